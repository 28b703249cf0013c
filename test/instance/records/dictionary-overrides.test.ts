// Dictionary overrides, calculated columns and the read-only options of the dictionary. Source: ServiceNow docs, c_DictionaryOverrides,
// t_DefineADictionaryOverride, r_DictionaryEntryForm, read-only-option (australia).

import { where } from '../../../src/instance/database/query.ts'
import { useRemote } from '../../support/rest.ts'

const BASE = 'x_do_base'
const MIDDLE = 'x_do_middle'
const LEAF = 'x_do_leaf'
const remote = useRemote({
  packages: [
    {
      scope: 'x_do',
      roles: ['user'],
      tables: {
        [BASE]: {
          columns: {
            name: { display: true },
            title: 'string',
            level: { type: 'integer', default: '4' },
            half: 'integer',
            note: 'string',
          },
          roles: ['x_do.user'],
        },
        [MIDDLE]: { extends: BASE, columns: {}, roles: ['x_do.user'] },
        [LEAF]: { extends: MIDDLE, columns: {}, roles: ['x_do.user'] },
        x_do_pointer: { columns: { to: { reference: LEAF } } },
        x_do_row: { extends: 'sys_import_set_row', columns: { name: 'string' } },
      },
      maps: [
        {
          name: 'leaves',
          source: 'x_do_row',
          target: LEAF,
          mandatory: 'All Fields',
          fields: { name: { from: 'name', coalesce: true } },
        },
      ],
      rules: [
        { name: 'Levels', table: BASE, when: 'before', order: 5, filter: 'note=rule', script: 'current.level = 10;' },
        {
          name: 'Sees it',
          table: BASE,
          when: 'before',
          order: 1,
          filter: 'note=seen',
          script: `current.title = 'half ' + current.half;`,
        },
      ],
    },
  ],
})
const { call, insert } = remote

const post = async (table: string, body: Record<string, string>) =>
  (await call(`POST /api/now/table/${table}`, { body })).json.result
const patch = (table: string, id: string, body: Record<string, string>) =>
  call(`PATCH /api/now/table/${table}/${id}`, { body })
const override = (name: string, element: string, values: Record<string, string>): string =>
  insert('sys_dictionary_override', { name, base_table: BASE, element, ...values })
const dictionary = async (element: string, body: Record<string, string>): Promise<void> => {
  const [row] = remote.running.instance.database.select(where('sys_dictionary', { name: BASE, element }))
  expect((await patch('sys_dictionary', String(row!.sys_id), body)).status).toBe(200)
}
const MADE: Array<[string, string]> = []
afterEach(async () => {
  for (const row of remote.running.instance.database.select(where('sys_dictionary_override', {})))
    await call(`DELETE /api/now/table/sys_dictionary_override/${row.sys_id}`)
  for (const [table, id] of MADE.splice(0)) await call(`DELETE /api/now/table/${table}/${id}`)
})

test('a default value: for the table and those that extend it, till one of them has its own', async () => {
  override(MIDDLE, 'level', { default_value_override: 'true', default_value: '5' })
  expect([(await post(BASE, {})).level, (await post(MIDDLE, {})).level, (await post(LEAF, {})).level]).toEqual([
    '4',
    '5',
    '5',
  ])
  override(LEAF, 'level', { default_value_override: 'true', default_value: '' })
  expect([(await post(MIDDLE, {})).level, (await post(LEAF, {})).level]).toEqual(['5', ''])
})

test('only what it says that it overrides, and no longer than it is there', async () => {
  const id = override(MIDDLE, 'level', { default_value: '5', mandatory: 'true' })
  expect((await post(MIDDLE, {})).level).toBe('4')
  await patch('sys_dictionary_override', id, { default_value_override: 'true' })
  expect((await post(MIDDLE, {})).level).toBe('5')
  await call(`DELETE /api/now/table/sys_dictionary_override/${id}`)
  expect((await post(MIDDLE, {})).level).toBe('4')
})

test('the display value, also where references show it and a name is looked up', async () => {
  override(MIDDLE, 'title', { display_override: 'true' })
  const leaf = await post(LEAF, { name: 'the name', title: 'the title' })
  const pointer = await post('x_do_pointer', { to: leaf.sys_id })
  const shown = await call(`GET /api/now/table/x_do_pointer/${pointer.sys_id}?sysparm_display_value=true`)
  expect(shown.json.result.to.display_value).toBe('the title')
  expect((await post('x_do_pointer', { to: 'the title' })).to.value).toBe(leaf.sys_id)
})

test('mandatory and read-only: in the schema, on imports of all fields, and for the Table API', async () => {
  override(LEAF, 'note', { mandatory_override: 'true', mandatory: 'true' })
  override(MIDDLE, 'title', { read_only_override: 'true', read_only: 'true' })
  const meta = async (table: string) => (await call(`GET /api/now/ui/meta/${table}`)).json.result.columns
  expect([(await meta(BASE)).note.mandatory, (await meta(LEAF)).note.mandatory]).toEqual([false, true])
  expect([(await meta(BASE)).title.read_only, (await meta(LEAF)).title.read_only]).toEqual([false, true])
  const { json } = await call('POST /api/now/import/x_do_row', { body: { name: 'imported' } })
  expect(json.result[0]).toMatchObject({ status: 'error', error_message: expect.stringContaining('note') })
  const leaf = await post(LEAF, { title: 'first', note: 'n' })
  expect((await patch(LEAF, leaf.sys_id, { title: 'second', name: 'm' })).json.result).toMatchObject({
    title: 'first',
    name: 'm',
  })
  const base = await post(BASE, { title: 'first' })
  expect((await patch(BASE, base.sys_id, { title: 'second' })).json.result.title).toBe('second')
})

test('a record of another class, asked by its base table, has the override of its own class', async () => {
  override(MIDDLE, 'title', { read_only_override: 'true', read_only: 'true' })
  const { sys_id: id } = await post(MIDDLE, { title: 'first' })
  expect((await patch(BASE, id, { title: 'second' })).json.result.title).toBe('first')
})

test('read-only options: which APIs may change a value, and the property for those without one', async () => {
  const attempt = async (): Promise<string> => {
    const { sys_id: id } = await post(BASE, { title: 'first' })
    return (await patch(BASE, id, { title: 'second' })).json.result.title
  }
  const secure = async (): Promise<string> => {
    const { sys_id: id } = await post(BASE, { title: 'first' })
    const script = `var gr = new GlideRecordSecure('${BASE}'); gr.get('${id}'); gr.title = 'second'; gr.note = 'x'; gr.update();
      var after = new GlideRecord('${BASE}'); after.get('${id}'); gs.info(after.title + ' ' + after.note);
      after.title = 'third'; after.update(); gs.info(after.title);`
    const { json } = await call('POST /local/script', { body: { script } })
    return json.log.map((line: { message: string }) => line.message).join()
  }
  for (const option of ['strict_read_only', 'client_script_modifiable']) {
    await dictionary('title', { read_only_option: option })
    expect([await attempt(), await secure()]).toEqual(['first', 'first x,third'])
  }
  await dictionary('title', { read_only_option: 'display_read_only' })
  expect([await attempt(), await secure()]).toEqual(['second', 'second x,third'])
  await dictionary('title', { read_only_option: 'instance_configured' })
  expect(await attempt()).toBe('first')
  MADE.push([
    'sys_properties',
    insert('sys_properties', { name: 'glide.read_only.legacy_read_only_behavior', value: 'display_read_only' }),
  ])
  expect(await attempt()).toBe('second')
  await dictionary('title', { read_only_option: '', read_only: 'false' })
})

test('a calculated column: before the rules, again after them; overridden below; an error is logged', async () => {
  const script = (text: string) => `(function calculatedFieldValue(current) { ${text} })(current);`
  await dictionary('half', { virtual: 'true', calculation: script('return current.level / 2;') })
  expect(await post(BASE, { level: '6', note: 'seen' })).toMatchObject({ half: '3', title: 'half 3' })
  expect((await post(BASE, { note: 'rule' })).half).toBe('5')
  const made = await post(BASE, { level: '8', half: '77' })
  expect(made.half).toBe('4')
  expect((await patch(BASE, made.sys_id, { level: '20' })).json.result.half).toBe('10')
  override(MIDDLE, 'half', { calculation_override: 'true', calculation: script(`return 1;`) })
  expect([(await post(LEAF, {})).half, (await post(BASE, {})).half]).toEqual(['1', '2'])
  override(LEAF, 'half', { calculation_override: 'true', calculation: script(`nosuch();`) })
  expect((await post(LEAF, { name: 'still made' })).name).toBe('still made')
  await dictionary('half', { virtual: 'false' })
})

test('a snapshot goes back with its overrides', async () => {
  const before = remote.running.instance.snapshot()
  override(MIDDLE, 'level', { default_value_override: 'true', default_value: '9' })
  const after = remote.running.instance.snapshot()
  remote.running.instance.restore(before)
  expect((await post(MIDDLE, {})).level).toBe('4')
  remote.running.instance.restore(after)
  expect((await post(MIDDLE, {})).level).toBe('9')
})

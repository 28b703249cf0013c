// POST /api/x_kandj_kandji/mapping_preview/answers: what KandjiMapping would say of rows that nobody has sent.

import { builtApp } from '../support/built.ts'
import { useRemote, type Call } from '../support/rest.ts'
import { computerRow, mdmRow } from './rows.ts'
import type { Row } from './rows.ts'

const remote = useRemote({ app: builtApp() })
const PATH = '/api/x_kandj_kandji/mapping_preview/answers'

async function customise(members: string): Promise<void> {
  const script = `var KandjiMapping = Class.create();
    KandjiMapping.prototype = Object.extendsObject(KandjiMappingBase, { ${members}, type: 'KandjiMapping' });`
  const found = await remote.call('GET /api/now/table/sys_script_include?sysparm_query=name=KandjiMapping')
  await remote.call(`PATCH /api/now/table/sys_script_include/${found.json.result[0].sys_id}`, { body: { script } })
}

const ask = (rows: unknown, who?: Pick<Call, 'as'>) => remote.call(`POST ${PATH}`, { body: { rows }, ...who })
const computer = (changes?: Row) => ({ kind: 'computer', row: computerRow(changes) })

test('an empty KandjiMapping has no functions, and is not asked', async () => {
  const { status, json } = await ask([computer()])
  expect(status).toBe(200)
  expect(json.result).toEqual({ functions: [], answers: [] })
})

test('each row is answered in its order, with names beside sys_ids, and nothing is written', async () => {
  const ann = remote.insert('sys_user', { user_name: 'ann', name: 'Ann Example', active: 'true' })
  const model = remote.insert('cmdb_hardware_product_model', { name: 'Standard laptop' })
  await customise(`
    skip: function (source) { return source.getValue('device_name') === 'Loaner' ? 'a loaner' : ''; },
    className: function () { return 'cmdb_ci_handheld_computing'; },
    model: function () { return '${model}'; },
    owner: function (source) { return source.getValue('os_type') === 'iOS' ? 'someone@example.com' : '${ann}'; },
    extra: function () { return { short_description: 'x', u_nothing: 'y' }; }`)
  remote.running.instance.database.stats = {}
  const { json } = await ask([
    computer(),
    computer({ device_name: 'Loaner' }),
    computer({ os_type: 'iOS' }),
    { kind: 'mdm', row: mdmRow() },
    { kind: 'computer', row: { serial_number: 'C02TEST00001', last_seen: '2026-04-01T10:00:00Z' } },
  ])
  expect(json.result.functions).toEqual(['skip', 'className', 'model', 'owner', 'extra'])
  const [usual, loaner, phone, record, refresh] = json.result.answers
  expect(usual).toEqual({
    skip: '',
    class_name: 'cmdb_ci_handheld_computing',
    mapped: {},
    model: { sys_id: model, name: 'Standard laptop' },
    owner: { sys_id: ann, name: 'Ann Example' },
    columns: { short_description: 'x' },
    problems: [expect.stringContaining('`u_nothing`, which is no column of cmdb_ci_handheld_computing')],
  })
  expect(loaner).toMatchObject({ skip: 'KandjiMapping skips this device: `a loaner`', columns: {} })
  expect(phone).toMatchObject({ owner: { word: 'someone@example.com' } })
  expect(record).toMatchObject({ skip: '', columns: {}, problems: [expect.stringContaining('`u_nothing`')] })
  expect(refresh).toEqual({ skip: '', class_name: '', columns: {}, mapped: {}, problems: [] })
  const written = Object.entries(remote.running.instance.database.stats).filter(([, { writes }]) => writes > 0)
  expect(written.map(([table]) => table)).toEqual([])
})

test('a KandjiMapping that can not be loaded has all functions, and refuses each row', async () => {
  await customise(`skip: function () { return '' } } nonsense {`)
  const { json } = await ask([computer()])
  expect(json.result.functions).toHaveLength(5)
  expect(json.result.answers[0].skip).toContain("KandjiMapping can't be loaded")
})

test('whoever may send rows may ask, nobody else', async () => {
  await customise(`skip: function () { return ''; }`)
  for (const role of ['import_transformer', 'x_kandj_kandji.integration'])
    expect((await ask([computer()], { as: remote.user(`with ${role}`, role) })).status).toBe(200)
  expect((await ask([computer()], { as: remote.user('reader', 'cmdb_read') })).status).toBe(403)
  expect((await ask([computer()], { as: 'nobody' })).status).toBe(401)
})

test.each([
  ['no rows', undefined],
  ['a text', 'rows'],
  ['too many', Array.from({ length: 101 }, () => computer())],
  ['an unknown kind', [{ kind: 'apps', row: {} }]],
  ['a row that is none', [{ kind: 'mdm' }]],
])('%s: 400, and what was expected', async (_name, rows) => {
  const { status, json } = await ask(rows)
  expect(status).toBe(400)
  expect(json.error.message).toMatch(/^Expected /)
})

// Rows that a rule or a data policy of the staging table refuses: nothing of them is kept, and the answer says so. That a before rule
// that aborts keeps a record out: ServiceNow docs, c_BusinessRules; data policies on import sets: r_DataPolicyFields.

import { useRemote } from '../../support/rest.ts'

const ROW = 'x_sr_row'
const THING = 'x_sr_thing'
const remote = useRemote({
  packages: [
    {
      scope: 'x_sr',
      tables: {
        [THING]: { columns: { name: { display: true }, size: 'string' } },
        [ROW]: { extends: 'sys_import_set_row', columns: { name: 'string', size: 'string' } },
        x_sr_plain: { extends: 'sys_import_set_row', columns: { name: 'string' } },
      },
      maps: [
        {
          name: 'things',
          source: ROW,
          target: THING,
          fields: { name: { from: 'name', coalesce: true }, size: 'size' },
        },
        { name: 'again', source: ROW, target: THING, order: 200, fields: { name: { from: 'name', coalesce: true } } },
      ],
      rules: [
        {
          name: 'No test rows',
          table: ROW,
          when: 'before',
          on: ['insert'],
          filter: 'nameSTARTSWITHtest',
          script: 'current.setAbortAction(true);',
        },
        { name: 'Aborts', table: ROW, when: 'before', on: ['insert'], filter: 'name=action', abort: true },
        {
          name: 'Of all rows',
          table: 'sys_import_set_row',
          when: 'before',
          on: ['insert'],
          filter: 'sys_import_row=3',
          script: `if (current.name == 'parent') current.setAbortAction(true);`,
        },
      ],
    },
  ],
})
const { call, insert } = remote

const rows = async (table: string, query = '') =>
  (await call(`GET /api/now/table/${table}?sysparm_query=${encodeURIComponent(query)}`)).json.result as Array<
    Record<string, string>
  >

test('an aborting rule: an error that names it, no staging row, no target', async () => {
  const answer = await call(`POST /api/now/import/${ROW}`, { body: { name: 'test one' } })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('location')).toBeNull()
  expect(answer.json.result).toEqual([
    {
      transform_map: '',
      status: 'error',
      error_message: expect.stringMatching(
        /^Operation against file 'x_sr_row' was aborted by Business Rule 'No test rows\^.*; Target record not found$/
      ),
    },
  ])
  expect(await rows(ROW)).toEqual([])
  expect(await rows(THING)).toEqual([])
})

test('the abort action of a rule, without a script', async () => {
  const { json } = await call(`POST /api/now/import/${ROW}`, { body: { name: 'action' } })
  expect(json.result[0].error_message).toContain("'Aborts^")
  expect(await rows(ROW)).toEqual([])
})

test('a data policy of the staging table, unless imports are left out', async () => {
  const policy = insert('sys_data_policy2', { model_table: ROW, short_description: 'Sizes' })
  insert('sys_data_policy_rule', { sys_data_policy: policy, table: ROW, field: 'size', mandatory: 'true' })
  const { json } = await call(`POST /api/now/import/${ROW}`, { body: { name: 'unsized' } })
  expect(json.result).toHaveLength(1)
  expect(json.result[0]).toMatchObject({ status: 'error' })
  expect(json.result[0].error_message).toContain('The following fields are mandatory: size')
  expect(await rows(ROW, 'name=unsized')).toEqual([])
  await call(`PATCH /api/now/table/sys_data_policy2/${policy}`, { body: { apply_import_set: 'false' } })
  expect((await call(`POST /api/now/import/${ROW}`, { body: { name: 'unsized' } })).json.result[0].status).toBe(
    'inserted'
  )
  await call(`DELETE /api/now/table/sys_data_policy2/${policy}`)
})

test('of many rows the others are staged and transformed, numbered without a gap', async () => {
  const records = ['a', 'test b', 'c', 'action', 'd'].map((name) => ({ Name: name }))
  const answer = await call(`POST /api/now/import/${ROW}/insertMultiple`, { body: { records } })
  const set = answer.json.import_set_id
  let state = ''
  for (let at = 0; at < 100 && state !== 'processed'; at++)
    state = (await call(`GET /api/now/table/sys_import_set/${set}`)).json.result.state
  const staged = await rows(ROW, `sys_import_set=${set}^ORDERBYsys_import_row`)
  const first = staged.filter((row, at) => staged.findIndex((one) => one.name === row.name) === at)
  expect(first.map((row) => [row.name, row.sys_import_row])).toEqual([
    ['a', '0'],
    ['c', '1'],
    ['d', '2'],
  ])
})

test('the log tells of each row that was kept out', async () => {
  const { json } = await call('GET /api/now/table/syslog?sysparm_query=source=import')
  expect(json.result.map((line: { message: string }) => line.message).join()).toMatch(
    /was not inserted: .*No test rows/
  )
})

// What clients load to offer tables, fields and who is asking: addresses without a page of their own in ServiceNow's documents.

import { useRemote } from '../../support/rest.ts'

const T = 'x_sch_harp'
const remote = useRemote({
  packages: [
    {
      scope: 'x_sch',
      roles: ['player'],
      tables: {
        [T]: {
          columns: {
            strings: 'integer',
            owner: { reference: 'sys_user' },
            kind: { choices: { a: 'Alto', b: 'Bass' } },
          },
          roles: ['x_sch.player'],
        },
        x_sch_closed: { ws: false },
      },
    },
  ],
})
const { call } = remote

test('tables by label and name, those that the user may read and web services may use', async () => {
  const names = async (as = remote.admin) =>
    (await call('GET /api/now/doc/table/schema', { as })).json.result.map(({ value }: { value: string }) => value)
  const { json } = await call('GET /api/now/doc/table/schema')
  expect(json.result).toContainEqual({ label: 'Incident', value: 'incident' })
  expect(await names()).toContain(T)
  expect(await names()).not.toContain('x_sch_closed')
  expect(await names(remote.user('sch.none'))).not.toContain(T)
  expect(await names(remote.user('sch.player', 'x_sch.player'))).toContain(T)
})

test('columns of a table', async () => {
  expect((await call(`GET /api/now/doc/table/schema/${T}`)).json.result).toContainEqual({
    label: 'strings',
    value: 'strings',
    type: 'integer',
  })
  const { columns } = (await call(`GET /api/now/ui/meta/${T}`)).json.result
  expect(columns.owner).toMatchObject({ type: 'reference', reference: 'sys_user', reference_display_field: 'name' })
  expect(columns.kind.choices.sort((one: { value: string }) => (one.value === 'a' ? -1 : 1))).toEqual([
    { value: 'a', label: 'Alto' },
    { value: 'b', label: 'Bass' },
  ])
  expect(columns.sys_id).toMatchObject({ type: 'GUID', mandatory: false })
  expect((await call('GET /api/now/ui/meta/x_sch_nope')).status).toBe(400)
})

test('who is asking', async () => {
  const id = '6816f79cc0a8016401c5a33be04be441'
  expect((await call('GET /api/now/ui/user')).json.result).toEqual({
    user_name: 'admin',
    user_sys_id: id,
    user_display_name: 'System Administrator',
  })
})

// Searching texts. Sources: ServiceNow docs, australia: c_UsingGlideRecordToQueryTables (123TEXTQUERY321), v_queryAPI (GOTO).

import { useRemote } from '../../support/rest.ts'

const remote = useRemote({
  packages: [
    {
      scope: 'x_acme_q',
      tables: { x_acme_q_book: { columns: { name: 'string', about: 'string', hidden: 'string', pages: 'integer' } } },
    },
  ],
})
const { call, insert } = remote
const T = 'x_acme_q_book'
beforeAll(() => {
  insert(T, { name: 'Email servers', about: 'how to run one', hidden: 'zebra' })
  insert(T, { name: 'Printers', about: 'the EMAIL of a printer', pages: '12' })
  insert(T, { name: 'Servers', about: 'of other kinds' })
})
const found = async (query: string, as?: { user: string; password: string }): Promise<string[]> => {
  const { json } = await call(
    `GET /api/now/table/${T}?sysparm_fields=name&sysparm_query=${encodeURIComponent(query)}`,
    { as }
  )
  return (json.result ?? [json.error.message])
    .map((row: { name: string } | string) => (typeof row === 'string' ? row : row.name))
    .sort()
}
const said = async (script: string): Promise<string> =>
  (await call('POST /local/script', { body: { script } })).json.log
    .map((line: { message: string }) => line.message)
    .join()

test.each([
  ['123TEXTQUERY321=email', ['Email servers', 'Printers']],
  ['123TEXTQUERY321=email server', ['Email servers']],
  ['GOTO123TEXTQUERY321=server^nameSTARTSWITHServ', ['Servers']],
  ['IR_AND_QUERY=email printer', ['Printers']],
  ['IR_OR_QUERY=printer kinds', ['Printers', 'Servers']],
  ['123TEXTQUERY321=nothing', []],
  ['123TEXTQUERY321=12', []],
])('%s finds %j', async (query, names) => {
  expect(await found(query)).toEqual(names)
})

test('scripts search by addQuery, and aggregates count what is found', async () => {
  const script = `var g = new GlideRecord('${T}'); g.addQuery('123TEXTQUERY321', 'email server'); g.query();
    var a = new GlideAggregate('${T}'); a.addEncodedQuery('123TEXTQUERY321=email'); a.addAggregate('COUNT'); a.query(); a.next();
    gs.info([g.getRowCount(), a.getAggregate('COUNT')].join('/'))`
  expect(await said(script)).toBe('1/2')
})

test('a column that the user may not read is not searched', async () => {
  insert('sys_security_acl', { name: T, operation: 'read', type: 'record', active: 'true', condition: 'name!=x' })
  const rule = insert('sys_security_acl', { name: `${T}.hidden`, operation: 'read', type: 'record', active: 'true' })
  const role = String(remote.running.instance.database.find('sys_user_role', 'name', 'admin')!.sys_id)
  insert('sys_security_acl_role', { sys_security_acl: rule, sys_user_role: role })
  const reader = remote.user('reader')
  expect(await found('123TEXTQUERY321=zebra')).toEqual(['Email servers'])
  expect(await found('123TEXTQUERY321=zebra', reader)).toEqual([])
})

test('a search that cannot be done is named: it never finds all', async () => {
  expect(await found('name=x^OR123TEXTQUERY321=email')).toEqual([expect.stringContaining('among alternatives')])
  expect(await found('IR_AND_OR_QUERY=email')).toEqual([expect.stringContaining('does not implement')])
  const deleted = `try { var g = new GlideRecord('${T}'); g.addQuery('name', 'x').addOrCondition('123TEXTQUERY321', 'a'); g.deleteMultiple() } catch (e) { gs.info(e.message) }`
  expect(await said(deleted)).toContain('among alternatives')
  expect(await found('')).toHaveLength(3)
})

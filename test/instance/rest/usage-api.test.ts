// POST /api/now/sam_software_usage_integration/createOrUpdate. Source: ServiceNow docs, sam_soft_us_int-api.

import { useRemote } from '../../support/rest.ts'

const remote = useRemote()
const { call } = remote
const PATH = 'POST /api/now/sam_software_usage_integration/createOrUpdate'
const rows = async () =>
  (await call('GET /api/now/table/samp_sw_usage?sysparm_query=ORDERBYlast_used_time')).json.result
const plugin = (active: boolean) => call('POST /local/plugin', { body: { id: 'com.snc.samp', active } })

let mac = ''
let product = ''
const item = (more: Record<string, unknown> = {}) => ({
  configuration_item: mac,
  norm_product: product,
  reclamation_type: 'last_used_date',
  last_used_time: '2026-02-01 10:00:00',
  ...more,
})
const send = (items: unknown, as = remote.admin) => call(PATH, { body: { items }, as })

beforeAll(async () => {
  expect((await call(PATH, { body: { items: [] } })).status).toBe(400)
  await plugin(true)
  mac = remote.insert('cmdb_ci_computer', { name: 'mac' })
  product = remote.insert('samp_sw_product', { name: 'Ledger' })
})

test('makes a record, and updates the one of the same computer and product', async () => {
  const made = await send([item()])
  expect([made.status, made.json.result.message]).toEqual([200, 'Ok'])
  const [{ sysId, status }] = made.json.result.reply.items
  expect(status).toBe('INSERT')
  const again = await send([item({ last_used_time: '2026-02-02 10:00:00' })])
  expect(again.json.result.reply.items).toMatchObject([{ sysId, status: 'UPDATE' }])
  expect(await rows()).toMatchObject([{ sys_id: sysId, last_used_time: '2026-02-02 10:00:00' }])
})

test('total usage is kept by month', async () => {
  const usage = { reclamation_type: 'total_usage', last_used_time: '', year: '2026', total_usage_time: 13 }
  const { json } = await send([item({ ...usage, month_used: '1' }), item({ ...usage, month_used: '2' })])
  expect(json.result.reply.items.map(({ status }: { status: string }) => status)).toEqual(['INSERT', 'INSERT'])
  const again = await send([item({ ...usage, month_used: '2' })])
  expect(again.json.result.reply.items[0].status).toBe('UPDATE')
})

test('an item that says too little is refused alone, and says what it lacks', async () => {
  const { json } = await send([item({ reclamation_type: 'often' }), item({ norm_product: '' }), item()])
  expect(json.result.reply.items).toMatchObject([
    { status: 'ERROR', message: expect.stringContaining('expected total_usage or last_used_date, got "often"') },
    { status: 'ERROR', message: expect.stringContaining('norm_product') },
    { status: 'UPDATE' },
  ])
})

test('takes the role sam_admin or sam_developer, whatever the table lets scopes do', async () => {
  expect((await send([item()], remote.user('plain', 'sam_user'))).status).toBe(403)
  const [table] = (await call('GET /api/now/table/sys_db_object?name=samp_sw_usage')).json.result
  await call(`PATCH /api/now/table/sys_db_object/${table.sys_id}`, { body: { create_access: 'false' } })
  const answer = await send(
    [item({ configuration_item: remote.insert('cmdb_ci_computer', { name: 'two' }) })],
    remote.user('dev', 'sam_developer')
  )
  expect([answer.status, answer.json.result.reply.items[0].status]).toEqual([200, 'INSERT'])
})

test('a table that refuses other scopes refuses their scripts, and says so', async () => {
  await call('POST /api/now/table/sys_app', { body: { scope: 'x_far', name: 'Far', version: '1' } })
  const script = `var r = new GlideRecord('samp_sw_usage'); r.initialize(); r.insert();`
  const { json } = await call('POST /local/script', { body: { scope: 'x_far', script } })
  expect(json).toMatchObject({ status: 'error' })
  expect(JSON.stringify(json.log)).toContain("create operation on table 'samp_sw_usage' from scope 'x_far' was denied")
})

// Hourly limits by rule. Source: ServiceNow docs, inbound-REST-API-rate-limiting and create-REST-API-rate-limits.

import { useRemote } from '../../support/rest.ts'

const S = 'x_r_stage'
let now = Date.parse('2025-03-01T10:40:00Z')
const remote = useRemote({
  clock: () => now,
  packages: [{ scope: 'x_r', tables: { [S]: { extends: 'sys_import_set_row', columns: { name: 'string' } } } }],
})
const { call } = remote
const USERS = 'GET /api/now/table/sys_user?sysparm_limit=1'

let rules: string[] = []
const rule = (values: Record<string, string>): string => {
  const id = remote.insert('sys_rate_limit_rules', { active: 'true', apply_to: 'all_users', ...values })
  rules.push(id)
  return id
}
afterEach(() => {
  for (const id of rules) remote.running.instance.database.delete('sys_rate_limit_rules', id)
  rules = []
  now += 3_600_000
})

test('without a rule no request is limited, and no header tells of limits', async () => {
  const answer = await call(USERS)
  expect(answer.status).toBe(200)
  expect([...answer.headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([])
})

test('with a rule every answer tells the limit, its end and the rule; one too many is 429 with Retry-After', async () => {
  const id = rule({ api: 'Table API', request_limit_per_hour: '2' })
  for (let request = 0; request < 2; request++) expect((await call(USERS)).status).toBe(200)
  const answer = await call(USERS)
  expect(answer.json).toEqual({
    error: { message: 'Rate limit exceeded', detail: 'Rate limit of 2 requests per hour for Table API exceeded' },
    status: 'failure',
  })
  expect(answer.status).toBe(429)
  const hourEnds = Math.ceil(now / 3_600_000) * 3600
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'x-ratelimit-limit': '2',
    'x-ratelimit-reset': String(hourEnds),
    'x-ratelimit-rule': id,
    'retry-after': '1200',
  })
})

test('the next hour begins at nought', async () => {
  rule({ api: 'Table API', request_limit_per_hour: '1' })
  await call(USERS)
  expect((await call(USERS)).status).toBe(429)
  now += 1_200_000
  expect((await call(USERS)).status).toBe(200)
})

test('each user has an own count', async () => {
  rule({ api: 'Table API', request_limit_per_hour: '1' })
  const other = remote.user('rate.other', 'admin')
  expect([(await call(USERS)).status, (await call(USERS)).status]).toEqual([200, 429])
  expect((await call(USERS, { as: other })).status).toBe(200)
})

test('a rule for a user goes before one for a role, and that before one for all; of two roles the lower limit counts', async () => {
  const person = remote.user('rate.person', 'admin', 'itil')
  const { database } = remote.running.instance
  const id = (table: string, column: string, value: string) => String(database.find(table, column, value)!.sys_id)
  const limit = async () => (await call(USERS, { as: person })).headers.get('x-ratelimit-limit')
  rule({ api: 'Table API', request_limit_per_hour: '10' })
  expect(await limit()).toBe('10')
  rule({
    api: 'Table API',
    request_limit_per_hour: '50',
    apply_to: 'users_with_role',
    role: id('sys_user_role', 'name', 'admin'),
  })
  rule({
    api: 'Table API',
    request_limit_per_hour: '40',
    apply_to: 'users_with_role',
    role: id('sys_user_role', 'name', 'itil'),
  })
  expect(await limit()).toBe('40')
  rule({
    api: 'Table API',
    request_limit_per_hour: '90',
    apply_to: 'single_user',
    user: id('sys_user', 'user_name', 'rate.person'),
  })
  expect(await limit()).toBe('90')
})

test('a rule can be for one import table, method, version or resource; others are not limited by it', async () => {
  rule({ api: 'Import Set API', import_set_table: S, request_limit_per_hour: '1' })
  rule({ api: 'Table API', method: 'DELETE', request_limit_per_hour: '0' })
  rule({ api: 'Table API', version: 'v2', request_limit_per_hour: '0' })
  rule({ api: 'Table API', resource: 'GET /now/table/{tableName}/{sys_id}', request_limit_per_hour: '0' })
  const bring = () => call(`POST /api/now/import/${S}`, { body: { name: 'a' } })
  expect([(await bring()).status, (await bring()).status]).toEqual([201, 429])
  expect((await call(USERS)).status).toBe(200)
  expect((await call('DELETE /api/now/table/sys_user/nobody')).status).toBe(429)
  expect((await call('GET /api/now/v2/table/sys_user')).status).toBe(429)
  expect((await call('GET /api/now/table/sys_user/nobody')).status).toBe(429)
})

test('an inactive rule limits nothing, and a changed limit starts to count anew', async () => {
  const id = rule({ api: 'Table API', request_limit_per_hour: '1' })
  await call(USERS)
  expect((await call(USERS)).status).toBe(429)
  const { database } = remote.running.instance
  database.update('sys_rate_limit_rules', id, { request_limit_per_hour: 2 })
  expect((await call(USERS)).status).toBe(200)
  database.update('sys_rate_limit_rules', id, { active: 0 })
  expect((await call(USERS)).headers.get('x-ratelimit-limit')).toBeNull()
})

test('the items of a batch count each for itself', async () => {
  rule({ api: 'Table API', request_limit_per_hour: '1' })
  const item = (id: string) => ({ id, method: 'GET', url: '/api/now/table/sys_user?sysparm_limit=1', headers: [] })
  const body = { batch_request_id: '1', rest_requests: [item('1'), item('2')] }
  const answer = await call('POST /api/now/v1/batch', { body })
  expect(answer.json.serviced_requests.map((one: { status_code: number }) => one.status_code)).toEqual([200, 429])
})

// Faults on request at the local instance; test/tenant/faults.test.ts has what they share with the tenant.

import { useRemote } from '../../support/rest.ts'

const remote = useRemote()
const { call } = remote
const USERS = 'GET /api/now/table/sys_user?sysparm_limit=1'
const POST = 'POST /api/now/table/sys_user'
const fault = async (body: unknown) => {
  const { status, json } = await call('POST /local/faults', { body })
  expect([status, json]).toEqual([201, expect.objectContaining(body as object)])
}
const users = async (name: string): Promise<number> =>
  (await call(`GET /api/now/table/sys_user?sysparm_query=user_name=${name}`)).json.result.length

afterEach(() => call('DELETE /local/faults'))

test('a status with its headers and body comes instead of the answer, after as many as may pass', async () => {
  await fault({ match: USERS, status: 503, headers: { 'retry-after': 3 }, skip: 1 })
  expect((await call(USERS)).status).toBe(200)
  const { status, headers } = await call(USERS)
  expect([status, headers.get('retry-after')]).toEqual([503, '3'])
  expect((await call(USERS)).status).toBe(200)
})

test('after a reset nothing is written, after a reset-after or a truncated answer the row is there', async () => {
  for (const kind of ['reset', 'reset-after', 'truncate']) {
    await fault({ match: POST, kind })
    await expect(call(POST, { body: { user_name: kind } })).rejects.toThrow()
  }
  expect([await users('reset'), await users('reset-after'), await users('truncate')]).toEqual([0, 1, 1])
})

test('a delay goes before another kind', async () => {
  const began = Date.now()
  await fault({ match: USERS, delay: 200, status: 504 })
  expect((await call(USERS)).status).toBe(504)
  expect(Date.now() - began).toBeGreaterThanOrEqual(195)
})

test('only an admin asks for faults, sees or clears them', async () => {
  await fault({ match: 'GET /api/nowhere', status: 500, times: 5 })
  const as = remote.user('curious')
  const body = { match: 'GET /api/', status: 500 }
  expect((await call('POST /local/faults', { as, body })).status).toBe(403)
  expect((await call('GET /local/faults', { as })).status).toBe(403)
  expect((await call('DELETE /local/faults', { as })).status).toBe(403)
  expect((await call('GET /local/faults')).json).toMatchObject([{ match: 'GET /api/nowhere', times: 5 }])
  expect((await call('DELETE /local/faults')).status).toBe(204)
  expect((await call('GET /local/faults')).json).toEqual([])
})

test('a body that is no JSON is refused as the other APIs refuse it', async () => {
  const { status, json } = await call('POST /local/faults', { body: '{' })
  expect([status, json.error.message]).toEqual([400, 'Exception while reading request'])
})

// What the API token may do, endpoint by endpoint.

import { type Client, closeAll, start } from './support/tenant.ts'

let tenant: Client
beforeEach(async () => {
  tenant = await start()
})
afterEach(closeAll)

const NO_DEVICE = '/api/v1/devices/7d3c1f2a-0000-4000-8000-00000000dead'
const deny = (...denied: string[]) => tenant.send('PUT', '/local/permissions', { denied })

test('a missing permission is 403, also for a device that there is not; the others stay', async () => {
  await deny('Update a device', 'POST /api/v1/devices/{device_id}/action/lock')
  expect(await tenant.send('PATCH', NO_DEVICE, {})).toMatchObject({
    status: 403,
    body: { detail: 'You do not have permission to perform this action.' },
  })
  expect((await tenant.send('POST', `${NO_DEVICE}/action/lock`)).status).toBe(403)
  expect((await tenant.send('POST', `${NO_DEVICE}/action/restart`)).status).toBe(404)
  expect((await tenant.get('/api/v1/devices?limit=1')).status).toBe(200)
  await deny()
  expect((await tenant.send('PATCH', NO_DEVICE, {})).status).toBe(404)
})

test('it is 401 where that is asked for', async () => {
  await tenant.send('PUT', '/local/permissions', { denied: ['device list'], status: 401 })
  expect((await tenant.get('/api/v1/devices')).status).toBe(401)
  expect((await tenant.get('/local/permissions')).body).toEqual({ denied: ['GET /api/v1/devices'], status: 401 })
})

test.each([
  [{ denied: ['Fly a device'] }, 'got "Fly a device"'],
  [{ denied: ['GET /api/v1/nothing'] }, 'got "GET /api/v1/nothing"'],
  [{ denied: 'Device list' }, 'expected a list'],
  [{ denied: [], status: 404 }, 'expected 401 or 403'],
])('refuses %j', async (body, message) => {
  const answer = await tenant.send('PUT', '/local/permissions', body)
  expect([answer.status, answer.body.detail]).toEqual([400, expect.stringContaining(message)])
})

// Notes of a device.

import { type Client, closeAll, start } from './support/tenant.ts'

let tenant: Client
let path = ''
beforeEach(async () => {
  tenant = await start()
  const { body } = await tenant.get('/api/v1/devices?limit=1')
  path = `/api/v1/devices/${body[0].device_id}/notes`
})
afterEach(closeAll)

test('a note is made, listed, changed and deleted', async () => {
  const made = await tenant.send('POST', path, { content: 'In ServiceNow: P1000234' })
  expect(made).toMatchObject({ status: 201, body: { content: 'In ServiceNow: P1000234', note_id: expect.any(String) } })
  const note = `${path}/${made.body.note_id}`
  expect((await tenant.get(path)).body.notes).toEqual([made.body])
  expect((await tenant.send('PATCH', note, { content: 'Moved' })).body.content).toBe('Moved')
  expect((await tenant.get(note)).body).toMatchObject({ content: 'Moved', created_at: made.body.created_at })
  expect((await tenant.send('DELETE', note)).status).toBe(204)
  expect((await tenant.get(note)).status).toBe(404)
  expect((await tenant.get(path)).body.notes).toEqual([])
})

test.each([
  [{}, { content: ['This field is required.'] }],
  [{ content: ' ' }, { content: ['This field may not be blank.'] }],
  [{ content: 7 }, { content: ['Not a valid string.'] }],
])('%j is refused', async (sent, body) => {
  expect(await tenant.send('POST', path, sent)).toMatchObject({ status: 400, body })
})

test('a device that there is not has none', async () => {
  const none = '/api/v1/devices/7d3c1f2a-0000-4000-8000-00000000dead/notes'
  expect((await tenant.get(none)).status).toBe(404)
  expect((await tenant.send('POST', none, { content: 'x' })).status).toBe(404)
})

// The connection to Kandji: kept, shown without its token, and tested for each feature.

import { randomUUID } from 'node:crypto'
import { APP, type Json, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const CONNECTION = `${APP}/connection`
beforeAll(() => setting.start(), 180_000)
afterAll(() => setting.close())
beforeEach(async () => {
  await setting.deny()
  await setting.put(CONNECTION, { url: setting.tenantUrl, token: setting.token })
})

const features = async (): Promise<Record<string, Json>> => {
  const { body } = await setting.ask('POST', `${CONNECTION}/test`)
  return Object.fromEntries(body.result.features.map((feature: Json) => [feature.id, feature]))
}

test('shows the address without its path, and whether there is a token', async () => {
  const url = `${setting.tenantUrl}/api/v1/?x=1`
  expect((await setting.put(CONNECTION, { url })).body.result).toEqual({ url: setting.tenantUrl, token_set: true })
  expect((await setting.ask('GET', CONNECTION)).body.result).toEqual({ url: setting.tenantUrl, token_set: true })
})

test.each([
  [{ url: 'http://acme.api.kandji.io' }, 'only this machine is called without https'],
  [{ url: 'https://user:word@acme.api.kandji.io' }, 'expected the API URL of Kandji'],
  [{ url: 'ftp://acme.api.kandji.io' }, 'expected the API URL of Kandji'],
  [{ url: 7 }, 'expected the API URL of Kandji'],
  [{ token: 'with a blank' }, 'expected the API token'],
  [{}, 'expected url, token or both'],
  [{ url: 'https://acme.api.kandji.io' }, 'expected the token for the new address'],
])('refuses %j', async (body, message) => {
  const answer = await setting.put(CONNECTION, body)
  expect([answer.status, answer.body.error.message]).toEqual([400, expect.stringContaining(message)])
  expect((await setting.ask('GET', CONNECTION)).body.result).toEqual({ url: setting.tenantUrl, token_set: true })
})

test.each([
  'https://acme.api.kandji.io',
  'https://acme.api.eu.kandji.io',
  'https://acme.api.iru.com',
  'https://acme.clients.us-1.kandji.io',
])('takes %s with its token', async (url) => {
  const { body } = await setting.put(CONNECTION, { url, token: randomUUID() })
  expect(body.result).toEqual({ url, token_set: true })
})

test('is for admins of the app alone', async () => {
  const account = await setting.account('x_kandj_kandji.user')
  for (const [method, path] of [
    ['GET', CONNECTION],
    ['PUT', CONNECTION],
    ['POST', `${CONNECTION}/test`],
  ] as const)
    expect([method, (await setting.ask(method, path, method === 'GET' ? undefined : {}, account)).status]).toEqual([
      method,
      403,
    ])
  expect((await setting.ask('GET', CONNECTION, undefined, await setting.account('x_kandj_kandji.admin'))).status).toBe(
    200
  )
})

test('every feature works with a token that may do everything, and nothing changes at Kandji', async () => {
  await setting.requests()
  for (const feature of Object.values(await features())) expect(feature).toMatchObject({ state: 'ok', missing: [] })
  const asked = Object.keys(await setting.requests())
  expect(asked).toEqual(expect.arrayContaining(['PATCH /api/v1/devices/{device_id}']))
})

test.each([
  ['Update a device', 'two_way', 'Update a device'],
  ['Lock device', 'actions', 'Lock device'],
  ['Device details', 'read', 'Device details'],
  ['GET /api/v1/users', 'two_way', 'GET /api/v1/users'],
  ['POST /api/v1/devices/{device_id}/notes', 'notes', 'POST /api/v1/devices/{device_id}/notes'],
])('names the missing permission %s', async (denied, id, missing) => {
  await setting.deny(denied)
  const found = await features()
  expect(found[id]).toMatchObject({ state: 'failed', missing: [missing] })
  for (const [other, feature] of Object.entries(found)) if (other !== id) expect(feature.state).toBe('ok')
})

test('a wrong token and no answer are told apart from a missing permission', async () => {
  await setting.put(CONNECTION, { token: randomUUID() })
  expect((await features()).read).toMatchObject({
    state: 'failed',
    missing: [],
    detail: expect.stringContaining('does not know'),
  })
  await setting.put(CONNECTION, { url: 'http://127.0.0.1:9', token: setting.token })
  expect((await features()).notes).toMatchObject({
    state: 'failed',
    missing: [],
    detail: expect.stringContaining('no answer'),
  })
})

test('the token is in no answer, list, export or log', async () => {
  await features()
  const { body } = await setting.ask('GET', '/api/now/table/x_kandj_kandji_connection')
  const properties = await setting.rows('sys_properties', 'nameSTARTSWITHx_kandj')
  const logged = await setting.rows('syslog')
  const page = await setting.ask('GET', '/x_kandj_kandji_connection_list.do')
  const all = JSON.stringify([body, properties, logged, page]) + setting.instance.output()
  expect(all).not.toContain(setting.token)
})

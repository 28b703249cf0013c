// Device actions and the commands that they leave.

import { type Client, closeAll, type Row, start } from './support/tenant.ts'

let tenant: Client
let time = Date.UTC(2026, 2, 2, 10)
beforeEach(async () => {
  time = Date.UTC(2026, 2, 2, 10)
  tenant = await start({ now: () => time })
})
afterEach(closeAll)

const deviceOf = async (platform: string): Promise<string> => {
  const id = `7d3c1f2a-0000-4000-8000-${platform.toLowerCase().padEnd(12, '0')}`
  await tenant.send('PUT', `/local/devices/${id}`, { platform })
  return id
}
const act = (id: string, name: string, body?: unknown) =>
  tenant.send('POST', `/api/v1/devices/${id}/action/${name}`, body)
const commandsOf = async (id: string, query = ''): Promise<Row> =>
  (await tenant.get(`/api/v1/devices/${id}/commands${query}`)).body.commands

describe('which platform allows what', () => {
  const ALLOWED: Record<string, string[]> = {
    blankpush: ['Mac', 'iPhone', 'iPad', 'AppleTV', 'Vision'],
    lock: ['Mac', 'iPhone', 'iPad', 'Vision', 'Android'],
    restart: ['Mac', 'iPhone', 'iPad', 'AppleTV'],
    shutdown: ['Mac', 'iPhone', 'iPad'],
  }

  test.each(Object.keys(ALLOWED))('%s', async (action) => {
    for (const platform of ['Mac', 'iPhone', 'iPad', 'AppleTV', 'Vision', 'Windows', 'Android']) {
      const { status, body } = await act(await deviceOf(platform), action)
      const isAllowed = ALLOWED[action]!.includes(platform)
      expect([platform, status]).toEqual([platform, isAllowed ? 200 : 400])
      if (!isAllowed) expect(body).toEqual({ detail: 'Command is not allowed for current device' })
    }
  })

  test('a device that there is not is 404, an action that there is not is the gateway’s', async () => {
    expect(await act('7d3c1f2a-0000-4000-8000-00000000dead', 'lock')).toMatchObject({
      status: 404,
      body: { detail: 'Not found.' },
    })
    expect((await act(await deviceOf('Mac'), 'explode')).body.message).toMatch(/^no Route/)
  })
})

describe('lock', () => {
  test('a Mac answers with a PIN of six digits, which can be read later', async () => {
    const id = await deviceOf('Mac')
    const { status, body } = await act(id, 'lock', { Message: 'Call IT', PhoneNumber: '555' })
    expect([status, body]).toEqual([200, { PIN: expect.stringMatching(/^\d{6}$/) }])
    expect((await tenant.get(`/api/v1/devices/${id}/secrets/unlockpin`)).body).toEqual({ pin: body.PIN })
  })

  test('a second lock is a bare JSON string, until the device is unlocked', async () => {
    const id = await deviceOf('Mac')
    await act(id, 'lock')
    const second = await act(id, 'lock')
    expect([second.status, second.body]).toEqual([400, 'This device is already locked.'])
    expect((await commandsOf(id)).count).toBe(1)
    expect((await tenant.send('DELETE', `/local/devices/${id}/lock`)).status).toBe(204)
    expect((await act(id, 'lock')).status).toBe(200)
  })

  test('an iPhone gets no PIN and no body', async () => {
    const id = await deviceOf('iPhone')
    const { status, body } = await act(id, 'lock')
    expect([status, body]).toEqual([200, undefined])
    expect((await tenant.get(`/api/v1/devices/${id}/secrets/unlockpin`)).status).toBe(404)
  })

  test.each([
    [{ Message: 7 }, { Message: ['Not a valid string.'] }],
    [['x'], { detail: 'Expected a JSON object' }],
  ])('refuses %j', async (sent, body) => {
    expect(await act(await deviceOf('Mac'), 'lock', sent)).toMatchObject({ status: 400, body })
  })
})

describe('commands', () => {
  test('a command waits for its device, which carries it out after a while', async () => {
    const id = await deviceOf('Mac')
    expect(await act(id, 'restart', { NotifyUser: true })).toMatchObject({ status: 200, body: undefined })
    const [pending] = (await commandsOf(id)).results
    expect(pending).toMatchObject({ command_type: 'RestartDevice', status: 1, date_completed: null, user: null })
    time += 2_000
    const [done] = (await commandsOf(id)).results
    expect(done).toMatchObject({ uuid: pending.uuid, status: 3, attempts: 1, date_completed: expect.any(String) })
  })

  test('a blank push leaves none', async () => {
    const id = await deviceOf('AppleTV')
    await act(id, 'blankpush')
    expect(await commandsOf(id)).toEqual({ count: 0, next: null, previous: null, results: [] })
  })

  test('one of a kind at a time, until it has ended', async () => {
    await tenant.send('PUT', '/local/commands', { seconds: null })
    const id = await deviceOf('iPad')
    await act(id, 'shutdown')
    time += 3_600_000
    expect(await act(id, 'shutdown')).toMatchObject({ status: 400, body: { detail: 'Command already running' } })
    expect((await act(id, 'restart')).status).toBe(200)
    const [shutdown] = (await commandsOf(id)).results
    const failure = { status: 4, error_chain: [{ code: 12_078, localized_description: 'The command failed.' }] }
    await tenant.send('PATCH', `/local/devices/${id}/commands/${shutdown.uuid}`, failure)
    expect((await commandsOf(id)).results[0]).toMatchObject(failure)
    expect((await act(id, 'shutdown')).status).toBe(200)
  })

  test('are read page by page, oldest first', async () => {
    const id = await deviceOf('Mac')
    for (let i = 0; i < 5; i++) {
      await act(id, 'restart')
      time += 5_000
    }
    const first = await commandsOf(id, '?limit=2')
    expect(first).toMatchObject({ count: 5, previous: null, next: expect.stringContaining('limit=2&offset=2') })
    const rest = await commandsOf(id, '?limit=2&offset=4')
    expect(rest).toMatchObject({ next: null, previous: expect.stringContaining('offset=2') })
    expect(rest.results).toHaveLength(1)
    expect(first.results[0].date_requested < rest.results[0].date_requested).toBe(true)
  })

  test.each([
    ['PUT', '/local/commands', { seconds: '2' }],
    ['PUT', '/local/commands', {}],
    ['PATCH', '/local/devices/x/commands/y', { status: 9 }],
  ])('%s %s refuses %j', async (method, path, body) => {
    expect((await tenant.send(method, path, body)).status).toBe(400)
  })
})

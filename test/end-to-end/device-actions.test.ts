// Device actions by REST: asked for by a role, sent once, followed to their end, and told to their task.

import { APP, type Answer, type Device, type Json, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const JOB = 'Kandji device actions'
let operator = ''
let device: Device
beforeAll(async () => {
  await setting.start()
  operator = await setting.account('x_kandj_kandji.device_operator')
}, 180_000)
afterAll(() => setting.close())
beforeEach(async () => {
  await setting.deny()
  await setting.kandji('DELETE', '/local/faults')
  await setting.kandji('PUT', '/local/commands', { seconds: 0 })
  await setting.set('device_actions', 'true')
  device = await setting.device()
  await setting.requests()
})

const ask = (body: object, account = operator, mdm = device.mdm): Promise<Answer> =>
  setting.ask('POST', `${APP}/devices/${mdm}/actions`, body, account)
const asked = async (body: object): Promise<string> => {
  const { status, body: answer } = await ask(body)
  expect([status, answer.result]).toEqual([201, { sys_id: expect.any(String), state: 'queued' }])
  return answer.result.sys_id
}
const action = (id: string): Promise<Json> => setting.row('x_kandj_kandji_device_action', id)
const pin = (id: string, account = operator): Promise<Answer> =>
  setting.ask('GET', `${APP}/actions/${id}/pin`, undefined, account)
const commands = async (): Promise<Json[]> =>
  (await setting.kandji('GET', `/api/v1/devices/${device.id}/commands`)).body.commands.results

describe('who may ask, and for what', () => {
  test('the role alone, while it is switched on', async () => {
    const other = await setting.account('x_kandj_kandji.admin', 'itil')
    expect((await ask({ action: 'lock' }, other)).status).toBe(403)
    expect((await pin('x', other)).status).toBe(403)
    await setting.set('device_actions', 'false')
    const off = await ask({ action: 'lock' })
    expect([off.status, off.body.error.message]).toEqual([409, expect.stringContaining('switched off')])
  })

  test('what is queued when it is switched off is refused, and what was sent is followed', async () => {
    const [one, other] = [await setting.device(), await setting.device()]
    await setting.kandji('PUT', '/local/commands', { seconds: null })
    const sent = (await ask({ action: 'restart' }, operator, other.mdm)).body.result.sys_id
    await setting.run(JOB)
    const queued = (await ask({ action: 'lock' }, operator, one.mdm)).body.result.sys_id
    await setting.set('device_actions', 'false')
    const stateOf = async (id: string) => (await setting.row('x_kandj_kandji_device_action', id)).state
    expect([await stateOf(queued), await stateOf(sent)]).toEqual(['refused', 'sent'])
    await setting.set('device_actions', 'true')
    await setting.requests()
    await setting.run(JOB)
    expect(await setting.requests()).toEqual({ 'GET /api/v1/devices/{device_id}/commands': 1 })
    expect(await stateOf(queued)).toBe('refused')
    await setting.kandji('PUT', '/local/commands', { seconds: 0 })
  })

  test.each(['true', 'True', ' TRUE '])('on as %j is on: the check of the settings says so, too', async (value) => {
    await setting.set('device_actions', value)
    expect((await ask({ action: 'restart' })).status).toBe(201)
    const { body } = await setting.ask('GET', `${APP}/health/checks`)
    expect(body.result.find(({ id }: Json) => id === 'settings')).toMatchObject({ state: 'ok' })
  })

  test.each([
    [{ action: 'erase' }, 400, 'expected one of blank_push, lock, restart, shutdown'],
    [{}, 400, 'action: expected one of'],
    [{ action: 'lock', task: 'x' }, 400, 'expected the sys_id or the number of a task'],
    [{ action: 'lock', reason: 7 }, 400, 'reason: expected a text'],
    [{ action: 'lock', message: 'x'.repeat(256) }, 400, 'message: expected up to 255 characters, got 256'],
    [{ action: 'lock', computer: 'f'.repeat(32) }, 403, 'of another device'],
  ])('%j is refused', async (body, status, message) => {
    const answer = await ask(body)
    expect([answer.status, answer.body.error.message]).toEqual([status, expect.stringContaining(message)])
  })

  test('a device that there is not is 404', async () => {
    expect((await ask({ action: 'lock' }, operator, 'f'.repeat(32))).status).toBe(404)
  })

  const ALL = ['blank_push', 'lock', 'restart', 'shutdown']
  test.each([
    ['Mac', 'macOS', ALL],
    ['iPhone', 'iOS', ALL],
    ['iPad', 'iPadOS', ALL],
    ['AppleTV', 'tvOS', ['blank_push', 'restart']],
    ['Vision', 'visionOS', []],
    ['Windows', 'Windows 11', []],
  ])('%s', async (platform, os, allowed) => {
    const { mdm } = await setting.device(platform, os)
    await setting.requests()
    for (const name of ALL)
      expect([name, (await ask({ action: name }, operator, mdm)).status]).toEqual([
        name,
        allowed.includes(name) ? 201 : 409,
      ])
    expect(await setting.requests()).toEqual({})
    await setting.run(JOB)
  })
})

describe('on their way', () => {
  test('a blank push is done when Kandji took it', async () => {
    const id = await asked({ action: 'blank_push', reason: 'check in' })
    await setting.run(JOB)
    expect(await action(id)).toMatchObject({ state: 'done', reason: 'check in', command_id: '' })
  })

  test.each([
    ['lock', 'DeviceLock'],
    ['restart', 'RestartDevice'],
    ['shutdown', 'ShutDownDevice'],
  ])('%s is followed to its end', async (name, type) => {
    await setting.kandji('PUT', '/local/commands', { seconds: null })
    const id = await asked({ action: name })
    await setting.run(JOB)
    const [command] = await commands()
    expect(command.command_type).toBe(type)
    expect(await action(id)).toMatchObject({ state: 'sent', command_id: command.uuid })
    await setting.kandji('PATCH', `/local/devices/${device.id}/commands/${command.uuid}`, { status: 3 })
    await setting.run(JOB)
    expect((await action(id)).state).toBe('done')
    expect(await commands()).toHaveLength(1)
  })

  test('a command that fails is told with its reason', async () => {
    await setting.kandji('PUT', '/local/commands', { seconds: null })
    const id = await asked({ action: 'restart' })
    await setting.run(JOB)
    const [{ uuid }] = await commands()
    const error_chain = [{ us_english_description: 'The device is busy.' }]
    await setting.kandji('PATCH', `/local/devices/${device.id}/commands/${uuid}`, { status: 4, error_chain })
    await setting.run(JOB)
    expect(await action(id)).toMatchObject({ state: 'failed', outcome: 'The device is busy.' })
  })

  test('one of a kind at a time', async () => {
    await asked({ action: 'restart' })
    expect((await ask({ action: 'restart' })).status).toBe(409)
    await asked({ action: 'blank_push' })
    await setting.run(JOB)
    await asked({ action: 'restart' })
    await setting.run(JOB)
  })

  test('each step stands in the work notes of the task', async () => {
    const task = await setting.insert('incident', { short_description: 'Lost Mac' })
    await asked({ action: 'restart', task })
    await setting.run(JOB)
    const notes = (await setting.rows('sys_journal_field', `element_id=${task}`)).map(({ value }) => value).join('\n')
    for (const state of ['queued', 'sent', 'done']) expect(notes).toContain(state)
    expect(notes).toContain('Restart of Mac C')
  })
})

describe('the PIN of a locked Mac', () => {
  test('is read by the role, each time with a record that nobody can change or delete', async () => {
    const id = await asked({ action: 'lock', message: 'Call IT', phone_number: '555' })
    expect((await pin(id)).status).toBe(404)
    await setting.run(JOB)
    const { body } = await pin(id)
    const known = (await setting.kandji('GET', `/api/v1/devices/${device.id}/secrets/unlockpin`)).body.pin
    expect(body.result).toEqual({ pin: known })
    await pin(id)
    const readings = await setting.rows('x_kandj_kandji_pin_reading', `action=${id}`)
    expect(readings).toHaveLength(2)
    expect(readings[0]).toMatchObject({ read_by: { value: expect.any(String) }, read_at: expect.any(String) })
    const path = `/api/now/table/x_kandj_kandji_pin_reading/${readings[0].sys_id}`
    expect((await setting.ask('DELETE', path)).status).toBeGreaterThanOrEqual(400)
    expect((await setting.ask('PATCH', path, { read_at: '2020-01-01 00:00:00' })).status).toBeGreaterThanOrEqual(400)
    const script = `var gr = new GlideRecord('x_kandj_kandji_pin_reading'); gr.query(); gr.next(); gr.deleteRecord();`
    await setting.ask('POST', '/local/script', { scope: 'x_kandj_kandji', script })
    expect(await setting.rows('x_kandj_kandji_pin_reading', `action=${id}`)).toHaveLength(2)
    const shown = JSON.stringify([
      await action(id),
      await setting.rows('syslog'),
      await setting.rows('sys_journal_field'),
    ])
    expect(shown + setting.instance.output()).not.toContain(`"${known}"`)
    expect((await action(id)).pin ?? '').toBe('')
  })

  test('a second lock is refused, in Kandji’s words', async () => {
    await asked({ action: 'lock' })
    await setting.run(JOB)
    const id = await asked({ action: 'lock' })
    await setting.run(JOB)
    expect(await action(id)).toMatchObject({ state: 'refused', outcome: 'This device is already locked.' })
    expect((await pin(id)).status).toBe(404)
  })

  test('an iPhone has none', async () => {
    device = await setting.device('iPhone', 'iOS')
    const id = await asked({ action: 'lock' })
    await setting.run(JOB)
    expect((await action(id)).state).toBe('done')
    expect((await pin(id)).status).toBe(404)
  })
})

describe('when something goes wrong', () => {
  test.each([
    ['401', { status: 401 }],
    ['403', { status: 403 }],
    ['404', { status: 404 }],
  ])('%s is a refusal, and not tried again', async (_name, fault) => {
    await setting.fault({ match: 'POST /api/v1/devices', ...fault, times: 5 })
    const id = await asked({ action: 'restart' })
    await setting.run(JOB)
    await setting.run(JOB)
    expect((await action(id)).state).toBe('refused')
    expect((await setting.requests())['POST /api/v1/devices/{device_id}/action/restart']).toBe(1)
  })

  test('a missing permission is named', async () => {
    await setting.deny('Lock device')
    const id = await asked({ action: 'lock' })
    await setting.run(JOB)
    expect((await action(id)).outcome).toContain('"Lock device"')
  })

  test.each([
    ['429', { match: 'POST /api/v1/devices', status: 429 }],
    ['Kandji down before it is sent', { match: 'GET /api/v1/devices', status: 503 }],
  ])('%s leaves it queued, and it goes later', async (_name, fault) => {
    await setting.fault(fault)
    const id = await asked({ action: 'restart' })
    await setting.run(JOB)
    expect((await action(id)).state).toBe('queued')
    await setting.run(JOB)
    expect((await action(id)).state).toBe('done')
    expect(await commands()).toHaveLength(1)
  })

  test('a lost answer is found among the commands, and nothing is sent twice', async () => {
    await setting.fault({ match: 'POST /api/v1/devices', kind: 'reset-after' })
    const id = await asked({ action: 'restart' })
    await setting.run(JOB)
    await setting.run(JOB)
    expect(await action(id)).toMatchObject({ state: 'done', command_id: (await commands())[0].uuid })
    expect(await commands()).toHaveLength(1)
  })

  test('a lost request is unknown, and a person looks', async () => {
    await setting.fault({ match: 'POST /api/v1/devices', kind: 'reset' })
    const id = await asked({ action: 'restart' })
    await setting.run(JOB)
    await setting.run(JOB)
    expect(await action(id)).toMatchObject({ state: 'unknown', outcome: expect.stringContaining('look at the device') })
    expect(await commands()).toHaveLength(0)
  })

  test('what Kandji does not list is given up, and may be asked for again', async () => {
    await setting.fault({ match: 'POST /api/v1/devices', kind: 'reset' })
    const id = await asked({ action: 'restart' })
    for (let look = 0; look < 8; look++) await setting.run(JOB)
    expect(await action(id)).toMatchObject({ state: 'unknown', next_try: '' })
    await setting.requests()
    const again = await asked({ action: 'restart' })
    await setting.run(JOB)
    expect((await action(again)).state).toBe('done')
    expect((await setting.requests())['POST /api/v1/devices/{device_id}/action/restart']).toBe(1)
  })

  test('an earlier command of its kind is not taken for its own', async () => {
    await setting.kandji('POST', `/api/v1/devices/${device.id}/action/restart`)
    await setting.fault({ match: 'POST /api/v1/devices', kind: 'reset' })
    const id = await asked({ action: 'restart' })
    await setting.run(JOB)
    expect(await action(id)).toMatchObject({ state: 'unknown', command_id: '' })
  })
})

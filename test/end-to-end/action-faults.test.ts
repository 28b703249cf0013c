// Each device action on each platform that has it, with each fault of Kandji: the right state, and never two commands.

import { APP, type Answer, type Device, type Json, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const JOB = 'Kandji device actions'
const COMMANDS: Record<string, string> = { lock: 'DeviceLock', restart: 'RestartDevice', shutdown: 'ShutDownDevice' }
const ROUTES: Record<string, string> = {
  blank_push: 'blankpush',
  lock: 'lock',
  restart: 'restart',
  shutdown: 'shutdown',
}
/** What there is of each platform: as Kandji calls it, as ServiceNow has its system, and what it allows. */
const PLATFORMS: Array<[string, string, string[]]> = [
  ['Mac', 'macOS', ['blank_push', 'lock', 'restart', 'shutdown']],
  ['iPhone', 'iOS', ['blank_push', 'lock', 'restart', 'shutdown']],
  ['iPad', 'iPadOS', ['blank_push', 'lock', 'restart', 'shutdown']],
  ['AppleTV', 'tvOS', ['blank_push', 'restart']],
]

interface Case {
  device: Device
  name: string
  action: string
  id: string
}

let operator = ''
beforeAll(async () => {
  await setting.start()
  await setting.set('device_actions', 'true')
  operator = await setting.account('x_kandj_kandji.device_operator')
}, 180_000)
afterAll(() => setting.close())
beforeEach(async () => {
  await setting.kandji('DELETE', '/local/faults')
  await setting.kandji('PUT', '/local/commands', { seconds: 0 })
})

const ask = (mdm: string, action: string): Promise<Answer> =>
  setting.ask('POST', `${APP}/devices/${mdm}/actions`, { action }, operator)

/** Asks for every action on every platform; `prepare` gets each device before. */
async function everything(prepare: (device: Device, action: string) => Promise<unknown>): Promise<Case[]> {
  const cases: Case[] = []
  for (const [platform, os, actions] of PLATFORMS)
    for (const action of actions) {
      const device = await setting.device(platform, os)
      await prepare(device, action)
      const { body } = await ask(device.mdm, action)
      cases.push({ device, action, name: `${action} of ${platform}`, id: body.result.sys_id })
    }
  await setting.requests()
  return cases
}
const rowOf = ({ id }: Case): Promise<Json> => setting.row('x_kandj_kandji_device_action', id)
const statesOf = async (cases: Case[]): Promise<string[]> =>
  Promise.all(cases.map(async (one) => `${one.name}: ${(await rowOf(one)).state}`))
const expected = (cases: Case[], state: (action: string) => string): string[] =>
  cases.map(({ name, action }) => `${name}: ${state(action)}`)
/** How many commands of an action each device got. */
const commandsOf = async (cases: Case[]): Promise<number[]> =>
  Promise.all(
    cases
      .filter(({ action }) => COMMANDS[action] !== undefined)
      .map(async ({ device, action }) => {
        const { body } = await setting.kandji('GET', `/api/v1/devices/${device.id}/commands`)
        return body.commands.results.filter((row: Json) => row.command_type === COMMANDS[action]).length
      })
  )
const posts = async (): Promise<number> => {
  const requests = await setting.requests()
  return Object.values(ROUTES).reduce(
    (sum, route) => sum + (requests[`POST /api/v1/devices/{device_id}/action/${route}`] ?? 0),
    0
  )
}
const isPush = (action: string): boolean => action === 'blank_push'
const post = ({ id }: Device, fault: object): Promise<Answer> =>
  setting.fault({ match: `POST /api/v1/devices/${id}/`, ...fault })

interface Row {
  fault: (device: Device, action: string) => Promise<unknown>
  /** After the first run, and after one more without faults. */
  first: (action: string) => string
  last: (action: string) => string
  /** Requests to Kandji for each action in all, and commands of each device in the end. */
  sent: number
  commands: number
}

const always = (state: string) => (): string => state
const UNKNOWN = { first: always('unknown'), last: always('unknown'), sent: 1, commands: 0 }
const REFUSED = { first: always('refused'), last: always('refused'), sent: 1, commands: 0 }

const FAULTS: Record<string, Row> = {
  'no fault': { fault: async () => undefined, first: always('done'), last: always('done'), sent: 1, commands: 1 },
  'Kandji is down': { fault: (device) => post(device, { kind: 'reset' }), ...UNKNOWN },
  'Kandji breaks off before it acts': { fault: (device) => post(device, { status: 500 }), ...UNKNOWN },
  'a proxy says 503': { fault: (device) => post(device, { status: 503 }), ...UNKNOWN },
  '401': { fault: (device) => post(device, { status: 401 }), ...REFUSED },
  '403': { fault: (device) => post(device, { status: 403 }), ...REFUSED },
  '404': { fault: (device) => post(device, { status: 404 }), ...REFUSED },
  '429 with Retry-After': {
    fault: (device) => post(device, { status: 429, headers: { 'Retry-After': '4000' } }),
    first: always('queued'),
    last: always('done'),
    // Kandji is left alone after two refusals in a row: the others were not sent before the second run.
    sent: Number.NaN,
    commands: 1,
  },
  'no answer after it was done': {
    fault: (device) => post(device, { kind: 'reset-after' }),
    first: (action) => (isPush(action) ? 'unknown' : 'done'),
    last: (action) => (isPush(action) ? 'unknown' : 'done'),
    sent: 1,
    commands: 1,
  },
  'half an answer': {
    fault: (device) => post(device, { kind: 'truncate' }),
    // Where there is no body, there is no half of it either.
    first: always('done'),
    last: always('done'),
    sent: 1,
    commands: 1,
  },
  'a slow answer': {
    fault: (device) => post(device, { delay: 150 }),
    first: always('done'),
    last: always('done'),
    sent: 1,
    commands: 1,
  },
  'its commands can’t be listed before': {
    fault: ({ id }) => setting.fault({ match: `GET /api/v1/devices/${id}/commands`, status: 503 }),
    first: (action) => (isPush(action) ? 'done' : 'queued'),
    last: always('done'),
    sent: 1,
    commands: 1,
  },
  'its commands can’t be listed after': {
    fault: ({ id }) => setting.fault({ match: `GET /api/v1/devices/${id}/commands`, status: 502, skip: 1 }),
    // Kandji took it: that much is known.
    first: (action) => (isPush(action) ? 'done' : 'sent'),
    last: always('done'),
    sent: 1,
    commands: 1,
  },
}

test.each(Object.entries(FAULTS))(
  '%s',
  async (_name, { fault, first, last, sent, commands }) => {
    const cases = await everything(fault)
    await setting.run(JOB)
    expect(await statesOf(cases)).toEqual(expected(cases, first))
    await setting.kandji('DELETE', '/local/faults')
    await setting.run(JOB)
    await setting.run(JOB)
    expect(await statesOf(cases)).toEqual(expected(cases, last))
    expect(new Set(await commandsOf(cases))).toEqual(new Set([commands]))
    if (!Number.isNaN(sent)) expect(await posts()).toBe(cases.length * sent)
  },
  60_000
)

test('Kandji’s own refusal, of a lock and of a command that is running, is told in its words', async () => {
  await setting.kandji('PUT', '/local/commands', { seconds: null })
  const cases = await everything((device, action) =>
    setting.kandji('POST', `/api/v1/devices/${device.id}/action/${ROUTES[action]!}`)
  )
  await setting.run(JOB)
  for (const one of cases.filter(({ action }) => !isPush(action)))
    expect(await rowOf(one)).toMatchObject({
      state: 'refused',
      outcome: one.action === 'lock' ? 'This device is already locked.' : 'Command already running',
    })
  expect(new Set(await commandsOf(cases))).toEqual(new Set([1]))
})

test('Retry-After says when the plan tries again', async () => {
  const device = await setting.device()
  await post(device, { status: 429, headers: { 'Retry-After': '4000' } })
  const { body } = await ask(device.mdm, 'lock')
  await setting.run(JOB)
  const { next_try: next } = await setting.row('x_kandj_kandji_device_action', body.result.sys_id)
  expect((Date.parse(`${next.replace(' ', 'T')}Z`) - Date.now()) / 1000).toBeGreaterThan(3900)
  await setting.run(JOB)
})

test('a device that is removed before it is sent is refused; after that nobody knows', async () => {
  await setting.kandji('PUT', '/local/commands', { seconds: null })
  const [one, other] = [await setting.device(), await setting.device()]
  const sent = (await ask(other.mdm, 'restart')).body.result.sys_id
  await setting.run(JOB)
  const queued = (await ask(one.mdm, 'restart')).body.result.sys_id
  for (const { mdm } of [one, other]) await setting.update('x_kandj_kandji_mdm', mdm, { is_removed: 'true' })
  await setting.run(JOB)
  expect((await setting.row('x_kandj_kandji_device_action', queued)).state).toBe('refused')
  expect((await setting.row('x_kandj_kandji_device_action', sent)).state).toBe('unknown')
})

test('of many requests for one action at once a single one is taken', async () => {
  const { mdm, id } = await setting.device()
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(mdm, 'lock')))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 11 }, () => 409)])
  // What two nodes of an instance might keep all the same is not sent twice.
  const [action] = await setting.rows('x_kandj_kandji_device_action', `mdm=${mdm}`)
  const script = `var gr = new GlideRecord('x_kandj_kandji_device_action'); gr.get('${action.sys_id}'); gr.insert();`
  await setting.kandji('PUT', '/local/commands', { seconds: null })
  await setting.ask('POST', '/local/script', { scope: 'x_kandj_kandji', script })
  await setting.run(JOB)
  const all = await setting.rows('x_kandj_kandji_device_action', `mdm=${mdm}`)
  expect(all.map(({ state }) => state).sort()).toEqual(['refused', 'sent'])
  expect((await setting.kandji('GET', `/api/v1/devices/${id}/commands`)).body.commands.count).toBe(1)
})

test('sixty that take 200 ms each are all taken by one run, and those without an answer hold up no other', async () => {
  const devices = []
  for (let at = 0; at < 60; at++) devices.push(await setting.device())
  const ids = []
  for (const { mdm } of devices) ids.push((await ask(mdm, 'restart')).body.result.sys_id)
  for (const { id } of devices.slice(0, 2))
    await setting.fault({ match: `GET /api/v1/devices/${id}/commands`, delay: 20_000 })
  await setting.fault({ match: 'POST /api/v1/devices', delay: 200, times: 1000 })
  await setting.run(JOB)
  const states = []
  for (const id of ids) states.push((await setting.row('x_kandj_kandji_device_action', id)).state)
  expect(states.slice(2)).toEqual(states.slice(2).map(() => 'done'))
  expect(states.slice(0, 2)).toEqual(['queued', 'queued'])
}, 120_000)

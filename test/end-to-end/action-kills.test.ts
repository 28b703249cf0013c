// The instance is killed between the steps of a device action: the job goes on after the restart, and never sends it twice.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APP, Setting } from './both-ways-setting.ts'

const data = mkdtempSync(join(tmpdir(), 'action-kills-'))
const setting = new Setting('--data', data)
const JOB = 'Kandji device actions'
/** Longer than it takes until the kill. */
const LONG_MS = 5000
let operator = ''

beforeAll(async () => {
  await setting.start()
  await setting.kandji('PUT', '/local/commands', { seconds: 0 })
  await setting.set('device_actions', 'true')
  operator = await setting.account('x_kandj_kandji.device_operator')
}, 180_000)
afterAll(async () => {
  await setting.close()
  rmSync(data, { recursive: true, force: true })
})

interface Point {
  /** The request that is held back when the instance dies; none: it dies before the job runs. */
  held?: { route: 'GET' | 'POST'; fault: object }
  states: string[]
  commands: number[]
}

const POINTS: Record<string, Point> = {
  'after it was asked for': { states: ['done'], commands: [1] },
  'while Kandji lists what there was before': {
    held: { route: 'GET', fault: { delay: LONG_MS } },
    states: ['done'],
    commands: [1],
  },
  'before Kandji begins': {
    held: { route: 'POST', fault: { kind: 'reset', delay: LONG_MS } },
    states: ['unknown'],
    commands: [0],
  },
  // The tenant goes on with what it has begun, as servers do.
  'while Kandji works on it': {
    held: { route: 'POST', fault: { delay: LONG_MS } },
    states: ['done', 'unknown'],
    commands: [0, 1],
  },
  'while Kandji lists what became of it': {
    held: { route: 'GET', fault: { delay: LONG_MS, skip: 1 } },
    states: ['done'],
    commands: [1],
  },
}
const ALL = Object.keys(POINTS)
const SOME = ['before Kandji begins', 'while Kandji works on it']
const ROUTES: Record<string, string> = { blank_push: 'blankpush' }

test.each([
  ...ALL.map((point) => ['lock', point]),
  ...['restart', 'shutdown', 'blank_push'].flatMap((action) => SOME.map((point) => [action, point])),
] as Array<[string, string]>)(
  '%s: a kill %s',
  async (action, point) => {
    const { held, states, commands } = POINTS[point]!
    const device = await setting.device()
    const path = `/api/v1/devices/${device.id}`
    const route = held?.route === 'GET' ? `GET ${path}/commands` : `POST ${path}/action`
    if (held) await setting.fault({ match: route, ...held.fault })
    const task = await setting.insert('incident', { short_description: 'Killed' })
    const { body } = await setting.ask('POST', `${APP}/devices/${device.mdm}/actions`, { action, task }, operator)
    await setting.requests()
    if (held) {
      const run = setting.run(JOB).catch(() => undefined)
      await setting.reached(route)
      await setting.killInstance()
      await run
    } else await setting.killInstance()
    await setting.run(JOB)
    await setting.run(JOB)

    const { state } = await setting.row('x_kandj_kandji_device_action', body.result.sys_id)
    expect(action === 'blank_push' ? ['unknown'] : states).toContain(state)
    const listed = (await setting.kandji('GET', `${path}/commands`)).body.commands.count
    if (action !== 'blank_push') expect(commands).toContain(listed)
    const sent = `POST /api/v1/devices/{device_id}/action/${ROUTES[action] ?? action}`
    expect((await setting.requests())[sent]).toBe(1)
    const notes = JSON.stringify(await setting.rows('sys_journal_field', `element_id=${task}`))
    expect(notes).toContain(`– ${state}`)
  },
  60_000
)

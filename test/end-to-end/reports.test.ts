// Reports on the local instance with the built app: by the documented account, into the app's own tables.

import { spawn } from 'node:child_process'
import { runPreview } from '../../src/push/preview/preview.ts'
import { runSync } from '../../src/push/sync.ts'
import { MOST_PROBLEMS } from '../../src/push/run/report-run.ts'
import { deviceRow, FakeKandji, KANDJI_TOKEN, prismRow } from '../push/support/fake-kandji.ts'
import { useLocalSides } from '../push/support/local-sides.ts'
import { FakeClock } from '../push/support/testbed.ts'
import { builtProgram } from '../support/built.ts'

const RUNS = 'x_kandj_kandji_push_run'
const PROBLEMS = 'x_kandj_kandji_problem'
const HOUR = 60 * 60 * 1000

describe('reports to the app', () => {
  const sides = useLocalSides({ devices: 1 })
  let kandji: FakeKandji
  let clock: FakeClock
  beforeEach(async () => {
    clock = new FakeClock()
    kandji = await new FakeKandji().start()
  })
  afterEach(() => kandji.stop())

  const enroll = (fields: Record<string, unknown>) => {
    const device = deviceRow({ user: '', ...fields })
    kandji.devices.push(device)
    kandji.prism.push(prismRow(device))
    return device
  }
  const config = () => ({ ...sides.config, kandji: { url: kandji.url, token: KANDJI_TOKEN }, patienceMs: 30_000 })
  const sync = (options = {}) => runSync(config(), options, { clock, random: () => 0.5 })
  const problems = (query = '') => sides.rows(PROBLEMS, query)

  test('say how runs went and what is open, and find the device by its serial number', async () => {
    enroll({ serial_number: 'SERA' })
    const owned = enroll({ serial_number: 'SERB', user: { email: 'nobody@example.com', name: 'No Body' } })
    enroll({ serial_number: '', device_id: 'no-serial-1' })
    const { exitCode, notes, summary } = await sync()
    expect([exitCode, notes, summary.rows.sent]).toEqual([1, undefined, 4])
    expect(sides.rows(RUNS)).toMatchObject([
      { command: 'sync', state: 'attention', devices_seen: '3', devices_changed: '2', rows_sent: '4' },
    ])
    const [computer] = sides.rows('cmdb_ci_computer', 'serial_number=SERB')
    expect(problems('code=unknown-owner')).toMatchObject([
      {
        subject: 'SERB',
        serial_number: 'SERB',
        kandji_device_id: owned['device_id'],
        configuration_item: computer!['sys_id'],
        state: 'open',
      },
    ])
    expect(problems('code=no-serial')).toMatchObject([{ kandji_device_id: 'no-serial-1', state: 'open' }])
    const by = sides.rows('x_kandj_kandji_kandji_import_set_run')
    expect(by).toMatchObject([{ sys_created_by: sides.config.servicenow.username }])
  })

  test('stay at one an hour for an unchanged fleet, and cost two requests', async () => {
    enroll({ serial_number: 'SERA' })
    await sync()
    let requests = 0
    for (let minute = 0; minute < 60; minute++) {
      clock.time += 60_000 - 500
      requests += (await sync()).summary.requests.servicenow
    }
    expect([sides.rows(RUNS).length, requests]).toEqual([1, 0])
    clock.time += 60_000
    expect((await sync()).summary.requests.servicenow).toBe(2)
    expect(sides.rows(RUNS)).toHaveLength(2)
  })

  test('solve what is fixed, and leave an accepted problem accepted', async () => {
    const [a] = [enroll({ serial_number: '', device_id: 'one' }), enroll({ serial_number: '', device_id: 'two' })]
    expect((await sync()).exitCode).toBe(1)
    sides.update(PROBLEMS, 'kandji_device_id=two', { state: 'accepted' })
    const { exitCode, summary } = await sync()
    expect([exitCode, summary.problems.filter(({ accepted }) => accepted).length]).toEqual([1, 1])
    a['serial_number'] = 'SERA'
    expect((await sync()).exitCode).toBe(0)
    expect(problems('ORDERBYkandji_device_id').map(({ state }) => state)).toEqual(['solved', 'accepted'])
    expect(await runPreview(config(), {}, { clock, random: () => 0.5 })).toMatchObject({ exitCode: 0 })
    // All is sent again: that does not open what was accepted.
    await sync({ all: true })
    expect(problems('kandji_device_id=two')).toMatchObject([{ state: 'accepted' }])
    sides.update(PROBLEMS, 'kandji_device_id=two', { state: 'open' })
    expect((await sync()).exitCode).toBe(1)
  })

  test('are not missed where the app has no tables for them: the sync ends as it would', async () => {
    const { instance } = sides.running
    for (const name of ['Kandji run', 'Kandji problem'])
      sides.update('sys_transform_map', `name=${name}`, { active: 0 })
    expect(instance).toBeDefined()
    enroll({ serial_number: 'SERA' })
    const { exitCode, notes, summary } = await sync()
    expect([exitCode, summary.rows.sent, summary.problems]).toEqual([0, 2, []])
    expect(notes).toEqual([expect.stringContaining('takes no reports')])
    expect((await sync()).notes).toBe(undefined)
  })

  test('bring a great many problems in bounded numbers', async () => {
    for (let count = 0; count < 30; count++) enroll({ serial_number: '', device_id: `none-${count}` })
    const { summary } = await sync()
    expect(problems('state=open')).toHaveLength(30)
    // A token, a look at the mapping, one at what is accepted, and two batches.
    expect(summary.requests.servicenow).toBe(5)
    expect(MOST_PROBLEMS).toBeLessThanOrEqual(1_000)
  })

  test('come from a process that stays up, which says by when the next one is due', async () => {
    const device = enroll({ serial_number: 'SERA' })
    const env = {
      ...sides.env(),
      KANDJI_API_URL: kandji.url,
      KANDJI_API_TOKEN: KANDJI_TOKEN,
      KANDJI_PUSH_PATIENCE: '30',
    }
    const child = spawn(process.execPath, [builtProgram('kandji-push'), 'run', '--interval', '1'], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    try {
      const until = Date.now() + 40_000
      while (sides.rows(RUNS).length === 0 && Date.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 200))
      device['device_name'] = 'Renamed'
      while (sides.rows(RUNS).length < 2 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200))
    } finally {
      child.kill('SIGKILL')
      await ended
    }
    const runs = sides.rows(RUNS, 'ORDERBYstarted')
    expect(runs.length).toBe(2)
    for (const run of runs) {
      expect(run).toMatchObject({ command: 'run', state: 'ok', lag_seconds: expect.stringMatching(/^\d+$/) })
      const due =
        Date.parse(`${run['next_expected']!.replace(' ', 'T')}Z`) - Date.parse(`${run['ended']!.replace(' ', 'T')}Z`)
      expect(due).toBeGreaterThanOrEqual(HOUR)
      expect(due).toBeLessThan(2 * HOUR)
    }
  }, 90_000)
})

// `status` and `retry` as they are called, beside the state that other commands leave.

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openState } from '../../src/push/state/state.ts'
import { readStatus, statusExitCode } from '../../src/push/status/status.ts'
import { statusText } from '../../src/push/cli/status-report.ts'
import { appRow, KANDJI_TOKEN } from './support/fake-kandji.ts'
import { ACCOUNT } from './support/fake-servicenow.ts'
import { useProgram } from './support/program.ts'
import { plain, useTestbed } from './support/testbed.ts'

const REFUSED = [{ status: 'error', error_message: 'Target record not found', status_message: 'Kandji: not today' }]

describe('the status', () => {
  const bed = useTestbed()
  const status = () => readStatus(bed.config.stateFolder, bed.clock.time)

  test('tells of the last run and the last sweep of the whole fleet', async () => {
    bed.enroll(...plain(3))
    await bed.sync()
    bed.clock.time += 60_000
    await bed.sync({ limit: 1 })
    expect(status()).toMatchObject({
      runningProcess: null,
      lastRun: { startedAt: '2026-11-20T08:01:00.000Z', exitCode: 0, devices: { seen: 1 } },
      lastSweep: { startedAt: '2026-11-20T08:00:00.000Z', devices: { seen: 3, changed: 3 }, lagSeconds: 0 },
      outbox: { waiting: 0 },
      deadLetters: [],
    })
    expect(statusExitCode(status())).toBe(0)
  })

  test('measures the lag from the sweep that did not have the change yet, however long its rows waited', async () => {
    const [device] = bed.enroll(...plain(1))
    await bed.sync()
    bed.clock.time += 600_000
    device!['device_name'] = 'Renamed'
    bed.servicenow.script(/import/, { status: 503 }, Infinity)
    bed.config.patienceMs = 0
    await bed.sync()
    bed.servicenow.recover()
    bed.clock.time += 600_000
    device!['device_name'] = 'Renamed again'
    await bed.sync()
    expect(status().lastSweep!.lagSeconds).toBe(1_200)
  })

  test('tells of the last night of apps, of apps that wait and of those that were refused', async () => {
    const [mac] = bed.enroll({ serial_number: 'A' })
    bed.kandji.apps = ['Slack', 'Zoom'].map((name) => appRow(mac!, name))
    bed.servicenow.special = (kind, row) => (kind === 'apps' && row['name'] === 'Zoom' ? REFUSED : undefined)
    await bed.apps()
    expect(status()).toMatchObject({
      lastApps: { exitCode: 1, apps: { seen: 2, changed: 2 } },
      appsKnown: 1,
      outbox: { waiting: 0 },
      deadLetters: [{ serial: 'A', kind: 'app', reason: expect.stringContaining('"Zoom"') }],
    })
    expect(statusText(status(), bed.clock.time)).toMatch(
      /Last apps +2026-11-20T08:00:00.000Z .*: 2 seen, 2 changed, 0 removed; ServiceNow has 1\n/
    )
    Object.assign(bed.kandji.apps[0]!, { version: '2.0' })
    bed.kandji.apps[1] = appRow(mac!, 'Figma')
    await bed.apps()
    expect(status().appsKnown).toBe(2)
    bed.kandji.apps.pop()
    await bed.apps()
    // One that is gone is none of those that are there.
    expect(status().appsKnown).toBe(1)
    Object.assign(bed.kandji.apps[0]!, { version: '3.0' })
    bed.servicenow.hasSamPro = false
    await bed.apps()
    expect(status()).toMatchObject({ lastApps: { exitCode: 3 }, outbox: { waiting: 1 } })
    expect(statusText(status(), bed.clock.time)).toContain('ended with 3, ')
  })

  test('tells of what waits, what was refused, and why the last run stopped', async () => {
    bed.enroll({ serial_number: 'BAD' }, ...plain(2))
    bed.servicenow.special = (kind, row) =>
      kind === 'computer' && row['serial_number'] === 'BAD' ? REFUSED : undefined
    await bed.sync()
    bed.enroll(...plain(2))
    bed.servicenow.script(/oauth/, { status: 401, body: {} }, Infinity)
    await bed.sync()
    const found = status()
    expect(found).toMatchObject({ outbox: { waiting: 4, held: 1 }, lastRun: { exitCode: 3, problems: 2 } })
    expect(found.lastRun!.failure).toContain('SERVICENOW_CLIENT_ID')
    expect(found.deadLetters[0]).toEqual({
      serial: 'BAD',
      kind: 'computer',
      reason: 'not today; Target record not found',
    })
    expect(statusExitCode(found)).toBe(1)
  })

  test('compares the last day with the last 30 days, and forgets what is older', async () => {
    const [device] = bed.enroll(...plain(1))
    const hour = 3_600_000
    await bed.sync()
    bed.clock.time += 40 * 24 * hour
    for (let day = 0; day < 10; day++) {
      device!['device_name'] = `Day ${day}`
      await bed.sync()
      bed.clock.time += 24 * hour
    }
    bed.clock.time -= 24 * hour
    const { day, month } = status().rates
    expect(month).toMatchObject({ runs: 10, failed: 0, hours: 217, changedPerHour: 0.05, deliveredPerHour: 0.09 })
    expect(day).toMatchObject({ runs: 1, hours: 1, changedPerHour: 1, deliveredPerHour: 2, kandjiRequestsPerHour: 3 })
    const db = new Database(join(bed.config.stateFolder, 'state.db'), { readonly: true })
    expect(db.prepare('SELECT COUNT(*) FROM history').pluck().get()).toBe(10)
    db.close()
  })

  test('can be read while another process works, and names it', async () => {
    await bed.sync()
    const state = openState(bed.config.stateFolder)
    expect(status().runningProcess).toBe(String(process.pid))
    state.close()
    expect(status().runningProcess).toBe(null)
  })
})

describe('the program', () => {
  const program = useProgram()
  const bed = useTestbed()
  const env = () => bed.env()
  const stateOnly = () => ({ KANDJI_PUSH_STATE: bed.config.stateFolder })

  test('status needs no credentials; without a state it says what to do, makes none, and ends with 2', async () => {
    const { exitCode, stderr, stdout } = await program.start(['status'], stateOnly()).ended
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Run `kandji-push sync` first')
    expect(existsSync(bed.config.stateFolder)).toBe(false)
  })

  test('status shows dead letters and ends with 1; retry sends them again', async () => {
    bed.enroll({ serial_number: 'BAD' }, ...plain(2))
    bed.servicenow.special = (_kind, row) => (row['serial_number'] === 'BAD' ? REFUSED : undefined)
    expect((await program.start(['sync'], env()).ended).exitCode).toBe(1)

    const text = await program.start(['status'], stateOnly()).ended
    expect(text.exitCode).toBe(1)
    expect(text.stdout).toContain('BAD (computer): not today')
    expect(text.stdout).toContain('`kandji-push retry`')
    const json = await program.start(['status', '--json'], stateOnly()).ended
    expect(JSON.parse(json.stdout)).toMatchObject({ deadLetters: [{ serial: 'BAD' }] })

    bed.kandji.seen.length = 0
    const again = await program.start(['retry', '--json'], env()).ended
    expect(again.exitCode).toBe(1)
    expect(JSON.parse(again.stdout).rows).toMatchObject({ sent: 1, rejected: 1 })
    bed.servicenow.special = () => undefined
    expect((await program.start(['retry', '--serial', 'OTHER'], env()).ended).exitCode).toBe(1)
    const good = await program.start(['retry', '--serial', 'bad', '--json'], env()).ended
    expect(good.exitCode).toBe(0)
    expect(JSON.parse(good.stdout).rows).toMatchObject({ sent: 2, inserted: 2 })
    expect(bed.kandji.seen).toEqual([])
    expect((await program.start(['status'], stateOnly()).ended).exitCode).toBe(0)
  })

  test('run logs JSON lines without secrets, refuses a second one, and ends with 0 on SIGTERM', async () => {
    bed.enroll(...plain(3))
    const first = program.start(['run', '--port', '0', '--interval', '1h', '--verbose'], env())
    while (bed.servicenow.mdm.size < 3) await new Promise((resolve) => setTimeout(resolve, 10))
    const second = await program.start(['run'], env()).ended
    expect(second.exitCode).toBe(4)
    expect(second.stderr).toContain(`process ${first.process.pid}`)
    const status = await program.start(['status', '--json'], stateOnly()).ended
    expect(JSON.parse(status.stdout).runningProcess).toBe(String(first.process.pid))
    first.process.kill('SIGTERM')
    const { exitCode, stdout, stderr } = await first.ended
    expect([exitCode, stdout]).toEqual([0, ''])
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string; level: string })
    expect(lines.filter(({ level }) => level !== 'debug').map(({ msg }) => msg)).toEqual([
      'started',
      'monitoring',
      'sweep',
      'stopped',
    ])
    for (const secret of [KANDJI_TOKEN, ACCOUNT.clientSecret, ACCOUNT.password, 'access-token-of']) {
      expect(stderr).not.toContain(secret)
    }
  })

  test.each([
    [['run', '--interval', 'soon']],
    [['run', '--interval', '0']],
    [['run', '--port', '70000']],
    [['retry', '--serial', '']],
  ])('%j is bad usage', async (args) => {
    const { exitCode, stderr } = await program.start(args, env()).ended
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/Expected .*, got /)
  })
})

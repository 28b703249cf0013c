// The installed apps once a day, beside the sweeps of `run`. Time is the test's, and so is what a run for apps comes to.

import { Writable } from 'node:stream'
import pino, { type Logger } from 'pino'
import { AppsBeside, type BringApps } from '../../src/push/daemon/apps-beside.ts'
import { runDaemon, type DaemonOptions, type DaemonResult } from '../../src/push/daemon/daemon.ts'
import { Nights } from '../../src/push/daemon/nights.ts'
import { openState, type State } from '../../src/push/state/state.ts'
import type { ExitCode } from '../../src/push/errors.ts'
import { openServices, type Services } from '../../src/push/services.ts'
import type { RunRecord } from '../../src/push/state/history.ts'
import { emptySummary } from '../../src/push/summary.ts'
import { runApps } from '../../src/push/sync.ts'
import { type SyncResult } from '../../src/push/terms.ts'
import { ConcurrentClock } from './support/concurrent-clock.ts'
import { appRow } from './support/fake-kandji.ts'
import { FakeClock, plain, useTestbed } from './support/testbed.ts'

const AT = { hour: 2, minute: 30 }
const local = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()
const NOTHING = { seen: 0, changed: 0, unchanged: 0, removed: 0, skipped: 0 }

const resultOf = (exitCode: ExitCode, apps = NOTHING): SyncResult => ({
  summary: { ...emptySummary(), apps, rows: { ...emptySummary().rows, sent: apps.changed, inserted: apps.changed } },
  exitCode,
  ...(exitCode > 1 && { failure: 'what is wrong' }),
  swept: false,
  left: 0,
})

type Line = Record<string, unknown>

function logInto(lines: Line[]): Logger {
  const write = (chunk: unknown, _encoding: unknown, done: () => void) => {
    lines.push(JSON.parse(String(chunk)))
    done()
  }
  return pino({ base: undefined }, new Writable({ write }))
}

describe('the nights of `run`', () => {
  const bed = useTestbed()
  const clock = new FakeClock()
  let state: State
  let lines: Line[]
  beforeEach(() => {
    lines = []
    clock.time = local(20, 8)
    state = openState(bed.config.stateFolder)
  })
  afterEach(() => {
    state.close()
    jest.restoreAllMocks()
  })

  const lastWas = (endedAt: number, exitCode: ExitCode) =>
    jest.spyOn(state.history, 'lastApps').mockReturnValue({ endedAt, exitCode } as RunRecord)

  function nightsOf(io: { services: Services; signal: AbortSignal }, bring: BringApps): Nights {
    const kept = { state }
    return new Nights({
      at: AT,
      io,
      kept,
      apps: new AppsBeside({ config: bed.config, io, kept, bring, onEnd: () => {} }),
    })
  }

  /** Runs so many times, each with the result of its number. @returns when each began */
  async function nights(
    runs: number,
    result: (run: number, services: Services) => SyncResult | Promise<SyncResult> = () => resultOf(0)
  ): Promise<number[]> {
    const stop = new AbortController()
    const log = logInto(lines)
    const began: number[] = []
    const services = openServices(bed.config, { clock, log })
    const io = { services, signal: stop.signal }
    const bring: BringApps = async (_config, options, { services: own }) => {
      expect(options).toEqual({ devices: false })
      began.push(clock.time)
      if (began.length === runs) stop.abort()
      return result(began.length, own!)
    }
    await nightsOf(io, bring).run()
    return began
  }

  test('bring the apps at the next HH:MM, then every night', async () => {
    expect(await nights(3)).toEqual([local(21, 2, 30), local(22, 2, 30), local(23, 2, 30)])
  })

  test('make up at once for one that was missed while the process was down', async () => {
    lastWas(local(18, 2, 44), 0)
    expect(await nights(2)).toEqual([local(20, 8), local(21, 2, 30)])
  })

  test('do not bring them again when the process starts anew after them', async () => {
    lastWas(local(20, 2, 44), 1)
    expect(await nights(1)).toEqual([local(21, 2, 30)])
  })

  test('try again 15 minutes after a fault that may pass, then after twice as long', async () => {
    const fails = (run: number) => resultOf(run === 2 || run === 3 ? 4 : 0)
    expect(await nights(5, fails)).toEqual([
      local(21, 2, 30),
      local(22, 2, 30),
      local(22, 2, 45),
      local(22, 3, 15),
      local(23, 2, 30),
    ])
  })

  test('go on with a run that was interrupted, soon after the process starts anew', async () => {
    lastWas(local(20, 7, 50), 4)
    expect(await nights(1)).toEqual([local(20, 8, 5)])
  })

  test.each<ExitCode>([2, 3])(
    'say what is wrong when a run ends with %i, and try again the next night',
    async (code) => {
      expect(await nights(2, () => resultOf(code))).toEqual([local(21, 2, 30), local(22, 2, 30)])
      expect(lines[0]).toMatchObject({ level: 50, msg: 'apps', exitCode: code, failure: 'what is wrong' })
    }
  )

  test('go on after a fault that nobody has foreseen', async () => {
    const breaks = (run: number) => {
      if (run === 1) throw new TypeError('no such thing')
      return resultOf(0)
    }
    expect(await nights(2, breaks)).toEqual([local(21, 2, 30), local(21, 2, 45)])
    expect(lines[0]).toMatchObject({ level: 50, msg: 'unforeseen fault', stack: expect.stringContaining(' at ') })
    expect(lines[1]).toMatchObject({ level: 50, exitCode: 4, failure: expect.stringContaining('Please report it') })
  })

  test('say one line a run', async () => {
    const apps = { seen: 9, changed: 3, unchanged: 5, removed: 1, skipped: 0 }
    await nights(1, () => {
      clock.time += 90_000
      return resultOf(0, apps)
    })
    expect(lines).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        msg: 'apps',
        exitCode: 0,
        apps,
        rows: { sent: 3, inserted: 3, updated: 0, ignored: 0, rejected: 0 },
        requests: { kandji: 0, servicenow: 0 },
        problems: 0,
        seconds: 90,
        nextAt: new Date(local(22, 2, 30)).toISOString(),
      },
    ])
  })

  test('count their own requests and have their own patience, while token and limits are those of the process', async () => {
    const stop = new AbortController()
    const services = openServices(bed.config, { clock })
    const bring: BringApps = async (_config, _options, io) => {
      const own = io.services!
      await services.session.accessToken()
      expect(await own.session.accessToken()).toBe(await services.session.accessToken())
      await own.session.renew(await own.session.accessToken(), 1)
      expect(await services.session.accessToken()).toBe(await own.session.accessToken())
      expect([services.servicenow.requests, own.servicenow.requests]).toEqual([1, 1])
      expect(own.patience).not.toBe(services.patience)
      expect(own.kandji.allowance).toBe(services.kandji.allowance)
      stop.abort()
      return resultOf(0)
    }
    const io = { services, signal: stop.signal }
    await nightsOf(io, bring).run()
    expect.assertions(5)
  })
})

describe('run with apps', () => {
  const bed = useTestbed()
  let lines: Line[]
  let stop: AbortController
  let running: Promise<DaemonResult>
  beforeEach(() => {
    lines = []
    stop = new AbortController()
  })
  // A test that fails in the middle leaves nothing behind.
  afterEach(() => {
    stop.abort()
    return running
  })
  const sweeps = () => lines.filter(({ msg }) => msg === 'sweep')

  function run(bring: BringApps, options: DaemonOptions = {}): Promise<DaemonResult> {
    const io = { clock: new ConcurrentClock(local(20, 1), 2), signal: stop.signal, log: logInto(lines) }
    running = runDaemon({ ...bed.config, appsAt: AT }, { intervalMs: 3_600_000, ...options }, io, bring)
    return running
  }

  test('sweeps on while a run for apps takes long, and ends both when it is stopped', async () => {
    bed.enroll(...plain(1))
    let stopped = false
    const bring: BringApps = async (_config, _options, io) => {
      try {
        await io.services!.clock.sleep(5 * 3_600_000, io.signal)
        setImmediate(() => stop.abort())
        await io.services!.clock.sleep(3_600_000, io.signal)
      } catch {
        stopped = true
      }
      return resultOf(4)
    }
    expect(await run(bring)).toEqual({ exitCode: 0 })
    expect(stopped).toBe(true)
    // At 1, 2, 3 … 7 o'clock; the apps began at half past 2 and were stopped at half past 7.
    expect(sweeps()).toHaveLength(7)
    expect(lines.filter(({ level }) => level === 50)).toEqual([])
  })

  test('brings no apps before the first sweep has ended, and none when that shows that it is refused', async () => {
    bed.kandji.script(/devices/, { status: 401, body: {} }, Infinity)
    const bring = jest.fn()
    expect(await run(bring)).toMatchObject({ exitCode: 3 })
    expect(bring).not.toHaveBeenCalled()
  })

  test('waits for no night when a later sweep shows that it is refused', async () => {
    bed.config.patienceMs = 0
    bed.kandji.script(/devices/, { status: 503 })
    bed.kandji.script(/devices/, { status: 401, body: {} }, Infinity)
    expect(await run(jest.fn())).toMatchObject({ exitCode: 3 })
    expect(sweeps().map(({ exitCode }) => exitCode)).toEqual([4, 3])
  })

  test('brings devices and apps side by side, with 4 requests to ServiceNow at a time, and counts each once', async () => {
    // In the night before last; the one that was missed since is made up for now.
    bed.enroll({ serial_number: 'FIRST' })
    bed.clock.time = Date.now() - 2 * 24 * 3_600_000
    await bed.apps()
    const macs = bed.enroll(...plain(60))
    for (const mac of macs) for (let app = 0; app < 10; app++) bed.kandji.apps.push(appRow(mac, `App${app}`))
    bed.servicenow.seen.length = bed.servicenow.mostInFlight = 0
    let sweepsBeside = 0
    const log = logInto(lines)
    const bring: BringApps = async (...run) => {
      const before = sweeps().length
      const result = await runApps(...run)
      sweepsBeside = sweeps().length - before
      void stopWhenQuiet(sweeps().length)
      return result
    }
    /** Two sweeps later all that has changed meanwhile is there. */
    const stopWhenQuiet = async (ended: number) => {
      while (sweeps().length < ended + 3) await new Promise((resolve) => setTimeout(resolve, 5))
      stop.abort()
    }
    bed.servicenow.special = (kind) => {
      // A change for each sweep that goes on beside the apps.
      if (kind === 'apps') macs[bed.servicenow.processed.length % 60]!['device_name'] = `Name ${lines.length}`
      return undefined
    }
    running = runDaemon({ ...bed.config, appsAt: AT }, { intervalMs: 5 }, { signal: stop.signal, log }, bring)
    expect(await running).toEqual({ exitCode: 0 })
    const night = lines.find(({ msg }) => msg === 'apps')
    expect(night).toMatchObject({ exitCode: 0, apps: { seen: 600, changed: 600 }, rows: { inserted: 600 } })
    expect(bed.servicenow.installs.size).toBe(600)
    expect(sweepsBeside).toBeGreaterThan(1)
    expect(bed.servicenow.processed.filter((row) => row.startsWith('computer')).length).toBeGreaterThan(61)
    expect(bed.servicenow.mostInFlight).toBeLessThanOrEqual(4)
    const counted = lines.map(({ requests }) => (requests as { servicenow: number } | undefined)?.servicenow ?? 0)
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(bed.servicenow.seen.length)
  })

  test('shows the last run in /healthz and /metrics, and is healthy though it was refused', async () => {
    bed.enroll(...plain(1))
    const url = () => String(lines.find(({ msg }) => msg === 'monitoring')!['healthz']).replace('/healthz', '')
    const seen: Array<{ status: number; apps: unknown }> = []
    const ask = async () => {
      const answer = await fetch(`${url()}/healthz`)
      const { apps } = (await answer.json()) as { apps: unknown }
      seen.push({ status: answer.status, apps })
    }
    let metrics: string[] = []
    let runs = 0
    const bring: BringApps = async (_config, _options, io) => {
      await ask()
      if (++runs === 1) return resultOf(1, { seen: 9, changed: 3, unchanged: 4, removed: 2, skipped: 0 })
      setImmediate(() => void last(io.services!))
      return resultOf(3, { ...NOTHING, seen: 9 })
    }
    const last = async ({ clock }: Services) => {
      await clock.sleep(0)
      await ask()
      metrics = (await (await fetch(`${url()}/metrics`)).text()).split('\n')
      stop.abort()
    }
    await run(bring, { listen: { host: '127.0.0.1', port: 0 } })
    const at = (day: number) => new Date(local(day, 2, 30)).toISOString()
    expect(seen).toEqual([
      { status: 200, apps: { lastRun: null, exitCode: null, nextAt: null } },
      { status: 200, apps: { lastRun: at(20), exitCode: 1, nextAt: null } },
      { status: 200, apps: { lastRun: at(21), exitCode: 3, nextAt: at(22) } },
    ])
    for (const line of [
      'kandji_push_apps_runs_total{result="ok"} 0',
      'kandji_push_apps_runs_total{result="attention"} 1',
      'kandji_push_apps_runs_total{result="failed"} 1',
      'kandji_push_apps_changed_total 3',
      'kandji_push_apps_removed_total 2',
      'kandji_push_apps_seen 9',
      `kandji_push_apps_last_run_timestamp_seconds ${local(21, 2, 30) / 1000}`,
      'kandji_push_rows_total{outcome="inserted"} 5',
    ])
      expect(metrics).toContain(line)
  })
})

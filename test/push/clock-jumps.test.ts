// A wall clock that is set while push works: durations go by what has elapsed, and what a wrong clock has left behind is treated as old.

import { Writable } from 'node:stream'
import pino from 'pino'
import { SYSTEM_CLOCK } from '../../src/push/clock.ts'
import { AppsBeside } from '../../src/push/daemon/apps-beside.ts'
import { runDaemon, type DaemonOptions } from '../../src/push/daemon/daemon.ts'
import { Nights } from '../../src/push/daemon/nights.ts'
import { openServices } from '../../src/push/services.ts'
import { openState } from '../../src/push/state/state.ts'
import { emptySummary } from '../../src/push/summary.ts'
import { FakeClock, plain, useTestbed } from './support/testbed.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const JUMPS: Array<[string, number]> = [
  ['an hour back', -HOUR],
  ['ten years back', -3_650 * DAY],
  ['ten years on', 3_650 * DAY],
]
const IMPORT = /import/
const EVENTS = /GET \/api\/v1\/audit\/events/

/** The wall clock is set in the first sleep. */
class JumpingClock extends FakeClock {
  readonly #jump: number
  readonly #onSleep: (slept: number) => void

  constructor(jump: number, onSleep: (slept: number) => void = () => {}) {
    super()
    this.#jump = jump
    this.#onSleep = onSleep
  }

  override async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    await super.sleep(ms, signal)
    this.jump = this.#jump
    // Endless waiting shows as a failure, not as a test that never ends.
    if (this.sleeps.length > 2_000) throw new Error('it sleeps for ever')
    this.#onSleep(this.sleeps.length)
    signal?.throwIfAborted()
  }
}

describe.each(JUMPS)('when the clock is set %s', (_what, jump) => {
  const bed = useTestbed()
  const slept = (clock: FakeClock) => clock.sleeps.reduce((sum, ms) => sum + ms, 0)

  test('a sync gives up after its patience, no sooner and no later', async () => {
    bed.enroll(...plain(2))
    bed.servicenow.script(IMPORT, { status: 503 }, Infinity)
    const clock = new JumpingClock(jump)
    expect((await bed.sync({}, { clock })).exitCode).toBe(4)
    expect(slept(clock)).toBe(30_000)
  })

  test('a stated wait ends when it is over', async () => {
    bed.enroll(...plain(2))
    bed.servicenow.script(IMPORT, { status: 429, headers: { 'retry-after': '3' } })
    const clock = new JumpingClock(jump)
    expect((await bed.sync({}, { clock })).exitCode).toBe(0)
    expect(slept(clock)).toBeGreaterThanOrEqual(3_000)
    expect(slept(clock)).toBeLessThan(4_000)
  })

  test('a token is renewed when its life is over', async () => {
    bed.servicenow.expiresIn = 100
    const clock = new JumpingClock(jump)
    const { session } = openServices(bed.config, { clock })
    const first = await session.accessToken()
    await clock.sleep(80_000)
    expect(await session.accessToken()).toBe(first)
    await clock.sleep(15_000)
    expect(await session.accessToken()).not.toBe(first)
  })

  test('`run` sweeps at its interval, and its health goes by it', async () => {
    bed.kandji.script(EVENTS, { status: 403, body: {} }, Infinity)
    bed.enroll(...plain(1))
    const { began, states } = await run({})
    const interval = began[1]! - began[0]!
    expect(interval).toBeGreaterThan(5_000)
    expect(began.map((at) => at - began[0]!)).toEqual([0, 1, 2, 3].map((count) => count * interval))
    expect(new Set(states.slice(1))).toEqual(new Set(['ok']))
  })

  test('a run for apps that gave up is tried again after its quarter of an hour', async () => {
    const clock = new JumpingClock(jump)
    clock.time = new Date(2026, 10, 20, 2, 29).getTime()
    const state = openState(bed.config.stateFolder)
    const stop = new AbortController()
    const io = { state, services: openServices(bed.config, { clock }), signal: stop.signal }
    const began: number[] = []
    const bring = async () => {
      began.push(clock.time)
      if (began.length === 3) stop.abort()
      // The clock is set in the wait for the second try.
      if (began.length === 1) clock.jump = 0
      return { summary: emptySummary(), exitCode: 4 as const, swept: false, left: 0 }
    }
    const kept = { state }
    const apps = new AppsBeside({ config: bed.config, io, kept, bring, onEnd: () => {} })
    await new Nights({ at: { hour: 2, minute: 30 }, io, kept, apps }).run()
    state.close()
    expect(began[2]! - began[1]!).toBeLessThanOrEqual(30 * 60_000)
    expect(began[1]! - began[0]!).toBeLessThanOrEqual(15 * 60_000)
  })

  /** Four sweeps of `run`, with the state of its health in each wait. */
  async function run(options: DaemonOptions): Promise<{ began: number[]; states: string[] }> {
    const stop = new AbortController()
    const began: number[] = []
    const states: string[] = []
    const clock = new JumpingClock(jump, () => {
      if (began.length === 4) stop.abort()
    })
    const log = pino(
      { base: undefined },
      new Writable({
        write(chunk, _encoding, done) {
          const line = JSON.parse(String(chunk)) as Record<string, unknown>
          if (line['msg'] === 'sweep') began.push(clock.time)
          if (line['msg'] === 'sweep') states.push(line['exitCode'] === 0 ? 'ok' : 'failing')
          done()
        },
      })
    )
    await runDaemon(bed.config, options, { clock, random: () => 0.5, signal: stop.signal, log })
    return { began, states }
  }
})

describe('what a wrong clock has left behind', () => {
  const bed = useTestbed()

  test('in the future, a note is old: its row goes out again', async () => {
    bed.enroll({ serial_number: 'A' })
    bed.servicenow.special = (kind, row) => {
      if (kind !== 'computer') return undefined
      bed.servicenow.computers.set('A', row)
      return [{ status: 'inserted', status_message: 'Kandji: look at it' }]
    }
    bed.clock.jump = 3_650 * DAY
    await bed.sync()
    bed.clock.jump = 0
    bed.servicenow.special = () => undefined
    expect((await bed.sync()).summary.rows.sent).toBe(1)
  })

  test('in the future, details are old: they are read again', async () => {
    const state = openState(bed.config.stateFolder)
    const attributes = {
      skip: new Set<string>(),
      rename: new Map<string, string>(),
      extra: [
        { column: 'u_mac', table: 'computer' as const, source: 'details' as const, path: ['x'], volatile: false },
      ],
    }
    const now = bed.clock.now()
    for (let n = 0; n < 1_000; n++) state.details.keep(`d${n}`, attributes, {}, now + 365 * DAY)
    expect(state.details.isFresh('d1', attributes, now)).toBe(false)
    expect(state.details.allowance(now)).toBe(1_000)
    state.details.keep('d1', attributes, {}, now - HOUR / 2)
    expect(state.details.isFresh('d1', attributes, now)).toBe(true)
    expect(state.details.allowance(now)).toBe(999)
    state.close()
  })

  test('in the future, a last sweep makes no lag negative', async () => {
    const [device] = bed.enroll({ serial_number: 'A' })
    bed.clock.jump = 3_650 * DAY
    await bed.sync()
    bed.clock.jump = 0
    device!['device_name'] = 'Renamed'
    expect((await bed.sync()).lagMs).toBe(0)
  })

  test('as the time of the apps, it is reckoned anew', async () => {
    const clock = new FakeClock()
    clock.time = new Date(2026, 10, 20, 8).getTime()
    clock.jump = 3_650 * DAY
    const state = openState(bed.config.stateFolder)
    const stop = new AbortController()
    const io = { state, services: openServices(bed.config, { clock }), signal: stop.signal }
    const bring = async () => {
      stop.abort()
      return { summary: emptySummary(), exitCode: 0 as const, swept: false, left: 0 }
    }
    const kept = { state }
    const apps = new AppsBeside({ config: bed.config, io, kept, bring, onEnd: () => {} })
    const nights = new Nights({ at: { hour: 2, minute: 30 }, io, kept, apps })
    clock.jump = 0
    await nights.run()
    state.close()
    expect(clock.time).toBe(new Date(2026, 10, 21, 2, 30).getTime())
  })
})

describe('the clock of the machine', () => {
  test('sleeps longer than a timer can, without a warning and without waking up', async () => {
    const warnings: Error[] = []
    const listen = (warning: Error) => warnings.push(warning)
    process.on('warning', listen)
    const stop = new AbortController()
    let woke = false
    const sleep = SYSTEM_CLOCK.sleep(3_000_000_000_000, stop.signal).then(
      () => (woke = true),
      () => {}
    )
    await SYSTEM_CLOCK.sleep(50)
    expect([woke, warnings]).toEqual([false, []])
    stop.abort()
    await sleep
    process.off('warning', listen)
  })

  test('sleeps on when a timer comes early or the wall clock is set', async () => {
    const before = SYSTEM_CLOCK.elapsed()
    const wall = jest.spyOn(Date, 'now').mockReturnValue(0)
    await SYSTEM_CLOCK.sleep(120)
    wall.mockRestore()
    expect(SYSTEM_CLOCK.elapsed() - before).toBeGreaterThan(118)
  })
})

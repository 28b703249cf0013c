// Ninety days of a fleet, on the local instance with the built app: devices change, come and go, somebody deletes records and
// restores the instance. No computer that Kandji still sees is older than 24 hours and one sweep; a quiet day costs next to nothing.

import { runSync } from '../../src/push/sync.ts'
import { deviceRow, FakeKandji, KANDJI_TOKEN, prismRow } from './support/fake-kandji.ts'
import { useLocalSides } from './support/local-sides.ts'
import { FakeClock } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const DAYS = 90
const SWEEP_HOURS = 8
const OLDEST_HOURS = 24 + SWEEP_HOURS
const DEVICES = 80
/** For what grows with the fleet. Reports come beside it, whatever its size: at most one an hour, so one a sweep here. */
const MOST_REQUESTS_A_DEVICE = 0.06
/** A sweep that asks ServiceNow for nothing else signs in for its report. */
const REPORT_ALONE = 2
const COMPUTERS = 'cmdb_ci_computer'
const MDM = 'x_kandj_kandji_mdm'

type Device = Record<string, unknown>

/** The same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

describe('ninety days', () => {
  const sides = useLocalSides({ devices: 1 })
  const clock = new FakeClock()
  // All of them are over: to the instance, whose clock is the real one, no check-in is still to come.
  clock.time = Date.UTC(2026, 0, 5, 8)
  const random = numbers(7)
  let kandji: FakeKandji
  beforeAll(async () => (kandji = await new FakeKandji().start()))
  afterAll(() => kandji.stop())

  const sync = () => {
    const config = { ...sides.config, kandji: { url: kandji.url, token: KANDJI_TOKEN }, patienceMs: 30_000 }
    return runSync(config, {}, { clock, random: () => 0.5 })
  }
  const text = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
  const devices = () => kandji.devices as Device[]
  const some = () => devices()[random(devices().length)]!
  const enroll = () => {
    const device = deviceRow({ user: '', last_check_in: new Date(clock.now()).toISOString() })
    kandji.devices.push(device)
    kandji.prism.push(prismRow(device))
    return device
  }
  const lastDiscovered = () =>
    new Map(sides.rows(COMPUTERS).map((row) => [row['serial_number']!, row['last_discovered']!] as const))

  let known = 0
  /** How many have come since this was asked last. */
  const reports = () => {
    const before = known
    // A restored instance has fewer again.
    known = sides.rows('x_kandj_kandji_kandji_import_set_run').length
    return Math.max(0, known - before)
  }

  let older: Buffer | undefined
  let damagedAt = -Infinity
  const damage = (work: () => void) => {
    damagedAt = clock.now()
    work()
  }
  /** What happens on a day that is not quiet. */
  const EVENTS: ReadonlyArray<() => void> = [
    () => (some()['device_name'] = `Renamed ${random(1_000)}`),
    () => (some()['os_version'] = `15.${random(100)}`),
    () => void enroll(),
    () => void kandji.devices.splice(random(devices().length), 1),
    () => damage(() => sides.remove(COMPUTERS, `serial_number=${some()['serial_number'] as string}`)),
    () => damage(() => sides.remove(MDM, `kandji_device_id=${some()['device_id'] as string}`)),
    () => damage(() => sides.remove(MDM, '')),
    () => (older = sides.running.instance.snapshot()),
    () => older && damage(() => sides.running.instance.restore(older!)),
    () => (some()['sleeps_until'] = clock.now() + random(10) * 24 * HOUR),
  ]

  test('leave no computer behind that Kandji still sees, and cost a fraction of a request a device on a quiet one', async () => {
    for (let count = 0; count < DEVICES; count++) enroll()
    expect((await sync()).exitCode).toBe(0)
    reports()
    let quietDays = 0
    for (let day = 0; day < DAYS; day++) {
      const isQuiet = day % 3 !== 1
      if (!isQuiet) for (let count = random(4) + 1; count > 0; count--) EVENTS[random(EVENTS.length)]!()
      let requests = 0
      let changed = 0
      for (let hour = 0; hour < 24; hour += SWEEP_HOURS) {
        clock.time += SWEEP_HOURS * HOUR
        // Those that are asleep are not seen by Kandji either.
        for (const device of devices())
          if (!(Number(device['sleeps_until']) > clock.now()))
            device['last_check_in'] = new Date(clock.now()).toISOString()
        const { exitCode, summary } = await sync()
        expect([exitCode, summary.problems]).toEqual([0, []])
        const told = reports()
        expect(told).toBeLessThanOrEqual(1)
        const { servicenow } = summary.requests
        requests += servicenow === REPORT_ALONE * told ? 0 : servicenow - told
        changed += summary.devices.changed
        // What somebody has destroyed is made good by the check of the day.
        if (clock.now() - damagedAt <= OLDEST_HOURS * HOUR) continue
        const has = lastDiscovered()
        for (const device of devices()) {
          const seen = Date.parse(device['last_check_in'] as string)
          const expected = Math.min(seen, clock.now() - OLDEST_HOURS * HOUR)
          const got = has.get(device['serial_number'] as string) ?? ''
          expect(got >= text(expected)).toBe(true)
        }
      }
      if (!isQuiet || changed > 0 || clock.now() - damagedAt < 48 * HOUR) continue
      quietDays++
      expect(requests / devices().length).toBeLessThanOrEqual(MOST_REQUESTS_A_DEVICE)
    }
    expect(quietDays).toBeGreaterThan(DAYS / 4)
    // Whatever happened: with the next day everything is there.
    clock.time += 24 * HOUR
    await sync()
    expect((await sync()).summary.devices.changed).toBe(0)
    expect([...lastDiscovered().keys()]).toEqual(
      expect.arrayContaining(devices().map((device) => device['serial_number']))
    )
  }, 400_000)
})

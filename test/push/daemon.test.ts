// `run`: sweep after sweep, the activity feed, the monitor, and a clean end. Time is the test's.

import { rmSync } from 'node:fs'
import { Writable } from 'node:stream'
import pino from 'pino'
import { runDaemon, type DaemonOptions, type DaemonResult } from '../../src/push/daemon/daemon.ts'
import { openState, type State } from '../../src/push/state/state.ts'
import { prismRow } from './support/fake-kandji.ts'
import { FakeClock, plain, useTestbed } from './support/testbed.ts'

const EVENTS = /GET \/api\/v1\/audit\/events/
const DEVICES = /GET \/api\/v1\/devices$/

/** Time passes by sleeping, and each sleep is a chance for the test to do something. */
class ScriptedClock extends FakeClock {
  readonly #onSleep: (slept: number) => Promise<void> | void

  constructor(onSleep: (slept: number) => Promise<void> | void) {
    super()
    this.#onSleep = onSleep
  }

  override async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    await super.sleep(ms, signal)
    await this.#onSleep(this.sleeps.length)
    signal?.throwIfAborted()
  }
}

describe('run', () => {
  const bed = useTestbed()
  let lines: Array<Record<string, unknown>>
  const sweeps = () => lines.filter(({ msg }) => msg === 'sweep')

  /** Runs until `until` sleeps are over. `at[n]` happens in the n-th sleep. */
  async function run(
    until: number,
    at: Record<number, (clock: FakeClock) => Promise<void> | void> = {},
    options: DaemonOptions = {},
    level = 'info'
  ): Promise<DaemonResult> {
    const stop = new AbortController()
    const clock = new ScriptedClock(async (slept) => {
      await at[slept]?.(clock)
      if (slept >= until) stop.abort()
    })
    const log = pino(
      { level, base: undefined },
      new Writable({
        write(chunk, _encoding, done) {
          lines.push(JSON.parse(String(chunk)))
          done()
        },
      })
    )
    return runDaemon(bed.config, options, { clock, random: () => 0.5, signal: stop.signal, log })
  }
  const noFeed = () => bed.kandji.script(EVENTS, { status: 403, body: { detail: 'No permission.' } }, Infinity)
  const event = (id: string, deviceId: string, at: number) => ({
    id,
    action: 'create',
    occurred_at: new Date(at).toISOString(),
    target_id: deviceId,
    target_type: 'device',
  })
  beforeEach(() => {
    lines = []
  })

  test('sweeps as often as the share allows, says one line a sweep, and ends cleanly', async () => {
    noFeed()
    const [device] = bed.enroll(...plain(3))
    const rename = () => void (device!['device_name'] = 'Renamed')
    const { exitCode } = await run(3, { 1: rename })
    expect(exitCode).toBe(0)
    expect(sweeps()).toHaveLength(3)
    expect(sweeps()[0]).toMatchObject({
      exitCode: 0,
      devices: { changed: 3 },
      rows: { inserted: 6 },
      nextInSeconds: 7,
    })
    expect(sweeps()[1]).toMatchObject({ devices: { changed: 1, unchanged: 2 }, lagSeconds: 7 })
    expect(sweeps()[2]).toMatchObject({ rows: { sent: 0 }, requests: { servicenow: 0 } })
    expect(bed.servicenow.count(/oauth/)).toBe(1)
  })

  test('compares with ServiceNow when it starts, and once a day from then on', async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    await bed.sync()
    bed.servicenow.computers.delete('A')
    const lose = () => {
      bed.servicenow.computers.delete('B')
      bed.servicenow.mdm.clear()
    }
    await run(26, { 1: lose }, { intervalMs: 3_600_000 })
    const changed = sweeps().map((line) => (line['devices'] as { changed: number }).changed)
    expect(changed[0]).toBe(1)
    // By then the other one and all MDM records are lost.
    expect(changed.slice(1, 24).every((count) => count === 0)).toBe(true)
    expect(changed.slice(24)).toContain(2)
    expect([...bed.servicenow.computers.keys()].sort()).toEqual(['A', 'B'])
    const reads = bed.servicenow.count(/x_kandj_kandji_mdm$/)
    expect(reads).toBe(4)
  })

  test('keeps to a fixed interval, and leaves the activity feed alone then', async () => {
    bed.enroll(...plain(1))
    await run(2, {}, { intervalMs: 600_000 })
    expect(sweeps().map((line) => line['nextInSeconds'])).toEqual([600, 600])
    expect(bed.kandji.count(EVENTS)).toBe(0)
  })

  /** A tenant with so few requests an hour that sweeps are minutes apart. */
  const slowly = () => {
    bed.kandji.headers = { 'x-ratelimit-limit-hour': '400', 'x-ratelimit-remaining-hour': '400' }
  }
  const PRISM = /GET \/api\/v1\/prism\/device_information/
  const glances = () => lines.filter(({ msg }) => msg === 'devices')

  test('asks about one device when the activity feed tells of it, and measures the lag from the event on', async () => {
    slowly()
    bed.enroll(...plain(5))
    bed.kandji.script(EVENTS, { body: { results: [], next: null, previous: null } })
    const enrol = (clock: FakeClock) => {
      const [fresh] = bed.enroll({ serial_number: 'NEW' })
      const events = [event('e1', String(fresh!['device_id']), clock.time - 4_000)]
      bed.kandji.script(EVENTS, { body: { results: events, next: null, previous: null } }, Infinity)
    }
    await run(2, { 1: enrol })
    // 15 s to the look, not minutes to the next sweep.
    expect(sweeps()).toHaveLength(1)
    expect(glances()).toMatchObject([{ devices: { seen: 1, changed: 1 }, lagSeconds: 4, requests: { kandji: 2 } }])
    expect(bed.servicenow.computers.has('NEW')).toBe(true)
  })

  test('asks about a device that came up too soon as early as it may, not with the look after that', async () => {
    bed.kandji.headers = { 'x-ratelimit-limit-hour': '410', 'x-ratelimit-remaining-hour': '410' }
    bed.enroll(...plain(700))
    bed.kandji.prism = []
    bed.kandji.script(EVENTS, { body: { results: [], next: null, previous: null } })
    const events: object[] = []
    const enrol = (serial: string) => (clock: FakeClock) => {
      const [fresh] = bed.enroll({ serial_number: serial })
      events.unshift(event(serial, String(fresh!['device_id']), clock.time))
      bed.kandji.script(EVENTS, { body: { results: events, next: null, previous: null } }, Infinity)
    }
    await run(15, { 1: enrol('FIRST'), 2: enrol('SECOND') })
    expect(sweeps()).toHaveLength(1)
    // Two requests at a tenth of 410 an hour are 175.6 s; looks are 15 s apart.
    expect(glances().map(({ lagSeconds }) => lagSeconds)).toEqual([0, 161])
  })

  test('asks once about devices with one serial number, and counts it as part of the share', async () => {
    noFeed()
    const [first, second] = bed.enroll(...plain(3))
    second!['serial_number'] = first!['serial_number']
    await run(5)
    expect(sweeps().map(({ requests }) => (requests as { kandji: number }).kandji)).toEqual([3, 3, 2, 2, 2])
    // 7 s are those of two requests.
    expect(sweeps().map((line) => line['nextInSeconds'])).toEqual([7, 11, 7, 7, 7])
  })

  test('knows a copy from the machine that it is a copy of without asking each time', async () => {
    noFeed()
    const [mac, copy] = bed.enroll(...plain(2))
    Object.assign(copy!, { serial_number: mac!['serial_number'], last_enrollment: '2026-01-01 00:00:00+00:00' })
    bed.kandji.prism = [prismRow(mac!), prismRow(copy!, { model_name: 'Virtual Machine' })]
    await run(5, { 4: () => void (mac!['device_name'] = 'Renamed') })
    expect(bed.servicenow.computers.get(String(mac!['serial_number']))).toMatchObject({ device_name: 'Renamed' })
    expect([...bed.servicenow.mdm.keys()]).toEqual([mac!['device_id']])
  })

  test('sweeps when the feed tells of a device that is gone, or has the serial number of another one', async () => {
    slowly()
    const [first] = bed.enroll(...plain(5))
    bed.kandji.script(EVENTS, { body: { results: [], next: null, previous: null } })
    const twin = (clock: FakeClock) => {
      const [second] = bed.enroll({
        serial_number: first!['serial_number'],
        last_enrollment: '2020-01-01 00:00:00+00:00',
      })
      const events = ['gone', String(second!['device_id'])].map((id) => event(id, id, clock.time))
      bed.kandji.script(EVENTS, { body: { results: events, next: null, previous: null } }, Infinity)
    }
    await run(4, { 1: twin })
    expect(glances()[0]).toMatchObject({ rows: { sent: 0 } })
    expect(sweeps().length).toBeGreaterThan(1)
    expect(bed.servicenow.mdm.size).toBe(5)
  })

  test('asks about devices that Prism says have moved, where it answers such a question', async () => {
    slowly()
    const [device] = bed.enroll(...plain(5))
    const at = (ms: number) => new Date(ms).toISOString()
    bed.kandji.prism = bed.kandji.prism.map((row) => ({ ...(row as object), updated_at: at(Date.UTC(2026, 10, 20)) }))
    bed.kandji.followsMoves = true
    const rename = (clock: FakeClock) => {
      device!['device_name'] = 'Renamed'
      bed.kandji.prism[0] = { ...(bed.kandji.prism[0] as object), device__name: 'Renamed', updated_at: at(clock.time) }
      // Checks in, and says nothing else.
      bed.kandji.prism[1] = {
        ...(bed.kandji.prism[1] as object),
        last_checkin: at(clock.time),
        updated_at: at(clock.time),
      }
    }
    await run(3, { 1: rename })
    expect(sweeps()).toHaveLength(1)
    expect(glances()).toMatchObject([{ devices: { seen: 1, changed: 1 }, rows: { updated: 2 } }])
    expect(bed.servicenow.computers.get(String(device!['serial_number']))).toMatchObject({ device_name: 'Renamed' })
  })

  test('reads all of Prism only as often as it can have moved, and what is new at once', async () => {
    noFeed()
    bed.enroll(...plain(5))
    const enrol = () => void bed.enroll({ serial_number: 'NEW' })
    await run(4, { 2: enrol })
    expect(sweeps()).toHaveLength(4)
    // The first sweep, and the one that has a new device.
    expect(bed.kandji.count(PRISM)).toBe(2)
    expect(bed.servicenow.computers.get('NEW')).toMatchObject({ device_capacity: '494' })
    const others = [...bed.servicenow.computers.values()].filter((row) => row['device_capacity'] === '494')
    expect(others).toHaveLength(6)
  })

  test('says once that the feed is closed to its token, and goes on without it', async () => {
    noFeed()
    bed.enroll(...plain(1))
    await run(4)
    expect(bed.kandji.count(EVENTS)).toBe(1)
    const warnings = lines.filter(({ level }) => level === 40)
    expect(warnings).toEqual([expect.objectContaining({ reason: expect.stringContaining('List audit events') })])
  })

  test('asks again once in a while for a feed that was refused, for it may be granted', async () => {
    slowly()
    const [device] = bed.enroll(...plain(5))
    noFeed()
    const grant = (clock: FakeClock) => {
      bed.kandji.recover()
      clock.time += 61 * 60_000
      bed.kandji.script(EVENTS, { body: { results: [], next: null, previous: null } })
      const events = [event('e1', String(device!['device_id']), clock.time)]
      bed.kandji.script(EVENTS, { body: { results: events, next: null, previous: null } }, Infinity)
      device!['device_name'] = 'Renamed'
    }
    await run(8, { 2: grant })
    expect(bed.kandji.count(EVENTS)).toBeGreaterThan(2)
    expect(lines.filter(({ msg }) => String(msg).includes('activity feed'))).toMatchObject([
      { level: 40 },
      { msg: 'activity feed may be read again' },
    ])
  })

  test('asks about single devices again after ServiceNow has refused what came of it', async () => {
    slowly()
    const [first, second] = bed.enroll(...plain(5))
    bed.kandji.script(EVENTS, { body: { results: [], next: null, previous: null } })
    const events: object[] = []
    const change = (device: Record<string, unknown>, clock: FakeClock) => {
      device['device_name'] = 'Renamed'
      events.push(event(String(events.length), String(device['device_id']), clock.time))
      bed.kandji.script(EVENTS, { body: { results: events, next: null, previous: null } }, Infinity)
    }
    const refuse = (clock: FakeClock) => {
      change(first!, clock)
      bed.servicenow.script(/import/, { status: 403, body: {} }, 1)
    }
    const later = (clock: FakeClock) => {
      clock.time += 61 * 60_000
      change(second!, clock)
    }
    await run(12, { 1: refuse, 5: later })
    expect(glances().map(({ exitCode }) => exitCode)).toEqual([3, 0])
    expect(bed.servicenow.computers.get(String(second!['serial_number']))).toMatchObject({ device_name: 'Renamed' })
  })

  test('gets over a sweep that fails, waits longer after each one, and does not lose anything', async () => {
    noFeed()
    bed.config.patienceMs = 0
    bed.enroll(...plain(2))
    bed.servicenow.script(/import/, { status: 503 }, 3)
    await run(4)
    expect(sweeps().map((line) => line['exitCode'])).toEqual([4, 4, 4, 0])
    expect(sweeps().map((line) => line['nextInSeconds'])).toEqual([30, 60, 120, 7])
    expect(bed.servicenow.computers.size).toBe(2)
  })

  test('ends with 3 when the first sweep is refused, and waits for better times later', async () => {
    noFeed()
    bed.enroll(...plain(1))
    bed.kandji.script(DEVICES, { status: 401, body: {} })
    expect(await run(5)).toMatchObject({ exitCode: 3, failure: expect.stringContaining('KANDJI_API_TOKEN') })
    expect(sweeps()).toHaveLength(1)
    const refuse = () => bed.kandji.script(DEVICES, { status: 401, body: {} })
    expect((await run(3, { 1: refuse })).exitCode).toBe(0)
    expect(sweeps().map((line) => line['exitCode'])).toEqual([3, 0, 3, 0])
  })

  test('ends with 3 when ServiceNow refuses all it was ever sent, though the fleet could be read', async () => {
    noFeed()
    bed.enroll(...plain(1))
    bed.servicenow.script(/oauth/, { status: 401, body: {} }, Infinity)
    expect(await run(5)).toMatchObject({ exitCode: 3, failure: expect.stringContaining('SERVICENOW_CLIENT_ID') })
    bed.servicenow.recover()
    await bed.sync()
    bed.servicenow.tokens.clear()
    bed.servicenow.script(/oauth/, { status: 401, body: {} }, Infinity)
    bed.enroll({ serial_number: 'NEW' })
    expect((await run(2)).exitCode).toBe(0)
  })

  test('names each problem when it comes up, and again only when it comes back', async () => {
    noFeed()
    const [, nameless] = bed.enroll({}, { serial_number: '', device_name: 'Nameless' })
    const put = (serial: string) => () => void (nameless!['serial_number'] = serial)
    await run(5, { 2: put('FOUND'), 3: put('') })
    const told = lines.flatMap(({ msg, reason }) => (msg === 'sweep' ? ['sweep'] : msg === 'problem' ? [reason] : []))
    const problem = expect.stringContaining('"Nameless"')
    expect(told).toEqual(['sweep', problem, 'sweep', 'sweep', 'sweep', problem, 'sweep'])
  })

  test('names at most 20 new problems of a sweep, and counts the rest', async () => {
    noFeed()
    bed.enroll(...Array.from({ length: 25 }, () => ({ serial_number: '' })))
    await run(1)
    expect(lines.filter(({ msg }) => msg === 'problem')).toHaveLength(20)
    expect(lines.map(({ msg }) => msg)).toContainEqual(expect.stringContaining('5 more problems'))
  })

  test('notices that its state folder was taken away, and begins anew', async () => {
    noFeed()
    bed.enroll(...plain(2))
    const end = await run(4, { 1: () => rmSync(bed.config.stateFolder, { recursive: true }) })
    expect(end).toEqual({ exitCode: 0 })
    expect(sweeps().map(({ exitCode }) => exitCode)).toEqual([0, 4, 0, 0])
    expect(sweeps()[1]!['failure']).toContain('removed or replaced')
    expect(sweeps()[2]).toMatchObject({ devices: { changed: 2 }, rows: { ignored: 4 } })
  })

  test('does not work beside another process that has begun where its folder was', async () => {
    noFeed()
    bed.enroll({})
    let other: State | undefined
    const take = () => {
      rmSync(bed.config.stateFolder, { recursive: true })
      other = openState(bed.config.stateFolder)
    }
    await run(5, { 1: take, 3: () => other!.close() })
    expect(
      sweeps()
        .map(({ exitCode }) => exitCode)
        .slice(0, 3)
    ).toEqual([0, 4, 4])
    expect(sweeps().at(-1)).toMatchObject({ exitCode: 0 })
  })

  test('gets over a fault that nobody foresaw in its sweeps and between them', async () => {
    noFeed()
    bed.enroll({})
    let calls = 0
    const log = {
      debug() {},
      info: () => {
        if (++calls % 2 === 0) throw new TypeError('odd')
      },
      warn() {},
      error: (line: never) => lines.push(line),
    }
    const stop = new AbortController()
    const clock = new ScriptedClock((slept) => void (slept >= 6 && stop.abort()))
    const io = { clock, random: () => 0.5, signal: stop.signal, log: log as never }
    expect(await runDaemon(bed.config, {}, io)).toEqual({ exitCode: 0 })
    expect(lines.filter(({ msg }) => msg === 'unforeseen fault').length).toBeGreaterThan(1)
    expect(bed.kandji.count(/GET .*devices/)).toBeGreaterThan(3)
  })

  test('is refused where another process works with the state, with 4', async () => {
    const state = openState(bed.config.stateFolder)
    expect(await run(1)).toMatchObject({ exitCode: 4, failure: expect.stringContaining(`process ${process.pid}`) })
    state.close()
  })

  test('lets leavers go at its first sweep when a person has said so, and not later', async () => {
    noFeed()
    bed.enroll(...plain(30))
    await bed.sync()
    bed.kandji.devices.splice(0, 5)
    await bed.sync()
    const leave = () => void bed.kandji.devices.splice(0, 5)
    await run(4, { 1: leave }, { acceptLeavers: true })
    expect(sweeps().map((line) => [line['left'], line['problems']])).toMatchObject([
      [5, 0],
      [0, 1],
      [0, 1],
      [0, 1],
    ])
  })

  test('names each change in the log from the device in Kandji to the row in ServiceNow', async () => {
    noFeed()
    bed.enroll({ serial_number: 'A' })
    await run(1, {}, {}, 'debug')
    const about = lines.filter((line) => line['correlation'] !== undefined)
    expect(about.map(({ msg, kind }) => `${msg} ${kind ?? ''}`)).toEqual([
      'device changed ',
      'row delivered computer',
      'row delivered mdm',
    ])
    expect(new Set(about.map(({ correlation }) => correlation)).size).toBe(1)
  })

  describe('its monitor', () => {
    const url = () => String(lines.find(({ msg }) => msg === 'monitoring')!['healthz']).replace('/healthz', '')

    test('answers /healthz and /metrics on loopback', async () => {
      noFeed()
      bed.enroll(...plain(2), { serial_number: '' })
      const answers: Array<{ status: number; text: string }> = []
      const ask = async () => {
        for (const path of ['/healthz', '/metrics', '/other']) {
          const answer = await fetch(url() + path)
          answers.push({ status: answer.status, text: await answer.text() })
        }
      }
      await run(1, { 1: ask }, { listen: { host: '127.0.0.1', port: 0 } })
      expect(url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      const [health, metrics, other] = answers
      expect(health!.status).toBe(200)
      expect(JSON.parse(health!.text)).toMatchObject({ status: 'ok', exitCode: 1, problems: 1 })
      expect(metrics!.status).toBe(200)
      for (const line of [
        'kandji_push_sweeps_total{result="attention"} 1',
        'kandji_push_sweeps_total{result="failed"} 0',
        'kandji_push_rows_total{outcome="inserted"} 4',
        'kandji_push_devices 3',
        'kandji_push_devices_changed_total 2',
        'kandji_push_outbox_rows 0',
        'kandji_push_dead_letters 0',
        'kandji_push_lag_seconds 0',
        'kandji_push_requests_total{service="kandji"} 4',
        '# TYPE kandji_push_sweeps_total counter',
      ]) {
        expect(metrics!.text.split('\n')).toContain(line)
      }
      expect(other!.status).toBe(404)
      await expect(fetch(`${url()}/healthz`)).rejects.toThrow()
    })

    test('is not healthy while sweeps fail, nor when none has ended for long', async () => {
      noFeed()
      bed.enroll(...plain(1))
      const seen: string[] = []
      const ask = async () => {
        const answer = await fetch(`${url()}/healthz`)
        seen.push(`${answer.status} ${((await answer.json()) as { status: string }).status}`)
      }
      const fail = async (clock: FakeClock) => {
        await ask()
        clock.time += 3_600_000
        await ask()
        bed.config.patienceMs = 0
        bed.kandji.script(DEVICES, { status: 401, body: {} }, Infinity)
      }
      await run(2, { 1: fail, 2: ask }, { listen: { host: '127.0.0.1', port: 0 } })
      expect(seen).toEqual(['200 ok', '503 stale', '503 failing'])
    })

    test('on a port that is taken ends the run with 2', async () => {
      const taken = Number(new URL(bed.kandji.url).port)
      expect(await run(1, {}, { listen: { host: '127.0.0.1', port: taken } })).toMatchObject({
        exitCode: 2,
        failure: expect.stringContaining('Choose another'),
      })
    })
  })
})

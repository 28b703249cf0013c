// How requests to one service hold each other back, and how requests share a token.

import pino from 'pino'
import type { Clock } from '../../src/push/clock.ts'
import { Patience } from '../../src/push/http/patience.ts'
import { Refused } from '../../src/push/errors.ts'
import { Gate } from '../../src/push/http/gate.ts'
import { Sender } from '../../src/push/http/sender.ts'
import { Redactor } from '../../src/push/redactor.ts'
import { Session } from '../../src/push/servicenow/session.ts'
import { ACCOUNT, FakeServiceNow } from './support/fake-servicenow.ts'
import { FakeServer, type Reply } from './support/fake-server.ts'
import { FakeClock } from './support/testbed.ts'

/** Time stands still until the test moves it. */
class StandingClock implements Clock {
  time = 1_000_000
  readonly asked: number[] = []
  #sleepers: Array<{ until: number; wake: () => void }> = []

  now(): number {
    return this.time
  }

  elapsed(): number {
    return this.time
  }

  sleep(ms: number): Promise<void> {
    this.asked.push(ms)
    return new Promise((wake) => this.#sleepers.push({ until: this.time + ms, wake }))
  }

  get sleeping(): number {
    return this.#sleepers.length
  }

  advance(ms: number): void {
    this.time += ms
    const due = this.#sleepers.filter(({ until }) => until <= this.time)
    this.#sleepers = this.#sleepers.filter(({ until }) => until > this.time)
    for (const { wake } of due) wake()
  }
}

class Plain extends FakeServer {
  answer(): Reply {
    return { body: {} }
  }
}

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

function senderWith(clock: Clock, fetchFn = fetch): Sender {
  const patience = new Patience(3_600_000, clock)
  const log = pino({ enabled: false })
  return new Sender({
    subject: 'ServiceNow',
    fetch: fetchFn,
    clock,
    random: () => 0.5,
    patience,
    timeoutMs: 5_000,
    inFlight: 4,
    log,
  })
}

describe('a sender', () => {
  let server: Plain
  beforeEach(async () => {
    server = await new Plain().start()
  })
  afterEach(() => server.stop())
  const call = () => ({
    service: 'servicenow' as const,
    request: () => ({ method: 'GET' as const, url: server.url, headers: {} }),
    explain: () => new Refused('ServiceNow', 'refused'),
  })

  test('holds all requests back while the service has asked one of them to wait', async () => {
    const clock = new StandingClock()
    const sender = senderWith(clock)
    server.script(/./, { status: 429, headers: { 'retry-after': '5' } })
    const first = sender.send(call())
    await until(() => clock.sleeping === 1)
    const second = sender.send(call())
    await until(() => clock.sleeping === 2)
    expect(server.seen).toHaveLength(1)
    clock.advance(5_200)
    await Promise.all([first, second])
    expect(server.seen).toHaveLength(3)
    expect(sender.requests).toBe(3)
  })

  test('meets repeated 429 without a stated wait with a long pause, and starts anew after a good answer', async () => {
    const clock = new FakeClock()
    const sender = senderWith(clock)
    server.script(/./, { status: 429 }, 5)
    await sender.send(call())
    expect(clock.sleeps).toEqual([250, 500, 1_000, 2_000, 75_000])
    server.script(/./, { status: 429 }, 1)
    await sender.send(call())
    expect(clock.sleeps.at(-1)).toBe(250)
  })

  test('counts requests that were refused together with 429 as one wave', async () => {
    const clock = new StandingClock()
    const slow: typeof fetch = async (url, init) => {
      const response = await fetch(url, init)
      clock.time += 10
      return response
    }
    const sender = senderWith(clock, slow)
    server.script(/./, { status: 429 }, 4)
    const sent = Array.from({ length: 4 }, () => sender.send(call()))
    await until(() => clock.sleeping === 4)
    expect(clock.asked).toEqual([250, 250, 250, 250])
    clock.advance(300)
    await Promise.all(sent)
    expect(server.seen).toHaveLength(8)
  })
})

describe('a session', () => {
  test('does not renew a token that another request has renewed already', async () => {
    const servicenow = await new FakeServiceNow().start()
    const clock = new FakeClock()
    const session = new Session({ url: servicenow.url, ...ACCOUNT }, senderWith(clock), clock, new Redactor())
    const old = await session.accessToken()
    await session.renew(old, 1)
    await session.renew(old, 1)
    expect(await session.accessToken()).not.toBe(old)
    expect(servicenow.seen).toHaveLength(2)
    await servicenow.stop()
  })
})

describe('the patience', () => {
  test('does not end with a single request that had no answer, however long that took', async () => {
    const server = await new Plain().start()
    const clock = new FakeClock()
    const patience = new Patience(1_000, clock)
    const parts = { clock, random: () => 0.5, patience, inFlight: 4, log: pino({ enabled: false }) }
    let calls = 0
    const slow: typeof fetch = (url, init) => {
      if (++calls > 1) return fetch(url, init)
      clock.time += 60_000
      return new Promise((_resolve, reject) => {
        init!.signal!.addEventListener('abort', () => reject(new Error('aborted')))
      })
    }
    const sender = new Sender({ ...parts, subject: 'ServiceNow', fetch: slow, timeoutMs: 2_000 })
    const request = () => ({ method: 'GET' as const, url: server.url, headers: {} })
    const explain = () => new Refused('ServiceNow', 'no')
    const answer = await sender.send({ service: 'servicenow', request, explain }).finally(() => server.stop())
    expect([answer.status, calls]).toEqual([200, 2])
  })
})

describe('a gate', () => {
  test.each([
    [5_000, 100],
    [60_000, 59_999],
    [3_600_000, 1],
  ])('that is closed for %i ms is not opened sooner by a wait of %i ms', (long, short) => {
    const clock = new FakeClock()
    const gate = new Gate(4, clock)
    gate.close(long)
    gate.close(short)
    expect(gate.opensIn()).toBe(long)
    clock.time += long - 1
    expect(gate.mayPass()).toBe(false)
    clock.time += 1
    expect(gate.mayPass()).toBe(true)
  })

  test('stays closed for longer when a longer wait comes later', () => {
    const clock = new FakeClock()
    const gate = new Gate(4, clock)
    gate.close(1_000)
    clock.time += 900
    gate.close(500)
    expect(gate.opensIn()).toBe(500)
  })

  test('takes one wait for one piece of news, whoever keeps it', () => {
    const clock = new FakeClock()
    const gate = new Gate(4, clock)
    expect([5_000, 5_200, 4_000].map((ms) => gate.isNews(ms))).toEqual([true, false, false])
    expect([gate.isNews(20_000), gate.isNews(999)]).toEqual([true, false])
  })
})

describe('a wait that a service asks for', () => {
  test('is said once at level warn, cut to an hour', async () => {
    const server = await new Plain().start()
    const clock = new FakeClock()
    const lines: Array<Record<string, unknown>> = []
    const log = pino({ base: undefined }, { write: (line: string) => void lines.push(JSON.parse(line)) })
    const parts = { clock, random: () => 0, fetch, timeoutMs: 5_000, inFlight: 4, log, subject: 'Kandji' as const }
    const sender = new Sender({ ...parts, patience: new Patience(Infinity, clock) })
    server.script(/./, { status: 429, headers: { 'retry-after': '3000000' } })
    const request = () => ({ method: 'GET' as const, url: server.url, headers: {} })
    await sender.send({ service: 'kandji', request, explain: () => new Refused('Kandji', 'no') })
    await server.stop()
    expect(clock.sleeps).toEqual([3_600_000])
    expect(lines.filter(({ level }) => level === 40)).toEqual([
      expect.objectContaining({
        msg: 'Kandji asks to wait',
        seconds: 3_600,
        reason: expect.stringContaining('3000000 s'),
      }),
    ])
  })
})

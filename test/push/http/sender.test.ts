// Sending until there is an answer: what is counted, told, renewed, waited for and handed back.

import pino from 'pino'
import { GaveUp, Refused } from '../../../src/push/errors.ts'
import { Patience } from '../../../src/push/http/patience.ts'
import { HandedBack, Sender, type Call } from '../../../src/push/http/sender.ts'
import { FakeClock } from '../support/testbed.ts'

interface Planned {
  status?: number
  headers?: Record<string, string>
  body?: string
  fault?: string
}

describe('a sender', () => {
  let clock: FakeClock
  let planned: Planned[]
  let sent: string[]
  let lines: Array<Record<string, unknown>>
  let made: number
  beforeEach(() => {
    clock = new FakeClock()
    planned = []
    sent = []
    lines = []
    made = 0
  })

  const fetchPlanned = (async (url: string) => {
    sent.push(url)
    const { status = 200, headers = {}, body = '{}', fault } = planned.shift() ?? {}
    if (fault)
      throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(fault), { code: fault }) })
    return new Response(body, { status, headers })
  }) as typeof fetch
  const newSender = (patienceMs = 60_000) =>
    new Sender({
      subject: 'ServiceNow',
      fetch: fetchPlanned,
      clock,
      random: () => 0.5,
      patience: new Patience(patienceMs, clock),
      timeoutMs: 1_000,
      inFlight: 2,
      log: pino({ level: 'debug' }, { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    })
  const call = (more: Partial<Call> = {}): Call => ({
    service: 'servicenow',
    request: () => ({ method: 'GET', url: `http://h/path?try=${++made}`, headers: {} }),
    explain: (why, exchange) => new Refused('ServiceNow', `${why} ${exchange.kind}`),
    ...more,
  })

  test('sends anew until there is an answer, each try a request of its own that is counted', async () => {
    planned.push({ status: 503 }, { fault: 'ECONNRESET' }, { status: 200, body: '{"a": 1}' })
    const sender = newSender()
    expect(await sender.send(call())).toMatchObject({ status: 200, json: { a: 1 } })
    expect(sent).toEqual(['http://h/path?try=1', 'http://h/path?try=2', 'http://h/path?try=3'])
    expect(sender.requests).toBe(3)
    // Half of 500 ms, then half of 1,000.
    expect(clock.sleeps).toEqual([250, 500])
  })

  test('notes each try: what was asked, what came, and what is next unless it is done', async () => {
    planned.push({ status: 503 }, { fault: 'ECONNRESET' }, {})
    await newSender().send(call())
    const debug = lines.filter(({ level }) => level === 20)
    expect(debug).toMatchObject([
      { msg: 'GET /path?try=1', status: 503, next: { do: 'again' } },
      { msg: 'GET /path?try=2', status: 'connection', next: { do: 'again' } },
      { msg: 'GET /path?try=3', status: 200 },
    ])
    expect(debug[2]).not.toHaveProperty('next')
  })

  test('throws what the caller makes of a refusal, without another try', async () => {
    planned.push({ status: 404 })
    await expect(newSender().send(call())).rejects.toThrow('not-found answer')
    planned.push({ fault: 'CERT_HAS_EXPIRED' })
    await expect(newSender().send(call())).rejects.toThrow('certificate fault')
    expect([sent.length, clock.sleeps]).toEqual([2, []])
  })

  test('has a token renewed, first and second time told apart, and sends again at once', async () => {
    planned.push({ status: 401 }, { status: 401 }, {})
    const renewals: number[] = []
    await newSender().send(call({ renew: async (count) => void renewals.push(count) }))
    expect([renewals, sent.length, clock.sleeps]).toEqual([[1, 2], 3, []])
  })

  test('ends at the third 401, and renews nothing where the caller has no way to', async () => {
    planned.push({ status: 401 }, { status: 401 }, { status: 401 })
    await expect(newSender().send(call())).rejects.toThrow('credentials')
    expect(sent).toHaveLength(3)
  })

  test('hands a fault of this request alone back to a caller that counts its own tries', async () => {
    planned.push({ status: 503 })
    const failed = newSender().send(call({ attempt: 3 }))
    await expect(failed).rejects.toThrow(HandedBack)
    // The third try: half of 2,000 ms.
    await expect(failed).rejects.toMatchObject({ decision: { waitMs: 1_000, shared: false }, message: 'HTTP 503' })
    expect(clock.sleeps).toEqual([])
  })

  test('waits itself where all requests have to, whoever counts', async () => {
    planned.push({ status: 429, headers: { 'retry-after': '5' } }, {})
    expect(await newSender().send(call({ attempt: 1 }))).toMatchObject({ status: 200 })
    expect(clock.sleeps).toEqual([5_125])
  })

  test('tells of a wait that the service states, once, and of none of its own', async () => {
    planned.push({ status: 429, headers: { 'retry-after': '5' } }, { status: 429 }, { status: 503 }, {})
    await newSender().send(call())
    const warnings = lines.filter(({ level }) => level === 40)
    expect(warnings).toMatchObject([
      { msg: expect.stringContaining('ServiceNow'), seconds: 5, reason: expect.stringContaining('429') },
    ])
  })

  test('closes the gate for a shared wait, and leaves it open for one of a single request', async () => {
    const sender = newSender()
    const other = sender.beside(new Patience(60_000, clock))
    planned.push({ status: 503 })
    await sender.send(call())
    clock.sleeps.length = 0
    const stop = new AbortController()
    const pause = sender.pause({ do: 'again', waitMs: 9_000, stated: false, shared: false, reason: 'r' }, stop.signal)
    await pause
    clock.time -= 9_000
    await other.send(call())
    expect(clock.sleeps).toEqual([9_000])
    const shared = sender.pause({ do: 'again', waitMs: 9_000, stated: false, shared: true, reason: 'r' })
    await shared
    clock.time -= 9_000
    await other.send(call())
    expect(clock.sleeps).toEqual([9_000, 9_000, 9_000])
  })

  test('learns from good answers only how much is left', async () => {
    const spent = { 'x-ratelimit-limit-hour': '100', 'x-ratelimit-remaining-hour': '0' }
    const sender = newSender()
    planned.push({ status: 404, headers: spent }, { status: 503, headers: spent }, {})
    await sender.send(call()).catch(() => undefined)
    expect(sender.allowance.budget()).toBe(undefined)
    await sender.send(call())
    expect(sender.allowance.budget()).toBe(undefined)
    planned.push({ status: 299, headers: spent })
    await sender.send(call())
    expect(sender.allowance.budget()).toMatchObject({ remaining: 0 })
  })

  test('waits for what the allowance holds, and says so, before anything is sent', async () => {
    const sender = newSender(2 * 3_600_000)
    planned.push({ headers: { 'x-ratelimit-limit-hour': '100', 'x-ratelimit-remaining-hour': '0' } })
    await sender.send(call())
    const left = 3_600_000 - (clock.time % 3_600_000)
    await sender.send(call())
    expect(clock.sleeps).toEqual([left])
    expect(lines.filter(({ level }) => level === 40)).toMatchObject([{ seconds: Math.round(left / 1000) }])
  })

  test('counts its own requests beside another run, which shares all else', async () => {
    const sender = newSender()
    const other = sender.beside(new Patience(60_000, clock))
    await sender.send(call())
    await other.send(call())
    await other.send(call())
    expect([sender.requests, other.requests]).toEqual([1, 2])
    expect(other.allowance).toBe(sender.allowance)
  })

  test('gives up with its patience, and says so when it was stopped', async () => {
    planned.push(...Array.from({ length: 99 }, () => ({ status: 503 })))
    await expect(newSender(5_000).send(call())).rejects.toThrow(GaveUp)
    await expect(newSender().send(call(), AbortSignal.abort())).rejects.toThrow(/Stopped/)
  })

  test('gives its place back whatever happens to the request', async () => {
    const sender = newSender()
    for (let time = 0; time < 5; time++) {
      const broken = call({ request: () => ({ method: 'GET', url: 'no address', headers: {} }) })
      planned.push({ status: 404 })
      await sender.send(broken).catch(() => undefined)
      planned.push({ status: 404 })
      await sender.send(call()).catch(() => undefined)
    }
    expect(await sender.send(call())).toMatchObject({ status: 200 })
  })
})

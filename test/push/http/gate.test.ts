// What requests to one service share: places in their turn, waits that overlap, waves of 429, and patience.

import { Allowance } from '../../../src/push/http/allowance.ts'
import { Gate } from '../../../src/push/http/gate.ts'
import { Patience } from '../../../src/push/http/patience.ts'
import { Places } from '../../../src/push/http/places.ts'
import { GaveUp } from '../../../src/push/errors.ts'
import { FakeClock } from '../support/testbed.ts'

describe('places', () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve))

  test('are given at once while there are any, and then in turn', async () => {
    const places = new Places(2)
    const order: string[] = []
    const [one, two] = [await places.take(), await places.take()]
    const waiting = ['a', 'b', 'c'].map(async (name) => {
      const giveBack = await places.take()
      order.push(name)
      return giveBack
    })
    await turn()
    expect(order).toEqual([])
    one()
    await turn()
    expect(order).toEqual(['a'])
    two()
    ;(await waiting[0]!)()
    await turn()
    expect(order).toEqual(['a', 'b', 'c'])
  })

  test('given back while nobody waits are free for the next one', async () => {
    const places = new Places(1)
    ;(await places.take())()
    ;(await places.take())()
    const giveBack = await places.take()
    let taken = false
    void places.take().then(() => (taken = true))
    await turn()
    expect(taken).toBe(false)
    giveBack()
    await turn()
    expect(taken).toBe(true)
  })

  test('are not kept by one who left: the next in turn has it', async () => {
    const places = new Places(1)
    const giveBack = await places.take()
    const stop = new AbortController()
    const left = places.take(stop.signal)
    const next = places.take()
    const after = places.take()
    stop.abort(new Error('stopped'))
    await expect(left).rejects.toThrow('stopped')
    giveBack()
    ;(await next)()
    ;(await after)()
  })

  test('are taken at once by one whose signal fired, and not waited for', async () => {
    const places = new Places(1)
    const giveBack = await places.take(AbortSignal.abort(new Error('stopped')))
    await expect(places.take(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    giveBack()
    ;(await places.take())()
  })

  test('do not listen to the signal of one who has had a turn', async () => {
    const places = new Places(1)
    const stop = new AbortController()
    const giveBack = await places.take()
    const second = places.take(stop.signal)
    const third = places.take()
    giveBack()
    const giveBackSecond = await second
    stop.abort()
    giveBackSecond()
    ;(await third)()
  })
})

describe('a gate', () => {
  let clock: FakeClock
  let gate: Gate
  beforeEach(() => {
    clock = new FakeClock()
    gate = new Gate(4, clock)
  })

  test('is open at first, closed for as long as was asked, and open again', () => {
    expect([gate.opensIn(), gate.mayPass()]).toEqual([0, true])
    gate.close(5_000)
    clock.time += 4_999
    expect([gate.opensIn(), gate.mayPass()]).toEqual([1, false])
    clock.time += 1
    expect([gate.opensIn(), gate.mayPass()]).toEqual([0, true])
  })

  test.each([
    [9_000, 2_000, 8_000],
    [2_000, 9_000, 9_000],
    [2_000, 0, 1_000],
  ])('closed for %i ms and a second later for %i opens in %i', (first, second, left) => {
    gate.close(first)
    clock.time += 1_000
    gate.close(second)
    expect(gate.opensIn()).toBe(left)
  })

  test('lets none pass while the allowance holds', () => {
    gate.allowance.observe({ 'x-ratelimit-remaining-second': '0' })
    expect([gate.opensIn(), gate.mayPass()]).toEqual([0, false])
    clock.time += 1_000
    expect(gate.mayPass()).toBe(true)
  })

  test('takes a wait for news when it is a second and ends a second later than the last', () => {
    expect([999, 1_000].map((ms) => gate.isNews(ms))).toEqual([false, true])
    expect([1_000, 1_999, 2_000].map((ms) => gate.isNews(ms))).toEqual([false, false, true])
    clock.time += 60_000
    expect(gate.isNews(1_000)).toBe(true)
  })

  test('counts 429s that came to requests of one moment as one wave', () => {
    const now = () => clock.elapsed()
    const wave = (status: number, startedAt = now()) => gate.waveOf(status, startedAt)
    expect(wave(429)).toBe(1)
    const before = now()
    clock.time += 10
    gate.close(1_000)
    expect(wave(429, before)).toBe(1)
    expect(wave(429)).toBe(2)
    clock.time += 2_000
    expect([wave(500), wave(0), wave(404), wave(302)]).toEqual([2, 2, 2, 2])
    expect(wave(429)).toBe(3)
    expect(wave(299)).toBe(1)
    expect([wave(429), wave(429), wave(200), wave(199), wave(429)]).toEqual([1, 2, 1, 1, 1])
  })
})

describe('an allowance', () => {
  let clock: FakeClock
  let allowance: Allowance
  beforeEach(() => {
    clock = new FakeClock()
    clock.time = Date.UTC(2026, 10, 20, 8, 30)
    allowance = new Allowance(clock)
  })
  const hour = (limit: string, remaining: string) => ({
    'x-ratelimit-limit-hour': limit,
    'x-ratelimit-remaining-hour': remaining,
  })

  test('tells the budget of this hour, and no longer than until its end', () => {
    expect(allowance.budget()).toBe(undefined)
    allowance.observe(hour('10000', '9000'))
    expect(allowance.budget()).toMatchObject({ limit: 10_000, remaining: 9_000 })
    clock.time += 30 * 60_000 - 1
    expect(allowance.budget()).toBeDefined()
    clock.time += 1
    expect(allowance.budget()).toBe(undefined)
  })

  test.each([
    ['no limit', { 'x-ratelimit-remaining-hour': '1' }],
    ['no remaining count', { 'x-ratelimit-limit-hour': '10000' }],
    ['text', hour('10000', 'few')],
    ['a negative number', hour('10000', '-1')],
    ['half a number', hour('10000', '1 of 2')],
    ['a broken number', hour('1e4', '1')],
  ])('learns nothing from %s', (_what, headers) => {
    allowance.observe(headers)
    expect([allowance.budget(), allowance.hold()]).toEqual([undefined, undefined])
  })

  test('reads numbers with blanks around them', () => {
    allowance.observe(hour(' 10000 ', ' 7 '))
    expect(allowance.hold()).toMatchObject({ waitMs: 30 * 60_000 })
  })

  test.each([
    ['10000', '501', false],
    ['10000', '500', true],
    ['30', '2', false],
    ['30', '1', true],
    ['10', '1', false],
    ['10', '0', true],
  ])('of %s an hour with %s left holds: %s', (limit, remaining, holds) => {
    allowance.observe(hour(limit, remaining))
    expect(allowance.hold() !== undefined).toBe(holds)
  })

  test('waits for a second only when nothing of it is left', () => {
    clock.time += 400
    for (const left of ['1', '', '00', 'x']) allowance.observe({ 'x-ratelimit-remaining-second': left })
    expect(allowance.hold()).toBe(undefined)
    allowance.observe({ 'x-ratelimit-remaining-second': '0' })
    expect(allowance.hold()!.waitMs).toBe(600)
  })

  test('holds for the longer reason first: hour, rule, second', () => {
    const rule = { 'x-ratelimit-limit': '1', 'x-ratelimit-reset': String(clock.time / 1000 + 60) }
    allowance.observe({ ...rule, 'x-ratelimit-remaining-second': '0' })
    expect(allowance.hold()!.waitMs).toBe(60_000)
    allowance.observe(hour('100', '0'))
    expect(allowance.hold()!.waitMs).toBe(30 * 60_000)
  })

  test('begins to count again with each new window of a rule, and with a later limit of it', () => {
    const rule = (limit: string, seconds: number) => ({
      'x-ratelimit-limit': limit,
      'x-ratelimit-reset': String(Date.UTC(2026, 10, 20, 8, 30) / 1000 + seconds),
    })
    for (let sent = 0; sent < 9; sent++) allowance.observe(rule('10', 60))
    expect(allowance.hold()!.waitMs).toBe(60_000)
    allowance.observe(rule('10', 90))
    expect(allowance.hold()).toBe(undefined)
    for (let sent = 0; sent < 8; sent++) allowance.observe(rule('10', 90))
    expect(allowance.hold()!.waitMs).toBe(90_000)
    clock.time += 90_000
    expect(allowance.hold()).toBe(undefined)
  })

  test('keeps what a rule has told when an answer tells only half of it', () => {
    allowance.observe({ 'x-ratelimit-limit': '1', 'x-ratelimit-reset': String(clock.time / 1000 + 60) })
    allowance.observe({ 'x-ratelimit-limit': '100' })
    allowance.observe({ 'x-ratelimit-reset': '99' })
    expect(allowance.hold()!.waitMs).toBe(60_000)
  })
})

describe('patience', () => {
  let clock: FakeClock
  let patience: Patience
  beforeEach(() => {
    clock = new FakeClock()
    patience = new Patience(30_000, clock)
  })
  const wait = (waitMs: number, more: { stated?: boolean; grace?: true } = {}) => ({
    waitMs,
    stated: false,
    reason: 'HTTP 503',
    ...more,
  })

  test('lets a wait be as long as it is, and cuts one of our own to what is left', () => {
    expect(patience.permit(wait(8_000), 'Kandji')).toBe(8_000)
    clock.time += 25_000
    expect(patience.permit(wait(5_000), 'Kandji')).toBe(5_000)
    expect(patience.permit(wait(8_000), 'Kandji')).toBe(5_000)
  })

  test.each([
    [29_999, false],
    [30_000, true],
    [30_001, true],
  ])('after %i ms without progress is spent: %s', (ms, spent) => {
    clock.time += ms
    const permit = () => patience.permit(wait(1_000), 'ServiceNow')
    if (spent) expect(permit).toThrow(/30 s.*HTTP 503.*SERVICENOW_INSTANCE/)
    else expect(permit()).toBe(1)
  })

  test('names the setting of the service that made no progress', () => {
    clock.time += 30_000
    expect(() => patience.permit(wait(0), 'Kandji')).toThrow(/KANDJI_API_URL/)
  })

  test('is not spent for a request that had the grace, which waits no longer', () => {
    clock.time += 90_000
    expect(patience.permit(wait(1_000, { grace: true }), 'Kandji')).toBe(0)
  })

  test('starts again with each progress', () => {
    clock.time += 29_000
    patience.progress()
    clock.time += 29_000
    expect(patience.permit(wait(500), 'Kandji')).toBe(500)
  })

  test.each([
    [30_000, false],
    [30_001, true],
  ])('gives up for a stated wait of %i ms: %s', (waitMs, givesUp) => {
    const permit = () => patience.permit(wait(waitMs, { stated: true }), 'Kandji')
    if (givesUp) {
      expect(permit).toThrow(GaveUp)
      expect(permit).toThrow(/30 s \(HTTP 503\)/)
    } else expect(permit()).toBe(waitMs)
  })

  test('gives up for a stated wait that is longer than what is left', () => {
    clock.time += 20_000
    expect(() => patience.permit(wait(10_001, { stated: true }), 'Kandji')).toThrow(GaveUp)
    expect(patience.permit(wait(10_000, { stated: true }), 'Kandji')).toBe(10_000)
  })
})

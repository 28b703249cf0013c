// Both services' limits: what they tell is kept to before they have to refuse.

import { Allowance } from '../../src/push/http/allowance.ts'
import { FakeClock, plain, useTestbed } from './support/testbed.ts'

const NOW = Date.UTC(2026, 10, 20, 8, 45)
const hour = (limit: number, remaining: number) => ({
  'x-ratelimit-limit-hour': String(limit),
  'x-ratelimit-remaining-hour': String(remaining),
})

describe('an allowance', () => {
  let clock: FakeClock
  let allowance: Allowance
  beforeEach(() => {
    clock = new FakeClock()
    clock.time = NOW
    allowance = new Allowance(clock)
  })

  test('lets requests go as long as nothing is told', () => {
    expect(allowance.hold()).toBe(undefined)
  })

  test('keeps 5 % of the hour for other tokens, and waits for the next hour', () => {
    allowance.observe(hour(10_000, 501))
    expect(allowance.hold()).toBe(undefined)
    allowance.observe(hour(10_000, 500))
    expect(allowance.hold()).toEqual({ waitMs: 15 * 60_000, reason: expect.stringContaining('500 of the tenant') })
    clock.time += 15 * 60_000
    expect(allowance.hold()).toBe(undefined)
  })

  test('waits for the next second when one is used up', () => {
    clock.time += 300
    allowance.observe({ 'x-ratelimit-remaining-second': '0' })
    clock.time += 100
    expect(allowance.hold()).toMatchObject({ waitMs: 600 })
    clock.time += 600
    expect(allowance.hold()).toBe(undefined)
  })

  test('counts what goes out while the answers of a second are still under way', () => {
    allowance.observe({ 'x-ratelimit-remaining-second': '2' })
    allowance.spend()
    expect(allowance.hold()).toBe(undefined)
    allowance.spend()
    expect(allowance.hold()).toMatchObject({ waitMs: 1000 })
    // An answer to a request that went out before those two.
    allowance.observe({ 'x-ratelimit-remaining-second': '1' })
    expect(allowance.hold()).toMatchObject({ waitMs: 1000 })
    clock.time += 1000
    expect(allowance.hold()).toBe(undefined)
  })

  test("counts requests under a rule of ServiceNow's, and leaves a tenth of it to others", () => {
    const headers = { 'x-ratelimit-limit': '10', 'x-ratelimit-reset': String((NOW + 60_000) / 1000) }
    for (let sent = 0; sent < 8; sent++) allowance.observe(headers)
    expect(allowance.hold()).toBe(undefined)
    allowance.observe(headers)
    expect(allowance.hold()).toMatchObject({ waitMs: 60_000 })
    clock.time += 60_000
    expect(allowance.hold()).toBe(undefined)
  })

  test.each([
    ['ten years on', (10 * 365 * 24 * 3600 + NOW / 1000).toFixed()],
    ['milliseconds', String(NOW + 50_000)],
    ['a date', new Date(NOW + 50_000).toUTCString()],
  ])('holds for an hour at most when a rule ends in %s', (_what, reset) => {
    for (let sent = 0; sent < 9; sent++) allowance.observe({ 'x-ratelimit-limit': '10', 'x-ratelimit-reset': reset })
    const { waitMs } = allowance.hold()!
    expect(waitMs).toBeGreaterThan(49_000)
    expect(waitMs).toBeLessThanOrEqual(3_600_000)
  })

  test.each(['-5', 'soon', '0', '1', 'NaN', ''])('holds nothing for the reset "%s" once it is over', (reset) => {
    for (let sent = 0; sent < 9; sent++) allowance.observe({ 'x-ratelimit-limit': '10', 'x-ratelimit-reset': reset })
    clock.time += 1_000
    expect(allowance.hold()).toBe(undefined)
  })

  test.each([
    ['an hour back', -3_600_000],
    ['ten years on', 10 * 365 * 86_400_000],
  ])('holds no longer when the clock is set %s meanwhile', (_what, jump) => {
    allowance.observe(hour(10_000, 500))
    for (let sent = 0; sent < 9; sent++)
      allowance.observe({ 'x-ratelimit-limit': '10', 'x-ratelimit-reset': String((NOW + 60_000) / 1000) })
    clock.jump = jump
    clock.time += 15 * 60_000
    expect(allowance.hold()).toBe(undefined)
  })
})

describe('a sync', () => {
  const bed = useTestbed()

  test('stops above the reserve of the hour, changes nothing, and says when to go on', async () => {
    bed.enroll(...plain(2))
    bed.kandji.script(/devices$/, { body: bed.kandji.devices, headers: hour(10_000, 400) })
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toMatch(/asks to wait 3600 s \(400 of the tenant's 10000 requests an hour are left/)
    expect(bed.kandji.seen).toHaveLength(1)
    expect(bed.servicenow.seen).toEqual([])
    bed.clock.time += 3_600_000
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('waits for the reset of a rule of ServiceNow that allows so few requests', async () => {
    bed.enroll(...plain(5))
    const resetAt = bed.clock.time / 1000 + 20
    const ruled: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init)
      if (!String(url).includes('/api/now/')) return answer
      const headers = { 'x-ratelimit-limit': '4', 'x-ratelimit-reset': String(resetAt), 'x-ratelimit-rule': 'r' }
      return new Response(await answer.text(), { status: answer.status, headers })
    }
    expect((await bed.sync({}, { fetch: ruled })).exitCode).toBe(0)
    expect(Math.max(...bed.clock.sleeps)).toBeGreaterThan(19_000)
  })
})

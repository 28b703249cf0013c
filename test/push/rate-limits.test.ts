// Both services' limits: what they tell is kept to before they have to refuse.

import { Allowance } from '../../src/push/http/allowance.ts'
import { plain, useTestbed } from './support/testbed.ts'

const NOW = Date.UTC(2026, 10, 20, 8, 45)
const hour = (limit: number, remaining: number) => ({
  'x-ratelimit-limit-hour': String(limit),
  'x-ratelimit-remaining-hour': String(remaining),
})

describe('an allowance', () => {
  test('lets requests go as long as nothing is told', () => {
    expect(new Allowance().hold(NOW)).toBe(undefined)
  })

  test('keeps 5 % of the hour for other tokens, and waits for the next hour', () => {
    const allowance = new Allowance()
    allowance.observe(hour(10_000, 501), NOW)
    expect(allowance.hold(NOW)).toBe(undefined)
    allowance.observe(hour(10_000, 500), NOW)
    expect(allowance.hold(NOW)).toEqual({ waitMs: 15 * 60_000, reason: expect.stringContaining('500 of the tenant') })
    expect(allowance.hold(NOW + 15 * 60_000)).toBe(undefined)
  })

  test('waits for the next second when one is used up', () => {
    const allowance = new Allowance()
    allowance.observe({ 'x-ratelimit-remaining-second': '0' }, NOW + 300)
    expect(allowance.hold(NOW + 400)).toMatchObject({ waitMs: 600 })
    expect(allowance.hold(NOW + 1_000)).toBe(undefined)
  })

  test("counts requests under a rule of ServiceNow's, and leaves a tenth of it to others", () => {
    const allowance = new Allowance()
    const headers = { 'x-ratelimit-limit': '10', 'x-ratelimit-reset': String((NOW + 60_000) / 1000) }
    for (let sent = 0; sent < 8; sent++) allowance.observe(headers, NOW)
    expect(allowance.hold(NOW)).toBe(undefined)
    allowance.observe(headers, NOW)
    expect(allowance.hold(NOW)).toMatchObject({ waitMs: 60_000 })
    expect(allowance.hold(NOW + 60_000)).toBe(undefined)
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

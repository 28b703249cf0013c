// The activity feed over the years: clocks that are wrong, silence, floods, and events that are not as documented.

import pino from 'pino'
import { Feed } from '../../src/push/daemon/feed.ts'
import { kandjiClient, openServices } from '../../src/push/services.ts'
import type { Reply } from './support/fake-server.ts'
import { useTestbed } from './support/testbed.ts'

const EVENTS = /GET \/api\/v1\/audit\/events/
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const YEAR = 365 * DAY
const PAGE = 500

interface Event {
  id?: string
  target_id: string
  target_type: string
  occurred_at: string
}

describe('the activity feed', () => {
  const bed = useTestbed()
  let events: Event[]
  let feed: Feed
  /** Kandji tells its time. */
  let tellsTime: boolean

  /** Kandji's own time goes by `elapsed`: nobody sets that clock. */
  const theirs = () => bed.clock.elapsed()
  const happens = (target_id: string, at = theirs(), more: Partial<Event> = {}) =>
    events.push({ id: `${events.length}`, target_id, target_type: 'device', occurred_at: iso(at), ...more })
  const iso = (at: number) => new Date(at).toISOString()
  const look = async () => [...(await feed.look(bed.clock.elapsed(), bed.clock.now())).keys()]
  const later = (ms: number) => (bed.clock.time += ms)

  beforeEach(() => {
    events = []
    tellsTime = true
    const answer = bed.kandji.answer.bind(bed.kandji)
    bed.kandji.answer = (request): Reply => {
      if (request.path !== '/api/v1/audit/events') return answer(request)
      const since = Date.parse(request.query.get('start_date')!)
      const from = Number(request.query.get('cursor') ?? 0)
      const all = events
        .filter(({ occurred_at }) => Date.parse(occurred_at) >= since)
        .sort((a, b) => Date.parse(a.occurred_at) - Date.parse(b.occurred_at))
      const next = from + PAGE < all.length ? `${bed.kandji.url}/?cursor=${from + PAGE}` : null
      const headers: Record<string, string> = tellsTime ? { date: new Date(theirs()).toUTCString() } : {}
      return { body: { results: all.slice(from, from + PAGE), next, previous: null }, headers }
    }
    const services = openServices(bed.config, { clock: bed.clock, random: () => 0.5 })
    feed = new Feed(kandjiClient(bed.config, services, undefined), pino({ enabled: false }))
  })

  test.each([
    ['a year ahead', YEAR],
    ['a year behind', -YEAR],
    ['ten minutes behind', -10 * MINUTE],
  ])('tells of a change where our clock is %s, from the start or later on', async (_what, jump) => {
    for (let count = 0; count < 2_500; count++) happens(`old ${count}`, theirs() - YEAR + count * 1_000)
    bed.clock.jump = jump
    expect(await look()).toEqual([])
    happens('one', later(15_000))
    expect(await look()).toEqual(['one'])
    bed.clock.jump = 0
    happens('two', later(15_000))
    expect(await look()).toEqual(['two'])
    bed.clock.jump = jump
    happens('three', later(15_000))
    expect(await look()).toEqual(['three'])
    later(15_000)
    expect(await look()).toEqual([])
    expect(bed.kandji.count(EVENTS)).toBeLessThanOrEqual(5 + 3)
  })

  test('recovers by our own clock where Kandji tells no time', async () => {
    tellsTime = false
    bed.clock.jump = YEAR
    await look()
    bed.clock.jump = 0
    happens('one', later(15_000))
    expect(await look()).toEqual(['one'])
  })

  test('that was silent for a week tells of that week when it speaks again', async () => {
    happens('before')
    await look()
    happens('first', later(15_000))
    expect(await look()).toEqual(['first'])
    for (let day = 0; day < 7; day++) {
      later(DAY)
      expect(await look()).toEqual([])
    }
    happens('held back', theirs() - 3 * DAY)
    happens('of now')
    expect(await look()).toEqual(['held back', 'of now'])
    expect(await look()).toEqual([])
  })

  test('of more events than a look reads loses none of them', async () => {
    await look()
    later(DAY)
    for (let count = 0; count < 4_500; count++) happens(`device ${count}`, theirs() - 4_500_000 + count * 1_000)
    const told = new Set<string>()
    for (let looks = 0; looks < 4; looks++) for (const device of await look()) told.add(device)
    expect(told.size).toBe(4_500)
    expect(await look()).toEqual([])
  })

  test('of thousands of events within a moment gets on all the same', async () => {
    await look()
    later(15_000)
    for (let count = 0; count < 3_000; count++) happens(`device ${count}`, theirs() - 6_000 + count * 2)
    const told = new Set<string>()
    for (let looks = 0; looks < 3; looks++) for (const device of await look()) told.add(device)
    expect(told.size).toBe(3_000)
  })

  test('tells events without an id apart', async () => {
    await look()
    happens('one', later(1_000), { id: undefined })
    expect(await look()).toEqual(['one'])
    happens('two', later(1_000), { id: undefined })
    expect(await look()).toEqual(['two'])
    happens('one', later(1_000), { id: undefined })
    expect(await look()).toEqual(['one'])
  })

  test.each(['2099-01-01T00:00:00Z', 'soon', 'device 5', '', '0001-01-01T00:00:00Z'])(
    'is not blinded by an event of the time %j',
    async (occurred_at) => {
      await look()
      happens('odd', later(1_000), { occurred_at })
      await look()
      happens('one', later(15_000))
      expect(await look()).toContain('one')
      happens('two', later(15_000))
      expect(await look()).toContain('two')
    }
  )

  test('is asked for again an hour after a refusal', async () => {
    await look()
    bed.kandji.script(EVENTS, { status: 403, body: { detail: 'No permission.' } })
    await look()
    happens('one', later(30 * MINUTE))
    expect(await look()).toEqual([])
    later(31 * MINUTE)
    expect(await look()).toEqual(['one'])
  })
})

// What Prism says has moved, over the years: odd times, too much at once, and a tenant that answers another way than before.

import pino from 'pino'
import { Moves } from '../../src/push/daemon/moves.ts'
import { kandjiClient, openServices } from '../../src/push/services.ts'
import type { Reply } from './support/fake-server.ts'
import { prismRow } from './support/fake-kandji.ts'
import { plain, useTestbed } from './support/testbed.ts'

const PRISM = /GET \/api\/v1\/prism\/device_information/
const HOUR = 60 * 60_000

describe('what has moved', () => {
  const bed = useTestbed()
  let rows: Array<Record<string, unknown>>
  let moves: Moves
  let filters: boolean
  let takesOrder: boolean

  const iso = (at: number) => new Date(at).toISOString()
  const at = () => bed.clock.elapsed()
  const later = (ms: number) => (bed.clock.time += ms)
  const look = async () => [...(await moves.look(at(), bed.clock.now())).keys()]
  const rename = (index: number, updated_at: unknown = iso(at())) =>
    Object.assign(rows[index]!, { device__name: `Renamed ${at()}`, updated_at })
  const idOf = (index: number) => String(rows[index]!['device_id'])

  beforeEach(async () => {
    // Many of them moved in one moment.
    const when = (index: number) => iso(at() - HOUR - (index < 1_500 ? index * 1_000 + 10_000 : 0))
    rows = bed.enroll(...plain(2_000)).map((device, index) => prismRow(device, { updated_at: when(index) }))
    filters = true
    takesOrder = true
    bed.kandji.answer = ({ query }): Reply => {
      if (query.get('sort_by') !== null && !takesOrder) return { status: 400, body: { detail: 'Invalid sort_by' } }
      const { updated_at: moved } = JSON.parse(query.get('filter') ?? '{}') as { updated_at: { gte: string } }
      const since = Date.parse(moved.gte)
      const all = rows.filter((row) => !filters || Date.parse(String(row['updated_at'])) >= since)
      if (query.get('sort_by') === '-updated_at' && filters)
        all.sort((a, b) => (String(a['updated_at']) < String(b['updated_at']) ? 1 : -1))
      const from = Number(query.get('cursor') || 0)
      const limit = Number(query.get('limit'))
      const cursor = from + limit < all.length ? String(from + limit) : null
      const headers = { date: new Date(at()).toUTCString() }
      return { body: { data: all.slice(from, from + limit), cursor, total: null }, headers }
    }
    const services = openServices(bed.config, { clock: bed.clock, random: () => 0.5 })
    moves = new Moves(kandjiClient(bed.config, services, undefined), pino({ enabled: false }))
    await moves.open(at())
    moves.learn(rows)
  })

  test('is told by one request', async () => {
    later(15_000)
    rename(7)
    bed.kandji.seen.length = 0
    expect(await look()).toEqual([idOf(7)])
    expect(bed.kandji.count(PRISM)).toBe(1)
  })

  test.each(['2099-01-01T00:00:00Z', 'soon', 'device 5', null, '0001-01-01T00:00:00Z'])(
    'is told beside a row of the time %j',
    async (odd) => {
      later(15_000)
      rename(1, odd)
      await look()
      moves.learn(rows)
      for (const index of [5, 6]) {
        later(15_000)
        rename(index)
        later(10_000)
        expect(await look()).toContain(idOf(index))
      }
    }
  )

  test('at once of more devices than a look reads lets all of Prism be read, and is told again after a while', async () => {
    later(15_000)
    for (let index = 0; index < 1_500; index++) rename(index)
    expect((await look()).length).toBe(600)
    expect([moves.takeMissed(), moves.takeMissed()]).toEqual([true, false])
    later(16 * 60_000)
    rename(1_800)
    expect(await look()).toEqual([idOf(1_800)])
    expect(moves.takeMissed()).toBe(false)
  })

  test('is asked for without an order where the tenant takes none', async () => {
    takesOrder = false
    later(15_000)
    rename(7)
    expect(await look()).toEqual([idOf(7)])
    later(15_000)
    rename(8)
    bed.kandji.seen.length = 0
    expect(await look()).toEqual([idOf(8)])
    expect(bed.kandji.count(PRISM)).toBe(1)
  })

  test('closes where the filter is not followed any more, and opens again when it is', async () => {
    filters = false
    later(15_000)
    await look()
    expect(moves.isOpen).toBe(false)
    await moves.open(at())
    expect(moves.isOpen).toBe(false)
    filters = true
    later(HOUR)
    await moves.open(at())
    rename(3)
    expect(await look()).toEqual([idOf(3)])
  })

  test.each([
    ['a refusal', 2, { status: 403, body: {} }],
    ['an answer of another shape', 1, { body: { detail: 'maintenance' } }],
  ])('is asked for again after %s', async (_what, times, reply) => {
    later(15_000)
    rename(3)
    bed.kandji.script(PRISM, reply, times)
    expect(await look()).toEqual([])
    later(16 * 60_000)
    expect(await look()).toEqual([idOf(3)])
  })

  test('of more than 30,000 devices is not watched, and nothing is kept of them', async () => {
    for (let number = 0; number <= 30; number++)
      moves.learn(rows.slice(0, 1_000).map((row) => ({ ...row, device_id: `${number} ${String(row['device_id'])}` })))
    later(15_000)
    rename(1)
    bed.kandji.seen.length = 0
    expect([moves.isOpen, await look()]).toEqual([false, []])
    await moves.open(at())
    later(2 * HOUR)
    await moves.open(at())
    expect([moves.isOpen, bed.kandji.count(PRISM)]).toEqual([false, 0])
  })
})

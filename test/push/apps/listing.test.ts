// Reading the apps of the fleet: what is asked for, what comes twice, and when the listing counts as complete.

import { listApps, type ListingParts } from '../../../src/push/apps/listing.ts'
import type { Snapshot } from '../../../src/push/apps/snapshot.ts'
import { Patience } from '../../../src/push/http/patience.ts'
import { FakeClock } from '../support/testbed.ts'

interface Page {
  data: unknown[]
  cursor?: string
  total?: number
}

const row = (name: string) => ({ device_id: 'd', path: `/${name}`, bundle_id: name })

describe('a listing of apps', () => {
  let asked: Array<Record<string, string>>
  let kept: unknown[][]
  let begun: number
  let serials: string[]
  beforeEach(() => {
    asked = []
    kept = []
    begun = 0
    serials = ['S-1']
  })

  /** @param counts what Kandji counts, each time it is asked; undefined: it does not tell */
  function list(pages: Page[], counts: Array<number | undefined> = [], more: Partial<ListingParts> = {}) {
    const client = {
      get: async ({ path }: { path: string }, query: Record<string, string>) => {
        asked.push({ path, ...query })
        return { json: path.endsWith('/count') ? { count: counts.shift() } : pages.shift() }
      },
    } as unknown as ListingParts['client']
    const snapshot = {
      begin: () => void begun++,
      keep: (rows: unknown[]) => void kept.push(rows),
      serials: (most: number) => (serials.length <= most ? serials : undefined),
    } as unknown as Snapshot
    const patience = new Patience(1_000, new FakeClock())
    return listApps(snapshot, {
      client,
      patience,
      families: ['Mac', 'iPad'],
      narrowed: false,
      onRows: () => {},
      ...more,
    })
  }
  const countings = () => asked.filter(({ path }) => path!.endsWith('/count')).length

  test('asks for the families, keeps each page and tells its rows', async () => {
    const told: number[] = []
    const pages = [{ data: [row('a'), row('b')], cursor: 'c', total: 3 }, { data: [row('c')] }]
    const listing = await list(pages, [], { onRows: (count) => told.push(count) })
    expect(listing).toMatchObject({ received: 3, expected: 3, complete: true })
    expect(asked).toMatchObject([{ device_families: 'Mac,iPad' }, { device_families: 'Mac,iPad', cursor: 'c' }])
    expect(asked[0]).not.toHaveProperty('filter')
    expect([kept.map((rows) => rows.length), told, begun]).toEqual([[2, 1], [2, 1], 1])
  })

  test.each([
    [100, true],
    [101, false],
  ])('of a group of %i devices asks for its rows alone: %s', async (count, isFiltered) => {
    serials = Array.from({ length: count }, (_, index) => `S-${index}`)
    await list([{ data: [], total: 0 }], [], { narrowed: true })
    expect('filter' in asked[0]!).toBe(isFiltered)
    if (isFiltered) expect(JSON.parse(asked[0]!['filter']!)).toEqual({ serial_number: { in: serials } })
  })

  test('that repeats a page ends with an error, and keeps it once', async () => {
    const page = { data: [row('a')], cursor: 'c' }
    await expect(list([page, { ...page, cursor: 'd' }])).rejects.toThrow()
    expect(kept).toHaveLength(1)
  })

  test('takes pages for two when anything that names a row differs', async () => {
    const one = row('a')
    const pages = [one, { ...one, path: '/b' }, { ...one, bundle_id: 'b' }, { ...one, device_id: 'e' }, null]
    const listing = await list(
      [...pages.map((data, index) => ({ data: [data], cursor: `c${index}` })), { data: [] }],
      [5]
    )
    expect(listing).toMatchObject({ received: 5, complete: true })
  })

  test.each([
    ['told with the first page', 2, [], 2, true, 0],
    ['told, and reached once counted again', 3, [2], 2, true, 1],
    ['told, and still not reached', 3, [3], 3, false, 1],
    ['told, and not told when it is counted again', 3, [undefined], 3, false, 1],
    ['counted, as it is not told', undefined, [2], 2, true, 1],
    ['counted, and reached once counted again', undefined, [3, 2], 2, true, 2],
    ['counted, and still not reached', undefined, [3, 3], 3, false, 2],
    ['not known at all', undefined, [undefined], undefined, true, 1],
    ['told as less than came', 1, [], 1, true, 0],
  ])('of two rows against a number that is %s', async (_what, total, counts, expected, complete, times) => {
    const listing = await list([{ data: [row('a'), row('b')], total }], [...counts])
    expect([listing.expected, listing.complete, countings()]).toEqual([expected, complete, times])
  })

  test('that was paged by place is held against the number of its begin', async () => {
    const full = Array.from({ length: 300 }, (_, index) => row(`${index}`))
    const listing = await list([{ data: full, total: 302 }, { data: [row('x')] }], [301])
    expect(listing).toMatchObject({ received: 301, byPlace: true, expected: 302, complete: false })
    expect(countings()).toBe(0)
  })
})

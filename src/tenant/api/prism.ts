// Prism: fleet tables by category, paged by an opaque cursor. A page may be short and still have a cursor.

import type { FastifyInstance } from 'fastify'
import type { AppInventory } from '../apps/inventory.ts'
import type { Fleet } from '../fleet/fleet.ts'
import type { Device } from '../fleet/device.ts'
import { ApiError, badRequest } from './errors.ts'
import { ABSENT_CATEGORIES, categoriesOf, familyOf, type PrismCategory, type PrismRow } from './prism-rows.ts'
import { registerPrismExport } from './prism-export.ts'
import { parseFilter } from './prism-filter.ts'
import { listOf, pageOf, type Query, queryOf } from './query.ts'

/** A filtered page ends, short, after that many rows were looked at: its cursor continues from there. */
const ROWS_LOOKED_AT = 6000
/** More rows than this are not sorted: it would take the memory of all of them. */
const ROWS_SORTED = 100_000

interface Page {
  data: PrismRow[]
  cursor: string | null | ''
}

interface Listing {
  category: PrismCategory
  /** Places of the devices, in ascending order of device_id. */
  places: readonly number[]
  test: ((row: PrismRow) => boolean) | undefined
  sortBy: string | undefined
}

export function registerPrism(app: FastifyInstance, fleet: Fleet, apps: AppInventory, now: () => number): void {
  const categories = categoriesOf(fleet.directory, apps)
  const listingOf = (name: string, query: Query): Listing => ({
    category: categoryOf(categories, name),
    places: selectApple(fleet, query),
    test: parseFilter(query.filter),
    sortBy: query.sort_by,
  })

  registerPrismExport(
    app,
    ({ category, filter, blueprint_ids, device_families, sort_by }) => {
      const listing = listingOf(category, {
        blueprint_ids: blueprint_ids.join(',') || undefined,
        device_families: device_families.join(',') || undefined,
        filter: JSON.stringify(filter),
        sort_by: sort_by || undefined,
      })
      return listing.sortBy ? sortedPage(fleet, listing, 0, ROWS_SORTED).data : rowsOf(fleet, listing)
    },
    now
  )

  app.get('/api/v1/prism/count', async (request) => {
    const query = queryOf(request)
    const listing = listingOf(query.category ?? '', query)
    return { count: countRows(fleet, listing), approximate: false }
  })

  app.get<{ Params: { category: string } }>('/api/v1/prism/:category', async (request) => {
    const query = queryOf(request)
    const listing = listingOf(request.params.category, query)
    const { limit, offset } = pageOf(query, { standard: 25, largest: 300 })
    const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor)
    const page = listing.sortBy
      ? sortedPage(fleet, listing, cursor?.number ?? offset, limit)
      : walk(fleet, listing, cursor, offset, limit)
    // `total` and `offset` are null on pages that a cursor led to; counting the rows that meet a filter is not done at all.
    const first = cursor === undefined
    return {
      offset: first ? offset : null,
      limit,
      total: first && !listing.test ? countRows(fleet, listing) : null,
      ...page,
    }
  })
}

function* rowsOf(fleet: Fleet, { category, places, test }: Listing): Generator<PrismRow> {
  for (const place of places) for (const row of category.rowsOf(fleet.at(place))) if (!test || test(row)) yield row
}

function categoryOf(categories: Map<string, PrismCategory>, name: string): PrismCategory {
  const category = categories.get(name)
  if (category) return category
  if (!(ABSENT_CATEGORIES as readonly string[]).includes(name)) throw badRequest(`Invalid category: ${name}`)
  throw new ApiError(501, { detail: `The local tenant has no rows for the Prism category ${name}` })
}

function selectApple(fleet: Fleet, query: Query): readonly number[] {
  const wantedFamilies = query.device_families && listOf(query.device_families)
  const wantedBlueprints = query.blueprint_ids && listOf(query.blueprint_ids)
  const test = (device: Device) => {
    const family = familyOf(device.platform)
    if (family === null) return false
    if (wantedFamilies && !wantedFamilies.includes(family)) return false
    return !wantedBlueprints || wantedBlueprints.includes(device.blueprint_id)
  }
  return fleet.select({ key: JSON.stringify(['prism', wantedFamilies, wantedBlueprints]), test, byId: true })
}

const countsKept = new WeakMap<readonly number[], Map<PrismCategory, number>>()

function countRows(fleet: Fleet, { category, places, test }: Listing): number {
  if (test) {
    return places.reduce((sum, place) => sum + category.rowsOf(fleet.at(place)).filter(test).length, 0)
  }
  const kept = countsKept.get(places) ?? new Map<PrismCategory, number>()
  countsKept.set(places, kept)
  let count = kept.get(category)
  if (count === undefined) {
    count = places.reduce((sum, place) => sum + category.countOf(fleet.at(place)), 0)
    kept.set(category, count)
  }
  return count
}

/** Goes on behind the row that the cursor names, so that devices which come and go meanwhile do not move the page. */
function walk(fleet: Fleet, listing: Listing, cursor: Cursor | undefined, offset: number, limit: number): Page {
  const { category, places, test } = listing
  // Devices are made as they are asked for: those before the page need not be.
  const isDirect = !cursor && !test && category.isOneEach === true
  let index = cursor ? firstNotBefore(fleet, places, cursor.device) : isDirect ? Math.min(offset, places.length) : 0
  let ordinal =
    cursor && places[index] !== undefined && fleet.idAt(places[index]!) === cursor.device ? cursor.number + 1 : 0
  let skip = cursor || isDirect ? 0 : offset
  let looked = 0
  const data: PrismRow[] = []
  let last: Cursor | undefined
  for (; index < places.length; index++, ordinal = 0) {
    const device = fleet.at(places[index]!)
    if (!test && skip > 0) {
      const count = category.countOf(device)
      if (skip >= count) {
        skip -= count
        continue
      }
    }
    const rows = category.rowsOf(device)
    for (; ordinal < rows.length; ordinal++) {
      // A row more than the page holds shows that there is a next page.
      if (data.length === limit || looked >= ROWS_LOOKED_AT) return { data, cursor: writeCursor(last!) }
      const row = rows[ordinal]!
      last = { device: device.device_id, number: ordinal }
      if (test) {
        looked++
        if (!test(row)) continue
      }
      if (skip > 0) skip--
      else data.push(row)
    }
  }
  return { data, cursor: category.lastCursor }
}

function firstNotBefore(fleet: Fleet, places: readonly number[], id: string): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fleet.idAt(places[middle]!) < id) low = middle + 1
    else high = middle
  }
  return low
}

function sortedPage(fleet: Fleet, listing: Listing, start: number, limit: number): Page {
  const { category, places, test, sortBy } = listing
  if (countRows(fleet, { ...listing, test: undefined }) > ROWS_SORTED) {
    throw new ApiError(501, { detail: `The local tenant sorts no more than ${ROWS_SORTED} rows: leave sort_by out` })
  }
  const descending = sortBy!.startsWith('-')
  const key = sortBy!.replace(/^-/, '')
  const keyed: { key: string | number; place: number; ordinal: number }[] = []
  for (const place of places) {
    category.rowsOf(fleet.at(place)).forEach((row, ordinal) => {
      if (!(key in row)) throw badRequest(`Invalid sort_by: ${key}`)
      const value = row[key]
      if (!test || test(row))
        keyed.push({ key: typeof value === 'number' ? value : String(value ?? ''), place, ordinal })
    })
  }
  const order = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1)
  keyed.sort((a, b) => (descending ? order(b.key, a.key) : order(a.key, b.key)))
  const page = keyed.slice(start, start + limit)
  const data = page.map(({ place, ordinal }) => category.rowsOf(fleet.at(place))[ordinal]!)
  const end = start + page.length
  const device = page.length ? fleet.idAt(page.at(-1)!.place) : ''
  return { data, cursor: end < keyed.length ? writeCursor({ device, number: end }) : category.lastCursor }
}

/** A cursor decodes to `device_id|number`: the row's place within its device, or within the whole when sorted. */
interface Cursor {
  device: string
  number: number
}

function writeCursor({ device, number }: Cursor): string {
  return Buffer.from(`${device}|${number}`).toString('base64')
}

function readCursor(text: string): Cursor {
  const match = /^(.+)\|(\d{1,9})$/.exec(Buffer.from(text, 'base64').toString())
  if (!match) throw badRequest('Invalid cursor')
  return { device: match[1]!, number: Number(match[2]) }
}

// Prism, Kandji's tables of the whole fleet: GET /api/v1/prism/{category}, 300 rows a call, paged by cursor.
// `device_information` replaces one details call per device; `apps` has a row for each installed app.

import { PushError } from '../errors.ts'
import { fieldsOf } from '../json.ts'
import type { Patience } from '../http/patience.ts'
import { isWorthwhile, readExport, type Exports } from './export.ts'
import { Listing } from './listing.ts'
import { shapeOf, unexpected, type KandjiClient, type KandjiEndpoint } from './client.ts'
import { isBlueprintId, type DeviceFilter } from './devices.ts'
import { PAGE_SIZE } from './limits.ts'
import { OffsetPages, type OffsetPage } from './offset-pages.ts'

export const DEVICE_INFORMATION: KandjiEndpoint = {
  path: '/api/v1/prism/device_information',
  permission: 'Prism: Device information',
}

export const APPS: KandjiEndpoint = { path: '/api/v1/prism/apps', permission: 'Prism: Applications' }

const COUNT: KandjiEndpoint = { path: '/api/v1/prism/count', permission: 'Prism: Count' }

/** Refused or not there: the devices still flow, without what Prism adds. */
export interface PrismMissing {
  reason: string
  /** Only a part is missing: the listing ended before the number of rows that it had announced. */
  isPartial?: true
}

/** A listing that was read to the end that its cursor gives. */
export interface PrismListing {
  /** How many rows were received. */
  received: number
  /** How many there were when it began; undefined where Kandji did not say. */
  total: number | undefined
  /** Pages were asked for by their place: where rows went meanwhile, others moved up between two pages and were never listed. */
  byPlace: boolean
}

/**
 * Reads a category to its end. Envelope: `{offset, limit, total, data[], cursor}`; a cursor may follow a short page, and
 * none (absent, null or empty) may follow a full one.
 * @param query filters, as Prism's API names them
 * @param keep takes a page's rows and answers how many of them it had not seen before
 * @param readsOn asks by place for what is missing where no cursor came with a short page; only for a `keep` that knows each row
 * @param first the first page, where it has been read already
 * @throws PushError when the listing cannot be read to its end; what was kept until then must not be acted on
 */
export async function readPrism(
  client: KandjiClient,
  endpoint: KandjiEndpoint,
  query: Record<string, string>,
  patience: Patience,
  keep: (rows: unknown[]) => number,
  readsOn = false,
  first?: PrismPage
): Promise<PrismListing> {
  let position: Record<string, string> = { cursor: '' }
  const listing: PrismListing = { received: 0, total: undefined, byPlace: false }
  const pages = new Listing(endpoint)
  // No cursor came with a short page, though more rows were announced.
  let isTried = false
  for (;;) {
    const { data, cursor, total } = first ?? (await pageOf(client, endpoint, { ...query, ...position }))
    first = undefined
    if (endpoint === APPS && typeof total === 'number') pages.announce(total)
    pages.count(data.length)
    if (keep(data) === 0 && data.length > 0) {
      // Asked for what should be behind a short page, it begins at the front again: there is nothing behind.
      if (isTried) return listing
      throw unexpected(endpoint, 'new rows on each page', 'a page that was already read')
    }
    patience.progress()
    if (isTried && data.length > 0) listing.byPlace = true
    listing.received += data.length
    if (typeof total === 'number') listing.total ??= total
    isTried = false
    if (typeof cursor === 'string' && cursor !== '') position = { cursor: pages.follow(cursor) }
    else if (data.length > 0 && listing.received < (listing.total ?? 0)) {
      position = { offset: String(listing.received) }
      if (data.length >= PAGE_SIZE) listing.byPlace = true
      else isTried = true
      if (isTried && !readsOn) return listing
    } else return listing
  }
}

/**
 * Capacity and model names. Where the first page says how many rows there are, the others are asked for by their place, four at a
 * time. Between two pages rows may move: what then is short of the total is read once more, from cursor to cursor.
 * @param keep as for `readPrism`
 * @param onTotal told with the first page how many rows there are, where it says so
 * @param byExport where the whole of a large fleet is wanted: its export goes before the pages
 * @returns why the category cannot be read, or undefined when it was read to its end
 * @throws PushError on a passing fault: without capacity every row would look changed
 */
export async function readDeviceInformation(
  client: KandjiClient,
  filter: DeviceFilter,
  patience: Patience,
  keep: (rows: unknown[]) => number,
  onTotal: (total: number | undefined) => void = () => {},
  byExport?: Exports
): Promise<PrismMissing | undefined> {
  const query: Record<string, string> = {}
  if (filter.blueprint && isBlueprintId(filter.blueprint)) query['blueprint_ids'] = filter.blueprint.toLowerCase()
  if (filter.serial) query['filter'] = serialFilter([filter.serial])
  let pages = 0
  // Rows that had not come before: a page that is sent twice makes no list complete.
  let fresh = 0
  const counted = (rows: unknown[]) => {
    pages++
    const count = keep(rows)
    fresh += count
    return count
  }
  try {
    const first = await pageOf(client, DEVICE_INFORMATION, { ...query, cursor: '' })
    const { data, total } = first
    onTotal(typeof total === 'number' ? total : undefined)
    if (Object.keys(query).length === 0 && isWorthwhile(byExport, total)) {
      const args = { category: 'device_information' } as const
      const sample = { rows: data, total: total as number }
      const take = (rows: unknown[]) => void counted(rows)
      if ((await readExport(client, args, sample, byExport, patience, take)) !== undefined) return undefined
    }
    if (typeof total === 'number' && data.length >= PAGE_SIZE && total > data.length) {
      counted(data)
      const left = await readPlaces(client, query, patience, counted, { from: data.length, total })
      if (fresh >= left) return undefined
      // Rows that have been seen are read again: none of them is news, and none of them is a fault.
      const again = (rows: unknown[]) => Math.max(counted(rows), rows.length)
      return missingOf(await readPrism(client, DEVICE_INFORMATION, query, patience, again, true, first), fresh)
    }
    const listing = await readPrism(client, DEVICE_INFORMATION, query, patience, counted, true, first)
    return missingOf(listing, fresh)
  } catch (error) {
    if (pages === 0 && error instanceof PushError && error.exitCode !== 4) return { reason: error.message }
    throw error
  }
}

/** Serial numbers that go into one address. */
const SERIALS_AT_ONCE = 50

/**
 * Capacity and model names of devices with these serial numbers.
 * @returns as `readDeviceInformation` @throws PushError on a passing fault
 */
export async function readInformationOf(
  client: KandjiClient,
  serials: readonly string[],
  patience: Patience,
  keep: (rows: unknown[]) => number
): Promise<PrismMissing | undefined> {
  for (let at = 0; at < serials.length; at += SERIALS_AT_ONCE) {
    const query = { filter: serialFilter(serials.slice(at, at + SERIALS_AT_ONCE)) }
    try {
      await readPrism(client, DEVICE_INFORMATION, query, patience, (rows) => Math.max(keep(rows), rows.length))
    } catch (error) {
      if (error instanceof PushError && error.exitCode !== 4) return { reason: error.message }
      throw error
    }
  }
  return undefined
}

/** @returns how many rows there were in the end @throws PushError */
async function readPlaces(
  client: KandjiClient,
  query: Record<string, string>,
  patience: Patience,
  keep: (rows: unknown[]) => number,
  { from, total }: { from: number; total: number }
): Promise<number> {
  const endpoint = DEVICE_INFORMATION
  // What moved from page to page is found by its number, so a page of known rows is no fault here; nor is an early end.
  const counted = (rows: unknown[]) => {
    keep(rows)
    return rows.length
  }
  let left = total
  const ask = async (offset: number, signal: AbortSignal): Promise<OffsetPage> => {
    const { data, total: now } = await pageOf(client.within(signal), endpoint, { ...query, offset: String(offset) })
    patience.progress()
    if (typeof now === 'number') left = Math.min(left, now)
    return { rows: data, total: data.length === 0 ? Math.min(left, offset) : left }
  }
  const { signal } = client
  const parts = { endpoint, what: 'rows', listing: new Listing(endpoint), ask, keep: counted, signal }
  await new OffsetPages(parts, from, total).read()
  return left
}

function missingOf({ total = 0 }: PrismListing, fresh: number): PrismMissing | undefined {
  return fresh < total * SHARE_OF_ALL - 1 ? shortOf(total, fresh) : undefined
}

/** Devices come and go while a list is read. */
const SHARE_OF_ALL = 0.99

function shortOf(total: number, received: number): PrismMissing {
  const reason = `Kandji announced ${total} rows of Prism's device information, but its list ended after ${received}.`
  return { reason, isPartial: true }
}

/** Prism's filter for the rows of these serial numbers. */
export function serialFilter(serials: readonly string[]): string {
  return JSON.stringify({ serial_number: { in: serials } })
}

/** How many app rows Kandji counts now; undefined where it does not say. @throws PushError on a fault that may pass */
export async function countApps(client: KandjiClient, query: Record<string, string>): Promise<number | undefined> {
  try {
    const { json } = await client.get(COUNT, { category: 'apps', ...query })
    const { count, approximate } = fieldsOf(json)
    return typeof count === 'number' && approximate !== true ? count : undefined
  } catch (error) {
    if (error instanceof PushError && error.exitCode !== 4) return undefined
    throw error
  }
}

/**
 * The rows of installed apps of these families: by their export where they are many, else page by page.
 * @param keep as for `readPrism`; what an export brings goes to `keepAll`
 * @throws PushError
 */
export async function readApps(
  client: KandjiClient,
  families: readonly string[],
  patience: Patience,
  keep: (rows: unknown[]) => number,
  byExport: Exports | undefined,
  keepAll: (rows: unknown[]) => void
): Promise<PrismListing> {
  const query = { device_families: families.join(',') }
  const first = await pageOf(client, APPS, { ...query, cursor: '' })
  if (isWorthwhile(byExport, first.total)) {
    const sample = { rows: first.data, total: first.total as number }
    const args = { category: 'apps', device_families: families } as const
    const received = await readExport(client, args, sample, byExport, patience, keepAll)
    if (received !== undefined) return { received, total: sample.total, byPlace: false }
  }
  return readPrism(client, APPS, query, patience, keep, false, first)
}

/** A page of a category. */
interface PrismPage {
  data: unknown[]
  cursor: unknown
  total: unknown
}

async function pageOf(
  client: KandjiClient,
  endpoint: KandjiEndpoint,
  query: Record<string, string>
): Promise<PrismPage> {
  const { json } = await client.get(endpoint, { limit: String(PAGE_SIZE), ...query })
  return envelopeOf(endpoint, json)
}

function envelopeOf(endpoint: KandjiEndpoint, body: unknown): PrismPage {
  const { data, cursor, total } = fieldsOf(body)
  if (!Array.isArray(data)) throw unexpected(endpoint, 'an object with the array `data`', shapeOf(body))
  return { data, cursor, total }
}

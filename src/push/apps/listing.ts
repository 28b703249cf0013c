// Reads the installed apps of the fleet from Prism, and whether it got all of them.

import { createHash } from 'node:crypto'
import { fieldsOf, plainText } from '../json.ts'
import type { Patience } from '../http/patience.ts'
import type { KandjiClient } from '../kandji/client.ts'
import type { Exports } from '../kandji/export.ts'
import { APPS, countApps, readApps, readPrism, serialFilter, type PrismListing } from '../kandji/prism.ts'
import type { Snapshot } from './snapshot.ts'

export interface ListingParts {
  client: KandjiClient
  patience: Patience
  /** Prism's device families: Mac, iPhone, iPad. */
  families: readonly string[]
  /** Undefined where pages are to be read, however many. */
  byExport?: Exports | undefined
  /** The run is about a group: of a small one only its rows are asked for. */
  narrowed: boolean
  onRows: (count: number) => void
}

export interface AppListing extends PrismListing {
  /** How many rows Kandji counts; undefined where it does not say. */
  expected: number | undefined
  /** It has no fewer rows than Kandji counts: what is not in it has been removed, except on devices without any row. */
  complete: boolean
}

/** Devices of which a group is small: their serial numbers go into one address. */
const SMALL_GROUP = 100

/** @throws PushError when the listing cannot be read to its end: then nothing may be concluded from it */
export async function listApps(snapshot: Snapshot, parts: ListingParts): Promise<AppListing> {
  const { client, narrowed, families } = parts
  snapshot.begin()
  const query: Record<string, string> = { device_families: families.join(',') }
  const serials = narrowed ? snapshot.serials(SMALL_GROUP) : undefined
  if (serials) query['filter'] = serialFilter(serials)
  const listing = serials ? await read(snapshot, query, parts) : await readAll(snapshot, parts)
  let expected = listing.total ?? (await countApps(client, query))
  // Apps may have been removed while the list was read: then it is the count of now that it has to reach.
  if (expected !== undefined && listing.received < expected && !listing.byPlace)
    expected = (await countApps(client, query)) ?? expected
  const complete = listing.received >= (expected ?? 0)
  return { ...listing, expected, complete }
}

function read(snapshot: Snapshot, query: Record<string, string>, parts: ListingParts): Promise<PrismListing> {
  return readPrism(parts.client, APPS, query, parts.patience, pagesInto(snapshot, parts))
}

function readAll(snapshot: Snapshot, parts: ListingParts): Promise<PrismListing> {
  const { client, families, patience, byExport, onRows } = parts
  return readApps(client, families, patience, pagesInto(snapshot, parts), byExport, (rows) => {
    snapshot.keep(rows)
    onRows(rows.length)
  })
}

function pagesInto(snapshot: Snapshot, { onRows }: ListingParts): (rows: unknown[]) => number {
  const pages = new Set<string>()
  return (rows) => {
    const page = identityOf(rows)
    if (pages.has(page)) return 0
    pages.add(page)
    snapshot.keep(rows)
    onRows(rows.length)
    return rows.length
  }
}

/** Tells one page from another by what its rows are about. */
function identityOf(rows: readonly unknown[]): string {
  const hash = createHash('sha256')
  for (const row of rows) {
    const { device_id, path, bundle_id } = fieldsOf(row)
    hash.update(`${plainText(device_id)}\n${plainText(path)}\n${plainText(bundle_id)}\n`)
  }
  return hash.digest('base64')
}

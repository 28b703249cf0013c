// The device list, page by page: GET /api/v1/devices, a bare array, paged by offset.

import type { Patience } from '../http/patience.ts'
import { Listing } from './listing.ts'
import { OffsetPages, type Expected, type OffsetPage } from './offset-pages.ts'
import { shapeOf, unexpected, type KandjiClient, type KandjiEndpoint } from './client.ts'
import { PAGE_SIZE } from './limits.ts'

export const DEVICES: KandjiEndpoint = { path: '/api/v1/devices', permission: 'Device list' }

/** What is no id is a name: devices are asked for without it, and their rows show who has it. */
export function isBlueprintId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** Filters of the API. Both are "contains" there: the caller compares exactly. */
export interface DeviceFilter {
  serial?: string
  blueprint?: string
}

/**
 * Reads the list to its end, four pages at a time. The list is alive while it is read: ordering by `device_id` keeps the shifts
 * between pages small.
 * @param keep takes a page's rows as Kandji sent them and answers how many of them it had not seen before
 * @param expected how many rows there may be, as far as somebody knows
 * @throws PushError when the list cannot be read to its end; what was kept until then must not be acted on
 */
export async function readDevices(
  client: KandjiClient,
  filter: DeviceFilter,
  patience: Patience,
  keep: (rows: unknown[]) => number,
  expected?: () => Expected
): Promise<void> {
  const query: Record<string, string> = { limit: String(PAGE_SIZE), ordering: 'device_id' }
  if (filter.serial) query['serial_number'] = filter.serial
  if (filter.blueprint && isBlueprintId(filter.blueprint)) query['blueprint_id'] = filter.blueprint.toLowerCase()
  const ask = async (offset: number, signal: AbortSignal): Promise<OffsetPage> => {
    const answer = await client.within(signal).get(DEVICES, { ...query, offset: String(offset) })
    const { page: rows, isAll } = rowsOf(answer.json, filter)
    patience.progress()
    // Older tenants send the total, newer ones do not.
    const stated = answer.headers['x-total-count']?.trim() ?? ''
    return { rows, isAll, total: /^\d+$/.test(stated) ? Number(stated) : undefined }
  }
  const listing = new Listing(DEVICES)
  const { signal } = client
  await new OffsetPages({ endpoint: DEVICES, what: 'devices', listing, ask, keep, expected, signal }).read()
}

/** `isAll`: there is no other page. */
function rowsOf(body: unknown, filter: DeviceFilter): { page: unknown[]; isAll: boolean } {
  if (Array.isArray(body)) return { page: body, isAll: false }
  // One published sample for a serial query is a bare object.
  if (filter.serial && typeof body === 'object' && body !== null && 'device_id' in body)
    return { page: [body], isAll: true }
  throw unexpected(DEVICES, 'an array of devices', shapeOf(body))
}

// The device list, page by page: GET /api/v1/devices, a bare array, paged by offset.

import type { Patience } from '../http/patience.ts'
import { Listing } from './listing.ts'
import { shapeOf, unexpected, type KandjiClient, type KandjiEndpoint } from './client.ts'
import { PAGE_SIZE } from './limits.ts'

export const DEVICES: KandjiEndpoint = { path: '/api/v1/devices', permission: 'Device list' }

/** Filters of the API. Both are "contains" there: the caller compares exactly. */
export interface DeviceFilter {
  serial?: string
  blueprint?: string
}

/**
 * Reads the list to its end. The list is alive while it is read: ordering by `device_id` keeps the shifts between pages small.
 * @param keep takes a page's rows as Kandji sent them and answers how many of them it had not seen before
 * @throws PushError when the list cannot be read to its end; what was kept until then must not be acted on
 */
export async function readDevices(
  client: KandjiClient,
  filter: DeviceFilter,
  patience: Patience,
  keep: (rows: unknown[]) => number
): Promise<void> {
  const query: Record<string, string> = { limit: String(PAGE_SIZE), offset: '0', ordering: 'device_id' }
  if (filter.serial) query['serial_number'] = filter.serial
  if (filter.blueprint) query['blueprint_id'] = filter.blueprint
  const listing = new Listing(DEVICES)
  for (let offset = 0; ;) {
    const answer = await client.get(DEVICES, { ...query, offset: String(offset) })
    const page = rowsOf(answer.json, filter)
    listing.count(page.length)
    if (keep(page) === 0 && page.length > 0) {
      throw unexpected(DEVICES, `new devices from offset ${offset}`, 'a page that was already read')
    }
    patience.progress()
    offset += page.length
    // Older tenants send the total, newer ones do not. Where it is known, it distinguishes a small page size from the end of the list.
    const stated = answer.headers['x-total-count']?.trim() ?? ''
    const total = /^\d+$/.test(stated) ? Number(stated) : Number.NaN
    if (page.length === 0 && offset < total) throw unexpected(DEVICES, `${total} devices`, `only ${offset}`)
    if (page.length === 0 || (page.length < PAGE_SIZE && !(offset < total))) return
  }
}

function rowsOf(body: unknown, filter: DeviceFilter): unknown[] {
  if (Array.isArray(body)) return body
  // One published sample for a serial query is a bare object.
  if (filter.serial && typeof body === 'object' && body !== null && 'device_id' in body) return [body]
  throw unexpected(DEVICES, 'an array of devices', shapeOf(body))
}

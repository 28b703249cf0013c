// The device list, page by page: GET /api/v1/devices, a bare array, paged by offset.

import type { Patience } from '../http/patience.ts'
import { fieldsOf, plainText } from '../json.ts'
import { Listing } from './listing.ts'
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
  if (filter.blueprint && isBlueprintId(filter.blueprint)) query['blueprint_id'] = filter.blueprint.toLowerCase()
  const listing = new Listing(DEVICES)
  let last = { first: '', length: 0 }
  for (let offset = 0; ;) {
    const answer = await client.get(DEVICES, { ...query, offset: String(offset) })
    const { page, isAll } = rowsOf(answer.json, filter)
    listing.count(page.length)
    const first = plainText(fieldsOf(page[0])['device_id'])
    // Where rows are left out after paging, the last page may hold nothing but the end of the one before.
    const isOverlap = page.length < last.length && first !== last.first
    if (keep(page) === 0 && page.length > 0 && !isOverlap)
      throw unexpected(DEVICES, `new devices from offset ${offset}`, 'a page that was already read')
    last = { first, length: page.length }
    patience.progress()
    offset += page.length
    // Older tenants send the total, newer ones do not. A page may be short in the middle of the list, where a service has its
    // own page size or leaves rows out: without a total only an empty page is the end.
    const stated = answer.headers['x-total-count']?.trim() ?? ''
    const total = /^\d+$/.test(stated) ? Number(stated) : undefined
    if (page.length === 0 && total !== undefined && offset < total)
      throw unexpected(DEVICES, `${total} devices`, `only ${offset}`)
    if (page.length === 0 || isAll || (total !== undefined && offset >= total)) return
  }
}

/** `isAll`: there is no other page. */
function rowsOf(body: unknown, filter: DeviceFilter): { page: unknown[]; isAll: boolean } {
  if (Array.isArray(body)) return { page: body, isAll: false }
  // One published sample for a serial query is a bare object.
  if (filter.serial && typeof body === 'object' && body !== null && 'device_id' in body)
    return { page: [body], isAll: true }
  throw unexpected(DEVICES, 'an array of devices', shapeOf(body))
}

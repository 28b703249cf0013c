// Capacity and model names for the whole fleet: GET /api/v1/prism/device_information, 300 devices a call, paged by cursor.
// It replaces one details call per device.

import { PushError } from '../errors.ts'
import type { Patience } from '../delivery/patience.ts'
import { shapeOf, unexpected, type KandjiClient, type KandjiEndpoint } from './client.ts'
import type { DeviceFilter } from './devices.ts'

export const DEVICE_INFORMATION: KandjiEndpoint = {
  path: '/api/v1/prism/device_information',
  permission: 'Prism: Device information',
}

const PAGE_SIZE = 300

/** Refused or not there: the devices still flow, without what Prism adds. */
export interface PrismMissing {
  reason: string
}

/**
 * Reads the category to its end. Envelope: `{offset, limit, total, data[], cursor}`; a cursor may follow a short page, and
 * none (absent, null or empty) may follow a full one.
 * @param keep takes a page's rows and answers how many of them it had not seen before
 * @returns why the category cannot be read, or undefined when it was read to its end
 * @throws PushError on a passing fault: without capacity every row would look changed
 */
export async function readDeviceInformation(
  client: KandjiClient,
  filter: DeviceFilter,
  patience: Patience,
  keep: (rows: unknown[]) => number
): Promise<PrismMissing | undefined> {
  const query: Record<string, string> = { limit: String(PAGE_SIZE) }
  if (filter.blueprint) query['blueprint_ids'] = filter.blueprint
  if (filter.serial) query['filter'] = JSON.stringify({ serial_number: { in: [filter.serial] } })
  let position: Record<string, string> = { cursor: '' }
  for (let received = 0; ;) {
    let body: unknown
    try {
      body = (await client.get(DEVICE_INFORMATION, { ...query, ...position })).json
    } catch (error) {
      if (received === 0 && error instanceof PushError && error.exitCode !== 4) return { reason: error.message }
      throw error
    }
    const { data, cursor, total } = envelopeOf(body)
    if (keep(data) === 0 && data.length > 0) {
      throw unexpected(DEVICE_INFORMATION, 'new devices on each page', 'a page that had come before')
    }
    patience.progress()
    received += data.length
    if (typeof cursor === 'string' && cursor !== '') position = { cursor }
    else if (data.length >= PAGE_SIZE && typeof total === 'number' && received < total)
      position = { offset: String(received) }
    else return undefined
  }
}

function envelopeOf(body: unknown): { data: unknown[]; cursor: unknown; total: unknown } {
  const { data, cursor, total } = (body ?? {}) as { data?: unknown; cursor?: unknown; total?: unknown }
  if (!Array.isArray(data)) throw unexpected(DEVICE_INFORMATION, 'an object with the array `data`', shapeOf(body))
  return { data, cursor, total }
}

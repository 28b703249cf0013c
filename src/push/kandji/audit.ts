// What Kandji's activity feed says about devices: GET /api/v1/audit/events. It knows of a device's life (enrolled, removed,
// moved to another blueprint), not of a new name or owner: a hint to sweep at once, never a source of rows.

import { addressOf } from '../address.ts'
import { fieldsOf, plainText } from '../json.ts'
import { shapeOf, unexpected, type KandjiClient, type KandjiEndpoint } from './client.ts'
import { EVENTS_PAGE_SIZE } from './limits.ts'

export const AUDIT_EVENTS: KandjiEndpoint = { path: '/api/v1/audit/events', permission: 'List audit events' }

export interface DeviceEvent {
  /** Of the event. */
  id: string
  deviceId: string
  /** Milliseconds since 1970. */
  occurredAt: number
}

/** A feed that is longer than this since the last look calls for a sweep in any case. */
const MOST_PAGES = 4

/** Pages may be longer than asked for. */
const MOST_EVENTS = EVENTS_PAGE_SIZE * MOST_PAGES

/** A name, an id or a cursor is shorter; what is longer is nothing to be kept or sent back. */
const LONGEST_ID = 1_000

/** Events about devices since a time (milliseconds since 1970), oldest first. @throws PushError */
export async function readDeviceEvents(client: KandjiClient, since: number): Promise<DeviceEvent[]> {
  const query = { limit: String(EVENTS_PAGE_SIZE), sort_by: 'occurred_at', start_date: new Date(since).toISOString() }
  const events: DeviceEvent[] = []
  let position: Record<string, string> = {}
  for (let page = 0; page < MOST_PAGES; page++) {
    const { json } = await client.get(AUDIT_EVENTS, { ...query, ...position })
    const { results, next } = fieldsOf(json)
    if (!Array.isArray(results)) throw unexpected(AUDIT_EVENTS, 'an object with the array `results`', shapeOf(json))
    for (const result of results) {
      const event = eventOf(result)
      if (event && events.length < MOST_EVENTS) events.push(event)
    }
    // `next` may name another host: only its cursor is taken, and the token stays with the host it belongs to.
    const cursor = typeof next === 'string' ? addressOf(next)?.searchParams.get('cursor') : undefined
    if (!cursor || cursor.length > LONGEST_ID || cursor === position['cursor']) break
    position = { cursor }
  }
  return events
}

function eventOf(result: unknown): DeviceEvent | undefined {
  const { id, target_type, target_id, occurred_at } = fieldsOf(result)
  const occurredAt = Date.parse(plainText(occurred_at))
  const name = plainText(id)
  if (target_type !== 'device' || typeof target_id !== 'string' || Number.isNaN(occurredAt)) return undefined
  if (Math.max(name.length, target_id.length) > LONGEST_ID) return undefined
  return { id: name, deviceId: target_id, occurredAt }
}

// What Kandji's activity feed says about devices: GET /api/v1/audit/events. It knows of a device's life (enrolled, removed,
// moved to another blueprint), not of a new name or owner: a hint to sweep at once, never a source of rows.

import { addressOf } from '../address.ts'
import { fieldsOf, plainText } from '../json.ts'
import { shapeOf, unexpected, type KandjiClient, type KandjiEndpoint } from './client.ts'
import { EVENTS_PAGE_SIZE } from './limits.ts'
import { readTime } from './time.ts'

export const AUDIT_EVENTS: KandjiEndpoint = { path: '/api/v1/audit/events', permission: 'List audit events' }

export interface DeviceEvent {
  /** Tells it from others. */
  id: string
  deviceId: string
  /** Milliseconds since 1970. */
  occurredAt: number
}

/** What is behind so many pages is for the next look. */
const MOST_PAGES = 4

/** Pages may be longer than asked for. */
const MOST_EVENTS = EVENTS_PAGE_SIZE * MOST_PAGES

/** A name, an id or a cursor is shorter; what is longer is nothing to be kept or sent back. */
const LONGEST_ID = 1_000

export interface FeedReading {
  events: DeviceEvent[]
  /** The latest time of an event, whatever it is about; undefined where there was none. */
  newest: number | undefined
  /** Nothing has happened since that was not read. */
  isWhole: boolean
}

/** Events about devices since a time (milliseconds since 1970, Kandji's), oldest first. @throws PushError */
export async function readDeviceEvents(client: KandjiClient, since: number): Promise<FeedReading> {
  const query = { limit: String(EVENTS_PAGE_SIZE), sort_by: 'occurred_at', start_date: new Date(since).toISOString() }
  const events: DeviceEvent[] = []
  let newest: number | undefined
  let position: Record<string, string> = {}
  for (let page = 0; page < MOST_PAGES; page++) {
    const { json } = await client.get(AUDIT_EVENTS, { ...query, ...position })
    const { results, next } = fieldsOf(json)
    if (!Array.isArray(results)) throw unexpected(AUDIT_EVENTS, 'an object with the array `results`', shapeOf(json))
    for (const result of results) {
      const event = eventOf(result)
      if (event && events.length < MOST_EVENTS) events.push(event)
      const at = readTime(fieldsOf(result)['occurred_at'])
      newest = at === undefined ? newest : Math.max(at, newest ?? at)
    }
    // `next` may name another host: only its cursor is taken, and the token stays with the host it belongs to.
    const cursor = typeof next === 'string' ? addressOf(next)?.searchParams.get('cursor') : undefined
    if (!cursor || cursor.length > LONGEST_ID || cursor === position['cursor']) return { events, newest, isWhole: true }
    position = { cursor }
  }
  return { events, newest, isWhole: false }
}

function eventOf(result: unknown): DeviceEvent | undefined {
  const { id, target_type, target_id, occurred_at } = fieldsOf(result)
  const occurredAt = readTime(occurred_at)
  const name = plainText(id)
  if (target_type !== 'device' || typeof target_id !== 'string' || occurredAt === undefined) return undefined
  if (Math.max(name.length, target_id.length) > LONGEST_ID) return undefined
  // Of several without a name none may pass for another one.
  return { id: name || `${target_id} ${plainText(occurred_at)}`, deviceId: target_id, occurredAt }
}

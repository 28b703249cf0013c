// What of Prism's device information has moved since a time: its filter on `updated_at`, which Kandji's documents give as an example.

import { PushError } from '../errors.ts'
import { fieldsOf, plainText } from '../json.ts'
import { shapeOf, unexpected, type KandjiClient } from './client.ts'
import { PAGE_SIZE } from './limits.ts'
import { DEVICE_INFORMATION } from './prism.ts'
import { readTime } from './time.ts'

/** More have moved than is worth reading: a sweep tells more for its price. */
const MOST_PAGES = 2

/** No row is as young. */
const NEVER = Date.UTC(2200, 0)

const since = (ms: number): string => JSON.stringify({ updated_at: { gte: new Date(ms).toISOString() } })

/** Whether the tenant follows the filter: from a time that is still to come there is nothing. @throws PushError on a passing fault */
export async function tellsMoves(client: KandjiClient): Promise<boolean> {
  try {
    const { json } = await client.get(DEVICE_INFORMATION, { limit: '1', filter: since(NEVER) })
    const { data } = fieldsOf(json)
    return Array.isArray(data) && data.length === 0
  } catch (error) {
    if (error instanceof PushError && error.exitCode !== 4) return false
    throw error
  }
}

export interface MovedReading {
  /** All that has moved since was read. */
  isWhole: boolean
  /** The tenant does not follow the filter: rows are older than what was asked for. */
  isUnfiltered: boolean
  requests: number
}

/**
 * @param ms by Kandji's clock
 * @param inOrder the newest first: a page that is filtered in no order may end after some thousand rows that were looked at, at the price
 *   of another request
 * @param keep takes the rows of a page, and answers whether the last of them is news
 * @throws PushError
 */
export async function movedSince(
  client: KandjiClient,
  ms: number,
  inOrder: boolean,
  keep: (rows: unknown[]) => boolean
): Promise<MovedReading> {
  const asked = { limit: String(PAGE_SIZE), filter: since(ms), ...(inOrder && { sort_by: '-updated_at' }) }
  let isUnfiltered = false
  // Some precision may be lost on the way.
  const isOld = (row: unknown) => (readTime(plainText(fieldsOf(row)['updated_at'])) ?? ms) < ms - 1_000
  let position: Record<string, string> = { cursor: '' }
  for (let page = 0; page < MOST_PAGES; page++) {
    const { json } = await client.get(DEVICE_INFORMATION, { ...asked, ...position })
    const { data, cursor } = fieldsOf(json)
    if (!Array.isArray(data)) throw unexpected(DEVICE_INFORMATION, 'an object with the array `data`', shapeOf(json))
    isUnfiltered ||= data.some(isOld)
    const isNews = keep(data)
    // What is behind a known row, the newest first, is known.
    const isLast = typeof cursor !== 'string' || cursor === ''
    if (isLast || (inOrder && !isNews)) return { isWhole: true, isUnfiltered, requests: page + 1 }
    position = { cursor }
  }
  return { isWhole: false, isUnfiltered, requests: MOST_PAGES }
}

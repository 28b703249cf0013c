// What of Prism's device information has moved since a time: its filter on `updated_at`, which Kandji's documents give as an example.

import { PushError } from '../errors.ts'
import { fieldsOf } from '../json.ts'
import type { KandjiClient } from './client.ts'
import { PAGE_SIZE } from './limits.ts'
import { DEVICE_INFORMATION } from './prism.ts'

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

/** @returns the rows, and whether these are all that have moved since @throws PushError */
export async function movedSince(client: KandjiClient, ms: number): Promise<{ rows: unknown[]; isWhole: boolean }> {
  const rows: unknown[] = []
  let position: Record<string, string> = { cursor: '' }
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { limit: String(PAGE_SIZE), filter: since(ms), ...position }
    const { data, cursor } = fieldsOf((await client.get(DEVICE_INFORMATION, query)).json)
    if (Array.isArray(data)) rows.push(...(data as unknown[]))
    if (typeof cursor !== 'string' || cursor === '') return { rows, isWhole: true }
    position = { cursor }
  }
  return { rows, isWhole: false }
}

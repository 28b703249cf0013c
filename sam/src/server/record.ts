// What this app has of its own of the first app's ways with records: an app can't use another one's modules.

import type { GlideRecord } from '@servicenow/glide'

/** The constant that marks a record as delivered by Kandji; a test holds it to the first app's. */
export const DISCOVERY_SOURCE = 'Kandji'

/** A field's value as text; empty where the platform says null. */
export function valueOf(record: GlideRecord, column: string): string {
  return `${record.getValue(column) || ''}`
}

/** The text cut to a column's length, never through the middle of a character such as an emoji. */
export function fit(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

// How often ServiceNow's records are compared with what was delivered.

import { isDue } from '../configuration/freshness.ts'

const CHECK_EVERY_MS = 24 * 60 * 60 * 1000

/** Whether the next `sync` compares. @param last when that was done last, milliseconds since 1970; undefined for never */
export function isCheckDue(last: number | undefined, now: number): boolean {
  return isDue(last, CHECK_EVERY_MS, now)
}

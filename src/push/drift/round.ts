// How often ServiceNow's records are compared with what was delivered.

import { isDue } from '../configuration/freshness.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** What is known of the last check. */
export interface LastCheck {
  /** Milliseconds since 1970; undefined for never. */
  at: number | undefined
  /** It came to nothing. */
  failed: boolean
}

/**
 * Whether a run compares: once a day. A check that came to nothing is tried again by the next command, since somebody may have
 * given the account what it lacked, and hourly by a process that stays up.
 */
export function isCheckDue({ at, failed }: LastCheck, now: number, staysUp = false): boolean {
  if (failed && !staysUp) return at !== undefined
  return isDue(at, failed ? HOUR_MS : DAY_MS, now)
}

// How long a service asks to wait, from the headers of its answer. It is the service's word, so it is read with care: in seconds,
// milliseconds or as a date; what says no time is no stated wait; and nothing waits longer than an hour without asking again. A date
// is compared with that of the answer: our own clock may be another one.

import { dateOf } from './service-clock.ts'

/** What a service asks for beyond this is asked for once more after it. */
export const LONGEST_STATED_MS = 3_600_000

export interface StatedWait {
  /** At most an hour. */
  waitMs: number
  /** What was asked for, where that is more. */
  askedMs?: number
}

/** `Wed, 21 Oct 2026 07:28:00 GMT`, its two older forms (RFC 9110, 5.6.7), and ISO 8601. Date.parse alone takes `-5` for the year 2001. */
const DATE = /^([A-Z][a-z]{2,8}, |[A-Z][a-z]{2} [A-Z][a-z]{2} |\d{4}-\d{2}-\d{2}T)/

/** Unix times are larger than this in seconds (the year 2001) and in milliseconds; smaller numbers are seconds from now. */
const FIRST_UNIX_S = 1e9
const FIRST_UNIX_MS = 1e12

/**
 * `Retry-After` (seconds or a date), else Kong's `RateLimit-Reset` (seconds), else ServiceNow's `X-RateLimit-Reset` (a Unix time).
 * @param headers names in lower case
 * @param ours milliseconds since 1970, for an answer without a date
 * @returns undefined where none of them states a wait
 */
export function statedWait(headers: Record<string, string>, ours: number): StatedWait | undefined {
  const now = dateOf(headers) ?? ours
  const retryAfter = durationOf(headers['retry-after'], now)
  if (retryAfter !== undefined) return capped(retryAfter)
  // Kong's describes the tightest window, the second; it says nothing about a spent hour.
  const reset = headers['x-ratelimit-remaining-hour'] === '0' ? undefined : durationOf(headers['ratelimit-reset'], now)
  if (reset !== undefined) return capped(reset)
  const rule = durationOf(headers['x-ratelimit-reset'], now)
  return rule === undefined ? undefined : capped(rule)
}

/**
 * Milliseconds from now, of a number of seconds, a Unix time in seconds or milliseconds, or a date.
 * @returns undefined for what is none of these, is zero or negative, or lies in the past
 */
export function durationOf(text: string | undefined, now: number): number | undefined {
  const value = text?.trim() ?? ''
  const ms = /^\d+(\.\d+)?$/.test(value)
    ? ofNumber(Number(value), now)
    : DATE.test(value)
      ? Date.parse(value) - now
      : -1
  return ms > 0 ? ms : undefined
}

function ofNumber(value: number, now: number): number {
  if (value >= FIRST_UNIX_MS) return value - now
  return value >= FIRST_UNIX_S ? value * 1000 - now : value * 1000
}

function capped(ms: number): StatedWait {
  return ms > LONGEST_STATED_MS ? { waitMs: LONGEST_STATED_MS, askedMs: ms } : { waitMs: ms }
}

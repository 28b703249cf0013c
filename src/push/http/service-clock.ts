// What a service's own clock says, by the `Date` of its answers. Ours may be wrong by years: times that a service has stamped are
// compared with its own clock.

import type { Clock } from '../clock.ts'

/** `Wed, 21 Oct 2026 07:28:00 GMT` (RFC 9110, 5.6.7). */
const DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * When an answer was made, by the clock of who made it: milliseconds since 1970; undefined where it does not say.
 * @param headers names in lower case
 */
export function dateOf(headers: Record<string, string>): number | undefined {
  const text = headers['date']?.trim() ?? ''
  const at = DATE.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(at) ? undefined : at
}

export class ServiceClock {
  readonly #clock: Clock
  /** What it said, less `Clock.elapsed` of then. */
  #begin: number | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Learns from the headers of an answer. Names in lower case. */
  observe(headers: Record<string, string>): void {
    const at = dateOf(headers)
    if (at !== undefined) this.#begin = at - this.#clock.elapsed()
  }

  /** Milliseconds since 1970; undefined until an answer has said it. */
  now(): number | undefined {
    return this.#begin === undefined ? undefined : this.#begin + this.#clock.elapsed()
  }
}

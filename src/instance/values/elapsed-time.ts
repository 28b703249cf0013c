// What GlideTime and GlideDuration share: milliseconds, counted from 1970-01-01 00:00:00 UTC.

import { INTERNAL_DATE_TIME } from './accepted-formats.ts'
import { formatDate } from './date-format.ts'

export abstract class ElapsedTime {
  #milliseconds: number | undefined

  /** Milliseconds; undefined for a value that could not be read, which is empty as text and 0 as a number. */
  constructor(milliseconds: number | undefined) {
    this.#milliseconds = milliseconds
  }

  /** Milliseconds since midnight (GlideTime), or of the whole span (GlideDuration). */
  getNumericValue(): number {
    return this.#milliseconds ?? 0
  }

  setNumericValue(milliseconds: number): void {
    this.#milliseconds = milliseconds
  }

  /** Empties the value: what was to be read is no time. */
  clear(): void {
    this.#milliseconds = undefined
  }

  hasValue(): boolean {
    return this.#milliseconds !== undefined
  }

  /** The time of day by a SimpleDateFormat pattern; a duration's days are not part of it (documented). */
  getByFormat(format: string): string {
    return this.hasValue() ? formatDate(new Date(this.getNumericValue()), String(format)) : ''
  }

  /** Printed, the platform shows the date and time since 1970-01-01 (documented for GlideDateTime.subtract). */
  toString(): string {
    return this.getByFormat(INTERNAL_DATE_TIME)
  }

  valueOf(): string {
    return this.toString()
  }
}

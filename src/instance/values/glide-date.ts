// GlideDate: a calendar date without a time, and so without a time zone.

import { INTERNAL_DATE, readAccepted, readByFirst } from './accepted-formats.ts'
import { dayOf, monthOf, startOfDay, yearOf } from './calendar.ts'
import { now } from './clock.ts'
import { formatDate } from './date-format.ts'
import { displaySettings } from './display-settings.ts'
import { GlideDuration } from './glide-duration.ts'
import { dateByStyle } from './language-styles.ts'
import type { NumericValue } from './numbers.ts'

export class GlideDate {
  /** Midnight of the date in UTC; undefined if what was set is no date. */
  #midnight: number | undefined

  /** No argument: today in UTC. A text: `yyyy-MM-dd`, or in the user's format if `isDisplayValue`. Else its date. */
  constructor(value?: unknown, isDisplayValue = false) {
    if (arguments.length === 0) this.#midnight = startOfDay(now())
    else if (isDisplayValue) this.setDisplayValue(String(value))
    else this.setValue(value)
  }

  /** The time from the start to the end. */
  static subtract(start: NumericValue, end: NumericValue): GlideDuration {
    return new GlideDuration(end.getNumericValue() - start.getNumericValue())
  }

  /** Milliseconds from 1970-01-01 to midnight of the date, UTC; 0 for an empty date. */
  getNumericValue(): number {
    return this.#midnight ?? 0
  }

  getByFormat(format: string): string {
    return this.#midnight === undefined ? '' : formatDate(new Date(this.#midnight), String(format))
  }

  /** `yyyy-MM-dd`; empty if what was set is no date. */
  getValue(): string {
    return this.getByFormat(INTERNAL_DATE)
  }

  /** Sets the date from `yyyy-MM-dd` or any date and time the platform reads (its time is dropped). */
  setValue(value: unknown): void {
    this.#set(value === null || value === undefined ? undefined : readAccepted(String(value)))
  }

  getDisplayValue(): string {
    return this.getByFormat(displaySettings().dateFormat)
  }

  getDisplayValueInternal(): string {
    return this.getValue()
  }

  /** Styles full, long, medium and short in the user's language. */
  getDisplayValueEx(style: string): string {
    return this.getDisplayValueLang(style)
  }

  getDisplayValueLang(style: string, language: string = displaySettings().language): string {
    return this.#midnight === undefined ? '' : dateByStyle(this.#midnight, 'UTC', style, language)
  }

  /** Sets the date from the user's format; the internal format is read too. */
  setDisplayValue(asDisplayed: string): void {
    this.#set(readByFirst(String(asDisplayed), [displaySettings().dateFormat, INTERNAL_DATE])?.wall)
  }

  getDayOfMonthNoTZ(): number {
    return dayOf(this.getNumericValue())
  }

  getMonthNoTZ(): number {
    return monthOf(this.getNumericValue())
  }

  getYearNoTZ(): number {
    return yearOf(this.getNumericValue())
  }

  toString(): string {
    return this.getValue()
  }

  valueOf(): string {
    return this.getValue()
  }

  #set(wall: number | undefined): void {
    this.#midnight = wall === undefined ? undefined : startOfDay(wall)
  }
}

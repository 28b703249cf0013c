// GlideDate: a calendar date without a time, and so without a time zone.

import { INTERNAL_DATE, readAccepted, readByFirst } from './accepted-formats.ts'
import * as calendar from './calendar.ts'
import { dayOf, monthOf, startOfDay, yearOf } from './calendar.ts'
import { now } from './clock.ts'
import { formatDate } from './date-format.ts'
import { displaySettings } from './display-settings.ts'
import { GlideDuration } from './glide-duration.ts'
import { dateByStyle } from './language-styles.ts'
import { type NumericValue, wholeNumber } from './numbers.ts'

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

  // ---- as a date and time has them: on the platform it is one (practice in published scripts) ----

  addDaysUTC(days: number): void {
    this.#change((wall) => calendar.addDays(wall, wholeNumber(days)))
  }

  addMonthsUTC(months: number): void {
    this.#change((wall) => calendar.addMonths(wall, wholeNumber(months)))
  }

  addYearsUTC(years: number): void {
    this.#change((wall) => calendar.addYears(wall, wholeNumber(years)))
  }

  addWeeksUTC(weeks: number): void {
    this.addDaysUTC(7 * wholeNumber(weeks))
  }

  addDaysLocalTime(days: number): void {
    this.addDaysUTC(days)
  }

  addWeeksLocalTime(weeks: number): void {
    this.addWeeksUTC(weeks)
  }

  addMonthsLocalTime(months: number): void {
    this.addMonthsUTC(months)
  }

  addYearsLocalTime(years: number): void {
    this.addYearsUTC(years)
  }

  addDays(days: number): void {
    this.addDaysUTC(days)
  }

  addMonths(months: number): void {
    this.addMonthsUTC(months)
  }

  /** Monday 1 to Sunday 7. */
  getDayOfWeek(): number {
    return calendar.dayOfWeek(this.getNumericValue())
  }

  compareTo(other: NumericValue): number {
    return Math.sign(this.getNumericValue() - other.getNumericValue())
  }

  before(other: NumericValue): boolean {
    return this.compareTo(other) < 0
  }

  after(other: NumericValue): boolean {
    return this.compareTo(other) > 0
  }

  onOrBefore(other: NumericValue): boolean {
    return this.compareTo(other) <= 0
  }

  onOrAfter(other: NumericValue): boolean {
    return this.compareTo(other) >= 0
  }

  toString(): string {
    return this.getValue()
  }

  valueOf(): string {
    return this.getValue()
  }

  #change(arithmetic: (wall: number) => number): void {
    if (this.#midnight !== undefined) this.#set(arithmetic(this.#midnight))
  }

  #set(wall: number | undefined): void {
    this.#midnight = wall === undefined ? undefined : startOfDay(wall)
  }
}

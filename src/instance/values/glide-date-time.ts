// GlideDateTime: an instant, kept in UTC. Methods that end in LocalTime look at it in the session's time zone.
// A text that is no date makes an invalid object: empty as text, 0 as a number, left alone by arithmetic.

import { INTERNAL_DATE, INTERNAL_DATE_TIME, INTERNAL_TIME, readAccepted, readByFirst } from './accepted-formats.ts'
import * as calendar from './calendar.ts'
import { now } from './clock.ts'
import { formatDate, readDate, type ReadDate } from './date-format.ts'
import { displaySettings } from './display-settings.ts'
import { ElapsedTime } from './elapsed-time.ts'
import { GlideDate } from './glide-date.ts'
import { GlideDuration } from './glide-duration.ts'
import { GlideTime } from './glide-time.ts'
import { dateByStyle } from './language-styles.ts'
import { wholeNumber } from './numbers.ts'
import { daylightSavingAt, fromWallClock, offsetAt, toWallClock } from './time-zone.ts'

let keep!: (moment: GlideDateTime, timeZone: string) => void

/** Has a moment show itself in a time zone of its own, not in the session's. */
export const keepTimeZone = (moment: GlideDateTime, timeZone: string): void => keep(moment, timeZone)

export class GlideDateTime {
  /** Milliseconds since 1970, UTC; undefined where no date is set. */
  #instant: number | undefined
  #error = ''
  #ownZone: string | undefined

  static {
    keep = (moment, timeZone) => {
      moment.#ownZone = timeZone
    }
  }

  /**
   * No argument: now. A text: see `setValue`, or `setDisplayValue` if `isDisplayValue`. A GlideDateTime: its copy.
   */
  constructor(value?: unknown, isDisplayValue = false) {
    if (arguments.length === 0) this.#instant = now()
    else if (isDisplayValue) this.setDisplayValue(String(value))
    else this.setValue(value)
  }

  get #zone(): string {
    return this.#ownZone ?? displaySettings().timeZone
  }

  /** The time from a start to an end; negative where the end is earlier. */
  static subtract(start: unknown, end: unknown): GlideDuration {
    return new GlideDuration(instantOf(end) - instantOf(start))
  }

  // Values

  /**
   * Sets the instant from a text in UTC (the internal format first, then the other accepted ones), a number of
   * milliseconds since 1970, or another date and time.
   */
  setValue(value: unknown): void {
    if (value instanceof GlideDateTime) this.setGlideDateTime(value)
    else if (typeof value === 'number' && Number.isFinite(value)) this.#set(value)
    else if (value === null || value === undefined || String(value) === '') this.#set(undefined)
    else this.#set(readAccepted(String(value)), `Invalid date time: '${String(value)}', ignored`)
  }

  /** Documented as another name of `setValue`. */
  setInitialValue(value: unknown): void {
    this.setValue(value)
  }

  setGlideDateTime(other: GlideDateTime): void {
    this.#instant = other.#instant
    this.#error = other.#error
  }

  setNumericValue(milliseconds: number): void {
    this.#set(wholeNumber(milliseconds))
  }

  /** Sets the instant from a text in UTC and a SimpleDateFormat pattern. Throws if the text does not fit. */
  setValueUTC(text: string, format: string): void {
    this.#setByFormat(text, format, 'UTC')
  }

  /** Milliseconds since 1970, UTC; 0 if no date is set. */
  getNumericValue(): number {
    return this.#instant ?? 0
  }

  /** `yyyy-MM-dd HH:mm:ss` in UTC; empty if no date is set. */
  getValue(): string {
    return this.#write(INTERNAL_DATE_TIME, 'UTC')
  }

  toString(): string {
    return this.getValue()
  }

  valueOf(): string {
    return this.getValue()
  }

  hasDate(): boolean {
    return this.#instant !== undefined
  }

  /** Whether what was set is a date and time; an empty value is none (assumed). */
  isValid(): boolean {
    return this.hasDate()
  }

  /** Why the value could not be read; empty if it could. */
  getErrorMsg(): string {
    return this.#error
  }

  getDate(): GlideDate {
    return new GlideDate(this.#write(INTERNAL_DATE, 'UTC'))
  }

  getLocalDate(): GlideDate {
    return new GlideDate(this.#write(INTERNAL_DATE, this.#zone))
  }

  getTime(): GlideTime {
    return new GlideTime(calendar.timeOfDay(this.getNumericValue()))
  }

  /** The time that the user's clock shows. */
  getLocalTime(): GlideTime {
    return new GlideTime(calendar.timeOfDay(toWallClock(this.getNumericValue(), this.#zone)))
  }

  // Display values

  getDisplayValue(): string {
    const { dateFormat, timeFormat } = displaySettings()
    return this.#write(`${dateFormat} ${timeFormat}`, this.#zone)
  }

  getDisplayValueInternal(): string {
    return this.#write(INTERNAL_DATE_TIME, this.#zone)
  }

  /** A date by style (full, long, medium, short) and language, and the time in the user's format. */
  getDisplayValueLang(style: string, language: string = displaySettings().language): string {
    if (this.#instant === undefined) return ''
    return `${dateByStyle(this.#instant, this.#zone, style, language)} ${this.getUserFormattedLocalTime()}`
  }

  getUserFormattedLocalTime(): string {
    return this.#write(displaySettings().timeFormat, this.#zone)
  }

  /** The time alone, `HH:mm:ss` (documented by its example). */
  getInternalFormattedLocalTime(): string {
    return this.#write(INTERNAL_TIME, this.#zone)
  }

  /**
   * Sets the instant from a text in the user's time zone: in the user's format (the internal one and a date alone are
   * read too), or in a SimpleDateFormat pattern. With a pattern that the text does not fit it throws (documented).
   */
  setDisplayValue(text: string, format?: string): void {
    if (format !== undefined) return this.#setByFormat(text, format, this.#zone)
    const { dateFormat, timeFormat } = displaySettings()
    this.#setByFirst(text, [`${dateFormat} ${timeFormat}`, dateFormat, INTERNAL_DATE_TIME, INTERNAL_DATE])
  }

  setDisplayValueInternal(text: string): void {
    this.#setByFirst(text, [INTERNAL_DATE_TIME, INTERNAL_DATE])
  }

  // Comparisons

  /** -1, 0 or 1: before, equal to or after the other. */
  compareTo(other: unknown): number {
    return Math.sign(this.getNumericValue() - instantOf(other))
  }

  equals(other: unknown): boolean {
    return new GlideDateTime(other).hasDate() === this.hasDate() && this.compareTo(other) === 0
  }

  before(other: unknown): boolean {
    return this.compareTo(other) < 0
  }

  after(other: unknown): boolean {
    return this.compareTo(other) > 0
  }

  onOrBefore(other: unknown): boolean {
    return this.compareTo(other) <= 0
  }

  onOrAfter(other: unknown): boolean {
    return this.compareTo(other) >= 0
  }

  // Arithmetic. Months and years cut the day to the month's last one; local days have 23 to 25 hours.

  /** Adds milliseconds, or the time of a GlideTime or GlideDuration. */
  add(amount: unknown): void {
    this.#change('UTC', (wall) => wall + millisecondsOf(amount))
  }

  subtract(amount: unknown): void {
    this.#change('UTC', (wall) => wall - millisecondsOf(amount))
  }

  addSeconds(seconds: number): void {
    this.#change('UTC', (wall) => wall + wholeNumber(seconds) * 1000)
  }

  addDaysUTC(days: number): void {
    this.#change('UTC', (wall) => calendar.addDays(wall, wholeNumber(days)))
  }

  addDaysLocalTime(days: number): void {
    this.#change(this.#zone, (wall) => calendar.addDays(wall, wholeNumber(days)))
  }

  addWeeksUTC(weeks: number): void {
    this.addDaysUTC(7 * wholeNumber(weeks))
  }

  addWeeksLocalTime(weeks: number): void {
    this.addDaysLocalTime(7 * wholeNumber(weeks))
  }

  addMonthsUTC(months: number): void {
    this.#change('UTC', (wall) => calendar.addMonths(wall, wholeNumber(months)))
  }

  addMonthsLocalTime(months: number): void {
    this.#change(this.#zone, (wall) => calendar.addMonths(wall, wholeNumber(months)))
  }

  addYearsUTC(years: number): void {
    this.#change('UTC', (wall) => calendar.addYears(wall, wholeNumber(years)))
  }

  addYearsLocalTime(years: number): void {
    this.#change(this.#zone, (wall) => calendar.addYears(wall, wholeNumber(years)))
  }

  // Parts of the date

  getYearUTC(): number {
    return calendar.yearOf(this.getNumericValue())
  }

  getYearLocalTime(): number {
    return calendar.yearOf(this.#localWall())
  }

  setYearUTC(year: number): void {
    this.#change('UTC', (wall) => calendar.setYear(wall, wholeNumber(year)))
  }

  setYearLocalTime(year: number): void {
    this.#change(this.#zone, (wall) => calendar.setYear(wall, wholeNumber(year)))
  }

  /** 1 to 12. */
  getMonthUTC(): number {
    return calendar.monthOf(this.getNumericValue())
  }

  getMonthLocalTime(): number {
    return calendar.monthOf(this.#localWall())
  }

  setMonthUTC(month: number): void {
    this.#change('UTC', (wall) => calendar.setMonth(wall, wholeNumber(month)))
  }

  setMonthLocalTime(month: number): void {
    this.#change(this.#zone, (wall) => calendar.setMonth(wall, wholeNumber(month)))
  }

  getDayOfMonthUTC(): number {
    return calendar.dayOf(this.getNumericValue())
  }

  getDayOfMonthLocalTime(): number {
    return calendar.dayOf(this.#localWall())
  }

  /** A day past the month's end sets its last day (documented). */
  setDayOfMonthUTC(day: number): void {
    this.#change('UTC', (wall) => calendar.setDay(wall, wholeNumber(day)))
  }

  setDayOfMonthLocalTime(day: number): void {
    this.#change(this.#zone, (wall) => calendar.setDay(wall, wholeNumber(day)))
  }

  getDaysInMonthUTC(): number {
    return calendar.daysInMonth(this.getNumericValue())
  }

  getDaysInMonthLocalTime(): number {
    return calendar.daysInMonth(this.#localWall())
  }

  /** Monday 1 to Sunday 7. */
  getDayOfWeekUTC(): number {
    return calendar.dayOfWeek(this.getNumericValue())
  }

  getDayOfWeekLocalTime(): number {
    return calendar.dayOfWeek(this.#localWall())
  }

  /** Weeks begin on Sunday; the week of 1 January is the first. */
  getWeekOfYearUTC(): number {
    return calendar.weekOfYear(this.getNumericValue())
  }

  getWeekOfYearLocalTime(): number {
    return calendar.weekOfYear(this.#localWall())
  }

  // The user's time zone

  /** Milliseconds that the user's time zone is ahead of UTC, summer time included. */
  getTZOffset(): number {
    return offsetAt(this.getNumericValue(), this.#zone)
  }

  /** Milliseconds of summer time in the user's time zone; 0 outside of it. */
  getDSTOffset(): number {
    return daylightSavingAt(this.getNumericValue(), this.#zone)
  }

  isDST(): boolean {
    return this.getDSTOffset() !== 0
  }

  #localWall(): number {
    return toWallClock(this.getNumericValue(), this.#zone)
  }

  #write(format: string, timeZone: string): string {
    return this.#instant === undefined ? '' : formatDate(new Date(toWallClock(this.#instant, timeZone)), format)
  }

  #change(timeZone: string, edit: (wall: number) => number): void {
    if (this.#instant !== undefined) this.#instant = fromWallClock(edit(toWallClock(this.#instant, timeZone)), timeZone)
  }

  /** Sets the instant; where there is none, `error` says why. */
  #set(instant: number | undefined, error = ''): void {
    this.#instant = instant
    this.#error = instant === undefined ? error : ''
  }

  #setByFirst(text: string, formats: string[]): void {
    if (String(text) === '') return this.#set(undefined)
    const read = readByFirst(String(text), formats)
    this.#set(read && instantRead(read, this.#zone), `Could not parse DateTime: ${text}`)
  }

  #setByFormat(text: string, format: string, timeZone: string): void {
    const read = readDate(String(text), String(format))
    this.#set(read && instantRead(read, timeZone), `Could not parse DateTime: ${text} with format: ${format}`)
    if (!read) throw new Error(this.#error)
  }
}

/** An offset in the text itself goes before the time zone. */
function instantRead({ wall, offset }: ReadDate, timeZone: string): number {
  return offset === undefined ? fromWallClock(wall, timeZone) : wall - offset
}

/** The instant of a GlideDateTime, or of anything that one can be made from. */
function instantOf(value: unknown): number {
  return (value instanceof GlideDateTime ? value : new GlideDateTime(value)).getNumericValue()
}

function millisecondsOf(amount: unknown): number {
  return amount instanceof ElapsedTime ? amount.getNumericValue() : wholeNumber(amount)
}

// GlideTime: a time of day, kept in UTC, shown in the session's time zone and format.

import { INTERNAL_DATE_TIME, INTERNAL_TIME, readByFirst } from './accepted-formats.ts'
import { DAY, timeOfDay } from './calendar.ts'
import { now } from './clock.ts'
import { formatDate } from './date-format.ts'
import { displaySettings } from './display-settings.ts'
import { ElapsedTime } from './elapsed-time.ts'
import { GlideDuration } from './glide-duration.ts'
import { timeByStyle } from './language-styles.ts'
import { isNumeric, type NumericValue } from './numbers.ts'
import { fromWallClock, toWallClock } from './time-zone.ts'

export class GlideTime extends ElapsedTime {
  /** No argument: the current time. A number: milliseconds since midnight UTC. A GlideTime: its copy. */
  constructor(value?: unknown) {
    super(timeOfDay(now()))
    if (value !== undefined) this.setValue(value)
  }

  /** The time from a start to an end. */
  static subtract(start: NumericValue, end: NumericValue): GlideDuration {
    return new GlideDuration(end.getNumericValue() - start.getNumericValue())
  }

  override setNumericValue(milliseconds: number): void {
    super.setNumericValue(((milliseconds % DAY) + DAY) % DAY)
  }

  /** The time in UTC, `HH:mm:ss`; empty if what was set is no time. */
  getValue(): string {
    return this.getByFormat(INTERNAL_TIME)
  }

  /** Sets the time in UTC: `HH:mm:ss`, an internal date and time, milliseconds, or another time. */
  setValue(value: unknown): void {
    if (value instanceof ElapsedTime) this.setNumericValue(value.getNumericValue())
    else if (isNumeric(value)) this.setNumericValue(Number(value))
    else this.#read(String(value), [INTERNAL_TIME, INTERNAL_DATE_TIME], 'UTC')
  }

  getDisplayValue(): string {
    return this.#local(displaySettings().timeFormat)
  }

  getDisplayValueInternal(): string {
    return this.#local(INTERNAL_TIME)
  }

  /** Styles full, long, medium and short in the user's language: `8:52 AM` to `8:52:24 AM Pacific Standard Time`. */
  getDisplayValueEx(style: string): string {
    return this.getDisplayValueLang(style, displaySettings().language)
  }

  getDisplayValueLang(style: string, language: string): string {
    const { timeZone } = displaySettings()
    return this.hasValue() ? timeByStyle(this.getNumericValue(), timeZone, style, String(language)) : ''
  }

  /** Sets the time from the user's format and time zone; the internal format is read too. */
  setDisplayValue(time: string): void {
    const { timeFormat, timeZone } = displaySettings()
    this.#read(String(time), [timeFormat, INTERNAL_TIME], timeZone)
  }

  /** 0 to 11. */
  getHourLocalTime(): number {
    return this.getHourOfDayLocalTime() % 12
  }

  getHourOfDayLocalTime(): number {
    return new Date(this.#wall()).getUTCHours()
  }

  getHourOfDayUTC(): number {
    return new Date(this.getNumericValue()).getUTCHours()
  }

  /** 0 to 11. */
  getHourUTC(): number {
    return this.getHourOfDayUTC() % 12
  }

  getMinutesLocalTime(): number {
    return new Date(this.#wall()).getUTCMinutes()
  }

  getMinutesUTC(): number {
    return new Date(this.getNumericValue()).getUTCMinutes()
  }

  getSeconds(): number {
    return new Date(this.getNumericValue()).getUTCSeconds()
  }

  /** The day is 1970-01-01 on the platform too: summer time plays no part. */
  #wall(): number {
    return toWallClock(this.getNumericValue(), displaySettings().timeZone)
  }

  #local(format: string): string {
    return this.hasValue() ? formatDate(new Date(this.#wall()), format) : ''
  }

  #read(text: string, formats: string[], timeZone: string): void {
    const read = readByFirst(text, formats)
    if (read) this.setNumericValue(fromWallClock(read.wall, timeZone))
    else this.clear()
  }
}

// GlideScheduleDateTime: a moment on the clock of a time zone. No page of the reference describes it; methods as ServiceNow's
// typings name them, what they give: as published scripts use them (`convertTimeZone` gives `yyyyMMddTHHmmss`).

import { completeWithThrowers, documentedMethods } from '../../scripting/not-implemented.ts'
import { DAY, startOfDay } from '../../values/calendar.ts'
import { displaySettings } from '../../values/display-settings.ts'
import { GlideDateTime } from '../../values/index.ts'
import { daylightSavingAt, fromWallClock, isTimeZone, toWallClock } from '../../values/time-zone.ts'
import { textOf } from '../caller.ts'

const zoneOf = (name: unknown): string => (isTimeZone(textOf(name)) ? textOf(name) : displaySettings().timeZone)

const compact = (wall: number): string =>
  new Date(wall).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')

/** @param makeMoment gives dates in the form that the scope knows */
export const scheduleDateTimeConstructor = (makeMoment: new (value: unknown) => GlideDateTime): unknown => {
  class GlideScheduleDateTime {
    #instant: number
    #timeZone = 'UTC'

    /** A text: `yyyy-MM-dd HH:mm:ss` or `yyyyMMddTHHmmss`, in UTC; milliseconds; a date and time. */
    constructor(value?: unknown, timeZone?: unknown) {
      this.#instant = this.#read(value)
      if (timeZone !== undefined) this.setTimeZone(timeZone)
    }

    #read(value: unknown): number {
      if (value === undefined) return new GlideDateTime().getNumericValue()
      if (typeof value === 'number') return value
      if (value instanceof GlideScheduleDateTime) return value.#instant
      const spelled = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(textOf(value))
      const text = spelled ? `${spelled.slice(1, 4).join('-')} ${spelled.slice(4, 7).join(':')}` : textOf(value)
      return new GlideDateTime(text).getNumericValue()
    }

    setValue(value: unknown): void {
      this.#instant = this.#read(value)
    }

    setTimeZone(timeZone: unknown): void {
      this.#timeZone = zoneOf(timeZone)
    }

    getTimeZoneID(): string {
      return this.#timeZone
    }

    /** What the clock of the second zone shows when that of the first one shows this moment. */
    convertTimeZone(from: unknown, to: unknown): string {
      return compact(toWallClock(fromWallClock(this.#instant, zoneOf(from)), zoneOf(to)))
    }

    getGlideDateTime(): GlideDateTime {
      const moment = new makeMoment('')
      moment.setNumericValue(this.#instant)
      return moment
    }

    getMS(): number {
      return this.#instant
    }

    setMS(milliseconds: unknown): void {
      this.#instant = Number(milliseconds) || 0
    }

    addDays(days: unknown): void {
      const wall = toWallClock(this.#instant, this.#timeZone) + (Number(days) || 0) * DAY
      this.#instant = fromWallClock(wall, this.#timeZone)
    }

    addSeconds(seconds: unknown): void {
      this.#instant += (Number(seconds) || 0) * 1000
    }

    setBeginningOfDay(): void {
      this.#instant = fromWallClock(startOfDay(toWallClock(this.#instant, this.#timeZone)), this.#timeZone)
    }

    setEndOfDay(): void {
      const wall = startOfDay(toWallClock(this.#instant, this.#timeZone)) + DAY - 1000
      this.#instant = fromWallClock(wall, this.#timeZone)
    }

    compareTo(other: unknown): number {
      return Math.sign(this.#instant - this.#read(other))
    }

    equals(other: unknown): boolean {
      return this.compareTo(other) === 0
    }

    isDST(): boolean {
      return daylightSavingAt(this.#instant, this.#timeZone) !== 0
    }

    getValue(): string {
      return `${compact(this.#instant)}Z`
    }

    getDisplayValue(): string {
      return this.getGlideDateTime().getDisplayValue()
    }

    toString(): string {
      return this.getValue()
    }
  }
  completeWithThrowers(GlideScheduleDateTime, 'GlideScheduleDateTime', documentedMethods('GlideScheduleDateTime'))
  return GlideScheduleDateTime
}

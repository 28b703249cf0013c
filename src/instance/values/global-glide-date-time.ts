// GlideDateTime as global scripts find it: besides the methods of scoped apps the older ones, without a word for the time zone.
// Source: ServiceNow docs, australia: c_GlideDateTimeAPI (days, weeks, months and years are added on the stored time; the day of
// the week is that of the user's time zone, the other parts are those of UTC).

import { DAY } from './calendar.ts'
import { displaySettings } from './display-settings.ts'
import { GlideDateTime as ScopedGlideDateTime, keepTimeZone } from './glide-date-time.ts'
import { GlideDuration } from './glide-duration.ts'
import { type JavaTimeZone, javaTimeZone, zoneNameOf } from './java-time-zone.ts'

export const GlobalGlideDateTime = class GlideDateTime extends ScopedGlideDateTime {
  /** Scripts find what a class has itself. */
  static override subtract(start: unknown, end: unknown): GlideDuration {
    return ScopedGlideDateTime.subtract(start, end)
  }

  addDays(days: number): void {
    this.addDaysUTC(Number(days))
  }

  addWeeks(weeks: number): void {
    this.addWeeksUTC(Number(weeks))
  }

  addMonths(months: number): void {
    this.addMonthsUTC(Number(months))
  }

  addYears(years: number): void {
    this.addYearsUTC(Number(years))
  }

  getYear(): number {
    return this.getYearUTC()
  }

  setYear(year: number): void {
    this.setYearUTC(Number(year))
  }

  getMonth(): number {
    return this.getMonthUTC()
  }

  setMonth(month: number): void {
    this.setMonthUTC(Number(month))
  }

  getDayOfMonth(): number {
    return this.getDayOfMonthUTC()
  }

  setDayOfMonth(day: number): void {
    this.setDayOfMonthUTC(Number(day))
  }

  getDaysInMonth(): number {
    return this.getDaysInMonthUTC()
  }

  getDayOfWeek(): number {
    return this.getDayOfWeekLocalTime()
  }

  /** @param day 1 for Monday to 7 for Sunday, of the week that this day is in (documented: Friday of 2011-08-31 is 2011-09-02) */
  getUTCMidnight(day: number): GlobalMoment {
    return this.#dayOfWeek(day, '00:00:00')
  }

  /** As `getUTCMidnight`, a second later: so the page shows it. */
  getInternalMidnight(day: number): GlobalMoment {
    return this.#dayOfWeek(day, '00:00:01')
  }

  #dayOfWeek(day: number, time: string): GlobalMoment {
    const other = new GlobalGlideDateTime(this.getValue())
    other.addDays(Number(day) - other.getDayOfWeekUTC())
    return new GlobalGlideDateTime(`${other.getValue().slice(0, 10)} ${time}`)
  }

  /** The user's date and time in the internal format, of which the end may be missing. */
  setDisplayValueInternalWithAlternates(text: unknown): void {
    const [, day, hour = '00', minute = '00', second = '00'] =
      /^\s*(\d{4}-\d\d-\d\d)(?:[ T](\d\d)(?::(\d\d)(?::(\d\d))?)?)?\s*$/.exec(String(text)) ?? []
    this.setDisplayValueInternal(day ? `${day} ${hour}:${minute}:${second}` : String(text))
  }

  /** The object shows itself in that time zone from then on. @param timeZone as gs.getSession().getTimeZone() gives it */
  setTZ(timeZone: unknown): void {
    keepTimeZone(this, zoneNameOf(timeZone))
  }

  getUserTimeZone(): JavaTimeZone {
    return javaTimeZone(displaySettings().timeZone)
  }

  /** The time since the last midnight of a day of the week, in UTC: 1 for Monday to 7 for Sunday. */
  getSpanTime(dayOfWeek: number): GlideDuration {
    const days = (this.getDayOfWeekUTC() - Number(dayOfWeek) + 7) % 7
    return new GlideDuration(days * DAY + (this.getNumericValue() % DAY))
  }
}

type GlobalMoment = InstanceType<typeof GlobalGlideDateTime>

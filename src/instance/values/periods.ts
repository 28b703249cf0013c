// Days, weeks, months and the like around a moment, as the user's clock shows them. Weeks begin on Monday (assumed:
// the documents do not say, and GlideDateTime counts Monday as the first day).

import * as calendar from './calendar.ts'
import { now } from './clock.ts'
import { displaySettings } from './display-settings.ts'
import { fromWallClock, toWallClock } from './time-zone.ts'

export type Period = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

const LENGTH = { second: 1000, minute: 60_000, hour: 3_600_000, day: calendar.DAY, week: 7 * calendar.DAY }

/** A wall clock some periods later, or earlier when `count` is negative. */
function moved(wall: number, period: Period, count: number): number {
  if (period === 'month') return calendar.addMonths(wall, count)
  if (period === 'quarter') return calendar.addMonths(wall, 3 * count)
  if (period === 'year') return calendar.addYears(wall, count)
  return wall + count * LENGTH[period]
}

function startOf(wall: number, period: Period): number {
  const day = calendar.startOfDay(wall)
  switch (period) {
    case 'second':
    case 'minute':
    case 'hour':
      return Math.floor(wall / LENGTH[period]) * LENGTH[period]
    case 'day':
      return day
    case 'week':
      return day - (calendar.dayOfWeek(day) - 1) * calendar.DAY
    case 'month':
      return calendar.setDay(day, 1)
    case 'quarter': {
      const month = calendar.setDay(day, 1)
      return calendar.addMonths(month, -((calendar.monthOf(month) - 1) % 3))
    }
    case 'year':
      return Date.UTC(calendar.yearOf(day), 0, 1)
  }
}

/** `yyyy-MM-dd HH:mm:ss` in UTC. */
const stamp = (instant: number): string => new Date(instant).toISOString().slice(0, 19).replace('T', ' ')

/**
 * A moment by periods from now: negative ones have been, 0 is the present one.
 * @param edge the start or the last second of the period it falls into; without it, the same time as now
 * @returns UTC, `yyyy-MM-dd HH:mm:ss`
 */
export function periodsFromNow(period: Period, count: number, edge?: 'start' | 'end'): string {
  const { timeZone } = displaySettings()
  // The months of the past are counted from the first of this one: 31 March less one month is February, not March.
  const wall = toWallClock(now(), timeZone)
  const place = moved(edge ? startOf(wall, period) : wall, period, Math.trunc(count) || 0)
  if (edge === 'end') return stamp(fromWallClock(moved(place, period, 1), timeZone) - 1000)
  return stamp(fromWallClock(place, timeZone))
}

/** The start, end or a time (`HH:mm:ss`) of a date (`yyyy-MM-dd`) on the user's clock, in UTC; empty if it is no date. */
export function onDate(date: string, time: string): string {
  const clock = time === 'start' ? '00:00:00' : time === 'end' ? '23:59:59' : time
  const wall = Date.parse(`${date.slice(0, 10)}T${clock}Z`)
  return Number.isNaN(wall) ? '' : stamp(fromWallClock(wall, displaySettings().timeZone))
}

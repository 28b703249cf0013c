// The dates of gs: days ago, beginnings and ends of periods on the user's clock, as UTC text.
// Source: ServiceNow docs, c_GlideSystemScopedAPI.

import { textOf } from './caller.ts'
import { onDate, type Period, periodsFromNow } from '../values/periods.ts'
import { GlideDateTime } from '../values/index.ts'

type DateFunction = (...args: unknown[]) => string

const WHICH = { Last: -1, This: 0, Next: 1 }

/** beginningOfLastWeek, endOfThisMonth and their kin. */
function edges(): Record<string, DateFunction> {
  const functions: Record<string, DateFunction> = {}
  for (const period of ['Week', 'Month', 'Quarter', 'Year'] as const) {
    for (const [which, count] of Object.entries(WHICH)) {
      const name = period.toLowerCase() as Period
      functions[`beginningOf${which}${period}`] = () => periodsFromNow(name, count, 'start')
      functions[`endOf${which}${period}`] = () => periodsFromNow(name, count, 'end')
    }
  }
  for (const [day, count] of Object.entries({ Yesterday: -1, Today: 0, Tomorrow: 1 })) {
    functions[`beginningOf${day}`] = () => periodsFromNow('day', count, 'start')
    functions[`endOf${day}`] = () => periodsFromNow('day', count, 'end')
  }
  return functions
}

/** The further ranges that a filter offers for dates, by their names in its queries: "Last 7 days", "Last 2 quarters". */
const RANGES: Record<string, [period: Period, first: number, last: number]> = {
  CurrentMinute: ['minute', 0, 0],
  LastMinute: ['minute', -1, -1],
  Last15Minutes: ['minute', -15, 0],
  Last30Minutes: ['minute', -30, 0],
  Last45Minutes: ['minute', -45, 0],
  CurrentHour: ['hour', 0, 0],
  LastHour: ['hour', -1, -1],
  Last2Hours: ['hour', -2, 0],
  Last7Days: ['day', -7, 0],
  Last30Days: ['day', -30, 0],
  Last60Days: ['day', -60, 0],
  Last90Days: ['day', -90, 0],
  Last120Days: ['day', -120, 0],
  Last3Months: ['month', -3, 0],
  Last6Months: ['month', -6, 0],
  Last9Months: ['month', -9, 0],
  Last12Months: ['month', -12, 0],
  Last2Quarters: ['quarter', -2, 0],
  Next2Quarters: ['quarter', 0, 2],
  Last2Years: ['year', -2, 0],
  OneYearAgo: ['day', -365, -365],
}

/** beginningOfLast7Days, endOfLast7Days and their kin: whole periods, up to the end of the present one (assumed). */
function ranges(): Record<string, DateFunction> {
  const functions: Record<string, DateFunction> = {}
  for (const [name, [period, first, last]] of Object.entries(RANGES)) {
    functions[`beginningOf${name}`] = () => periodsFromNow(period, first, 'start')
    functions[`endOf${name}`] = () => periodsFromNow(period, last, 'end')
  }
  return functions
}

/** daysAgo(n), daysAgoStart(n), daysAgoEnd(n) and their kin; a negative number lies ahead. */
function ago(): Record<string, DateFunction> {
  const functions: Record<string, DateFunction> = {}
  for (const period of ['minute', 'hour', 'day', 'month', 'quarter', 'year'] as const) {
    functions[`${period}sAgo`] = (count) => periodsFromNow(period, -Number(count))
    functions[`${period}sAgoStart`] = (count) => periodsFromNow(period, -Number(count), 'start')
    functions[`${period}sAgoEnd`] = (count) => periodsFromNow(period, -Number(count), 'end')
  }
  return functions
}

export const DATE_FUNCTIONS: Record<string, DateFunction> = {
  ...edges(),
  ...ranges(),
  ...ago(),
  /** Part of a date for a condition on it: `atDATEPARTMonday@javascript:gs.datePart('dayofweek','monday','EE')`. */
  datePart: (part, value, operator) => [part, value, operator].map(textOf).join(),
  yesterday: () => periodsFromNow('day', -1),
  dateGenerate: (date, time) => onDate(textOf(date), textOf(time)),
}

/** Those of the global scope only. */
export const GLOBAL_DATE_FUNCTIONS: Record<string, DateFunction> = {
  now: () => periodsFromNow('day', 0).slice(0, 10),
  nowDateTime: () => periodsFromNow('day', 0),
  nowNoTZ: () => periodsFromNow('day', 0),
  /** `d HH:mm:ss` from a start to an end, or the seconds if `numeric`. */
  dateDiff(start, end, numeric) {
    const from = new GlideDateTime(textOf(start)).getNumericValue()
    const seconds = Math.trunc((new GlideDateTime(textOf(end)).getNumericValue() - from) / 1000)
    if (numeric) return String(seconds)
    const two = (n: number): string => String(Math.trunc(Math.abs(n))).padStart(2, '0')
    const days = Math.trunc(seconds / 86_400)
    const clock = `${two((seconds % 86_400) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
    return days ? `${days} ${clock}` : `${seconds < 0 ? '-' : ''}${clock}`
  },
}

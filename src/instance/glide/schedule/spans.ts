// When a schedule is on: its entries (cmn_schedule_span) as stretches of a wall clock. Source: ServiceNow docs, australia:
// t_DefineASchedule; how a column holds a moment (`20260126T080000`, with Z in UTC), and the names of repeats: practice.

import type { Row } from '../../database/database.ts'
import { text } from '../../database/rows.ts'
import { DAY, dayOf, dayOfWeek, daysInMonth, monthOf, startOfDay, yearOf } from '../../values/calendar.ts'
import { toWallClock } from '../../values/time-zone.ts'

/** From its start to its end, which it does not hold; milliseconds of a wall clock. */
export type Stretch = [start: number, end: number]

/** An entry: when it is first, and on which days it is again. */
export interface Span {
  first: Stretch
  /** Whether it takes time away from the others. */
  excludes: boolean
  repeats: boolean
  /** The last day on which it may begin. */
  until: number
  /** Whether it begins on a day (midnight of it). */
  on(day: number): boolean
}

const MOMENT = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d):?(\d\d))?(Z?)$/
const WORKDAYS = [1, 2, 3, 4, 5]

/** Days of the week, Monday 1, of the repeats that name them. */
const REPEAT_DAYS: Record<string, number[]> = {
  weekdays: WORKDAYS,
  weekends: [6, 7],
  weekMWF: [1, 3, 5],
  weekTT: [2, 4],
}

function wallOf(value: string, timeZone: string): number | undefined {
  const match = MOMENT.exec(value.trim())
  if (!match) return undefined
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0))
  const wall = Date.UTC(year!, month! - 1, day, hour, minute, second)
  return match[7] ? toWallClock(wall, timeZone) : wall
}

/** @returns undefined for an entry that has no start or no end */
export function readSpan(row: Row, timeZone: string): Span | undefined {
  let start = wallOf(text(row, 'start_date_time'), timeZone)
  let end = wallOf(text(row, 'end_date_time'), timeZone)
  if (start === undefined || end === undefined || end < start) return undefined
  // What ends at 23:59:59 ends with the day.
  if (row.all_day === 1) [start, end] = [startOfDay(start), startOfDay(end) + DAY]
  else if (end % DAY === DAY - 1000) end += 1000
  const repeat = text(row, 'repeat_type')
  const until = wallOf(text(row, 'repeat_until'), timeZone)
  return {
    first: [start, end],
    excludes: /^exclude/.test(text(row, 'type')),
    repeats: repeat !== '' && repeat !== 'none',
    until: until && until > 0 ? until : Infinity,
    on: rhythm(repeat, startOfDay(start), row),
  }
}

function rhythm(repeat: string, first: number, row: Row): (day: number) => boolean {
  const every = Math.max(1, Number(row.repeat_count ?? 1) || 1)
  const daysSince = (day: number): number => Math.round((day - first) / DAY)
  const named = REPEAT_DAYS[repeat]
  if (named) return (day) => named.includes(dayOfWeek(day))
  if (repeat === 'weekly') {
    const chosen = [...text(row, 'days_of_week')].map(Number).filter((day) => day >= 1 && day <= 7)
    const days = chosen.length ? chosen : [dayOfWeek(first)]
    const monday = first - (dayOfWeek(first) - 1) * DAY
    return (day) => days.includes(dayOfWeek(day)) && Math.floor((day - monday) / DAY / 7) % every === 0
  }
  const monthsSince = (day: number): number => 12 * (yearOf(day) - yearOf(first)) + monthOf(day) - monthOf(first)
  // Of a month that is too short it is the last day.
  const sameDay = (day: number): boolean => dayOf(day) === Math.min(dayOf(first), daysInMonth(day))
  if (repeat === 'monthly') return (day) => sameDay(day) && monthsSince(day) % every === 0
  if (repeat === 'yearly') return (day) => sameDay(day) && monthsSince(day) % (12 * every) === 0
  return (day) => daysSince(day) % every === 0
}

/** What the entries leave of the time from a moment to another one, in order and without overlaps. */
export function stretches(spans: Span[], from: number, to: number): Stretch[] {
  const of = (excluding: boolean): Stretch[] =>
    united(spans.filter(({ excludes }) => excludes === excluding).flatMap((span) => occurrences(span, from, to)))
  return of(true)
    .reduce(without, of(false))
    .flatMap(([start, end]) => {
      const [low, high] = [Math.max(start, from), Math.min(end, to)]
      return low < high ? [[low, high] as Stretch] : []
    })
}

function occurrences({ first: [start, end], repeats, until, on }: Span, from: number, to: number): Stretch[] {
  if (!repeats) return start < to && end > from ? [[start, end]] : []
  const found: Stretch[] = []
  const [time, length] = [start - startOfDay(start), end - start]
  const earliest = Math.max(startOfDay(start), startOfDay(from - length))
  for (let day = earliest; day <= to && day <= until; day += DAY)
    if (on(day) && day + time + length > from) found.push([day + time, day + time + length])
  return found
}

function united(all: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const [start, end] of [...all].sort(([one], [other]) => one - other)) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

const without = (all: Stretch[], [start, end]: Stretch): Stretch[] =>
  all.flatMap(([low, high]): Stretch[] => {
    if (high <= start || low >= end) return [[low, high]]
    const rest: Stretch[] = [
      [low, start],
      [end, high],
    ]
    return rest.filter(([one, other]) => one < other)
  })

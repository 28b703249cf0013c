// When a job runs next: a pure function of its schedule and a time.
// Source: ServiceNow docs, australia: t_ScheduleAScriptExecution (run types), advanced-options-for-scheduled-jobs
// (window, repeat every), r_SpecialCasesInJobSchedules (month ends).

import { fromWallClock, toWallClock } from '../values/time-zone.ts'

export const DAY = 86_400_000
/** A yearly job of 29 February waits eight years at most; repetitions of months take longer. */
const MOST_DAYS = 366 * 20

export type RunType =
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'week_in_month'
  | 'day_and_month_in_year'
  | 'day_week_month_year'
  | 'periodically'
  | 'once'
  | 'on_demand'

/** Times are milliseconds since 1970, UTC. */
export interface Schedule {
  type: RunType
  /** Milliseconds after midnight in the zone. */
  timeOfDay: number
  /** IANA name. */
  zone: string
  /** 1 is Monday, 7 Sunday. */
  daysOfWeek: number[]
  dayOfMonth: number
  /** Of the weeks of a month, counted from its first day. */
  weekInMonth: number
  /** 1 is January. */
  month: number
  /** Milliseconds between two runs of a job that runs periodically. */
  period: number
  /** Only every n-th occurrence counts. */
  repeatEvery: number
  /** The window in which the job runs. */
  start?: number
  end?: number
}

/** The first run later than `after`; undefined when there is none. */
export function nextRun(schedule: Schedule, after: number): number | undefined {
  const next = nextWithoutEnd(schedule, after)
  return next !== undefined && schedule.end !== undefined && next > schedule.end ? undefined : next
}

function nextWithoutEnd(schedule: Schedule, after: number): number | undefined {
  const { start } = schedule
  switch (schedule.type) {
    case 'on_demand':
      return undefined
    case 'once':
      return start !== undefined && start > after ? start : undefined
    case 'periodically':
      return nextPeriod(schedule, after)
    default:
      return nextDay(schedule, after)
  }
}

/** The starting time is the first run, the others follow in whole periods. */
function nextPeriod({ start, period, repeatEvery }: Schedule, after: number): number | undefined {
  const step = period * repeatEvery
  if (step <= 0) return undefined
  if (start === undefined) return after + step
  return start > after ? start : start + (Math.floor((after - start) / step) + 1) * step
}

function nextDay(schedule: Schedule, after: number): number | undefined {
  const { start, repeatEvery } = schedule
  const earliest = start === undefined ? after : Math.max(after, start - 1)
  if (repeatEvery <= 1) return find(schedule, earliest, () => true)
  const first = find(schedule, (start ?? after + 1) - 1, () => true)
  if (first === undefined) return undefined
  const unit = unitOf(schedule, dayOf(first, schedule.zone))
  return find(schedule, earliest, (day) => (unitOf(schedule, day) - unit) % repeatEvery === 0)
}

/** The first time later than `after` on a day that the schedule names and that counts. */
function find(schedule: Schedule, after: number, counts: (day: number) => boolean): number | undefined {
  const { zone, timeOfDay } = schedule
  const today = dayOf(after, zone)
  for (let day = today; day < today + MOST_DAYS * DAY; day += DAY) {
    if (!isNamed(schedule, day) || !counts(day)) continue
    const time = fromWallClock(day + timeOfDay, zone)
    if (time > after) return time
  }
  return undefined
}

/** Midnight of the day that the zone's calendar shows, written as if it were UTC. */
const dayOf = (time: number, zone: string): number => Math.floor(toWallClock(time, zone) / DAY) * DAY

function isNamed(schedule: Schedule, day: number): boolean {
  const date = new Date(day)
  const [month, ofMonth] = [date.getUTCMonth() + 1, date.getUTCDate()]
  const isDayOfWeek = schedule.daysOfWeek.includes(date.getUTCDay() || 7)
  const isWeek = Math.ceil(ofMonth / 7) === schedule.weekInMonth
  // A day that the month does not have is its last one.
  const isDayOfMonth = ofMonth === Math.min(schedule.dayOfMonth, lastOfMonth(date))
  switch (schedule.type) {
    case 'weekly':
      return isDayOfWeek
    case 'monthly':
      return isDayOfMonth
    case 'week_in_month':
      return isDayOfWeek && isWeek
    case 'day_and_month_in_year':
      return month === schedule.month && isDayOfMonth
    case 'day_week_month_year':
      return month === schedule.month && isDayOfWeek && isWeek
    default:
      return true
  }
}

const lastOfMonth = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()

/** What "repeat every" counts: days, weeks from Monday to Sunday, or months. */
function unitOf({ type }: Schedule, day: number): number {
  const date = new Date(day)
  if (type === 'daily') return day / DAY
  // 1970-01-05 was a Monday.
  if (type === 'weekly') return Math.floor((day / DAY - 4) / 7)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

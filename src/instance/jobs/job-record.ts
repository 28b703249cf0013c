// The schedule that a job's record (sysauto) describes.
// Source: columns of the typed table in @servicenow/sdk 4.9.0, and what its build writes into them.

import type { Row } from '../database/database.ts'
import { DAY, type RunType, type Schedule } from './schedule.ts'
import { toWallClock } from '../values/time-zone.ts'

const RUN_TYPES: readonly string[] = [
  'daily',
  'weekly',
  'monthly',
  'week_in_month',
  'day_and_month_in_year',
  'day_week_month_year',
  'periodically',
  'once',
  'on_demand',
] satisfies RunType[]

/** Columns that decide when a job runs: writing one of them plans it anew. */
export const SCHEDULE_COLUMNS = [
  'active',
  'run_type',
  'run_time',
  'entered_time',
  'time_zone',
  'run_dayofweek',
  'run_daysofweek',
  'run_dayofmonth',
  'run_weekinmonth',
  'run_month',
  'run_period',
  'run_start',
  'run_end',
  'repeat_every',
]

/** @throws Error that names the run type or the time zone that is not known here */
export function scheduleOf(job: Row): Schedule {
  const type = text(job.run_type) || 'daily'
  if (!RUN_TYPES.includes(type)) throw new Error(`The run type ${type} is not implemented by the local instance`)
  const zone = zoneOf(job)
  const days = text(job.run_daysofweek) || text(job.run_dayofweek) || '1'
  return {
    type: type as RunType,
    timeOfDay: timeOfDay(job, zone),
    zone,
    daysOfWeek: [...days].map(Number),
    dayOfMonth: Number(job.run_dayofmonth ?? 1),
    weekInMonth: Number(text(job.run_weekinmonth) || 1),
    month: Number(text(job.run_month) || 1),
    period: durationOf(job.run_period) ?? 0,
    repeatEvery: Math.max(1, Number(job.repeat_every ?? 1)),
    start: instantOf(job.run_start),
    end: instantOf(job.run_end),
  }
}

/** The system's time zone, which jobs without one use, is UTC. */
function zoneOf(job: Row): string {
  const zone = text(job.time_zone)
  if (!zone || zone === 'floating') return 'UTC'
  toWallClock(0, zone)
  return zone
}

/** `entered_time` is the time in the job's zone; `run_time` the same in UTC, as it was on 1970-01-01. */
function timeOfDay(job: Row, zone: string): number {
  const entered = clockOf(job.entered_time)
  if (zone !== 'UTC' && entered !== undefined) return entered
  const wall = toWallClock(clockOf(job.run_time) ?? 0, zone)
  return ((wall % DAY) + DAY) % DAY
}

/** Milliseconds after midnight of `02:30:00` or `1970-01-01 02:30:00`. */
function clockOf(value: unknown): number | undefined {
  const found = /(\d\d?):(\d\d):(\d\d)$/.exec(text(value))
  if (!found) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

/** Milliseconds of a duration, which is kept as the time since 1970-01-01 00:00:00. */
export const durationOf = (value: unknown): number | undefined => instantOf(value)

/** Milliseconds since 1970 of a date and time as the database keeps it. */
export function instantOf(value: unknown): number | undefined {
  const time = Date.parse(`${text(value).replace(' ', 'T')}Z`)
  return Number.isNaN(time) ? undefined : time
}

/** A time as the database keeps it. */
export const stampOf = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ')

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

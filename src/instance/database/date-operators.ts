// Operators that look into dates: a part of one (`DATEPART`), two fields on the same day (`SAMEAS…@day`), two fields some days
// apart (`MORETHAN`, `LESSTHAN`). Source: ServiceNow docs, australia: r_OpAvailableFiltersQueries (dates).

import { type Column, isDate, isDateTime, isDuration } from './columns.ts'
import type { Held, MemoryTools, Operator, Place, SqlTools } from './operators.ts'
import { UnreadableValue } from './unreadable-value.ts'

/** Other columns have no such parts: a condition on them finds nothing. */
const isMoment = (column: Column): boolean => isDateTime(column) || isDate(column) || isDuration(column)

/** What SQLite's strftime gives of a period; two moments of one period have the same text. */
const SAME: Record<string, string> = {
  minute: '%Y-%m-%d %H:%M',
  hour: '%Y-%m-%d %H',
  day: '%Y-%m-%d',
  week: '%Y %W',
  month: '%Y-%m',
  year: '%Y',
}

/** The SQL of the period that a moment lies in, as text. */
function periodSql(expression: string, period: string): string {
  if (period === 'quarter') return `(strftime('%Y', ${expression}) || (strftime('%m', ${expression}) + 2) / 3)`
  return `strftime('${SAME[period] ?? unknown('period', period, [...Object.keys(SAME), 'quarter'])}', ${expression})`
}

/** `activity_due`, or `activity_due@day`. */
const fieldAndPeriod = (value: string): [field: string, period: string | undefined] => {
  const [field = '', period] = value.split('@')
  return [field, period]
}

/** The other field of a comparison, and both sides cut to the period, where there is one. */
export function comparedSql({ expression, column }: Place, how: string, value: string, { field }: SqlTools): string {
  const [path, period] = fieldAndPeriod(value)
  const other = field(path)
  if (!other || (period !== undefined && !isMoment(column))) return '0'
  return period === undefined
    ? `${expression} ${how} ${other}`
    : `${periodSql(expression, period)} ${how} ${periodSql(other, period)}`
}

/** What a held date and another field come to, cut to the period. */
export function comparedValues(
  { stored, column }: Held,
  value: string,
  { field }: MemoryTools
): [one: Held['stored'], other: Held['stored'] | undefined] {
  const [path, period] = fieldAndPeriod(value)
  const other = field(path)
  if (period === undefined || other === undefined) return [stored, other]
  if (!isMoment(column)) return [stored, undefined]
  return [periodOf(stored, period), periodOf(other, period)]
}

function periodOf(stored: Held['stored'], period: string): string | null {
  if (stored === null) return null
  const date = new Date(millisecondsOf(stored))
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  if (period === 'week') return `${year} ${weekOf(date)}`
  if (period === 'quarter') return `${year}${Math.floor(month / 3)}`
  const format = SAME[period] ?? unknown('period', period, [...Object.keys(SAME), 'quarter'])
  return String(stored).slice(0, format.replaceAll('%Y', '....').replaceAll(/%\w/g, '..').length)
}

const millisecondsOf = (stored: Held['stored']): number => {
  const text = String(stored)
  return Date.parse(`${text.length > 10 ? text.replace(' ', 'T') : `${text}T00:00:00`}Z`)
}

/** Weeks of the year as strftime's %W counts them: from the first Monday. */
function weekOf(date: Date): number {
  const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000)
  const sinceMonday = (date.getUTCDay() + 6) % 7
  return Math.floor((dayOfYear + 7 - sinceMonday) / 7)
}

function unknown(what: string, got: string, known: string[]): never {
  throw new UnreadableValue(`Expected a ${what} of ${known.join(', ')}, got ${got}`)
}

// ---- DATEPART ----

const SIGNS: Record<string, string> = { EE: '=', NE: '<>', GT: '>', GE: '>=', LT: '<', LE: '<=' }
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]
/** The parts of a date, each as a number. Weeks begin on Monday (assumed). `at` is the user's wall clock. */
const PARTS: Record<string, { sql: (at: string) => string; names?: string[] }> = {
  minute: { sql: (at) => `CAST(strftime('%M', ${at}) AS INTEGER)` },
  hour: { sql: (at) => `CAST(strftime('%H', ${at}) AS INTEGER)` },
  dayofweek: { sql: (at) => `((CAST(strftime('%w', ${at}) AS INTEGER) + 6) % 7 + 1)`, names: DAYS },
  dayofmonth: { sql: (at) => `CAST(strftime('%d', ${at}) AS INTEGER)` },
  week: { sql: (at) => `CAST(strftime('%W', ${at}) AS INTEGER)` },
  month: { sql: (at) => `CAST(strftime('%m', ${at}) AS INTEGER)`, names: MONTHS },
  quarter: { sql: (at) => `((CAST(strftime('%m', ${at}) AS INTEGER) + 2) / 3)` },
  year: { sql: (at) => `CAST(strftime('%Y', ${at}) AS INTEGER)` },
}

/** What `gs.datePart` gives: `dayofweek,monday,EE`. After the label and an `@`, as the condition builder writes it. */
function datePart(value: string): { part: string; wanted: number; sign: string } {
  const [part = '', name = '', sign = ''] = value.slice(value.indexOf('@') + 1).split(',')
  const known = PARTS[part]
  if (!known || !SIGNS[sign])
    throw new UnreadableValue(
      `Expected a part of a date such as Monday@javascript:gs.datePart('dayofweek','monday','EE') (${Object.keys(PARTS).join(', ')}; ${Object.keys(SIGNS).join(', ')}), got ${value}`
    )
  return { part, wanted: numberOf(name.toLowerCase(), known.names), sign: SIGNS[sign] }
}

/** A number, or a name of which three letters are enough. */
function numberOf(name: string, names: string[] = []): number {
  const at = name.length >= 3 ? names.findIndex((one) => one.startsWith(name)) : -1
  const number = at >= 0 ? at + 1 : Number(name.replace(/^q/, ''))
  if (name === '' || !Number.isInteger(number))
    unknown('part of a date', name || 'nothing', names.length ? names : ['a number'])
  return number
}

export const DATE_PART: Operator = {
  name: 'DATEPART',
  label: 'trend',
  takes: 'dates',
  sql({ expression, column }, value, { bind }) {
    const { part, wanted, sign } = datePart(value)
    if (!isMoment(column)) return '0'
    return `ifnull(${PARTS[part]!.sql(`wall_clock(${expression})`)} ${sign} ${bind(wanted)}, 0)`
  },
  holds({ stored, column }, value, { wallClock }) {
    const { part, wanted, sign } = datePart(value)
    if (stored === null || !isMoment(column)) return false
    const is = partOf(wallClock(String(stored)), part)
    return {
      '=': is === wanted,
      '<>': is !== wanted,
      '>': is > wanted,
      '>=': is >= wanted,
      '<': is < wanted,
      '<=': is <= wanted,
    }[sign]!
  },
}

function partOf(wall: string, part: string): number {
  const date = new Date(millisecondsOf(wall))
  switch (part) {
    case 'minute':
      return date.getUTCMinutes()
    case 'hour':
      return date.getUTCHours()
    case 'dayofweek':
      return ((date.getUTCDay() + 6) % 7) + 1
    case 'dayofmonth':
      return date.getUTCDate()
    case 'week':
      return weekOf(date)
    case 'month':
      return date.getUTCMonth() + 1
    case 'quarter':
      return Math.floor(date.getUTCMonth() / 3) + 1
    default:
      return date.getUTCFullYear()
  }
}

// ---- two fields some time apart ----

const UNITS: Record<string, [count: number, unit: string]> = {
  minute: [1, 'minutes'],
  hour: [1, 'hours'],
  day: [1, 'days'],
  week: [7, 'days'],
  month: [1, 'months'],
  quarter: [3, 'months'],
  year: [1, 'years'],
}

/** Reads `activity_due@day@before@1`. */
function apart({ name }: { name: string }, value: string): { other: string; modifier: string; isBefore: boolean } {
  const [other = '', period = '', direction = '', count = ''] = value.split('@')
  const unit = UNITS[period]
  if (!unit || !/^(before|after)$/.test(direction) || !/^\d{1,6}$/.test(count))
    throw new UnreadableValue(
      `Expected two fields some time apart such as sla_due${name}activity_due@day@before@1 (${Object.keys(UNITS).join(', ')}; before or after), got ${value}`
    )
  const isBefore = direction === 'before'
  return { other, modifier: `${isBefore ? '-' : '+'}${Number(count) * unit[0]} ${unit[1]}`, isBefore }
}

/** As SQLite's datetime moves it: a day that a month does not have is one of the next. */
function moved(stored: Held['stored'], modifier: string): number {
  const [count = '', unit = ''] = modifier.split(' ')
  const date = new Date(millisecondsOf(stored))
  const by = Number(count)
  if (unit === 'months') date.setUTCMonth(date.getUTCMonth() + by)
  else if (unit === 'years') date.setUTCFullYear(date.getUTCFullYear() + by)
  else date.setTime(date.getTime() + by * { minutes: 60_000, hours: 3_600_000, days: 86_400_000 }[unit as 'days'])
  return date.getTime()
}

const distant = (name: string, label: string, isMore: boolean): Operator => ({
  name,
  label,
  takes: 'field',
  sql({ expression, column }, value, { field }) {
    const { other, modifier, isBefore } = apart({ name }, value)
    const reference = field(other)
    if (!reference || !isMoment(column)) return '0'
    const edge = `datetime(${reference}, '${modifier}')`
    const beyond = `${expression} ${isBefore ? '<' : '>'} ${edge}`
    // Less than: between the edge and the other field.
    const within = `${expression} ${isBefore ? 'BETWEEN' : '<='} ${isBefore ? `${edge} AND ${reference}` : edge}`
    return `ifnull(${isMore ? beyond : isBefore ? within : `${within} AND ${expression} >= ${reference}`}, 0)`
  },
  holds({ stored, column }, value, { field }) {
    const { other, modifier, isBefore } = apart({ name }, value)
    const reference = field(other)
    if (stored === null || reference === null || reference === undefined || !isMoment(column)) return false
    const [one, end, edge] = [millisecondsOf(stored), millisecondsOf(reference), moved(reference, modifier)]
    if (isMore) return isBefore ? one < edge : one > edge
    return isBefore ? one >= edge && one <= end : one <= edge && one >= end
  },
})

export const MORE_THAN = distant('MORETHAN', 'is more than', true)
export const LESS_THAN = distant('LESSTHAN', 'is less than', false)

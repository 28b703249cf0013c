// The operators of encoded queries, all in one table: how each is spelled and named, what it takes, its SQL and its
// test of a record in memory. A new operator is one entry here; the parser, SQL, Table API, pages, GlideRecord and the
// conditions of business rules and access rules read this table. Source: ServiceNow docs, r_OpAvailableFiltersQueries.

import { type Column, isBoolean, isDateTime, isDuration, isNumeric, type Stored, toStored } from './columns.ts'
import { comparedSql, comparedValues, DATE_PART, LESS_THAN, MORE_THAN } from './date-operators.ts'
import { matchesPattern, matchesText, patternSql, textMatchSql } from './pattern-operators.ts'
import type { Condition } from './query.ts'
import { textSql } from './text-sql.ts'
import { UnreadableValue } from './unreadable-value.ts'

export { UnreadableValue } from './unreadable-value.ts'

/** What stands behind the operator: a value, several, the two ends of a range, another field, a table, or dates. */
export type Takes = 'nothing' | 'value' | 'list' | 'range' | 'field' | 'table' | 'dates'

/** A column of a query and the SQL that reads it. */
export interface Place {
  expression: string
  column: Column
}

/** What an operator may ask of the SQL being built. */
export interface SqlTools {
  /** Hands a value over. @returns the mark that stands for it */
  bind(value: Stored): string
  /** The SQL of another field of the query; undefined when there is no such column. */
  field(path: string): string | undefined
  /** A table and all that extend it. */
  family(table: string): string[]
}

/** A column of a record in memory and what it holds. */
export interface Held {
  stored: Stored
  column: Column
}

/** What an operator may ask of the record that it is tested on. */
export interface MemoryTools {
  /** What another field of the record holds; undefined when there is no such column. */
  field(path: string): Stored | undefined
  family(table: string): string[]
  /** The user's wall clock at a moment, both `yyyy-MM-dd HH:mm:ss`. */
  wallClock(moment: string): string
}

type Period = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** A moment so many periods from now, negative for the past: at its start or end, or at the present time of day. */
export type MomentOf = (period: Period, count: number, edge?: 'start' | 'end') => string

export interface Operator {
  name: string
  /** Other ways to write it. */
  spellings?: readonly string[]
  /** Ways to write it that only scripts know (addQuery); in an encoded query they read as something else. */
  inScripts?: readonly string[]
  /** As condition builders call it. */
  label: string
  takes: Takes
  /** Looks at what a reference shows, not at its sys_id. */
  ofShown?: true
  /** The condition on rows of the database. */
  sql?(at: Place, value: string, tools: SqlTools): string
  /** The values that the SQL binds, where they are all that depends on the value of the condition; else null. */
  bound?(column: Column, value: string): Stored[] | null
  /** An index of the column serves it: by one value, or by a range of them. */
  lookup?: 'value' | 'range'
  /** The same condition on a record in memory. */
  holds?(held: Held, value: string, tools: MemoryTools): boolean
  /** Looks at a change: whether it is the one that is asked for. Only a record in memory has one. */
  changed?(before: string, now: string, value: string): boolean
  /** What it says now, in other operators: alternatives. */
  now?(condition: Condition, momentOf: MomentOf): Condition[]
}

// ---- values ----

/** The value of a condition as the column keeps it. */
function storedFor(column: Column, value: string): Stored {
  if (isNumeric(column) || isBoolean(column) || isDateTime(column) || isDuration(column)) return toStored(column, value)
  return value === '' ? null : value
}

const isTrue = (stored: Stored): boolean => stored === 1

/** As the database compares: text without regard to case, any number before any text. @returns below 0, 0, above 0 */
function order(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1
  const [a, b] = [String(one).toLowerCase(), String(other).toLowerCase()]
  return a < b ? -1 : a > b ? 1 : 0
}

const textOf = ({ stored }: Held): string => (stored === null ? '' : String(stored).toLowerCase())
const items = (value: string): string[] => value.split(',').map((item) => item.trim())
const ends = (value: string): [low: string, high: string] => {
  const [low = '', high = ''] = value.split('@')
  return [low, high]
}

// ---- equal, in a list ----

/** Equality that is never NULL, so that NOT of it holds for empty values, as on the platform. */
function equalsSql({ expression, column }: Place, value: string, { bind }: SqlTools): string {
  const stored = storedFor(column, value)
  // An empty boolean counts as false.
  if (isBoolean(column)) return `ifnull(${expression}, 0) = ${isTrue(stored) ? 1 : 0}`
  if (stored === null) return meansEmpty(value) ? `${expression} IS NULL` : '0'
  return `${expression} IS ${bind(stored)}`
}

function equalsBound(column: Column, value: string): Stored[] | null {
  const stored = isBoolean(column) ? null : storedFor(column, value)
  return stored === null ? null : [stored]
}

function equals({ stored, column }: Held, value: string): boolean {
  const wanted = storedFor(column, value)
  if (isBoolean(column)) return isTrue(stored) === isTrue(wanted)
  if (wanted === null) return meansEmpty(value) && stored === null
  return stored !== null && order(stored, wanted) === 0
}

const meansEmpty = (value: string): boolean => value === '' || value.toUpperCase() === 'NULL'

function inSql({ expression, column }: Place, value: string, { bind }: SqlTools): string {
  if (value.trim() === '') return `${expression} IS NULL`
  const present = items(value)
    .map((item) => storedFor(column, item))
    .filter((item) => item !== null)
  return present.length ? `${expression} IN (${present.map(bind).join(', ')})` : '0'
}

function isIn({ stored, column }: Held, value: string): boolean {
  if (value.trim() === '') return stored === null
  const wanted = items(value).map((item) => storedFor(column, item))
  return stored !== null && wanted.some((item) => item !== null && order(stored, item) === 0)
}

// ---- text ----

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const likeSql =
  (before: '%' | '', after: '%' | '') =>
  (at: Place, value: string, { bind }: SqlTools): string =>
    `ifnull(${textSql(at)} LIKE ${bind(`${before}${escaped(value)}${after}`)} ESCAPE '\\', 0)`

const contains = likeSql('%', '%')

const startsWith = likeSql('', '%')

/** Behind every text that begins with another one. */
const LAST_CHARACTER = '\u{10FFFF}'

const isOfText = (column: Column): boolean => !isNumeric(column) && !isBoolean(column)

const beginnings = (value: string): Stored[] => [value, `${value}${LAST_CHARACTER}`]

/** The range in which such texts lie: an index serves it. Of LIKE with a bound pattern SQLite would make a new plan each time. */
function startsWithSql(at: Place, value: string, tools: SqlTools): string {
  if (!isOfText(at.column)) return startsWith(at, value, tools)
  const [low, high] = beginnings(value).map((one) => tools.bind(one))
  return `(${at.expression} >= ${low} AND ${at.expression} < ${high})`
}

// ---- order ----

type Sign = '>' | '>=' | '<' | '<='

const HOLDS: Record<Sign, (difference: number) => boolean> = {
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
}

/** An empty value is neither small nor large. */
function boundSql({ expression, column }: Place, sign: Sign, value: string, { bind }: SqlTools): string {
  const stored = storedFor(column, value)
  return stored === null ? '0' : `ifnull(${expression} ${sign} ${bind(stored)}, 0)`
}

function isBounded(stored: Stored, sign: Sign, wanted: Stored): boolean {
  return stored !== null && wanted !== null && HOLDS[sign](order(stored, wanted))
}

const bound = (name: Sign, label: string): Operator => ({
  name,
  label,
  takes: 'value',
  sql: (at, value, tools) => boundSql(at, name, value, tools),
  holds: ({ stored, column }, value) => isBounded(stored, name, storedFor(column, value)),
})

const fieldBound = (name: string, sign: Sign, label: string): Operator => ({
  name,
  label,
  takes: 'field',
  sql({ expression }, value, tools) {
    const other = tools.field(value)
    return other ? `ifnull(${expression} ${sign} ${other}, 0)` : '0'
  },
  holds: ({ stored }, value, tools) => isBounded(stored, sign, tools.field(value) ?? null),
})

// ---- dates that depend on when the query runs ----

const PERIODS: Record<string, Period> = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  dayofweek: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}

/** Reads `@month@ago@6`. @throws Error that shows how it should look */
function distance({ field, operator, value }: Condition): { period: Period; count: number } {
  const [, unit = '', direction = '', count = ''] = value.split('@')
  const period = PERIODS[unit]
  if (!period || !/^(ago|ahead)$/.test(direction) || !/^\d{1,6}$/.test(count)) {
    throw new UnreadableValue(
      `Expected a relative date such as ${field}RELATIVEGT@month@ago@6 (${Object.keys(PERIODS).join(', ')}; ago or ahead), got ${field}${operator}${value}`
    )
  }
  return { period, count: direction === 'ago' ? -Number(count) : Number(count) }
}

const relative = (name: string, sign: Sign, label: string): Operator => ({
  name,
  label,
  takes: 'dates',
  now(condition, momentOf) {
    const { period, count } = distance(condition)
    return [{ field: condition.field, operator: sign, value: momentOf(period, count) }]
  },
})

/** `Today@<first>@<last>`: the word is for people. */
const daysOf = ({ value }: Condition): [first: string, last: string] => {
  const [, first = '', last = ''] = value.split('@')
  return [first, last]
}

// ---- the table ----

const change = (name: string, label: string, changed: Operator['changed'], takes: Takes = 'value'): Operator => ({
  name,
  label,
  takes,
  changed,
})

/** The platform has it, the local instance does not: whoever asks for it is told its name. */
const absent = (name: string, label: string): Operator => ({ name, label, takes: 'value' })

export const OPERATORS: readonly Operator[] = [
  {
    name: '=',
    inScripts: ['=='],
    label: 'is',
    takes: 'value',
    sql: equalsSql,
    bound: equalsBound,
    lookup: 'value',
    holds: equals,
  },
  {
    name: '!=',
    inScripts: ['<>', 'NOT EQUAL'],
    label: 'is not',
    takes: 'value',
    sql: (...given) => `NOT (${equalsSql(...given)})`,
    holds: (held, value) => !equals(held, value),
  },
  {
    name: 'STARTSWITH',
    label: 'starts with',
    takes: 'value',
    ofShown: true,
    sql: startsWithSql,
    bound: (column, value) => (isOfText(column) ? beginnings(value) : null),
    lookup: 'range',
    holds: (held, value) => held.stored !== null && textOf(held).startsWith(value.toLowerCase()),
  },
  {
    name: 'ENDSWITH',
    spellings: ['%'],
    label: 'ends with',
    takes: 'value',
    ofShown: true,
    sql: likeSql('%', ''),
    holds: (held, value) => held.stored !== null && textOf(held).endsWith(value.toLowerCase()),
  },
  {
    name: 'LIKE',
    spellings: ['CONTAINS', '*'],
    label: 'contains',
    takes: 'value',
    ofShown: true,
    sql: contains,
    holds: (held, value) => held.stored !== null && textOf(held).includes(value.toLowerCase()),
  },
  {
    name: 'NOT LIKE',
    spellings: ['NOTLIKE', 'DOES NOT CONTAIN', '!*'],
    inScripts: ['DOESNOTCONTAIN'],
    label: 'does not contain',
    takes: 'value',
    ofShown: true,
    sql: (...given) => `NOT (${contains(...given)})`,
    holds: (held, value) => held.stored === null || !textOf(held).includes(value.toLowerCase()),
  },
  {
    name: 'ISEMPTY',
    spellings: ['EMPTYSTRING'],
    label: 'is empty',
    takes: 'nothing',
    sql: ({ expression }) => `${expression} IS NULL`,
    holds: ({ stored }) => stored === null,
  },
  {
    name: 'ISNOTEMPTY',
    label: 'is not empty',
    takes: 'nothing',
    sql: ({ expression }) => `${expression} IS NOT NULL`,
    holds: ({ stored }) => stored !== null,
  },
  bound('>', 'greater than'),
  bound('>=', 'greater than or is'),
  bound('<', 'less than'),
  bound('<=', 'less than or is'),
  { name: 'IN', label: 'is one of', takes: 'list', sql: inSql, lookup: 'value', holds: isIn },
  {
    name: 'NOT IN',
    spellings: ['NOTIN'],
    label: 'is not one of',
    takes: 'list',
    sql: (...given) => `NOT (ifnull(${inSql(...given)}, 0))`,
    holds: (held, value) => !isIn(held, value),
  },
  {
    name: 'BETWEEN',
    label: 'between',
    takes: 'range',
    sql(at, value, tools) {
      const [low, high] = ends(value)
      return `(${boundSql(at, '>=', low, tools)} AND ${boundSql(at, '<=', high, tools)})`
    },
    holds({ stored, column }, value) {
      const [low, high] = ends(value).map((end) => storedFor(column, end)) as [Stored, Stored]
      return isBounded(stored, '>=', low) && isBounded(stored, '<=', high)
    },
  },
  { name: 'ANYTHING', label: 'is anything', takes: 'nothing', sql: () => '1', holds: () => true },
  {
    name: 'INSTANCEOF',
    label: 'is a',
    takes: 'table',
    sql: ({ expression }, value, { family }) =>
      `${expression} IN (${
        family(value)
          .map((name) => `'${name}'`)
          .join(', ') || "''"
      })`,
    holds: ({ stored }, value, { family }) => family(value).includes(String(stored ?? '')),
  },
  {
    name: 'SAMEAS',
    label: 'is same',
    takes: 'field',
    sql: (at, value, tools) => comparedSql(at, 'IS', value, tools),
    holds: (...given) => isSame(...comparedValues(...given)) === true,
  },
  {
    name: 'NSAMEAS',
    label: 'is different',
    takes: 'field',
    sql: (at, value, tools) => comparedSql(at, 'IS NOT', value, tools),
    holds: (...given) => isSame(...comparedValues(...given)) === false,
  },
  fieldBound('GT_FIELD', '>', 'greater than field'),
  fieldBound('LT_FIELD', '<', 'less than field'),
  fieldBound('GT_OR_EQUALS_FIELD', '>=', 'greater than or is field'),
  fieldBound('LT_OR_EQUALS_FIELD', '<=', 'less than or is field'),
  {
    name: 'ON',
    label: 'on',
    takes: 'dates',
    now(condition) {
      return [{ field: condition.field, operator: 'BETWEEN', value: daysOf(condition).join('@') }]
    },
  },
  {
    name: 'NOTON',
    label: 'not on',
    takes: 'dates',
    now(condition) {
      const [first, last] = daysOf(condition)
      return [
        { field: condition.field, operator: '<', value: first },
        { field: condition.field, operator: '>', value: last },
      ]
    },
  },
  relative('RELATIVEGT', '>', 'after'),
  relative('RELATIVEGE', '>=', 'on or after'),
  relative('RELATIVELT', '<', 'before'),
  relative('RELATIVELE', '<=', 'on or before'),
  {
    name: 'RELATIVEEE',
    label: 'on',
    takes: 'dates',
    now(condition, momentOf) {
      const { period, count } = distance(condition)
      const value = `${momentOf(period, count, 'start')}@${momentOf(period, count, 'end')}`
      return [{ field: condition.field, operator: 'BETWEEN', value }]
    },
  },
  change('VALCHANGES', 'changes', () => true, 'nothing'),
  change('CHANGESTO', 'changes to', (_before, now, value) => now === value),
  change('CHANGESFROM', 'changes from', (before, _now, value) => before === value),
  DATE_PART,
  {
    name: 'MATCH_PAT',
    label: 'matches pattern',
    takes: 'value',
    sql: patternSql,
    holds: ({ stored }, value) => stored !== null && matchesPattern(String(stored), value),
  },
  {
    name: 'MATCH_RGX',
    label: 'matches regex',
    takes: 'value',
    sql: textMatchSql,
    holds: ({ stored }, value) => stored !== null && matchesText(String(stored), value),
  },
  {
    name: 'DYNAMIC',
    label: 'is (dynamic)',
    takes: 'value',
    // By then the value is what the option's script gives: see present-values.ts.
    now: ({ field, value }) => [{ field, operator: 'IN', value }],
  },
  absent('IN_HIERARCHY', 'is in hierarchy'),
  MORE_THAN,
  LESS_THAN,
  absent('RELATIVE', 'relative'),
  absent('DOESNOTHAVE', 'does not have'),
  absent('EXCLUDING', 'excluding'),
]

/** @returns undefined when there is no other field */
const isSame = (one: Stored, other: Stored | undefined): boolean | undefined =>
  other === undefined ? undefined : one === null || other === null ? one === other : order(one, other) === 0

// ---- reading the table ----

const ENCODED = OPERATORS.flatMap(({ name, spellings = [] }) => [name, ...spellings])
const BY_SPELLING = new Map(
  OPERATORS.flatMap((one) => [one.name, ...(one.spellings ?? []), ...(one.inScripts ?? [])].map((text) => [text, one]))
)

/** Spellings in encoded queries, longest first: `NOT LIKE` must not be read as a field that ends in NOT. */
const longestFirst = (spellings: string[]): string[] => spellings.sort((one, other) => other.length - one.length)
const isWord = (spelling: string): boolean => /^[A-Z]/.test(spelling)
export const WORDS: readonly string[] = longestFirst(ENCODED.filter(isWord))
export const SYMBOLS: readonly string[] = longestFirst(ENCODED.filter((text) => !isWord(text)))

/** The operator of this spelling, in any case; undefined when the platform has none either. */
export const operatorOf = (spelling: string): Operator | undefined =>
  BY_SPELLING.get(spelling) ?? BY_SPELLING.get(spelling.trim().toUpperCase())

/** Whether the local instance has nothing for it. */
export const isAbsent = ({ sql, changed, now }: Operator): boolean => !sql && !changed && !now

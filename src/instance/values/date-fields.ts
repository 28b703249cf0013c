// The letters of Java SimpleDateFormat patterns: how each is read from a text and written to one.
// Letters that no import or display format uses (era, week, day of the year, …) are left out, and refused by name.

/** What the fields of a text have said so far. */
export interface ReadValues {
  year?: number
  month?: number
  day?: number
  /** 0 to 23. */
  hour?: number
  /** 0 to 11, with `afternoon`. */
  halfDayHour?: number
  afternoon?: boolean
  minute?: number
  second?: number
  millisecond?: number
  /** Milliseconds ahead of UTC. */
  offset?: number
}

export interface PatternField {
  /** Whether the field is a number when the letter stands `count` times. */
  numeric(count: number): boolean
  /** The regular expression of its text. `adjacent`: a number follows at once, so the width is fixed. */
  reads(count: number, adjacent: boolean): string
  /** Keeps the value of a text; false if there is no such value. `now` places two-digit years. */
  read(text: string, count: number, values: ReadValues, now: number): boolean
  write(date: Date, count: number): string
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

function indexOfName(names: string[], text: string): number {
  const wanted = text.toLowerCase()
  return names.findIndex((name) => name.toLowerCase() === wanted || name.slice(0, 3).toLowerCase() === wanted)
}

const anyOf = (names: string[]): string => names.flatMap((name) => [name, name.slice(0, 3)]).join('|')

/** A number between two bounds, of one or two digits (`width` 2) or up to `width`. */
function numberField(
  bounds: { from: number; to: number; width?: number },
  keep: (value: number, values: ReadValues) => void,
  get: (date: Date) => number
): PatternField {
  const { from, to, width = 2 } = bounds
  return {
    numeric: () => true,
    reads: (count, adjacent) => (adjacent ? `\\d{${count}}` : `\\d{1,${Math.max(width, count)}}`),
    read: (text, _count, values) => {
      const value = Number(text)
      if (value < from || value > to) return false
      keep(value, values)
      return true
    },
    write: (date, count) => pad(get(date), count),
  }
}

/** `yy` is the year within 80 years before and 20 after now; longer patterns mean the year itself, of four digits. */
const YEAR: PatternField = {
  numeric: () => true,
  reads: (count, adjacent) => (count > 2 ? '\\d{4}' : adjacent ? `\\d{${count}}` : '\\d{4}|\\d{2}'),
  read: (text, count, values, now) => {
    values.year = Number(text)
    if (count <= 2 && text.length <= 2) {
      const earliest = new Date(now).getUTCFullYear() - 80
      values.year += Math.ceil((earliest - values.year) / 100) * 100
    }
    return true
  },
  write: (date, count) => {
    const value = date.getUTCFullYear()
    return count === 2 ? pad(value % 100, 2) : pad(value, count)
  },
}

const monthNumber = numberField(
  { from: 1, to: 12 },
  (value, values) => (values.month = value),
  (date) => date.getUTCMonth() + 1
)

const MONTH: PatternField = {
  numeric: (count) => count <= 2,
  reads: (count, adjacent) => (count <= 2 ? monthNumber.reads(count, adjacent) : anyOf(MONTHS)),
  read: (text, count, values, now) => {
    if (count <= 2) return monthNumber.read(text, count, values, now)
    values.month = indexOfName(MONTHS, text) + 1
    return true
  },
  write: (date, count) => {
    if (count <= 2) return monthNumber.write(date, count)
    const name = MONTHS[date.getUTCMonth()] ?? ''
    return count === 3 ? name.slice(0, 3) : name
  },
}

/** Read and checked for being a weekday's name; as in Java, year, month and day decide. */
const WEEKDAY: PatternField = {
  numeric: () => false,
  reads: () => anyOf(WEEKDAYS),
  read: () => true,
  write: (date, count) => {
    const name = WEEKDAYS[date.getUTCDay()] ?? ''
    return count <= 3 ? name.slice(0, 3) : name
  },
}

const HALF_DAY: PatternField = {
  numeric: () => false,
  reads: () => 'am|pm',
  read: (text, _count, values) => {
    values.afternoon = text.toLowerCase() === 'pm'
    return true
  },
  write: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
}

const OFFSET = '[+-]\\d{2}:?\\d{2}'

/** A time zone; only UTC's names and offsets are read, for the names of others (PST, IST) are ambiguous. */
function zone(more: string, written: (count: number) => string): PatternField {
  return {
    numeric: () => false,
    reads: () => `${OFFSET}|${more}`,
    read: (text, _count, values) => {
      const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? []
      if (Number(hours) > 23 || Number(minutes) > 59) return false
      values.offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
      return true
    },
    write: (_date, count) => written(count),
  }
}

const FIELDS: Record<string, PatternField> = {
  y: YEAR,
  M: MONTH,
  E: WEEKDAY,
  a: HALF_DAY,
  d: numberField(
    { from: 1, to: 31 },
    (value, values) => (values.day = value),
    (date) => date.getUTCDate()
  ),
  H: numberField(
    { from: 0, to: 23 },
    (value, values) => (values.hour = value),
    (date) => date.getUTCHours()
  ),
  k: numberField(
    { from: 1, to: 24 },
    (value, values) => (values.hour = value % 24),
    (date) => date.getUTCHours() || 24
  ),
  K: numberField(
    { from: 0, to: 11 },
    (value, values) => (values.halfDayHour = value),
    (date) => date.getUTCHours() % 12
  ),
  h: numberField(
    { from: 1, to: 12 },
    (value, values) => (values.halfDayHour = value % 12),
    (date) => date.getUTCHours() % 12 || 12
  ),
  m: numberField(
    { from: 0, to: 59 },
    (value, values) => (values.minute = value),
    (date) => date.getUTCMinutes()
  ),
  s: numberField(
    { from: 0, to: 59 },
    (value, values) => (values.second = value),
    (date) => date.getUTCSeconds()
  ),
  S: numberField(
    { from: 0, to: 999, width: 3 },
    (value, values) => (values.millisecond = value),
    (date) => date.getUTCMilliseconds()
  ),
  z: zone('(?:UTC|GMT|Z)(?:[+-]\\d{2}:\\d{2})?', (count) => (count > 3 ? 'Coordinated Universal Time' : 'UTC')),
  Z: zone('UTC|GMT|Z', () => '+0000'),
  X: zone('Z|[+-]\\d{2}', () => 'Z'),
}

/** The field of a pattern letter; undefined if the letter is not supported. */
export function fieldOf(letter: string): PatternField | undefined {
  return Object.hasOwn(FIELDS, letter) ? FIELDS[letter] : undefined
}

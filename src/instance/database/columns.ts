// How each dictionary type is kept in the database, and how it reads as the text that scripts and REST see.

/** What SQLite keeps: text, a number, or nothing. An empty value is always nothing. */
export type Stored = string | number | null

/** A column of the dictionary as the instance works with it. */
export interface Column {
  name: string
  label: string
  type: string
  maxLength: number
  mandatory: boolean
  readOnly: boolean
  /** How strictly: a value of the dictionary's *Read only option*; empty for none. */
  readOnlyOption: string
  /** The script that works the value out; empty for a column that is not calculated. */
  calculation: string
  unique: boolean
  display: boolean
  default: string
  reference: string
  /** What becomes of a reference when its record is deleted: the dictionary's cascade rule; empty for clearing it. */
  cascade: string
  /** The column offers choices (sys_choice). */
  choice: boolean
  active: boolean
  /** The table that defines the column. */
  table: string
}

const INTEGERS = new Set(['integer', 'longint', 'auto_increment', 'order_index', 'percent_complete'])
const DECIMALS = new Set(['decimal', 'currency', 'currency2', 'price'])
const REFERENCES = new Set(['reference', 'domain_id'])
const JOURNALS = new Set(['journal', 'journal_input', 'journal_list'])
const LISTS = new Set(['glide_list', 'field_list', 'user_roles', 'slushbucket', 'composite_field', 'string_list'])
const SECRETS = new Set(['password', 'password2'])
/** Types whose text the dictionary's length cuts. Scripts, XML and other long types are kept whole. */
const CUT = new Set([
  'string',
  'choice',
  'email',
  'url',
  'phone_number_e164',
  'ph_number',
  'translated_text',
  'table_name',
])

/** Texts of it end where its length does. */
export const isCut = (column: Column): boolean => CUT.has(column.type)
export const isReference = (column: Column): boolean => REFERENCES.has(column.type) && column.reference !== ''
export const isSecret = (column: Column): boolean => SECRETS.has(column.type)
export const isBoolean = (column: Column): boolean => column.type === 'boolean'
export const isNumeric = (column: Column): boolean =>
  INTEGERS.has(column.type) || DECIMALS.has(column.type) || column.type === 'float'
export const isDateTime = (column: Column): boolean =>
  column.type === 'glide_date_time' || column.type === 'due_date' || column.type === 'calendar_date_time'
export const isDate = (column: Column): boolean => column.type === 'glide_date'

export const isDuration = (column: Column): boolean => column.type === 'glide_duration' || column.type === 'timer'
/** What is set on such a column is an entry of a journal; the column keeps nothing. */
export const isJournal = (column: Column): boolean => JOURNALS.has(column.type)
/** Several values as one text, separated by commas. */
export const isList = (column: Column): boolean => LISTS.has(column.type)

const DATE = /^\d{4}-\d\d-\d\d/
const SPAN = /^\s*(-?)(?:(\d+)\s+)?(\d+):([0-5]?\d):([0-5]?\d)\s*$/
/** Milliseconds: what still has a year of four digits. */
const LONGEST_SPAN = 60_000_000_000_000
const DATE_TIME = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/

/** The value to keep for a text that a script, a form or REST sets. Values that don't fit the type become empty. */
export function toStored(column: Column, value: unknown): Stored {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean' && !isBoolean(column)) return String(value)
  const text = String(value)
  if (text === '') return null
  if (isBoolean(column)) return /^(true|1|yes|on)$/i.test(text.trim()) ? 1 : 0
  if (INTEGERS.has(column.type)) return number(text, Math.trunc)
  // Decimal columns have a scale of 2 unless the dictionary says otherwise.
  if (DECIMALS.has(column.type)) return number(text, toCents)
  if (column.type === 'float') return number(text, (n) => n)
  if (isDateTime(column)) return dateTime(text)
  if (isDuration(column)) return duration(text)
  if (isDate(column)) return DATE.test(text) && isRealDate(text.slice(0, 10)) ? text.slice(0, 10) : null
  return isCut(column) && text.length > column.maxLength ? cut(text, column.maxLength) : text
}

/** The text of a kept value: booleans as '1' and '0', numbers in plain decimal, nothing as null. */
export const toText = (stored: Stored): string | null => (stored === null ? null : String(stored))

function number(text: string, shape: (n: number) => number): number | null {
  const n = Number(text.replaceAll(',', ''))
  return Number.isFinite(n) ? shape(n) : null
}

/** Half a cent goes away from nought, as decimals of the platform do; 1.005 is a little less than that as a number. */
function toCents(n: number): number {
  const shifted = Number(`${Math.abs(n)}e2`)
  return Number.isNaN(shifted) ? n : (Math.sign(n) * Math.round(shifted)) / 100 || 0
}

function dateTime(text: string): string | null {
  if (!DATE.test(text) || !isRealDate(text.slice(0, 10))) return null
  return DATE_TIME.test(text) ? text.slice(0, 19).replace('T', ' ') : `${text.slice(0, 10)} 00:00:00`
}

/** A span as the platform keeps it: the time since 1970-01-01 00:00:00. Also taken: `d HH:mm:ss`, and milliseconds. */
function duration(text: string): string | null {
  if (DATE.test(text)) return dateTime(text)
  const [, sign, days = '0', hours, minutes, seconds] = SPAN.exec(text) ?? []
  const span =
    hours === undefined
      ? Number(text)
      : (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  if (!(Math.abs(span) <= LONGEST_SPAN)) return null
  return new Date(sign ? -span : span).toISOString().slice(0, 19).replace('T', ' ')
}

function isRealDate(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}

/** Lengths count characters: a pair of surrogates is one and is never split. */
function cut(text: string, length: number): string {
  const characters = Array.from(text)
  return characters.length > length ? characters.slice(0, length).join('') : text
}

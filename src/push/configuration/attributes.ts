// What is sent of a device: columns left out, columns renamed, and extra columns with the path of their value.

import { Misconfigured } from '../errors.ts'
import type { Line } from '../../server/shared/mapping.ts'
import { ADDITIONS, DEVICE_COLUMNS } from '../servicenow/device-columns.ts'
import { fieldsOf } from '../json.ts'
import { cleanText } from '../text.ts'
import { KNOWN_FIELDS, VOLATILE_FIELDS, type Source } from './known-fields.ts'
import { nearest } from './nearest.ts'
import type { ConfigurationFile } from './schema.ts'

export interface ExtraColumn {
  column: string
  table: 'computer' | 'mdm'
  source: Source
  /** Below the source, in parts: `['network', 'mac_address']`. */
  path: readonly string[]
  /** Its value changes by itself: it is sent along with other changes, never on its own. */
  volatile: boolean
}

export interface Attributes {
  skip: ReadonlySet<string>
  rename: ReadonlyMap<string, string>
  extra: readonly ExtraColumn[]
  /** Lines of the customer's mapping in ServiceNow that differ from the usual ones; none where left out. */
  mapping?: readonly Line[]
}

export const STANDARD_ATTRIBUTES: Attributes = { skip: new Set(), rename: new Map(), extra: [] }

/** The same for an app that lacks the columns that were added later. */
export function withoutAdditions(attributes: Attributes): Attributes {
  return { ...attributes, skip: new Set([...attributes.skip, ...ADDITIONS]) }
}

/** @returns what is wrong with the whole, beyond what the schema says of each part; empty when nothing is */
export function conflictsOf({ skip = [], rename = {}, extra = {} }: NonNullable<ConfigurationFile['attributes']>) {
  const problems: Array<{ setting: string; reason: string }> = []
  const taken = new Map<string, string>(DEVICE_COLUMNS.map(({ column }) => [column, `the standard column ${column}`]))
  for (const column of [...skip, ...Object.keys(rename)]) taken.delete(column)
  const claim = (setting: string, column: string) => {
    const owner = taken.get(column)
    const reason = `expected a column that nothing else uses, got \`${column}\`, which is already ${owner}.`
    if (owner) problems.push({ setting, reason })
    taken.set(column, `the column of ${setting}`)
  }
  for (const [column, to] of Object.entries(rename)) {
    const setting = `attributes.rename.${column}`
    if (skip.some((skipped) => skipped === column))
      problems.push({
        setting,
        reason: `expected a column that is sent, got \`${column}\`, which attributes.skip leaves out.`,
      })
    else claim(setting, to)
  }
  // A file may have sent what became a standard column later: its own value stands.
  for (const column of ADDITIONS) if (taken.get(column)?.startsWith('the standard')) taken.delete(column)
  for (const column of Object.keys(extra)) claim(`attributes.extra.${column}`, column)
  return problems
}

/** From the file's form to the one that rows are made by. */
export function attributesOf({ skip, rename, extra }: NonNullable<ConfigurationFile['attributes']> = {}): Attributes {
  return {
    skip: new Set(skip),
    rename: new Map(Object.entries(rename ?? {})),
    extra: Object.entries(extra ?? {}).map(([column, value]) => {
      const { path, table } = typeof value === 'string' ? { path: value, table: 'computer' as const } : value
      const [source, ...parts] = path.split('.') as [Source, ...string[]]
      return { column, table, source, path: parts, volatile: VOLATILE_FIELDS.has(parts.at(-1)!) }
    }),
  }
}

export function extraOf({ extra }: Attributes, source: Source): ExtraColumn[] {
  return extra.filter((column) => column.source === source)
}

/** The values of the extra columns that come from this row of this source. */
export function extraValues(attributes: Attributes, source: Source, row: unknown): Record<string, string> {
  return Object.fromEntries(extraOf(attributes, source).map(({ column, path }) => [column, textOf(valueAt(row, path))]))
}

/**
 * Refuses a path that neither Kandji's documents nor any of these rows know, or that ends at something with fields of its
 * own. Called with the first rows of a source, before anything is queued.
 * @throws Misconfigured naming each such path
 */
export function requireKnownPaths(attributes: Attributes, source: Source, rows: readonly unknown[]): void {
  const wrong = extraOf(attributes, source).flatMap(({ column, path }) => {
    const reason = wrongWith(source, path, rows)
    return reason ? [`attributes.extra.${column}: ${reason}`] : []
  })
  if (wrong.length > 0) throw new Misconfigured('configuration', `${wrong.join('\n')} Nothing was sent.`)
}

function wrongWith(source: Source, path: readonly string[], rows: readonly unknown[]): string | undefined {
  const text = path.join('.')
  const values = rows.map((row) => valueAt(row, path)).filter((value) => value !== undefined)
  const inner = values.find((value) => typeof value === 'object' && value !== null && !isListOfPlain(value))
  const known = KNOWN_FIELDS[source]
  if (inner !== undefined || known.some((field) => field.startsWith(`${text}.`))) {
    const fields = inner === undefined ? known.filter((field) => field.startsWith(`${text}.`)) : innerPaths(text, inner)
    const example = fields
      .map((field) => `${source}.${field}`)
      .slice(0, 6)
      .join(', ')
    return `expected the path of one value, got \`${source}.${text}\`, which holds several. Name one of them: ${example}.`
  }
  if (values.length > 0 || known.includes(text)) return undefined
  const meant = nearest(text, [...known, ...Object.keys(fieldsOf(rows[0])).slice(0, MOST_NAMES)])
  return `expected a path that Kandji has, got \`${source}.${text}\`.${meant ? ` Did you mean \`${source}.${meant}\`?` : ''}`
}

function innerPaths(text: string, value: unknown): string[] {
  if (!Array.isArray(value)) return Object.keys(value as object).map((key) => `${text}.${key}`)
  return Object.keys(fieldsOf(value[0])).map((key) => `${text}.0.${key}`)
}

/** Among more nobody would look for the name that was meant. */
const MOST_NAMES = 1_000

function valueAt(row: unknown, path: readonly string[]): unknown {
  let value = row
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}

/** Text, numbers and truth values as text; lists of them with commas; anything else is nothing. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return String(value)
  return isListOfPlain(value) ? value.map(textOf).filter(Boolean).join(', ') : cleanText(value)
}

function isListOfPlain(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)
}

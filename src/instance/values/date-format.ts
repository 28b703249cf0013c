// Java SimpleDateFormat patterns, which ServiceNow uses for date formats: reading and writing, in English.
// Reading is strict about values (no 30 February) and whole texts, and lenient about surrounding spaces only.

import { now } from './clock.ts'
import { fieldOf, type PatternField, type ReadValues } from './date-fields.ts'
import { daysInMonth } from './calendar.ts'

type Part = { literal: string } | { field: PatternField; letter: string; count: number }

interface Pattern {
  parts: Part[]
  reader: RegExp
}

const PATTERNS = new Map<string, Pattern>()

/** Splits a pattern into fields and literal text: 'quoted' text is literal, '' is one quote. */
function partsOf(pattern: string): Part[] {
  const parts: Part[] = []
  for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (token === "''") parts.push({ literal: "'" })
    else if (token === "'") throw new Error(`Expected a closing quote in the date pattern "${pattern}"`)
    else if (token.startsWith("'")) parts.push({ literal: token.slice(1, -1).replaceAll("''", "'") })
    else if (/[A-Za-z]/.test(token)) {
      const letter = token.charAt(0)
      const field = fieldOf(letter)
      if (!field) throw new Error(`Letter ${letter} of the date pattern "${pattern}" is not supported here`)
      parts.push({ field, letter, count: token.length })
    } else parts.push({ literal: token })
  }
  return parts
}

function compile(pattern: string): Pattern {
  let compiled = PATTERNS.get(pattern)
  if (!compiled) {
    const parts = partsOf(pattern)
    const source = parts.map((part, index) => {
      if ('literal' in part) return part.literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      const next = parts[index + 1]
      // Numbers that touch, as in yyyyMMdd, have the pattern's own width.
      const adjacent = next !== undefined && 'field' in next && next.field.numeric(next.count)
      return `(${part.field.reads(part.count, adjacent)})`
    })
    compiled = { parts, reader: new RegExp(`^\\s*${source.join('')}\\s*$`, 'i') }
    PATTERNS.set(pattern, compiled)
  }
  return compiled
}

/** A date and time that was read: a wall clock, unless the text itself names its offset from UTC. */
export interface ReadDate {
  /** The date and time as if it were UTC, in milliseconds since 1970. */
  wall: number
  /** Milliseconds ahead of UTC, where the text says so. */
  offset: number | undefined
}

/** Reads a date by a pattern; undefined if the text is not of that pattern or no such date exists. */
export function readDate(text: string, pattern: string): ReadDate | undefined {
  const { parts, reader } = compile(pattern)
  const match = reader.exec(text)
  if (!match) return undefined
  const values: ReadValues = {}
  let group = 0
  for (const part of parts) {
    if ('literal' in part) continue
    group += 1
    if (!part.field.read(match[group] ?? '', part.count, values, now())) return undefined
  }
  // Java's defaults for what a pattern leaves out.
  const { year = 1970, month = 1, day = 1, minute = 0, second = 0, millisecond = 0 } = values
  const wall = new Date(0)
  wall.setUTCFullYear(year, month - 1, 1)
  if (day > daysInMonth(wall.getTime())) return undefined
  wall.setUTCDate(day)
  const hour = values.hour ?? (values.halfDayHour ?? 0) + (values.afternoon ? 12 : 0)
  wall.setUTCHours(hour, minute, second, millisecond)
  return { wall: wall.getTime(), offset: values.offset }
}

/**
 * The date that a text gives by a Java SimpleDateFormat pattern, in UTC unless the text itself names an offset;
 * undefined if the text does not fit. Throws on a pattern with a letter that is not supported.
 */
export function parseDate(text: string, pattern: string): Date | undefined {
  const read = readDate(text, pattern)
  return read && new Date(read.wall - (read.offset ?? 0))
}

/** A date in UTC, written by a Java SimpleDateFormat pattern. Throws on a pattern with a letter that is not supported. */
export function formatDate(date: Date, pattern: string): string {
  return compile(pattern)
    .parts.map((part) => ('literal' in part ? part.literal : part.field.write(date, part.count)))
    .join('')
}

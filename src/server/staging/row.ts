// Reading a staging row: what counts as sent, and how a row says what was wrong with it.

import { writtenText } from '../shared/remarks.ts'
import { trimmed } from './in-hand.ts'
import type { StagingRow } from './in-hand.ts'

/** The word that ServiceNow reserves for "clear this field" (docs: "Create a transform map"). Capitals only. */
const RESERVED = 'NULL'

/**
 * What the row says in a column: trimmed; empty when nothing was sent. The reserved word `NULL` counts as nothing, or
 * it would wipe the target field.
 */
export function sent(source: StagingRow, column: string): string {
  const text = trimmed(source, column)
  return text === RESERVED ? '' : text
}

/** True when the row holds the reserved word `NULL` in this column. */
export function isReserved(source: StagingRow, column: string): boolean {
  return trimmed(source, column) === RESERVED
}

/** The text cut to a column's length, never through the middle of a character such as an emoji. */
export function fit(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** A value as it is named in a message: in backticks, shortened. */
export function quoted(value: string): string {
  return value.length > 80 ? `\`${fit(value, 80)}…\`` : `\`${value}\``
}

/** As `quoted`, for what scripts of others say: its own backticks and line ends would break the message into parts. */
export const quotedText = (text: string): string =>
  `\`${fit(text.replace(/`/g, "'").replace(/\s+/g, ' ').trim(), 250)}\``

/**
 * The row's status message, empty without problems. It starts with `Kandji:`, which is how the sender of the rows tells
 * our problems from the platform's own remarks.
 */
export function statusMessage(problems: string[]): string {
  return problems.length > 0 ? `Kandji: ${problems.join('; ')}` : ''
}

/** The same for a row whose configuration item a script has written: what was done with it comes last. */
export function writtenMessage(problems: string[], by: string, operation: string): string {
  const written = writtenText(by, operation)
  return problems.length > 0 ? statusMessage([...problems, written]) : written
}

/** What a map's onBefore script decides about a row. `outcome`, `table` and `sysId` are set where a script wrote the CI itself. */
export interface Verdict {
  ignore: boolean
  message: string
  outcome?: 'inserted' | 'updated' | 'ignored'
  table?: string
  sysId?: string
}

export const accept = (problems: string[]): Verdict => ({ ignore: false, message: statusMessage(problems) })

export const refuse = (reason: string): Verdict => ({ ignore: true, message: statusMessage([reason]) })

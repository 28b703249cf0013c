// What scripts of a customer answer with, as texts.

import { quotedText } from '../staging/row.ts'

/** A text, or the value of a field (`source.u_room`), trimmed; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim()
  return isFieldValue(value) ? `${value}`.trim() : undefined
}

/** As `textOf`, and numbers and truth values: what a column can hold. */
export function columnTextOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : undefined
  return typeof value === 'boolean' ? `${value}` : textOf(value)
}

/** GlideElement, GlideDateTime and their kind; a GlideRecord is a record and no value. */
function isFieldValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const one = value as { getDisplayValue?: unknown; getTableName?: unknown; getUniqueValue?: unknown }
  return typeof one.getDisplayValue === 'function' && typeof one.getUniqueValue !== 'function'
}

/** A value as it is named in a message. */
export function described(value: unknown): string {
  if (typeof value === 'string') return quotedText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return 'a list'
  return value === null || value === undefined ? 'nothing' : 'an object'
}

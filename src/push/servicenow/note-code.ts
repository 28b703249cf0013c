// What the app says about a row, part by part: which kind of problem each part is.

import type { ProblemCode } from '../problem-code.ts'

/**
 * The app puts everything that it has to say of a row into one text, with `; ` between its parts. Names of people and things are
 * quoted in it, and may have one of their own.
 */
export function partsOf(text: string): string[] {
  const pieces = text.split('`')
  // A quote that was cut: where it ends is not known.
  if (pieces.length % 2 === 0) return [text]
  const parts = ['']
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) parts.push(`${parts.pop()}\`${piece}\``)
    else {
      const [first = '', ...more] = piece.split('; ')
      parts.push(`${parts.pop()}${first}`, ...more)
    }
  })
  return parts.map((part) => part.trim()).filter(Boolean)
}

/** Of a row that was taken all the same. The app's words are in src/server. */
const NOTES: ReadonlyArray<readonly [RegExp, ProblemCode]> = [
  [/^assigned_user\b.*\bis not exactly one user's\b.*\(\d+ users have it\)/s, 'ambiguous-owner'],
  [/^assigned_user\b.*\bis not exactly one user's\b/s, 'unknown-owner'],
  [/^device_capacity\b/, 'unreadable-capacity'],
  [/^os_type\b.*\bleft out$/s, 'unknown-os'],
  [/^model_name\b.*\bcould not be made\b|^the manufacturer .* could not be made\b/s, 'model-not-made'],
  [/^\w+ is the reserved word\b/, 'reserved-word'],
  [/^kept by reconciliation rules\b/, 'kept-by-reconciliation'],
  [/\bconfiguration items have this serial number\b|\bis marked as a duplicate\b/, 'duplicate-ci'],
  [/\bis retired in ServiceNow\b/, 'retired-ci'],
  [/^the serial number of device .* has changed from\b/s, 'serial-changed'],
  [/\btable of serial numbers alone\b/, 'found-by-serial-table'],
  [/^the field map of\b|^another transform map\b/, 'own-mapping'],
]

/** Of a row that was refused. */
const REFUSALS: ReadonlyArray<readonly [RegExp, ProblemCode]> = [
  [/\bwhich is another maker's\b/, 'other-maker'],
  [/\band the row is of a virtual machine\b/, 'twin-serial'],
]

/** @returns the kind of a note that the app gave to a row which it took; `note` for one that is not known here */
export function codeOfNote(part: string): ProblemCode {
  return find(NOTES, part) ?? 'note'
}

/** @returns the kind of a refusal */
export function codeOfRefusal(reason: string): ProblemCode {
  return find(REFUSALS, reason) ?? 'refused-row'
}

/** Whether a part of what was said only stands beside the reason of a refusal. */
export function isRemark(part: string): boolean {
  return find(NOTES, part) !== undefined
}

function find(table: ReadonlyArray<readonly [RegExp, ProblemCode]>, text: string): ProblemCode | undefined {
  return table.find(([words]) => words.test(text))?.[1]
}

// What the app says about a row, part by part: which kind of problem each part is.

import { NOTES, REFUSALS, type Remark } from '../../server/shared/remarks.ts'
import { PROBLEM_CODES, type ProblemCode } from '../problem-code.ts'

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

/** What push itself says of a transform map that is not the app's. */
export const OTHER_MAP = 'another transform map of this staging table'

/** @returns the kind of a note that the app gave to a row which it took; `note` for one that is not known here */
export function codeOfNote(part: string): ProblemCode {
  return part.startsWith(OTHER_MAP) ? 'own-mapping' : (find(NOTES, part) ?? 'note')
}

/** @returns the kind of a refusal */
export function codeOfRefusal(reason: string): ProblemCode {
  return find(REFUSALS, reason) ?? 'refused-row'
}

/** Whether a part of what was said only stands beside the reason of a refusal. */
export function isRemark(part: string): boolean {
  return codeOfNote(part) !== 'note'
}

/** Quoted names and values may be anything, the words of another remark as well. */
const QUOTED = /`[^`]*`/g

function find(remarks: readonly Remark[], text: string): ProblemCode | undefined {
  const said = text.replace(QUOTED, '``')
  const code = remarks.find(({ words }) => said.includes(words))?.code
  return PROBLEM_CODES.find((known) => known === code)
}

// Several scripts of one row ask the same questions (which CI, which company). The answers are kept for that row only.
// Forgetting them costs queries, never correctness: scripts must not rely on each other's answers.

import type { GlideRecord } from '@servicenow/glide'

let row = ''
let answers: Record<string, string> = {}

/** Starts a row anew: to be called by the first script that runs for a row, since a row may be transformed twice. */
export function forget(): void {
  row = ''
  answers = {}
}

/** The answer to a question about this row: found once, then remembered until another row comes. */
export function remembered(source: GlideRecord, question: string, find: () => string): string {
  const current = `${source.getUniqueValue()}`
  if (current !== row) {
    row = current
    answers = {}
  }
  const own = answers
  const known = own[question]
  if (known !== undefined) return known
  const answer = find()
  // Another row may have come while this one was asking: it must not get the answer.
  own[question] = answer
  return answer
}

// Several scripts of one row ask the same questions (which CI, which company). The answers are kept for that row only.
// Forgetting them costs queries, never correctness: scripts must not rely on each other's answers.

import type { GlideRecord } from '@servicenow/glide'

/** One object a row: an answer that comes late, while another row has begun, is kept with its own row. */
interface Memory {
  row: string
  answers: Record<string, unknown>
}

let memory: Memory = { row: '', answers: {} }

/** Starts a row anew: to be called by the first script that runs for a row, since a row may be transformed twice. */
export function forget(): void {
  memory = { row: '', answers: {} }
}

/** The answer to a question about this row: found once, then remembered until another row comes. */
export function remembered<T>(source: GlideRecord, question: string, find: () => T): T {
  const row = `${source.getTableName()} ${source.getUniqueValue()}`
  // The shared variable is read once and written once: whatever another thread puts there in between, this row keeps to its own.
  let mine = memory
  if (mine.row !== row) {
    mine = { row, answers: {} }
    memory = mine
  }
  if (mine.answers[question] !== undefined) return mine.answers[question] as T
  const answer = find()
  mine.answers[question] = answer
  return answer
}

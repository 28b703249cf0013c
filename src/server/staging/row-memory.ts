// Several scripts of one row ask the same questions (which CI, which company). The answers are kept for that row only.
// Forgetting them costs queries, never correctness: scripts must not rely on each other's answers.

import type { StagingRow } from './in-hand.ts'

/** One object a row: an answer that comes late, while another row has begun, is kept with its own row. */
interface Memory {
  table: string
  sysId: string
  answers: Record<string, unknown>
}

let memory: Memory = { table: '', sysId: '', answers: {} }

/** Starts a row anew: to be called by the first script that runs for a row, since a row may be transformed twice. */
export function forget(): void {
  memory = { table: '', sysId: '', answers: {} }
}

/** The answer to a question about this row: found once, then remembered until another row comes. */
export function remembered<T>(source: StagingRow, question: string, find: () => T): T {
  const table = `${source.getTableName()}`
  const sysId = `${source.getUniqueValue() || ''}`
  // The shared variable is read once and written once: whatever another thread puts there in between, this row keeps to its own.
  let mine = memory
  if (mine.sysId !== sysId || mine.table !== table) {
    mine = { table, sysId, answers: {} }
    memory = mine
  }
  if (mine.answers[question] !== undefined) return mine.answers[question] as T
  const answer = find()
  mine.answers[question] = answer
  return answer
}

// (last agreed, here, there) → what is to be done. The heart of both ways; explored by `npm run explore`.

import { agreed } from './memory.ts'
import type { Memory, Mode, Pair, Value } from './memory.ts'

export type Verdict =
  /** Neither side has changed since the last settlement. */
  | { act: 'nothing' }
  /** Both sides hold the same value. */
  | { act: 'agree'; value: Value }
  | { act: 'write here'; value: Value }
  | { act: 'write there'; value: Value }
  /** Both have changed, or nobody can know that they have not: nothing is overwritten, a person decides. */
  | { act: 'conflict'; values: Pair }

/** A write whose end nobody saw was done where its value is found: then the sides agreed on it. */
export function resolved(memory: Memory, { here, there }: Pair): Memory {
  if (memory.taken !== null && memory.taken === here) return agreed(memory, here)
  if (memory.sent !== null && memory.sent === there) return agreed(memory, there)
  return memory
}

/** @param memory with its doubts {@link resolved} @param there what Kandji holds now: a reading of some time ago is only a hint (see {@link isNews}) */
export function judge(mode: Mode, memory: Memory, { here, there }: Pair): Verdict {
  if (here === there) return { act: 'agree', value: here }
  // A write was begun, and its value is not there. Either it was never done, or it was and somebody has changed the value
  // since, perhaps back to what it was: doing it again could undo that.
  const inDoubt = memory.taken !== null || memory.sent !== null
  const changed = { here: inDoubt || memory.here !== here, there: inDoubt || memory.there !== there }
  if (!changed.here && !changed.there) return { act: 'nothing' }
  if (mode === 'to_kandji') return { act: 'write there', value: here }
  if (changed.here && changed.there) return { act: 'conflict', values: { here, there } }
  return changed.here ? { act: 'write there', value: here } : { act: 'write here', value: there }
}

/**
 * Does a reading that may be old, as a staging row brings it, give a reason to look at Kandji now?
 * It never is a reason to write: it may have been read before the app's own last write.
 */
export const isNews = (memory: Memory, { here, there }: Pair): boolean =>
  memory.sent !== null || memory.taken !== null || memory.here !== here || memory.there !== there

/** How a value stands: `waiting` for the job, `refused` by the other side until something changes. */
export type State = 'agreed' | 'waiting' | 'refused' | 'conflict'

/** Whether a reading says only what is known already: what Kandji refused, what a person is to decide, or what is put back anyway. */
export function isKnownToDiffer(mode: Mode, state: State, memory: Memory, { here, there }: Pair): boolean {
  if (state === 'refused' && memory.there === there) return true
  const { conflict } = memory
  if (conflict !== null && conflict.here === here && conflict.there === there) return true
  // In the mode to_kandji what was never heard of there is no change there.
  return mode === 'to_kandji' && (memory.there === null || memory.there === there)
}

/**
 * What a person decided about a conflict, put so that {@link judge} carries it out: the side that is kept counts as
 * changed, the other as unchanged since it was shown. Where that one has changed since, it is a conflict again.
 */
export const decided = (memory: Memory, shown: Pair, keep: 'here' | 'there'): Memory => ({
  here: keep === 'here' ? null : shown.here,
  there: keep === 'there' ? null : shown.there,
  sent: null,
  taken: null,
  attempt: memory.attempt,
  version: memory.version + 1,
  conflict: null,
})

// What the app remembers about one value of one device that both sides hold: the asset tag, or the owner. Nothing in this
// room needs the platform: the app and the exploration (`npm run explore`) run the same functions.

/** One value, as text; empty for none. */
export type Value = string

/** `to_kandji`: ServiceNow's value is the right one. `both`: the side that changed since the last agreed value wins. */
export type Mode = 'to_kandji' | 'both'

export interface Pair {
  here: Value
  there: Value
}

export interface Memory {
  /** What ServiceNow held when the value was last settled; null: not known, which counts as changed since. */
  here: Value | null
  /** The same for Kandji. Both are the last agreed value, but where both sides were left different. */
  there: Value | null
  /** The value of a write to Kandji of which nobody knows yet whether it was done; null: none. */
  sent: Value | null
  /** The same for a write to ServiceNow, which only a stop in its midst leaves open. */
  taken: Value | null
  /** Number of the last write to Kandji: an answer to an earlier one says nothing about this one. */
  attempt: number
  /** Grows with each change of this memory: what was read before may be out of date. */
  version: number
  /** The two values between which a person is to decide; null: no conflict. */
  conflict: Pair | null
}

export const NO_MEMORY: Memory = {
  here: null,
  there: null,
  sent: null,
  taken: null,
  attempt: 0,
  version: 0,
  conflict: null,
}

/** Both sides hold this value. */
export const agreed = (memory: Memory, value: Value): Memory => leftAs(memory, { here: value, there: value })

/** The sides differ, and that is no reason to do anything before one of them changes. */
export const leftAs = (memory: Memory, { here, there }: Pair): Memory => ({
  here,
  there,
  sent: null,
  taken: null,
  attempt: memory.attempt,
  version: memory.version + 1,
  conflict: null,
})

/** A write to Kandji is about to begin. Kept before it begins: whatever happens then, it is known that it may have been done. */
export const sending = (memory: Memory, value: Value): Memory => ({
  ...memory,
  sent: value,
  attempt: memory.attempt + 1,
  version: memory.version + 1,
  conflict: null,
})

/** A write to ServiceNow is about to begin. */
export const taking = (memory: Memory, value: Value): Memory => ({
  ...memory,
  taken: value,
  version: memory.version + 1,
  conflict: null,
})

/** The write that had begun was certainly not done: a conflict that came of the doubt is none. */
export const undone = (memory: Memory): Memory => ({
  ...memory,
  sent: null,
  taken: null,
  version: memory.version + 1,
  conflict: null,
})

export const inConflict = (memory: Memory, conflict: Pair): Memory => ({
  ...memory,
  version: memory.version + 1,
  conflict,
})

/**
 * A memory that begins with a change here does not know what Kandji held until then. Holds Kandji what was here, nothing, or what
 * it was last heard to hold, nobody has changed that: where it holds anything else, a person decides.
 */
export function known(memory: Memory, there: Value, heard: Value): Memory {
  if (memory.version > 0 || memory.here === null || memory.there !== null) return memory
  if (there !== memory.here && there !== '' && there !== heard) return memory
  return { ...memory, there, version: memory.version + 1 }
}

/** The values that a memory knows. */
export const wordsIn = ({ here, there, sent, taken, conflict }: Memory): Value[] =>
  [here, there, sent, taken, conflict && conflict.here, conflict && conflict.there].filter(
    (value): value is Value => typeof value === 'string'
  )

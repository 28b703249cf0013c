// The world that is explored: one value of one device, on both sides, with two people, the app, and what is under way
// between them. Besides the values it knows what no program can: which edits each side's value rests on. An edit is lost
// when the app writes over a value that rests on an edit which the written value does not rest on.

import type { Memory, Pair, Value } from '../../src/server/shared/two-way/memory.ts'

/** Who made a value what it is. */
export type Origin = 'nobody' | 'here' | 'there' | 'decision'

export interface Side {
  value: Value
  /** The edits that this value rests on: a bit an edit. Whoever made it had seen them, or what came of them. */
  edits: number
  /** Those of them that would be lost with it: none after a person put back what both sides held. */
  atStake: number
  origin: Origin
}

/** A look at Kandji: what it held, and whether the memory is still what it was then. */
export interface Look {
  seen: Side
  isCurrent: boolean
}

export interface Answer {
  attempt: number
  value: Value
  outcome: 'taken' | 'undone'
}

export interface World {
  readonly here: Side
  readonly there: Side
  /** What both sides last held by the app's doing. An edit that brings it back takes back the edits since. */
  readonly common: Value
  readonly memory: Memory
  /** The edits on which the values of the conflict rest that a person is shown. */
  readonly shown: { readonly here: number; readonly there: number }
  /** Is the value one that the job will look at? */
  readonly isDue: boolean
  /** Readings of the sweep, looks and answers that are under way. */
  readonly readings: readonly Value[]
  readonly looks: readonly Look[]
  readonly answers: readonly Answer[]
  readonly used: { readonly here: number; readonly there: number; readonly decisions: number }
}

export type FaultKind = 'echo' | 'lost edit' | 'needless conflict'

/** What an exploration may find; each is a fault of the core. */
export class Fault extends Error {
  readonly kind: FaultKind

  constructor(kind: FaultKind, message: string) {
    super(message)
    this.kind = kind
  }
}

const OLD: Side = { value: 'A', edits: 0, atStake: 0, origin: 'nobody' }

/** Both sides hold the same, and the app knows it. */
export const START: World = {
  here: OLD,
  there: OLD,
  common: OLD.value,
  memory: { here: 'A', there: 'A', sent: null, taken: null, attempt: 0, version: 0, conflict: null },
  shown: { here: 0, there: 0 },
  isDue: false,
  readings: [],
  looks: [],
  answers: [],
  used: { here: 0, there: 0, decisions: 0 },
}

/**
 * A person gives one side another value. A look at Kandji and what follows from it are one step as far as people there go:
 * its API writes without any condition, so that nobody could notice an edit in the milliseconds between the two.
 */
export function edited(world: World, side: 'here' | 'there', value: Value, isNoticed: boolean): World {
  const used = world.used[side]
  const bit = 1 << (used + (side === 'here' ? 0 : 8))
  const edits = world[side].edits | bit
  const atStake = value === world.common ? 0 : world[side].atStake | bit
  return {
    ...world,
    [side]: { value, edits, atStake, origin: side },
    isDue: world.isDue || isNoticed,
    looks: side === 'there' ? [] : world.looks,
    used: { ...world.used, [side]: used + 1 },
  }
}

/** The app writes a value that the other side has, or had, to one side. */
export function written(world: World, side: 'here' | 'there', by: Side): World {
  const over = world[side]
  if (over.value === by.value) throw new Fault('echo', `${by.value} was written ${side}, where it already was`)
  if (by.origin === side) throw new Fault('echo', `${by.value} was written back ${side}, where it had been entered`)
  if ((over.atStake & ~by.edits) !== 0)
    throw new Fault('lost edit', `${by.value} was written ${side} over ${over.value}, which nobody had seen`)
  return { ...world, [side]: by, common: by.value }
}

/** Keeps what the app remembers. Where it now knows that both sides hold the same, each rests on the edits of both. */
export function remembered(world: World, memory: Memory): World {
  const looks = world.looks.map((look) => ({ ...look, isCurrent: false }))
  const shown = memory.conflict ? { here: world.here.edits, there: world.there.edits } : { here: 0, there: 0 }
  const next = { ...world, memory: { ...memory, version: 0 }, looks, shown }
  const { here, there } = world
  const isDecided = memory.here === null || memory.there === null
  const isInDoubt = memory.sent !== null || memory.taken !== null
  if (memory.conflict && !isDecided && !isInDoubt) checkConflict(world, memory.conflict)
  if (memory.here !== here.value || memory.there !== there.value || here.value !== there.value) return next
  const edits = here.edits | there.edits
  return { ...next, here: { ...here, edits }, there: { ...there, edits }, common: here.value }
}

/** A person is only asked where each side has an edit that the other side's value does not rest on. */
function checkConflict({ here, there }: World, shown: Pair): void {
  if ((here.atStake & ~there.edits) === 0 || (there.atStake & ~here.edits) === 0)
    throw new Fault('needless conflict', `A person was asked about ${shown.here} here and ${shown.there} there`)
}

/** The same text for the same world. */
export function keyOf({ here, there, common, memory, shown, isDue, readings, looks, answers, used }: World): string {
  const side = ({ value, edits, atStake, origin }: Side) => `${value}${edits},${atStake}${origin[0]}`
  const { conflict } = memory
  return [
    side(here),
    side(there),
    common,
    `${memory.here}${memory.there}${memory.sent}${memory.taken}${memory.attempt}`,
    conflict ? `${conflict.here}${conflict.there}${shown.here},${shown.there}` : '',
    isDue ? 1 : 0,
    readings.join(''),
    looks.map(({ seen, isCurrent }) => `${side(seen)}${isCurrent ? 1 : 0}`).join(''),
    answers.map(({ attempt, value, outcome }) => `${attempt}${value}${outcome[0]}`).join(''),
    `${used.here}${used.there}${used.decisions}`,
  ].join('|')
}

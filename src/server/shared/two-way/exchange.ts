// The order in which the app reads, remembers and writes, so that a crash between any two steps loses nothing and sends
// nothing twice. Each function may be stopped at any point and run again.

import { agreed, inConflict, leftAs, sending, taking, undone } from './memory.ts'
import type { Memory, Mode, Pair, Value } from './memory.ts'
import { decided, isNews, judge, resolved } from './judge.ts'
import type { Verdict } from './judge.ts'

/** The world as an exchange sees it, for one value of one device. */
export interface Port {
  mode: Mode
  /** False where nothing may be written to Kandji, as in a transform: what is to be written there waits for the job. */
  maySend: boolean
  memory(): Memory
  /** Keeps a memory for good. */
  keep(memory: Memory): void
  here(): Value
  /** Writes ServiceNow's value if it still is `from`. @returns whether it was */
  writeHere(from: Value, to: Value): boolean
  /** Marks the value as one to look at. */
  wake(): void
  /** There is nothing more to do before the next change. */
  rest(): void
}

/** What became of a write to Kandji: `unknown` where no answer came, `undone` where it certainly was not done. */
export type Outcome = 'taken' | 'undone' | 'unknown'

/** A write to Kandji that is to be made now. */
export interface Order {
  attempt: number
  value: Value
}

/** What a function of the core does; the exploration breaks single ones to see whether that is found. */
export interface Core {
  judge(mode: Mode, memory: Memory, values: Pair): Verdict
  isNews(memory: Memory, values: Pair): boolean
  agreed(memory: Memory, value: Value): Memory
  sending(memory: Memory, value: Value): Memory
  taking(memory: Memory, value: Value): Memory
  decided(memory: Memory, shown: Pair, keep: 'here' | 'there'): Memory
  /** Does an answer belong to the write that the memory waits for? */
  isAnswerTo(memory: Memory, attempt: number): boolean
  /** Is what was read while the memory had that version still to be judged by? */
  isCurrent(memory: Memory, version: number): boolean
}

export const CORE: Core = {
  judge,
  isNews,
  agreed,
  sending,
  taking,
  decided,
  isAnswerTo: (memory, attempt) => memory.sent !== null && memory.attempt === attempt,
  isCurrent: (memory, version) => memory.version === version,
}

/** A staging row says what Kandji held when it was read. */
export function noticed(port: Pick<Port, 'memory' | 'here' | 'wake'>, there: Value, core: Core = CORE): void {
  if (core.isNews(port.memory(), { here: port.here(), there })) port.wake()
}

/**
 * Judges what Kandji holds, read while the memory had `version`, and does what is to be done on this side.
 * @returns the write to Kandji that is to be made, at once; undefined where none is
 */
export function settle(port: Port, there: Value, version: number, core: Core = CORE): Order | undefined {
  const kept = port.memory()
  // Something was settled between the reading and now: the reading may be older than that.
  if (!core.isCurrent(kept, version)) return undefined
  const here = port.here()
  const memory = resolved(kept, { here, there })
  if (memory !== kept) port.keep(memory)
  const verdict = core.judge(port.mode, memory, { here, there })
  switch (verdict.act) {
    case 'nothing':
      port.rest()
      return undefined
    case 'agree':
      if (isNews(memory, { here, there }) || memory.conflict !== null) port.keep(core.agreed(memory, verdict.value))
      port.rest()
      return undefined
    case 'write here':
      // What a stop leaves half done is then known as the app's own doing, and not taken for a person's change.
      port.keep(core.taking(memory, verdict.value))
      if (!port.writeHere(here, verdict.value)) {
        port.keep(undone(port.memory()))
        return undefined
      }
      port.keep(core.agreed(port.memory(), verdict.value))
      port.rest()
      return undefined
    case 'write there': {
      if (!port.maySend) {
        port.wake()
        return undefined
      }
      const next = core.sending(memory, verdict.value)
      port.keep(next)
      return { attempt: next.attempt, value: verdict.value }
    }
    case 'conflict':
      if (!isShown(memory, verdict.values)) port.keep(inConflict(memory, verdict.values))
      port.rest()
      return undefined
  }
}

const isShown = ({ conflict }: Memory, { here, there }: Pair): boolean =>
  conflict !== null && conflict.here === here && conflict.there === there

/** Takes the answer to a write. What was changed here meanwhile is to be looked at next. */
export function answered(port: Port, order: Order, outcome: Outcome, core: Core = CORE): void {
  const memory = port.memory()
  if (outcome === 'unknown' || !core.isAnswerTo(memory, order.attempt)) return
  if (outcome === 'undone') {
    port.keep(undone(memory))
    port.wake()
    return
  }
  port.keep(core.agreed(memory, order.value))
  if (port.here() === order.value) port.rest()
}

/** A person decided a conflict. @returns false where there is none to decide */
export function decide(
  port: Pick<Port, 'memory' | 'keep' | 'wake'>,
  keep: 'here' | 'there',
  core: Core = CORE
): boolean {
  const memory = port.memory()
  if (!memory.conflict) return false
  port.keep(core.decided(memory, memory.conflict, keep))
  port.wake()
  return true
}

/** The sides may stay different until one of them changes: for a value that the other side has no word for. */
export function leaveDifferent(port: Port, values: Pair): void {
  port.keep(leftAs(port.memory(), values))
  port.rest()
}

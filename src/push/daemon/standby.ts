// A `run` on a database that another one works with stands by, and takes its place when that one ends or falls silent.

import type { Clock } from '../clock.ts'
import { GaveUp, type PushError } from '../errors.ts'
import { isPostgres } from '../postgres/address.ts'
import { pairOf } from '../services.ts'
import { isAway } from '../postgres/faults.ts'
import { openState, StateHeld, type State } from '../state/state.ts'
import type { PushConfig } from '../terms.ts'

/** With the 15 s that a lease lasts, a failover takes less than 30 s. */
const ASK_EVERY_MS = 2_000

export interface StandbyParts {
  config: PushConfig
  clock: Clock
  signal: AbortSignal
  /** The database has been used by this process: that it cannot be reached now may pass. */
  isKnown: boolean
  /** Called when the reason to wait is another one than before. */
  onWait: (reason: PushError) => void
}

/**
 * @returns the state, as soon as nobody else works with it; undefined when the signal has fired
 * @throws PushError where waiting does not help
 */
export async function stateWhenFree({
  config,
  clock,
  signal,
  isKnown,
  onWait,
}: StandbyParts): Promise<State | undefined> {
  let said = ''
  let wasHeld = isKnown
  // The database may go in the middle of the first question as well.
  const end = clock.elapsed() + config.patienceMs
  while (!signal.aborted) {
    try {
      return openState(config.stateFolder, pairOf(config), 'run')
    } catch (error) {
      wasHeld ||= error instanceof StateHeld
      const mayPass = isAway(error) && clock.elapsed() < end
      if (!isWorthWaiting(error, config, wasHeld || mayPass)) throw error
      if (said !== error.message) onWait(error)
      said = error.message
    }
    await clock.sleep(ASK_EVERY_MS, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }
  return undefined
}

function isWorthWaiting(error: unknown, { stateFolder }: PushConfig, isKnown: boolean): error is GaveUp {
  if (!isPostgres(stateFolder)) return false
  return error instanceof StateHeld || (isKnown && error instanceof GaveUp)
}

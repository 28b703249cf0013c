// A `run` may be started before its database is, or in the moment in which that fails over: it is waited for, as any other side is.

import type { Logger } from 'pino'
import { GaveUp } from '../errors.ts'
import { isPostgres } from '../postgres/address.ts'
import { isAway } from '../postgres/faults.ts'
import { isStateThere } from '../state/state.ts'
import { sleep } from '../tenants/sleep.ts'
import { patienceOf, statePlaceOf, type Environment } from './environment.ts'

const TRY_EVERY_MS = 1_000

/** Does work that needs the database; while that is away, or goes in the middle, again, as long as patience lasts. @throws what `work` does */
export async function withDatabase<T>(env: Environment, log: Logger, signal: AbortSignal, work: () => T): Promise<T> {
  const end = performance.now() + patienceOf(env)
  for (;;) {
    await waitForDatabase(env, log, signal)
    try {
      return work()
    } catch (error) {
      if (!isAway(error) || signal.aborted || performance.now() + TRY_EVERY_MS > end) throw error
    }
    await sleep(TRY_EVERY_MS, signal)
  }
}

/** Ends when the database answers, whatever it says, or patience does. What is wrong is said by what needs it. */
export async function waitForDatabase(env: Environment, log: Logger, signal: AbortSignal): Promise<void> {
  let place: string
  try {
    place = statePlaceOf(env)
  } catch {
    return
  }
  if (!isPostgres(place)) return
  const end = performance.now() + patienceOf(env)
  let said = ''
  while (!signal.aborted) {
    try {
      isStateThere(place)
      return
    } catch (error) {
      if (!(error instanceof GaveUp) || performance.now() + TRY_EVERY_MS > end) return
      if (said !== error.message) log.warn({ msg: 'waiting for the database', reason: error.message })
      said = error.message
    }
    await sleep(TRY_EVERY_MS, signal)
  }
}

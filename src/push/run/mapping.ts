// Which attributes the customer's mapping in ServiceNow sends elsewhere. It is asked for once; afterwards the answers to reports tell
// whether it has changed, so that an unchanged fleet costs nothing more. What was known last holds in between.

import { PushError } from '../errors.ts'
import { linesOf } from '../state/mapping-memory.ts'
import type { State } from '../state/state.ts'
import type { Run } from './run.ts'

/** Where no answer to a report tells: runs do not report themselves, or ServiceNow takes no reports. */
const UNREPORTED_EVERY_MS = 60 * 60 * 1000

/** Has the run follow the mapping as it was known last. */
export function followMapping(run: Run, { mapping }: State): void {
  run.followMapping(mapping.last().lines)
}

/**
 * Asks for the mapping where it may have changed, and has the run follow it.
 *
 * @param hasChanges whether there are devices to send: then ServiceNow is asked anyway, and somebody may wait for this command
 * @returns why ServiceNow refuses the account: what is to be sent can be queued, and then nobody should sign in once more
 */
export async function settleMapping(run: Run, state: State, hasChanges: () => boolean): Promise<PushError | undefined> {
  const last = state.mapping.last()
  const isWaitedFor = run.staysUp === undefined && !last.isRefused
  if (!isDue(run, state) && !(isWaitedFor && hasChanges())) return undefined
  const refusal = await read(run, state)
  followMapping(run, state)
  return refusal
}

function isDue({ config, options, staysUp, startedAt }: Run, { mapping, reports }: State): boolean {
  const { at, isRefused, lines } = mapping.last()
  if (at === undefined || options.all) return true
  // Whoever has a mapping is likely to be changing it when he runs a command.
  if (staysUp === undefined && lines.length > 0) return true
  const isTold = config.reports !== false && reports.last().refusal === undefined
  // A time that is still to come was left by a wrong clock.
  return !isTold && !isRefused && (at > startedAt || startedAt - at >= UNREPORTED_EVERY_MS)
}

async function read(run: Run, { mapping }: State): Promise<PushError | undefined> {
  try {
    const reading = await run.mappingAside().read()
    const isRefused = !Array.isArray(reading)
    mapping.keep({ at: run.startedAt, isRefused, lines: isRefused ? [] : linesOf(reading) })
    return undefined
  } catch (error) {
    if (!(error instanceof PushError)) throw error
    // A fault that may pass: what was known last still holds.
    return error.exitCode === 3 ? error : undefined
  }
}

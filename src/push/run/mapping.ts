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

/** The question for the mapping of one run. */
export class MappingQuestion {
  readonly #run: Run
  readonly #state: State
  #ahead: Reading | undefined

  constructor(run: Run, state: State) {
    this.#run = run
    this.#state = state
  }

  /** Nothing has gone to ServiceNow yet, and as soon as the fleet is read the mapping is asked for. */
  isForFirstLoad(): boolean {
    return isDue(this.#run, this.#state) && this.#state.outbox.isEmpty()
  }

  /**
   * Signs in and asks, and keeps the answer for `settle`: for the first load, while the fleet is read. It reads alone, and should the fleet
   * not be readable nothing has been written. @param signal ends it @throws what is no fault of asking
   */
  async askAhead(signal: AbortSignal): Promise<void> {
    const reading = await ask(this.#run, signal)
    // What may have passed by its turn is asked again then.
    if (!(reading instanceof PushError) || reading.exitCode === 3) this.#ahead = reading
  }

  /**
   * Asks for the mapping where it may have changed, and has the run follow it.
   *
   * @param hasChanges whether there are devices to send: then ServiceNow is asked anyway, and somebody may wait for this command
   * @returns why ServiceNow refuses the account: what is to be sent can be queued, and then nobody should sign in once more
   */
  async settle(hasChanges: () => boolean): Promise<PushError | undefined> {
    const [run, state] = [this.#run, this.#state]
    const last = state.mapping.last()
    const isWaitedFor = run.staysUp === undefined && !last.isRefused
    if (!isDue(run, state) && !(isWaitedFor && hasChanges())) return undefined
    const reading = this.#ahead ?? (await ask(run))
    // A fault that may pass: what was known last still holds.
    if (reading instanceof PushError) return reading.exitCode === 3 ? reading : undefined
    const isRefused = !Array.isArray(reading)
    state.mapping.keep({ at: run.startedAt, isRefused, lines: isRefused ? [] : linesOf(reading) })
    followMapping(run, state)
    return undefined
  }
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

type Reading = unknown[] | { refused: PushError } | PushError

async function ask(run: Run, signal?: AbortSignal): Promise<Reading> {
  try {
    return await run.mappingAside(signal).read()
  } catch (error) {
    if (error instanceof PushError) return error
    throw error
  }
}

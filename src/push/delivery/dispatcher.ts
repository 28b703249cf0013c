// Works a queue off: one kind after the other, at most 4 requests in flight. What fails waits aside while others go on.

import { Consignment, type ConsignmentParts } from './consignment.ts'
import { freshLoad, type Load } from './load.ts'
import type { QueueKind } from '../servicenow/staging.ts'

/** ServiceNow has 4 threads a node for integrations; a fifth request would only queue, and push others out. */
const IN_FLIGHT = 4

/** From here on several rows a request pay: below, single posts are as quick and easier to read in ServiceNow's logs. */
const BATCH_FROM = 50

/** A batch has 30 s in all, on instances where one row may take a second. */
const ROWS_PER_BATCH = 20

/** With so many rows waiting aside it is not single rows that fail: nothing new is begun until they have gone through. */
const MOST_ASIDE = 200

export interface DispatcherParts extends ConsignmentParts {
  /** Aborted when one worker fails, so that the others stop; its signal is the one that the client's requests listen to. */
  abort: AbortController
}

/**
 * Returns when nothing waits any more.
 * @param kinds in the order in which they have to arrive
 * @throws PushError when ServiceNow refuses or the patience is spent
 */
export async function emptyQueue(parts: DispatcherParts, kinds: readonly QueueKind[]): Promise<void> {
  const consignment = new Consignment(parts, parts.queue.waiting() >= BATCH_FROM)
  parts.patience.progress()
  for (const kind of kinds) await new Dispatcher(kind, parts, consignment).run()
  if (consignment.unfinished) throw consignment.unfinished
}

class Dispatcher {
  readonly #kind: QueueKind
  readonly #parts: DispatcherParts
  readonly #consignment: Consignment
  #claimed = 0
  #aside: Load[] = []
  #pause: { until: number; over: Promise<void> } | undefined
  #failed = false
  #firstError: unknown

  constructor(kind: QueueKind, parts: DispatcherParts, consignment: Consignment) {
    this.#kind = kind
    this.#parts = parts
    this.#consignment = consignment
  }

  async run(): Promise<void> {
    // One request alone until one is answered: when the account or the app is at fault, one refusal says so as well as four.
    while (this.#consignment.settled === 0 && (await this.#step()));
    await Promise.all(Array.from({ length: IN_FLIGHT }, () => this.#work()))
    if (this.#failed) throw this.#firstError
  }

  async #work(): Promise<void> {
    try {
      while (!this.#failed && (await this.#step()));
    } catch (error) {
      if (!this.#failed) this.#firstError = error
      this.#failed = true
      this.#parts.abort.abort()
    }
  }

  /** One load, or one wait for a load that is aside. @returns false when there is nothing to do */
  async #step(): Promise<boolean> {
    const { pacing } = this.#parts.client
    const load = this.#due(pacing.now()) ?? this.#claim()
    if (load !== undefined) {
      this.#aside.push(...(await this.#consignment.attempt(load)))
      return true
    }
    if (this.#aside.length === 0) return false
    const dueAt = Math.min(...this.#aside.map((waiting) => waiting.dueAt))
    await this.#waitUntil(dueAt)
    return true
  }

  /** Workers that have nothing else to do wait together. */
  async #waitUntil(dueAt: number): Promise<void> {
    const { client, signal } = this.#parts
    if (this.#pause === undefined || this.#pause.until > dueAt) {
      const over = client.pacing.sleep(Math.max(0, dueAt - client.pacing.now()), signal)
      const pause = { until: dueAt, over }
      this.#pause = pause
      const end = () => {
        if (this.#pause === pause) this.#pause = undefined
      }
      over.then(end, end)
    }
    await this.#pause.over
  }

  #due(now: number): Load | undefined {
    const index = this.#aside.findIndex(({ dueAt }) => dueAt <= now)
    return index < 0 ? undefined : this.#aside.splice(index, 1)[0]
  }

  #claim(): Load | undefined {
    const rowsAside = this.#aside.reduce((count, { trials }) => count + trials.length, 0)
    if (rowsAside >= MOST_ASIDE) return undefined
    const { queue } = this.#parts
    const rows = queue.next(this.#kind, this.#claimed, this.#consignment.batching ? ROWS_PER_BATCH : 1)
    this.#claimed = rows.at(-1)?.seq ?? this.#claimed
    return rows.length > 0 ? freshLoad(rows) : undefined
  }
}

// Works a queue off: one kind after the other, at most 4 requests in flight. What fails waits aside while others continue.

import { Consignment, type Channel, type Watch } from './consignment.ts'
import { freshLoad, type Load } from './load.ts'
import { BATCH_FROM, FEWEST_ROWS_PER_SET, IN_FLIGHT, ROWS_PER_SET, SETS_FROM } from '../servicenow/limits.ts'
import type { QueueKind } from '../servicenow/staging.ts'
import type { Queue, QueuedRow } from './queue.ts'
import { SetDelivery } from './sets.ts'

/** With so many rows waiting aside it is not single rows that fail: nothing new is begun until they have gone through. */
const MOST_ASIDE = 200

/**
 * Returns when nothing waits any more.
 * @param kinds in the order in which they have to arrive
 * @throws PushError when ServiceNow refuses or the patience is spent
 */
export async function emptyQueue(
  queue: Queue,
  kinds: readonly QueueKind[],
  channel: Channel,
  watch: Watch
): Promise<void> {
  const waiting = queue.waiting()
  const batching = waiting >= BATCH_FROM || (queue.light?.() ?? 0) > 1
  const consignment = new Consignment(queue, channel, watch, batching)
  // An app is little: there are so many of them that they all go this way.
  const inSets = waiting >= (kinds.includes('app') ? BATCH_FROM : SETS_FROM)
  const sets = inSets && channel.sets ? new SetDelivery(channel, consignment, channel.sets) : undefined
  const rowsPerSet = setSize(waiting / new Set(kinds).size)
  channel.patience.progress()
  for (const kind of kinds) await new Dispatcher(kind, queue, channel, consignment, { sets, rowsPerSet }).run()
  if (consignment.unfinished) throw consignment.unfinished
}

/** ServiceNow transforms sets side by side: a load is cut so that all places have one. @param rows of a kind, about */
const setSize = (rows: number): number =>
  Math.max(FEWEST_ROWS_PER_SET, Math.min(Math.ceil(rows / IN_FLIGHT), ROWS_PER_SET))

class Dispatcher {
  readonly #kind: QueueKind
  readonly #queue: Queue
  readonly #channel: Channel
  readonly #consignment: Consignment
  readonly #sets: SetDelivery | undefined
  readonly #rowsPerSet: number
  #claimed = 0
  #aside: Load[] = []
  #pause: { until: number; over: Promise<void> } | undefined
  #failed = false
  #firstError: unknown

  constructor(
    kind: QueueKind,
    queue: Queue,
    channel: Channel,
    consignment: Consignment,
    { sets, rowsPerSet }: { sets: SetDelivery | undefined; rowsPerSet: number }
  ) {
    this.#sets = sets
    this.#rowsPerSet = rowsPerSet
    this.#kind = kind
    this.#queue = queue
    this.#channel = channel
    this.#consignment = consignment
  }

  async run(): Promise<void> {
    // One request alone until one is answered: when the account or the app is at fault, one refusal says so as well as four.
    while (this.#consignment.settled === 0 && (await this.#step()));
    if (this.#consignment.settled > 0) await this.#sets?.look(this.#kind)
    await Promise.all(Array.from({ length: IN_FLIGHT }, () => this.#work()))
    if (this.#failed) throw this.#firstError
  }

  async #work(): Promise<void> {
    try {
      while (!this.#failed && (await this.#step()));
    } catch (error) {
      if (!this.#failed) this.#firstError = error
      this.#failed = true
      // So that the others stop.
      this.#channel.abort.abort()
    }
  }

  /** One load, or one wait for a load that is aside. @returns false when there is nothing to do */
  async #step(): Promise<boolean> {
    const { pacing } = this.#channel.client
    const load = this.#due(pacing.elapsed()) ?? this.#claim()
    if (load !== undefined) {
      const way = load.isSet ? this.#sets! : this.#consignment
      this.#aside.push(...(await way.attempt(load)))
      return true
    }
    if (this.#aside.length === 0) return false
    const dueAt = Math.min(...this.#aside.map((waiting) => waiting.dueAt))
    await this.#waitUntil(dueAt)
    return true
  }

  /** Workers that have nothing else to do wait together. */
  async #waitUntil(dueAt: number): Promise<void> {
    const { client, abort } = this.#channel
    if (this.#pause === undefined || this.#pause.until > dueAt) {
      const over = client.pacing.sleep(Math.max(0, dueAt - client.pacing.elapsed()), abort.signal)
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
    const { batching, size } = this.#consignment
    if (this.#sets?.isOpen) {
      const rows = this.#take(this.#rowsPerSet)
      if (rows.length > size.rows) return { ...freshLoad(rows), isSet: true }
      return rows.length > 0 ? freshLoad(rows) : undefined
    }
    const rows = this.#take(batching ? size.rows : 1)
    return rows.length > 0 ? freshLoad(rows) : undefined
  }

  #take(count: number): QueuedRow[] {
    const rows = this.#queue.next(this.#kind, this.#claimed, count)
    this.#claimed = rows.at(-1)?.seq ?? this.#claimed
    return rows
  }
}

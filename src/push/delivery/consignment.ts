// One try with a load of rows: what ServiceNow says about each row is settled, what is left is handed back as smaller loads.
// Nothing counts as delivered before ServiceNow has said what became of it.

import { GaveUp } from '../errors.ts'
import type { Exchange } from '../http/exchange.ts'
import { HandedBack } from '../http/sender.ts'
import { explainNoResult, SERVICENOW } from '../servicenow/explain.ts'
import { NoBatch, type ImportClient } from '../servicenow/import-client.ts'
import { halfResult, rowResult, type RowResult } from '../servicenow/row-result.ts'
import { STAGING_TABLES } from '../servicenow/staging.ts'
import { blame, halved, isLeftOver, isPoison, parkedReason, type Load, type Tally, type Trial } from './load.ts'
import type { Patience } from '../http/patience.ts'
import { BatchSize } from './batch-size.ts'
import type { Queue, QueuedRow } from './queue.ts'
import type { Again, StopReason } from '../http/retry-policy.ts'
import type { SetParts } from './sets.ts'

export type Settled = Exclude<RowResult, { outcome: 'none' | 'not-installed' | 'stored' }>

/** The way to ServiceNow. */
export interface Channel {
  client: ImportClient
  patience: Patience
  /** Ends what is under way; its signal is the one that the client's requests listen to. */
  abort: AbortController
  /** Where large loads may go as import sets. */
  sets?: SetParts | undefined
}

/** Who hears of results, and who is asked for them. */
export interface Watch {
  /** Called once for each row that was delivered or refused, after the state has it. */
  onSettled: (row: QueuedRow, result: Settled) => void
  /** Asks afterwards what became of rows that ServiceNow took without telling a result. In their order. @throws PushError */
  ask?: (rows: QueuedRow[]) => Promise<RowResult[]>
  /** Looks at results before they are kept. @throws PushError when they show that continuing is of no use: then they are not */
  onResults?: (results: ReadonlyArray<{ row: QueuedRow; result: Settled }>) => void
}

/** What one try said about one row. */
type Reading =
  | { is: 'settled'; trial: Trial; result: Settled }
  | { is: 'none' | 'unserviced' | 'renew'; trial: Trial }
  | { is: 'again'; trial: Trial; decision: Again }
  | { is: 'stop'; trial: Trial; why: StopReason; exchange: Exchange }

/** Rows that ServiceNow did not get to, or said nothing about, are tried again after this long. */
const UNTOLD_WAIT_MS = 1_000

export class Consignment {
  readonly #queue: Queue
  readonly #channel: Channel
  readonly #watch: Watch
  /** Several rows a request; ends by itself when the batch API is refused. */
  batching: boolean
  /** Why rows were left in the outbox, though the run went on. */
  unfinished: GaveUp | undefined
  /** How many rows go together. */
  readonly size = new BatchSize()
  readonly #tally: Tally = { settled: 0, failing: 0 }

  constructor(queue: Queue, channel: Channel, watch: Watch, batching: boolean) {
    this.#queue = queue
    this.#channel = channel
    this.#watch = watch
    this.batching = batching
  }

  /** How many rows of this run ServiceNow has returned a result for. */
  get settled(): number {
    return this.#tally.settled
  }

  /** Sends these rows once. @returns what is left of them, to be sent when it is due @throws PushError */
  async attempt(load: Load): Promise<Load[]> {
    const { trials } = load
    try {
      const readings = await this.#asked(await this.#send(load))
      this.settle(readings.filter((reading) => reading.is === 'settled'))
      return await this.#leftOf(load, readings)
    } catch (error) {
      if (error instanceof NoBatch) {
        this.batching = false
        return trials.map((trial) => ({ ...load, trials: [trial], tries: 0 }))
      }
      if (error instanceof HandedBack) return this.#failed(load, error.decision)
      throw error
    }
  }

  async #send(load: Load): Promise<Reading[]> {
    const { client } = this.#channel
    const requests = load.trials.map(({ row }) => ({ table: STAGING_TABLES[row.kind], row: row.body }))
    const startedAt = client.pacing.elapsed()
    const attempt = load.tries + 1
    const several = this.batching && requests.length > 1
    const outcomes = several ? await client.batch(requests, attempt) : [await client.post(requests[0]!, attempt)]
    if (several) this.#measure(outcomes, client.pacing.elapsed() - startedAt)
    return load.trials.map((trial, index) => this.#read(trial, outcomes[index], load, startedAt))
  }

  #measure(outcomes: ReadonlyArray<Exchange | undefined>, ms: number): void {
    const answered = outcomes.filter((outcome) => outcome !== undefined).length
    if (answered < outcomes.length) this.size.wasTooLarge()
    else this.size.took(answered, ms)
  }

  #read(trial: Trial, exchange: Exchange | undefined, load: Load, startedAt: number): Reading {
    if (exchange === undefined) return { is: 'unserviced', trial }
    const { pacing } = this.#channel.client
    const half = exchange.kind === 'answer' && exchange.status < 300 ? halfResult(exchange) : undefined
    const situation = {
      service: 'servicenow',
      exchange,
      attempt: load.tries + 1,
      renewals: load.renewals,
      half,
    } as const
    const decision = pacing.judge(situation, startedAt)
    if (decision.do === 'stop') return { is: 'stop', trial, why: decision.why, exchange }
    if (decision.do === 'again') return { is: 'again', trial, decision }
    if (decision.do === 'renew' || exchange.kind === 'fault') return { is: 'renew', trial }
    const result = rowResult(exchange)
    if (result.outcome === 'none') return { is: 'none', trial }
    if (result.outcome === 'not-installed' || result.outcome === 'stored')
      return { is: 'stop', trial, why: result.outcome, exchange }
    return { is: 'settled', trial, result }
  }

  async #asked(readings: Reading[]): Promise<Reading[]> {
    const { ask } = this.#watch
    const untold = readings.filter((reading) => reading.is === 'none')
    if (ask === undefined || untold.length === 0) return readings
    const results = await ask(untold.map(({ trial }) => trial.row))
    return readings.map((reading): Reading => {
      const result = results[untold.findIndex((one) => one === reading)]
      if (result === undefined || !isSettled(result)) return reading
      return { is: 'settled', trial: reading.trial, result }
    })
  }

  /** Keeps what ServiceNow has said of rows. @throws PushError when it shows that continuing is of no use */
  settle(told: Array<{ trial: Trial; result: Settled }>): void {
    if (told.length === 0) return
    const readings = told.map(({ trial, result }) => ({ trial, result: this.#keepable(result) }))
    const queue = this.#queue
    const { patience, client } = this.#channel
    // What was parked failed while others went through: it says nothing about them.
    const answered = readings.filter(({ trial }) => !trial.isParked)
    this.#watch.onResults?.(answered.map(({ trial: { row }, result }) => ({ row, result })))
    const at = client.pacing.now()
    queue.atomically(() => {
      for (const { trial, result } of readings) {
        if (result.outcome === 'rejected') queue.settleRefused(trial.row, result.reason, at)
        else {
          const noted = result.note === undefined ? undefined : { note: result.note, at }
          queue.settleDelivered(trial.row, noted, result.outcome === 'inserted')
        }
      }
    })
    this.#tally.settled += readings.length
    this.#tally.failing -= readings.filter(({ trial }) => trial.failures > 0).length
    patience.progress()
    for (const { trial, result } of readings) this.#watch.onSettled(trial.row, result)
  }

  /** Whatever way a text came by: none is kept with a secret in it. */
  #keepable(result: Settled): Settled {
    const { pacing } = this.#channel.client
    if (result.outcome === 'rejected') return { ...result, reason: pacing.saidText(result.reason) }
    return result.note === undefined ? result : { ...result, note: pacing.saidText(result.note) }
  }

  /** Waits, renews the token, or ends the run, as the rows that are left ask for. */
  async #leftOf(load: Load, readings: Reading[]): Promise<Load[]> {
    const { client, abort } = this.#channel
    const left = readings.filter((reading) => reading.is !== 'settled')
    if (left.length === 0) return []
    const stop = left.find((reading) => reading.is === 'stop')
    if (stop) throw client.explain(STAGING_TABLES[stop.trial.row.kind], stop.why, stop.exchange)
    if (this.settled === 0 && left.some((reading) => reading.is === 'none')) throw explainNoResult(client.identity)

    // Where the service as a whole asks for a wait, no row is to blame.
    const shared = left.filter((reading) => reading.is === 'again').filter(({ decision }) => decision.shared)
    if (shared.length > 0) await client.pacing.pause(longest(shared.map(({ decision }) => decision)), abort.signal)
    const isRenewed = left.some((reading) => reading.is === 'renew')
    if (isRenewed) await client.renew(load.renewals + 1)

    const loads: Load[] = []
    const blameless: Trial[] = []
    for (const reading of left) {
      if (reading.is === 'again' && !reading.decision.shared)
        loads.push(...this.#blame(load, reading.trial, reading.decision))
      else if (reading.is === 'none')
        loads.push(...this.#blame(load, reading.trial, untold('ServiceNow accepted a row but returned no result')))
      else blameless.push(reading.trial)
    }
    if (blameless.length === 0) return loads
    const rest: Load = {
      ...load,
      trials: blameless,
      renewals: load.renewals + (isRenewed ? 1 : 0),
      tries: load.tries + 1,
    }
    const reached = blameless.length < load.trials.length || left.some((reading) => reading.is !== 'unserviced')
    // Rows that were merely not reached go out again at once as long as others get through.
    if (reached) return [...loads, rest]
    return this.#failed(load, untold('ServiceNow did not get to any row of a batch'))
  }

  /** The request failed as a whole. Of several rows any may be the cause: from the second time on, fewer go together. */
  #failed(load: Load, decision: Again): Load[] {
    if (load.trials.length === 1) return this.#blame(load, load.trials[0]!, decision)
    const dueAt = this.#dueAt(decision)
    this.size.wasTooLarge()
    const again = { ...load, tries: load.tries + 1, dueAt }
    return load.tries === 0 ? [again] : halved(again)
  }

  /** ServiceNow failed on this very row. It is tried again later, while others go first; or it is parked. */
  #blame(load: Load, trial: Trial, decision: Again): Load[] {
    blame(trial, decision.reason, this.#tally)
    if (isPoison(trial)) return this.#park(trial)
    try {
      return [{ ...load, trials: [trial], tries: load.tries + 1, dueAt: this.#dueAt(decision) }]
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error
      if (isLeftOver(trial, this.#tally)) return this.#park(trial)
      if (trial.proofs === 0) throw error
      // Others do go through: this row waits for another run, and the rest of this one continues.
      this.unfinished ??= error
      return []
    }
  }

  #park(trial: Trial): Load[] {
    trial.isParked = true
    this.settle([{ trial, result: { outcome: 'rejected', reason: parkedReason(trial) } }])
    return []
  }

  /** @throws GaveUp when the patience is spent */
  #dueAt(decision: Again): number {
    const { patience, client } = this.#channel
    return client.pacing.elapsed() + patience.permit(decision, SERVICENOW)
  }
}

function longest(decisions: Again[]): Again {
  return decisions.reduce((a, b) => (b.waitMs > a.waitMs ? b : a))
}

function untold(reason: string): Again {
  return { do: 'again', waitMs: UNTOLD_WAIT_MS, stated: false, shared: false, reason }
}

export function isSettled(result: RowResult): result is Settled {
  return result.outcome !== 'none' && result.outcome !== 'not-installed' && result.outcome !== 'stored'
}

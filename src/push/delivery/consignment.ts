// A few rows that travel together until ServiceNow has told of each what became of it. Nothing else counts as delivered.

import type { Exchange } from '../http/exchange.ts'
import type { RowKind } from '../inventory/rows.ts'
import { explainNoResult } from '../servicenow/explain.ts'
import { NoBatch, type ImportClient } from '../servicenow/import-client.ts'
import { rowResult, type RowResult } from '../servicenow/row-result.ts'
import type { Outbox, OutboxRow } from './outbox.ts'
import type { Patience } from './patience.ts'
import type { Decision, StopReason } from './retry-policy.ts'

export const STAGING_TABLES: Readonly<Record<RowKind, string>> = {
  computer: 'x_kandj_kandji_kandji_import_set_computer',
  mdm: 'x_kandj_kandji_kandji_import_set_mdm',
}

export type Settled = Exclude<RowResult, { outcome: 'none' | 'not-installed' }>

export interface ConsignmentParts {
  outbox: Outbox
  client: ImportClient
  patience: Patience
  signal: AbortSignal
  /** Called once for each row that was delivered or refused, after the state has it. */
  onSettled: (row: OutboxRow, result: Settled) => void
}

type Again = Decision & { do: 'again' }

/** What one try told about one row. */
type Reading =
  | { is: 'settled'; row: OutboxRow; result: Settled }
  | { is: 'none' | 'unserviced' | 'renew'; row: OutboxRow }
  | { is: 'again'; row: OutboxRow; decision: Again }
  | { is: 'stop'; row: OutboxRow; why: StopReason; exchange: Exchange }

/** Rows that ServiceNow did not get to, or told nothing of, are tried again after this long. */
const UNTOLD_WAIT_MS = 1_000

export class Consignment {
  /** Whether ServiceNow has told a result for any row of this run. */
  answered = false

  constructor(
    private readonly parts: ConsignmentParts,
    /** Several rows a request; ends by itself when the batch API is refused. */
    public batching: boolean
  ) {}

  /** Sends these rows until each one is settled. @throws PushError */
  async deliver(rows: OutboxRow[]): Promise<void> {
    let waiting = rows
    let renewals = 0
    for (let attempt = 1; waiting.length > 0; attempt++) {
      const readings = await this.send(waiting, attempt, renewals)
      if (readings === undefined) return this.deliverSingly(waiting)
      this.settle(readings.filter((reading) => reading.is === 'settled'))
      waiting = readings.filter((reading) => reading.is !== 'settled').map((reading) => reading.row)
      if (waiting.length > 0 && (await this.prepareNext(readings, renewals + 1))) renewals++
    }
  }

  /** @returns undefined when the batch API is refused */
  private async send(rows: OutboxRow[], attempt: number, renewals: number): Promise<Reading[] | undefined> {
    const { client } = this.parts
    const requests = rows.map((row) => ({ table: STAGING_TABLES[row.kind], row: row.body }))
    const startedAt = client.pacing.now()
    try {
      const outcomes = this.batching ? await client.batch(requests) : [await client.post(requests[0]!)]
      return rows.map((row, index) => this.read(row, outcomes[index], attempt, renewals, startedAt))
    } catch (error) {
      if (error instanceof NoBatch) return undefined
      throw error
    }
  }

  private read(
    row: OutboxRow,
    exchange: Exchange | undefined,
    attempt: number,
    renewals: number,
    startedAt: number
  ): Reading {
    if (exchange === undefined) return { is: 'unserviced', row }
    const decision = this.parts.client.pacing.judge({ service: 'servicenow', exchange, attempt, renewals }, startedAt)
    if (decision.do === 'stop') return { is: 'stop', row, why: decision.why, exchange }
    if (decision.do === 'again') return { is: 'again', row, decision }
    if (decision.do === 'renew' || exchange.kind === 'fault') return { is: 'renew', row }
    const result = rowResult(exchange)
    if (result.outcome === 'none') return { is: 'none', row }
    if (result.outcome === 'not-installed') return { is: 'stop', row, why: 'not-installed', exchange }
    return { is: 'settled', row, result }
  }

  private settle(readings: Array<Reading & { is: 'settled' }>): void {
    if (readings.length === 0) return
    const { outbox, patience, onSettled } = this.parts
    outbox.atomically(() => {
      for (const { row, result } of readings) {
        if (result.outcome === 'rejected') outbox.settleRefused(row, result.reason)
        else outbox.settleDelivered(row)
      }
    })
    this.answered = true
    patience.progress()
    for (const { row, result } of readings) onSettled(row, result)
  }

  /** Waits, renews the token, or ends the run, as the rows that are left ask for. @returns whether the token was renewed */
  private async prepareNext(readings: Reading[], renewals: number): Promise<boolean> {
    const { client, signal } = this.parts
    const stop = readings.find((reading) => reading.is === 'stop')
    if (stop) throw client.explain(STAGING_TABLES[stop.row.kind], stop.why, stop.exchange)
    if (!this.answered && readings.some((reading) => reading.is === 'none')) throw explainNoResult(client.url)
    const again = readings.filter((reading) => reading.is === 'again').map((reading) => reading.decision)
    const untold = readings.find((reading) => reading.is === 'unserviced' || reading.is === 'none')
    // Rows that were merely not reached go out again at once as long as others get through.
    const moving = readings.some((reading) => reading.is === 'settled')
    if (untold && (untold.is === 'none' || !moving)) again.push(untoldOf(untold.is))
    if (again.length > 0)
      await client.pacing.pause(
        again.reduce((a, b) => (b.waitMs > a.waitMs ? b : a)),
        signal
      )
    if (!readings.some((reading) => reading.is === 'renew')) return false
    await client.renew(renewals)
    return true
  }

  private async deliverSingly(rows: OutboxRow[]): Promise<void> {
    this.batching = false
    for (const row of rows) await this.deliver([row])
  }
}

function untoldOf(is: Reading['is']): Again {
  const reason =
    is === 'none' ? 'ServiceNow took a row, but told no result' : 'ServiceNow did not get to any row of a batch'
  return { do: 'again', waitMs: UNTOLD_WAIT_MS, stated: false, shared: false, reason }
}

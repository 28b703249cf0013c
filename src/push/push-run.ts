// One run from its beginning to its result: opens the state, works, and tells what became of it.

import { randomUUID } from 'node:crypto'
import type { Settled } from './delivery/consignment.ts'
import { requireColumns } from './connect/columns.ts'
import { emptyOutbox } from './delivery/dispatcher.ts'
import type { Change, OutboxRow } from './delivery/outbox.ts'
import { openState, stateError, type State } from './delivery/state-folder.ts'
import { PushError } from './errors.ts'
import { takeStock } from './inventory/stocktaking.ts'
import { openServices, type Services } from './services.ts'
import { ImportClient } from './servicenow/import-client.ts'
import { TableClient } from './servicenow/table-client.ts'
import { emptySummary } from './summary.ts'
import type { Progress, PushConfig, SyncIo, SyncOptions, SyncResult } from './sync.ts'

const SILENT: Progress = { begin: () => {}, advance: () => {}, end: () => {} }

export class PushRun {
  private readonly summary = emptySummary()
  private readonly abort = new AbortController()
  private readonly services: Services
  private readonly progress: Progress
  private readonly startedAt: number
  private readonly requestsBefore: { kandji: number; servicenow: number }
  private swept = false
  private left = 0
  private lagMs: number | undefined

  constructor(
    private readonly config: PushConfig,
    private readonly options: SyncOptions,
    private readonly io: SyncIo
  ) {
    this.services = io.services ?? openServices(config, io)
    this.progress = io.progress ?? SILENT
    this.startedAt = this.services.clock.now()
    this.requestsBefore = this.requests()
    this.services.patience.progress()
  }

  sync(): Promise<SyncResult> {
    return this.result(async (state) => {
      const leaversFailure = await this.takeStock(state)
      await this.deliver(state)
      if (leaversFailure) throw leaversFailure
    })
  }

  retry(serial?: string): Promise<SyncResult> {
    return this.result(async (state) => {
      state.outbox.revive(serial)
      await this.deliver(state)
    })
  }

  private async result(work: (state: State) => Promise<void>): Promise<SyncResult> {
    const stop = () => this.abort.abort()
    this.io.signal?.addEventListener('abort', stop, { once: true })
    if (this.io.signal?.aborted) stop()
    let failure: PushError | undefined
    try {
      await this.withState(work)
    } catch (error) {
      const known = stateError(this.config.stateFolder, error)
      if (!(known instanceof PushError)) throw error
      failure = known
      this.report(failure.subject, failure.message)
    } finally {
      this.io.signal?.removeEventListener('abort', stop)
      this.progress.end()
    }
    return this.resultOf(failure)
  }

  private async withState(work: (state: State) => Promise<void>): Promise<void> {
    const state = this.io.state ?? openState(this.config.stateFolder)
    let failure: unknown
    try {
      await work(state)
    } catch (error) {
      failure = error
      throw error
    } finally {
      try {
        for (const { serial, kind, reason } of state.outbox.deadLetters()) {
          this.report(serial, `ServiceNow refused the ${kind === 'mdm' ? 'MDM' : kind} row: ${reason}`)
        }
        for (const { serial, note } of state.outbox.notes()) this.report(serial, note)
        this.record(state, failure)
      } finally {
        if (!this.io.state) state.close()
      }
    }
  }

  private resultOf(failure: PushError | undefined): SyncResult {
    const { log, redactor } = this.services
    const { summary, swept, left, lagMs } = this
    summary.requests = this.requests(this.requestsBefore)
    const exitCode = failure?.exitCode ?? (summary.problems.length > 0 ? 1 : 0)
    log.debug({ msg: 'run ended', exitCode, ...summary, problems: summary.problems.length, left, lagMs })
    const text = failure && redactor.redact(failure.message)
    return {
      summary,
      exitCode,
      swept,
      left,
      ...(text !== undefined && { failure: text }),
      ...(lagMs !== undefined && { lagMs }),
    }
  }

  /** Keeps what `status` shows. */
  private record({ history }: State, failure: unknown): void {
    const { summary, startedAt, left, lagMs } = this
    const known = failure instanceof PushError ? failure : undefined
    const problems = summary.problems.length + (failure ? 1 : 0)
    history.record(
      {
        startedAt,
        endedAt: this.services.clock.now(),
        exitCode: known?.exitCode ?? (failure ? 4 : problems > 0 ? 1 : 0),
        ...(known && { failure: this.services.redactor.redact(known.message) }),
        devices: summary.devices,
        rows: summary.rows,
        requests: this.requests(this.requestsBefore),
        problems,
        left,
        lagMs,
      },
      this.swept
    )
  }

  /** @returns why Kandji could not be asked about devices that are gone; everything else is done */
  private async takeStock(state: State): Promise<PushError | undefined> {
    const previous = state.history.lastSweep()?.startedAt ?? this.startedAt
    const changeOf = (deviceId: string, serial: string): Change => {
      const correlation = randomUUID()
      const since = Math.max(previous, this.io.changedAt?.get(deviceId) ?? 0)
      this.services.log.debug({ msg: 'device changed', correlation, device: deviceId, serial })
      return { since, correlation }
    }
    const stock = await takeStock({
      config: this.config,
      options: this.options,
      services: this.services,
      state,
      signal: this.abort.signal,
      progress: this.progress,
      since: previous,
      changeOf,
      report: (subject, reason) => this.report(subject, reason),
      count: (devices) => (this.summary.devices = devices),
    })
    this.swept = stock.wholeFleet
    this.left = stock.left
    return stock.leaversFailure
  }

  private async deliver({ outbox }: State): Promise<void> {
    const waiting = outbox.waiting()
    if (waiting === 0) return
    const { session, servicenow, patience } = this.services
    const { signal } = this.abort
    const client = new ImportClient(this.config.servicenow.url, session, servicenow, signal)
    const onSettled = (row: OutboxRow, result: Settled) => this.count(row, result)
    await requireColumns(
      new TableClient(this.config.servicenow.url, session, servicenow, signal),
      this.config.inventory
    )
    this.progress.begin('ServiceNow rows', waiting)
    await emptyOutbox({ outbox, client, patience, abort: this.abort, signal, onSettled })
  }

  private count(row: OutboxRow, result: Settled): void {
    const { clock, log } = this.services
    this.summary.rows.sent++
    this.summary.rows[result.outcome]++
    this.progress.advance(1)
    if (result.outcome !== 'rejected' && row.since !== null) {
      this.lagMs = Math.max(this.lagMs ?? 0, clock.now() - row.since)
    }
    const { correlation, deviceId: device, serial, kind } = row
    if (result.outcome === 'rejected') log.warn({ msg: 'row refused', correlation, device, serial, kind, ...result })
    else log.debug({ msg: 'row delivered', correlation, device, serial, kind, ...result })
  }

  private requests(before = { kandji: 0, servicenow: 0 }): { kandji: number; servicenow: number } {
    const { kandji, servicenow } = this.services
    return { kandji: kandji.requests - before.kandji, servicenow: servicenow.requests - before.servicenow }
  }

  private report(subject: string, reason: string): void {
    this.summary.problems.push({ subject, reason: this.services.redactor.redact(reason) })
  }
}

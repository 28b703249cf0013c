// One run from its beginning to its result: opens the state, works, and tells what became of it.

import { randomUUID } from 'node:crypto'
import type { Settled } from './delivery/consignment.ts'
import { requireColumns } from './delivery/columns.ts'
import { admitFleet, devicesWithApps, isNarrowed, takeAppStock, type AppStockParts } from './run/app-stock.ts'
import { RefusedAlike } from './apps/refused-alike.ts'
import type { Snapshot } from './apps/snapshot.ts'
import { emptyQueue, type DispatcherParts } from './delivery/dispatcher.ts'
import type { Change } from './delivery/outbox.ts'
import type { DeadLetter, QueuedRow } from './delivery/queue.ts'
import { openState, stateError, type State } from './state/state-folder.ts'
import { PushError } from './errors.ts'
import { takeStock } from './run/stocktaking.ts'
import type { Sweep } from './inventory/sweep.ts'
import { openServices, type Services } from './services.ts'
import { ImportClient } from './servicenow/import-client.ts'
import { requireSamPro } from './servicenow/sam-pro.ts'
import { appResults } from './servicenow/staging-rows.ts'
import { ROW_KINDS } from './servicenow/staging.ts'
import { TableClient } from './servicenow/table-client.ts'
import { emptySummary } from './summary.ts'
import type { AppsOptions, Progress, PushConfig, SyncIo, SyncOptions, SyncResult } from './terms.ts'

const SILENT: Progress = { begin: () => {}, advance: () => {}, end: () => {} }

const NOTHING_REFUSED =
  'ServiceNow has refused nothing of this serial number, so nothing was to be sent again. `kandji-push status` names what was refused.'

export class PushRun {
  readonly #config: PushConfig
  readonly #options: SyncOptions
  readonly #io: SyncIo
  readonly #summary = emptySummary()
  readonly #abort = new AbortController()
  readonly #services: Services
  readonly #progress: Progress
  readonly #startedAt: number
  readonly #requestsBefore: { kandji: number; servicenow: number }
  #swept = false
  #left = 0
  #lagMs: number | undefined
  /** The run was to bring the apps of the whole fleet. */
  #broughtApps = false
  #about: 'devices' | 'apps' | 'both' = 'devices'
  #snapshot: Snapshot | undefined

  constructor(config: PushConfig, options: SyncOptions, io: SyncIo) {
    this.#config = config
    this.#options = options
    this.#io = io
    this.#services = io.services ?? openServices(config, io)
    this.#progress = io.progress ?? SILENT
    this.#startedAt = this.#services.clock.now()
    this.#requestsBefore = this.#requests()
    this.#services.patience.progress()
  }

  sync(): Promise<SyncResult> {
    return this.#result(async (state) => {
      const leaversFailure = await this.#takeStock(state)
      await this.#deliver(state)
      if (leaversFailure) throw leaversFailure
    })
  }

  apps(options: AppsOptions): Promise<SyncResult> {
    this.#broughtApps = !isNarrowed(options)
    this.#about = (options.devices ?? true) ? 'both' : 'apps'
    return this.#result(async (state) => {
      // Open until the end of the run: what is told of refused apps is narrowed by it, too.
      const snapshot = (this.#snapshot = state.apps.snapshot(this.#config.apps?.helpers ?? false))
      const parts = this.#appParts(state, options)
      let leaversFailure: PushError | undefined
      if (options.devices ?? true) {
        leaversFailure = await this.#takeStock(state, (sweep) =>
          snapshot.admit(devicesWithApps(sweep, this.#config, options.limit))
        )
        await this.#deliver(state)
      } else await admitFleet(snapshot, parts)
      if (isNarrowed(options)) state.apps.narrow(snapshot)
      // Asked before the long listing where nothing shows yet that ServiceNow takes apps.
      const isNew = !state.apps.hasTold()
      if (isNew) await requireSamPro(this.#tables())
      await takeAppStock(snapshot, parts)
      await this.#deliverApps(state, isNew)
      if (leaversFailure) throw leaversFailure
    })
  }

  retry(serial?: string): Promise<SyncResult> {
    this.#about = 'both'
    return this.#result(async (state) => {
      const revived = state.outbox.revive(serial) + state.apps.revive(serial)
      if (serial !== undefined && revived === 0) this.#report(serial, NOTHING_REFUSED)
      await this.#deliver(state)
      await this.#deliverApps(state)
    })
  }

  async #result(work: (state: State) => Promise<void>): Promise<SyncResult> {
    const stop = () => this.#abort.abort()
    this.#io.signal?.addEventListener('abort', stop, { once: true })
    if (this.#io.signal?.aborted) stop()
    let failure: PushError | undefined
    try {
      await this.#withState(work)
    } catch (error) {
      const known = stateError(this.#config.stateFolder, error)
      if (!(known instanceof PushError)) throw error
      failure = known
      this.#report(failure.subject, failure.message)
    } finally {
      this.#io.signal?.removeEventListener('abort', stop)
      this.#progress.end()
    }
    return this.#resultOf(failure)
  }

  async #withState(work: (state: State) => Promise<void>): Promise<void> {
    const state = this.#io.state ?? openState(this.#config.stateFolder)
    let failure: unknown
    try {
      await work(state)
    } catch (error) {
      failure = error
      throw error
    } finally {
      try {
        this.#reportAttention(state)
        this.#record(state, failure)
      } finally {
        this.#snapshot?.close()
        if (!this.#io.state) state.close()
      }
    }
  }

  #resultOf(failure: PushError | undefined): SyncResult {
    const { log, redactor } = this.#services
    const summary = this.#summary
    const swept = this.#swept
    const left = this.#left
    const lagMs = this.#lagMs
    summary.requests = this.#requests(this.#requestsBefore)
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
  #record({ history }: State, failure: unknown): void {
    const summary = this.#summary
    const startedAt = this.#startedAt
    const left = this.#left
    const lagMs = this.#lagMs
    const known = failure instanceof PushError ? failure : undefined
    const problems = summary.problems.length + (failure ? 1 : 0)
    history.record(
      {
        startedAt,
        endedAt: this.#services.clock.now(),
        exitCode: known?.exitCode ?? (failure ? 4 : problems > 0 ? 1 : 0),
        ...(known && { failure: this.#services.redactor.redact(known.message) }),
        devices: summary.devices,
        ...(summary.apps && { apps: summary.apps }),
        rows: summary.rows,
        requests: this.#requests(this.#requestsBefore),
        problems,
        left,
        lagMs,
      },
      { sweep: this.#swept, apps: this.#broughtApps }
    )
  }

  /** @returns why Kandji could not be asked about devices that are gone; everything else is done */
  async #takeStock(state: State, onFleet?: (sweep: Sweep) => void): Promise<PushError | undefined> {
    const previous = state.history.lastSweep()?.startedAt ?? this.#startedAt
    const changeOf = (deviceId: string, serial: string): Change => {
      const correlation = randomUUID()
      const since = Math.max(previous, this.#io.changedAt?.get(deviceId) ?? 0)
      this.#services.log.debug({ msg: 'device changed', correlation, device: deviceId, serial })
      return { since, correlation }
    }
    const stock = await takeStock({
      config: this.#config,
      options: this.#options,
      services: this.#services,
      state,
      signal: this.#abort.signal,
      progress: this.#progress,
      since: previous,
      changeOf,
      report: (subject, reason) => this.#report(subject, reason),
      count: (devices) => (this.#summary.devices = devices),
      onFleet,
    })
    this.#swept = stock.wholeFleet
    this.#left = stock.left
    return stock.leaversFailure
  }

  async #deliver({ outbox }: State): Promise<void> {
    const waiting = outbox.waiting()
    if (waiting === 0) return
    await requireColumns(this.#tables(), this.#config.inventory)
    this.#progress.begin('ServiceNow rows', waiting)
    await emptyQueue({ queue: outbox, ...this.#deliveryParts() }, ROW_KINDS)
  }

  /** @param isAllowed ServiceNow has just shown that it can take apps */
  async #deliverApps({ apps }: State, isAllowed = false): Promise<void> {
    const waiting = apps.waiting()
    if (waiting === 0) return
    if (!isAllowed) await requireSamPro(this.#tables())
    this.#progress.begin('ServiceNow apps', waiting)
    const alike = new RefusedAlike(apps.waitingDevices(), (rows) => apps.takeBack(rows))
    const onResults: DispatcherParts['onResults'] = (results) => alike.look(results)
    const ask: DispatcherParts['ask'] = (rows) => appResults(this.#tables(), rows)
    await emptyQueue({ queue: apps, ...this.#deliveryParts(), onResults, ask }, ['app'])
  }

  #deliveryParts(): Omit<DispatcherParts, 'queue'> {
    const { session, servicenow, patience } = this.#services
    const { signal } = this.#abort
    const client = new ImportClient(this.#config.servicenow.url, session, servicenow, signal)
    return { client, patience, abort: this.#abort, signal, onSettled: (row, result) => this.#count(row, result) }
  }

  #appParts(state: State, options: AppsOptions): AppStockParts {
    const config = this.#config
    const services = this.#services
    const progress = this.#progress
    return {
      config,
      options,
      services,
      state,
      signal: this.#abort.signal,
      progress,
      report: (subject, reason) => this.#report(subject, reason),
      count: (apps) => (this.#summary.apps = apps),
    }
  }

  #tables(): TableClient {
    return new TableClient(
      this.#config.servicenow.url,
      this.#services.session,
      this.#services.servicenow,
      this.#abort.signal
    )
  }

  #count(row: QueuedRow, result: Settled): void {
    const { clock, log } = this.#services
    this.#summary.rows.sent++
    this.#summary.rows[result.outcome]++
    this.#progress.advance(1)
    if (result.outcome !== 'rejected' && row.since !== null) {
      this.#lagMs = Math.max(this.#lagMs ?? 0, clock.now() - row.since)
    }
    // Notes on devices are kept and told again; one on an app is told once.
    if (row.kind === 'app' && result.outcome !== 'rejected' && result.note) this.#report(row.serial, result.note)
    const { correlation, deviceId: device, serial, kind } = row
    if (result.outcome === 'rejected') log.warn({ msg: 'row refused', correlation, device, serial, kind, ...result })
    else log.debug({ msg: 'row delivered', correlation, device, serial, kind, ...result })
  }

  #requests(before = { kandji: 0, servicenow: 0 }): { kandji: number; servicenow: number } {
    const { kandji, servicenow } = this.#services
    return { kandji: kandji.requests - before.kandji, servicenow: servicenow.requests - before.servicenow }
  }

  /** What needs a person's attention, be it from this run or from earlier ones. */
  #reportAttention({ outbox, apps }: State): void {
    if (this.#about !== 'apps') {
      this.#reportDeadLetters(outbox.deadLetters())
      for (const { serial, note } of outbox.notes()) this.#report(serial, note)
    }
    if (this.#about !== 'devices') this.#reportDeadLetters(apps.deadLetters())
  }

  #reportDeadLetters(letters: DeadLetter[]): void {
    const names = { computer: 'computer row', mdm: 'MDM row', app: 'app' }
    for (const { serial, kind, reason } of letters)
      this.#report(serial, `ServiceNow refused the ${names[kind]}${kind === 'app' ? ' ' : ': '}${reason}`)
  }

  #report(subject: string, reason: string): void {
    this.#summary.problems.push({ subject, reason: this.#services.redactor.redact(reason) })
  }
}

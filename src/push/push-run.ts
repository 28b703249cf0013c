// One run from its beginning to its result: opens the state, works, and says what became of it.

import { randomUUID } from 'node:crypto'
import type { Snapshot } from './apps/snapshot.ts'
import { requireColumns } from './delivery/columns.ts'
import type { Channel, Settled, Watch } from './delivery/consignment.ts'
import { AGAIN_MS } from './delivery/again.ts'
import { emptyQueue } from './delivery/dispatcher.ts'
import type { Change } from './delivery/outbox-row.ts'
import type { QueuedRow } from './delivery/queue.ts'
import { RefusedAlike } from './delivery/refused-alike.ts'
import { namedFault, type PushError } from './errors.ts'
import type { Sweep } from './inventory/sweep.ts'
import type { Area } from './reports/finding.ts'
import { markAccepted } from './run/accepted.ts'
import { admitFleet, devicesWithApps, takeAppStock } from './run/app-stock.ts'
import { reportAttention } from './run/attention.ts'
import { DriftCheck } from './run/drift-check.ts'
import { postRefusedUsage, prepareUsage } from './run/refused-usage.ts'
import { reportRun } from './run/report-run.ts'
import { Run } from './run/run.ts'
import { setParts } from './run/set-parts.ts'
import { Stocktaking } from './run/stocktaking.ts'
import { codeOfNote, partsOf } from './servicenow/note-code.ts'
import { requireSamPro } from './servicenow/sam-pro.ts'
import { appResults } from './servicenow/staging-rows.ts'
import { ROW_KINDS } from './servicenow/staging.ts'
import { openState, StateHeld, stateError, type State } from './state/state.ts'
import type { AppsOptions, PushConfig, SyncIo, SyncResult } from './terms.ts'
import { pairOf } from './services.ts'

const NOTHING_REFUSED =
  'ServiceNow has refused and noted nothing of this serial number, so there is nothing to send again. `kandji-push status` names what was.'

/** Between two sweeps it is free. */
const HELD_AGAIN_MS = 200

/** Where it is noted what ended a run. */
const END = { sync: 'sync', apps: 'night', retry: 'retry' } as const

export class PushRun {
  readonly #run: Run
  readonly #io: SyncIo
  #swept = false
  #left = 0
  #lagMs: number | undefined
  /** How many rows ServiceNow has refused or noted: `retry` sends them. */
  #again = 0
  /** The run was to bring the apps of the whole fleet. */
  #broughtApps = false
  #about: 'devices' | 'apps' | 'both' = 'devices'
  #command: 'sync' | 'apps' | 'retry' = 'sync'
  #snapshot: Snapshot | undefined
  #fault: { of: unknown; named: PushError } | undefined
  /** The reason of the run's early end is among its problems. */
  #isNamed = false

  constructor(config: PushConfig, options: AppsOptions, io: SyncIo) {
    this.#run = new Run(config, options, io)
    this.#io = io
  }

  sync(): Promise<SyncResult> {
    return this.#result(async (state) => {
      const leaversFailure = await this.#bringDevices(state)
      if (leaversFailure) throw leaversFailure
    })
  }

  apps(): Promise<SyncResult> {
    const run = this.#run
    const { devices = true } = run.options
    this.#broughtApps = !run.isNarrowed
    this.#command = 'apps'
    this.#about = devices ? 'both' : 'apps'
    return this.#result(async (state) => {
      // Open until the end of the run: what is reported of refused apps is narrowed by it as well.
      const snapshot = (this.#snapshot = state.apps.snapshot(run.config.apps?.helpers ?? false))
      let leaversFailure: PushError | undefined
      if (devices) {
        leaversFailure = await this.#bringDevices(state, (sweep) => snapshot.admit(devicesWithApps(sweep, run)))
      } else await admitFleet(snapshot, run)
      if (run.isNarrowed) state.apps.narrow(snapshot)
      // Asked before the long listing where nothing shows yet that ServiceNow takes apps.
      const isNew = !state.apps.hasTold()
      if (isNew) this.#note(await requireSamPro(run.tables()))
      await takeAppStock(snapshot, run, state)
      if (run.options.all) state.apps.resendAll(snapshot)
      state.apps.reviveRefused(run.now() - AGAIN_MS, run.now())
      await this.#deliverApps(state, isNew)
      await this.#bringUsage(state, isNew)
      if (leaversFailure) throw leaversFailure
    })
  }

  retry(serial?: string): Promise<SyncResult> {
    this.#about = 'both'
    this.#command = 'retry'
    return this.#result(async (state) => {
      const revived = state.outbox.revive(serial) + state.apps.revive(serial)
      if (serial !== undefined && revived === 0)
        this.#run.report(serial, NOTHING_REFUSED, 'nothing-to-retry', { area: 'command' })
      await this.#deliver(state)
      await this.#deliverApps(state)
    })
  }

  async #result(work: (state: State) => Promise<void>): Promise<SyncResult> {
    const run = this.#run
    const stop = () => run.abort.abort()
    this.#io.signal?.addEventListener('abort', stop, { once: true })
    if (this.#io.signal?.aborted) stop()
    let failure: PushError | undefined
    try {
      await this.#withState(work)
    } catch (error) {
      failure = this.#faultOf(error)
      this.#name(failure)
    } finally {
      this.#io.signal?.removeEventListener('abort', stop)
      run.progress.end()
    }
    return this.#resultOf(failure)
  }

  async #withState(work: (state: State) => Promise<void>): Promise<void> {
    const { abort } = this.#run
    const state = this.#io.state ?? (await this.#openState())
    const { taken } = state.custody
    const stop = () => abort.abort()
    if (taken) this.#run.services.hold.require = () => state.custody.require()
    taken?.signal.addEventListener('abort', stop, { once: true })
    let failure: unknown
    let refused: PushError | undefined
    try {
      state.custody.require()
      await work(state)
      // Nothing that was done since would be known to a later run.
      state.custody.require()
    } catch (error) {
      // What was ended because the state was taken away ended for that reason.
      failure = taken?.signal.aborted ? taken.fault() : error
      throw failure
    } finally {
      taken?.signal.removeEventListener('abort', stop)
      try {
        if (!taken || state.custody.isThere) {
          this.#again = reportAttention(this.#run, state, this.#about)
          if (state.custody.isThere) refused = await this.#conclude(state, failure)
          this.#snapshot?.close()
          // Whoever works with it next means all devices.
          if (this.#io.state && this.#run.isNarrowed) state.outbox.pilot.widen()
        }
      } finally {
        if (!this.#io.state) state.close()
      }
    }
    if (refused) throw refused
  }

  /** @throws StateHeld where another process has worked with it all the time */
  async #openState(): Promise<State> {
    const { config, signal, progress } = this.#run
    const until = performance.now() + (this.#io.heldMs ?? 0)
    for (;;) {
      try {
        return openState(config.stateFolder, pairOf(config), this.#command)
      } catch (error) {
        if (!(error instanceof StateHeld) || performance.now() > until || signal.aborted) throw error
      }
      progress.begin('waiting for a sweep of the running kandji-push', 0)
      await new Promise((resolve) => setTimeout(resolve, HELD_AGAIN_MS))
    }
  }

  /**
   * What is accepted, what ServiceNow is told of the run, and what is kept of it.
   * @returns why a run that came to its end has failed all the same
   */
  async #conclude(state: State, error: unknown): Promise<PushError | undefined> {
    const run = this.#run
    const early = error === undefined ? undefined : this.#faultOf(error)
    if (early) this.#name(early)
    const refused = await markAccepted(run, state, early === undefined && !run.signal.aborted)
    if (refused) this.#name(refused)
    const failure = early ?? refused
    if (!failure) run.findings.cover(...this.#endsWell())
    const ending = { runId: randomUUID(), command: run.staysUp?.command ?? this.#command, failure }
    await reportRun(run, state, { ...ending, left: this.#left, lagMs: this.#lagMs })
    this.#record(state, failure)
    return refused
  }

  #name({ subject, message, code }: PushError): void {
    if (!this.#isNamed) this.#run.report(subject, message, code, { area: END[this.#command] })
    this.#isNamed = true
  }

  /** Of which runs the early end is over, now that this one has come to its end. */
  #endsWell(): Area[] {
    if (this.#command === 'retry') return ['retry']
    if (this.#run.isNarrowed) return []
    if (this.#command === 'sync') return ['sync', 'retry']
    return this.#about === 'apps' ? ['apps', 'night'] : ['apps', 'night', 'sync', 'retry']
  }

  /** Whatever ends a run has a name. The stack of what nobody foresaw is logged, once. */
  #faultOf(error: unknown): PushError {
    if (this.#fault?.of !== error) {
      const { config, services } = this.#run
      const named = namedFault(stateError(config.stateFolder, error), services.log)
      this.#fault = { of: error, named }
    }
    return this.#fault!.named
  }

  #resultOf(failure: PushError | undefined): SyncResult {
    const { summary, services } = this.#run
    const { log, redactor } = services
    const swept = this.#swept
    const left = this.#left
    const lagMs = this.#lagMs
    summary.requests = this.#run.requests()
    const exitCode = failure?.exitCode ?? this.#exitCode()
    log.debug({ msg: 'run ended', exitCode, ...summary, problems: summary.problems.length, left, lagMs })
    const text = failure && redactor.redact(failure.message)
    return {
      summary,
      exitCode,
      swept,
      left,
      again: this.#again,
      command: this.#command,
      hasPrism: this.#run.hasPrism,
      readRequests: this.#run.readRequests,
      unresolved: this.#run.unresolved,
      ...(text !== undefined && { failure: text }),
      ...(lagMs !== undefined && { lagMs }),
      ...(this.#run.notes.length > 0 && { notes: this.#run.notes }),
    }
  }

  /** Of a run that came to its end. */
  #exitCode(): 0 | 1 {
    return this.#run.summary.problems.some(({ accepted }) => !accepted) ? 1 : 0
  }

  /** Keeps what `status` shows. */
  #record({ history }: State, known: PushError | undefined): void {
    const { summary, startedAt, services } = this.#run
    const left = this.#left
    const lagMs = this.#lagMs
    const accepted = summary.problems.filter((problem) => problem.accepted).length
    history.record(
      {
        startedAt,
        endedAt: this.#run.now(),
        exitCode: known?.exitCode ?? this.#exitCode(),
        ...(known && { failure: services.redactor.redact(known.message) }),
        devices: summary.devices,
        ...(summary.apps && { apps: summary.apps }),
        rows: summary.rows,
        requests: this.#run.requests(),
        problems: summary.problems.length - accepted,
        ...(accepted > 0 && { accepted }),
        left,
        lagMs,
      },
      { sweep: this.#swept, apps: this.#broughtApps }
    )
  }

  /** @returns why Kandji could not be asked about devices that have left; everything else is done */
  async #bringDevices(state: State, onFleet?: (sweep: Sweep) => void): Promise<PushError | undefined> {
    const { startedAt } = this.#run
    // A clock that was wrong may have left a time that is still to come.
    const previous = Math.min(state.history.lastSweep()?.startedAt ?? startedAt, startedAt)
    const changeOf = (deviceId: string, serial: string): Change => {
      const correlation = randomUUID()
      const since = Math.max(previous, this.#io.changedAt?.get(deviceId) ?? 0)
      this.#run.services.log.debug({ msg: 'device changed', correlation, device: deviceId, serial })
      return { since, correlation }
    }
    const stocktaking = new Stocktaking(this.#run, state, { since: previous, changeOf, onFleet })
    try {
      const { left, leaversFailure, refusal } = await stocktaking.take()
      this.#swept = !this.#run.isNarrowed
      this.#left = left
      if (refusal) throw refusal
      const check = new DriftCheck(this.#run, state, stocktaking)
      await check.look()
      stocktaking.reviveRefused()
      await this.#deliver(state)
      // What a refresh has shown to be lost is sent while the fleet is at hand.
      if (stocktaking.queueAgain(state.outbox.takeLost()).size > 0) await this.#deliver(state)
      await check.verify()
      check.report()
      return leaversFailure
    } finally {
      stocktaking.close()
    }
  }

  async #deliver(state: State): Promise<void> {
    const { outbox } = state
    const { progress, config } = this.#run
    const waiting = outbox.waiting()
    if (waiting === 0) return
    await requireColumns(this.#run.tables(), config.inventory)
    progress.begin('ServiceNow rows', waiting)
    const alike = new RefusedAlike(outbox.waitingDevices(), (rows) => outbox.takeBack(rows))
    const watch: Watch = { onSettled: this.#onSettled, onResults: (results) => alike.look(results) }
    // MDM rows first whose computers are there: what is refused of other computers does not hold them up.
    outbox.keepOrder()
    await emptyQueue(outbox, ['mdm', ...ROW_KINDS], this.#channel(state), watch)
  }

  /** @param isAllowed ServiceNow has just shown that it can take apps */
  async #deliverApps(state: State, isAllowed = false): Promise<void> {
    const { apps } = state
    const waiting = apps.waiting()
    if (waiting === 0) return
    const tables = this.#run.tables()
    if (!isAllowed) this.#note(await requireSamPro(tables))
    this.#run.progress.begin('ServiceNow apps', waiting)
    const alike = new RefusedAlike(apps.waitingDevices(), (rows) => apps.takeBack(rows))
    const watch: Watch = {
      onSettled: this.#onSettled,
      onResults: (results) => alike.look(results),
      ask: (rows) => appResults(tables, rows),
    }
    await emptyQueue(apps, ['app'], this.#channel(state), watch)
  }

  /** After the apps: what the app's job could not write of their use. @param isNew ServiceNow had no apps before this run */
  async #bringUsage({ apps, usage }: State, isNew: boolean): Promise<void> {
    const run = this.#run
    if (run.isNarrowed || !apps.hasTold()) return
    if (isNew) await prepareUsage(run, usage)
    else if (run.options.all || usage.isDue(run.now())) await postRefusedUsage(run, usage)
  }

  #note(texts: readonly string[]): void {
    for (const text of texts) this.#run.note(text)
  }

  #channel(state: State): Channel {
    const { abort, services } = this.#run
    return { client: this.#run.imports(), patience: services.patience, abort, sets: setParts(this.#run, state) }
  }

  readonly #onSettled = (row: QueuedRow, result: Settled): void => {
    const run = this.#run
    const { log } = run.services
    run.summary.rows.sent++
    run.summary.rows[result.outcome]++
    run.progress.advance(1)
    if (result.outcome !== 'rejected' && row.since !== null) {
      this.#lagMs = Math.max(this.#lagMs ?? 0, run.now() - row.since, 0)
    }
    // Notes on devices are kept and reported again; one on an app is reported once.
    if (row.kind === 'app' && result.outcome !== 'rejected' && result.note)
      for (const part of partsOf(result.note))
        run.report(row.serial, part, codeOfNote(part), { area: 'apps', deviceId: row.deviceId, serial: row.serial })
    const { correlation, deviceId: device, serial, kind } = row
    if (result.outcome === 'rejected') log.warn({ msg: 'row refused', correlation, device, serial, kind, ...result })
    else log.debug({ msg: 'row delivered', correlation, device, serial, kind, ...result })
  }
}

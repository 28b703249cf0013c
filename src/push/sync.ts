// One sync, from Kandji's device list to ServiceNow's row results: sweep, queue what changed, empty the outbox.

import pino, { type Logger } from 'pino'
import { systemClock, type Clock } from './clock.ts'
import { emptyOutbox } from './delivery/dispatcher.ts'
import type { OutboxRow } from './delivery/outbox.ts'
import type { Settled } from './delivery/consignment.ts'
import { Patience } from './delivery/patience.ts'
import { openState, stateError, type State } from './delivery/state-folder.ts'
import { GaveUp, PushError, type ExitCode } from './errors.ts'
import { Sender, type SenderParts } from './http/sender.ts'
import { queueChanges } from './inventory/plan.ts'
import { Sweep, type Narrow } from './inventory/sweep.ts'
import { KANDJI, KandjiClient } from './kandji/client.ts'
import { readDevices } from './kandji/devices.ts'
import { DEVICE_INFORMATION, readDeviceInformation } from './kandji/prism.ts'
import { Redactor } from './redactor.ts'
import { ImportClient } from './servicenow/import-client.ts'
import { Session, type ServiceNowAccount } from './servicenow/session.ts'
import { emptySummary, type Summary } from './summary.ts'

export interface PushConfig {
  /** `url` is an origin, for example `https://acme.api.kandji.io`. */
  kandji: { url: string; token: string }
  servicenow: ServiceNowAccount
  /** Folder of the durable state; made when it is not there. */
  stateFolder: string
  /** Give up after so long without progress. */
  patienceMs: number
}

export interface SyncOptions {
  /** Only the first so many devices (by device id) that can be sent. */
  limit?: number
  /** Only the device with this serial number. */
  serial?: string
  /** Only devices of the blueprint with this id. */
  blueprint?: string
}

/** What a run needs from outside; each has a default. */
export interface SyncIo {
  fetch?: typeof fetch
  clock?: Clock
  /** From 0 up to 1. */
  random?: () => number
  /** Stops the run cleanly. */
  signal?: AbortSignal
  log?: Logger
  /** Learns the tokens of this run, too. */
  redactor?: Redactor
  progress?: Progress
}

export interface Progress {
  /** A stretch of work begins; `total` is 0 where it is not known. */
  begin(what: string, total: number): void
  advance(count: number): void
  end(): void
}

export interface SyncResult {
  summary: Summary
  exitCode: ExitCode
  /** Why the run ended early. */
  failure?: string
}

/** The longest that one request may take, unless the patience is short: ServiceNow ends an import call after 60 s itself. */
const REQUEST_TIMEOUT_MS = 60_000
const SHORTEST_TIMEOUT_MS = 5_000

const SILENT: Progress = { begin: () => {}, advance: () => {}, end: () => {} }

/** Never throws for anything that a network, a service, a setting or a disk can do: that is in the result. */
export async function runSync(config: PushConfig, options: SyncOptions = {}, io: SyncIo = {}): Promise<SyncResult> {
  const run = new SyncRun(config, options, io)
  return run.result()
}

class SyncRun {
  private readonly summary = emptySummary()
  private readonly redactor: Redactor
  private readonly abort = new AbortController()
  private readonly kandji: Sender
  private readonly servicenow: Sender
  private readonly patience: Patience
  private readonly clock: Clock
  private readonly progress: Progress
  private readonly log: Logger

  constructor(
    private readonly config: PushConfig,
    private readonly options: SyncOptions,
    private readonly io: SyncIo
  ) {
    const { kandji, servicenow, patienceMs } = config
    this.redactor = io.redactor ?? new Redactor()
    for (const secret of [kandji.token, servicenow.clientSecret, servicenow.password]) this.redactor.add(secret)
    this.clock = io.clock ?? systemClock
    this.progress = io.progress ?? SILENT
    this.log = io.log ?? pino({ enabled: false })
    this.patience = new Patience(patienceMs, this.clock)
    const timeoutMs = Math.min(REQUEST_TIMEOUT_MS, Math.max(SHORTEST_TIMEOUT_MS, 2 * patienceMs))
    const parts: Omit<SenderParts, 'subject'> = {
      fetch: io.fetch ?? fetch,
      clock: this.clock,
      random: io.random ?? Math.random,
      patience: this.patience,
      timeoutMs,
      log: this.log,
    }
    this.kandji = new Sender({ ...parts, subject: 'Kandji' })
    this.servicenow = new Sender({ ...parts, subject: 'ServiceNow' })
  }

  async result(): Promise<SyncResult> {
    const stop = () => this.abort.abort()
    this.io.signal?.addEventListener('abort', stop, { once: true })
    if (this.io.signal?.aborted) stop()
    let failure: PushError | undefined
    try {
      await this.work()
    } catch (error) {
      const known = stateError(this.config.stateFolder, error)
      if (!(known instanceof PushError)) throw error
      failure = known
      this.report(failure.subject, failure.message)
    } finally {
      this.io.signal?.removeEventListener('abort', stop)
      this.progress.end()
    }
    this.summary.requests = { kandji: this.kandji.requests, servicenow: this.servicenow.requests }
    const exitCode = failure?.exitCode ?? (this.summary.problems.length > 0 ? 1 : 0)
    this.log.info({ msg: 'sync ended', exitCode, ...this.summary, problems: this.summary.problems.length })
    return { summary: this.summary, exitCode, ...(failure && { failure: this.redactor.redact(failure.message) }) }
  }

  private async work(): Promise<void> {
    const state = openState(this.config.stateFolder)
    try {
      await this.sweepAndQueue(state)
      await this.deliver(state)
    } finally {
      for (const { serial, kind, reason } of state.outbox.deadLetters()) {
        this.report(serial, `ServiceNow refused the ${kind === 'mdm' ? 'MDM' : kind} row: ${reason}`)
      }
      state.close()
    }
  }

  /** Nothing of a sweep counts before all of it is there. */
  private async sweepAndQueue({ outbox }: State): Promise<void> {
    const { limit, serial, blueprint } = this.options
    const narrow: Narrow = { serial, blueprint }
    const narrowed = limit !== undefined || serial !== undefined || blueprint !== undefined
    const client = new KandjiClient(this.config.kandji.url, this.config.kandji.token, this.kandji, this.abort.signal)
    const sweep = new Sweep(narrow)
    const counted = (keep: (rows: unknown[]) => number) => (rows: unknown[]) => {
      const fresh = keep(rows)
      this.progress.advance(fresh)
      return fresh
    }
    try {
      this.progress.begin('Kandji devices', 0)
      await readDevices(
        client,
        narrow,
        this.patience,
        counted((rows) => sweep.keepDevices(rows))
      )
      if (sweep.size() === 0 && !narrowed && outbox.knowsDevices()) throw emptyAfterMore()
      if (sweep.size() > 0) {
        this.progress.begin('Kandji capacities', sweep.size())
        const missing = await readDeviceInformation(
          client,
          narrow,
          this.patience,
          counted((rows) => sweep.keepPrism(rows))
        )
        if (missing) this.report(DEVICE_INFORMATION.permission, `${missing.reason} Devices are sent without capacity.`)
      }
      this.progress.end()
      sweep.settleRivals()
      const { devices, problems } = queueChanges(sweep, outbox, { limit, narrowed })
      this.summary.devices = devices
      for (const { subject, reason } of problems) this.report(subject, reason)
      if (devices.seen === 0 && (serial ?? blueprint) !== undefined) this.reportNothingMeant()
    } finally {
      sweep.close()
    }
  }

  private async deliver({ outbox }: State): Promise<void> {
    const waiting = outbox.waiting()
    if (waiting === 0) return
    const { servicenow } = this.config
    const { signal } = this.abort
    const session = new Session(servicenow, this.servicenow, this.clock, this.redactor, signal)
    const client = new ImportClient(servicenow.url, session, this.servicenow, signal)
    const onSettled = (row: OutboxRow, result: Settled) => this.count(row, result)
    this.progress.begin('ServiceNow rows', waiting)
    await emptyOutbox({ outbox, client, patience: this.patience, abort: this.abort, signal, onSettled })
  }

  private count(row: OutboxRow, result: Settled): void {
    this.summary.rows.sent++
    this.summary.rows[result.outcome]++
    if (result.outcome !== 'rejected' && result.note) this.report(row.serial, result.note)
    this.progress.advance(1)
    this.log.debug({ msg: 'row settled', device: row.deviceId, kind: row.kind, seq: row.seq, ...result })
  }

  private reportNothingMeant(): void {
    const { serial, blueprint } = this.options
    const what = [serial && `the serial number ${serial}`, blueprint && `the blueprint ${blueprint}`]
      .filter(Boolean)
      .join(' and ')
    this.report(serial ?? blueprint ?? '', `Kandji has no device with ${what}.`)
  }

  private report(subject: string, reason: string): void {
    this.summary.problems.push({ subject, reason: this.redactor.redact(reason) })
  }
}

function emptyAfterMore(): GaveUp {
  return new GaveUp(
    KANDJI,
    'Kandji lists no device at all, but earlier sweeps had some. That is taken for a fault, so nothing was changed. Check the tenant, then run again.'
  )
}

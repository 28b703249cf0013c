// One run as each of its steps sees it: what it was asked for, what it works with, and where it reports what it finds.

import { freshnessOf } from '../configuration/freshness.ts'
import { cleanSerial } from '../../server/shared/serial-number.ts'
import { WHOLE_INVENTORY, type Inventory } from '../configuration/inventory.ts'
import { hasNames } from '../configuration/selection.ts'
import type { DeviceFilter } from '../kandji/devices.ts'
import { readMdmRecords, type RecordsReading } from '../drift/records.ts'
import type { KandjiClient } from '../kandji/client.ts'
import { importClient, kandjiClient, openServices, tableClient, usageClient, type Services } from '../services.ts'
import type { ImportClient } from '../servicenow/import-client.ts'
import type { TableClient } from '../servicenow/table-client.ts'
import type { UsageClient } from '../servicenow/usage-client.ts'
import type { ProblemCode } from '../problem-code.ts'
import { emptySummary, ProblemList, type Problem } from '../summary.ts'
import type { AppsOptions, Progress, PushConfig, SyncIo } from '../terms.ts'

const SILENT: Progress = { begin: () => {}, advance: () => {}, end: () => {} }

export class Run {
  readonly config: PushConfig
  readonly options: AppsOptions
  readonly services: Services
  readonly progress: Progress
  readonly summary = emptySummary()
  readonly #problems = new ProblemList(this.summary.problems)
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** Ends everything of this run that is under way. */
  readonly abort = new AbortController()
  #records: Promise<RecordsReading> | undefined
  readonly #requestsBefore: { kandji: number; servicenow: number }

  constructor(config: PushConfig, options: AppsOptions, io: SyncIo) {
    this.config = config
    const { serial } = options
    this.options = serial === undefined ? options : { ...options, serial: cleanSerial(serial) }
    this.services = io.services ?? openServices(config, io)
    this.progress = io.progress ?? SILENT
    this.startedAt = this.now()
    const { kandji, servicenow } = this.services
    this.#requestsBefore = { kandji: kandji.requests, servicenow: servicenow.requests }
    this.services.patience.progress()
  }

  get signal(): AbortSignal {
    return this.abort.signal
  }

  get inventory(): Inventory {
    return this.config.inventory ?? WHOLE_INVENTORY
  }

  /** Milliseconds between two refreshes of unchanged devices; Infinity for never. */
  get freshnessMs(): number {
    return this.config.freshnessMs ?? freshnessOf({})
  }

  /** It is about a group of devices: nothing may be concluded from what it does not see. */
  get isNarrowed(): boolean {
    const { limit, serial, blueprint } = this.options
    return limit !== undefined || serial !== undefined || blueprint !== undefined
  }

  /** What Kandji is asked for. Where the configuration has names, all devices: only they show which of the names nobody has. */
  get filter(): DeviceFilter {
    const { serial, blueprint } = this.options
    return hasNames(this.inventory.selection) ? {} : { serial, blueprint }
  }

  now(): number {
    return this.services.clock.now()
  }

  kandji(): KandjiClient {
    return kandjiClient(this.config, this.services, this.signal)
  }

  tables(): TableClient {
    return tableClient(this.config, this.services, this.signal)
  }

  imports(): ImportClient {
    return importClient(this.config, this.services, this.signal)
  }

  usage(): UsageClient {
    return usageClient(this.config, this.services, this.signal)
  }

  /** ServiceNow's MDM records as they were when this run asked first. @throws PushError on faults that may pass */
  mdmRecords(): Promise<RecordsReading> {
    return (this.#records ??= readMdmRecords(this.tables(), () => this.services.patience.progress()))
  }

  /** HTTP requests of this run so far. */
  requests(): { kandji: number; servicenow: number } {
    const { kandji, servicenow } = this.services
    return {
      kandji: kandji.requests - this.#requestsBefore.kandji,
      servicenow: servicenow.requests - this.#requestsBefore.servicenow,
    }
  }

  /** Something that needs attention. */
  report(subject: string, reason: string, code: ProblemCode): void {
    this.#problems.add({ code, subject, reason: this.services.redactor.redact(reason) })
  }

  reportAll(problems: readonly Problem[]): void {
    for (const { subject, reason, code } of problems) this.report(subject, reason, code)
  }
}

// One run as each of its steps sees it: what it was asked for, what it works with, and where it reports what it finds.

import { withoutAdditions, type Attributes } from '../configuration/attributes.ts'
import { withMapping } from '../configuration/mapping.ts'
import { freshnessOf } from '../configuration/freshness.ts'
import { cleanSerial } from '../../server/shared/serial-number.ts'
import type { Line } from '../../server/shared/mapping.ts'
import { WHOLE_INVENTORY, type Inventory } from '../configuration/inventory.ts'
import { hasNames } from '../configuration/selection.ts'
import type { DeviceFilter } from '../kandji/devices.ts'
import { readMdmRecords, type RecordsReading } from '../drift/records.ts'
import type { KandjiClient } from '../kandji/client.ts'
import {
  besideOf,
  importClient,
  kandjiClient,
  mappingClient,
  openServices,
  tableClient,
  usageClient,
  type Services,
} from '../services.ts'
import type { ImportClient } from '../servicenow/import-client.ts'
import type { MappingClient } from '../servicenow/mapping-client.ts'
import type { TableClient } from '../servicenow/table-client.ts'
import type { UsageClient } from '../servicenow/usage-client.ts'
import type { ProblemCode } from '../problem-code.ts'
import { Findings, type Area, type Whereabouts } from '../reports/finding.ts'
import { emptySummary, ProblemList, type DeviceProblem } from '../summary.ts'
import type { AppsOptions, Progress, PushConfig, StaysUp, SyncIo } from '../terms.ts'

/** Reports and what belongs to them: no run waits longer for it. */
const PATIENCE_ASIDE_MS = 5_000

const SILENT: Progress = { begin: () => {}, advance: () => {}, end: () => {} }

export class Run {
  readonly config: PushConfig
  readonly options: AppsOptions
  readonly services: Services
  readonly progress: Progress
  readonly staysUp: StaysUp | undefined
  /** See `SyncIo`. */
  readonly onPrism: (rows: readonly unknown[]) => void
  /** See `SyncIo`. */
  readonly twinRows: Map<string, unknown>
  /** See `SyncResult`. */
  hasPrism = false
  readRequests = 0
  readonly unresolved: string[] = []
  readonly summary = emptySummary()
  readonly #problems = new ProblemList(this.summary.problems)
  /** The same problems as ServiceNow is told of them, and where the run has looked. */
  readonly findings = new Findings()
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** Ends everything of this run that is under way. */
  readonly abort = new AbortController()
  #records: Promise<RecordsReading> | undefined
  #lacksAdditions = false
  #mapping: readonly Line[] = []
  readonly #aside: Services[] = []
  /** What is amiss in ServiceNow and hinders nothing, or has to be known of this run. */
  readonly notes: string[] = []
  readonly #requestsBefore: { kandji: number; servicenow: number }

  constructor(config: PushConfig, options: AppsOptions, io: SyncIo) {
    this.config = config
    const { serial } = options
    this.options = serial === undefined ? options : { ...options, serial: cleanSerial(serial) }
    this.services = io.services ?? openServices(config, io)
    this.progress = io.progress ?? SILENT
    this.staysUp = io.staysUp
    this.onPrism = io.onPrism ?? (() => {})
    this.twinRows = io.twinRows ?? new Map()
    // Until the sweep has shown which devices are meant.
    if (this.isNarrowed) this.findings.narrowTo(new Set())
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

  /** What is sent of a device, as far as the app in ServiceNow takes it, and as its mapping asks for it. */
  get attributes(): Attributes {
    const attributes = withMapping(this.inventory.attributes, this.#mapping)
    return this.#lacksAdditions ? withoutAdditions(attributes) : attributes
  }

  /** Lines of the customer's mapping that differ from the usual ones. */
  followMapping(lines: readonly Line[]): void {
    this.#mapping = lines
  }

  /** The app is an older one. */
  leaveOutAdditions(): void {
    this.#lacksAdditions = true
  }

  note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text)
  }

  /** Milliseconds between two refreshes of unchanged devices; Infinity for never. */
  get freshnessMs(): number {
    return this.config.freshnessMs ?? freshnessOf({})
  }

  /** It is about a group of devices: nothing may be concluded from what it does not see. */
  get isNarrowed(): boolean {
    const { limit, serial, blueprint, only } = this.options
    return [limit, serial, blueprint, only].some((narrow) => narrow !== undefined)
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

  mapping(): MappingClient {
    return mappingClient(this.config, this.services, this.signal)
  }

  usage(): UsageClient {
    return usageClient(this.config, this.services, this.signal)
  }

  /** For what hinders no run: it has a short patience of its own. */
  tablesAside(): TableClient {
    return tableClient(this.config, this.#servicesAside(), this.signal)
  }

  /** See `tablesAside`. @param signal ends it before the run's own does, a sign-in included */
  mappingAside(signal = this.signal): MappingClient {
    return mappingClient(this.config, this.#servicesAside(signal), signal)
  }

  /** See `tablesAside`. `onProgress`: call it when something has arrived. */
  importsAside(): { client: ImportClient; onProgress: () => void } {
    const services = this.#servicesAside()
    const client = importClient(this.config, services, this.signal)
    return { client, onProgress: () => services.patience.progress() }
  }

  #servicesAside(signal?: AbortSignal): Services {
    const services = besideOf(this.services, Math.min(this.config.patienceMs, PATIENCE_ASIDE_MS), signal)
    this.#aside.push(services)
    return services
  }

  /** ServiceNow's MDM records as they were when this run asked first. @throws PushError on faults that may pass */
  mdmRecords(): Promise<RecordsReading> {
    return (this.#records ??= readMdmRecords(this.tables(), () => this.services.patience.progress()))
  }

  /** HTTP requests of this run so far. */
  requests(): { kandji: number; servicenow: number } {
    const { kandji, servicenow } = this.services
    const aside = this.#aside.reduce((sum, services) => sum + services.servicenow.requests, 0)
    return {
      kandji: kandji.requests - this.#requestsBefore.kandji,
      servicenow: servicenow.requests - this.#requestsBefore.servicenow + aside,
    }
  }

  /** Something that needs attention. */
  report(subject: string, text: string, code: ProblemCode, where: Whereabouts): void {
    const reason = this.services.redactor.redact(text)
    if (this.#problems.add({ code, subject, reason })) this.findings.add({ code, subject, reason }, where)
    else this.findings.overflow(code)
  }

  reportAll(problems: readonly DeviceProblem[], area: Area): void {
    for (const { subject, reason, code, deviceId, serial } of problems)
      this.report(subject, reason, code, { area, deviceId, serial })
  }
}

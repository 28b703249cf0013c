// What a sync would do, device by device and field by field. Reads both sides, writes nothing: neither there nor here, the
// state folder included.

import Database from 'better-sqlite3'
import type { Attributes } from '../configuration/attributes.ts'
import { WHOLE_INVENTORY } from '../configuration/inventory.ts'
import { unmatchedProblems } from '../configuration/unmatched.ts'
import { findColumns } from '../delivery/columns.ts'
import { migrate } from '../state/migrations.ts'
import { namedFault, type PushError } from '../errors.ts'
import { DetailsStore, refreshDetails } from '../inventory/details.ts'
import { rowsOf, type DeviceRows } from '../inventory/rows.ts'
import { sendable, Sweep, type SweptDevice } from '../inventory/sweep.ts'
import { readDevices } from '../kandji/devices.ts'
import { DEVICE_INFORMATION, readDeviceInformation } from '../kandji/prism.ts'
import { kandjiClient, openServices, tableClient, type Services, type ServicesIo, pairOf } from '../services.ts'
import type { TableClient } from '../servicenow/table-client.ts'
import type { Progress, PushConfig, SyncOptions } from '../terms.ts'
import type { Action, Preview, PreviewResult } from './change.ts'
import { compare, type Present } from './compare.ts'
import { COMPUTER, HANDHELD, MOBILE_SYSTEMS } from './mapping.ts'
import { Records } from './records.ts'
import { requireOwner } from '../state/state-folder.ts'

/** Devices that are looked up in ServiceNow together. */
const PORTION = 100

type Sendable = SweptDevice & { flow: 'send' }

/** Never throws for anything that a network, a service or a setting can do: that is in the result. */
export async function runPreview(
  config: PushConfig,
  options: SyncOptions = {},
  io: ServicesIo & { progress?: Progress } = {}
): Promise<PreviewResult> {
  const services = openServices(config, io)
  const preview: Preview = {
    devices: { seen: 0, create: 0, update: 0, unchanged: 0, skip: 0 },
    changes: [],
    ownColumns: ownColumnsOf((config.inventory ?? WHOLE_INVENTORY).attributes),
    requests: { kandji: 0, servicenow: 0 },
    problems: [],
  }
  let failure: PushError | undefined
  try {
    requireOwner(config.stateFolder, pairOf(config))
    await new Work(config, options, io, services, preview).run()
  } catch (error) {
    failure = namedFault(error, services.log)
    preview.problems.push({ subject: failure.subject, reason: failure.message })
  } finally {
    io.progress?.end()
  }
  preview.requests = { kandji: services.kandji.requests, servicenow: services.servicenow.requests }
  for (const problem of preview.problems) problem.reason = services.redactor.redact(problem.reason)
  const exitCode = failure?.exitCode ?? (preview.problems.length > 0 ? 1 : 0)
  return { preview, exitCode, ...(failure && { failure: services.redactor.redact(failure.message) }) }
}

class Work {
  readonly #config: PushConfig
  readonly #options: SyncOptions
  readonly #io: ServicesIo & { progress?: Progress }
  readonly #services: Services
  readonly #preview: Preview
  readonly #attributes: Attributes
  readonly #tables: TableClient
  readonly #records: Records
  readonly #details: { store: DetailsStore; db: Database.Database }

  constructor(
    config: PushConfig,
    options: SyncOptions,
    io: ServicesIo & { progress?: Progress },
    services: Services,
    preview: Preview
  ) {
    this.#config = config
    this.#options = options
    this.#io = io
    this.#services = services
    this.#preview = preview
    this.#attributes = (config.inventory ?? WHOLE_INVENTORY).attributes
    this.#tables = tableClient(config, services, io.signal)
    this.#records = new Records(this.#tables)
    // A private database that disappears with the process: a preview keeps nothing.
    const db = new Database('')
    migrate(db)
    this.#details = { store: new DetailsStore(db), db }
  }

  async run(): Promise<void> {
    const { limit, serial, blueprint } = this.#options
    const sweep = new Sweep({ serial, blueprint }, this.#config.inventory ?? WHOLE_INVENTORY)
    try {
      await this.#readFleet(sweep)
      await this.#checkColumns()
      this.#io.progress?.begin('ServiceNow records', 0)
      let portion: Sendable[] = []
      for (const swept of sweep.devices(limit)) {
        this.#preview.devices.seen++
        if (swept.flow !== 'send') this.#skip(swept)
        else if (portion.push(swept) === PORTION) {
          await this.#compareAll(portion)
          portion = []
        }
      }
      await this.#compareAll(portion)
      if (limit === undefined && serial === undefined && blueprint === undefined)
        this.#preview.problems.push(...unmatchedProblems(sweep))
      else if (this.#preview.devices.seen === 0)
        this.#preview.problems.push({ subject: serial ?? blueprint ?? '', reason: 'Kandji has no such device.' })
    } finally {
      sweep.close()
      this.#details.db.close()
    }
  }

  async #readFleet(sweep: Sweep): Promise<void> {
    const { patience, kandji, clock } = this.#services
    const client = kandjiClient(this.#config, this.#services, this.#io.signal)
    const filter = { serial: this.#options.serial, blueprint: this.#options.blueprint }
    const { progress } = this.#io
    progress?.begin('Kandji devices', 0)
    const counted = (fresh: number) => {
      progress?.advance(fresh)
      return fresh
    }
    await readDevices(client, filter, patience, (rows) => counted(sweep.keepDevices(rows)))
    if (sweep.size() > 0) {
      const missing = await readDeviceInformation(client, filter, patience, (rows) => sweep.keepPrism(rows))
      if (missing) this.#problem(DEVICE_INFORMATION.permission, `${missing.reason} Devices are sent without capacity.`)
    }
    sweep.settleRivals()
    const problems = await refreshDetails(sendable(sweep, this.#options.limit), this.#details.store, {
      client,
      attributes: this.#attributes,
      now: () => clock.now(),
      budget: () => kandji.allowance.budget(),
      onRead: () => patience.progress(),
    })
    this.#preview.problems.push(...problems)
  }

  async #checkColumns(): Promise<void> {
    if (this.#attributes.rename.size === 0 && this.#attributes.extra.length === 0) return
    const { missing } = await findColumns(this.#tables, this.#attributes)
    for (const text of missing) this.#problem('Configured columns', text)
  }

  #skip(swept: Exclude<SweptDevice, Sendable>): void {
    this.#preview.devices.skip++
    const { reason } = swept
    if (swept.flow === 'problem') this.#problem(swept.subject, reason)
    this.#preview.changes.push({
      action: 'skip',
      serial: swept.flow === 'skip' ? swept.serial : swept.subject,
      device: swept.id ?? '',
      name: '',
      table: '',
      sysId: '',
      fields: [],
      notes: [],
      reason,
    })
  }

  async #compareAll(portion: readonly Sendable[]): Promise<void> {
    if (portion.length === 0) return
    this.#services.patience.progress()
    const serials = portion.map(({ device }) => device.serial)
    const computers = await this.#records.computers(serials)
    const mobile = portion.filter(
      ({ device }) => MOBILE_SYSTEMS.has(device.os) && !computers.has(device.serial.toUpperCase())
    )
    const handhelds =
      mobile.length > 0 ? await this.#records.handhelds(mobile.map(({ device }) => device.serial)) : new Map()
    const items = portion.map(({ device }) => {
      const key = device.serial.toUpperCase()
      return (computers.get(key) ?? handhelds.get(key) ?? []) as Array<Record<string, string>>
    })
    const mdm = await this.#records.mdm(
      portion.map(({ device }, index) => ({ id: device.id, item: items[index]![0]?.['sys_id'] }))
    )
    const rows = portion.map(({ device, prism }) =>
      rowsOf(device, prism, this.#attributes, this.#details.store.valuesOf(device.id, this.#attributes))
    )
    await this.#records.prepare(
      rows.map(({ computer }) => computer['assigned_user'] ?? ''),
      rows.map(({ computer }) => computer['model_name'] ?? '')
    )
    portion.forEach(({ device }, index) => {
      const [computer, ...doubles] = items[index]!
      const table = computer === undefined ? COMPUTER : classOf(computer, handhelds.has(device.serial.toUpperCase()))
      this.#compareOne(device, rows[index]!, { table, computer, mdm: mdm.get(device.id) }, doubles.length)
    })
    this.#io.progress?.advance(portion.length)
  }

  #compareOne(device: Sendable['device'], rows: DeviceRows, present: Present, doubles: number): void {
    const { fields, notes } = compare(rows, present, this.#records)
    if (doubles > 0) notes.push(`${doubles + 1} computers have this serial number; only the oldest is updated.`)
    if (present.computer === undefined && MOBILE_SYSTEMS.has(device.os))
      notes.push(`It is made in ${HANDHELD} instead when the app's property mobile_class says so.`)
    for (const column of rows.reserved) notes.push(`${column} is the word NULL, which is sent empty.`)
    const attention = notes.filter((note) => note.startsWith('assigned_user') || note.includes('the word NULL'))
    for (const note of attention) this.#problem(device.serial, note)
    const action: Action = present.computer === undefined ? 'create' : fields.length > 0 ? 'update' : 'unchanged'
    this.#preview.devices[action]++
    if (action === 'unchanged' && notes.length === 0) return
    this.#preview.changes.push({
      action,
      serial: device.serial,
      device: device.id,
      name: device.name,
      table: present.table,
      sysId: present.computer?.['sys_id'] ?? '',
      fields,
      notes,
    })
  }

  #problem(subject: string, reason: string): void {
    this.#preview.problems.push({ subject, reason })
  }
}

function ownColumnsOf({ rename, extra }: Attributes): string[] {
  return [...rename.values(), ...extra.map(({ column }) => column)]
}

function classOf(computer: Record<string, string>, isHandheld: boolean): string {
  return computer['sys_class_name'] || (isHandheld ? HANDHELD : COMPUTER)
}

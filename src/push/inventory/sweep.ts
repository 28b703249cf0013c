// One sweep: the whole device list and Prism's rows, kept in a private temporary database until both are complete.
// It is on disk and private to this process, so that memory does not grow with the fleet and nothing of it outlives the run.

import { createHash } from 'node:crypto'
import { openDatabase } from '../sqlite/open.ts'
import { extraValues, requireKnownPaths } from '../configuration/attributes.ts'
import { WHOLE_INVENTORY, type Inventory } from '../configuration/inventory.ts'
import { Selector, type Unmatched } from '../configuration/selection.ts'
import { readDevice, type Device, type Reading } from './device.ts'
import { prismInformation, type PrismInformation } from './prism-values.ts'
import type { ProblemCode } from '../problem-code.ts'
import { fieldsOf } from '../json.ts'
import { isVirtual } from '../../server/shared/operating-system.ts'
import { cleanSerial } from '../../server/shared/serial-number.ts'
import { cleanText } from '../text.ts'
import { Blueprints } from './blueprints.ts'
import { saidBy } from './said.ts'
import { inTemporary } from './temporary.ts'

/** A device of a complete sweep. */
export type SweptDevice =
  | { flow: 'send'; device: Device; prism: PrismInformation | undefined }
  | { flow: 'skip'; id: string; serial: string; isRemoved: boolean; reason: string }
  | { flow: 'problem'; id: string | undefined; serial: string; code: ProblemCode; subject: string; reason: string }

/** Exact match, which the API's own filters do not give. A blueprint goes by its id or its name. */
export type Narrow = { serial?: string; blueprint?: string }

/** Memory for pages of the database: the library's 16 MiB would fill with the fleet. */
const CACHE_KIB = 2_000

export class Sweep {
  readonly #narrow: Narrow
  readonly #inventory: Inventory
  readonly #db = openDatabase('')
  readonly #insertDevice
  readonly #insertPrism
  readonly #lookUp

  readonly #selector: Selector
  #unreadPrism = 0
  readonly #blueprints = new Blueprints()
  readonly #checked = new Set<'device' | 'prism'>()

  constructor(narrow: Narrow = {}, inventory: Inventory = WHOLE_INVENTORY) {
    this.#narrow = { ...narrow, ...(narrow.serial !== undefined && { serial: cleanSerial(narrow.serial) }) }
    this.#inventory = inventory
    this.#selector = new Selector(inventory.selection)
    this.#db.pragma('journal_mode = OFF')
    this.#db.pragma(`cache_size = -${CACHE_KIB}`)
    this.#db.exec(`
      CREATE TABLE swept (
        device_id TEXT PRIMARY KEY, flow TEXT, serial TEXT, enrolled REAL, checked_in REAL, reading TEXT, virtual INTEGER, blueprint TEXT
      );
      CREATE TABLE prism (device_id TEXT PRIMARY KEY, information TEXT, virtual INTEGER) WITHOUT ROWID;
      CREATE TABLE rivals (device_id TEXT PRIMARY KEY, winner TEXT, is_copy INTEGER);
    `)
    this.#insertDevice = this.#db.prepare('INSERT OR IGNORE INTO swept VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    this.#lookUp = this.#db.prepare('SELECT reading FROM swept WHERE device_id = ?')
    this.#insertPrism = this.#db.prepare('INSERT OR IGNORE INTO prism VALUES (?, ?, ?)')
  }

  /** @returns how many of the rows had not come before @throws Misconfigured for a path that the first page does not know */
  keepDevices(rows: unknown[]): number {
    this.#checkPaths('device', rows)
    const insert = this.#db.transaction(() => rows.filter((row) => this.#keepDevice(row)).length)
    return inTemporary(insert)
  }

  /** @returns how many of the rows had not come before @throws Misconfigured for a path that the first page does not know */
  keepPrism(rows: unknown[]): number {
    this.#checkPaths('prism', rows)
    const { attributes } = this.#inventory
    const insert = this.#db.transaction(() => {
      let fresh = 0
      for (const row of rows) {
        const { device_id, model } = fieldsOf(row)
        const id = cleanText(device_id)
        if (id === '') {
          this.#unreadPrism++
          fresh++
          continue
        }
        const extra = attributes.extra.length > 0 ? { extra: extraValues(attributes, 'prism', row) } : {}
        const said = saidBy(row, 'prism', attributes)
        const information = { ...prismInformation(row), ...extra, ...(said && { said }) }
        const names = [model, information.model_name, information.model_identifier].map(cleanText)
        const virtual = Number(names.some(isVirtual))
        fresh += this.#insertPrism.run(id, JSON.stringify(information), virtual).changes
      }
      return fresh
    })
    return inTemporary(insert)
  }

  /** Names of blueprints that were seen, where one was asked for. */
  get blueprintNames(): string[] {
    return this.#blueprints.names
  }

  /** How many rows of Prism named no device. */
  get unreadPrism(): number {
    return this.#unreadPrism
  }

  /** Names in the selection that no device of the sweep has. */
  unmatched(): Unmatched[] {
    return this.#selector.unmatched()
  }

  #checkPaths(source: 'device' | 'prism', rows: unknown[]): void {
    if (!this.#checked.has(source)) requireKnownPaths(this.#inventory.attributes, source, rows)
    this.#checked.add(source)
  }

  /**
   * Serial numbers of devices that something has to be known of beside the list: those that are new, and those with a serial number
   * that several have, unless Prism's rows of them are at hand.
   * @param most so many at most
   */
  serialsToAsk(
    isKnown: (deviceId: string) => boolean,
    isAtHand: (deviceId: string) => boolean,
    most: number
  ): string[] {
    const serials = new Set<string>()
    for (const { id, serial, holders } of this.#holders()) {
      // Of several only one flows, and is known.
      if (!isAtHand(id) && (holders > 1 || !isKnown(id))) serials.add(serial)
      if (serials.size === most) break
    }
    return [...serials]
  }

  /** Ids of the devices with a serial number that several have. */
  twins(): Set<string> {
    const ids = new Set<string>()
    for (const { id, holders } of this.#holders()) if (holders > 1) ids.add(id)
    return ids
  }

  #holders(): Iterable<{ id: string; serial: string; holders: number }> {
    const rows = this.#db.prepare(
      `SELECT device_id AS id, reading ->> '$.device.serial' AS serial, COUNT(*) OVER (PARTITION BY serial) AS holders
       FROM swept WHERE flow = 'send'`
    )
    return rows.iterate() as Iterable<{ id: string; serial: string; holders: number }>
  }

  /** How many rows the list held, those outside the narrowed group included. */
  size(): number {
    return (this.#db.prepare('SELECT COUNT(*) AS count FROM swept').get() as { count: number }).count
  }

  has(deviceId: string): boolean {
    return this.#find(deviceId) !== undefined
  }

  /** `removed`: Kandji lists the device, but manages it no more. */
  presence(deviceId: string): 'here' | 'removed' | 'absent' {
    const row = this.#find(deviceId)
    if (row === undefined) return 'absent'
    const reading = JSON.parse(row.reading) as Reading
    return reading.flow === 'skip' && reading.isRemoved ? 'removed' : 'here'
  }

  #find(deviceId: string): { reading: string } | undefined {
    return this.#lookUp.get(deviceId) as { reading: string } | undefined
  }

  /**
   * Call once, when everything is kept: of several devices with one serial number, the last enrolled one flows. A
   * virtual Mac, which has the serial number of the Mac that it is a copy of, never does before a physical one.
   * @throws Misconfigured when the blueprint that was asked for is the name of several
   */
  settleRivals(): void {
    inTemporary(() => this.#leaveOutOthers())
    inTemporary(() =>
      this.#db.exec(`
      CREATE INDEX swept_serial ON swept (serial) WHERE flow = 'send';
      UPDATE swept SET virtual = 1 WHERE device_id IN (SELECT device_id FROM prism WHERE virtual = 1);
      INSERT INTO rivals
        SELECT device_id, winner, virtual > of_winner FROM (
          SELECT device_id, virtual, FIRST_VALUE(device_id) OVER one AS winner, FIRST_VALUE(virtual) OVER one AS of_winner
          FROM swept WHERE flow = 'send'
          WINDOW one AS (PARTITION BY serial ORDER BY virtual, enrolled DESC, checked_in DESC, device_id)
        ) WHERE device_id <> winner;
    `)
    )
  }

  /**
   * The devices in the order of their ids. With a limit that is smaller than the number of devices that can be sent: only
   * the first of those, and none that are skipped.
   */
  *devices(limit?: number): Generator<SweptDevice> {
    const sendable = `flow = 'send' AND r.device_id IS NULL`
    const from = 'FROM swept s LEFT JOIN prism p USING (device_id) LEFT JOIN rivals r USING (device_id)'
    const { count } = this.#db.prepare(`SELECT COUNT(*) AS count ${from} WHERE ${sendable}`).get() as { count: number }
    const narrowed =
      limit !== undefined && limit < count
        ? `WHERE ${sendable} ORDER BY s.device_id LIMIT ${limit}`
        : `WHERE flow <> 'outside' ORDER BY s.device_id`
    const rows = this.#db.prepare(
      `SELECT s.device_id AS id, reading, information, winner, is_copy AS isCopy ${from} ${narrowed}`
    )
    for (const row of rows.iterate() as Iterable<{
      id: string
      reading: string
      information: string | null
      winner: string | null
      isCopy: number | null
    }>) {
      const reading = JSON.parse(row.reading) as Reading
      if (reading.flow !== 'send') yield reading
      else if (row.winner !== null) yield rivalOf(reading.device, row.winner, row.isCopy === 1)
      else
        yield {
          flow: 'send',
          device: reading.device,
          prism: row.information === null ? undefined : JSON.parse(row.information),
        }
    }
  }

  close(): void {
    this.#db.close()
  }

  #keepDevice(row: unknown): boolean {
    const reading = readDevice(row, this.#selector, this.#inventory.attributes)
    const { id, serial, blueprintId } =
      reading.flow === 'send'
        ? { id: reading.device.id, serial: reading.device.serial, blueprintId: reading.device.blueprintId }
        : reading
    const flow = this.#isMeant(serial) ? reading.flow : 'outside'
    if (this.#narrow.blueprint !== undefined) this.#blueprints.add(fieldsOf(row))
    const [enrolled, checkedIn] =
      reading.flow === 'send' ? [reading.device.lastEnrollment, reading.device.lastCheckIn] : [-1, -1]
    // A row without an id is distinguished from others by its content. ServiceNow compares serial numbers without regard to case.
    const key = id ?? `row ${createHash('sha256').update(JSON.stringify(row)).digest('base64')}`
    const { changes } = this.#insertDevice.run(
      key,
      flow,
      serial.toUpperCase(),
      enrolled,
      checkedIn,
      JSON.stringify(reading),
      Number(reading.flow === 'send' && isVirtual(reading.device.model)),
      blueprintId
    )
    return changes > 0
  }

  #isMeant(serial: string): boolean {
    return this.#narrow.serial === undefined || serial.toUpperCase() === this.#narrow.serial.toUpperCase()
  }

  /** Which blueprint is meant shows when all of them have been seen. */
  #leaveOutOthers(): void {
    const { blueprint } = this.#narrow
    if (blueprint === undefined) return
    const id = this.#blueprints.idOf(blueprint)
    this.#db.prepare(`UPDATE swept SET flow = 'outside' WHERE blueprint <> ?`).run(id ?? blueprint)
  }
}

/** Ids of the devices that flow. */
export function* sendable(sweep: Sweep, limit?: number): Generator<string> {
  for (const swept of sweep.devices(limit)) if (swept.flow === 'send') yield swept.device.id
}

function rivalOf(device: Device, winner: string, isCopy: boolean): SweptDevice {
  const which = isCopy
    ? `${winner} is a physical device and is sent, ${device.id} is a virtual machine and is not. Give the virtual machine a serial number that is its own, or leave it out.`
    : `${winner} was enrolled last and is sent, ${device.id} is not. Remove the device that no longer exists from Kandji.`
  const reason = `Two devices in Kandji have this serial number: ${which}`
  return { flow: 'problem', id: device.id, serial: device.serial, code: 'twin-serial', subject: device.serial, reason }
}

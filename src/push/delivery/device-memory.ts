// What is known of devices: what was queued last of each, and what ServiceNow has taken of it.

import { AHEAD_MS } from '../../server/shared/ahead.ts'
import type { Database } from '../sqlite/database.ts'
import type { DeviceRows } from './outbox-row.ts'

export interface DeliveredDevice {
  deviceId: string
  serial: string
  fingerprint: string
  /** The last check-in that was delivered, as it was sent; '' where none was. */
  seen: string
}

interface Foreseen {
  fingerprint?: string
  prism?: unknown
}

export class DeviceMemory {
  readonly #db: Database
  readonly #sql
  #foreseen = new Map<string, Foreseen>()

  /** Takes a database of the current format. */
  constructor(db: Database) {
    this.#db = db
    this.#sql = {
      any: db.prepare('SELECT EXISTS (SELECT 1 FROM device)').pluck(),
      known: db.prepare('SELECT COALESCE(pending, delivered) AS fingerprint FROM device WHERE device_id = ?'),
      serial: db.prepare(`SELECT COALESCE(serial, '') FROM device WHERE device_id = ?`).pluck(),
      ofSerial: db.prepare('SELECT device_id FROM device WHERE serial = ? COLLATE NOCASE').pluck(),
      delivered: db.prepare('SELECT COUNT(*) FROM device WHERE delivered IS NOT NULL').pluck(),
      deliveredAfter: db
        .prepare(
          'SELECT device_id FROM device WHERE delivered IS NOT NULL AND device_id > ? ORDER BY device_id LIMIT ?'
        )
        .pluck(),
      deliveredDevices: db.prepare(
        `SELECT device_id AS "deviceId", COALESCE(serial, '') AS serial, delivered AS fingerprint, COALESCE(seen, '') AS seen
         FROM device WHERE delivered <> '' AND pending IS NULL ORDER BY device_id`
      ),
      // A computer that was never delivered, and whose row still waits or was refused, is not in ServiceNow.
      arrived: db
        .prepare(
          `SELECT EXISTS (SELECT 1 FROM device d WHERE d.device_id = ? AND (d.delivered IS NOT NULL OR NOT EXISTS (
             SELECT 1 FROM outbox o WHERE o.device_id = d.device_id AND o.kind = 'computer')))`
        )
        .pluck(),
      computer: db
        .prepare(
          `SELECT EXISTS (SELECT 1 FROM device d WHERE d.device_id = ? AND d.computer = ? AND d.delivered IS NOT NULL)`
        )
        .pluck(),
      pending: db.prepare(
        `INSERT INTO device (device_id, pending, serial, computer) VALUES (?, ?, ?, ?)
         ON CONFLICT (device_id) DO UPDATE SET pending = excluded.pending, serial = excluded.serial, computer = excluded.computer`
      ),
      // One statement: with a state in a database each question is a round trip.
      deliver: db.prepare(
        `UPDATE device SET delivered = pending, pending = NULL WHERE device_id = @id AND pending IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM outbox WHERE device_id = @id)`
      ),
      // Without a fingerprint the next sweep takes the device for changed.
      resend: db.prepare(`UPDATE device SET pending = '', computer = NULL WHERE device_id = ?`),
      remake: db.prepare(`UPDATE device SET pending = '', computer = NULL WHERE device_id = ? OR serial = ?`),
      suspend: db.prepare(
        `UPDATE device SET delivered = CASE WHEN pending IS NULL THEN delivered ELSE '' END, pending = NULL, computer = NULL
         WHERE device_id = ? AND delivered IS NOT NULL`
      ),
      forget: db.prepare('DELETE FROM device WHERE device_id = ?'),
      prism: db.prepare('SELECT prism FROM device WHERE device_id = ?').pluck(),
      keepPrism: db.prepare('UPDATE device SET prism = ? WHERE device_id = ?'),
      seen: db.prepare('UPDATE device SET seen = ? WHERE device_id = ?'),
      isOlder: db
        .prepare(`SELECT COALESCE(seen, '') < @seen OR seen > @latest FROM device WHERE device_id = @id`)
        .pluck(),
      forgetSeen: db.prepare('UPDATE device SET seen = NULL WHERE device_id = ?'),
    }
  }

  /** Whether earlier runs have seen any device. */
  isAny(): boolean {
    return this.#sql.any.get() === 1
  }

  /** Undefined for a device that is not known, '' where an older version did not keep it. */
  serialOf(deviceId: string): string | undefined {
    return this.#sql.serial.get(deviceId) as string | undefined
  }

  /** Ids of known devices with this serial number, in whatever letters. */
  ofSerial(serial: string): string[] {
    return this.#sql.ofSerial.all(serial) as string[]
  }

  /** How many devices ServiceNow has from here and that were not reported as gone. */
  deliveredCount(): number {
    return this.#sql.delivered.get() as number
  }

  /** The ids of so many of them, in their order, from the one after `id` on. */
  deliveredAfter(id: string, count: number): string[] {
    return this.#sql.deliveredAfter.all(id, count) as string[]
  }

  /** What ServiceNow has taken of each device of which nothing waits, in the order of their ids. */
  delivered(): DeliveredDevice[] {
    return this.#sql.deliveredDevices.all() as DeliveredDevice[]
  }

  /** Whether ServiceNow has the computer of a device, as far as is known here. */
  hasArrived(deviceId: string): boolean {
    return this.#sql.arrived.get(deviceId) === 1
  }

  /** Whether this very computer row was queued last of a device that ServiceNow has. */
  hasComputer(deviceId: string, computerFingerprint: string): boolean {
    return this.#sql.computer.get(deviceId, computerFingerprint) === 1
  }

  /**
   * Asks at once what `fingerprint` and `prismOf` will be asked of each of these devices. Holds until the next call, as long as
   * nothing of a device is changed before it is asked for.
   */
  foresee(deviceIds: readonly string[]): void {
    this.#foreseen = new Map(deviceIds.map((id) => [id, {}]))
    if (deviceIds.length === 0) return
    const places = deviceIds.map(() => '?').join(', ')
    const known = `SELECT device_id AS id, COALESCE(pending, delivered) AS fingerprint, prism FROM device WHERE device_id IN (${places})`
    const rows = this.#db.prepare(known).all(...deviceIds) as Array<Required<Foreseen> & { id: string }>
    for (const { id, fingerprint, prism } of rows) this.#foreseen.set(id, { fingerprint, prism })
  }

  /** The fingerprint of the rows queued or delivered last, undefined for a device that was never queued. */
  fingerprint(deviceId: string): string | undefined {
    const foreseen = this.#foreseen.get(deviceId)
    if (foreseen) return foreseen.fingerprint
    return (this.#sql.known.get(deviceId) as { fingerprint: string } | undefined)?.fingerprint
  }

  /** What Prism had said of a device when its rows were queued last, as text; undefined where it had said nothing. */
  prismOf(deviceId: string): string | undefined {
    const foreseen = this.#foreseen.get(deviceId)
    const text: unknown = foreseen ? foreseen.prism : this.#sql.prism.get(deviceId)
    return typeof text === 'string' ? text : undefined
  }

  /** Of a device that is queued: see `prismOf`. */
  keepPrism(deviceId: string, text: string): void {
    this.#sql.keepPrism.run(text, deviceId)
  }

  /** Its rows are queued: it counts as delivered when the last of them is. */
  isQueued(deviceId: string, serial: string, { fingerprint, computerFingerprint }: Fingerprints): void {
    this.#sql.pending.run(deviceId, fingerprint, serial, computerFingerprint ?? null)
  }

  /** One of its rows was taken: where no other one waits, ServiceNow has the device. */
  isTaken(deviceId: string): void {
    this.#sql.deliver.run({ id: deviceId })
  }

  /** The next sweep sends the rows of this device, whether it changes or not. */
  resend(deviceId: string): void {
    this.#sql.resend.run(deviceId)
  }

  /** As `resend`, of a row that is damaged: either of both may be. */
  resendDamaged(deviceId: unknown, serial: unknown): void {
    this.#sql.remake.run(deviceId, serial)
  }

  /** It does not flow for now, and is not forgotten. @returns false for one that was never delivered */
  suspend(deviceId: string): boolean {
    return this.#sql.suspend.run(deviceId).changes > 0
  }

  /** When it flows again it is treated as new. */
  forget(deviceId: string): void {
    this.#sql.forget.run(deviceId)
  }

  /** @param at the last check-in that ServiceNow was told, as it was sent; null for none */
  wasSeen(deviceId: string, at: string | null): void {
    this.#sql.seen.run(at, deviceId)
  }

  /**
   * Whether ServiceNow knows no check-in of this device that is as late as this one. One that is still to come, which an earlier
   * version took, is none.
   * @param now milliseconds since 1970
   */
  isOlder(id: string, seen: string | undefined, now: number): boolean {
    const latest = new Date(now + AHEAD_MS).toISOString().slice(0, 19).replace('T', ' ')
    return this.#sql.isOlder.get({ id, seen: seen ?? null, latest }) === 1
  }

  /** ServiceNow does not know when this device was seen last, whatever was delivered. */
  forgetSeen(deviceId: string): void {
    this.#sql.forgetSeen.run(deviceId)
  }
}

type Fingerprints = Pick<DeviceRows, 'fingerprint' | 'computerFingerprint'>

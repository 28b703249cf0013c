// Which known devices the last complete sweeps did not have. Only complete sweeps of the whole fleet are noted here.

import type { Database } from '../sqlite/database.ts'

export interface Absentee {
  deviceId: string
  serial: string
  /** Kandji says so itself; otherwise it is merely not in the list. */
  isListed: boolean
}

/** A complete sweep, as it is asked about one device. `removed`: Kandji lists the device, but manages it no more. */
export interface Attendance {
  presence(deviceId: string): 'here' | 'removed' | 'absent'
}

/** The devices that ServiceNow has had from here. */
export interface KnownDevices {
  deliveredCount(): number
  deliveredAfter(id: string, count: number): string[]
  serialOf(deviceId: string): string | undefined
}

/** Known devices are compared in portions, so that memory does not grow with the fleet. */
const PORTION = 1_000

export class Absences {
  readonly #db: Database
  readonly #devices: KnownDevices
  readonly #sql

  constructor(db: Database, devices: KnownDevices) {
    this.#db = db
    this.#devices = devices
    this.#sql = {
      missed: db.prepare(
        'INSERT INTO absence (device_id, sweeps) VALUES (?, 1) ON CONFLICT (device_id) DO UPDATE SET sweeps = absence.sweeps + 1'
      ),
      back: db.prepare('DELETE FROM absence WHERE device_id = ?'),
      any: db.prepare('SELECT EXISTS (SELECT 1 FROM absence)').pluck(),
      since: db.prepare('SELECT device_id FROM absence WHERE sweeps >= ? ORDER BY device_id').pluck(),
    }
  }

  /** How many devices ServiceNow has had from here, those that are absent now included. */
  known(): number {
    return this.#devices.deliveredCount()
  }

  /** Compares a complete sweep with the known devices. */
  note(sweep: Attendance): void {
    this.#db.transaction(() => {
      const anyBefore = this.#sql.any.get() === 1
      for (let after = ''; ;) {
        const ids = this.#devices.deliveredAfter(after, PORTION)
        for (const id of ids) {
          if (sweep.presence(id) !== 'here') this.#sql.missed.run(id)
          else if (anyBefore) this.#sql.back.run(id)
        }
        if (ids.length < PORTION) break
        after = ids.at(-1)!
      }
      // A device that was forgotten meanwhile is nobody's absence any more.
      for (const id of this.#absent(1)) if (this.#devices.serialOf(id) === undefined) this.#sql.back.run(id)
    })()
  }

  /** The devices that so many sweeps in a row did not have. */
  missing(sweeps: number, sweep: Attendance): Absentee[] {
    return this.#absent(sweeps).flatMap((deviceId) => {
      const serial = this.#devices.serialOf(deviceId)
      return serial === undefined ? [] : [{ deviceId, serial, isListed: sweep.presence(deviceId) === 'removed' }]
    })
  }

  /** The device is there after all. */
  drop(deviceId: string): void {
    this.#sql.back.run(deviceId)
  }

  #absent(sweeps: number): string[] {
    return this.#sql.since.all(sweeps) as string[]
  }
}

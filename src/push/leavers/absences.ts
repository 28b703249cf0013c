// Which known devices the last complete sweeps did not have. Only complete sweeps of the whole fleet are noted here.

import type Database from 'better-sqlite3'
import type { Sweep } from '../inventory/sweep.ts'

export interface Absentee {
  deviceId: string
  serial: string
  /** Kandji says so itself; otherwise it is merely not in the list. */
  isListed: boolean
}

/** Known devices are compared in portions, so that memory does not grow with the fleet. */
const PORTION = 1_000

export class Absences {
  readonly #db: Database.Database
  readonly #sql

  constructor(db: Database.Database) {
    this.#db = db
    this.#sql = {
      known: db.prepare('SELECT COUNT(*) FROM device WHERE delivered IS NOT NULL').pluck(),
      portion: db
        .prepare(
          'SELECT device_id FROM device WHERE delivered IS NOT NULL AND device_id > ? ORDER BY device_id LIMIT ?'
        )
        .pluck(),
      missed: db.prepare(
        'INSERT INTO absence (device_id, sweeps) VALUES (?, 1) ON CONFLICT DO UPDATE SET sweeps = sweeps + 1'
      ),
      back: db.prepare('DELETE FROM absence WHERE device_id = ?'),
      dropStrays: db.prepare('DELETE FROM absence WHERE device_id NOT IN (SELECT device_id FROM device)'),
      any: db.prepare('SELECT EXISTS (SELECT 1 FROM absence)').pluck(),
      gone: db.prepare(
        `SELECT device_id AS deviceId, COALESCE(serial, '') AS serial FROM absence JOIN device USING (device_id)
         WHERE sweeps >= ? ORDER BY device_id`
      ),
    }
  }

  /** How many devices ServiceNow has had from here, those that are absent now included. */
  known(): number {
    return this.#sql.known.get() as number
  }

  /** Compares a complete sweep with the known devices. */
  note(sweep: Sweep): void {
    this.#db.transaction(() => {
      const anyBefore = this.#sql.any.get() === 1
      for (let after = ''; ;) {
        const ids = this.#sql.portion.all(after, PORTION) as string[]
        for (const id of ids) {
          if (sweep.presence(id) !== 'here') this.#sql.missed.run(id)
          else if (anyBefore) this.#sql.back.run(id)
        }
        if (ids.length < PORTION) break
        after = ids.at(-1)!
      }
      this.#sql.dropStrays.run()
    })()
  }

  /** The devices that so many sweeps in a row did not have. */
  missing(sweeps: number, sweep: Sweep): Absentee[] {
    const rows = this.#sql.gone.all(sweeps) as Array<{ deviceId: string; serial: string }>
    return rows.map((row) => ({ ...row, isListed: sweep.presence(row.deviceId) === 'removed' }))
  }

  /** The device is there after all. */
  drop(deviceId: string): void {
    this.#sql.back.run(deviceId)
  }
}

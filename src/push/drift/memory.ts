// Devices that were sent again because ServiceNow had lost them, that ServiceNow took, and that are as before all the same:
// sending them once more every day would not help. They are named instead, until they are right or look different.

import type { Database } from '../sqlite/database.ts'
import type { Finding } from './compare.ts'

export class DriftMemory {
  readonly #db: Database
  readonly #sql

  constructor(db: Database) {
    this.#db = db
    this.#sql = {
      all: db.prepare('SELECT device_id AS "deviceId", serial, reason FROM drift ORDER BY serial, device_id'),
      clear: db.prepare('DELETE FROM drift'),
      add: db.prepare(
        `INSERT INTO drift VALUES (?, ?, ?)
         ON CONFLICT (device_id) DO UPDATE SET serial = excluded.serial, reason = excluded.reason`
      ),
    }
  }

  stubborn(): Finding[] {
    return this.#sql.all.all() as Finding[]
  }

  /** These, and no others any more. */
  keep(findings: readonly Finding[]): void {
    this.#db.transaction(() => {
      this.#sql.clear.run()
      for (const { deviceId, serial, reason } of findings) this.#sql.add.run(deviceId, serial, reason)
    })()
  }
}

// What the daily check has found and sending again does not mend: devices that were sent again, that ServiceNow took, and that are as
// before all the same; those that another source writes as well; records of devices that Kandji does not list. They are named
// instead, until they are right or look different.

import type { ProblemCode } from '../problem-code.ts'
import type { Database } from '../sqlite/database.ts'
import type { Finding } from './compare.ts'

export interface Remembered extends Finding {
  code: ProblemCode
}

/** Devices that were sent again, and to no avail. */
const STUBBORN: ProblemCode = 'gone-from-servicenow'

export class DriftMemory {
  readonly #db: Database
  readonly #sql

  constructor(db: Database) {
    this.#db = db
    this.#sql = {
      all: db.prepare('SELECT device_id AS "deviceId", serial, reason, code FROM drift ORDER BY serial, device_id'),
      clear: db.prepare('DELETE FROM drift'),
      add: db.prepare(
        `INSERT INTO drift (device_id, serial, reason, code) VALUES (?, ?, ?, ?)
         ON CONFLICT (device_id) DO UPDATE SET serial = excluded.serial, reason = excluded.reason, code = excluded.code`
      ),
    }
  }

  all(): Remembered[] {
    return this.#sql.all.all() as Remembered[]
  }

  /** Devices that were sent again, and are as they were. */
  stubborn(): Finding[] {
    return this.all().filter(({ code }) => code === STUBBORN)
  }

  /** These stubborn ones, and no others any more. */
  keepStubborn(findings: readonly Finding[]): void {
    const others = this.all().filter(({ code }) => code !== STUBBORN)
    this.#keep([...others, ...findings.map((finding) => ({ ...finding, code: STUBBORN }))])
  }

  /** These of other kinds, and no others of those any more. */
  keepNamed(findings: readonly Remembered[]): void {
    const others = this.all().filter(({ code }) => code === STUBBORN)
    this.#keep([...findings, ...others])
  }

  #keep(findings: readonly Remembered[]): void {
    this.#db.transaction(() => {
      this.#sql.clear.run()
      for (const { deviceId, serial, reason, code } of findings) this.#sql.add.run(deviceId, serial, reason, code)
    })()
  }
}

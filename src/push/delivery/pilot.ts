// The devices that a narrowed run is about: rows of others are neither delivered nor listed.

import type { Database } from '../sqlite/database.ts'

export class Pilot {
  readonly #db: Database
  readonly #admit
  #isNarrowed = false

  constructor(db: Database) {
    this.#db = db
    // Lives as long as the process.
    db.exec('CREATE TEMP TABLE pilot (device_id TEXT PRIMARY KEY) WITHOUT ROWID')
    this.#admit = db.prepare('INSERT INTO pilot VALUES (?) ON CONFLICT DO NOTHING')
  }

  /** From now on only devices that are admitted are meant. */
  narrow(): void {
    this.#isNarrowed = true
  }

  /** All devices are meant again. */
  widen(): void {
    this.#isNarrowed = false
    this.#db.exec('DELETE FROM pilot')
  }

  admit(deviceId: string): void {
    this.#admit.run(deviceId)
  }

  /** To be added to a condition on a table that has a `device_id`. */
  get condition(): string {
    return this.#isNarrowed ? 'AND device_id IN (SELECT device_id FROM pilot)' : ''
  }
}

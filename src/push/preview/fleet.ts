// The devices of a preview with their rows, kept on disk until ServiceNow has been read: memory does not grow with the fleet.

import { openDatabase } from '../sqlite/open.ts'
import type { DeviceRows } from '../inventory/rows.ts'
import { inTemporary } from '../inventory/temporary.ts'

/** A device that flows, with the rows that it has now. */
export interface FleetDevice {
  id: string
  serial: string
  name: string
  rows: Pick<DeviceRows, 'computer' | 'mdm' | 'reserved'>
}

export class Fleet {
  // A private database that disappears with the process.
  readonly #db = openDatabase('')
  readonly #insert

  constructor() {
    this.#db.pragma('journal_mode = OFF')
    this.#db.exec('CREATE TABLE planned (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID')
    this.#insert = this.#db.prepare('INSERT OR REPLACE INTO planned VALUES (?, ?)')
  }

  keep(device: FleetDevice): void {
    inTemporary(() => this.#insert.run(device.id, JSON.stringify(device)))
  }

  has(id: string): boolean {
    return this.#db.prepare('SELECT 1 FROM planned WHERE id = ?').get(id) !== undefined
  }

  /** In the order of their ids, so many at a time. */
  *portions(size: number): Generator<FleetDevice[]> {
    const next = this.#db.prepare('SELECT json FROM planned WHERE id > ? ORDER BY id LIMIT ?').pluck()
    for (let after = ''; ;) {
      const portion = (next.all(after, size) as string[]).map((json) => JSON.parse(json) as FleetDevice)
      if (portion.length === 0) return
      yield portion
      after = portion.at(-1)!.id
    }
  }

  close(): void {
    this.#db.close()
  }
}

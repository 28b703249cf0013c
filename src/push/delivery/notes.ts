// What the app noted about rows that it took, until they are taken without a note.

import { partsOf } from '../servicenow/note-code.ts'
import type { RowKind } from '../servicenow/staging.ts'
import type { Database } from '../sqlite/database.ts'
import type { OutboxRow } from './outbox-row.ts'
import type { Pilot } from './pilot.ts'

export interface Note {
  deviceId: string
  serial: string
  note: string
}

/** What was sent of a row that was noted, as text. */
export type NotedRow = Record<'deviceId' | 'kind' | 'serial' | 'body', string>

export class Notes {
  readonly #db: Database
  readonly #pilot: Pilot
  readonly #sql

  /** Takes a database of the current format. */
  constructor(db: Database, pilot: Pilot) {
    this.#db = db
    this.#pilot = pilot
    this.#sql = {
      keep: db.prepare(
        `INSERT INTO note (device_id, kind, serial, note, sent_at, body) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (device_id, kind) DO UPDATE SET serial = excluded.serial, note = excluded.note,
           sent_at = excluded.sent_at, body = excluded.body`
      ),
      drop: db.prepare('DELETE FROM note WHERE device_id = ? AND kind = ?'),
      dropOf: db.prepare('DELETE FROM note WHERE device_id = ?'),
      devices: db.prepare('SELECT DISTINCT device_id FROM note').pluck(),
      stale: db.prepare('SELECT kind FROM note WHERE device_id = ? AND (sent_at <= ? OR sent_at > ?)').pluck(),
      texts: db.prepare('SELECT device_id AS "deviceId", kind, note FROM note'),
      rewrite: db.prepare('UPDATE note SET note = ? WHERE device_id = ? AND kind = ?'),
      resent: db.prepare('UPDATE note SET sent_at = ? WHERE device_id = ? AND kind = ?'),
      bodies: db.prepare(
        `SELECT device_id AS "deviceId", kind, serial, body FROM note
         WHERE body IS NOT NULL AND (serial = @serial COLLATE NOCASE OR @serial IS NULL)`
      ),
      makeDue: db.prepare(
        `UPDATE note SET sent_at = 0 WHERE body IS NULL AND (serial = @serial COLLATE NOCASE OR @serial IS NULL)`
      ),
    }
  }

  /** @param at milliseconds since 1970 */
  keep({ deviceId, kind, serial, body }: OutboxRow, note: string, at: number): void {
    this.#sql.keep.run(deviceId, kind, serial, note, at, JSON.stringify(body))
  }

  /** Of a device, or of one of its rows. */
  drop(deviceId: string, kind?: RowKind): void {
    if (kind === undefined) this.#sql.dropOf.run(deviceId)
    else this.#sql.drop.run(deviceId, kind)
  }

  /** Of the devices that a run is about. */
  all(): Note[] {
    const query = `SELECT device_id AS "deviceId", serial, note FROM note WHERE TRUE ${this.#pilot.condition} ORDER BY serial, kind`
    return this.#db.prepare(query).all() as Note[]
  }

  /** Ids of all devices with a note, whatever the run is narrowed to. */
  devices(): string[] {
    return this.#sql.devices.all() as string[]
  }

  /** Rows of a device that were sent last at `before` (ms since 1970) or earlier. A time still to come, which a wrong clock has left, is old. */
  stale(deviceId: string, before: number, now: number): RowKind[] {
    return this.#sql.stale.all(deviceId, before, now) as RowKind[]
  }

  /** Keeps of each note only the parts for which this holds. */
  filter(isKept: (part: string) => boolean): void {
    for (const { deviceId, kind, note } of this.#sql.texts.all() as Array<
      Record<'deviceId' | 'note', string> & { kind: RowKind }
    >) {
      const parts = partsOf(note)
      const kept = parts.filter(isKept)
      if (kept.length === parts.length) continue
      if (kept.length === 0) this.drop(deviceId, kind)
      else this.#sql.rewrite.run(kept.join('; '), deviceId, kind)
    }
  }

  wasResent(deviceId: string, kind: RowKind, at: number): void {
    this.#sql.resent.run(at, deviceId, kind)
  }

  /** All noted rows whose bodies are known, or those of a serial number in whatever letters. */
  rows(serial?: string): NotedRow[] {
    return this.#sql.bodies.all({ serial: serial ?? null }) as NotedRow[]
  }

  /** An older version did not keep what it had sent: the next sweep makes those rows anew. @returns how many there are */
  makeDue(serial?: string): number {
    return this.#sql.makeDue.run({ serial: serial ?? null }).changes
  }
}

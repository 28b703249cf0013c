// The durable state: what ServiceNow has taken (fingerprints), what waits for delivery (outbox), and what was refused
// (dead letters: outbox rows with the reason of their refusal). No secret and no token is ever kept here.

import type Database from 'better-sqlite3'
import { ROW_KINDS, type DeviceRows, type RowKind, type StagingRow } from '../inventory/rows.ts'

export interface OutboxRow {
  /** Grows with each row queued; a newer row for a device has a new number. */
  seq: number
  deviceId: string
  kind: RowKind
  serial: string
  body: StagingRow
}

export interface DeadLetter {
  serial: string
  kind: RowKind
  reason: string
}

export const SCHEMA_VERSION = 1

const SCHEMA = `
  -- pending: fingerprint of the rows that were queued last and not all delivered yet.
  CREATE TABLE device (device_id TEXT PRIMARY KEY, delivered TEXT, pending TEXT) WITHOUT ROWID;
  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    device_id TEXT NOT NULL, kind TEXT NOT NULL, serial TEXT NOT NULL, body TEXT NOT NULL, refusal TEXT,
    UNIQUE (device_id, kind)
  );
  CREATE INDEX dead_letter ON outbox (serial) WHERE refusal IS NOT NULL;
  PRAGMA user_version = ${SCHEMA_VERSION};
`

export class Outbox {
  private narrowed = false
  private readonly sql

  /** Takes an open database and makes the tables in an empty one. */
  constructor(private readonly db: Database.Database) {
    if (db.pragma('user_version', { simple: true }) === 0) db.transaction(() => db.exec(SCHEMA))()
    // Lives as long as the process: the devices that a narrowed run may deliver.
    db.exec('CREATE TEMP TABLE pilot (device_id TEXT PRIMARY KEY) WITHOUT ROWID')
    this.sql = {
      known: db.prepare('SELECT COALESCE(pending, delivered) AS fingerprint FROM device WHERE device_id = ?'),
      any: db.prepare('SELECT EXISTS (SELECT 1 FROM device) AS known'),
      pending: db.prepare(
        'INSERT INTO device (device_id, pending) VALUES (?, ?) ON CONFLICT DO UPDATE SET pending = excluded.pending'
      ),
      queue: db.prepare('INSERT OR REPLACE INTO outbox (device_id, kind, serial, body) VALUES (?, ?, ?, ?)'),
      forgetRows: db.prepare('DELETE FROM outbox WHERE device_id = ?'),
      forgetDevice: db.prepare('DELETE FROM device WHERE device_id = ?'),
      pilot: db.prepare('INSERT OR IGNORE INTO pilot VALUES (?)'),
      take: db.prepare('DELETE FROM outbox WHERE seq = ?'),
      refused: db.prepare('SELECT DISTINCT device_id FROM outbox WHERE refusal IS NOT NULL').pluck(),
      refuse: db.prepare('UPDATE outbox SET refusal = ? WHERE seq = ?'),
      revive: db.prepare(`UPDATE outbox SET refusal = NULL WHERE serial = ? AND kind = 'mdm' AND refusal IS NOT NULL`),
      delivered: db.prepare(
        `UPDATE device SET delivered = pending, pending = NULL WHERE device_id = @id AND pending IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM outbox WHERE device_id = @id)`
      ),
    }
  }

  /** Runs `work` so that either all of it is kept or nothing. */
  atomically<T>(work: () => T): T {
    return this.db.transaction(work)()
  }

  /** Whether earlier runs have seen any device. */
  knowsDevices(): boolean {
    return (this.sql.any.get() as { known: number }).known === 1
  }

  /** The fingerprint of the rows queued or delivered last, undefined for a device that was never queued. */
  fingerprint(deviceId: string): string | undefined {
    return (this.sql.known.get(deviceId) as { fingerprint: string } | undefined)?.fingerprint
  }

  /** Queues a device's rows in place of what waits or was refused. */
  queue(deviceId: string, serial: string, rows: DeviceRows): void {
    this.sql.pending.run(deviceId, rows.fingerprint)
    for (const kind of ROW_KINDS) this.sql.queue.run(deviceId, kind, serial, JSON.stringify(rows[kind]))
  }

  /** A device that does not flow any more: nothing of it is delivered, and when it flows again it counts as new. */
  forget(deviceId: string): void {
    this.sql.forgetRows.run(deviceId)
    this.sql.forgetDevice.run(deviceId)
  }

  /** From now on only rows of devices that are admitted are counted, claimed and listed. */
  narrow(): void {
    this.narrowed = true
  }

  admit(deviceId: string): void {
    this.sql.pilot.run(deviceId)
  }

  waiting(): number {
    const query = `SELECT COUNT(*) AS count FROM outbox WHERE refusal IS NULL ${this.scope()}`
    return (this.db.prepare(query).get() as { count: number }).count
  }

  /** The next waiting rows of a kind after `seq`, oldest first. */
  next(kind: RowKind, after: number, count: number): OutboxRow[] {
    const query = `SELECT seq, device_id AS deviceId, kind, serial, body FROM outbox
      WHERE seq > ? AND kind = ? AND refusal IS NULL ${this.scope()} ORDER BY seq LIMIT ?`
    const rows = this.db.prepare(query).all(after, kind, count) as Array<Omit<OutboxRow, 'body'> & { body: string }>
    return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as StagingRow }))
  }

  /** ServiceNow took the row. An MDM row that was refused for want of this computer waits again. */
  settleDelivered(row: OutboxRow): void {
    this.sql.take.run(row.seq)
    if (row.kind === 'computer') this.sql.revive.run(row.serial)
    this.sql.delivered.run({ id: row.deviceId })
  }

  /** ServiceNow refused the row: it is kept with the reason, and sent again when the device changes. */
  settleRefused(row: OutboxRow, reason: string): void {
    this.sql.refuse.run(reason, row.seq)
  }

  /** Ids of all devices with a dead letter, whatever the run is narrowed to. */
  refusedDevices(): string[] {
    return this.sql.refused.all() as string[]
  }

  deadLetters(): DeadLetter[] {
    const query = `SELECT serial, kind, refusal AS reason FROM outbox WHERE refusal IS NOT NULL ${this.scope()} ORDER BY seq`
    return this.db.prepare(query).all() as DeadLetter[]
  }

  private scope(): string {
    return this.narrowed ? 'AND device_id IN (SELECT device_id FROM pilot)' : ''
  }
}

// The durable state of installed apps: what ServiceNow knows of each app on each device, and what waits. It is
// queue and memory in one, since a Mac has a hundred apps: rows are made from it when they are sent.

import { DAMAGED, named } from './app.ts'
import type { Database } from '../sqlite/database.ts'
import { Custody } from '../custody.ts'
import { readTexts } from '../json.ts'
import type { DeadLetter, Queue, QueuedRow } from '../delivery/queue.ts'
import type { QueueKind } from '../servicenow/staging.ts'
import { WITHOUT_COMPUTER } from '../../server/shared/remarks.ts'
import { Snapshot, type Computers } from './snapshot.ts'

interface Entry {
  seq: number
  key: Buffer
  deviceId: string
  serial: string
  app: string
  lastOpened: string
  removed: number
}

export class AppLedger implements Queue {
  readonly #db: Database
  readonly #computers: Computers & { resend(deviceId: string): void }
  #snapshotOfGroup: Snapshot | undefined
  readonly #custody: Custody
  readonly #sql

  /**
   * Takes a database of the current format.
   * @param computers what is known of the computers that the apps are on
   */
  constructor(db: Database, computers: Computers & { resend(deviceId: string): void }, custody = new Custody()) {
    this.#db = db
    this.#custody = custody
    this.#computers = computers
    this.#sql = {
      told: db.prepare('SELECT EXISTS (SELECT 1 FROM app WHERE known = 1)').pluck(),
      known: db.prepare('SELECT COUNT(*) FROM app WHERE known = 1').pluck(),
      delivered: db.prepare('UPDATE app SET due = 0, known = 1, refusal = NULL WHERE id = ?'),
      // Gone for both sides: should it come back, it is sent like a new one and found by its App ID.
      drop: db.prepare('DELETE FROM app WHERE id = ? AND removed = 1'),
      refuse: db.prepare('UPDATE app SET refusal = ?, refused_at = ? WHERE id = ?'),
      takeBack: db.prepare('UPDATE app SET refusal = NULL WHERE id = ?'),
      reviveOf: db.prepare(
        `UPDATE app SET refusal = NULL
         WHERE refusal IS NOT NULL AND device IN (SELECT id FROM app_device WHERE serial = ?)`
      ),
      resendOf: db.prepare('UPDATE app SET due = 1 WHERE device IN (SELECT id FROM app_device WHERE serial = ?)'),
    }
  }

  /** Begins to take down what Kandji lists now. Close it before the next one is begun. */
  snapshot(helpers: boolean): Snapshot {
    return new Snapshot(this.#db, helpers, this.#computers)
  }

  /** From now on only rows of the devices of this snapshot are counted, claimed and listed, for as long as it is open. */
  narrow(snapshot: Snapshot): void {
    this.#snapshotOfGroup = snapshot
  }

  /** Whether ServiceNow has ever taken an app. */
  hasTold(): boolean {
    return this.#sql.told.get() === 1
  }

  /** No app is known. */
  isEmpty(): boolean {
    return this.#db.prepare('SELECT EXISTS (SELECT 1 FROM app)').pluck().get() === 0
  }

  /** How many apps ServiceNow has taken, less those that were removed. */
  known(): number {
    return this.#sql.known.get() as number
  }

  waiting(): number {
    const query = `SELECT COUNT(*) FROM app a WHERE due = 1 AND refusal IS NULL ${this.#scope()}`
    return this.#db.prepare(query).pluck().get() as number
  }

  next(_kind: QueueKind, after: number, count: number): QueuedRow[] {
    const query = `${ENTRIES} WHERE a.due = 1 AND a.refusal IS NULL AND a.id > ? ${this.#scope()} ORDER BY a.id LIMIT ?`
    this.#custody.require()
    // Where a whole portion is damaged, what is behind it is still to be had.
    for (let from = after; ;) {
      const entries = this.#db.prepare(query).all(from, count) as Entry[]
      const rows = entries.flatMap((entry) => this.#readable(entry) ?? [])
      if (rows.length > 0 || entries.length === 0) return rows
      from = entries.at(-1)!.seq
    }
  }

  #readable(entry: Entry): QueuedRow | undefined {
    const { key, deviceId, serial, lastOpened } = entry
    const app = readTexts(entry.app)
    const areTexts = [deviceId, serial, lastOpened].every((value) => typeof value === 'string')
    if (app !== undefined && areTexts && Buffer.isBuffer(key)) return rowOf(entry, app)
    this.#sql.refuse.run(DAMAGED, null, entry.seq)
    return undefined
  }

  settleDelivered({ seq, body }: QueuedRow): void {
    if (body['is_removed'] === 'true') this.#sql.drop.run(seq)
    else this.#sql.delivered.run(seq)
  }

  /** A computer that ServiceNow has taken and has no more was deleted there: its own row goes again with the next sweep. */
  settleRefused({ seq, deviceId }: QueuedRow, reason: string, at: number): void {
    this.#sql.refuse.run(reason, at, seq)
    // So says the app's ETL (sam/src/fluent/etl/scripts/skip-unknown-computers.js).
    if (reason.startsWith(WITHOUT_COMPUTER)) this.#computers.resend(deviceId)
  }

  /**
   * ServiceNow has taken a computer: apps that were refused for want of it wait again. `isNew`: it had to make the computer,
   * so that it has none of its apps, whatever was sent before somebody deleted it.
   */
  computerTaken(serial: string, isNew: boolean): void {
    this.#sql.reviveOf.run(serial)
    if (isNew) this.#sql.resendOf.run(serial)
  }

  /** All apps of a computer go again with the next run: ServiceNow may have lost them. */
  resend(serial: string): void {
    this.#sql.resendOf.run(serial)
  }

  /** Every app that ServiceNow has taken goes again with the next run. */
  resendKnown(): void {
    this.#db.prepare('UPDATE app SET due = 1 WHERE known = 1').run()
  }

  /** All apps of the devices of this snapshot, which is compared already, go again. */
  resendAll(snapshot: Snapshot): void {
    this.#db.prepare(`UPDATE app SET due = 1, refusal = NULL WHERE device IN (${snapshot.devices})`).run()
  }

  /** These rows wait as if they had never been refused. */
  takeBack(rows: readonly QueuedRow[]): void {
    this.atomically(() => rows.forEach(({ seq }) => this.#sql.takeBack.run(seq)))
  }

  /** As `Outbox.reviveRefused`. */
  reviveRefused(before: number, now: number): void {
    const query = `UPDATE app AS a SET refusal = NULL WHERE refusal IS NOT NULL
      AND (refused_at IS NULL OR refused_at <= ? OR refused_at > ?) ${this.#scope()}`
    this.#db.prepare(query).run(before, now)
  }

  /** Of how many devices rows wait. */
  waitingDevices(): number {
    const query = `SELECT COUNT(DISTINCT device) FROM app a WHERE due = 1 AND refusal IS NULL ${this.#scope()}`
    return this.#db.prepare(query).pluck().get() as number
  }

  atomically<T>(work: () => T): T {
    this.#custody.require()
    return this.#db.transaction(work)()
  }

  /** All refused rows, or those of a serial number, wait again. @returns how many */
  revive(serial?: string): number {
    const query = 'UPDATE app SET refusal = NULL WHERE refusal IS NOT NULL'
    if (serial === undefined) return this.#db.prepare(query).run().changes
    const ofSerial = 'AND device IN (SELECT id FROM app_device WHERE serial = ? COLLATE NOCASE)'
    return this.#db.prepare(`${query} ${ofSerial}`).run(serial).changes
  }

  /** How many rows ServiceNow has refused. */
  refusedCount(): number {
    const query = `SELECT COUNT(*) FROM app a WHERE refusal IS NOT NULL ${this.#scope()}`
    return this.#db.prepare(query).pluck().get() as number
  }

  deadLetters(): DeadLetter[] {
    const query = `SELECT d.device_id AS "deviceId", d.serial, s.app, a.refusal AS reason FROM app a JOIN app_device d ON d.id = a.device
      JOIN software s ON s.id = a.software WHERE a.refusal IS NOT NULL ${this.#scope()} ORDER BY a.id`
    const rows = this.#db.prepare(query).all() as Array<Record<'deviceId' | 'serial' | 'app' | 'reason', string>>
    return rows.map(({ deviceId, serial, app, reason }) => ({
      deviceId,
      serial,
      kind: 'app',
      reason: `${nameOf(app)}: ${reason}`,
    }))
  }

  #scope(): string {
    return this.#snapshotOfGroup?.isOpen ? `AND a.device IN (${this.#snapshotOfGroup.devices})` : ''
  }
}

const ENTRIES = `SELECT a.id AS seq, a.key, d.device_id AS "deviceId", d.serial, s.app, a.last_opened AS "lastOpened", a.removed
  FROM app a JOIN app_device d ON d.id = a.device JOIN software s ON s.id = a.software`

/** The staging row. Every column is always sent; an empty one changes nothing. */
function rowOf({ seq, key, deviceId, serial, lastOpened, removed }: Entry, app: Record<string, string>): QueuedRow {
  const body = {
    app_id: key.toString('hex'),
    serial_number: serial,
    device_id: deviceId,
    ...app,
    last_opened: lastOpened,
    is_removed: String(removed === 1),
  }
  return { seq, deviceId, kind: 'app', serial, body, since: null, correlation: null }
}

function nameOf(stored: string): string {
  const app = readTexts(stored)
  return app === undefined
    ? 'an app'
    : named({ name: '', path: '', bundle_id: '', version: '', developer_name: '', ...app })
}

// The rows of devices that wait for delivery, and those that were refused (dead letters: rows with the reason of their refusal). No
// secret and no token is ever kept here. What is known of the devices themselves is in device-memory.ts, notes of the app in notes.ts.

import { oldSerialIn, WITHOUT_COMPUTER } from '../../server/shared/remarks.ts'
import { Custody } from '../custody.ts'
import { readTexts } from '../json.ts'
import { LIGHT_ROWS_AS_ONE } from '../servicenow/limits.ts'
import { codeOfNote } from '../servicenow/note-code.ts'
import { ROW_KINDS, type RowKind, type StagingRow } from '../servicenow/staging.ts'
import type { Database } from '../sqlite/database.ts'
import { DeviceMemory, type DeliveredDevice } from './device-memory.ts'
import { Notes } from './notes.ts'
import {
  isFreshnessRow,
  portionOf,
  readRow,
  type Change,
  type DeviceRows,
  type OutboxRow,
  type StoredRow,
} from './outbox-row.ts'
import { Pilot } from './pilot.ts'
import type { DeadLetter, Queue, QueuedRow } from './queue.ts'

/** Where nobody says what time it is. */
const LAST_DAY = Date.UTC(9998, 0)

const DAMAGED =
  'its row was damaged in the state folder, so it was not sent. `kandji-push sync` makes a new one; a device that Kandji no longer lists has to be marked in ServiceNow by hand'

/** An MDM row refers to its computer: it goes once the row of that one is settled … */
const BEHIND = `kind = 'mdm' AND EXISTS (SELECT 1 FROM outbox c WHERE c.device_id = outbox.device_id AND c.kind = 'computer')`

/** … and waits while that one is refused. */
const HELD = `kind = 'mdm' AND EXISTS (SELECT 1 FROM outbox c
  WHERE c.device_id = outbox.device_id AND c.kind = 'computer' AND c.refusal IS NOT NULL)`

/** Of a computer row: see `isFreshnessRow`. */
const LIGHT = 'CASE WHEN json_valid(outbox.body) THEN (SELECT COUNT(*) FROM json_each(outbox.body)) = 2 ELSE FALSE END'

/** A row in place of one that waits or was refused goes behind all that waits. */
const ANEW = `ON CONFLICT (device_id, kind) DO UPDATE SET seq = excluded.seq, serial = excluded.serial, body = excluded.body,
  correlation = excluded.correlation, since = excluded.since, refusal = NULL, refused_at = NULL`

export class Outbox implements Queue {
  readonly devices: DeviceMemory
  readonly notes: Notes
  readonly pilot: Pilot
  readonly #db: Database
  readonly #onComputer: (serial: string, isNew: boolean) => void
  readonly #custody: Custody
  readonly #sql
  #lost = new Set<string>()
  #inOrder = false
  /** Devices that nothing is to be asked about besides: see `foresee`. */
  #settled: ReadonlySet<string> = new Set()

  /**
   * Takes a database of the current format.
   * @param onComputer called when ServiceNow has taken a computer (`isNew`: it made one), as part of keeping that
   */
  constructor(db: Database, onComputer: (serial: string, isNew: boolean) => void = () => {}, custody = new Custody()) {
    this.#db = db
    this.#custody = custody
    this.#onComputer = onComputer
    this.pilot = new Pilot(db)
    this.devices = new DeviceMemory(db)
    this.notes = new Notes(db, this.pilot)
    this.#sql = {
      openComputer: db
        .prepare(`SELECT EXISTS (SELECT 1 FROM outbox WHERE device_id = ? AND kind = 'computer')`)
        .pluck(),
      // A change that waited already keeps its age, whatever was added to it.
      queue: db.prepare(
        `INSERT INTO outbox (device_id, kind, serial, body, correlation, since)
         VALUES (@id, @kind, @serial, @body, @correlation, COALESCE(
           (SELECT since FROM outbox WHERE device_id = @id AND kind = @kind AND refusal IS NULL), @since)) ${ANEW}`
      ),
      // What waits or was refused already says as much, but for a row that says no more than when the device was seen.
      again: db.prepare(
        `INSERT INTO outbox (device_id, kind, serial, body) VALUES (?, ?, ?, ?)
         ON CONFLICT (device_id, kind) DO UPDATE SET body = excluded.body
           WHERE outbox.kind = 'computer' AND outbox.refusal IS NULL AND ${LIGHT}`
      ),
      orphan: db
        .prepare(
          `SELECT refusal FROM outbox WHERE device_id = ? AND kind = 'mdm' AND refusal IS NOT NULL
           AND (refused_at IS NULL OR refused_at <= ? OR refused_at > ?)`
        )
        .pluck(),
      waitingOf: db.prepare(`SELECT kind, body FROM outbox WHERE device_id = ? AND refusal IS NULL AND NOT (${HELD})`),
      take: db.prepare('DELETE FROM outbox WHERE seq = ?'),
      takeOf: db.prepare('DELETE FROM outbox WHERE device_id = ?'),
      // The rows of a device that has left are about its absence: it is not known any more.
      refused: db
        .prepare('SELECT DISTINCT device_id FROM outbox JOIN device USING (device_id) WHERE refusal IS NOT NULL')
        .pluck(),
      refuse: db.prepare('UPDATE outbox SET refusal = ?, refused_at = ? WHERE seq = ?'),
      // Behind all that waits: what is refused again shall not keep the others from their turn.
      takeBack: db.prepare(
        `INSERT INTO outbox (device_id, kind, serial, body, correlation, since)
         SELECT device_id, kind, serial, body, correlation, since FROM outbox WHERE seq = ? ${ANEW}`
      ),
      revive: db.prepare(`UPDATE outbox SET refusal = NULL WHERE serial = ? AND kind = 'mdm' AND refusal IS NOT NULL`),
      reviveAll: db.prepare(
        `UPDATE outbox SET refusal = NULL
         WHERE refusal IS NOT NULL AND (serial = @serial COLLATE NOCASE OR @serial IS NULL)`
      ),
      depart: db.prepare(
        `INSERT INTO departed VALUES (?, ?, ?)
         ON CONFLICT (device_id) DO UPDATE SET serial = excluded.serial, body = excluded.body`
      ),
      comeBack: db.prepare('DELETE FROM departed WHERE device_id = ?'),
      departed: db.prepare(
        `SELECT device_id AS "deviceId", serial FROM departed
         WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.device_id = departed.device_id) ORDER BY device_id`
      ),
      about: db
        .prepare(
          `SELECT EXISTS (SELECT 1 FROM device WHERE device_id = @id) OR EXISTS (SELECT 1 FROM departed WHERE device_id = @id)
             OR EXISTS (SELECT 1 FROM outbox WHERE device_id = @id)`
        )
        .pluck(),
      departAgain: db.prepare(
        `INSERT INTO outbox (device_id, kind, serial, body)
         SELECT device_id, 'mdm', serial, body FROM departed WHERE device_id = ? ON CONFLICT DO NOTHING`
      ),
    }
  }

  /** Runs `work` so that either all of it is kept or nothing. */
  atomically<T>(work: () => T): T {
    this.#custody.require()
    return this.#db.transaction(work)()
  }

  /** Nothing was ever delivered, and nothing waits, of any device. */
  isEmpty(): boolean {
    return !this.devices.isAny() && this.#db.prepare('SELECT EXISTS (SELECT 1 FROM outbox)').pluck().get() === 0
  }

  /**
   * Queues a device's rows in place of what waits or was refused.
   * @param isWhole false where the computer row has not changed: it goes only where it waits, or was refused
   */
  queue(deviceId: string, serial: string, rows: DeviceRows, change?: Change, isWhole = true): void {
    const takesComputer = isWhole || this.#sql.openComputer.get(deviceId) === 1
    this.devices.isQueued(deviceId, serial, rows)
    this.#sql.comeBack.run(deviceId)
    for (const kind of takesComputer ? ROW_KINDS : (['mdm'] as const))
      this.#enqueue(deviceId, kind, serial, rows[kind], change)
  }

  /** Queues the MDM row that reports a device's absence. From now on the device is unknown: if it comes back it is treated as new. */
  queueRemoval(deviceId: string, serial: string, row: StagingRow, change?: Change): void {
    this.forget(deviceId)
    this.#sql.depart.run(deviceId, serial, JSON.stringify(row))
    this.#enqueue(deviceId, 'mdm', serial, row, change)
  }

  #enqueue(id: string, kind: RowKind, serial: string, row: StagingRow, change?: Change): void {
    const { since = null, correlation = null } = change ?? {}
    this.#sql.queue.run({ id, kind, serial, body: JSON.stringify(row), since, correlation })
  }

  /** The devices that have left Kandji, and of which ServiceNow knows that. */
  departedDevices(): Array<Pick<DeliveredDevice, 'deviceId' | 'serial'>> {
    return this.#sql.departed.all() as DeliveredDevice[]
  }

  /** Whether anything is known of a device here, that it has left included. */
  isAbout(deviceId: string): boolean {
    return this.#sql.about.get({ id: deviceId }) === 1
  }

  /** Queues the row of a device that has left Kandji again. */
  requeueRemoval(deviceId: string): void {
    this.#sql.departAgain.run(deviceId)
  }

  /**
   * Queues the row by which an unchanged device says when it was seen last, where ServiceNow does not know it yet. Whatever
   * waits of its computer, or was refused, says more.
   * @param now milliseconds since 1970
   */
  queueFreshness(deviceId: string, serial: string, row: StagingRow, now = LAST_DAY): void {
    if (this.devices.isOlder(deviceId, row['last_seen'], now)) this.#again(deviceId, 'computer', serial, row)
  }

  #again(deviceId: string, kind: RowKind, serial: string, row: StagingRow): void {
    this.#sql.again.run(deviceId, kind, serial, JSON.stringify(row))
  }

  /**
   * Asks at once what the device memory and `queueDue` will be asked of each of these devices. Holds until the next call, as long as
   * nothing of a device is changed before it is asked for.
   */
  foresee(deviceIds: readonly string[]): void {
    this.devices.foresee(deviceIds)
    const settled = new Set(deviceIds)
    this.#settled = settled
    if (deviceIds.length === 0) return
    const among = `device_id IN (${deviceIds.map(() => '?').join(', ')})`
    const open = `SELECT device_id FROM note WHERE ${among} UNION SELECT device_id FROM outbox WHERE refusal IS NOT NULL AND ${among}`
    const ids = this.#db
      .prepare(open)
      .pluck()
      .all(...deviceIds, ...deviceIds) as string[]
    for (const id of ids) settled.delete(id)
  }

  /**
   * Queues those rows of an unchanged device again that were noted and last sent at `before` (ms since 1970) or earlier:
   * what the note is about may have been fixed in ServiceNow. A time still to come, which a wrong clock has left, is old.
   * With an MDM row that was refused for want of its computer the computer goes again, too.
   */
  queueDue(deviceId: string, serial: string, rows: DeviceRows, before: number, now: number): void {
    if (this.#settled.has(deviceId)) return
    for (const kind of this.notes.stale(deviceId, before, now)) {
      this.#again(deviceId, kind, serial, rows[kind])
      this.notes.wasResent(deviceId, kind, now)
    }
    const orphan = this.#sql.orphan.get(deviceId, before, now) as string | undefined
    if (orphan !== undefined && orphan.startsWith(WITHOUT_COMPUTER))
      this.#again(deviceId, 'computer', serial, rows.computer)
  }

  /**
   * Where the old serial number of a device is another device's by now, both have what Kandji says and no item was left behind: what
   * was noted of it has settled itself.
   */
  settlePassedOn(): void {
    this.atomically(() =>
      this.notes.filter((part) => {
        const before = codeOfNote(part) === 'serial-changed' ? oldSerialIn(part) : undefined
        return before === undefined || this.devices.ofSerial(before).length === 0
      })
    )
  }

  /** A device that does not flow any more: nothing of it is delivered, and when it flows again it is treated as new. */
  forget(deviceId: string): void {
    this.#sql.takeOf.run(deviceId)
    this.notes.drop(deviceId)
    this.devices.forget(deviceId)
  }

  /**
   * A device that does not flow for now, but is known in ServiceNow: nothing of it is delivered, and it is not forgotten. One
   * that was never delivered is.
   */
  suspend(deviceId: string): void {
    if (!this.devices.suspend(deviceId)) return this.forget(deviceId)
    this.#sql.takeOf.run(deviceId)
    this.notes.drop(deviceId)
  }

  /** Rows that can go. */
  waiting(): number {
    return this.#count(`refusal IS NULL AND NOT (${HELD})`)
  }

  /** How many of them say no more than when a device was seen last. */
  light(): number {
    return this.#count(`refusal IS NULL AND kind = 'computer' AND ${LIGHT}`)
  }

  /** MDM rows that wait for their computer, whose row was refused. */
  held(): number {
    return this.#count(`refusal IS NULL AND ${HELD}`)
  }

  /** How many rows ServiceNow has refused. */
  refusedCount(): number {
    return this.#count(`refusal IS NOT NULL AND NOT (${HELD})`)
  }

  /** Of how many devices rows can go. */
  waitingDevices(): number {
    return this.#count(`refusal IS NULL AND NOT (${HELD})`, 'DISTINCT device_id')
  }

  #count(condition: string, what = '*'): number {
    const query = `SELECT COUNT(${what}) FROM outbox WHERE ${condition} ${this.pilot.condition}`
    return this.#db.prepare(query).pluck().get() as number
  }

  /** From now on an MDM row comes once the row of its computer is settled, in whatever order kinds are asked for. */
  keepOrder(): void {
    this.#inOrder = true
  }

  /** The waiting rows of a device. A damaged one is left out: it is not sent. */
  waitingOf(deviceId: string): Partial<Record<RowKind, StagingRow>> {
    const rows = this.#sql.waitingOf.all(deviceId) as Array<{ kind: RowKind; body: unknown }>
    const readable = rows.flatMap(({ kind, body }) => {
      const row = readTexts(body)
      return row ? [[kind, row] as const] : []
    })
    return Object.fromEntries(readable)
  }

  /** The next waiting rows of a kind after `seq`, oldest first; no MDM row whose computer was refused. */
  next(kind: RowKind, after: number, count: number): OutboxRow[] {
    this.#custody.require()
    const query = `SELECT seq, device_id AS "deviceId", kind, serial, body, since, correlation FROM outbox
      WHERE seq > ? AND kind = ? AND refusal IS NULL AND NOT (${this.#inOrder ? BEHIND : HELD}) ${this.pilot.condition} ORDER BY seq LIMIT ?`
    const read = (from: number, most: number) => {
      const rows = this.#db.prepare(query).all(from, kind, most) as StoredRow[]
      return { rows, readable: rows.flatMap((row) => readRow(row) ?? this.#damaged(row)) }
    }
    for (let from = after; ;) {
      const { rows, readable } = read(from, count)
      // Only where some of them are light there is room for more.
      const hasRoom = count > 1 && readable.some(isFreshnessRow)
      if (hasRoom) return portionOf(read(from, count * LIGHT_ROWS_AS_ONE).readable, count)
      // Where a whole portion is damaged, what is behind it is still to be had.
      if (readable.length > 0 || rows.length === 0) return readable
      from = rows.at(-1)!.seq
    }
  }

  /** It becomes a dead letter, and the next sweep makes a new one, since it finds the device changed. */
  #damaged({ seq, deviceId, serial }: StoredRow): [] {
    this.#sql.refuse.run(DAMAGED, null, seq)
    this.devices.resendDamaged(deviceId, serial)
    return []
  }

  /** ServiceNow took the row, with a note or without. Rows that were refused for want of this computer wait again. */
  settleDelivered(row: OutboxRow, noted?: { note: string; at: number }, isNew = false): void {
    this.#sql.take.run(row.seq)
    const { deviceId, kind, serial } = row
    if (kind === 'computer') this.devices.wasSeen(deviceId, row.body['last_seen'] ?? null)
    if (isFreshnessRow(row)) return this.#settleFreshness(row, isNew)
    if (noted) this.notes.keep(row, noted.note, noted.at)
    else this.notes.drop(deviceId, kind)
    if (kind === 'computer') {
      this.#sql.revive.run(serial)
      this.#onComputer(serial, isNew)
    }
    this.devices.isTaken(deviceId)
  }

  /** It says nothing about notes, nor about MDM rows that wait. Where it had to make the computer, that one has nothing else. */
  #settleFreshness(row: OutboxRow, isNew: boolean): void {
    if (!isNew) return this.devices.isTaken(row.deviceId)
    this.#lose(row)
    this.#onComputer(row.serial, true)
  }

  /** Refused for whatever reason: the whole device says it better, and is named when it is refused, too. */
  #lose({ seq, deviceId }: OutboxRow): void {
    this.#sql.take.run(seq)
    this.devices.resend(deviceId)
    this.#lost.add(deviceId)
  }

  /** Ids of devices whose refresh has shown, since the last time, that ServiceNow has no such computer: all of them goes again. */
  takeLost(): Set<string> {
    const lost = this.#lost
    this.#lost = new Set()
    return lost
  }

  /**
   * ServiceNow refused the row: it is kept with the reason, and sent again when the device changes, or a day later.
   * @param at milliseconds since 1970
   */
  settleRefused(row: OutboxRow, reason: string, at: number): void {
    if (isFreshnessRow(row)) return this.#lose(row)
    this.#sql.refuse.run(reason, at, row.seq)
    this.notes.drop(row.deviceId, row.kind)
  }

  /** One a device: an MDM row that waits for its computer, whenever it was refused, is none. */
  deadLetters(): DeadLetter[] {
    const query = `SELECT device_id AS "deviceId", serial, kind, refusal AS reason FROM outbox
      WHERE refusal IS NOT NULL AND NOT (${HELD}) ${this.pilot.condition} ORDER BY seq`
    return this.#db.prepare(query).all() as DeadLetter[]
  }

  /** Ids of all devices with a dead letter, whatever the run is narrowed to. */
  refusedDevices(): string[] {
    return this.#sql.refused.all() as string[]
  }

  /** These rows wait as if they had never been refused, behind those that wait already. */
  takeBack(rows: readonly QueuedRow[]): void {
    this.atomically(() => rows.forEach(({ seq }) => this.#sql.takeBack.run(seq)))
  }

  /**
   * Rows that were refused at `before` (milliseconds since 1970) or earlier wait again, behind those that wait already: the reason
   * may be gone. A time still to come, which a wrong clock has left, is old.
   */
  reviveRefused(before: number, now: number): void {
    const condition = `refusal IS NOT NULL AND (refused_at IS NULL OR refused_at <= ? OR refused_at > ?) ${this.pilot.condition}`
    const query = `INSERT INTO outbox (device_id, kind, serial, body, correlation, since)
      SELECT device_id, kind, serial, body, correlation, since FROM outbox WHERE ${condition} ORDER BY seq ${ANEW}`
    this.#db.prepare(query).run(before, now)
  }

  /** All dead letters and all rows that were noted, or those of a serial number, wait again. @returns how many rows */
  revive(serial?: string): number {
    return this.atomically(() => {
      const refused = this.#sql.reviveAll.run({ serial: serial ?? null }).changes
      const noted = this.notes.rows(serial)
      for (const { deviceId, kind, serial: name, body } of noted) this.#sql.again.run(deviceId, kind, name, body)
      return refused + noted.length + this.notes.makeDue(serial)
    })
  }
}

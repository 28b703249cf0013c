// What is kept of devices: what ServiceNow has taken (fingerprints), what waits for delivery (outbox), and what was refused
// (dead letters: outbox rows with the reason of their refusal). No secret and no token is ever kept here.

import type { Database } from '../sqlite/database.ts'
import { WITHOUT_COMPUTER } from '../../server/shared/remarks.ts'
import { Custody } from '../custody.ts'
import { readTexts } from '../json.ts'
import { LIGHT_ROWS_AS_ONE } from '../servicenow/limits.ts'
import { ROW_KINDS, type RowKind, type StagingRow } from '../servicenow/staging.ts'
import type { DeadLetter, Queue, QueuedRow } from './queue.ts'

/** A row of a device. */
export type OutboxRow = QueuedRow & { kind: RowKind }

/** What is known of a change when it is queued. */
export interface Change {
  since: number
  correlation: string
}

/** The rows of a device, and what shows whether they have changed. */
export type DeviceRows = Readonly<Record<RowKind, StagingRow>> & {
  readonly fingerprint: string
  /** Of the computer row alone. */
  readonly computerFingerprint?: string
}

export interface Note {
  deviceId: string
  serial: string
  note: string
}

export interface DeliveredDevice {
  deviceId: string
  serial: string
  fingerprint: string
  /** The last check-in that was delivered, as it was sent; '' where none was. */
  seen: string
}

/** As it is kept. Anything may be in a damaged file. */
type StoredRow = Omit<OutboxRow, 'body' | 'deviceId' | 'serial'> & { body: unknown; deviceId: unknown; serial: unknown }

/** As many of the first rows as weigh no more than `count`. */
function portionOf(rows: OutboxRow[], count: number): OutboxRow[] {
  let weight = 0
  const end = rows.findIndex(
    (row) => (weight += isFreshnessRow(row) ? 1 : LIGHT_ROWS_AS_ONE) > count * LIGHT_ROWS_AS_ONE
  )
  return end < 0 ? rows : rows.slice(0, end)
}

/** A row of a serial number and the last check-in alone. */
export function isFreshnessRow({ kind, body }: Pick<OutboxRow, 'kind' | 'body'>): boolean {
  return kind === 'computer' && 'last_seen' in body && Object.keys(body).length === 2
}

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
  readonly #db: Database
  #narrowed = false
  #lost = new Set<string>()
  #inOrder = false
  /** See `foresee`. */
  #foreseen = new Map<string, { fingerprint?: string; prism?: unknown; isOpen: boolean }>()
  readonly #onComputer: (serial: string, isNew: boolean) => void
  readonly #custody: Custody
  readonly #sql

  /**
   * Takes a database of the current format.
   * @param onComputer called when ServiceNow has taken a computer (`isNew`: it made one), as part of keeping that
   */
  constructor(db: Database, onComputer: (serial: string, isNew: boolean) => void = () => {}, custody = new Custody()) {
    this.#db = db
    this.#custody = custody
    this.#onComputer = onComputer
    // Lives as long as the process: the devices that a narrowed run may deliver.
    db.exec('CREATE TEMP TABLE pilot (device_id TEXT PRIMARY KEY) WITHOUT ROWID')
    this.#sql = {
      known: db.prepare('SELECT COALESCE(pending, delivered) AS fingerprint FROM device WHERE device_id = ?'),
      serial: db.prepare(`SELECT COALESCE(serial, '') FROM device WHERE device_id = ?`).pluck(),
      ofSerial: db.prepare('SELECT device_id FROM device WHERE serial = ? COLLATE NOCASE').pluck(),
      delivered: db.prepare('SELECT COUNT(*) FROM device WHERE delivered IS NOT NULL').pluck(),
      deliveredAfter: db
        .prepare(
          'SELECT device_id FROM device WHERE delivered IS NOT NULL AND device_id > ? ORDER BY device_id LIMIT ?'
        )
        .pluck(),
      // A computer that was never delivered, and whose row still waits or was refused, is not in ServiceNow.
      arrived: db
        .prepare(
          `SELECT EXISTS (SELECT 1 FROM device d WHERE d.device_id = ? AND (d.delivered IS NOT NULL OR NOT EXISTS (
             SELECT 1 FROM outbox o WHERE o.device_id = d.device_id AND o.kind = 'computer')))`
        )
        .pluck(),
      // Without a fingerprint the next sweep takes the device for changed.
      resend: db.prepare(`UPDATE device SET pending = '', computer = NULL WHERE device_id = ?`),
      any: db.prepare('SELECT EXISTS (SELECT 1 FROM device) AS known'),
      pending: db.prepare(
        `INSERT INTO device (device_id, pending, serial, computer) VALUES (?, ?, ?, ?)
         ON CONFLICT (device_id) DO UPDATE SET pending = excluded.pending, serial = excluded.serial, computer = excluded.computer`
      ),
      computer: db
        .prepare(
          `SELECT EXISTS (SELECT 1 FROM device d WHERE d.device_id = ? AND d.computer = ? AND d.delivered IS NOT NULL)`
        )
        .pluck(),
      openComputer: db
        .prepare(`SELECT EXISTS (SELECT 1 FROM outbox WHERE device_id = ? AND kind = 'computer')`)
        .pluck(),
      // A change that waited already keeps its age, whatever was added to it.
      queue: db.prepare(
        `INSERT INTO outbox (device_id, kind, serial, body, correlation, since)
         VALUES (@id, @kind, @serial, @body, @correlation, COALESCE(
           (SELECT since FROM outbox WHERE device_id = @id AND kind = @kind AND refusal IS NULL), @since)) ${ANEW}`
      ),
      forgetRows: db.prepare('DELETE FROM outbox WHERE device_id = ?'),
      forgetDevice: db.prepare('DELETE FROM device WHERE device_id = ?'),
      pilot: db.prepare('INSERT INTO pilot VALUES (?) ON CONFLICT DO NOTHING'),
      // What waits or was refused already says as much, but for a row that says no more than when the device was seen.
      again: db.prepare(
        `INSERT INTO outbox (device_id, kind, serial, body) VALUES (?, ?, ?, ?)
         ON CONFLICT (device_id, kind) DO UPDATE SET body = excluded.body
           WHERE outbox.kind = 'computer' AND outbox.refusal IS NULL AND ${LIGHT}`
      ),
      note: db.prepare(
        `INSERT INTO note (device_id, kind, serial, note, sent_at, body) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (device_id, kind) DO UPDATE SET serial = excluded.serial, note = excluded.note,
           sent_at = excluded.sent_at, body = excluded.body`
      ),
      bodies: db.prepare(
        `SELECT device_id AS "deviceId", kind, serial, body FROM note
         WHERE body IS NOT NULL AND (serial = @serial COLLATE NOCASE OR @serial IS NULL)`
      ),
      // An older version did not keep what it had sent: the next sweep makes it anew.
      dueNoted: db.prepare(
        `UPDATE note SET sent_at = 0 WHERE body IS NULL AND (serial = @serial COLLATE NOCASE OR @serial IS NULL)`
      ),
      dropNote: db.prepare('DELETE FROM note WHERE device_id = ? AND kind = ?'),
      dropNotes: db.prepare('DELETE FROM note WHERE device_id = ?'),
      noted: db.prepare('SELECT DISTINCT device_id FROM note').pluck(),
      stale: db.prepare('SELECT kind FROM note WHERE device_id = ? AND (sent_at <= ? OR sent_at > ?)').pluck(),
      orphan: db
        .prepare(
          `SELECT refusal FROM outbox WHERE device_id = ? AND kind = 'mdm' AND refusal IS NOT NULL
           AND (refused_at IS NULL OR refused_at <= ? OR refused_at > ?)`
        )
        .pluck(),
      resent: db.prepare('UPDATE note SET sent_at = ? WHERE device_id = ? AND kind = ?'),
      waitingOf: db.prepare(`SELECT kind, body FROM outbox WHERE device_id = ? AND refusal IS NULL AND NOT (${HELD})`),
      take: db.prepare('DELETE FROM outbox WHERE seq = ?'),
      // The rows of a device that has left are about its absence: they have no entry in `device` any more.
      refused: db
        .prepare('SELECT DISTINCT device_id FROM outbox JOIN device USING (device_id) WHERE refusal IS NOT NULL')
        .pluck(),
      suspend: db.prepare(
        `UPDATE device SET delivered = CASE WHEN pending IS NULL THEN delivered ELSE '' END, pending = NULL, computer = NULL
         WHERE device_id = ? AND delivered IS NOT NULL`
      ),
      // Without a fingerprint the next sweep takes the device for changed.
      remake: db.prepare(`UPDATE device SET pending = '', computer = NULL WHERE device_id = ? OR serial = ?`),
      refuse: db.prepare('UPDATE outbox SET refusal = ?, refused_at = ? WHERE seq = ?'),
      // Behind all that waits: what is refused again shall not keep the others from their turn.
      takeBack: db.prepare(
        `INSERT INTO outbox (device_id, kind, serial, body, correlation, since)
         SELECT device_id, kind, serial, body, correlation, since FROM outbox WHERE seq = ? ${ANEW}`
      ),
      revive: db.prepare(`UPDATE outbox SET refusal = NULL WHERE serial = ? AND kind = 'mdm' AND refusal IS NOT NULL`),
      prism: db.prepare('SELECT prism FROM device WHERE device_id = ?').pluck(),
      deliveredDevices: db.prepare(
        `SELECT device_id AS "deviceId", COALESCE(serial, '') AS serial, delivered AS fingerprint, COALESCE(seen, '') AS seen
         FROM device WHERE delivered <> '' AND pending IS NULL ORDER BY device_id`
      ),
      depart: db.prepare(
        `INSERT INTO departed VALUES (?, ?, ?)
         ON CONFLICT (device_id) DO UPDATE SET serial = excluded.serial, body = excluded.body`
      ),
      comeBack: db.prepare('DELETE FROM departed WHERE device_id = ?'),
      departedDevices: db.prepare(
        `SELECT device_id AS "deviceId", serial FROM departed
         WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.device_id = departed.device_id) ORDER BY device_id`
      ),
      departAgain: db.prepare(
        `INSERT INTO outbox (device_id, kind, serial, body)
         SELECT device_id, 'mdm', serial, body FROM departed WHERE device_id = ? ON CONFLICT DO NOTHING`
      ),
      forgetSeen: db.prepare('UPDATE device SET seen = NULL WHERE device_id = ?'),
      isOlder: db.prepare("SELECT COALESCE(seen, '') < ? FROM device WHERE device_id = ?").pluck(),
      seen: db.prepare('UPDATE device SET seen = ? WHERE device_id = ?'),
      keepPrism: db.prepare('UPDATE device SET prism = ? WHERE device_id = ?'),
      deliver: db.prepare(
        `UPDATE device SET delivered = pending, pending = NULL WHERE device_id = @id AND pending IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM outbox WHERE device_id = @id)`
      ),
    }
  }

  /** Runs `work` so that either all of it is kept or nothing. */
  atomically<T>(work: () => T): T {
    this.#custody.require()
    return this.#db.transaction(work)()
  }

  /** Whether earlier runs have seen any device. */
  knowsDevices(): boolean {
    return (this.#sql.any.get() as { known: number }).known === 1
  }

  /** How many devices ServiceNow has from here and that were not reported as gone. */
  deliveredCount(): number {
    return this.#sql.delivered.get() as number
  }

  /** The ids of so many of them, in their order, from the one after `id` on. */
  deliveredAfter(id: string, count: number): string[] {
    return this.#sql.deliveredAfter.all(id, count) as string[]
  }

  /** Undefined for a device that is not known, '' where an older version did not keep it. */
  serialOf(deviceId: string): string | undefined {
    return this.#sql.serial.get(deviceId) as string | undefined
  }

  /** What ServiceNow has taken of each device of which nothing waits, in the order of their ids. */
  deliveredDevices(): DeliveredDevice[] {
    return this.#sql.deliveredDevices.all() as DeliveredDevice[]
  }

  /** The devices that have left Kandji, and of which ServiceNow knows that. */
  departedDevices(): Array<Pick<DeliveredDevice, 'deviceId' | 'serial'>> {
    return this.#sql.departedDevices.all() as DeliveredDevice[]
  }

  /** Queues the row of a device that has left Kandji again. */
  requeueRemoval(deviceId: string): void {
    this.#sql.departAgain.run(deviceId)
  }

  /** ServiceNow does not know when this device was seen last, whatever was delivered. */
  forgetSeen(deviceId: string): void {
    this.#sql.forgetSeen.run(deviceId)
  }

  /** Whether ServiceNow has the computer of a device, as far as is known here. */
  hasArrived(deviceId: string): boolean {
    return this.#sql.arrived.get(deviceId) === 1
  }

  /** The next sweep sends the rows of this device, whether it changes or not. */
  resend(deviceId: string): void {
    this.#sql.resend.run(deviceId)
  }

  /**
   * Asks at once what `fingerprint`, `prismOf` and `queueDue` will be asked of each of these devices. Holds until the next call, as long as
   * nothing of a device is changed before it is asked for.
   */
  foresee(deviceIds: readonly string[]): void {
    this.#foreseen = new Map(deviceIds.map((id) => [id, { isOpen: false }]))
    if (deviceIds.length === 0) return
    const among = `device_id IN (${deviceIds.map(() => '?').join(', ')})`
    const known = `SELECT device_id AS id, COALESCE(pending, delivered) AS fingerprint, prism FROM device WHERE ${among}`
    for (const row of this.#db.prepare(known).all(...deviceIds) as Array<{
      id: string
      fingerprint: string
      prism: unknown
    }>)
      this.#foreseen.set(row.id, { fingerprint: row.fingerprint, prism: row.prism, isOpen: false })
    const open = `SELECT device_id FROM note WHERE ${among} UNION SELECT device_id FROM outbox WHERE refusal IS NOT NULL AND ${among}`
    for (const id of this.#db
      .prepare(open)
      .pluck()
      .all(...deviceIds, ...deviceIds) as string[])
      this.#foreseen.get(id)!.isOpen = true
  }

  /** The fingerprint of the rows queued or delivered last, undefined for a device that was never queued. */
  fingerprint(deviceId: string): string | undefined {
    const foreseen = this.#foreseen.get(deviceId)
    if (foreseen) return foreseen.fingerprint
    return (this.#sql.known.get(deviceId) as { fingerprint: string } | undefined)?.fingerprint
  }

  /** What Prism had said of a device when its rows were queued last, as text; undefined where it had said nothing. */
  prismOf(deviceId: string): string | undefined {
    const foreseen = this.#foreseen.get(deviceId)
    const text: unknown = foreseen ? foreseen.prism : this.#sql.prism.get(deviceId)
    return typeof text === 'string' ? text : undefined
  }

  /** Of a device that is queued: see `prismOf`. */
  keepPrism(deviceId: string, text: string): void {
    this.#sql.keepPrism.run(text, deviceId)
  }

  /**
   * Queues the row by which an unchanged device says when it was seen last, where ServiceNow does not know it yet. Whatever
   * waits of its computer, or was refused, says more.
   */
  queueFreshness(deviceId: string, serial: string, row: StagingRow): void {
    if (this.#sql.isOlder.get(row['last_seen'], deviceId) === 1)
      this.#sql.again.run(deviceId, 'computer', serial, JSON.stringify(row))
  }

  /** Ids of devices whose refresh has shown, since the last time, that ServiceNow has no such computer: all of them goes again. */
  takeLost(): Set<string> {
    const lost = this.#lost
    this.#lost = new Set()
    return lost
  }

  /** Whether this very computer row was queued last of a device that ServiceNow has. */
  hasComputer(deviceId: string, computerFingerprint: string): boolean {
    return this.#sql.computer.get(deviceId, computerFingerprint) === 1
  }

  /**
   * Queues a device's rows in place of what waits or was refused.
   * @param isWhole false where the computer row has not changed: it goes only where it waits, or was refused
   */
  queue(deviceId: string, serial: string, rows: DeviceRows, change?: Change, isWhole = true): void {
    const takesComputer = isWhole || this.#sql.openComputer.get(deviceId) === 1
    this.#sql.pending.run(deviceId, rows.fingerprint, serial, rows.computerFingerprint ?? null)
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

  /**
   * Queues those rows of an unchanged device again that were noted and last sent at `before` (ms since 1970) or earlier:
   * what the note is about may have been fixed in ServiceNow. A time still to come, which a wrong clock has left, is old.
   * With an MDM row that was refused for want of its computer the computer goes again, too.
   */
  queueDue(deviceId: string, serial: string, rows: DeviceRows, before: number, now: number): void {
    if (this.#foreseen.get(deviceId)?.isOpen === false) return
    for (const kind of this.#sql.stale.all(deviceId, before, now) as RowKind[]) {
      this.#sql.again.run(deviceId, kind, serial, JSON.stringify(rows[kind]))
      this.#sql.resent.run(now, deviceId, kind)
    }
    const orphan = this.#sql.orphan.get(deviceId, before, now) as string | undefined
    if (orphan !== undefined && orphan.startsWith(WITHOUT_COMPUTER))
      this.#sql.again.run(deviceId, 'computer', serial, JSON.stringify(rows.computer))
  }

  /** A device that does not flow any more: nothing of it is delivered, and when it flows again it is treated as new. */
  forget(deviceId: string): void {
    this.#sql.forgetRows.run(deviceId)
    this.#sql.dropNotes.run(deviceId)
    this.#sql.forgetDevice.run(deviceId)
  }

  /**
   * A device that does not flow for now, but is known in ServiceNow: nothing of it is delivered, and it is not forgotten. One
   * that was never delivered is.
   */
  suspend(deviceId: string): void {
    if (this.#sql.suspend.run(deviceId).changes === 0) return this.forget(deviceId)
    this.#sql.forgetRows.run(deviceId)
    this.#sql.dropNotes.run(deviceId)
  }

  /** From now on only rows of devices that are admitted are counted, claimed and listed. */
  narrow(): void {
    this.#narrowed = true
  }

  /** All devices are meant again. */
  widen(): void {
    this.#narrowed = false
    this.#db.exec('DELETE FROM pilot')
  }

  /** Known devices with this serial number, in whatever letters. */
  devicesOf(serial: string): string[] {
    return this.#sql.ofSerial.all(serial) as string[]
  }

  admit(deviceId: string): void {
    this.#sql.pilot.run(deviceId)
  }

  /** Nothing was ever delivered, and nothing waits, of any device. */
  isEmpty(): boolean {
    const query = 'SELECT EXISTS (SELECT 1 FROM device) OR EXISTS (SELECT 1 FROM outbox)'
    return this.#db.prepare(query).pluck().get() === 0
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

  #count(condition: string): number {
    return this.#db.prepare(`SELECT COUNT(*) FROM outbox WHERE ${condition} ${this.#scope()}`).pluck().get() as number
  }

  /** Of how many devices rows can go. */
  waitingDevices(): number {
    const query = `SELECT COUNT(DISTINCT device_id) FROM outbox WHERE refusal IS NULL AND NOT (${HELD}) ${this.#scope()}`
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
      WHERE seq > ? AND kind = ? AND refusal IS NULL AND NOT (${this.#inOrder ? BEHIND : HELD}) ${this.#scope()} ORDER BY seq LIMIT ?`
    // Where a whole portion is damaged, what is behind it is still to be had.
    const most = count === 1 ? 1 : count * LIGHT_ROWS_AS_ONE
    for (let from = after; ;) {
      const rows = this.#db.prepare(query).all(from, kind, most) as StoredRow[]
      const readable = rows.flatMap((row) => this.#readable(row) ?? [])
      if (readable.length > 0 || rows.length === 0) return portionOf(readable, count)
      from = rows.at(-1)!.seq
    }
  }

  /** A damaged row becomes a dead letter, and the next sweep makes a new one, since it finds the device changed. */
  #readable(row: StoredRow): OutboxRow | undefined {
    const body = readTexts(row.body)
    const { deviceId, serial } = row
    if (body !== undefined && typeof deviceId === 'string' && typeof serial === 'string')
      return { ...row, body, deviceId, serial }
    this.#sql.refuse.run(DAMAGED, null, row.seq)
    this.#sql.remake.run(deviceId, serial)
    return undefined
  }

  /** ServiceNow took the row, with a note or without. Rows that were refused for want of this computer wait again. */
  settleDelivered(row: OutboxRow, noted?: { note: string; at: number }, isNew = false): void {
    this.#sql.take.run(row.seq)
    const { deviceId, kind, serial } = row
    if (kind === 'computer') this.#sql.seen.run(row.body['last_seen'] ?? null, deviceId)
    if (isFreshnessRow(row)) return this.#settleFreshness(row, isNew)
    if (noted) this.#sql.note.run(deviceId, kind, serial, noted.note, noted.at, JSON.stringify(row.body))
    else this.#sql.dropNote.run(row.deviceId, row.kind)
    if (row.kind === 'computer') {
      this.#sql.revive.run(row.serial)
      this.#onComputer(row.serial, isNew)
    }
    this.#sql.deliver.run({ id: row.deviceId })
  }

  /** It says nothing about notes, nor about MDM rows that wait. Where it had to make the computer, that one has nothing else. */
  #settleFreshness(row: OutboxRow, isNew: boolean): void {
    if (!isNew) return void this.#sql.deliver.run({ id: row.deviceId })
    this.#lose(row)
    this.#onComputer(row.serial, true)
  }

  /** Refused for whatever reason: the whole device says it better, and is named when it is refused, too. */
  #lose({ seq, deviceId }: OutboxRow): void {
    this.#sql.take.run(seq)
    this.#sql.resend.run(deviceId)
    this.#lost.add(deviceId)
  }

  /**
   * ServiceNow refused the row: it is kept with the reason, and sent again when the device changes, or a day later.
   * @param at milliseconds since 1970
   */
  settleRefused(row: OutboxRow, reason: string, at: number): void {
    if (isFreshnessRow(row)) return this.#lose(row)
    this.#sql.refuse.run(reason, at, row.seq)
    this.#sql.dropNote.run(row.deviceId, row.kind)
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
    const condition = `refusal IS NOT NULL AND (refused_at IS NULL OR refused_at <= ? OR refused_at > ?) ${this.#scope()}`
    const query = `INSERT INTO outbox (device_id, kind, serial, body, correlation, since)
      SELECT device_id, kind, serial, body, correlation, since FROM outbox WHERE ${condition} ORDER BY seq ${ANEW}`
    this.#db.prepare(query).run(before, now)
  }

  /** What the app noted about rows that it took, until they are taken without a note. */
  notes(): Note[] {
    const query = `SELECT device_id AS "deviceId", serial, note FROM note WHERE TRUE ${this.#scope()} ORDER BY serial, kind`
    return this.#db.prepare(query).all() as Note[]
  }

  /** Ids of all devices with a note, whatever the run is narrowed to. */
  notedDevices(): string[] {
    return this.#sql.noted.all() as string[]
  }

  dropNotes(deviceId: string): void {
    this.#sql.dropNotes.run(deviceId)
  }

  /** Ids of all devices with a dead letter, whatever the run is narrowed to. */
  refusedDevices(): string[] {
    return this.#sql.refused.all() as string[]
  }

  /** All dead letters and all rows that were noted, or those of a serial number, wait again. @returns how many rows */
  revive(serial?: string): number {
    const of = { serial: serial ?? null }
    return this.atomically(() => {
      const query = `UPDATE outbox SET refusal = NULL
        WHERE refusal IS NOT NULL AND (serial = @serial COLLATE NOCASE OR @serial IS NULL)`
      const refused = this.#db.prepare(query).run(of).changes
      const noted = this.#sql.bodies.all(of) as Array<Record<'deviceId' | 'kind' | 'serial' | 'body', string>>
      for (const { deviceId, kind, serial: name, body } of noted) this.#sql.again.run(deviceId, kind, name, body)
      return refused + noted.length + this.#sql.dueNoted.run(of).changes
    })
  }

  /** One a device: an MDM row that waits for its computer, whenever it was refused, is none. */
  deadLetters(): DeadLetter[] {
    const query = `SELECT device_id AS "deviceId", serial, kind, refusal AS reason FROM outbox
      WHERE refusal IS NOT NULL AND NOT (${HELD}) ${this.#scope()} ORDER BY seq`
    return this.#db.prepare(query).all() as DeadLetter[]
  }

  #scope(): string {
    return this.#narrowed ? 'AND device_id IN (SELECT device_id FROM pilot)' : ''
  }
}

// One listing of installed apps, taken down row by row and compared with the ledger when all of it is there. It is kept in
// temporary tables on disk, private to this process, so that memory does not grow with the fleet.

import type { Database } from '../sqlite/database.ts'
import type { AppCounts, Problem } from '../summary.ts'
import { fieldsOf, plainText } from '../json.ts'
import { appDigest, appKey, DAMAGED, named, readApp, type App } from './app.ts'

export interface SnapshotDevice {
  id: string
  serial: string
}

/** What a snapshot asks about the computers that apps are on. */
export interface Computers {
  /** Whether ServiceNow has the computer, as far as is known here. */
  hasArrived(deviceId: string): boolean
}

export interface Comparison {
  counts: AppCounts
  /** How many apps are missing but not treated as removed, since they are too many at once or the listing has a gap. */
  held: number
}

/** This many at once are treated as a fault in Kandji, until somebody confirms them: more than both. */
const MOST_REMOVED = 50
const MOST_REMOVED_SHARE = 0.2

/** Devices are looked up in portions, so that memory does not grow with the fleet. */
const PORTION = 1_000

/** Memory for pages of the temporary tables. */
const CACHE_KIB = 2_000

export class Snapshot {
  readonly #db: Database
  readonly #helpers: boolean
  readonly #computers: Computers
  /** Query for the ledger's numbers of the devices of this snapshot. */
  readonly devices = 'SELECT device FROM temp.seen_device'
  isOpen = true
  #seen = 0
  #skipped = 0
  #nameless = 0
  #repeated = 0
  readonly #faults = new Map<string, { count: number; serial: string; example: string }>()
  readonly #early = new Map<string, number>()
  readonly #sql
  #device: { id: string; found: Found | undefined } | undefined

  constructor(db: Database, helpers: boolean, computers: Computers) {
    this.#db = db
    this.#helpers = helpers
    this.#computers = computers
    db.pragma(`temp.cache_size = -${CACHE_KIB}`)
    db.exec(`
      CREATE TEMP TABLE seen_device (
        device_id TEXT PRIMARY KEY, device INTEGER NOT NULL, serial TEXT NOT NULL COLLATE NOCASE, arrived INTEGER NOT NULL DEFAULT 0,
        listed INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID;
      CREATE TEMP TABLE seen_software (digest BLOB PRIMARY KEY, app TEXT NOT NULL) WITHOUT ROWID;
      CREATE TEMP TABLE seen_app (
        key BLOB PRIMARY KEY, device INTEGER NOT NULL, digest BLOB, last_opened TEXT NOT NULL, collected TEXT NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID;
    `)
    this.#sql = {
      enter: db.prepare(
        `INSERT INTO main.app_device (serial, device_id) VALUES (@serial, @id)
         ON CONFLICT (serial) DO UPDATE SET device_id = excluded.device_id RETURNING id`
      ),
      add: db.prepare(
        `INSERT INTO temp.seen_device (device_id, device, serial) VALUES (?, ?, ?)
         ON CONFLICT (device_id) DO UPDATE SET device = excluded.device, serial = excluded.serial, arrived = 0, listed = 0`
      ),
      find: db.prepare('SELECT device, serial, arrived, listed FROM temp.seen_device WHERE device_id = ?'),
      portion: db
        .prepare('SELECT device_id FROM temp.seen_device WHERE device_id > ? ORDER BY device_id LIMIT ?')
        .pluck(),
      arrive: db.prepare('UPDATE temp.seen_device SET arrived = ? WHERE device_id = ?'),
      list: db.prepare('UPDATE temp.seen_device SET listed = 1 WHERE device_id = ?'),
      software: db.prepare('INSERT INTO temp.seen_software VALUES (?, ?) ON CONFLICT DO NOTHING'),
      app: db.prepare(
        `INSERT INTO temp.seen_app VALUES (@key, @device, @digest, @lastOpened, @collectedAt, @removed)
         ON CONFLICT DO NOTHING`
      ),
      same: db
        .prepare(
          `SELECT EXISTS (SELECT 1 FROM temp.seen_app
           WHERE key = @key AND digest = @digest AND last_opened = @lastOpened AND collected = @collectedAt)`
        )
        .pluck(),
      // Of two rows for one app the one that was collected last holds, whichever way round Kandji lists them.
      newer: db.prepare(
        `UPDATE temp.seen_app SET digest = @digest, last_opened = @lastOpened, collected = @collectedAt, removed = @removed
         WHERE key = @key AND (collected, digest) < (@collectedAt, @digest)`
      ),
    }
  }

  /** The devices whose apps are meant. Call it before the listing begins. */
  admit(devices: Iterable<SnapshotDevice>): void {
    const all = this.#db.transaction(() => {
      for (const { id, serial } of devices) {
        const { id: device } = this.#sql.enter.get({ serial, id }) as { id: number }
        this.#sql.add.run(id, device, serial)
      }
      this.#db.exec(RESPELLED)
    })
    all()
  }

  /** Call when the devices are delivered, before any row is kept: looks which of their computers ServiceNow has. */
  begin(): void {
    const all = this.#db.transaction(() => {
      for (let after: string | undefined = ''; after !== undefined;) {
        const ids = this.#sql.portion.all(after, PORTION) as string[]
        for (const id of ids) this.#sql.arrive.run(Number(this.#computers.hasArrived(id)), id)
        after = ids.at(-1)
      }
    })
    all()
  }

  /** How many devices are meant. */
  get deviceCount(): number {
    return this.#db.prepare('SELECT COUNT(*) FROM temp.seen_device').pluck().get() as number
  }

  /** Serial numbers of the devices, when they are no more than `most`. */
  serials(most: number): string[] | undefined {
    const found = this.#db
      .prepare('SELECT serial FROM temp.seen_device LIMIT ?')
      .pluck()
      .all(most + 1) as string[]
    return found.length <= most ? found : undefined
  }

  /** Takes down a page's rows as Kandji sent them. Rows of other devices are nobody's concern here. */
  keep(rows: readonly unknown[]): void {
    const all = this.#db.transaction(() => {
      for (const row of rows) this.#keepRow(fieldsOf(row))
    })
    all()
  }

  /** How many rows came twice, to the letter: as many others may be missing. */
  get repeated(): number {
    return this.#repeated
  }

  /** What needs attention, grouped: a fault of Kandji's tends to come in thousands. */
  problems(): Problem[] {
    const faults = [...this.#faults].map(([reason, { count, serial, example }]): Problem => {
      const others = count > 1 ? `, and so have ${count - 1} more rows of the listing` : ''
      return {
        code: 'unreadable-app',
        subject: serial,
        reason: `The app ${example} ${reason} in Kandji${others}. It was not sent.`,
      }
    })
    const early = [...this.#early].map(([serial, count]): Problem => {
      const reason = `Its ${count} apps wait: ServiceNow does not have the computer yet. They are sent once it does.`
      return { code: 'app-waits', subject: serial, reason }
    })
    return [...faults, ...early, ...this.#namelessRows()]
  }

  #namelessRows(): Problem[] {
    if (this.#nameless === 0) return []
    const reason = `${this.#nameless} rows of the listing of apps name no device: expected objects with device_id. They were not sent.`
    return [{ code: 'unreadable-app', subject: 'Kandji', reason }]
  }

  /**
   * Queues what is new and what has changed and, where the listing was complete, what was removed.
   * @param accepted somebody has confirmed that what is missing has really been removed, however much it is
   */
  compare({ complete, accepted }: { complete: boolean; accepted: boolean }): Comparison {
    const work = this.#db.transaction((): Comparison => {
      const count = (query: string) => this.#db.prepare(query).pluck().get() as number
      const run = (query: string) => this.#db.prepare(query).run().changes
      run(LEARNED)
      this.#db.prepare(REVIVED).run(DAMAGED)
      const updated = run(CHANGED)
      const changed = updated + run(ADDED)
      const unchanged = count('SELECT COUNT(*) FROM temp.seen_app WHERE digest IS NOT NULL AND removed = 0') - changed
      // Kandji's own word needs no whole list, and no confirmation.
      run(`DELETE FROM main.app WHERE known = 0 AND ${SAID_REMOVED}`)
      const said = run(`UPDATE main.app SET removed = 1, due = 1, refusal = NULL WHERE ${SAID_REMOVED}`)
      const skipped = this.#skipped + count('SELECT COUNT(*) FROM temp.seen_app WHERE removed = 1')
      const gone = count(`SELECT COUNT(*) FROM main.app WHERE ${GONE}`)
      const most = MOST_REMOVED_SHARE * count(`SELECT COUNT(*) FROM main.app WHERE ${OF_LISTED}`)
      const isMuch = gone > MOST_REMOVED && gone > most && !accepted
      const counts = { seen: this.#seen, changed, unchanged, removed: said, skipped }
      if (!complete || isMuch) return { counts, held: gone }
      // What ServiceNow never heard of need not be taken back.
      run(`DELETE FROM main.app WHERE known = 0 AND ${GONE}`)
      counts.removed += run(`UPDATE main.app SET removed = 1, due = 1, refusal = NULL WHERE ${GONE}`)
      run('DELETE FROM main.software WHERE NOT EXISTS (SELECT 1 FROM main.app WHERE app.software = software.id)')
      return { counts, held: 0 }
    })
    return work()
  }

  close(): void {
    this.isOpen = false
    this.#db.exec('DROP TABLE temp.seen_device; DROP TABLE temp.seen_software; DROP TABLE temp.seen_app')
  }

  #keepRow(row: Record<string, unknown>): void {
    const id = plainText(row['device_id'])
    if (id === '') return void this.#nameless++
    const found = this.#deviceOf(id)
    if (found === undefined) return
    this.#seen++
    const reading = readApp(row, this.#helpers)
    if (reading.flow === 'skip') return void this.#skipped++
    if (reading.flow === 'problem') {
      this.#skipped++
      this.#blame(found.serial, reading)
      // It is there, whatever is wrong with its row: without a digest it is neither new nor changed nor gone.
      const key = appKey(found.serial, reading.app)
      this.#sql.app.run({ key, device: found.device, digest: null, lastOpened: '', collectedAt: '', removed: 0 })
      return
    }
    if (!found.arrived) {
      this.#skipped++
      this.#early.set(found.serial, (this.#early.get(found.serial) ?? 0) + 1)
      return
    }
    const { app, lastOpened, collectedAt, isRemoved } = reading
    const entry = {
      key: appKey(found.serial, app),
      device: found.device,
      digest: appDigest(app),
      lastOpened,
      collectedAt,
      removed: Number(isRemoved),
    }
    this.#sql.software.run(entry.digest, JSON.stringify(app))
    if (this.#sql.app.run(entry).changes === 1) return
    this.#repeated += this.#sql.same.get(entry) as number
    this.#sql.newer.run(entry)
    this.#skipped++
  }

  /** Rows of one device come together: it is looked up once. */
  #deviceOf(id: string): Found | undefined {
    if (this.#device?.id !== id) {
      this.#device = { id, found: this.#sql.find.get(id) as Found | undefined }
      if (this.#device.found?.listed === 0) this.#sql.list.run(id)
    }
    return this.#device.found
  }

  #blame(serial: string, { reason, app }: { reason: string; app: App }): void {
    const before = this.#faults.get(reason)
    if (before) before.count++
    else this.#faults.set(reason, { count: 1, serial, example: named(app) })
  }
}

interface Found {
  device: number
  serial: string
  arrived: number
  listed: number
}

/** A serial number in other letters is the same, also for the App ID: what is known of the computer belongs to it. */
const RESPELLED = `
  UPDATE main.app SET device = s.device FROM main.app_device d JOIN temp.seen_device s ON s.serial = d.serial COLLATE NOCASE
  WHERE app.device = d.id AND d.id <> s.device`

/** What was damaged meanwhile is put right: its digest says what it was. */
const LEARNED = `
  INSERT INTO main.software (digest, app) SELECT digest, app FROM temp.seen_software WHERE TRUE
  ON CONFLICT (digest) DO UPDATE SET app = excluded.app WHERE software.app <> excluded.app`

const REVIVED = `
  UPDATE main.app SET refusal = NULL WHERE refusal = ?
  AND software IN (SELECT id FROM main.software WHERE digest IN (SELECT digest FROM temp.seen_software))`

/** A last use that Kandji does not send any more changes nothing. */
const CHANGED = `
  UPDATE main.app SET software = w.id, device = s.device, removed = 0, due = 1, refusal = NULL,
    last_opened = CASE s.last_opened WHEN '' THEN app.last_opened ELSE s.last_opened END
  FROM temp.seen_app s JOIN main.software w ON w.digest = s.digest
  WHERE app.key = s.key AND s.removed = 0 AND (
    app.software <> w.id OR app.removed = 1 OR (s.last_opened <> '' AND s.last_opened <> app.last_opened))`

const ADDED = `
  INSERT INTO main.app (key, device, software, last_opened)
  SELECT s.key, s.device, w.id, s.last_opened FROM temp.seen_app s JOIN main.software w ON w.digest = s.digest
  WHERE s.removed = 0 AND NOT EXISTS (SELECT 1 FROM main.app a WHERE a.key = s.key) ORDER BY s.device, w.id`

/** A device without any row has not been taken stock of: every Mac has apps. */
const OF_LISTED = `removed = 0 AND device IN (SELECT device FROM temp.seen_device WHERE listed = 1 AND arrived = 1)`

/** Kandji lists them, and says that they have been removed. */
const SAID_REMOVED = `removed = 0 AND key IN (SELECT key FROM temp.seen_app WHERE removed = 1)`

const GONE = `${OF_LISTED} AND NOT EXISTS (SELECT 1 FROM temp.seen_app s WHERE s.key = app.key)`

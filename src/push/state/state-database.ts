// A state in PostgreSQL: the same stores as in a folder, in a schema of one's own, written by whoever has the lease on it.

import { STORED, type StoredSettings } from '../configuration/stored-settings.ts'
import type { Pair } from '../configuration/pair.ts'
import { Custody } from '../custody.ts'
import { Misconfigured } from '../errors.ts'
import { readJson } from '../json.ts'
import { postgresAddress } from '../postgres/address.ts'
import { PostgresDatabase } from '../postgres/database.ts'
import { DatabaseFault, leaseLost } from '../postgres/faults.ts'
import { HOLDER, RELEASE, TAKEOVER } from '../postgres/lease-sql.ts'
import type { Database } from '../sqlite/database.ts'
import { openDatabase } from '../sqlite/open.ts'
import { Errands } from './errands.ts'
import { StateHeld } from './held.ts'
import { SELF } from './self.ts'
import { migrate, SCHEMA_VERSION } from './migrations.ts'
import { allStores, storesIn, type State, type StateView } from './stores.ts'
import { dropState, formatOf, layFoundation, migrateSchema, OWN_TABLES, requireFormat } from './state-schema.ts'

/** Renewed three times before it is over; over, it is free for another process. */
const LEASE = { lastsMs: 15_000, renewEveryMs: 4_000 }

/** A standby that has not asked for so long has gone. */
const STANDBY_S = 10

/** A takeover waits only so long for a change of the process that held the lease: another try will do. */
const TAKEOVER_LOCK = `SELECT set_config('lock_timeout', '2s', TRUE)`

/** SQLSTATE of a lock that was not to be had in time. */
const LOCKED = '55P03'

const SETTINGS = 'settings'
const ROWS_AT_ONCE = 5_000

/**
 * @param pair as for a folder
 * @param command what holds it, for `status`
 * @throws StateHeld when another process works with it, another PushError when the database cannot be used
 */
export function openDatabaseState(place: string, pair?: Pair, command = ''): State {
  const db = new PostgresDatabase(place, 'kandji-push')
  try {
    layFoundation(db, postgresAddress(place).schema)
    requireFormat(formatOf(db)!, db.name)
    const fence = takeLease(db, command)
    migrateSchema(db)
    const custody = custodyOf(db)
    const stores = allStores(db, custody)
    if (pair) stores.binding.claim(pair, db.name)
    return {
      ...stores,
      errands: new Errands(db),
      close: () => {
        if (db.isHeld) release(db, fence)
        db.close()
      },
    }
  } catch (error) {
    db.close()
    throw error
  }
}

function release(db: PostgresDatabase, fence: number): void {
  try {
    db.prepare(RELEASE).run(fence)
  } catch {
    // It ends by itself.
  }
}

function custodyOf(db: PostgresDatabase): Custody {
  return new Custody(db.name, () => db.isHeld, { signal: db.lost, fault: () => leaseLost(db.name) })
}

/** @returns the number under which this process writes */
function takeLease(db: PostgresDatabase, command: string): number {
  const began = process.hrtime.bigint()
  const take = db.transaction(() => {
    db.prepare(TAKEOVER_LOCK).get()
    return db.prepare(TAKEOVER).get({ holder: SELF, command, lasts: LEASE.lastsMs }) as { fence: number } | undefined
  })
  const taken = unlessLocked(take)
  if (taken === undefined) {
    standBy(db)
    throw new StateHeld(
      'state database',
      `Another kandji-push (process ${holderOf(db) ?? 'starting up'}) is working with ${db.name}. Wait until it has ended, or name another schema in KANDJI_PUSH_STATE (?schema=…).`
    )
  }
  db.keepLease(taken.fence, began, LEASE)
  db.prepare('DELETE FROM standby WHERE holder = ?').run(SELF)
  return taken.fence
}

/** Another process is in the middle of a change: it has the lease, whatever the clock says. */
function unlessLocked<T>(take: () => T | undefined): T | undefined {
  try {
    return take()
  } catch (error) {
    if (error instanceof DatabaseFault && error.sqlState === LOCKED) return undefined
    throw error
  }
}

function holderOf(db: PostgresDatabase): string | undefined {
  const found = db.prepare(HOLDER).get() as { holder: string } | undefined
  return found?.holder
}

/** Noted for `status`; it is nobody's state. */
function standBy(db: PostgresDatabase): void {
  db.prepare(
    'INSERT INTO standby VALUES (?, clock_timestamp()) ON CONFLICT (holder) DO UPDATE SET seen_at = excluded.seen_at'
  ).run(SELF)
}

/** @throws Misconfigured when there is no state yet, or it was written by another version */
export function viewDatabaseState(place: string): StateView {
  const db = new PostgresDatabase(place, 'kandji-push status')
  try {
    const format = formatOf(db)
    if (format === undefined || (format === 0 && holderOf(db) === undefined))
      throw new Misconfigured(
        'KANDJI_PUSH_STATE',
        `Expected the state of an earlier run in ${db.name}, found none. Run \`kandji-push sync\` first, or name the schema that it uses (?schema=…).`
      )
    requireFormat(format, db.name)
    if (format < SCHEMA_VERSION)
      throw new Misconfigured(
        'KANDJI_PUSH_STATE',
        `The state in ${db.name} was written by an older kandji-push. Run \`kandji-push sync\` once, which brings it up to date.`
      )
    const custody = custodyOf(db)
    const standby = db
      .prepare(`SELECT holder FROM standby WHERE seen_at > clock_timestamp() - ? * interval '1 second' ORDER BY holder`)
      .pluck()
      .all(STANDBY_S) as string[]
    return { ...storesIn(db, custody), custody, holder: holderOf(db), standby, close: () => db.close() }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Whether there is any state. */
export function isDatabaseStateThere(place: string): boolean {
  return looking(place, (db) => formatOf(db) !== undefined)
}

/** Whether this user can work with the database; what it lacks is said by the error. @throws PushError */
export function tryDatabase(place: string): string {
  return looking(place, (db) => {
    const { schema, user } = postgresAddress(place)
    if (formatOf(db) !== undefined) return `${db.name} can be used`
    const may = `SELECT CASE WHEN to_regnamespace(@schema) IS NULL THEN has_database_privilege(current_database(), 'CREATE')
      ELSE has_schema_privilege(@schema, 'CREATE') END`
    if (db.prepare(may).pluck().get({ schema }) === 1) return `the schema ${schema} can be made in ${db.name}`
    throw new Misconfigured(
      'KANDJI_PUSH_STATE',
      `Expected a user that may make the schema ${schema} or tables in it at ${db.name}, got ${user}, which may not. Grant it CREATE on the database, or make it the owner of such a schema.`
    )
  })
}

/** Removes the state. @throws StateHeld when another process works with it */
export function removeDatabaseState(place: string): void {
  looking(place, (db) => {
    takeLease(db, 'disconnect')
    dropState(db, postgresAddress(place).schema)
  })
}

/** Schemas whose names begin so, and in which there is a state. */
export function schemasOfStates(place: string, beginning: string): string[] {
  return looking(place, (db) => {
    const names = `SELECT nspname FROM pg_namespace n WHERE starts_with(nspname, ?)
      AND EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = n.oid AND relname = 'lease') ORDER BY nspname`
    return db.prepare(names).pluck().all(beginning) as string[]
  })
}

/** Renames its schema. @throws StateHeld when a process works with it */
export function moveDatabaseState(from: string, to: string): void {
  looking(from, (db) => {
    const fence = takeLease(db, 'rename')
    db.transaction(() => {
      db.prepare(RELEASE).run(fence)
      db.execAsIs(`ALTER SCHEMA ${postgresAddress(from).schema} RENAME TO ${postgresAddress(to).schema}`)
    })()
  })
}

/** What `connect` has stored. @returns undefined where it has not, or it cannot be read */
export function databaseSettings(place: string): StoredSettings | undefined {
  return looking(place, (db) => {
    if (!(Number(formatOf(db)) >= SCHEMA_VERSION)) return undefined
    const json: unknown = db.prepare('SELECT json FROM fact WHERE name = ?').pluck().get(SETTINGS)
    const reading = typeof json === 'string' ? readJson(json) : undefined
    const parsed = reading && 'json' in reading ? STORED.safeParse(reading.json) : undefined
    return parsed?.success ? parsed.data : undefined
  })
}

/** Stores what is not secret, and whom the state belongs to. */
export function storeDatabaseSettings(place: string, settings: StoredSettings): void {
  const db = new PostgresDatabase(place, 'kandji-push')
  try {
    layFoundation(db, postgresAddress(place).schema)
    requireFormat(formatOf(db)!, db.name)
    const fence = takeLease(db, 'connect')
    migrateSchema(db)
    db.transaction(() => {
      note(db, settings)
      storesIn(db, new Custody()).binding.set(settings)
    })()
    release(db, fence)
  } finally {
    db.close()
  }
}

/** As above, beside a process that works with the state for the same two: it reads them at its begin alone. */
export function storeSettingsBeside(place: string, settings: StoredSettings): void {
  looking(place, (db) => note(db, settings))
}

function note(db: PostgresDatabase, settings: StoredSettings): void {
  db.prepare('INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json').run(
    SETTINGS,
    JSON.stringify(settings)
  )
}

/** What a copy of a state does not need: a plan is about devices. */
const APART: readonly string[] = ['software', 'app_device', 'app', 'standby', 'migration', 'lease', 'errand']

/** Copies what is known of devices into a SQLite file, as it is at one moment. */
export function copyDatabaseState(place: string, file: string): void {
  looking(place, (db) => {
    const format = formatOf(db)
    if (format === undefined || format < SCHEMA_VERSION) return
    requireFormat(format, db.name)
    const copy = openDatabase(file)
    try {
      migrate(copy)
      db.transaction(() => {
        db.prepare('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ').get()
        for (const table of OWN_TABLES) if (!APART.includes(table)) copyTable(db, copy, table)
      })()
    } finally {
      copy.close()
    }
  })
}

function copyTable(db: PostgresDatabase, copy: Database, table: string): void {
  db.prepare(`DECLARE of_${table} CURSOR FOR SELECT * FROM ${table}`).get()
  const fetch = db.prepare(`FETCH ${ROWS_AT_ONCE} FROM of_${table}`)
  for (let rows = fetch.all(); rows.length > 0; rows = fetch.all()) {
    copy.transaction(() => {
      for (const row of rows as Array<Record<string, unknown>>) {
        const columns = Object.keys(row)
        const places = columns.map(() => '?').join(', ')
        copy.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(...Object.values(row))
      }
    })()
  }
}

/** Does `work` with a connection that holds no lease. */
function looking<T>(place: string, work: (db: PostgresDatabase) => T): T {
  const db = new PostgresDatabase(place, 'kandji-push')
  try {
    return work(db)
  } finally {
    db.close()
  }
}

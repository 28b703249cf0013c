// The schema of a state in PostgreSQL: what it holds besides the stores' tables, and how it comes to the format of this version.

import { Misconfigured } from '../errors.ts'
import { ERRAND_TABLE, LEASE_TABLES } from '../postgres/lease-sql.ts'
import type { PostgresDatabase } from '../postgres/database.ts'
import { SCHEMA_VERSION, STEPS } from './migrations.ts'

/** All that a state consists of. What else lies in its schema is somebody else's. */
export const OWN_TABLES = [
  'device',
  'outbox',
  'note',
  'details',
  'absence',
  'history',
  'fact',
  'software',
  'app_device',
  'app',
  'departed',
  'drift',
  'posted_usage',
  'told_problem',
  'accepted_problem',
  'standby',
  'migration',
  'lease',
  'errand',
] as const

/** What the stores' statements use and PostgreSQL does not have by these names. */
const FOUNDATION = `
  CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
  CREATE FUNCTION json_valid(text TEXT) RETURNS BOOLEAN LANGUAGE plpgsql IMMUTABLE AS $$
  BEGIN
    RETURN text::json IS NOT NULL;
  EXCEPTION WHEN OTHERS THEN
    RETURN FALSE;
  END $$;
  CREATE FUNCTION json_each(text TEXT) RETURNS TABLE (key TEXT, value JSON) LANGUAGE sql IMMUTABLE AS
    $$ SELECT * FROM pg_catalog.json_each(text::json) $$;
  CREATE TABLE standby (holder TEXT PRIMARY KEY, seen_at TIMESTAMPTZ NOT NULL);
  CREATE TABLE migration (version INT PRIMARY KEY, made_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp());
  INSERT INTO migration (version) VALUES (0);
  ${LEASE_TABLES}
  ${ERRAND_TABLE}
`

/** Made by hand: the script goes as it is. */
const UNDO = `
  DROP FUNCTION IF EXISTS under_lease(BIGINT), json_valid(TEXT), json_each(TEXT);
  DROP COLLATION IF EXISTS nocase;
`

/** The format of the state; undefined where there is none. */
export function formatOf(db: PostgresDatabase): number | undefined {
  if (db.prepare(`SELECT to_regclass('migration') IS NOT NULL`).pluck().get() !== 1) return undefined
  return db.prepare('SELECT MAX(version) FROM migration').pluck().get() as number
}

/** Makes the schema where it is not there, and what leads to a lease. @throws PushError */
export function layFoundation(db: PostgresDatabase, schema: string): void {
  if (hasFoundation(db)) return
  db.transaction(() => {
    // Two that begin at once: one of them makes it.
    db.prepare('SELECT pg_advisory_xact_lock(hashtext(?))').get(schema)
    const isThere = db.prepare('SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = ?)').pluck().get(schema) === 1
    if (!isThere) db.execAsIs(`CREATE SCHEMA ${schema}`)
    if (formatOf(db) === undefined) db.execAsIs(FOUNDATION)
    else if (!hasFoundation(db)) db.execAsIs(ERRAND_TABLE)
  })()
}

/** A state of an earlier version has no table of errands. */
function hasFoundation(db: PostgresDatabase): boolean {
  return formatOf(db) !== undefined && db.prepare(`SELECT to_regclass('errand') IS NOT NULL`).pluck().get() === 1
}

/** Brings the stores' tables to the format of this version, under the lease; all of it or nothing. */
export function migrateSchema(db: PostgresDatabase): void {
  const version = formatOf(db)!
  if (version >= SCHEMA_VERSION) return
  db.transaction(() => {
    const note = db.prepare('INSERT INTO migration (version) VALUES (?)')
    STEPS.slice(version).forEach((step, index) => {
      db.exec(step)
      note.run(version + index + 1)
    })
  })()
}

/** @throws Misconfigured for a state that a newer version has written */
export function requireFormat(format: number, name: string): void {
  if (format <= SCHEMA_VERSION) return
  throw new Misconfigured(
    'KANDJI_PUSH_STATE',
    `The state in ${name} was written by a newer kandji-push (format ${format}, expected ${SCHEMA_VERSION} or older). Use that version, or another schema (?schema=…).`
  )
}

/** Removes what is push's own; and the schema when nothing else is in it. */
export function dropState(db: PostgresDatabase, schema: string): void {
  db.transaction(() => {
    db.execAsIs(`DROP TABLE IF EXISTS ${OWN_TABLES.join(', ')}; ${UNDO}`)
    const isEmpty = `SELECT NOT EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = ?::regnamespace)
      AND NOT EXISTS (SELECT 1 FROM pg_proc WHERE pronamespace = ?::regnamespace)`
    const isOwn = `SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = ?`
    if (db.prepare(isEmpty).pluck().get(schema, schema) === 1 && db.prepare(isOwn).pluck().get(schema) === 1)
      db.execAsIs(`DROP SCHEMA ${schema}`)
  })()
}

// What the processes of a group know of the tenants together: who works with which, and how it went. In the schema of the jobs.

import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { Pool, type PoolConfig } from 'pg'
import type PgBoss from 'pg-boss'
import type { TenantRow } from './rows.ts'
import type { Turn } from './tenant.ts'

/** A process that has said nothing for so long has ended. */
const SILENT_S = 15

/** Times by the database's clock become those of this machine's. */
type Aged = Omit<TenantRow, 'endedAt' | 'goodAt'> & { endedAgo: number | null; goodAgo: number | null }

const TABLES = (schema: string) => `
  CREATE TABLE IF NOT EXISTS ${schema}.process (name TEXT PRIMARY KEY, seen_at TIMESTAMPTZ NOT NULL);
  CREATE TABLE IF NOT EXISTS ${schema}.tenant (
    tenant TEXT PRIMARY KEY, process TEXT, job UUID, sweeps BIGINT NOT NULL DEFAULT 0, failed BIGINT NOT NULL DEFAULT 0,
    exit_code INT, failure TEXT, interval_seconds FLOAT8, lag_seconds FLOAT8, ended_at TIMESTAMPTZ, good_at TIMESTAMPTZ
  );
`

export class Board {
  /** In a container each process has the number 1, and one that is started again the same host. */
  readonly process = `${process.pid} on ${hostname()} (${randomBytes(4).toString('hex')})`
  readonly #pool: Pool
  readonly #schema: string

  constructor(config: PoolConfig, schema: string) {
    this.#pool = new Pool({ ...config, max: 4 })
    this.#schema = schema
    this.#pool.on('error', () => {})
    // One that is in use has no listener of the pool; whatever is asked of it fails then.
    this.#pool.on('connect', (client) => client.on('error', () => {}))
  }

  async open(): Promise<void> {
    // Two that begin at once: CREATE TABLE IF NOT EXISTS may fail then.
    const lock = `SELECT pg_advisory_xact_lock(hashtext('kandji-push board'))`
    await this.#pool.query(`BEGIN; ${lock}; ${TABLES(this.#schema)} COMMIT`)
  }

  async close(): Promise<void> {
    await this.#pool.query(`DELETE FROM ${this.#schema}.process WHERE name = $1`, [this.process]).catch(() => {})
    await this.#pool.end()
  }

  async beAlive(): Promise<void> {
    await this.#pool.query(
      `INSERT INTO ${this.#schema}.process VALUES ($1, clock_timestamp()) ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at`,
      [this.process]
    )
  }

  /**
   * What the board says of jobs and what pg-boss knows of them changes together: a process may be killed between any two
   * statements, and a job that nobody claims would be nobody's for a quarter of an hour.
   */
  async together<T>(work: (db: PgBoss.Db) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    try {
      await client.query('BEGIN')
      const result = await work({ executeSql: (text, values) => client.query<object>(text, values) })
      await client.query('COMMIT')
      client.release()
      return result
    } catch (error) {
      // Closed, and rolled back by that.
      client.release(true)
      throw error
    }
  }

  /** This process works with these tenants. */
  async claim(jobs: ReadonlyArray<{ tenant: string; job: string }>, db: PgBoss.Db): Promise<void> {
    await db.executeSql(
      `INSERT INTO ${this.#schema}.tenant (tenant, process, job)
         SELECT tenant, $2, job FROM unnest($1::text[], $3::uuid[]) AS taken (tenant, job) ORDER BY tenant
       ON CONFLICT (tenant) DO UPDATE SET process = excluded.process, job = excluded.job`,
      [jobs.map(({ tenant }) => tenant), this.process, jobs.map(({ job }) => job)]
    )
  }

  async note(tenant: string, { exitCode, failure, intervalSeconds, lagSeconds }: Turn, db: PgBoss.Db): Promise<void> {
    await db.executeSql(
      `UPDATE ${this.#schema}.tenant SET process = NULL, job = NULL, sweeps = sweeps + 1, failed = failed + $2, exit_code = $3,
         failure = $4, interval_seconds = $5, lag_seconds = COALESCE($6, lag_seconds), ended_at = clock_timestamp(),
         good_at = CASE WHEN $2 = 0 THEN clock_timestamp() ELSE good_at END
       WHERE tenant = $1`,
      [tenant, exitCode > 1 ? 1 : 0, exitCode, failure ?? null, intervalSeconds, lagSeconds ?? null]
    )
  }

  async forget(tenants: readonly string[]): Promise<void> {
    await this.#pool.query(`DELETE FROM ${this.#schema}.tenant WHERE tenant = ANY ($1)`, [tenants])
  }

  /**
   * Jobs under way that nobody does any more: their process has ended, whatever ended it, or is this one and could not say that they
   * were done.
   * @param own the jobs of this process
   */
  async orphans(own: readonly string[]): Promise<Array<{ lane: string; job: string }>> {
    const { rows } = await this.#pool.query<{ lane: string; job: string }>(
      `SELECT j.name AS lane, j.id AS job FROM ${this.#schema}.job j WHERE j.state = 'active' AND NOT EXISTS (
         SELECT 1 FROM ${this.#schema}.tenant t JOIN ${this.#schema}.process p ON p.name = t.process
         WHERE t.job = j.id AND p.seen_at > clock_timestamp() - $1 * interval '1 second'
           AND (p.name <> $2 OR j.id = ANY ($3::uuid[])))`,
      [SILENT_S, this.process, own]
    )
    return rows
  }

  /** Tenants of which a job waits or is under way. */
  async withJob(): Promise<Set<string>> {
    const { rows } = await this.#pool.query<{ key: string }>(
      `SELECT singleton_key AS key FROM ${this.#schema}.job WHERE state < 'completed' AND singleton_key IS NOT NULL`
    )
    return new Set(rows.map(({ key }) => key))
  }

  /** Those that wait, which are not needed any more. */
  async drop(tenant: string): Promise<void> {
    await this.#pool.query(`DELETE FROM ${this.#schema}.job WHERE singleton_key = $1 AND state < 'active'`, [tenant])
  }

  async all(): Promise<TenantRow[]> {
    const { rows } = await this.#pool.query<Aged>(
      `SELECT tenant, process, sweeps::int, failed::int, exit_code AS "exitCode", failure, interval_seconds AS "intervalSeconds",
         lag_seconds AS "lagSeconds", (EXTRACT(EPOCH FROM clock_timestamp() - ended_at) * 1000)::float8 AS "endedAgo",
         (EXTRACT(EPOCH FROM clock_timestamp() - good_at) * 1000)::float8 AS "goodAgo"
       FROM ${this.#schema}.tenant ORDER BY tenant`
    )
    const now = Date.now()
    const at = (ago: number | null) => (ago === null ? null : now - ago)
    return rows.map(({ endedAgo, goodAgo, ...row }) => ({ ...row, endedAt: at(endedAgo), goodAt: at(goodAgo) }))
  }
}

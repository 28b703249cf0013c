// What earlier runs were like: the last ones in full, and a sum for each hour of the last 30 days.

import type { Database } from '../sqlite/database.ts'
import { z } from 'zod'
import { Custody } from '../custody.ts'
import { readJson } from '../json.ts'
import type { ExitCode } from '../errors.ts'
import type { Summary } from '../summary.ts'

/** One run of `sync`, `apps`, `retry`, or one sweep of `run`. Times in milliseconds since 1970. */
export interface RunRecord {
  startedAt: number
  endedAt: number
  exitCode: ExitCode
  /** Why it ended early. */
  failure?: string
  devices: Summary['devices']
  apps?: Summary['apps']
  rows: Summary['rows']
  requests: Summary['requests']
  /** How many problems it named, those that are accepted in ServiceNow aside. */
  problems: number
  accepted?: number
  /** How many devices had left. */
  left: number
  /** The longest time from a change in Kandji, at the latest, to ServiceNow's answer; absent where no row was delivered. */
  lagMs?: number
}

const COUNT = z.number()
const TIME = z.number().min(-8.64e15).max(8.64e15)

/** As `RunRecord`: anything may be in a damaged file. */
const RUN_RECORD = z.object({
  startedAt: TIME,
  endedAt: TIME,
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  failure: z.string().optional(),
  devices: z.record(z.string(), COUNT),
  apps: z.record(z.string(), COUNT).optional(),
  rows: z.record(z.string(), COUNT),
  requests: z.record(z.string(), COUNT),
  problems: COUNT,
  accepted: COUNT.optional(),
  left: COUNT,
  lagMs: COUNT.nullish(),
})

/** Sums over a stretch of time. */
export interface Totals {
  hours: number
  runs: number
  failed: number
  changed: number
  delivered: number
  rejected: number
  requests: Summary['requests']
  /** The longest lag; null where nothing was delivered. */
  lagMs: number | null
}

const HOUR_MS = 3_600_000
const DAYS_KEPT = 30

export class History {
  readonly #custody: Custody
  readonly #sql

  constructor(db: Database, custody = new Custody()) {
    this.#custody = custody
    this.#sql = {
      fact: db.prepare('SELECT json FROM fact WHERE name = ?').pluck(),
      setFact: db.prepare('INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json'),
      add: db.prepare(`
        INSERT INTO history VALUES (@hour, 1, @failed, @changed, @delivered, @rejected, @kandji, @servicenow, @lag)
        ON CONFLICT (hour) DO UPDATE SET sweeps = history.sweeps + 1, failed = history.failed + excluded.failed,
          changed = history.changed + excluded.changed, delivered = history.delivered + excluded.delivered,
          rejected = history.rejected + excluded.rejected, kandji = history.kandji + excluded.kandji,
          servicenow = history.servicenow + excluded.servicenow,
          lag_ms = CASE WHEN excluded.lag_ms IS NULL OR history.lag_ms > excluded.lag_ms
            THEN history.lag_ms ELSE excluded.lag_ms END`),
      expire: db.prepare('DELETE FROM history WHERE hour < ?'),
      totals: db.prepare(`
        SELECT MIN(hour) AS first, COALESCE(SUM(sweeps), 0) AS runs, COALESCE(SUM(failed), 0) AS failed,
          COALESCE(SUM(changed), 0) AS changed, COALESCE(SUM(delivered), 0) AS delivered,
          COALESCE(SUM(rejected), 0) AS rejected, COALESCE(SUM(kandji), 0) AS kandji,
          COALESCE(SUM(servicenow), 0) AS servicenow, MAX(lag_ms) AS "lagMs"
        FROM history WHERE hour > ? AND hour <= ?`),
    }
  }

  /** @param is what kind of run it was; `sweep`: it read the whole fleet to its end */
  record(run: RunRecord, is: { sweep?: boolean; apps?: boolean }): void {
    const hour = Math.floor(run.endedAt / HOUR_MS)
    this.#sql.add.run({
      hour,
      failed: run.exitCode > 1 ? 1 : 0,
      changed: run.devices.changed,
      delivered: run.rows.sent - run.rows.rejected,
      rejected: run.rows.rejected,
      kandji: run.requests.kandji,
      servicenow: run.requests.servicenow,
      lag: run.lagMs ?? null,
    })
    this.#sql.expire.run(hour - DAYS_KEPT * 24)
    this.#sql.setFact.run('last_run', JSON.stringify(run))
    if (is.sweep) this.#sql.setFact.run('last_sweep', JSON.stringify(run))
    if (is.apps) this.#sql.setFact.run('last_apps', JSON.stringify(run))
  }

  lastRun(): RunRecord | undefined {
    return this.#read('last_run')
  }

  /** The last run that read the whole fleet to its end. */
  lastSweep(): RunRecord | undefined {
    return this.#read('last_sweep')
  }

  /** The last run that was to bring the apps of the whole fleet, whatever became of it. */
  lastApps(): RunRecord | undefined {
    return this.#read('last_apps')
  }

  /** The last so many hours, the running one included, less those before the first run ever. */
  totals(now: number, hours: number): Totals {
    const current = Math.floor(now / HOUR_MS)
    const { first, kandji, servicenow, ...sums } = this.#sql.totals.get(current - hours, current) as Totals & {
      first: number | null
      kandji: number
      servicenow: number
    }
    return { ...sums, hours: first === null ? 0 : current - first + 1, requests: { kandji, servicenow } }
  }

  #read(name: string): RunRecord | undefined {
    const json: unknown = this.#sql.fact.get(name)
    if (json === undefined) return undefined
    const reading = typeof json === 'string' ? readJson(json) : { fault: 'no text' }
    const run = 'json' in reading ? RUN_RECORD.safeParse(reading.json) : undefined
    if (run?.success) return run.data as RunRecord
    this.#custody.found(
      `what is known of a run (${name}). It is treated as unknown; the next such run writes a new one.`
    )
    return undefined
  }
}

// Scheduled scripts (sysauto_script): each has a schedule item (sys_trigger) with the time of its next run.
// Source: ServiceNow docs, australia: t_ScheduleAScriptExecution, t_ViewAScheduleItem.

import type { Row } from '../database/database.ts'
import { addEncoded, newQuery } from '../database/query.ts'
import { derived } from '../database/derived.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import type { Operation } from '../records/writer.ts'
import { type RunResult, runScript } from '../scripting/run-script.ts'
import { type Session, systemSession } from '../session.ts'
import { durationOf, instantOf, SCHEDULE_COLUMNS, scheduleOf, stampOf } from './job-record.ts'
import { nextRun } from './schedule.ts'

const JOBS = 'sysauto_script'
const ITEMS = 'sys_trigger'
/** sys_trigger.trigger_type by run type; every other run type repeats by a calendar of its own. */
const TRIGGER_TYPES: Record<string, number> = { once: 0, daily: 1, weekly: 2, monthly: 3, periodically: 4 }
const ONCE = 0
const OTHER = 1

export interface JobRun extends RunResult {
  name: string
}

export class ScheduledJobs {
  readonly #instance: Platform
  readonly #running = new Set<string>()
  /** The earliest time in the schedule, as long as nobody writes it. */
  /** When the first job is due. */
  readonly #earliest: () => number

  constructor(instance: Platform) {
    this.#instance = instance
    this.#earliest = derived(instance.database, ITEMS, () => this.#readEarliest())
    instance.records.on(JOBS, (state, operation) => this.#follow(state, operation))
  }

  /** Gives active jobs a schedule item that have none: those of data that was written without this instance. */
  planMissing(): void {
    const { database } = this.#instance
    const jobs = newQuery(JOBS)
    addEncoded(jobs, 'active=true')
    for (const job of database.select(jobs)) {
      if (!database.find(ITEMS, 'document_key', String(job.sys_id))) this.#plan(job)
    }
  }

  /** Starts the jobs whose time has come; however many runs were missed, each job runs once. */
  runDue(now = this.#instance.now()): JobRun[] {
    if (this.#earliest() > now) return []
    const query = newQuery(ITEMS)
    addEncoded(query, `document=${JOBS}^next_action<=${stampOf(now)}^ORDERBYnext_action`)
    return this.#instance.database.select(query).flatMap((item) => this.#start(item, now) ?? [])
  }

  /** When the job runs next, as the database keeps times; undefined when nothing is planned. */
  plannedRun(sysId: string): string | undefined {
    const time = this.#instance.database.find(ITEMS, 'document_key', sysId)?.next_action
    return time ? String(time) : undefined
  }

  #readEarliest(): number {
    const query = newQuery(ITEMS)
    addEncoded(query, `document=${JOBS}^next_actionISNOTEMPTY^ORDERBYnext_action`)
    const [first] = this.#instance.database.select({ ...query, limit: 1 })
    return instantOf(first?.next_action) ?? Infinity
  }

  #start(item: Row, now: number): JobRun | undefined {
    const { database } = this.#instance
    const [itemId, jobId] = [String(item.sys_id), String(item.document_key)]
    const job = database.get(JOBS, jobId)
    if (!job) {
      database.delete(ITEMS, itemId)
      return undefined
    }
    if (this.#running.has(jobId)) return undefined
    // The next run is planned before this one: a job that takes the instance down does so once.
    const next = item.trigger_type === ONCE ? undefined : nextRun(scheduleOf(job), now)
    if (next === undefined) database.delete(ITEMS, itemId)
    else database.update(ITEMS, itemId, { next_action: stampOf(next) })
    const [lateness, most] = [now - (instantOf(item.next_action) ?? now), durationOf(job.max_drift)]
    if (most && lateness > most) {
      this.#say('warn', job, `was not run: it is ${lateness / 1000} s late, more than its max drift`)
      return undefined
    }
    return this.#run(job)
  }

  #run(job: Row): JobRun | undefined {
    const jobId = String(job.sys_id)
    this.#running.add(jobId)
    try {
      const session = this.sessionOf(job)
      if (!this.#instance.as(session, () => this.#meetsCondition(job))) return undefined
      return { name: text(job, 'name'), ...runScript(this.#instance, job, session) }
    } finally {
      this.#running.delete(jobId)
    }
  }

  #meetsCondition(job: Row): boolean {
    const condition = text(job, 'condition')
    if (job.conditional !== 1 || !condition.trim()) return true
    try {
      const name = `condition of ${String(job.name)}`
      return Boolean(this.#instance.scripts.evaluate(this.#scopeOf(job), condition, name))
    } catch (error) {
      this.#say('error', job, `was not run, its condition failed: ${this.#instance.scripts.describe(error)}`)
      return false
    }
  }

  /** "Run as"; without it, or when that user is gone, the system. */
  sessionOf(job: Row): Session {
    const user = job.run_as ? this.#instance.database.get('sys_user', String(job.run_as)) : undefined
    return user ? this.#instance.users.session(user) : systemSession()
  }

  // ---- the schedule follows the jobs' records ----

  #follow(state: RecordState, operation: Operation): void {
    const isPlanned = operation !== 'delete'
    if (operation === 'update' && !SCHEDULE_COLUMNS.some((name) => state.changed(name))) return
    this.#forget(state.sysId)
    if (isPlanned) this.#plan(state.values)
  }

  #forget(jobId: string): void {
    const { database } = this.#instance
    for (let item = database.find(ITEMS, 'document_key', jobId); item;) {
      database.delete(ITEMS, String(item.sys_id))
      item = database.find(ITEMS, 'document_key', jobId)
    }
  }

  #plan(job: Row): void {
    if (job.active !== 1) return
    try {
      // A job that is to start at this very second does.
      const next = nextRun(scheduleOf(job), Math.floor(this.#instance.now() / 1000) * 1000 - 1)
      if (next !== undefined) this.#insertItem(job, TRIGGER_TYPES[String(job.run_type ?? 'daily')] ?? OTHER, next)
    } catch (error) {
      this.#say('error', job, `is not scheduled: ${(error as Error).message}`)
    }
  }

  #insertItem(job: Row, type: number, time: number): void {
    const stamp = this.#instance.timestamp()
    this.#instance.database.insert(ITEMS, {
      sys_id: this.#instance.newSysId(),
      sys_created_on: stamp,
      sys_updated_on: stamp,
      sys_created_by: this.#instance.session.userName,
      name: job.name ?? null,
      trigger_type: type,
      next_action: stampOf(time),
      state: 0,
      document: JOBS,
      document_key: job.sys_id ?? null,
    })
  }

  #scopeOf(job: Row): string {
    return this.#instance.scopeName(text(job, 'sys_scope')) || 'global'
  }

  #say(level: 'warn' | 'error', job: Row, what: string): void {
    this.#instance.log.write(level, `Scheduled job ${String(job.name)} ${what}`, this.#scopeOf(job))
  }
}

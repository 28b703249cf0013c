// Work that the passing of time brings: jobs, events, the end of the day. One look at the clock serves all of it.

import type { Platform } from '../platform.ts'
import { Events } from './events.ts'
import { Notifications } from './notifications.ts'
import { type JobRun, ScheduledJobs } from './scheduled-jobs.ts'

/** How often the instance looks. Milliseconds. */
const INTERVAL = 1000

export class Scheduler {
  readonly #instance: Platform
  readonly jobs: ScheduledJobs
  readonly events: Events
  #day: string
  #timer: NodeJS.Timeout | undefined

  constructor(instance: Platform) {
    this.#instance = instance
    this.jobs = new ScheduledJobs(instance)
    this.events = new Events(instance, new Notifications(instance))
    this.#day = today(instance)
  }

  /** Looks every second until `stop`. The timer alone keeps no program alive. */
  start(): void {
    this.jobs.planMissing()
    this.#timer = setInterval(() => this.#look(), INTERVAL)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** Does what is due now. @returns the jobs that ran */
  tick(): JobRun[] {
    this.#endDay()
    const runs = this.jobs.runDue()
    this.events.process()
    return runs
  }

  /** What fails here is logged: the next look comes all the same. */
  #look(): void {
    try {
      this.tick()
    } catch (error) {
      const what = this.#instance.scripts.describe(error)
      this.#instance.asSystem(() => this.#instance.log.write('error', `Scheduled work: ${what}`, 'scheduler'))
    }
  }

  /** Synchronous import sets end at midnight. Source: ServiceNow docs, r_ImportSetMode. */
  #endDay(): void {
    const day = today(this.#instance)
    if (day === this.#day) return
    this.#day = day
    this.#instance.imports.closeSynchronousSets()
  }
}

const today = (instance: Platform): string => instance.timestamp().slice(0, 10)

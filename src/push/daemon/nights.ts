// Brings the installed apps once a day.

import { namedFault } from '../errors.ts'
import type { State } from '../state/state.ts'
import type { TimeOfDay } from '../configuration/time-of-day.ts'
import type { Services } from '../services.ts'
import type { SyncResult } from '../terms.ts'
import type { AppsBeside } from './apps-beside.ts'
import { nextApps, waitAfter, type LastApps } from './apps-schedule.ts'
import { problemCounts } from './problem-counts.ts'
import { ProblemLog } from './problem-log.ts'

export interface NightsParts {
  at: TimeOfDay
  io: { services: Services; signal: AbortSignal }
  kept: { state: State }
  apps: AppsBeside
}

/** How /healthz shows them. Times as ISO 8601. */
export interface NightsView {
  /** End of the last run, by whichever process; null when there was none. */
  lastRun: string | null
  exitCode: number | null
  /** Null while a run is under way. */
  nextAt: string | null
}

/** The sweeps go on beside it, and report themselves. */
const STAYS_UP = { command: 'apps', intervalMs: 15 * 60_000 }

/** A machine that sleeps stops its timers, and clocks are set: the clock is looked at this often. */
const LOOK_EVERY_MS = 60_000

/** No time of day is further away, not even where clocks are put back: such a time was reckoned by a clock that was wrong. */
const LONGEST_DAY_MS = 26 * 60 * 60_000

export class Nights {
  readonly #parts: NightsParts
  #last: LastApps | undefined
  /** By the wall clock, since it is a time of day. */
  #dueAt: number
  /** By `Clock.elapsed`: what gave up is tried again then, however the wall clock is set meanwhile. */
  #retryAt = Infinity
  #isRunning = false
  readonly #problems: ProblemLog

  constructor(parts: NightsParts) {
    this.#parts = parts
    const { at, io, kept } = parts
    this.#problems = new ProblemLog(io.services.log)
    const known = kept.state.history.lastApps()
    this.#last = known && { ...known, givenUp: known.exitCode === 4 ? 1 : 0 }
    this.#dueAt = this.#next(at)
    this.#retryAt = this.#retry()
  }

  /** By `Clock.elapsed`, when a last run that gave up is tried again. */
  #retry(): number {
    const { clock } = this.#parts.io.services
    const last = this.#last
    return last ? clock.elapsed() + Math.min(last.endedAt - clock.now(), 0) + waitAfter(last) : Infinity
  }

  /** The next time of day. */
  #next(at: TimeOfDay): number {
    const now = this.#parts.io.services.clock.now()
    const last = this.#last
    return nextApps(at, last && { ...last, exitCode: 0 }, now)
  }

  /** Until the signal fires. However a run goes, there is another one. */
  async run(): Promise<void> {
    while (!this.#parts.io.signal.aborted) {
      try {
        if (await this.#rest()) await this.#night()
      } catch (error) {
        this.#isRunning = false
        namedFault(error, this.#parts.io.services.log)
        this.#retryAt = this.#parts.io.services.clock.elapsed() + LOOK_EVERY_MS
        this.#dueAt = Infinity
      }
    }
  }

  view(): NightsView {
    const last = this.#last
    const dueAt = this.#parts.io.services.clock.now() + this.#left()
    return {
      lastRun: last ? iso(last.endedAt) : null,
      exitCode: last?.exitCode ?? null,
      nextAt: this.#isRunning ? null : iso(dueAt),
    }
  }

  async #night(): Promise<void> {
    const { at, io, apps } = this.#parts
    const { clock } = io.services
    // Somebody may have asked for them just now.
    await apps.whenIdle()
    if (io.signal.aborted) return
    const began = clock.elapsed()
    this.#isRunning = true
    const result = await apps.run({}, STAYS_UP)
    this.#isRunning = false
    const endedAt = clock.now()
    const { exitCode } = result
    this.#last = { endedAt, exitCode, givenUp: exitCode === 4 ? (this.#last?.givenUp ?? 0) + 1 : 0 }
    this.#dueAt = this.#next(at)
    this.#retryAt = this.#retry()
    this.#say(result, (clock.elapsed() - began) / 1000)
    this.#problems.tell(result)
  }

  /** One line a run. */
  #say({ summary, exitCode, failure }: SyncResult, seconds: number): void {
    const { signal, services } = this.#parts.io
    const { apps, rows, requests } = summary
    const { nextAt } = this.view()
    const numbers = { apps, rows, requests, ...problemCounts({ summary }), seconds }
    const line = { msg: 'apps', exitCode, ...numbers, nextAt, ...(failure && { failure }) }
    if (exitCode > 1 && !signal.aborted) services.log.error(line)
    else services.log.info(line)
  }

  /** Until a run is due. @returns false when the signal has fired */
  async #rest(): Promise<boolean> {
    const { signal, services } = this.#parts.io
    const { clock } = services
    try {
      for (let left = this.#left(); left > 0 && !signal.aborted; left = this.#left())
        await clock.sleep(Math.min(left, LOOK_EVERY_MS), signal)
    } catch (error) {
      if (!signal.aborted) throw error
    }
    return !signal.aborted
  }

  #left(): number {
    const { at, io } = this.#parts
    const { clock } = io.services
    if (this.#dueAt - clock.now() > LONGEST_DAY_MS) this.#dueAt = this.#next(at)
    return Math.min(this.#dueAt - clock.now(), this.#retryAt - clock.elapsed())
  }
}

const iso = (ms: number): string => new Date(ms).toISOString()

// Sweeps on and on, as often as Kandji's limits allow, and sooner when the activity feed or Prism tells of a device. Beside the sweeps it
// brings the installed apps, once a day, and in between it does what other processes ask for.

import { namedFault, type ExitCode } from '../errors.ts'
import { kandjiClient, type Services } from '../services.ts'
import { runSync } from '../sync.ts'
import type { PushConfig, SyncIo, SyncResult } from '../terms.ts'
import { AppsBeside, type BringApps } from './apps-beside.ts'
import { glanceInterval } from './cadence.ts'
import { ErrandDesk } from './errand-desk.ts'
import { Feed } from './feed.ts'
import type { KeptState } from './kept-state.ts'
import { Metrics } from './metrics.ts'
import { Moves } from './moves.ts'
import { Nights } from './nights.ts'
import { FIRST_AFTER_FAILURE_MS, LOOK_EVERY_MS, Pace } from './pace.ts'
import { problemCounts } from './problem-counts.ts'
import { ProblemLog } from './problem-log.ts'
import { Refusal } from './refusal.ts'
import { lineOf, resultOf } from './result-of.ts'
import type { Health } from './server.ts'

export interface SweepsOptions {
  /** Milliseconds between the begins of two sweeps; without it the cadence follows fleet and limits. */
  intervalMs?: number
  /** Holds for the first sweep that is complete. */
  acceptLeavers?: boolean
}

export interface DaemonResult {
  exitCode: ExitCode
  failure?: string
}

/** So many devices are asked about one by one; of more a sweep tells more for its price. */
const MOST_AT_A_GLANCE = 20

/** As a failed sweep of a small fleet would. */
const AFTER_UNFORESEEN_MS = FIRST_AFTER_FAILURE_MS

/** All that is kept of earlier runs. */
const HISTORY_HOURS = 30 * 24

type SweepsIo = SyncIo & { services: Services; signal: AbortSignal }

export class Sweeps {
  readonly #config: PushConfig
  readonly #io: SweepsIo
  readonly #kept: KeptState
  readonly #all: Metrics
  readonly #feed: Feed
  readonly #moves: Moves
  readonly #pace: Pace
  readonly #apps: AppsBeside
  readonly #errands: ErrandDesk
  readonly #nights: Nights | undefined
  readonly #problems: ProblemLog
  readonly #signal: AbortSignal
  #changedAt = new Map<string, number>()
  /** `began`, `ended`: by `Clock.elapsed`. */
  #last: { result: SyncResult; began: number; ended: number; endedAt: number } | undefined
  /** See `SyncIo`. No older than all of Prism. */
  readonly #twinRows = new Map<string, unknown>()
  /** By `Clock.elapsed`: from here on single devices may be asked about again. */
  #glanceAt = -Infinity
  /** Single devices may not be asked about. */
  readonly #glancesRefused = new Refusal()
  #leaversAccepted: boolean
  #hasChecked = false
  /** Ends a wait that is under way: there is something to do. */
  #wake: () => void = () => {}

  constructor(config: PushConfig, options: SweepsOptions, io: SweepsIo, kept: KeptState, bring: BringApps) {
    this.#config = config
    this.#io = io
    this.#kept = kept
    const { clock, log } = io.services
    this.#signal = io.signal
    this.#all = new Metrics(clock.now())
    this.#problems = new ProblemLog(log)
    const client = kandjiClient(config, io.services, this.#signal)
    this.#feed = new Feed(client, log)
    this.#moves = new Moves(client, log)
    this.#pace = new Pace(io.services, this.#moves, options.intervalMs)
    this.#leaversAccepted = options.acceptLeavers ?? false
    const { appsAt: at } = config
    const onEnd = (result: SyncResult, endedAt: number) => this.#all.apps(result, endedAt)
    this.#apps = new AppsBeside({ config, io, kept, bring, onEnd })
    this.#errands = new ErrandDesk({ config, io, kept, apps: this.#apps, onErrand: () => this.#wake() })
    this.#nights = at && new Nights({ at, io, kept, apps: this.#apps })
  }

  /** @param end ends whatever is still under way */
  async run(end: () => void): Promise<DaemonResult> {
    let nights: Promise<void> | undefined
    try {
      await this.#guarded(() => this.#look())
      while (!this.#signal.aborted) {
        await this.#errands.work()
        const hopeless = await this.#turn()
        if (hopeless) return hopeless
        if (this.#signal.aborted) break
        // Not sooner: apps belong to computers, and what is wrong with the settings has shown by now.
        nights ??= this.#nights?.run()
        await this.#guarded(() => this.#rest())
      }
      // Whoever asked is told so.
      await this.#errands.work()
      return { exitCode: 0 }
    } finally {
      end()
      await nights
      await this.#apps.whenIdle()
    }
  }

  /** One sweep. @returns why there should be no other one */
  async #turn(): Promise<DaemonResult | undefined> {
    let end: DaemonResult | undefined
    await this.#guarded(async () => {
      const result = await this.#sweep()
      if (!this.#signal.aborted && this.#isHopeless(result))
        end = { exitCode: result.exitCode, failure: result.failure }
    })
    return end
  }

  /** See `ErrandDesk.do`. */
  get do(): ErrandDesk['do'] {
    return this.#errands.do
  }

  /** What nobody foresaw ends nothing: it is logged, and the work continues after a while. */
  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      namedFault(error, this.#io.services.log)
      await this.#sleep(AFTER_UNFORESEEN_MS)
    }
  }

  readonly health = (): Health => {
    const { clock } = this.#io.services
    const apps = this.#nights && { apps: this.#nights.view() }
    if (this.#last === undefined) return { status: 'starting', reason: 'the first sweep is under way', ...apps }
    const { result, ended, endedAt } = this.#last
    const details = {
      exitCode: result.exitCode,
      lastSweep: new Date(endedAt).toISOString(),
      ...problemCounts(result),
      ...apps,
    }
    if (result.exitCode > 1) return { status: 'failing', reason: result.failure, ...details }
    const allowedMs = 3 * this.#pace.interval + this.#config.patienceMs
    if (clock.elapsed() - ended > allowedMs) {
      return { status: 'stale', reason: `no sweep has ended for ${Math.round(allowedMs / 1000)} s`, ...details }
    }
    return { status: 'ok', ...details }
  }

  readonly metrics = (): string => {
    const { services } = this.#io
    const { state } = this.#kept
    return this.#all.text({
      outboxRows: state.outbox.waiting() + state.apps.waiting(),
      deadLetters: state.outbox.refusedCount() + state.apps.refusedCount(),
      kandjiRemaining: services.kandji.allowance.budget()?.remaining,
      intervalSeconds: this.#pace.interval / 1000,
    })
  }

  async #sweep(): Promise<SyncResult> {
    const { clock, log } = this.#io.services
    const began = clock.elapsed()
    const changedAt = this.#changedAt
    this.#changedAt = new Map()
    const prismOfNew = !this.#pace.isPrismDue(began)
    const result = await this.#result(changedAt, prismOfNew)
    const endedAt = clock.now()
    const ended = clock.elapsed()
    if (result.swept) this.#leaversAccepted = false
    this.#pace.learn(result, { began, prismOfNew })
    this.#last = { result, began, ended, endedAt }
    this.#all.sweep(result, endedAt, (ended - began) / 1000)
    const line = {
      msg: 'sweep',
      ...lineOf(result),
      seconds: (ended - began) / 1000,
      nextInSeconds: Math.round(Math.max(0, began + this.#pace.interval - ended) / 1000),
    }
    if (result.exitCode > 1 && !this.#signal.aborted) log.error(line)
    else log.info(line)
    this.#problems.tell(result)
    return result
  }

  /** Whatever happens to a sweep, there is another one. */
  async #result(changedAt: ReadonlyMap<string, number>, prismOfNew: boolean): Promise<SyncResult> {
    const { log } = this.#io.services
    const { state } = this.#kept
    let result: SyncResult
    try {
      // A process that starts may have been down while somebody worked on the instance.
      const options = { acceptLeavers: this.#leaversAccepted, check: !this.#hasChecked, prismOfNew }
      const staysUp = { command: 'run', intervalMs: this.#pace.interval }
      // At a fixed interval nobody looks.
      const onPrism = (rows: readonly unknown[]) => this.#pace.isFixed || this.#moves.learn(rows)
      if (!prismOfNew) this.#twinRows.clear()
      for (const id of changedAt.keys()) this.#twinRows.delete(id)
      const io = { ...this.#io, state, changedAt, staysUp, onPrism, twinRows: this.#twinRows }
      result = await runSync(this.#config, options, io)
      if (result.exitCode < 2) this.#hasChecked = true
    } catch (error) {
      result = resultOf(namedFault(error, log))
    }
    // Not while a night works with it; that ends soon, too, in a folder that was taken away.
    // One in a database that was lost ends this process's term.
    if (!state.custody.taken && !state.custody.isThere && !this.#apps.isRunning) this.#kept.renew(log)
    return result
  }

  /** Until the next sweep is due, or something has changed that only a sweep can tell of. */
  async #rest(): Promise<void> {
    const { clock } = this.#io.services
    const { began } = this.#last ?? { began: clock.elapsed() }
    const due = began + this.#pace.interval
    const watches = !this.#pace.isFixed && !this.#pace.hasFailed
    let lookAt = clock.elapsed() + LOOK_EVERY_MS
    for (let left = due - clock.elapsed(); left > 0 && !this.#signal.aborted; left = due - clock.elapsed()) {
      await this.#errands.work()
      const now = clock.elapsed()
      if (watches && left > LOOK_EVERY_MS) await this.#moves.open(now)
      const looks = watches && (this.#feed.isOpen(now) || this.#moves.isOpen) && left > LOOK_EVERY_MS
      // Devices that could not be asked about yet wait for no look.
      const next = this.#changedAt.size > 0 ? Math.min(lookAt, this.#glanceAt) : lookAt
      if (!(await this.#sleep(looks ? next - clock.elapsed() : left)) || !looks) continue
      if (clock.elapsed() >= lookAt) {
        await this.#look()
        lookAt = clock.elapsed() + LOOK_EVERY_MS
      }
      if (this.#changedAt.size === 0) continue
      this.#io.services.log.debug({ msg: 'devices are known to have changed', devices: this.#changedAt.size })
      const isFew = !this.#glancesRefused.holds(clock.elapsed()) && this.#changedAt.size <= MOST_AT_A_GLANCE
      // Too soon after the last one: a little later, then.
      if (isFew && (clock.elapsed() < this.#glanceAt || (await this.#glance()))) continue
      // What was asked between two sweeps is part of what events may cost.
      await this.#sleep(Math.max(began + this.#pace.accelerated(), this.#glanceAt) - clock.elapsed())
      return
    }
  }

  /** Asks about those devices alone that are known to have changed. @returns whether that was enough */
  async #glance(): Promise<boolean> {
    const { clock, log, kandji } = this.#io.services
    const changedAt = this.#changedAt
    this.#changedAt = new Map()
    const staysUp = { command: 'run', intervalMs: this.#pace.interval }
    const io = { ...this.#io, state: this.#kept.state, changedAt, staysUp }
    const result = await runSync(this.#config, { only: new Set(changedAt.keys()) }, io)
    const { summary, exitCode, unresolved = [] } = result
    this.#glanceAt = clock.elapsed() + glanceInterval(summary.requests.kandji, kandji.allowance.budget())
    this.#all.glance(result)
    log.info({ msg: 'devices', ...lineOf(result) })
    const left = exitCode > 1 ? [...changedAt.keys()] : unresolved
    for (const id of left) this.#note(id, changedAt.get(id)!)
    if (exitCode === 3) this.#glancesRefused.note(clock.elapsed())
    else if (exitCode < 3) this.#glancesRefused.lift()
    return left.length === 0
  }

  #note(device: string, at: number): void {
    this.#changedAt.set(device, Math.min(at, this.#changedAt.get(device) ?? at))
  }

  async #look(): Promise<void> {
    const { clock, kandji } = this.#io.services
    if (this.#pace.isFixed) return
    const before = kandji.requests
    for (const [device, at] of await this.#feed.look(clock.elapsed(), clock.now())) this.#note(device, at)
    for (const [device, at] of await this.#moves.look(clock.elapsed(), clock.now())) this.#note(device, at)
    if (this.#moves.takeMissed()) this.#pace.missed(clock.elapsed())
    this.#all.requests('kandji', kandji.requests - before)
  }

  /** @returns false when the signal has fired, or somebody asked for something */
  async #sleep(ms: number): Promise<boolean> {
    // Not AbortSignal.any: a signal that lives as long as the process would remember each of the waits.
    const wait = new AbortController()
    const end = () => wait.abort()
    this.#wake = end
    this.#signal.addEventListener('abort', end, { once: true })
    if (this.#signal.aborted || this.#errands.isWaitedFor) end()
    try {
      if (ms > 0) await this.#io.services.clock.sleep(ms, wait.signal)
    } catch (error) {
      if (!wait.signal.aborted) throw error
    } finally {
      this.#signal.removeEventListener('abort', end)
    }
    return !wait.signal.aborted
  }

  /** A setting is wrong or something is refused, and no run has ever shown that it can be otherwise. */
  #isHopeless({ exitCode }: SyncResult): boolean {
    if (exitCode !== 2 && exitCode !== 3) return false
    const { runs, failed } = this.#kept.state.history.totals(this.#io.services.clock.now(), HISTORY_HOURS)
    return runs === failed
  }
}

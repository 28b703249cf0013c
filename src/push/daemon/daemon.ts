// `run`: sweeps on and on, as often as Kandji's limits allow, and sooner when the activity feed reports a device. Beside the
// sweeps it brings the installed apps, once a day.

import { SYSTEM_CLOCK } from '../clock.ts'
import { GaveUp, namedFault, type ExitCode, type PushError } from '../errors.ts'
import { PAGE_SIZE } from '../kandji/limits.ts'
import { isPostgres } from '../postgres/address.ts'
import { kandjiClient, openServices, type Services } from '../services.ts'
import type { State } from '../state/state.ts'
import { runApps, runRetry, runSync } from '../sync.ts'
import type { PushConfig, SyncIo, SyncOptions, SyncResult } from '../terms.ts'
import { AppsBeside, type BringApps } from './apps-beside.ts'
import {
  acceleratedInterval,
  afterFailures,
  glanceInterval,
  prismInterval,
  sweepInterval,
  type CadenceSituation,
} from './cadence.ts'
import { openControl, type Control, type Errand } from './control.ts'
import { answerErrands } from './database-errands.ts'
import { Feed } from './feed.ts'
import { KeptState } from './kept-state.ts'
import type { ListenAddress } from './listen.ts'
import { Metrics } from './metrics.ts'
import { Moves } from './moves.ts'
import { Nights } from './nights.ts'
import { problemCounts } from './problem-counts.ts'
import { Refusal } from './refusal.ts'
import { ProblemLog } from './problem-log.ts'
import { joined, resultOf } from './result-of.ts'
import { startMonitor, type Health, type Monitor, type MonitorSources } from './server.ts'
import { stateWhenFree } from './standby.ts'

export interface DaemonOptions {
  /** Milliseconds between the begins of two sweeps; without it the cadence follows fleet and limits. */
  intervalMs?: number
  /** Where /healthz and /metrics are answered; nowhere without it. */
  listen?: ListenAddress
  /** Holds for the first sweep that is complete. */
  acceptLeavers?: boolean
}

export interface DaemonResult {
  exitCode: ExitCode
  failure?: string
}

/** The activity feed is looked at so often: at most 2.4 % of the hourly limit. */
const LOOK_EVERY_MS = 15_000

/** A sweep that costs no more comes at least as often as a look would. */
const MOST_WITHOUT_LOOKS = 4

/** So many devices are asked about one by one; of more a sweep tells more for its price. */
const MOST_AT_A_GLANCE = 20

const HOUR_MS = 3_600_000

/** Unless an interval was given. */
const FIRST_AFTER_FAILURE_MS = 30_000

/** As a failed sweep of a small fleet would. */
const AFTER_UNFORESEEN_MS = FIRST_AFTER_FAILURE_MS

/** All that is kept of earlier runs. */
const HISTORY_HOURS = 30 * 24

/**
 * Works until `io.signal` fires, which is a clean end (exit code 0). It ends by itself only when a sweep shows that a setting is
 * wrong (2) or that it is refused (3) before any run has gone well, or when the state folder is in use (4); later it waits for
 * better times. Where the state is in a database that another process works with, it stands by.
 * @param bringApps what brings the apps, at `config.appsAt` and when somebody asks for it
 */
export async function runDaemon(
  config: PushConfig,
  options: DaemonOptions,
  outer: SyncIo,
  bringApps: BringApps = runApps
): Promise<DaemonResult> {
  let monitor: Monitor | undefined
  const stop = new AbortController()
  const signal = outer.signal ?? stop.signal
  const watched: Watched = { health: () => STANDING_BY, metrics: () => '' }
  try {
    if (options.listen && isPostgres(config.stateFolder))
      monitor = await startMonitor(options.listen, watched, outer.log)
    for (let isKnown = false; ; isKnown = true) {
      const onWait = (reason: PushError) => outer.log?.info({ msg: 'standby', reason: reason.message })
      const clock = outer.clock ?? SYSTEM_CLOCK
      const state = await stateWhenFree({ config, clock, signal, isKnown, onWait })
      if (state === undefined) return { exitCode: 0 }
      const term = new Term(config, options, { ...outer, signal }, bringApps)
      const end = await term.run(state, watched, async (daemon) => {
        monitor ??= options.listen && (await startMonitor(options.listen, daemon, outer.log))
        if (monitor && !isKnown)
          outer.log?.info({ msg: 'monitoring', healthz: `${monitor.url}/healthz`, metrics: `${monitor.url}/metrics` })
      })
      if (end) return end
      outer.log?.warn({ msg: 'lost the state to another process, or the connection to it: standing by' })
    }
  } catch (error) {
    const { exitCode, message } = namedFault(error, outer.log)
    return { exitCode, failure: message }
  } finally {
    await monitor?.close()
  }
}

/** What the monitor shows: the process that works, or one that waits for its turn. */
interface Watched extends MonitorSources {
  health: () => Health
  metrics: () => string
}

const STANDING_BY: Health = { status: 'standby', reason: 'another kandji-push works with the state' }

/** From the moment in which this process has the state until it ends, or the state is lost to another one. */
class Term {
  readonly #config: PushConfig
  readonly #options: DaemonOptions
  readonly #io: SyncIo & { signal: AbortSignal }
  readonly #bring: BringApps

  constructor(config: PushConfig, options: DaemonOptions, io: SyncIo & { signal: AbortSignal }, bring: BringApps) {
    this.#config = config
    this.#options = options
    this.#io = io
    this.#bring = bring
  }

  /** @returns undefined when the state was lost, and there may be another term */
  async run(
    state: State,
    watched: Watched,
    begun: (daemon: Daemon) => Promise<void>
  ): Promise<DaemonResult | undefined> {
    const [config, io] = [this.#config, this.#io]
    const end = new AbortController()
    const taken = state.custody.taken?.signal
    const kept = new KeptState(config, state)
    const stop = () => end.abort()
    let control: Control | undefined
    taken?.addEventListener('abort', stop, { once: true })
    try {
      const inner = { ...io, signal: AbortSignal.any([io.signal, end.signal]) }
      const services = openServices(config, inner)
      const daemon = new Daemon(config, this.#options, { ...inner, services }, kept, this.#bring)
      watched.health = daemon.health
      watched.metrics = daemon.metrics
      await begun(daemon)
      if (state.errands)
        answerErrands({ errands: state.errands, run: daemon.do, redactor: services.redactor, ...inner, log: io.log })
      else control = await openControl(config.stateFolder, daemon.do, io.log)
      const result = await daemon.run(stop)
      return taken?.aborted && !io.signal.aborted ? undefined : result
    } finally {
      taken?.removeEventListener('abort', stop)
      watched.health = () => STANDING_BY
      watched.metrics = () => ''
      await control?.close()
      kept.state.close()
    }
  }
}

type DaemonIo = SyncIo & { services: Services; signal: AbortSignal }

class Daemon {
  readonly #config: PushConfig
  readonly #options: DaemonOptions
  readonly #io: DaemonIo
  readonly #kept: KeptState
  readonly #all: Metrics
  readonly #feed: Feed
  readonly #moves: Moves
  readonly #apps: AppsBeside
  readonly #nights: Nights | undefined
  readonly #problems: ProblemLog
  readonly #signal: AbortSignal
  #changedAt = new Map<string, number>()
  #failures = 0
  #interval: number
  /** `began`, `ended`: by `Clock.elapsed`. */
  #last: { result: SyncResult; began: number; ended: number; endedAt: number } | undefined
  #requestsPerSweep = 2
  /** What reading all of Prism costs. */
  #requestsOfPrism = 1
  /** By `Clock.elapsed`: when all of Prism was read last, with nothing left to ask; undefined where the next sweep reads it. */
  #prismAt: number | undefined
  /** See `SyncIo`. No older than all of Prism. */
  readonly #twinRows = new Map<string, unknown>()
  /** By `Clock.elapsed`: from here on single devices may be asked about again. */
  #glanceAt = -Infinity
  /** Single devices may not be asked about. */
  readonly #glancesRefused = new Refusal()
  #leaversAccepted: boolean
  #hasChecked = false
  #errands: Array<() => Promise<void>> = []
  /** Ends a wait that is under way: there is something to do. */
  #wake: () => void = () => {}

  constructor(config: PushConfig, options: DaemonOptions, io: DaemonIo, kept: KeptState, bring: BringApps) {
    this.#config = config
    this.#options = options
    this.#io = io
    this.#kept = kept
    const { clock, log } = io.services
    this.#signal = io.signal
    this.#all = new Metrics(clock.now())
    this.#problems = new ProblemLog(log)
    const client = kandjiClient(config, io.services, this.#signal)
    this.#feed = new Feed(client, log)
    this.#moves = new Moves(client, log)
    this.#interval = options.intervalMs ?? sweepInterval(this.#situation())
    this.#leaversAccepted = options.acceptLeavers ?? false
    const { appsAt: at } = config
    const onEnd = (result: SyncResult, endedAt: number) => this.#all.apps(result, endedAt)
    this.#apps = new AppsBeside({ config, io, kept, bring, onEnd })
    this.#nights = at && new Nights({ at, io, kept, apps: this.#apps })
  }

  /** @param end ends whatever is still under way */
  async run(end: () => void): Promise<DaemonResult> {
    let nights: Promise<void> | undefined
    try {
      await this.#guarded(() => this.#look())
      while (!this.#signal.aborted) {
        await this.#runErrands()
        const hopeless = await this.#turn()
        if (hopeless) return hopeless
        if (this.#signal.aborted) break
        // Not sooner: apps belong to computers, and what is wrong with the settings has shown by now.
        nights ??= this.#nights?.run()
        await this.#guarded(() => this.#rest())
      }
      // Whoever asked is told so.
      await this.#runErrands()
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

  /**
   * Does what another process asks for, as soon as the sweep that is under way has ended; apps of the whole fleet beside the sweeps.
   * The cadence stays as it is. Never throws.
   */
  readonly do = (errand: Errand): Promise<SyncResult> =>
    new Promise((resolve) => {
      this.#errands.push(async () => {
        const result = await this.#resultOf(errand)
        if (errand.command !== 'apps' || result.exitCode > 1 || this.#signal.aborted) return resolve(result)
        const ended = this.#withApps(errand, result).then(resolve)
        // Of a group it is soon done, and sweeps are about all devices.
        if (isOfGroup(errand)) await ended
      })
      this.#wake()
    })

  async #runErrands(): Promise<void> {
    for (const errand of this.#errands.splice(0)) await errand()
  }

  /** Of apps that are brought beside the sweeps: the devices before them. */
  async #resultOf({ command, ...options }: Errand): Promise<SyncResult> {
    const { log } = this.#io.services
    if (this.#signal.aborted) return resultOf(new GaveUp('kandji-push', 'The running kandji-push was just ending.'))
    if (command !== 'sync' && this.#apps.isRunning)
      return resultOf(new GaveUp('kandji-push', 'Apps are under way. Run this again when they are through.'))
    try {
      const run = command === 'retry' ? runRetry : runSync
      const result = await run(this.#config, options, { ...this.#io, state: this.#kept.state })
      log.info({ msg: `${command} was asked for`, ...lineOf(result) })
      return result
    } catch (error) {
      return resultOf(namedFault(error, log))
    }
  }

  async #withApps({ command, ...options }: Errand, devices: SyncResult): Promise<SyncResult> {
    const apps = await this.#apps.run(options)
    const result = joined(devices, apps)
    this.#io.services.log.info({ msg: `${command} were asked for`, ...lineOf(apps), apps: apps.summary.apps })
    return result
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
    const allowedMs = 3 * this.#interval + this.#config.patienceMs
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
      intervalSeconds: this.#interval / 1000,
    })
  }

  async #sweep(): Promise<SyncResult> {
    const { clock, log } = this.#io.services
    const began = clock.elapsed()
    const changedAt = this.#changedAt
    this.#changedAt = new Map()
    const prismOfNew = !this.#isPrismDue(began)
    const result = await this.#result(changedAt, prismOfNew)
    const endedAt = clock.now()
    const ended = clock.elapsed()
    if (result.swept) this.#leaversAccepted = false
    this.#failures = result.exitCode > 1 ? this.#failures + 1 : 0
    // The list, page by page, and the empty page that ends it.
    this.#requestsOfPrism = Math.max(1, Math.ceil(result.summary.devices.seen / PAGE_SIZE))
    this.#requestsPerSweep = this.#requestsOfPrism + 1
    // Less where its export was taken, more where pages had to be read again.
    if (result.swept && !prismOfNew && result.readRequests !== undefined)
      this.#requestsOfPrism = Math.max(1, result.readRequests - this.#requestsPerSweep)
    // It may have asked about new devices, and about those with one serial number.
    if (result.swept && prismOfNew) this.#requestsPerSweep = Math.max(this.#requestsPerSweep, result.readRequests ?? 0)
    if (!result.swept || !result.hasPrism) this.#prismAt = undefined
    else if (!prismOfNew) this.#prismAt = began
    this.#interval = this.#options.intervalMs ?? sweepInterval(this.#situation())
    if (this.#failures > 0) this.#interval = afterFailures(this.#firstWait(), this.#failures)
    this.#last = { result, began, ended, endedAt }
    this.#all.sweep(result, endedAt, (ended - began) / 1000)
    const line = {
      msg: 'sweep',
      ...lineOf(result),
      seconds: (ended - began) / 1000,
      nextInSeconds: Math.round(Math.max(0, began + this.#interval - ended) / 1000),
    }
    if (result.exitCode > 1 && !this.#signal.aborted) log.error(line)
    else log.info(line)
    this.#problems.tell(result)
    return result
  }

  /** After one failure. A small fleet is looked at every few seconds: that is for who answers. */
  #firstWait(): number {
    return this.#options.intervalMs ?? Math.max(this.#interval, FIRST_AFTER_FAILURE_MS)
  }

  /** Whatever happens to a sweep, there is another one. */
  async #result(changedAt: ReadonlyMap<string, number>, prismOfNew: boolean): Promise<SyncResult> {
    const { log } = this.#io.services
    const { state } = this.#kept
    let result: SyncResult
    try {
      // A process that starts may have been down while somebody worked on the instance.
      const options = { acceptLeavers: this.#leaversAccepted, check: !this.#hasChecked, prismOfNew }
      const staysUp = { command: 'run', intervalMs: this.#interval }
      // At a fixed interval nobody looks.
      const isFixed = this.#options.intervalMs !== undefined
      const onPrism = (rows: readonly unknown[]) => isFixed || this.#moves.learn(rows)
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

  /** Only as often as it can have moved; always where an interval is set, and where the last reading left something to ask. */
  #isPrismDue(elapsed: number): boolean {
    if (this.#options.intervalMs !== undefined || this.#prismAt === undefined) return true
    return elapsed - this.#prismAt >= this.#prismInterval(this.#moves.isOpen)
  }

  #prismAge(): number {
    return this.#io.services.clock.elapsed() - (this.#prismAt ?? -Infinity)
  }

  #prismInterval(moves: boolean): number {
    return prismInterval(this.#requestsOfPrism, this.#io.services.kandji.allowance.budget(), moves)
  }

  /** Until the next sweep is due, or something has changed that only a sweep can tell of. */
  async #rest(): Promise<void> {
    const { clock } = this.#io.services
    const { began } = this.#last ?? { began: clock.elapsed() }
    const due = began + this.#interval
    const watches = this.#options.intervalMs === undefined && this.#failures === 0
    let lookAt = clock.elapsed() + LOOK_EVERY_MS
    for (let left = due - clock.elapsed(); left > 0 && !this.#signal.aborted; left = due - clock.elapsed()) {
      await this.#runErrands()
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
      await this.#sleep(Math.max(began + acceleratedInterval(this.#situation()), this.#glanceAt) - clock.elapsed())
      return
    }
  }

  /** Asks about those devices alone that are known to have changed. @returns whether that was enough */
  async #glance(): Promise<boolean> {
    const { clock, log, kandji } = this.#io.services
    const changedAt = this.#changedAt
    this.#changedAt = new Map()
    const staysUp = { command: 'run', intervalMs: this.#interval }
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
    if (this.#options.intervalMs !== undefined) return
    const before = kandji.requests
    for (const [device, at] of await this.#feed.look(clock.elapsed(), clock.now())) this.#note(device, at)
    for (const [device, at] of await this.#moves.look(clock.elapsed(), clock.now())) this.#note(device, at)
    // Not sooner than it could have moved, were there no such looks.
    if (this.#moves.takeMissed() && this.#prismAge() >= this.#prismInterval(false)) this.#prismAt = undefined
    this.#all.requests('kandji', kandji.requests - before)
  }

  /** @returns false when the signal has fired, or somebody asked for something */
  async #sleep(ms: number): Promise<boolean> {
    // Not AbortSignal.any: a signal that lives as long as the process would remember each of the waits.
    const wait = new AbortController()
    const end = () => wait.abort()
    this.#wake = end
    this.#signal.addEventListener('abort', end, { once: true })
    if (this.#signal.aborted || this.#errands.length > 0) end()
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

  #situation(): CadenceSituation {
    const { kandji, clock } = this.#io.services
    const now = clock.now()
    // Where sweeps come as often as looks would, there are none.
    const hasLooks = this.#moves.isOpen && this.#requestsPerSweep > MOST_WITHOUT_LOOKS
    const looks = hasLooks ? (this.#moves.requestsPerLook * HOUR_MS) / LOOK_EVERY_MS : 0
    const prism = (this.#requestsOfPrism * HOUR_MS) / this.#prismInterval(this.#moves.isOpen)
    const isEachTime = this.#prismAt === undefined
    return {
      requestsPerSweep: this.#requestsPerSweep + (isEachTime ? this.#requestsOfPrism : 0),
      othersPerHour: looks + (isEachTime ? 0 : prism),
      budget: kandji.allowance.budget(),
      now,
    }
  }
}

const isOfGroup = ({ limit, serial, blueprint }: SyncOptions): boolean =>
  [limit, serial, blueprint].some((narrow) => narrow !== undefined)

/** One line a sweep. */
export function lineOf({ summary, exitCode, failure, left, lagMs }: SyncResult): Record<string, unknown> {
  const { devices, rows, requests } = summary
  const lag = lagMs === undefined ? {} : { lagSeconds: Math.round(lagMs / 1000) }
  return { exitCode, devices, left, rows, requests, ...problemCounts({ summary }), ...lag, ...(failure && { failure }) }
}

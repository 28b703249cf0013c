// One tenant: its settings, what its sweeps share, and one turn of it.

import type { Logger } from 'pino'
import { nextApps } from '../daemon/apps-schedule.ts'
import { afterFailures, sweepInterval } from '../daemon/cadence.ts'
import { lineOf } from '../daemon/result-of.ts'
import { resultOf } from '../daemon/result-of.ts'
import { namedFault, type ExitCode } from '../errors.ts'
import { PAGE_SIZE } from '../kandji/limits.ts'
import type { Redactor } from '../redactor.ts'
import { openServices, pairOf, type Services } from '../services.ts'
import { openState, StateHeld, type State } from '../state/state.ts'
import { runApps, runSync } from '../sync.ts'
import type { PushConfig, SyncResult } from '../terms.ts'
import { followRename } from './places.ts'

/** Of a tenant's file, with its secrets. @throws PushError that names each setting which is wrong */
export type SettingsOf = (tenant: { name: string; path: string }) => PushConfig

export interface Turn {
  exitCode: ExitCode
  failure?: string | undefined
  /** Seconds until the next one is due, from the begin of this one. */
  intervalSeconds: number
  lagSeconds?: number | undefined
}

/** What a tenant that another process works with is given before the next try. */
const HELD_AGAIN_S = 5

/** As a failed sweep of a small fleet would. */
const FIRST_WAIT_MS = 30_000

export interface TenantParts {
  /** Of the files. */
  folder: string
  /** Where the states are: an address, or a folder with one for each tenant. */
  place: string
  settingsOf: SettingsOf
  /** Of every tenant; without it the cadence follows fleet and limits. */
  intervalMs: number | undefined
  log: Logger
  signal: AbortSignal
  redactor: Redactor
}

export class Tenant {
  readonly name: string
  readonly mark: string
  readonly #path: string
  readonly #parts: TenantParts
  readonly #end = new AbortController()
  readonly #log: Logger
  readonly #signal: AbortSignal
  #settings: { config: PushConfig; services: Services } | undefined
  #requestsPerSweep = 3
  #hasChecked = false
  #hasFollowed = false
  #failures = 0

  constructor({ name, path, mark }: { name: string; path: string; mark: string }, parts: TenantParts) {
    this.name = name
    this.mark = mark
    this.#path = path
    this.#parts = parts
    this.#log = parts.log.child({ tenant: name })
    this.#signal = AbortSignal.any([parts.signal, this.#end.signal])
  }

  /** Its file was removed or changed: what is under way ends. */
  end(): void {
    this.#end.abort()
  }

  /** One sweep, and the apps where they are due. Never throws. */
  async turn(): Promise<Turn> {
    const began = Date.now()
    let state: State | undefined
    let result: SyncResult
    try {
      const { config, services } = this.#ready()
      this.#follow(config)
      state = openState(config.stateFolder, pairOf(config), 'run --tenants')
      result = await this.#sweep(config, services, state)
      await this.#apps(config, services, state)
    } catch (error) {
      if (error instanceof StateHeld) return { exitCode: 0, intervalSeconds: HELD_AGAIN_S }
      result = resultOf(namedFault(error, this.#log))
    } finally {
      state?.close()
    }
    const intervalMs = this.#interval(result)
    const seconds = (Date.now() - began) / 1000
    const line = { msg: 'sweep', ...lineOf(result), seconds, nextInSeconds: Math.round(intervalMs / 1000) }
    if (result.exitCode > 1 && !this.#signal.aborted) this.#log.error(line)
    else this.#log.info(line)
    const { exitCode, failure, lagMs } = result
    return {
      exitCode,
      failure,
      intervalSeconds: intervalMs / 1000,
      lagSeconds: lagMs === undefined ? undefined : lagMs / 1000,
    }
  }

  /** Fires when it is to end. */
  get signal(): AbortSignal {
    return this.#signal
  }

  /** Read once: a file that changes makes another tenant of it. */
  #ready(): { config: PushConfig; services: Services } {
    if (this.#settings === undefined) {
      const { settingsOf, redactor } = this.#parts
      const config = settingsOf({ name: this.name, path: this.#path })
      const services = openServices(config, { signal: this.#signal, log: this.#log, redactor })
      this.#settings = { config, services }
    }
    return this.#settings
  }

  /** Its file may have had another name before. */
  #follow(config: PushConfig): void {
    if (this.#hasFollowed) return
    const { place, folder } = this.#parts
    const said = followRename(place, folder, this.name, pairOf(config))
    if (said !== undefined) this.#log.warn({ msg: 'tenant', reason: said })
    this.#hasFollowed = true
  }

  async #sweep(config: PushConfig, services: Services, state: State): Promise<SyncResult> {
    const staysUp = { command: 'run', intervalMs: this.#parts.intervalMs ?? FIRST_WAIT_MS }
    const io = { services, state, log: this.#log, signal: this.#signal, staysUp }
    const result = await runSync(config, { check: !this.#hasChecked }, io)
    if (result.exitCode < 2) this.#hasChecked = true
    this.#requestsPerSweep = 2 * Math.max(1, Math.ceil(result.summary.devices.seen / PAGE_SIZE)) + 1
    return result
  }

  /** Sweeps of this tenant wait until they have been brought. */
  async #apps(config: PushConfig, services: Services, state: State): Promise<void> {
    const { appsAt } = config
    if (appsAt === undefined || this.#signal.aborted || !state.custody.isThere) return
    const last = state.history.lastApps()
    const now = services.clock.now()
    const known = last && { ...last, givenUp: last.exitCode === 4 ? 1 : 0 }
    // Without any run before, the first one comes at its time of day: that of the first sweep is where it counts from.
    const from = state.history.lastSweep()?.startedAt ?? now
    if (nextApps(appsAt, known, known ? now : from) > now) return
    const io = {
      services,
      state,
      log: this.#log,
      signal: this.#signal,
      staysUp: { command: 'apps', intervalMs: 86_400_000 },
    }
    const result = await runApps(config, { devices: false }, io)
    const line = { msg: 'apps', ...lineOf(result), apps: result.summary.apps }
    if (result.exitCode > 1) this.#log.error(line)
    else this.#log.info(line)
  }

  #interval({ exitCode }: SyncResult): number {
    this.#failures = exitCode > 1 ? this.#failures + 1 : 0
    const services = this.#settings?.services
    const budget = services?.kandji.allowance.budget()
    const usual =
      this.#parts.intervalMs ?? sweepInterval({ requestsPerSweep: this.#requestsPerSweep, budget, now: Date.now() })
    return this.#failures > 0 ? afterFailures(Math.max(usual, FIRST_WAIT_MS), this.#failures) : usual
  }
}

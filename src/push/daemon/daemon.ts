// `run`: stays up, and works whenever this process has the state: from the moment in which it has until it ends, or loses it to another one.

import { SYSTEM_CLOCK } from '../clock.ts'
import { namedFault, type PushError } from '../errors.ts'
import { isPostgres } from '../postgres/address.ts'
import { openServices } from '../services.ts'
import type { State } from '../state/state.ts'
import { runApps } from '../sync.ts'
import type { PushConfig, SyncIo } from '../terms.ts'
import type { BringApps } from './apps-beside.ts'
import { openControl, type Control } from './control.ts'
import { answerErrands } from './database-errands.ts'
import { KeptState } from './kept-state.ts'
import type { ListenAddress } from './listen.ts'
import { startMonitor, type Health, type Monitor, type MonitorSources } from './server.ts'
import { stateWhenFree } from './standby.ts'
import { Sweeps, type DaemonResult, type SweepsOptions } from './sweeps.ts'

export type { DaemonResult } from './sweeps.ts'

export interface DaemonOptions extends SweepsOptions {
  /** Where /healthz and /metrics are answered; nowhere without it. */
  listen?: ListenAddress
}

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
      const end = await term.run(state, watched, async (sweeps) => {
        monitor ??= options.listen && (await startMonitor(options.listen, sweeps, outer.log))
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
    begun: (sweeps: Sweeps) => Promise<void>
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
      const sweeps = new Sweeps(config, this.#options, { ...inner, services }, kept, this.#bring)
      watched.health = sweeps.health
      watched.metrics = sweeps.metrics
      await begun(sweeps)
      if (state.errands)
        answerErrands({ errands: state.errands, run: sweeps.do, redactor: services.redactor, ...inner, log: io.log })
      else control = await openControl(config.stateFolder, sweeps.do, io.log)
      const result = await sweeps.run(stop)
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

// Brings the installed apps beside the sweeps, one run at a time: a first load may take hours, and devices continue meanwhile.

import { namedFault } from '../errors.ts'
import { besideOf, type Services } from '../services.ts'
import type { State } from '../state/state.ts'
import type { AppsOptions, PushConfig, StaysUp, SyncIo, SyncResult } from '../terms.ts'
import { resultOf } from './result-of.ts'

/** What a run for apps is; see `runApps`. */
export type BringApps = (config: PushConfig, options: AppsOptions, io: SyncIo) => Promise<SyncResult>

export interface AppsBesideParts {
  config: PushConfig
  io: SyncIo & { services: Services; signal: AbortSignal }
  kept: { state: State }
  bring: BringApps
  /** Told of each run. @param endedAt milliseconds since 1970 */
  onEnd: (result: SyncResult, endedAt: number) => void
}

export class AppsBeside {
  readonly #parts: AppsBesideParts
  #underWay: Promise<unknown> | undefined

  constructor(parts: AppsBesideParts) {
    this.#parts = parts
  }

  get isRunning(): boolean {
    return this.#underWay !== undefined
  }

  /** Until the run that is under way has ended; at once where there is none. */
  async whenIdle(): Promise<void> {
    while (this.#underWay !== undefined) await this.#underWay
  }

  /** Never throws. While one is under way, the next one waits for its end. @param staysUp where it is one of many */
  async run(options: Omit<AppsOptions, 'devices'> = {}, staysUp?: StaysUp): Promise<SyncResult> {
    await this.whenIdle()
    const run = this.#result(options, staysUp).finally(() => (this.#underWay = undefined))
    this.#underWay = run
    return run
  }

  async #result(options: AppsOptions, staysUp: StaysUp | undefined): Promise<SyncResult> {
    const { config, io, kept, bring, onEnd } = this.#parts
    let result: SyncResult
    try {
      const services = besideOf(io.services, config.patienceMs)
      const own = { ...io, state: kept.state, services, ...(staysUp && { staysUp }) }
      result = await bring(config, { ...options, devices: false }, own)
    } catch (error) {
      // The devices continue, whatever it is.
      result = resultOf(namedFault(error, io.services.log))
    }
    onEnd(result, io.services.clock.now())
    return result
  }
}

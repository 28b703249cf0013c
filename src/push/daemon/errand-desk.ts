// What other processes ask the running one for: done between two sweeps, each to its end, and answered.

import { GaveUp, namedFault } from '../errors.ts'
import type { Services } from '../services.ts'
import { runRetry, runSync } from '../sync.ts'
import type { PushConfig, SyncIo, SyncOptions, SyncResult } from '../terms.ts'
import type { AppsBeside } from './apps-beside.ts'
import type { Errand } from './control.ts'
import type { KeptState } from './kept-state.ts'
import { joined, lineOf, resultOf } from './result-of.ts'

interface ErrandParts {
  config: PushConfig
  io: SyncIo & { services: Services; signal: AbortSignal }
  kept: KeptState
  apps: AppsBeside
  /** There is something to do. */
  onErrand: () => void
}

export class ErrandDesk {
  readonly #parts: ErrandParts
  #errands: Array<() => Promise<void>> = []

  constructor(parts: ErrandParts) {
    this.#parts = parts
  }

  get isWaitedFor(): boolean {
    return this.#errands.length > 0
  }

  /**
   * Does what another process asks for, as soon as the sweep that is under way has ended; apps of the whole fleet beside the sweeps.
   * The cadence stays as it is. Never throws.
   */
  readonly do = (errand: Errand): Promise<SyncResult> =>
    new Promise((resolve) => {
      this.#errands.push(async () => {
        const result = await this.#resultOf(errand)
        if (errand.command !== 'apps' || result.exitCode > 1 || this.#parts.io.signal.aborted) return resolve(result)
        const ended = this.#withApps(errand, result).then(resolve)
        // Of a group it is soon done, and sweeps are about all devices.
        if (isOfGroup(errand)) await ended
      })
      this.#parts.onErrand()
    })

  /** Does what waits. */
  async work(): Promise<void> {
    for (const errand of this.#errands.splice(0)) await errand()
  }

  /** Of apps that are brought beside the sweeps: the devices before them. */
  async #resultOf({ command, ...options }: Errand): Promise<SyncResult> {
    const { config, io, kept, apps } = this.#parts
    const { log } = io.services
    if (io.signal.aborted) return resultOf(new GaveUp('kandji-push', 'The running kandji-push was just ending.'))
    if (command !== 'sync' && apps.isRunning)
      return resultOf(new GaveUp('kandji-push', 'Apps are under way. Run this again when they are through.'))
    try {
      const run = command === 'retry' ? runRetry : runSync
      const result = await run(config, options, { ...io, state: kept.state })
      log.info({ msg: `${command} was asked for`, ...lineOf(result) })
      return result
    } catch (error) {
      return resultOf(namedFault(error, log))
    }
  }

  async #withApps({ command, ...options }: Errand, devices: SyncResult): Promise<SyncResult> {
    const apps = await this.#parts.apps.run(options)
    const result = joined(devices, apps)
    this.#parts.io.services.log.info({ msg: `${command} were asked for`, ...lineOf(apps), apps: apps.summary.apps })
    return result
  }
}

const isOfGroup = ({ limit, serial, blueprint }: SyncOptions): boolean =>
  [limit, serial, blueprint].some((narrow) => narrow !== undefined)

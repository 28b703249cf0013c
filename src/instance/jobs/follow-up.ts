// A job may work in rounds: at the end of each it queues the event that begins the next one. Whoever runs it by hand is
// answered when nothing more follows.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LogLine } from '../log-line.ts'
import type { Platform } from '../platform.ts'

export class FollowUp {
  readonly #platform: Platform
  /** Events that were waiting before, or have been handled. */
  readonly #known: Set<string>

  constructor(platform: Platform) {
    this.#platform = platform
    this.#known = new Set(platform.scheduler.events.ready())
  }

  /** Handles the events that were queued since, and those that they queue; other work goes on in between. @param lines take what they say */
  async handle(lines: LogLine[]): Promise<void> {
    const { log, scheduler } = this.#platform
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const sysId = next
      this.#known.add(sysId)
      await nextTurn()
      log.capture(() => scheduler.events.handle(sysId), lines)
    }
  }

  #next(): string | undefined {
    return this.#platform.scheduler.events.ready().find((sysId) => !this.#known.has(sysId))
  }
}

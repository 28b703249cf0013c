// What all requests to one service have in common, whichever run sends them: places, waits and what the service has told.

import { Allowance } from './allowance.ts'
import { Places } from './places.ts'

export class Gate {
  /** What the service has told about its limits. */
  readonly allowance = new Allowance()
  readonly places: Places
  #waves = 0
  #closedAt = -Infinity
  #opensAt = -Infinity

  /** @param inFlight how many requests may be under way at once */
  constructor(inFlight: number) {
    this.places = new Places(inFlight)
  }

  /** No request goes for so long. */
  close(now: number, waitMs: number): void {
    this.#closedAt = now
    this.#opensAt = Math.max(this.#opensAt, now + waitMs)
  }

  /** Milliseconds until it opens, 0 when it is open. */
  opensIn(now: number): number {
    return Math.max(0, this.#opensAt - now)
  }

  mayPass(now: number): boolean {
    return this.opensIn(now) === 0 && this.allowance.hold(now) === undefined
  }

  /**
   * Counts waves of 429: answers to requests of one moment are one wave, and a good answer ends them.
   * @param status 0 where there was no answer @returns the waves so far, at least 1
   */
  waveOf(status: number, startedAt: number): number {
    if (status === 429 && startedAt >= this.#closedAt) this.#waves++
    if (status >= 200 && status < 300) this.#waves = 0
    return Math.max(1, this.#waves)
  }
}

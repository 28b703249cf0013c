// What all requests to one service have in common, whichever run sends them: places, waits and what the service has said.

import type { Clock } from '../clock.ts'
import { Allowance } from './allowance.ts'
import { Intake } from './body.ts'
import { Places } from './places.ts'
import { ServiceClock } from './service-clock.ts'

/** Shorter waits belong to everyday work. */
const MOMENT_MS = 1_000

export class Gate {
  /** What the service has said about its limits. */
  readonly allowance: Allowance
  readonly places: Places
  readonly intake = new Intake()
  /** What the service has said of the time. */
  readonly time: ServiceClock
  readonly #clock: Clock
  #waves = 0
  #closedAt = -Infinity
  #opensAt = -Infinity
  #reportedUntil = -Infinity

  /** @param inFlight how many requests may be under way at once */
  constructor(inFlight: number, clock: Clock) {
    this.places = new Places(inFlight)
    this.allowance = new Allowance(clock)
    this.time = new ServiceClock(clock)
    this.#clock = clock
  }

  /** No request goes for so long. */
  close(waitMs: number): void {
    this.#closedAt = this.#clock.elapsed()
    // A shorter wait that is stated while a longer one is running does not cut it short.
    this.#opensAt = Math.max(this.#opensAt, this.#closedAt + waitMs)
  }

  /** Milliseconds until it opens, 0 when it is open. */
  opensIn(): number {
    return Math.max(0, this.#opensAt - this.#clock.elapsed())
  }

  mayPass(): boolean {
    return this.opensIn() === 0 && this.allowance.hold() === undefined
  }

  /** Whether a wait is worth a line in the log: it is not over in a moment, and ends later than the one reported before. */
  isNews(waitMs: number): boolean {
    const until = this.#clock.elapsed() + waitMs
    if (waitMs < MOMENT_MS || until < this.#reportedUntil + MOMENT_MS) return false
    this.#reportedUntil = until
    return true
  }

  /**
   * Counts waves of 429: answers to requests of one moment are one wave, and a good answer ends them.
   * @param status 0 where there was no answer
   * @param startedAt when the request went out, by `Clock.elapsed`
   * @returns the waves so far, at least 1
   */
  waveOf(status: number, startedAt: number): number {
    if (status === 429 && startedAt >= this.#closedAt) this.#waves++
    if (status >= 200 && status < 300) this.#waves = 0
    return Math.max(1, this.#waves)
  }
}

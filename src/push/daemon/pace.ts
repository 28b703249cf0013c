// How often a process that stays up sweeps, and how often a sweep reads all of Prism: by what both have cost so far, and by what Kandji
// leaves of its limits. cadence.ts has the rules.

import type { Services } from '../services.ts'
import type { SyncResult } from '../terms.ts'
import { PAGE_SIZE } from '../kandji/limits.ts'
import { acceleratedInterval, afterFailures, prismInterval, sweepInterval, type CadenceSituation } from './cadence.ts'

/** The activity feed is looked at so often: at most 2.4 % of the hourly limit. */
export const LOOK_EVERY_MS = 15_000

/** A sweep that costs no more comes at least as often as a look would. */
const MOST_WITHOUT_LOOKS = 4

const HOUR_MS = 3_600_000

/** Unless an interval was given: as a failed sweep of a small fleet would. */
export const FIRST_AFTER_FAILURE_MS = 30_000

/** Looks at what has moved, as far as the pace depends on them. */
interface Looks {
  readonly isOpen: boolean
  readonly requestsPerLook: number
}

/** A sweep that has ended. */
interface Swept {
  /** By `Clock.elapsed`. */
  began: number
  /** It asked Prism about new devices alone. */
  prismOfNew: boolean
}

export class Pace {
  readonly #services: Services
  readonly #looks: Looks
  /** Milliseconds between the begins of two sweeps, where one was given. */
  readonly #fixed: number | undefined
  #failures = 0
  #interval: number
  #requestsPerSweep = 2
  /** What reading all of Prism costs. */
  #requestsOfPrism = 1
  /** By `Clock.elapsed`: when all of Prism was read last, with nothing left to ask; undefined where the next sweep reads it. */
  #prismAt: number | undefined

  constructor(services: Services, looks: Looks, fixed: number | undefined) {
    this.#services = services
    this.#looks = looks
    this.#fixed = fixed
    this.#interval = fixed ?? sweepInterval(this.#situation())
  }

  /** Milliseconds from the begin of the last sweep to that of the next. */
  get interval(): number {
    return this.#interval
  }

  /** Then nobody looks in between. */
  get isFixed(): boolean {
    return this.#fixed !== undefined
  }

  get hasFailed(): boolean {
    return this.#failures > 0
  }

  /** So much has to pass after the begin of a sweep before something that was told of may ask for another. */
  accelerated(): number {
    return acceleratedInterval(this.#situation())
  }

  /** Takes what a sweep has cost, and sets the interval that follows it. */
  learn(result: SyncResult, { began, prismOfNew }: Swept): void {
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
    this.#interval = this.#fixed ?? sweepInterval(this.#situation())
    if (this.#failures > 0) this.#interval = afterFailures(this.#firstWait(), this.#failures)
  }

  /** After one failure. A small fleet is looked at every few seconds: that is for who answers. */
  #firstWait(): number {
    return this.#fixed ?? Math.max(this.#interval, FIRST_AFTER_FAILURE_MS)
  }

  /** Only as often as it can have moved; always where an interval is set, and where the last reading left something to ask. */
  isPrismDue(elapsed: number): boolean {
    if (this.isFixed || this.#prismAt === undefined) return true
    return elapsed - this.#prismAt >= this.#prismInterval(this.#looks.isOpen)
  }

  /** More has moved than looks could tell: the next sweep reads all of Prism, but not sooner than it could have moved, were there no looks. */
  missed(elapsed: number): void {
    if (elapsed - (this.#prismAt ?? -Infinity) >= this.#prismInterval(false)) this.#prismAt = undefined
  }

  #prismInterval(moves: boolean): number {
    return prismInterval(this.#requestsOfPrism, this.#services.kandji.allowance.budget(), moves)
  }

  #situation(): CadenceSituation {
    const { kandji, clock } = this.#services
    // Where sweeps come as often as looks would, there are none.
    const hasLooks = this.#looks.isOpen && this.#requestsPerSweep > MOST_WITHOUT_LOOKS
    const looks = hasLooks ? (this.#looks.requestsPerLook * HOUR_MS) / LOOK_EVERY_MS : 0
    const prism = (this.#requestsOfPrism * HOUR_MS) / this.#prismInterval(this.#looks.isOpen)
    const isEachTime = this.#prismAt === undefined
    return {
      requestsPerSweep: this.#requestsPerSweep + (isEachTime ? this.#requestsOfPrism : 0),
      othersPerHour: looks + (isEachTime ? 0 : prism),
      budget: kandji.allowance.budget(),
      now: clock.now(),
    }
  }
}

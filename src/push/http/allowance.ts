// What a service has said about its rate limits, and whether the next request should wait for it.

import type { Clock } from '../clock.ts'
import { dateOf } from './service-clock.ts'
import { durationOf, LONGEST_STATED_MS } from './stated-wait.ts'

export interface HourlyBudget {
  limit: number
  remaining: number
}

export interface Hold {
  waitMs: number
  reason: string
  /** Until the next second: the pace that the service allows, and no delay. */
  isPace?: true
}

/** Kandji's hourly requests are shared by all tokens of a tenant: this much of them is left to the others. */
export const RESERVED_SHARE = 0.05

/** ServiceNow states no remaining count, so our own requests are counted, and others get at least this much of the rule. */
const SHARE_OF_RULE = 0.9

const HOUR_MS = 3_600_000

/** @returns ms until the clock's next hour: the gateway's windows follow the clock */
export const untilNextHour = (now: number): number => HOUR_MS - (now % HOUR_MS)

/** `spentUntil` and the like are by `Clock.elapsed`: the wall clock says in which window we are, never how long is left of a wait. */
export class Allowance {
  readonly #clock: Clock
  #hour: (HourlyBudget & { number: number; until: number }) | undefined
  /** What is left of a second, as an answer stated it and less what went out since. */
  #second = { left: 0, until: -Infinity }
  /** `reset` is the header's text: a new one begins a new window. */
  #rule: { limit: number; reset: string; until: number; used: number } | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Learns from the headers of a good answer (a 429 is the retry policy's). Names in lower case. */
  observe(headers: Record<string, string>): void {
    const now = this.#clock.now()
    const elapsed = this.#clock.elapsed()
    const limit = numberOf(headers['x-ratelimit-limit-hour'])
    const remaining = numberOf(headers['x-ratelimit-remaining-hour'])
    if (limit !== undefined && remaining !== undefined)
      this.#hour = { limit, remaining, number: hourOf(now), until: elapsed + untilNextHour(now) }
    const stated = headers['x-ratelimit-remaining-second'] ?? ''
    const left = /^(0|[1-9]\d*)$/.test(stated) ? numberOf(stated) : undefined
    // Requests that are still under way are not counted in what an answer says: the lower number holds.
    if (left !== undefined && elapsed < this.#second.until) this.#second.left = Math.min(this.#second.left, left)
    else if (left !== undefined) this.#second = { left, until: elapsed + 1000 - (now % 1000) }
    this.#observeRule(numberOf(headers['x-ratelimit-limit']), headers['x-ratelimit-reset'], dateOf(headers) ?? now)
  }

  /** Kandji's budget of this hour; undefined until an answer has stated it, and when the clock was set to another hour. */
  budget(): HourlyBudget | undefined {
    const hour = this.#hour
    return hour && hour.number === hourOf(this.#clock.now()) && this.#clock.elapsed() < hour.until ? hour : undefined
  }

  /** @returns why and how long the next request should wait; undefined when it may go */
  hold(): Hold | undefined {
    const elapsed = this.#clock.elapsed()
    const budget = this.budget()
    const reserve = Math.floor((budget?.limit ?? 0) * RESERVED_SHARE)
    if (budget && budget.remaining <= reserve) {
      const reason = `${budget.remaining} of the tenant's ${budget.limit} requests an hour are left, and ${reserve} are kept for its other tokens`
      return { waitMs: this.#hour!.until - elapsed, reason }
    }
    if (this.#rule && elapsed < this.#rule.until && this.#rule.used >= this.#rule.limit * SHARE_OF_RULE) {
      const reason = `${this.#rule.used} requests were sent under a rate limit rule that allows ${this.#rule.limit}`
      return { waitMs: this.#rule.until - elapsed, reason }
    }
    if (elapsed < this.#second.until && this.#second.left <= 0)
      return { waitMs: this.#second.until - elapsed, reason: 'the requests of this second are used up', isPace: true }
    return undefined
  }

  /** A request goes out. */
  spend(): void {
    this.#second.left--
  }

  /** `X-RateLimit-Limit` and `X-RateLimit-Reset` (Unix seconds) come where a rule of ServiceNow matches. */
  #observeRule(limit: number | undefined, reset: string | undefined, now: number): void {
    if (limit === undefined || reset === undefined) return
    if (this.#rule?.reset !== reset) {
      const left = durationOf(reset, now)
      const until = this.#clock.elapsed() + Math.min(left ?? 0, LONGEST_STATED_MS)
      this.#rule = left === undefined ? undefined : { limit, reset, until, used: 0 }
    }
    if (this.#rule) this.#rule.used++
  }
}

function hourOf(now: number): number {
  return Math.floor(now / HOUR_MS)
}

function numberOf(text: string | undefined): number | undefined {
  const number = text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
  return Number.isSafeInteger(number) ? number : undefined
}

// What a service has told about its rate limits, and whether the next request should wait for it.

export interface HourlyBudget {
  limit: number
  remaining: number
}

export interface Hold {
  waitMs: number
  reason: string
}

/** Kandji's hourly requests are shared by all tokens of a tenant: this much of them is left to the others. */
export const RESERVED_SHARE = 0.05

/** ServiceNow tells no remaining count, so our own requests are counted, and others get at least this much of the rule. */
const SHARE_OF_RULE = 0.9

const HOUR_MS = 3_600_000

/** @returns ms until the clock's next hour: the gateway's windows follow the clock */
export const untilNextHour = (now: number): number => HOUR_MS - (now % HOUR_MS)

export class Allowance {
  #hour: (HourlyBudget & { number: number }) | undefined
  #secondIsSpentAt = -1
  #rule: { limit: number; resetAt: number; used: number } | undefined

  /** Learns from the headers of a good answer (a 429 is the retry policy's). Names in lower case. */
  observe(headers: Record<string, string>, now: number): void {
    const limit = numberOf(headers['x-ratelimit-limit-hour'])
    const remaining = numberOf(headers['x-ratelimit-remaining-hour'])
    if (limit !== undefined && remaining !== undefined)
      this.#hour = { limit, remaining, number: Math.floor(now / HOUR_MS) }
    if (headers['x-ratelimit-remaining-second'] === '0') this.#secondIsSpentAt = Math.floor(now / 1000)
    this.#observeRule(numberOf(headers['x-ratelimit-limit']), numberOf(headers['x-ratelimit-reset']), now)
  }

  /** Kandji's budget of the hour that `now` is in; undefined until an answer of that hour has told it. */
  budget(now: number): HourlyBudget | undefined {
    return this.#hour?.number === Math.floor(now / HOUR_MS) ? this.#hour : undefined
  }

  /** @returns why and how long the next request should wait; undefined when it may go */
  hold(now: number): Hold | undefined {
    const budget = this.budget(now)
    const reserve = Math.floor((budget?.limit ?? 0) * RESERVED_SHARE)
    if (budget && budget.remaining <= reserve) {
      const reason = `${budget.remaining} of the tenant's ${budget.limit} requests an hour are left, and ${reserve} are kept for its other tokens`
      return { waitMs: untilNextHour(now), reason }
    }
    if (this.#rule && now < this.#rule.resetAt && this.#rule.used >= this.#rule.limit * SHARE_OF_RULE) {
      const reason = `${this.#rule.used} requests were sent under a rate limit rule that allows ${this.#rule.limit}`
      return { waitMs: this.#rule.resetAt - now, reason }
    }
    if (this.#secondIsSpentAt === Math.floor(now / 1000))
      return { waitMs: 1000 - (now % 1000), reason: 'the requests of this second are used up' }
    return undefined
  }

  /** `X-RateLimit-Limit` and `X-RateLimit-Reset` (Unix seconds) come where a rule of ServiceNow matches. */
  #observeRule(limit: number | undefined, resetSeconds: number | undefined, now: number): void {
    if (limit === undefined || resetSeconds === undefined) return
    const resetAt = resetSeconds * 1000
    if (this.#rule?.resetAt !== resetAt) this.#rule = resetAt > now ? { limit, resetAt, used: 0 } : undefined
    if (this.#rule) this.#rule.used++
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined
}

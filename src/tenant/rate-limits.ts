// Kandji's limits: 10,000 requests an hour for all tokens together, and 50 a second, which no page mentions but recorded headers do.

/** How many requests the tenant takes. */
export interface RateLimitOptions {
  /** Default 10,000. */
  perHour?: number
  /** Shown as 50 in any case; enforced only when it is given here. */
  perSecond?: number
  /** Whether a 429 carries `Retry-After`: older gateways don't send it. Default true. */
  retryAfter?: boolean
}

export interface RateVerdict {
  allowed: boolean
  headers: Record<string, string>
}

/** The body of the gateway's 429. */
export const RATE_LIMIT_BODY = { message: 'API rate limit exceeded' }

const HOUR = 3_600_000

/** Counts requests in windows of the clock, as the gateway does. */
export class RateLimits {
  readonly #options: RateLimitOptions
  readonly #now: () => number
  #hourWindow = { number: -1, used: 0 }
  #secondWindow = { number: -1, used: 0 }

  constructor(options: RateLimitOptions, now: () => number) {
    this.#options = options
    this.#now = now
  }

  /** Counts one request and says whether it may pass. A refused request uses nothing up. */
  take(): RateVerdict {
    const now = this.#now()
    const perHour = this.#options.perHour ?? 10_000
    const perSecond = this.#options.perSecond ?? 50
    this.#hourWindow = enter(this.#hourWindow, Math.floor(now / HOUR))
    this.#secondWindow = enter(this.#secondWindow, Math.floor(now / 1000))
    const hourSpent = this.#hourWindow.used >= perHour
    const secondSpent = this.#options.perSecond !== undefined && this.#secondWindow.used >= perSecond
    const allowed = !hourSpent && !secondSpent
    if (allowed) {
      this.#hourWindow.used++
      this.#secondWindow.used++
    }
    const leftInHour = perHour - this.#hourWindow.used
    const leftInSecond = Math.max(0, perSecond - this.#secondWindow.used)
    const reset = hourSpent ? Math.ceil((HOUR - (now % HOUR)) / 1000) : 1
    // The unprefixed headers describe the tightest window: the second, unless the hour is spent.
    const headers: Record<string, string> = {
      'x-ratelimit-limit-hour': String(perHour),
      'x-ratelimit-remaining-hour': String(leftInHour),
      'x-ratelimit-limit-second': String(perSecond),
      'x-ratelimit-remaining-second': String(leftInSecond),
      'ratelimit-limit': String(hourSpent ? perHour : perSecond),
      'ratelimit-remaining': String(hourSpent ? 0 : leftInSecond),
      'ratelimit-reset': String(reset),
    }
    if (!allowed && this.#options.retryAfter !== false) headers['retry-after'] = String(reset)
    return { allowed, headers }
  }
}

function enter(window: { number: number; used: number }, number: number): { number: number; used: number } {
  return window.number === number ? window : { number, used: 0 }
}

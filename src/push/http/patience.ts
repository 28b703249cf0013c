// How long a one-shot run continues without progress before it gives up and leaves the rest in the outbox.

import type { Clock } from '../clock.ts'
import { GaveUp } from '../errors.ts'
import type { Again } from './retry-policy.ts'

type Service = 'Kandji' | 'ServiceNow'

const SETTING: Readonly<Record<Service, string>> = { Kandji: 'KANDJI_API_URL', ServiceNow: 'SERVICENOW_INSTANCE' }

type Wait = Pick<Again, 'waitMs' | 'stated' | 'grace' | 'at' | 'reason'>

export class Patience {
  /** How long a run goes on without progress. */
  readonly limitMs: number
  readonly #clock: Clock
  #lastProgress: number

  constructor(limitMs: number, clock: Clock) {
    this.limitMs = limitMs
    this.#clock = clock
    this.#lastProgress = clock.elapsed()
  }

  /** A page was read, a row was settled, or a new stretch of work begins. */
  progress(): void {
    this.#lastProgress = this.#clock.elapsed()
  }

  /**
   * How long to wait now: as asked, but a wait of our own choosing is cut so that one last try falls inside the patience.
   * @throws GaveUp when the patience is spent, or the server states a wait that is longer than what is left of it
   */
  permit(wait: Wait, subject: Service): number {
    const left = this.limitMs - (this.#clock.elapsed() - this.#lastProgress)
    const limit = `${this.limitMs / 1000} s (KANDJI_PUSH_PATIENCE)`
    if (wait.stated && wait.waitMs > left) {
      const seconds = Math.round(wait.waitMs / 1000)
      const text = `${subject} asks to wait ${seconds} s (${wait.reason}), longer than the patience of ${limit} allows.`
      throw new GaveUp(subject, `${text} Run again after that time; nothing is lost.`)
    }
    if (left <= 0 && !wait.grace) {
      const text = `No progress with ${subject} for ${limit}. The last try: ${wait.reason}.`
      const setting = wait.at === 'proxy' ? 'HTTPS_PROXY' : SETTING[subject]
      throw new GaveUp(subject, `${text} Run again later, nothing is lost. If it stays so, check ${setting}.`)
    }
    return Math.min(wait.waitMs, Math.max(0, left))
  }
}

// Watches the activity feed between sweeps, at the cost of one request a look.

import type { Logger } from 'pino'
import { namedFault, Refused } from '../errors.ts'
import { readDeviceEvents, type FeedReading } from '../kandji/audit.ts'
import type { KandjiClient } from '../kandji/client.ts'
import { Refusal } from './refusal.ts'

/** Events may come into the feed late, and not in their order: looks overlap. They are told apart by id. */
const OVERLAP_MS = 60_000

export class Feed {
  readonly #client: KandjiClient
  readonly #log: Logger
  readonly #refusal = new Refusal()
  #seen = new Set<string>()
  /**
   * From here on events are asked for; undefined until the first look. By the events' own times: ours may be wrong by years, and a feed
   * that was silent for a week may then tell of that week.
   */
  #from: number | undefined
  /** It is by our clock alone. */
  #isGuess = true

  constructor(client: KandjiClient, log: Logger) {
    this.#client = client
    this.#log = log
  }

  /** @param elapsed by `Clock.elapsed` */
  isOpen(elapsed: number): boolean {
    return !this.#refusal.holds(elapsed)
  }

  /**
   * New events about devices since the last look; the first look only learns what is there. A refusal closes the feed for a while, any
   * other fault leaves the events for the next look.
   * @param elapsed by `Clock.elapsed`
   * @param now milliseconds since 1970
   * @returns for each device the time of its oldest new event, in milliseconds since 1970
   */
  async look(elapsed: number, now: number): Promise<Map<string, number>> {
    const changed = new Map<string, number>()
    if (!this.isOpen(elapsed)) return changed
    try {
      const isFirst = this.#from === undefined
      const ours = this.#isGuess ? now - OVERLAP_MS : Infinity
      const reading = await readDeviceEvents(this.#client, Math.min(this.#from ?? Infinity, ours))
      const fresh = isFirst ? [] : reading.events.filter(({ id }) => !this.#seen.has(id))
      this.#seen = new Set(reading.events.map(({ id }) => id))
      this.#from = this.#next(reading, now)
      for (const { deviceId, occurredAt } of fresh) {
        // Kandji's clock may be ahead of ours: no change is younger than its news.
        changed.set(deviceId, Math.min(occurredAt, now, changed.get(deviceId) ?? occurredAt))
      }
      if (this.#refusal.lift()) this.#log.info({ msg: 'activity feed may be read again' })
    } catch (error) {
      const fault = namedFault(error, this.#log)
      const isRefused = fault instanceof Refused
      const isNews = !isRefused || this.#refusal.note(elapsed)
      const what = isRefused
        ? 'this token may not read the activity feed; sweeps continue without it'
        : 'activity feed failed'
      if (isNews) this.#log.warn({ msg: what, reason: fault.message })
    }
    return changed
  }

  #next({ newest = -Infinity, isWhole }: FeedReading, now: number): number {
    // What Kandji's time is shows with its first answer.
    const theirs = this.#client.now()
    const isFirst = this.#from === undefined
    this.#isGuess &&= theirs === undefined && (isFirst || newest === -Infinity)
    if (isFirst) return (theirs ?? now) - OVERLAP_MS
    // No event is of a time to come.
    const read = Math.min(newest, theirs ?? Infinity)
    return Math.max(this.#from!, isWhole ? read - OVERLAP_MS : read)
  }
}

// Watches the activity feed between sweeps, at the cost of one request a look.

import type { Logger } from 'pino'
import { namedFault, Refused } from '../errors.ts'
import { readDeviceEvents } from '../kandji/audit.ts'
import type { KandjiClient } from '../kandji/client.ts'

/** Kandji's clock and ours differ a little, and events may come into the feed late: looks overlap. Events are told apart by id. */
const OVERLAP_MS = 60_000

export class Feed {
  readonly #client: KandjiClient
  readonly #log: Logger
  #refused = false
  #seen = new Set<string>()
  #lookedAt: number
  #primed = false

  constructor(client: KandjiClient, log: Logger, now: number) {
    this.#client = client
    this.#log = log
    this.#lookedAt = now
  }

  get isOpen(): boolean {
    return !this.#refused
  }

  /**
   * New events about devices since the last look; the first look only learns what is there. A refusal closes the feed, any
   * other fault leaves the events for the next look.
   * @returns for each device the time of its oldest new event, in milliseconds since 1970
   */
  async look(now: number): Promise<Map<string, number>> {
    const changed = new Map<string, number>()
    if (this.#refused) return changed
    try {
      const events = await readDeviceEvents(this.#client, Math.min(this.#lookedAt, now) - OVERLAP_MS)
      const fresh = this.#primed ? events.filter(({ id }) => !this.#seen.has(id)) : []
      this.#seen = new Set(events.map(({ id }) => id))
      this.#lookedAt = now
      this.#primed = true
      for (const { deviceId, occurredAt } of fresh) {
        // Kandji's clock may be ahead of ours: no change is younger than its news.
        changed.set(deviceId, Math.min(occurredAt, now, changed.get(deviceId) ?? occurredAt))
      }
    } catch (error) {
      const fault = namedFault(error, this.#log)
      this.#refused = fault instanceof Refused
      const what = this.#refused
        ? 'this token may not read the activity feed; sweeps continue without it'
        : 'activity feed failed'
      this.#log.warn({ msg: what, reason: fault.message })
    }
    return changed
  }
}

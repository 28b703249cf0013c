// Watches between sweeps which devices have moved, by Prism's `updated_at`: one request a look, where the tenant answers that. It
// says where to look, never what is so: a device that moved is asked about by itself, and the sweeps go on at their own pace.

import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { namedFault } from '../errors.ts'
import { fieldsOf, plainText } from '../json.ts'
import type { KandjiClient } from '../kandji/client.ts'
import { movedSince, tellsMoves } from '../kandji/moved.ts'

/** Rows may come in a little late, and two clocks of Kandji's may differ: looks overlap. What is known already is no news. */
const OVERLAP_MS = 5_000

/** In a larger fleet so much moves by itself that looks would cost more than sweeps. */
const MOST_DEVICES = 30_000

/** So long nothing is looked at after a look that was too much. */
const PAUSE_MS = 15 * 60_000

/** Move with each check-in, and say nothing else. */
const VOLATILE = /^(updated_at|last_changed_at|last_collected_at|last_checkin(_\w+)?|count)$/

export class Moves {
  readonly #client: KandjiClient
  readonly #log: Logger
  #state: 'unknown' | 'open' | 'closed' = 'unknown'
  /** What Prism said of each device, in brief. */
  readonly #known = new Map<string, string>()
  /** The newest `updated_at` that was seen, by Kandji's clock. */
  #newest = -Infinity
  #pausedUntil = -Infinity

  constructor(client: KandjiClient, log: Logger) {
    this.#client = client
    this.#log = log
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  /** Rows of Prism that a sweep has read. */
  learn(rows: readonly unknown[]): void {
    for (const row of rows) this.#news(row)
  }

  /** Whether the tenant answers such questions; asked once. */
  async open(): Promise<void> {
    if (this.#state !== 'unknown') return
    try {
      this.#state = (await tellsMoves(this.#client)) ? 'open' : 'closed'
    } catch (error) {
      namedFault(error, this.#log)
    }
  }

  /**
   * @param elapsed by `Clock.elapsed`
   * @param now milliseconds since 1970
   * @returns for each device of which Prism says something else than before when that was, in milliseconds since 1970
   */
  async look(elapsed: number, now: number): Promise<Map<string, number>> {
    const moved = new Map<string, number>()
    if (!this.isOpen || this.#newest === -Infinity || elapsed < this.#pausedUntil) return moved
    if (this.#known.size > MOST_DEVICES) this.#state = 'closed'
    try {
      const { rows, isWhole } = await movedSince(this.#client, this.#newest - OVERLAP_MS)
      if (!isWhole) this.#pausedUntil = elapsed + PAUSE_MS
      for (const row of rows) {
        const news = this.#news(row)
        // Kandji's clock may be ahead of ours: no change is younger than its news.
        if (news) moved.set(news.deviceId, Math.min(news.at, now))
      }
    } catch (error) {
      const fault = namedFault(error, this.#log)
      this.#pausedUntil = elapsed + PAUSE_MS
      this.#log.warn({ msg: "Prism's device information could not be asked what has moved", reason: fault.message })
    }
    return moved
  }

  #news(row: unknown): { deviceId: string; at: number } | undefined {
    const fields = fieldsOf(row)
    const deviceId = plainText(fields['device_id'])
    const at = Date.parse(plainText(fields['updated_at']))
    if (deviceId === '' || Number.isNaN(at)) return undefined
    this.#newest = Math.max(this.#newest, at)
    const steady = Object.entries(fields).filter(([name]) => !VOLATILE.test(name))
    steady.sort(([a], [b]) => (a < b ? -1 : 1))
    const brief = createHash('sha256')
      .update(JSON.stringify(steady.map(([name, value]) => [name, steadyText(value)])))
      .digest('base64')
      .slice(0, 16)
    const isKnown = this.#known.get(deviceId) === brief
    this.#known.set(deviceId, brief)
    return isKnown ? undefined : { deviceId, at }
  }
}

/** A page and an export write the same value in different ways: none as an empty text, numbers with a point. */
function steadyText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}

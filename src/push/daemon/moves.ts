// Watches between sweeps which devices have moved, by Prism's `updated_at`: one request a look, where the tenant answers that. It
// says where to look, never what is so: a device that moved is asked about by itself, and the sweeps go on at their own pace.

import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { namedFault } from '../errors.ts'
import { fieldsOf, plainText } from '../json.ts'
import type { KandjiClient } from '../kandji/client.ts'
import { movedSince, tellsMoves, type MovedReading } from '../kandji/moved.ts'
import { readTime } from '../kandji/time.ts'
import { Refusal } from './refusal.ts'

/** Rows may come in a little late: looks overlap. What is known already is no news. */
const OVERLAP_MS = 5_000

/** So far two clocks of Kandji's may differ. */
const AHEAD_MS = 60_000

/** In a larger fleet so much moves by itself that looks would cost more than sweeps. */
const MOST_DEVICES = 30_000

/** So long nothing is looked at after a look that was too much. */
const PAUSE_MS = 15 * 60_000

/** Move with each check-in, and say nothing else. */
const VOLATILE = /^(updated_at|last_changed_at|last_collected_at|last_checkin(_\w+)?|count)$/

export class Moves {
  readonly #client: KandjiClient
  readonly #log: Logger
  #state: 'unknown' | 'open' | 'closed' | 'too many' = 'unknown'
  readonly #refusal = new Refusal()
  #inOrder = true
  /** What Prism said of each device, in brief. */
  readonly #known = new Map<string, string>()
  /** The newest `updated_at` that was seen, by Kandji's clock. */
  #newest = -Infinity
  #pausedUntil = -Infinity
  /** Some that have moved were not read. */
  #hasMissed = false
  #requestsPerLook = 1

  constructor(client: KandjiClient, log: Logger) {
    this.#client = client
    this.#log = log
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  /** What a look has cost at the most of late. */
  get requestsPerLook(): number {
    return this.#requestsPerLook
  }

  /** Rows of Prism that a sweep has read. */
  learn(rows: readonly unknown[]): void {
    if (this.#state === 'too many') return
    for (const row of rows) this.#news(row)
    if (this.#known.size <= MOST_DEVICES) return
    // Nothing more is kept of them, either.
    this.#state = 'too many'
    this.#known.clear()
  }

  /** Whether more has moved than a look could tell since this was asked last: all of Prism tells it. */
  takeMissed(): boolean {
    const hasMissed = this.#hasMissed
    this.#hasMissed = false
    return hasMissed
  }

  /** Asks, once in a while, whether the tenant answers such questions. @param elapsed by `Clock.elapsed` */
  async open(elapsed: number): Promise<void> {
    if (this.isOpen || this.#state === 'too many' || this.#refusal.holds(elapsed)) return
    try {
      const isOpen = await tellsMoves(this.#client)
      if (isOpen) this.#refusal.lift()
      else this.#refusal.note(elapsed)
      this.#state = isOpen ? 'open' : 'closed'
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
    try {
      const { isWhole, isUnfiltered, requests } = await this.#read((rows) => {
        const news = rows.map((row) => this.#news(row))
        // Kandji's clock may be ahead of ours: no change is younger than its news.
        for (const one of news) if (one) moved.set(one.deviceId, Math.min(one.at, now))
        return news.at(-1) !== undefined
      })
      this.#requestsPerLook = requests
      if (isUnfiltered) {
        this.#state = 'closed'
        this.#refusal.note(elapsed)
        this.#log.warn({ msg: "Prism's device information does not say any more what has moved" })
      } else if (!isWhole) {
        this.#pausedUntil = elapsed + PAUSE_MS
        this.#hasMissed = true
        // What moved in the moment of so many is not asked for again and again.
        this.#newest = Math.max(this.#newest, (this.#client.now() ?? -Infinity) - OVERLAP_MS)
      }
    } catch (error) {
      const fault = namedFault(error, this.#log)
      this.#pausedUntil = elapsed + PAUSE_MS
      this.#log.warn({ msg: "Prism's device information could not be asked what has moved", reason: fault.message })
    }
    return moved
  }

  async #read(keep: (rows: unknown[]) => boolean): Promise<MovedReading> {
    const since = this.#newest - OVERLAP_MS
    try {
      return await movedSince(this.#client, since, this.#inOrder, keep)
    } catch (error) {
      if (!this.#inOrder || namedFault(error, this.#log).exitCode === 4) throw error
      this.#inOrder = false
      return movedSince(this.#client, since, false, keep)
    }
  }

  #news(row: unknown): { deviceId: string; at: number } | undefined {
    const fields = fieldsOf(row)
    const deviceId = plainText(fields['device_id'])
    const at = readTime(plainText(fields['updated_at']))
    if (deviceId === '' || at === undefined) return undefined
    // A time to come would hide all that moves until then.
    if (at <= (this.#client.now() ?? Infinity) + AHEAD_MS) this.#newest = Math.max(this.#newest, at)
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

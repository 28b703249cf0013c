// What push does once in a while for the whole fleet, and when it did so last.

import type Database from 'better-sqlite3'

/** `refresh`: unchanged devices were refreshed. `check`: ServiceNow's records were compared with what was delivered. */
export type Round = 'refresh' | 'check'

export class Rounds {
  readonly #sql

  constructor(db: Database.Database) {
    this.#sql = {
      get: db.prepare('SELECT json FROM fact WHERE name = ?').pluck(),
      set: db.prepare('INSERT OR REPLACE INTO fact VALUES (?, ?)'),
    }
  }

  /** Milliseconds since 1970; undefined where there was none, or it cannot be read any more. */
  last(round: Round): number | undefined {
    const text: unknown = this.#sql.get.get(`round_${round}`)
    const at = typeof text === 'string' && text !== '' ? Number(text) : NaN
    return Number.isFinite(at) ? at : undefined
  }

  /** @param at milliseconds since 1970 */
  note(round: Round, at: number): void {
    this.#sql.set.run(`round_${round}`, String(at))
  }
}

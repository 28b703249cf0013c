// What push does once in a while for the whole fleet, and when it did so last.

import type { Database } from '../sqlite/database.ts'

/**
 * `refresh`: unchanged devices were refreshed. `check`: ServiceNow's records were compared with what was delivered. `stale`: most
 * computers had an older last check-in than was delivered; 0 when the last check found no such thing. `app`: the app in ServiceNow was
 * seen to know refreshes. `columns`: it was seen to have the columns that were added to MDM rows; a fault says that it has not.
 * `blind`: MDM rows went to an app without them; 0 when they have gone again. `sets`: large loads could not go as import sets; a
 * fault says why. `export`: Prism's export came to nothing; a fault says why. `repeats`: no time, but how many rows of the last list of
 * apps came twice.
 */
export type Round = 'refresh' | 'check' | 'stale' | 'app' | 'columns' | 'blind' | 'sets' | 'export' | 'repeats'

export class Rounds {
  readonly #sql

  constructor(db: Database) {
    this.#sql = {
      get: db.prepare('SELECT json FROM fact WHERE name = ?').pluck(),
      set: db.prepare('INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json'),
    }
  }

  /** Milliseconds since 1970; undefined where there was none, or it cannot be read any more. */
  last(round: Round): number | undefined {
    const text: unknown = this.#sql.get.get(`round_${round}`)
    const at = typeof text === 'string' && text !== '' ? Number(text) : NaN
    return Number.isFinite(at) ? at : undefined
  }

  /** Why the last one came to nothing; undefined where it did not. */
  fault(round: Round): string | undefined {
    const text: unknown = this.#sql.get.get(`round_${round}_fault`)
    return typeof text === 'string' && text !== '' ? text : undefined
  }

  /**
   * @param at milliseconds since 1970
   * @param fault why it came to nothing
   */
  note(round: Round, at: number, fault = ''): void {
    this.#sql.set.run(`round_${round}`, String(at))
    this.#sql.set.run(`round_${round}_fault`, fault)
  }
}

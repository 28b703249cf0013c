// What is known of the last report to ServiceNow, so that an unchanged fleet is reported once an hour, and a refusal is named once.

import type { Database } from '../sqlite/database.ts'
import { fieldsOf, plainNumber, plainText, readJson } from '../json.ts'

export type ReportState = 'ok' | 'attention' | 'failed'

/** Times in milliseconds since 1970. */
export interface LastReport {
  /** When ServiceNow took the last report; undefined where it never did. */
  at?: number | undefined
  state?: string | undefined
  /** When one was tried in vain, since then. */
  failedAt?: number | undefined
  /** Why ServiceNow refuses reports. */
  refusal?: string | undefined
  /** When ServiceNow refused the problems of a report, since the last report. */
  problemsFailedAt?: number | undefined
  /** When the accepted problems were read last, or tried to be. */
  acceptedAt?: number | undefined
  /** This account may not read them. */
  acceptedRefused?: boolean | undefined
}

const FACT = 'report'

export class ReportMemory {
  readonly #sql

  constructor(db: Database) {
    this.#sql = {
      get: db.prepare('SELECT json FROM fact WHERE name = ?').pluck(),
      set: db.prepare('INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json'),
    }
  }

  /** Nothing where it is damaged: then one report more is sent. */
  last(): LastReport {
    const text: unknown = this.#sql.get.get(FACT)
    const reading = typeof text === 'string' ? readJson(text) : undefined
    const fields = fieldsOf(reading && 'json' in reading ? reading.json : undefined)
    return {
      at: plainNumber(fields['at']),
      state: plainText(fields['state']) || undefined,
      failedAt: plainNumber(fields['failedAt']),
      problemsFailedAt: plainNumber(fields['problemsFailedAt']),
      refusal: plainText(fields['refusal']) || undefined,
      acceptedAt: plainNumber(fields['acceptedAt']),
      acceptedRefused: fields['acceptedRefused'] === true,
    }
  }

  note(change: LastReport): void {
    this.#sql.set.run(FACT, JSON.stringify({ ...this.last(), ...change }))
  }
}

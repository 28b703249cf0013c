// What ServiceNow said last of the customer's mapping of attributes, and when it was asked.

import { fieldsOf, plainNumber, plainText, readJson } from '../json.ts'
import type { Database } from '../sqlite/database.ts'
import { changedLines, versionOf, type Line } from '../../server/shared/mapping.ts'

export interface LastMapping {
  /** Milliseconds since 1970; undefined where it is to be asked for. */
  at: number | undefined
  /** This account may not read it, or the app has none. */
  isRefused: boolean
  /** Those that differ from the usual ones. */
  lines: Line[]
}

const FACT = 'mapping'

export class MappingMemory {
  readonly #sql

  constructor(db: Database) {
    this.#sql = {
      get: db.prepare('SELECT json FROM fact WHERE name = ?').pluck(),
      set: db.prepare('INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json'),
    }
  }

  /** Where it is damaged, it is asked again. */
  last(): LastMapping {
    const text: unknown = this.#sql.get.get(FACT)
    const reading = typeof text === 'string' ? readJson(text) : undefined
    const fields = fieldsOf(reading && 'json' in reading ? reading.json : undefined)
    return { at: plainNumber(fields['at']), isRefused: fields['isRefused'] === true, lines: linesOf(fields['lines']) }
  }

  /** ServiceNow has told the version that it has: another one is asked for by the next run. */
  heard(version: string): void {
    const last = this.last()
    if (last.isRefused || versionOf(last.lines) !== version) this.keep({ ...last, at: undefined })
  }

  keep(last: LastMapping): void {
    this.#sql.set.run(FACT, JSON.stringify(last))
  }
}

/** The changed lines of a list that somebody else has written. */
export function linesOf(value: unknown): Line[] {
  const rows = Array.isArray(value) ? value.map(fieldsOf) : []
  return changedLines(
    rows.map(({ attribute, target }) => ({ attribute: plainText(attribute), target: plainText(target) }))
  )
}

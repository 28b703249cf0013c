// Rows kept by their sys_id, as they were last read or written: the rows of an import ask for the same few, and what a script
// has written it reads back. Most of what is written nobody reads, so it is put together only when somebody does.

import type { Stored } from './columns.ts'
import type { Row } from './database.ts'

/** Rows of a family of tables that are kept. */
const MOST_ROWS = 32
/** Writes to a row that nobody reads in between. */
const MOST_WRITES = 8

interface Kept {
  row: Row
  /** What was written to it since. */
  written: Row[]
  /** The table whose columns alone the row has; empty for those of the whole family. */
  leaf: string
}

export class KeptRows {
  /** By the root of the family, then by sys_id. */
  readonly #families = new Map<string, Map<string, Kept>>()

  /** @param leaf the table whose columns are enough; empty for those of the whole family */
  of(root: string, sysId: string, leaf: string): Row | undefined {
    const rows = this.#families.get(root)
    const kept = rows?.get(sysId)
    if (!kept || (kept.leaf !== '' && kept.leaf !== leaf)) return undefined
    if (kept.written.length) {
      const row = asWritten(kept)
      if (row) this.keep(root, sysId, row, kept.leaf)
      else rows!.delete(sysId)
      return row
    }
    return kept.row
  }

  keep(root: string, sysId: string, row: Row, leaf: string): void {
    this.#put(root, sysId, { row, written: [], leaf })
  }

  /** A new row. @param empty one without values, with the columns that are read @param values not to be changed from now on */
  inserted(root: string, sysId: string, empty: Row, values: Row, leaf: string): void {
    this.#put(root, sysId, { row: empty, written: [values], leaf })
  }

  /** @param values not to be changed from now on */
  updated(root: string, sysId: string, values: Row): void {
    const rows = this.#families.get(root)
    const kept = rows?.get(sysId)
    if (!kept) return
    if (kept.written.length < MOST_WRITES) kept.written.push(values)
    else rows!.delete(sysId)
  }

  #put(root: string, sysId: string, kept: Kept): void {
    let rows = this.#families.get(root)
    if (!rows) this.#families.set(root, (rows = new Map()))
    else if (rows.size >= MOST_ROWS && !rows.has(sysId)) rows.clear()
    rows.set(sysId, kept)
  }

  drop(root: string, sysId: string): void {
    this.#families.get(root)?.delete(sysId)
  }

  dropFamily(root: string): void {
    this.#families.delete(root)
  }

  clear(): void {
    this.#families.clear()
  }
}

/** The row as SQLite gives it back; undefined where that is not certain: then it is to be read. */
function asWritten({ row, written }: Kept): Row | undefined {
  const now = { ...row }
  for (const values of written) {
    for (const name of Object.keys(values)) {
      const value = values[name] ?? null
      if (now[name] === undefined || !isKeptAsIs(value)) return undefined
      now[name] = value
    }
  }
  return now
}

/** Half of a character, not a number, and the zero below zero come back as something else. */
const isKeptAsIs = (value: Stored): boolean =>
  typeof value === 'string' ? value.isWellFormed() : value === null || (Number.isFinite(value) && !Object.is(value, -0))

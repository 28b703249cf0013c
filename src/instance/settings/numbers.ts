// Automatic numbers of records, e.g. ISET0010001: a format for a table (sys_number), the last number of it (sys_number_counter).
// Source: ServiceNow docs, australia: c_ManagingRecordNumbering, t_AutoNumberingRecordsInATable.

import type { Database, Row } from '../database/database.ts'
import { derived } from '../database/derived.ts'
import { newQuery } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { newSysId } from '../sys-ids.ts'

interface Format {
  /** The table whose numbers these are; tables that extend it share them, unless they have a format of their own. */
  table: string
  prefix: string
  digits: number
  /** Numbers start behind this one. */
  base: number
}

/** The platform's own tables start here, as on a new instance. */
const FIRST_NUMBER = 10_000
/** Where a record of sys_number says nothing (documented). */
const BASE = 1000
const DIGITS = 7

export class Numbers {
  readonly #database: Database
  readonly #formats: () => Map<string, Format>

  constructor(database: Database) {
    this.#database = database
    this.#formats = derived(
      database,
      'sys_number',
      () => new Map(database.select(newQuery('sys_number')).map((row) => [text(row, 'category'), formatOf(row)]))
    )
  }

  /** @returns the next number of a table; undefined for one that has no format, nor its parents */
  next(table: string, padded = true): string | undefined {
    const format = this.#formatFor(table)
    if (!format) return undefined
    const number = String(this.#count(format))
    return `${format.prefix}${padded ? number.padStart(format.digits, '0') : number}`
  }

  /** That of the class itself, or of the nearest table that it extends. */
  #formatFor(table: string): Format | undefined {
    const { schema } = this.#database
    const formats = this.#formats()
    for (const name of schema.lineage(table)) {
      const own = formats.get(name)
      if (own) return own
      const platform = schema.get(name)?.number
      if (platform) return { table: name, ...platform, base: FIRST_NUMBER }
    }
    return undefined
  }

  /** "If you set the base number to a value higher than the current counter, the next record number uses the new base number." */
  #count({ table, base }: Format): number {
    const counter = this.#database.find('sys_number_counter', 'table', table)
    const next = Math.max(base, Number(counter?.number ?? 0)) + 1
    if (counter) this.#database.update('sys_number_counter', String(counter.sys_id), { number: next })
    else this.#database.insert('sys_number_counter', { sys_id: newSysId(), table, number: next })
    return next
  }
}

const formatOf = (row: Row): Format => ({
  table: text(row, 'category'),
  prefix: text(row, 'prefix'),
  digits: Number(row.maximum_digits ?? DIGITS),
  base: Number(row.number ?? BASE),
})

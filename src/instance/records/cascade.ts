// What becomes of references to a record that is deleted: the cascade rule of each reference column says. Files that are
// attached to it go with it (recorded: ServiceNow/PySNC, whose tests find those of deleted records no more).
// Source: ServiceNow docs, australia: t_CascadeDeleteRules. Which tables count as m2m is not known: those that say `cascade`.

import type { Column } from '../database/columns.ts'
import { isReference } from '../database/columns.ts'
import { newQuery, where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from './record.ts'
import type { WriteOptions } from './writer.ts'

/** `none` leaves references as they are; nothing, or `clear`, empties them. */
const LEAVES = 'none'
const DELETES = new Set(['delete', 'cascade', 'delete_no_workflow'])

export class Cascade {
  readonly #platform: Platform
  /** Whether there are attachments at all, for one state of their table. */
  #files: { version: number; any: boolean } | undefined
  /** Reference columns by the table that they refer to, for one state of the schema. */
  #known: { version: number; columns: Map<string, Column[]> } | undefined

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /** @returns what keeps a record from being deleted: a reference whose rule is `restrict`; undefined for nothing */
  restriction(state: RecordState): string | undefined {
    for (const column of this.#columnsTo(state.table))
      if (column.cascade === 'restrict' && this.#referring(column, state).length)
        return `records of ${column.table} refer to it by ${column.name}, whose cascade rule is restrict`
    return undefined
  }

  /** After a record was deleted. */
  follow(state: RecordState, options: WriteOptions): void {
    const { database, records, schema } = this.#platform
    if (this.#hasFiles())
      for (const file of database.select(where('sys_attachment', { table_sys_id: state.sysId })))
        if (schema.lineage(state.table).includes(String(file.table_name)))
          records.delete(RecordState.loaded(schema, 'sys_attachment', file), options)
    for (const column of this.#columnsTo(state.table)) {
      if (column.cascade === LEAVES || column.cascade === 'restrict') continue
      for (const row of this.#referring(column, state)) {
        const sysId = String(row.sys_id)
        if (!DELETES.has(column.cascade)) database.update(column.table, sysId, { [column.name]: null })
        else if (database.get(column.table, sysId))
          records.delete(RecordState.loaded(schema, column.table, row), {
            ...options,
            rules: options.rules && column.cascade !== 'delete_no_workflow',
          })
      }
    }
  }

  #hasFiles(): boolean {
    const { database } = this.#platform
    const version = database.version('sys_attachment')
    if (this.#files?.version !== version) this.#files = { version, any: database.count(newQuery('sys_attachment')) > 0 }
    return this.#files.any
  }

  #referring(column: Column, state: RecordState) {
    const { database } = this.#platform
    return database.select(where(column.table, { [column.name]: state.sysId }))
  }

  #columnsTo(table: string): Column[] {
    const { schema } = this.#platform
    if (this.#known?.version !== schema.version) this.#known = { version: schema.version, columns: this.#read() }
    const { columns } = this.#known
    return schema.lineage(table).flatMap((name) => columns.get(name) ?? [])
  }

  #read(): Map<string, Column[]> {
    const columns = new Map<string, Column[]>()
    for (const table of this.#platform.schema.described().filter(({ name }) => this.#platform.schema.has(name)))
      for (const column of table.own.values())
        if (isReference(column) && column.name !== 'sys_id')
          columns.set(column.reference, [...(columns.get(column.reference) ?? []), column])
    return columns
  }
}

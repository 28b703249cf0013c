// One record in hand: the values it has now and those it had when it was read.

import { isBoolean, type Column, type Stored, toStored, toText } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'

export class RecordState {
  readonly table: string
  /** Undefined as long as nobody has asked for values to change: then they are those that were read. */
  #own: Row | undefined
  #before: Row | undefined
  /** Set by `setAbortAction(true)`: the write in progress is given up. */
  aborted = false
  /** Journal entries of it that have been kept already, by column. */
  get noted(): Map<string, string> {
    return (this.#noted ??= new Map())
  }

  #noted: Map<string, string> | undefined
  /** What business rules see being done with the record. */
  operation: 'insert' | 'update' | 'delete' | undefined

  private constructor(table: string, before: Row | undefined) {
    this.table = table
    this.#before = before
  }

  static fresh(table: string): RecordState {
    return new RecordState(table, undefined)
  }

  /** A record as read. Its class, and so its columns, are those of the row, not of the table that was asked. */
  static loaded(schema: Schema, table: string, row: Row): RecordState {
    const own = row.sys_class_name ? String(row.sys_class_name) : ''
    return new RecordState(own && schema.has(own) && schema.extends(own, table) ? own : table, row)
  }

  /** The values as read; undefined for a record that is not in the database yet. */
  get before(): Row | undefined {
    return this.#before
  }

  /** What the values are now stays so. */
  set before(row: Row | undefined) {
    this.#own ??= { ...this.#before }
    this.#before = row
  }

  /** The values now, to be changed. A row is wide: it is copied only when it is asked for here. */
  get values(): Row {
    return (this.#own ??= { ...this.#before })
  }

  set values(values: Row) {
    this.#own = values
  }

  /** The values now, to be read. */
  get row(): Readonly<Row> {
    return this.#own ?? this.#before ?? NONE
  }

  get sysId(): string {
    const { sys_id: sysId } = this.row
    return sysId === undefined || sysId === null ? '' : String(sysId)
  }

  get isNew(): boolean {
    return this.before === undefined
  }

  /** The text of a column, null when it is empty or not there. */
  text(name: string): string | null {
    return toText(this.row[name] ?? null)
  }

  set(column: Column, value: unknown): void {
    this.values[column.name] = toStored(column, value)
  }

  /** The columns whose value differs from what was read. */
  changes(schema: Schema): Row {
    const changes: Row = {}
    if (!this.#own) return changes
    for (const name of Object.keys(this.#own)) {
      const value = this.#own[name] ?? null
      if (value === this.before?.[name]) continue
      const column = schema.column(this.table, name)
      if (column && !sameValue(column, value, this.before?.[name] ?? null)) changes[name] = value
    }
    return changes
  }

  changed(name: string): boolean {
    return (this.row[name] ?? null) !== (this.before?.[name] ?? null)
  }

  /** Takes the present values for the stored ones, after a write. */
  settle(): void {
    this.before = { ...this.values }
  }
}

const NONE: Readonly<Row> = Object.freeze({})

const sameValue = (column: Column, one: Stored, other: Stored): boolean =>
  isBoolean(column) ? (one ?? 0) === (other ?? 0) : one === other

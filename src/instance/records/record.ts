// One record in hand: the values it has now and those it had when it was read.

import { isBoolean, type Column, type Stored, toStored, toText } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'

export class RecordState {
  readonly table: string
  values: Row
  /** The values as read; undefined for a record that is not in the database yet. */
  before: Row | undefined
  /** Set by `setAbortAction(true)`: the write in progress is given up. */
  aborted = false
  /** Journal entries of it that have been kept already, by column. */
  readonly noted = new Map<string, string>()
  /** What business rules see being done with the record. */
  operation: 'insert' | 'update' | 'delete' | undefined

  private constructor(table: string, values: Row, before: Row | undefined) {
    this.table = table
    this.values = values
    this.before = before
  }

  static fresh(table: string): RecordState {
    return new RecordState(table, {}, undefined)
  }

  /** A record as read. Its class, and so its columns, are those of the row, not of the table that was asked. */
  static loaded(schema: Schema, table: string, row: Row): RecordState {
    const own = row.sys_class_name ? String(row.sys_class_name) : ''
    return new RecordState(own && schema.has(own) && schema.extends(own, table) ? own : table, { ...row }, row)
  }

  get sysId(): string {
    return this.values.sys_id === undefined || this.values.sys_id === null ? '' : String(this.values.sys_id)
  }

  get isNew(): boolean {
    return this.before === undefined
  }

  /** The text of a column, null when it is empty or not there. */
  text(name: string): string | null {
    return toText(this.values[name] ?? null)
  }

  set(column: Column, value: unknown): void {
    this.values[column.name] = toStored(column, value)
  }

  /** The columns whose value differs from what was read. */
  changes(schema: Schema): Row {
    const changes: Row = {}
    for (const name of Object.keys(this.values)) {
      const value = this.values[name] ?? null
      if (value === this.before?.[name]) continue
      const column = schema.column(this.table, name)
      if (column && !sameValue(column, value, this.before?.[name] ?? null)) changes[name] = value
    }
    return changes
  }

  changed(name: string): boolean {
    return (this.values[name] ?? null) !== (this.before?.[name] ?? null)
  }

  /** Takes the present values for the stored ones, after a write. */
  settle(): void {
    this.before = { ...this.values }
  }
}

const sameValue = (column: Column, one: Stored, other: Stored): boolean =>
  isBoolean(column) ? (one ?? 0) === (other ?? 0) : one === other

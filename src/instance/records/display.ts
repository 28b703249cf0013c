// What a person sees: labels of choices, names instead of sys_ids, "true" instead of 1.

import {
  type Column,
  isBoolean,
  isDate,
  isDateTime,
  isDuration,
  isJournal,
  isReference,
  isSecret,
  type Stored,
} from '../database/columns.ts'
import type { Database, Row } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { derived } from '../database/derived.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { journalText } from './journals.ts'
import { GlideDate, GlideDateTime, GlideDuration } from '../values/index.ts'

export interface Choice {
  value: string
  label: string
}

/** Not a record: what a record of no other domain belongs to (c_TableAPI). */
const GLOBAL_DOMAIN = 'global'
/** What a password shows as (recorded: ServiceNow/PySNC). */
const STARS = '********'
/** `1 Day 2 Hours`. */
function durationText(stored: string): string {
  const span = new GlideDuration()
  span.setValue(stored)
  return span.getDisplayValue()
}

export class Display {
  readonly #database: Database
  readonly #schema: Schema
  readonly #choices: () => Map<string, Choice[]>

  constructor(database: Database) {
    this.#database = database
    this.#schema = database.schema
    this.#choices = derived(database, 'sys_choice', () => new Map())
  }

  /** The active choices of a column, in order: those of the nearest table of the hierarchy that has any. */
  choices(table: string, element: string): Choice[] {
    const known = this.#choices()
    const key = `${table}.${element}`
    let choices = known.get(key)
    if (!choices) known.set(key, (choices = this.#readChoices(table, element)))
    return choices
  }

  /** The table whose choices a column of `table` uses. */
  choiceOwner(table: string, element: string): string {
    const owner = this.#schema.lineage(table).find((name) => this.#choiceRows(name, element).length)
    return owner ?? this.#schema.column(table, element)?.table ?? table
  }

  #readChoices(table: string, element: string): Choice[] {
    const rows = this.#choiceRows(this.choiceOwner(table, element), element)
    return rows.map((row) => ({ value: text(row, 'value'), label: String(row.label ?? row.value ?? '') }))
  }

  #choiceRows(name: string, element: string): Row[] {
    const rows = this.#database.select(where('sys_choice', { name, element, inactive: 'false' }, 'sequence'))
    return rows.filter((row) => !row.language || row.language === 'en')
  }

  /** The display text of a column of a row in hand: a journal shows its entries. */
  of(table: string, column: Column, row: Row): string {
    return isJournal(column)
      ? journalText(this.#database, table, column, text(row, 'sys_id'))
      : this.value(table, column, row[column.name] ?? null)
  }

  /** The display text of a column's value. */
  value(table: string, column: Column, stored: Stored): string {
    if (stored === null) return isBoolean(column) ? 'false' : ''
    if (isSecret(column)) return STARS
    if (isBoolean(column)) return stored === 1 ? 'true' : 'false'
    if (isDuration(column)) return durationText(String(stored))
    if (isDateTime(column)) return new GlideDateTime(String(stored)).getDisplayValue()
    if (isDate(column)) return new GlideDate(String(stored)).getDisplayValue()
    if (column.type === 'domain_id' && stored === GLOBAL_DOMAIN) return GLOBAL_DOMAIN
    if (isReference(column)) return this.record(column.reference, String(stored))
    if (column.type === 'glide_list' && column.reference) {
      return String(stored)
        .split(',')
        .map((id) => this.record(column.reference, id) || id)
        .join(', ')
    }
    if (column.name === 'sys_class_name') return this.#schema.get(String(stored))?.label ?? String(stored)
    if (column.choice) {
      const choice = this.choices(table, column.name).find(({ value }) => value === String(stored))
      if (choice) return choice.label
    }
    return String(stored)
  }

  /** The display value of a record by its sys_id; empty when there is no such record. */
  record(table: string, sysId: string): string {
    if (!this.#schema.has(table)) return ''
    const row = this.#database.get(table, sysId)
    return row ? this.ofRow(table, row) : ''
  }

  /** The display value of a row in hand. */
  ofRow(table: string, row: Row): string {
    const own = row.sys_class_name && this.#schema.has(String(row.sys_class_name)) ? String(row.sys_class_name) : table
    const name = this.#schema.displayColumn(own)
    const column = this.#schema.column(own, name)
    const stored = row[name] ?? null
    return column ? this.value(own, column, stored) : ''
  }
}

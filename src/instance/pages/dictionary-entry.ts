// What the dictionary says of a column beside its type: what it depends on, which records a reference lets be chosen. A dictionary
// override of a nearer table goes first. Source: ServiceNow docs, c_DictionaryOverrides, t_MakingAFieldDependent.

import type { Column } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'

/** The entry of the table that has the column. */
export const entryOf = ({ database }: Platform, column: Column): Row | undefined =>
  database.select(where('sys_dictionary', { name: column.table, element: column.name }))[0]

/** @param what the column of the override whose twin, `<what>_override`, says that it counts @returns undefined for none */
export function overrideOf(
  { database, schema }: Platform,
  table: string,
  column: Column,
  what: 'reference_qual' | 'dependent'
): string | undefined {
  for (const name of schema.lineage(table)) {
    if (name === column.table) return undefined
    const rows = database.select(where('sys_dictionary_override', { name, element: column.name }))
    const row = rows.find((one) => flag(one, `${what}_override`))
    if (row) return text(row, what)
  }
  return undefined
}

/** The column of the same table that a column depends on; empty for none. */
export function dependsOn(instance: Platform, table: string, column: Column): string {
  const overridden = overrideOf(instance, table, column, 'dependent')
  if (overridden !== undefined) return overridden
  const entry = entryOf(instance, column)
  return entry ? text(entry, 'dependent_on_field') || text(entry, 'dependent') : ''
}

export interface DependentChoice {
  value: string
  label: string
  /** The value of the other column that it is for; empty for any. */
  dependent: string
}

/** The choices of a column that depends on another one; undefined where none of them does. */
export function dependentChoices(instance: Platform, table: string, column: Column): DependentChoice[] | undefined {
  const owner = instance.display.choiceOwner(table, column.name)
  const rows = instance.database
    .select(where('sys_choice', { name: owner, element: column.name, inactive: 'false' }, 'sequence'))
    .filter((row) => !row.language || row.language === 'en')
  if (rows.every((row) => text(row, 'dependent_value') === '')) return undefined
  return rows.map((row) => ({
    value: text(row, 'value'),
    label: text(row, 'label') || text(row, 'value'),
    dependent: text(row, 'dependent_value'),
  }))
}

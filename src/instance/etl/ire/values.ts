// Reads the values of a payload item as the columns of its class.
// Source: ServiceNow docs, IdentificationEngineScopedAPI: references in `values` are sys_ids, in `display_values` texts.

import { type Column, isCut, isReference, type Stored, toStored } from '../../database/columns.ts'
import type { Row } from '../../database/database.ts'
import type { Kernel } from '../../kernel.ts'
import { EMPTY_STRING, type Problem, type SubItem, textOf } from './payload.ts'

export interface ColumnValues {
  /** By column; null where the attribute is to be emptied. */
  values: Row
  /** As they came, for those that the length of their column cuts; undefined for none. */
  whole: Row | undefined
  /** Attributes that could not be used, and why. */
  warnings: Problem[]
}

/** System columns are the platform's own; the class comes with the item. */
const isSystem = (name: string): boolean => name.startsWith('sys_')

export function columnValues(instance: Kernel, table: string, item: SubItem): ColumnValues {
  const read: ColumnValues = { values: {}, whole: undefined, warnings: [] }
  for (const [name, value] of Object.entries(item.values ?? {})) {
    if (!isSystem(name)) take(instance, table, name, value, false, read)
  }
  for (const [name, value] of Object.entries(item.display_values ?? {})) {
    if (!isSystem(name)) take(instance, table, name, value, true, read)
  }
  return read
}

function take(instance: Kernel, table: string, name: string, value: unknown, shown: boolean, read: ColumnValues): void {
  const text = textOf(value)
  if (text === '') return
  const column = instance.schema.column(table, name)
  if (!column) {
    read.warnings.push({ error: 'INVALID_INPUT_DATA', message: `Table [${table}] has no attribute [${name}]` })
    return
  }
  if (text === EMPTY_STRING) {
    read.values[name] = null
    return
  }
  const stored = isReference(column) ? reference(instance, column, text, shown) : toStored(column, text)
  if (stored === null) {
    const message = `Value [${text}] does not fit attribute [${name}] of table [${table}]${
      isReference(column) ? `, which refers to [${column.reference}]` : ` of type [${column.type}]`
    }`
    read.warnings.push({ error: 'INVALID_INPUT_DATA', message })
    return
  }
  read.values[name] = stored
  if (typeof stored === 'string' && stored.length < text.length && text.startsWith(stored) && isCut(column))
    read.whole = { ...read.whole, [name]: text }
}

/**
 * What records are looked for by: a text that its column cuts finds none of them, as the database compares what it is asked with
 * what is kept. Assumed: nothing is published on values that are too long.
 */
export const searchValues = ({ whole }: ColumnValues, values: Row): Row => (whole ? { ...values, ...whole } : values)

function reference(instance: Kernel, column: Column, text: string, shown: boolean): Stored {
  const { database, schema } = instance
  if (!schema.has(column.reference)) return null
  if (!shown)
    return /^[0-9a-f]{32}$/i.test(text) && database.get(column.reference, text.toLowerCase())
      ? text.toLowerCase()
      : null
  const found = database.find(column.reference, schema.displayColumn(column.reference), text)
  return found ? String(found.sys_id) : null
}

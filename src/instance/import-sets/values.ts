// What a source value becomes in its target column: references looked up, choices matched, dates read.
// Source: ServiceNow docs, t_CreatingAFieldMap (choice action, referenced value field) and c_MappingOptions (date format).

import { type Column, isDate, isDateTime, isReference } from '../database/columns.ts'
import type { Store } from '../store.ts'
import { RecordState } from '../records/record.ts'
import { formatDate, parseDate } from '../values/index.ts'
import type { Entry } from './map.ts'

/** The word that clears a field, whatever "copy empty fields" says. */
export const CLEAR = 'NULL'

/** Asks the map's onForeignInsert or onChoiceCreate scripts. */
export type Ask = (
  when: 'onForeignInsert' | 'onChoiceCreate',
  name: string,
  value: string
) => 'create' | 'ignore' | 'reject'

export type Resolved = { value: string } | { leave: true } | { reject: string; code: string }

const LEAVE: Resolved = { leave: true }

/** @param text the source value, not empty */
export function resolveValue(
  instance: Store,
  table: string,
  column: Column,
  entry: Entry,
  text: string,
  ask: Ask
): Resolved {
  if (isReference(column)) return resolveReference(instance, column, entry, text, ask)
  if (column.choice && !isBooleanLike(column)) return resolveChoice(instance, table, column, entry, text, ask)
  if (entry.dateFormat && (isDate(column) || isDateTime(column)))
    return { value: readDate(column, entry.dateFormat, text) }
  return { value: text }
}

const isBooleanLike = (column: Column): boolean => column.type === 'boolean'

function resolveReference(instance: Store, column: Column, entry: Entry, text: string, ask: Ask): Resolved {
  const { database, schema } = instance
  const table = column.reference
  if (!schema.has(table)) return LEAVE
  const field = entry.referenceField || schema.displayColumn(table)
  // A sys_id is taken as it is, whatever column is named for lookups: that is what source scripts answer.
  const found =
    (/^[0-9a-f]{32}$/i.test(text) ? database.get(table, text.toLowerCase()) : undefined) ??
    database.find(table, field, text)
  if (found) return { value: String(found.sys_id) }
  return decide(entry, ask, 'onForeignInsert', column.name, text, () => {
    const state = RecordState.fresh(table)
    const target = schema.column(table, field)
    if (!target) return LEAVE
    state.set(target, text)
    const sysId = instance.records.insert(state)
    return sysId ? { value: sysId } : LEAVE
  })
}

function resolveChoice(instance: Store, table: string, column: Column, entry: Entry, text: string, ask: Ask): Resolved {
  const choices = instance.display.choices(table, column.name)
  const same = (one: string): boolean => one.toLowerCase() === text.toLowerCase()
  const found = choices.find((choice) => same(choice.value)) ?? choices.find((choice) => same(choice.label))
  if (found) return { value: found.value }
  return decide(entry, ask, 'onChoiceCreate', column.name, text, () => {
    const state = RecordState.fresh('sys_choice')
    const name = instance.display.choiceOwner(table, column.name)
    Object.assign(state.values, {
      name,
      element: column.name,
      value: text,
      label: text,
      language: 'en',
      sequence: choices.length,
    })
    instance.records.insert(state)
    return { value: text }
  })
}

function decide(
  entry: Entry,
  ask: Ask,
  when: Parameters<Ask>[0],
  name: string,
  text: string,
  create: () => Resolved
): Resolved {
  const kind = when === 'onChoiceCreate' ? 'choice' : 'reference'
  // Codes of sys_import_set_row_error: 100 reference rejected, 200 choice rejected.
  const reject: Resolved = {
    reject: `Row rejected: unknown ${kind} '${text}' for ${name}`,
    code: kind === 'choice' ? '200' : '100',
  }
  if (entry.choiceAction === 'reject') return reject
  if (entry.choiceAction === 'ignore') return LEAVE
  const answer = ask(when, name, text)
  return answer === 'create' ? create() : answer === 'reject' ? reject : LEAVE
}

/** The date as the database keeps it; text that does not fit the format is tried as it is. */
function readDate(column: Column, format: string, text: string): string {
  const date = parseDate(text, format)
  if (!date) return text
  return formatDate(date, isDate(column) ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm:ss')
}

// What a person typed on a form, and the record with it.

import { isReference, isSecret, isBoolean, isDateTime, isNumeric, toStored, type Column } from '../database/columns.ts'
import { where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { displayName, fieldName, inputText, isEditable } from './form-control.ts'
import { GlideDateTime } from '../values/index.ts'
import type { Values } from './request.ts'

/** Why the form is shown again: said at the field. */
export interface FieldProblem {
  column: string
  message: string
}

/**
 * Sets what was changed on the form; the fields that the user may not write stay as they are, whatever came.
 * @returns what does not fit, field by field
 */
export function fillFrom(instance: Platform, record: RecordState, given: Values): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const column of instance.schema.columns(record.table).values()) {
    if (!isEditable(instance, record, column)) continue
    const message = fill(instance, record, column, given) ?? missing(record, column, given)
    if (message) problems.push({ column: column.name, message })
  }
  return problems
}

/** What was typed into the visible input of each column, by column. */
export function typedOn(instance: Platform, record: RecordState, given: Values): Map<string, string> {
  const columns = [...instance.schema.columns(record.table).values()].filter((column) => !isSecret(column))
  return new Map(
    columns.flatMap((column) => {
      const text = given[(isReference(column) ? displayName : fieldName)(record.table, column)]
      return text === undefined ? [] : [[column.name, text] as const]
    })
  )
}

/** @returns what is wrong with the value, if anything */
function fill(instance: Platform, record: RecordState, column: Column, given: Values): string | undefined {
  if (isReference(column)) return fillReference(instance, record, column, given)
  const text = given[fieldName(record.table, column)]?.replaceAll('\r\n', '\n')
  if (text === undefined || text === inputText(instance, { column, record })) return undefined
  if (isSecret(column) && text === '') return undefined
  const kept = isDateTime(column) ? momentOf(text) : text
  const fits = text.trim() === '' || isBoolean(column) || (kept !== null && toStored(column, kept) !== null)
  if (!fits) return `Expected ${kindOf(column)}, got "${text}".`
  record.set(column, isNumeric(column) ? text.trim() : (kept ?? ''))
  return undefined
}

/** A moment that a person typed by his clock, in the user's format or the platform's own, as it is kept. */
function momentOf(text: string): string | null {
  if (text.trim() === '') return ''
  const moment = new GlideDateTime()
  moment.setDisplayValue(text.trim().replace('T', ' '))
  return moment.isValid() ? moment.getValue() : null
}

function kindOf(column: Column): string {
  if (isDateTime(column)) return 'a date and time such as 2026-11-26 08:30:00'
  return isNumeric(column) ? 'a number' : 'a date such as 2026-11-26'
}

function fillReference(instance: Platform, record: RecordState, column: Column, given: Values): string | undefined {
  const { database, display, schema } = instance
  const shown = given[displayName(record.table, column)]?.trim()
  const picked = given[fieldName(record.table, column)]
  // One that refers to nothing (any longer) is nobody's fault who changes something else.
  const isAsItWas = picked === (record.text(column.name) ?? '') && shown === inputText(instance, { column, record })
  if (isAsItWas || (shown === undefined && picked === undefined)) return undefined
  if (shown === '' || (shown === undefined && picked === '')) {
    record.set(column, '')
    return undefined
  }
  if (!schema.has(column.reference)) return `There is no table ${column.reference} here.`
  if (picked && database.get(column.reference, picked)) {
    if (shown === undefined || shown === display.record(column.reference, picked)) {
      record.set(column, picked)
      return undefined
    }
  }
  const found = recordsNamed(instance, column.reference, shown ?? picked ?? '')
  if (found.length === 1) record.set(column, found[0]!)
  const label = schema.get(column.reference)!.label
  if (found.length === 0)
    return `Expected the name of a record of ${label} (${column.reference}), got "${shown ?? picked}".`
  if (found.length > 1)
    return `Several records of ${label} are called "${shown}". Give the sys_id of the one that is meant.`
  return undefined
}

/** The sys_ids of the records that a person may mean by a text: a sys_id, or a display value. At most two. */
function recordsNamed(instance: Platform, table: string, text: string): string[] {
  const { database, schema, access } = instance
  const byId = /^[0-9a-f]{32}$/.test(text) ? database.get(table, text) : undefined
  const rows = byId ? [byId] : database.select({ ...where(table, { [schema.displayColumn(table)]: text }), limit: 2 })
  return access.allows(table, 'read') ? rows.map((row) => String(row.sys_id)) : []
}

function missing(record: RecordState, column: Column, given: Values): string | undefined {
  const wasAsked = fieldName(record.table, column) in given
  if (!column.mandatory || !wasAsked || record.text(column.name) !== null) return undefined
  return `${column.label} must be filled in.`
}

// The rows of a form: what a field is called, and its value or an input for it.

import { isReference, isSecret, type Column } from '../database/columns.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { follow, shown } from './field.ts'
import { control, displayName, fieldName, isEditable } from './form-control.ts'
import type { FieldProblem } from './form-values.ts'
import { type Html, html } from './html.ts'

/** What a row needs to know of the form. */
export interface Fields {
  record: RecordState
  /** Where a person was sent back to correct something. */
  problems?: FieldProblem[]
  typed?: ReadonlyMap<string, string>
}

/** A field of the record itself. */
export function fieldHtml(instance: Platform, fields: Fields, column: Column): Html {
  const { record, problems = [], typed } = fields
  const field = { column, record }
  if (!isEditable(instance, record, column)) {
    const kept = isSecret(column) ? html`<span class="note">kept, never shown</span>` : html`${shown(instance, field)}`
    return row(record.table, column.name, html`${column.label}`, kept)
  }
  const problem = problems.find((one) => one.column === column.name)
  const id = `problem.${column.name}`
  const input = (isReference(column) ? displayName : fieldName)(record.table, column)
  const link =
    isReference(column) &&
    record.text(column.name) !== null &&
    html`<span class="open">${shown(instance, field)}</span>`
  return row(
    record.table,
    column.name,
    html`<label for="${input}">${column.label}</label>
      ${column.mandatory && html`<span aria-hidden="true" class="must">*</span>`}`,
    html`${control(instance, field, typed?.get(column.name), problem && id)} ${link}
    ${problem && html`<p class="problem" id="${id}">${problem.message}</p>`}`
  )
}

/** A field of a record that this one refers to, by its path. It is changed on that record's own form. */
export function pathHtml(instance: Platform, record: RecordState, path: string): Html {
  const field = follow(instance, record, path)
  return row(
    record.table,
    path,
    html`${labelOf(instance, record.table, path)}`,
    html`${field && shown(instance, field)}`
  )
}

/** The label of the last column of a path. */
export function labelOf({ schema }: Platform, table: string, path: string): string {
  let column: Column | undefined
  for (const name of path.split('.')) column = schema.column(column ? column.reference : table, name)
  return column?.label ?? path
}

const row = (table: string, name: string, label: Html, content: Html): Html =>
  html`<div class="field" id="element.${table}.${name}" data-field="${name}">
    <dt title="${name}">${label}</dt>
    <dd>${content}</dd>
  </div>`

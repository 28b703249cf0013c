// Where a person changes a value: an input for each kind of column, named as ServiceNow's forms name them (`incident.state`;
// `sys_display.incident.caller_id` for what a reference shows).

import { isBoolean, isDate, isDateTime, isNumeric, isReference, isSecret, type Column } from '../database/columns.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import type { FieldAt } from './field.ts'
import { shownText } from './field.ts'
import { type Html, html } from './html.ts'

/** Types that a form does not write: the platform keeps them itself, or they stand elsewhere. */
const NOT_ON_FORMS = new Set([
  'sys_class_name',
  'sys_class_path',
  'collection',
  'audio',
  'image',
  'user_image',
  'file_attachment',
])
const LONG = new Set([
  'script',
  'script_plain',
  'script_server',
  'xml',
  'json',
  'html',
  'css',
  'translated_html',
  'conditions',
  'multi_small',
  'journal',
  'journal_input',
  'string_full_utf8',
  'name_values',
])
const LONG_FROM = 256

export const fieldName = (table: string, column: Column): string => `${table}.${column.name}`
export const displayName = (table: string, column: Column): string => `sys_display.${table}.${column.name}`

/** Whether the running user may give the column of this record a value on its form. */
export function isEditable(instance: Platform, record: RecordState, column: Column): boolean {
  if (column.readOnly || column.name.startsWith('sys_') || NOT_ON_FORMS.has(column.type)) return false
  if (!column.active || isKept(column)) return false
  return instance.access.allowsField(record.table, column.name, record.isNew ? 'create' : 'write', record)
}

/** A journal that the platform writes from the entries made in others. */
const isKept = ({ type }: Column): boolean => type === 'journal_list'

/** Whether a column's texts take more than a line. */
export const isLong = ({ type, maxLength }: Column): boolean =>
  LONG.has(type) || (type === 'string' && maxLength >= LONG_FROM)

/** What the input of a column holds before anyone types: the label of a reference, a moment on the user's clock, else what is kept. */
export function inputText(instance: Platform, field: FieldAt): string {
  const { column, record } = field
  if (isSecret(column)) return ''
  if (isReference(column)) return shownText(instance, field) || (record.text(column.name) ?? '')
  if (isBoolean(column)) return record.values[column.name] === 1 ? 'true' : 'false'
  if (isDateTime(column)) return shownText(instance, field)
  return record.text(column.name) ?? ''
}

/**
 * The input of a column.
 * @param typed what a person had typed, when the form is shown again
 * @param problem the id of what is said of it, if anything
 */
export function control(instance: Platform, field: FieldAt, typed: string | undefined, problem?: string): Html {
  const { column, record } = field
  const name = fieldName(record.table, column)
  const text = typed ?? inputText(instance, field)
  const state = html`${column.mandatory && html`required`}
  ${problem !== undefined && html`aria-invalid="true" aria-describedby="${problem}"`}`
  if (isBoolean(column))
    return html`<input
        type="checkbox"
        id="${name}"
        name="${name}"
        value="true"
        ${text === 'true' && html`checked`}
        ${state}
      />
      <input type="hidden" name="${name}" value="false" />`
  if (isReference(column)) return referenceInput(instance, field, text, state)
  if (isSecret(column))
    return html`<input
      type="password"
      id="${name}"
      name="${name}"
      autocomplete="new-password"
      placeholder="${record.text(column.name) === null ? '' : 'kept, never shown; empty leaves it'}"
      ${column.mandatory && record.text(column.name) === null && html`required`}
    />`
  const choices = column.choice ? instance.display.choices(record.table, column.name) : []
  if (choices.length > 0) return choiceInput(name, choices, text, state)
  if (isLong(column) || text.includes('\n'))
    return html`<textarea id="${name}" name="${name}" rows="${Math.min(20, 2 + text.split('\n').length)}" ${state}>
${text}</textarea>`
  const type = isDate(column) ? 'date' : column.type === 'url' ? 'url' : 'text'
  return html`<input
    type="${type}"
    id="${name}"
    name="${name}"
    value="${text}"
    ${column.type === 'string' && html`maxlength="${column.maxLength}"`}
    ${isNumeric(column) && html`inputmode="decimal"`}
    autocomplete="off"
    ${state}
  />`
}

function choiceInput(name: string, choices: Array<{ value: string; label: string }>, text: string, state: Html): Html {
  const known = choices.some(({ value }) => value === text)
  const all = [
    { value: '', label: '-- None --' },
    ...choices,
    ...(known || text === '' ? [] : [{ value: text, label: text }]),
  ]
  return html`<select id="${name}" name="${name}" ${state}>
    ${all.map(
      ({ value, label }) => html`<option value="${value}" ${value === text && html`selected`}>${label}</option>`
    )}
  </select>`
}

/** The record's name to type or pick, and its sys_id beside it: the name decides when both don't fit each other. */
function referenceInput(instance: Platform, { column, record }: FieldAt, text: string, state: Html): Html {
  const name = fieldName(record.table, column)
  const label = instance.schema.get(column.reference)?.label ?? column.reference
  return html`<input
      type="text"
      id="${displayName(record.table, column)}"
      name="${displayName(record.table, column)}"
      value="${text}"
      placeholder="${label}"
      data-reference="${column.reference}"
      autocomplete="off"
      ${state}
    />
    <input type="hidden" id="${name}" name="${name}" value="${record.text(column.name) ?? ''}" />`
}

// The list editor: how a cell is edited, whether the user may, and writing what was typed, record by record.
// Source: ServiceNow docs, r_AdministeringTheListEditor (List v3: UI policies and mandatory columns hold), t_UseTheListEditor,
// r_ConfigListEditorContextSecurity (write and list_edit), t_ConfigureListEditorProperties, t_ConfigListEditorControlSettings.

import { isBoolean, isDate, isReference, type Column } from '../database/columns.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { rowUnderQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { takeMessages } from '../records/messages.ts'
import { matches } from '../records/matches.ts'
import type { RecordState } from '../records/record.ts'
import { reservedForAdmin } from '../security/admin-guard.ts'
import type { CellShape, SavedShape } from './client/shape.ts'
import { loaded, shownText } from './field.ts'
import { fieldName, inputText, isEditable, isLong } from './form-control.ts'
import { fillFrom } from './form-values.ts'
import { refusal } from './form-messages.ts'
import { cellsOf } from './list-rows.ts'
import { uiPolicies } from './page-scripts.ts'
import type { Values } from './request.ts'

const MOST_RECORDS = 100

/** Whether lists of this table are edited at all. */
export function listsAreEdited(instance: Platform, table: string): boolean {
  if (instance.property('glide.ui.list_edit') === 'false') return false
  const control = instance.schema.has('sys_ui_list_control')
    ? instance.database.select(where('sys_ui_list_control', { name: table })).find((row) => !row.related_list)
    : undefined
  return control === undefined || text(control, 'list_edit_type') !== 'disabled'
}

/** What the editor of a column is made of, for records of a list. */
export function readCells(instance: Platform, table: string, values: Values): CellShape {
  const { field = '', sys_ids: ids = '' } = values
  const records = recordsOf(instance, table, ids)
  const [first] = records
  if (!first) return refused('There is no such record, or your roles don’t let you read it.')
  for (const record of records) {
    const reason = reasonAgainst(instance, table, record, values)
    if (reason) return refused(reason)
  }
  const column = instance.schema.column(first.table, field)!
  const choices = column.choice ? instance.display.choices(first.table, column.name) : []
  return {
    editable: true,
    label: column.label,
    kind: kindOf(column, choices.length > 0),
    reference: isReference(column) ? column.reference : '',
    mandatory: records.some((record) => isMandatory(instance, record, column, values)),
    choices,
    values: records.map((record) =>
      isReference(column) ? (record.text(column.name) ?? '') : inputText(instance, { column, record })
    ),
    displays: records.map((record) => shownText(instance, { column, record })),
  }
}

/** Writes what was typed into a cell of each of these records. */
export function writeCells(instance: Platform, table: string, columns: string[], values: Values): SavedShape {
  const { field = '', sys_ids: ids = '' } = values
  const answer: SavedShape = { rows: {}, messages: [], saved: [] }
  for (const record of recordsOf(instance, table, ids)) {
    const reason = reasonAgainst(instance, table, record, values) ?? write(instance, record, field, values)
    if (reason) answer.messages.push({ kind: 'error', text: `${nameOf(instance, record)}: ${reason}` })
    else answer.saved.push(record.sysId)
    const now = recordsOf(instance, table, record.sysId)[0]
    if (now) answer.rows[record.sysId] = cellsOf(instance, now, columns).map((cell) => cell.text)
  }
  answer.messages.unshift(...takeMessages(instance.session))
  return answer
}

const refused = (reason: string): CellShape => ({ editable: false, reason })

const nameOf = (instance: Platform, { table, sysId }: RecordState): string =>
  instance.display.record(table, sysId) || sysId

function recordsOf(instance: Platform, table: string, ids: string): RecordState[] {
  return ids
    .split(',')
    .slice(0, MOST_RECORDS)
    .flatMap((sysId) => {
      const row = rowUnderQueryRules(instance, table, sysId)
      const record = row && loaded(instance, table, row)
      return record && instance.access.allows(record.table, 'read', record) ? [record] : []
    })
}

/** Why a cell is not edited; undefined when it is. */
function reasonAgainst(instance: Platform, table: string, record: RecordState, values: Values): string | undefined {
  const { access, schema } = instance
  const { field = '' } = values
  if (!listsAreEdited(instance, table)) return 'List editing is switched off for this table.'
  if (field.includes('.')) return 'A column of another record is edited on that record’s form.'
  const column = schema.column(record.table, field)
  if (!column || !access.allowsField(record.table, field, 'read', record)) return `There is no column ${field} here.`
  const ignored = (instance.property('glide.ui.list_edit_ignore_types') ?? '').split(',').map((type) => type.trim())
  if (ignored.includes(column.type)) return `Columns of the type ${column.type} are not edited in lists.`
  if (!isEditable(instance, record, column) || !access.allowsListEdit(record.table, field, record))
    return `${column.label} is read-only, or security constraints prevent you from changing it.`
  if (policySays(instance, record, column, 'disabled', values))
    return `A UI policy makes ${column.label} read-only for this record.`
  return undefined
}

const isMandatory = (instance: Platform, record: RecordState, column: Column, values: Values): boolean =>
  column.mandatory || policySays(instance, record, column, 'mandatory', values)

/** What the last UI policy whose condition holds for the record says of the column. */
function policySays(
  instance: Platform,
  record: RecordState,
  column: Column,
  what: 'disabled' | 'mandatory',
  { view = '' }: Values
): boolean {
  const { database, schema } = instance
  const said = uiPolicies(instance, record.table, view).flatMap((policy) => {
    const isMet = matches(schema, record, text(policy, 'conditions').replace(/\^EQ$/, ''), {
      lookUp: (table, sysId) => database.get(table, sysId),
    })
    if (!isMet) return []
    const equal = { ui_policy: text(policy, 'sys_id'), field: column.name }
    return database.select(where('sys_ui_policy_action', equal)).map((action) => text(action, what))
  })
  return said.filter((word) => word === 'true' || word === 'false').at(-1) === 'true'
}

/** @returns why it was not written; undefined when it was */
function write(instance: Platform, record: RecordState, field: string, values: Values): string | undefined {
  const { database, records, schema, session } = instance
  const column = schema.column(record.table, field)!
  const name = fieldName(record.table, column)
  const given: Values = isReference(column)
    ? { [name]: values.value, [`sys_display.${name}`]: values.display }
    : { [name]: values.value ?? '' }
  const [problem] = fillFrom(instance, record, given)
  if (problem) return problem.message
  if (isMandatory(instance, record, column, values) && record.text(field) === null)
    return `${column.label} must be filled in.`
  const reserved = reservedForAdmin(instance, () => session.admin, record, 'update')
  if (reserved) return `Only an admin may do this: ${reserved}.`
  const refusedBy = database.request(() => records.write('update', record))
  return refusedBy && refusal(refusedBy, 'update').text
}

function kindOf(column: Column, hasChoices: boolean): Exclude<CellShape, { editable: false }>['kind'] {
  if (hasChoices) return 'choice'
  if (isBoolean(column)) return 'boolean'
  if (isReference(column)) return 'reference'
  if (isDate(column)) return 'date'
  return isLong(column) ? 'long' : 'text'
}

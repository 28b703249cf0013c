// Records that REST APIs read one at a time, make, change and delete on behalf of the user, by access rules and business rules.
// Source: ServiceNow docs, c_TableAPI and c_RESTAPI; recorded answers for what is refused.

import { type Column, isDate, isDateTime, isReference } from '../database/columns.ts'
import { rowUnderQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { refusalText } from '../records/refusals.ts'
import type { Operation } from '../records/writer.ts'
import type { AccessOperation } from '../security/access.ts'
import { reservedForAdmin } from '../security/admin-guard.ts'
import { isReadOnly } from '../security/read-only.ts'
import { invalidTable, noRecord, notAuthorized, RestError, securityConstraint } from './errors.ts'
import { GlideDate, GlideDateTime } from '../values/index.ts'
import { columnText } from './request.ts'

/** Values by column, as a body has them. */
export type Given = Record<string, unknown>

const SYSTEM = new Set([
  'sys_created_by',
  'sys_created_on',
  'sys_updated_by',
  'sys_updated_on',
  'sys_mod_count',
  'sys_id',
])
const SYS_ID = /^[0-9a-f]{32}$/i

/** A table that is open to web services. @throws RestError 400 or 403 */
export function openTable(instance: Platform, name: string): string {
  const table = instance.schema.get(name)
  if (!table) throw invalidTable(name)
  if (!table.wsAccess) throw notAuthorized('Failed API level ACL Validation')
  return name
}

/** @throws RestError 404 for a record that there is not or that the user may not read, 403 where more is asked for than he may do */
export function recordFor(instance: Platform, table: string, sysId: string, operation: AccessOperation): RecordState {
  const row = rowUnderQueryRules(instance, openTable(instance, table), sysId)
  const state = row && RecordState.loaded(instance.schema, table, row)
  if (!state || !instance.access.allows(state.table, 'read', state)) throw noRecord()
  if (operation !== 'read' && !instance.access.allows(state.table, operation, state)) {
    throw securityConstraint(operation === 'delete' ? 'Delete' : 'Update')
  }
  return state
}

/** Makes a record. A sys_id of its own may come with the values (recorded: ServiceNow/PySNC). @throws RestError 403 */
export function makeRecord(instance: Platform, table: string, values: Given, byDisplay = false): RecordState {
  if (!instance.access.allows(openTable(instance, table), 'create')) throw securityConstraint('Insert')
  const state = RecordState.fresh(table)
  if (SYS_ID.test(columnText(values.sys_id))) state.values.sys_id = columnText(values.sys_id)
  fill(instance, state, values, byDisplay)
  write(instance, 'insert', state)
  return state
}

/** @throws RestError 403 when the change is refused */
export function changeRecord(instance: Platform, state: RecordState, values: Given, byDisplay = false): void {
  fill(instance, state, values, byDisplay)
  write(instance, 'update', state)
}

/** @throws RestError 403 when the deletion is refused */
export function removeRecord(instance: Platform, state: RecordState): void {
  write(instance, 'delete', state)
}

function write(instance: Platform, operation: Operation, state: RecordState): void {
  guardAdmins(instance, state, operation)
  const refusal = instance.database.request(() => instance.records.write(operation, state))
  if (refusal) throw new RestError(403, 'Operation Failed', refusalText(refusal, state.table))
}

/** @throws RestError 403 when only an admin may do this; the log says why */
function guardAdmins(instance: Platform, state: RecordState, operation: Operation): void {
  const reason = reservedForAdmin(instance, () => instance.session.admin, state, operation)
  if (!reason) return
  const { userName } = instance.session
  instance.log.write('warn', `Only an admin may ${operation} this record of ${state.table}: ${reason}`, userName)
  throw securityConstraint(({ insert: 'Insert', update: 'Update', delete: 'Delete' } as const)[operation])
}

/**
 * Sets what a body says. Keys that name no column, columns the user may not write, and those that are read only, are left out.
 * @param byDisplay the values are display values (sysparm_input_display_value)
 */
function fill(instance: Platform, state: RecordState, values: Given, byDisplay: boolean): void {
  const operation = state.isNew ? 'create' : 'write'
  for (const [name, value] of Object.entries(values)) {
    const column = instance.schema.column(state.table, name)
    if (!column || SYSTEM.has(name)) continue
    if (!instance.access.allowsField(state.table, name, operation, state)) continue
    if (!state.isNew && isReadOnly(instance, column)) continue
    const text = columnText(value)
    state.set(
      column,
      byDisplay || isReference(column) ? byDisplayValue(instance, state.table, column, text, byDisplay) : text
    )
  }
}

function byDisplayValue(instance: Platform, table: string, column: Column, text: string, labels: boolean): string {
  const { schema, database, display } = instance
  if (isReference(column) && text && schema.has(column.reference)) {
    if (database.get(column.reference, text)) return text
    // The Table API takes a display value for a reference as well as a sys_id.
    const found = database.find(column.reference, schema.displayColumn(column.reference), text)
    return found ? String(found.sys_id) : labels ? '' : text
  }
  // A date is given as the user sees it.
  if (labels && text && isDateTime(column)) return new GlideDateTime(text, true).getValue() || text
  if (labels && text && isDate(column)) return new GlideDate(text, true).getValue() || text
  if (labels && column.choice)
    return display.choices(table, column.name).find((choice) => choice.label === text)?.value ?? text
  return text
}

// Writes the records that IRE decided on: business rules run, as for any write; discovery columns are IRE's own.
// Source: ServiceNow docs, IdentificationEngineScopedAPI (options), ire-support-non-cmdb-tables (columns that may be absent).

import type { Stored } from '../../database/columns.ts'
import type { Row } from '../../database/database.ts'
import type { Store } from '../../store.ts'
import { RecordState } from '../../records/record.ts'
import { refusalLine } from '../../records/refusals.ts'
import { IreError } from './payload.ts'

export interface WriteSettings {
  source: string
  skipLastDiscovered: boolean
}

/** @returns the new record's sys_id @throws IreError when a required column is empty or the write is refused */
export function insertRecord(instance: Store, table: string, values: Row, settings: WriteSettings): string {
  const state = RecordState.fresh(table)
  const all: Row = { ...values, ...discovered(instance, table, values, settings, true) }
  for (const [name, value] of Object.entries(all)) if (value !== null) state.values[name] = value
  checkRequired(instance, state)
  write(instance, 'insert', state)
  return state.sysId
}

/**
 * @param className the class that the record is to have, which may be another one than it has
 * @returns whether anything changed beyond the time of discovery
 */
export function updateRecord(
  instance: Store,
  className: string,
  row: Row,
  values: Row,
  settings: WriteSettings
): boolean {
  const { schema } = instance
  const present = String(row.sys_class_name ?? className)
  const all: Row = { ...values, ...discovered(instance, className, values, settings, false) }
  const { last_discovered: seen, ...rest } = all
  if (present === className && Object.entries(rest).every(([name, value]) => row[name] === value)) {
    noteSeen(instance, className, row, seen)
    return false
  }
  const state =
    present === className ? instance.loaded(className, row) : reclassified(instance, present, className, row)
  Object.assign(state.values, rest)
  const changed = Object.keys(state.changes(schema)).length > 0
  if (!changed) {
    noteSeen(instance, className, row, seen)
    return false
  }
  if (seen) state.values.last_discovered = seen
  write(instance, 'update', state)
  return true
}

/** The time alone is brought up to date without business rules, as the platform's batch update does. */
function noteSeen(instance: Store, className: string, row: Row, seen: Stored | undefined): void {
  if (seen && seen !== row.last_discovered)
    instance.database.update(className, String(row.sys_id), { last_discovered: seen })
}

/** A CI of another class: what the new class has no columns for is lost. */
function reclassified(instance: Store, present: string, className: string, row: Row): RecordState {
  const { database, schema } = instance
  const lost: Row = {}
  for (const name of schema.columns(present).keys()) {
    if (!schema.column(className, name) && row[name] !== null && row[name] !== undefined) lost[name] = null
  }
  database.update(present, String(row.sys_id), lost)
  const before: Row = { ...row, ...lost }
  const state = instance.loaded(className, { ...before, sys_class_name: className })
  state.before = before
  return state
}

function discovered(instance: Store, table: string, values: Row, settings: WriteSettings, isNew: boolean): Row {
  const columns = instance.schema.columns(table)
  const now = instance.timestamp()
  const given = values.last_discovered ?? null
  const row: Row = {}
  if (isNew || !settings.skipLastDiscovered || given !== null) {
    const ownSource = instance.schema.extends(table, 'cmdb_ci') || (values.discovery_source ?? null) === null
    if (columns.has('discovery_source') && ownSource) row.discovery_source = settings.source
    if (columns.has('last_discovered')) row.last_discovered = given ?? now
  }
  if (isNew && columns.has('first_discovered') && !values.first_discovered) row.first_discovered = now
  return row
}

function checkRequired(instance: Store, state: RecordState): void {
  if (instance.property('glide.required.attribute.enabled') === 'false') return
  for (const column of instance.schema.columns(state.table).values()) {
    if (!column.mandatory || column.default || state.text(column.name) !== null) continue
    const message = `Missing mandatory field [${column.name}] in table [${state.table}]. Add input value for mandatory field in payload`
    throw new IreError('REQUIRED_ATTRIBUTE_EMPTY', message)
  }
}

/** @throws IreError when the write is refused */
export function write(instance: Store, operation: 'insert' | 'update', state: RecordState): void {
  const refusal = instance.records.write(operation, state)
  if (!refusal) return
  const by = refusal.rule
    ? ` by business rule ${refusal.rule}`
    : refusal.policy
      ? `: ${refusalLine(refusal, state.table)}`
      : ''
  throw new IreError('ABANDONED', `The ${operation} into [${state.table}] was refused${by}`)
}

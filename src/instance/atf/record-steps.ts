// Steps that write and look at records. Each runs as the test's user; with "Enforce security" under that user's access rules.
// Source: ServiceNow docs, australia: test-steps-server-category.

import { addEncoded, newQuery } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import type { AccessOperation } from '../security/access.ts'
import { withPresentValues } from '../records/present-values.ts'
import { RecordState } from '../records/record.ts'
import { refusalLine } from '../records/refusals.ts'
import { templateValues } from '../records/template-values.ts'
import { failed, type Outcome, passed } from './outcome.ts'
import type { Inputs } from './steps.ts'
import type { Outputs } from './test.ts'

export interface StepContext {
  platform: Platform
  /** The scope whose step it is. */
  scope: string
  inputs: Inputs
  /** What the step gives to later ones. */
  outputs: Outputs
}

const isOn = (flag = ''): boolean => flag === '1' || flag === 'true'

export function insertRecord(step: StepContext): Outcome {
  const { platform, inputs, outputs } = step
  const table = tableOf(step)
  const state = RecordState.fresh(table)
  const refusal = put(step, state) ?? denied(step, state, 'create') ?? written(step, 'insert', state)
  if (inputs.assert_type === 'record_not_inserted')
    return refusal
      ? passed(`The record was not inserted into ${table}, as expected: ${refusal}`)
      : failed(`Expected no record to be inserted into ${table}, but ${state.sysId} was`)
  if (refusal) return failed(`Could not insert a record into ${table}: ${refusal}`)
  Object.assign(outputs, { table, record_id: state.sysId })
  return passed(`Inserted a record into ${table}: ${shown(platform, state)}`)
}

export function updateRecord(step: StepContext): Outcome {
  const { platform, inputs, outputs } = step
  const table = tableOf(step)
  const state = recordOf(step, table)
  const refusal = state
    ? (put(step, state) ?? denied(step, state, 'write') ?? written(step, 'update', state))
    : `there is no record ${inputs.record_id} in ${table}`
  if (inputs.assert_type === 'record_not_updated')
    return refusal
      ? passed(`The record was not updated, as expected: ${refusal}`)
      : failed(`Expected ${table} ${inputs.record_id} not to be updated, but it was`)
  if (refusal || !state) return failed(`Could not update ${table} ${inputs.record_id}: ${refusal}`)
  Object.assign(outputs, { table, record_id: state.sysId })
  return passed(`Updated ${table}: ${shown(platform, state)}`)
}

export function deleteRecord(step: StepContext): Outcome {
  const { platform, inputs } = step
  const table = tableOf(step)
  const state = recordOf(step, table)
  let refusal = state ? denied(step, state, 'delete') : `there is no record ${inputs.record_id} in ${table}`
  if (state && !refusal && !platform.records.delete(state)) refusal = 'a business rule aborted it'
  if (inputs.assert_type === 'record_not_deleted')
    return refusal
      ? passed(`The record was not deleted, as expected: ${refusal}`)
      : failed(`Expected ${table} ${inputs.record_id} not to be deleted, but it was`)
  return refusal
    ? failed(`Could not delete ${table} ${inputs.record_id}: ${refusal}`)
    : passed(`Deleted ${table} ${inputs.record_id}`)
}

export function validateRecord(step: StepContext): Outcome {
  const { inputs } = step
  const table = tableOf(step)
  const conditions = inputs.field_values ?? ''
  const found = matching(step, table, conditions, inputs.record_id).length > 0
  const what = `${table} ${inputs.record_id} with ${conditions || 'no condition'}`
  if (inputs.assert_type === 'record_not_found')
    return found ? failed(`Expected no record, but found ${what}`) : passed(`There is no ${what}, as expected`)
  if (found) return passed(`Validated ${what}`)
  const present = recordOf(step, table)
  return failed(
    present
      ? `The record ${table} ${inputs.record_id} does not match ${conditions}: ${held(present, conditions)}`
      : `There is no record ${inputs.record_id} in ${table}`
  )
}

export function queryRecords(step: StepContext): Outcome {
  const { inputs, outputs } = step
  const table = tableOf(step)
  const conditions = inputs.field_values ?? ''
  const found = matching(step, table, conditions)
  if (inputs.assert_type === 'no_records_match_query')
    return found.length
      ? failed(`Expected no ${table} record to match ${conditions}, but ${found.length} do`)
      : passed(`No ${table} record matches ${conditions}`)
  if (!found.length) return failed(`No ${table} record matches ${conditions}`)
  Object.assign(outputs, { table, first_record: found[0]!.sysId })
  return passed(`Found ${found.length} ${table} records that match ${conditions}`)
}

// ---- what they have in common ----

function tableOf({ platform, inputs }: StepContext): string {
  const table = inputs.table ?? ''
  if (!table) throw new Error("Expected a table in the step's input, got none")
  if (!platform.schema.has(table))
    throw new Error(
      `The table "${table}" is not here: expected one that the instance has, or that an installed app brings`
    )
  return table
}

/** The record that the step names, as its user may see it. */
function recordOf(step: StepContext, table: string): RecordState | undefined {
  const { platform, inputs } = step
  const row = inputs.record_id ? platform.database.get(table, inputs.record_id) : undefined
  const state = row && platform.loaded(table, row)
  return state && !denied(step, state, 'read') ? state : undefined
}

/** @returns what speaks against it, for a step that keeps to the access rules */
function denied({ platform, inputs }: StepContext, state: RecordState, operation: AccessOperation): string | undefined {
  if (!isOn(inputs.enforce_security) || platform.access.allows(state.table, operation, state)) return undefined
  return `access rules do not let ${platform.session.userName} ${operation} it`
}

/** Gives the record the step's field values. Fields that access rules keep from the user are left as they are (documented). */
function put({ platform, inputs, scope }: StepContext, state: RecordState): string | undefined {
  const { values, unread } = templateValues(inputs.field_values ?? '')
  if (unread.length) return `expected field values such as name=value, got ${unread.join(', ')}`
  for (const { field, value, sameAs } of values) {
    const column = platform.schema.column(state.table, field)
    if (!column) return `there is no column ${field}`
    const operation = state.isNew ? 'create' : 'write'
    if (isOn(inputs.enforce_security) && !platform.access.allowsField(state.table, field, operation, state)) continue
    const script = /^javascript:([\s\S]*)$/.exec(value)?.[1]
    if (sameAs !== undefined) state.set(column, state.values[sameAs] ?? null)
    else state.set(column, script === undefined ? value : platform.scripts.evaluate(scope, script, `value of ${field}`))
  }
  return undefined
}

function written({ platform }: StepContext, operation: 'insert' | 'update', state: RecordState): string | undefined {
  const refusal = platform.records.write(operation, state)
  if (!refusal) return undefined
  if (refusal.policy) return refusalLine(refusal, state.table)
  return refusal.rule ? `the business rule ${refusal.rule.split('^')[0]} aborted it` : 'a unique value of it is in use'
}

/** The records that match. @throws Error for conditions that name no column or operator: they would match more */
function matching(step: StepContext, table: string, conditions: string, sysId?: string): RecordState[] {
  const { platform, scope } = step
  const query = newQuery(table)
  const unread = addEncoded(query, conditions).map(({ part }) => part)
  const present = withPresentValues(query, (expression, field) =>
    platform.scripts.evaluate(scope, expression, `condition on ${field}`)
  )
  const ignored = [...unread, ...platform.database.ignoredParts(present)]
  if (ignored.length)
    throw new Error(`Expected conditions on columns of ${table}, got ${ignored.join(', ')}, which names none`)
  if (sysId !== undefined)
    for (const { all } of present.groups) all.push([{ field: 'sys_id', operator: '=', value: sysId }])
  return platform.database
    .select(present)
    .map((row) => platform.loaded(table, row))
    .filter((state) => !denied(step, state, 'read'))
}

/** What the record holds in the fields of the conditions. */
function held(state: RecordState, conditions: string): string {
  const names = [...new Set(conditions.match(/(?<=^|\^(?:OR)?)[a-z_]\w*/g) ?? [])].filter(
    (name) => name in state.values
  )
  return names.map((name) => `${name} is ${JSON.stringify(state.text(name) ?? '')}`).join(', ')
}

const shown = (platform: Platform, { table, values, sysId }: RecordState): string =>
  `${platform.display.ofRow(table, values) || table} (${sysId})`

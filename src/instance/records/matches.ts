// Evaluates an encoded query on a record in hand, as business rules' filter conditions and access rules need it.

import { type Column, isReference, type Stored } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { type Operator, operatorOf } from '../database/operators.ts'
import { addEncoded, type Condition, newQuery, NotImplemented, type Query } from '../database/query.ts'
import type { Schema } from '../database/schema.ts'
import { isTextQuery } from '../database/text-query.ts'
import { wallClockText } from '../values/wall-clock-text.ts'
import { type Evaluate, NO_SCRIPTS, withPresentValues } from './present-values.ts'
import { RecordState } from './record.ts'

/** Finds the record that a reference names. */
export type LookUp = (table: string, sysId: string) => Row | undefined

/** What a condition may look at beside the record. */
export interface Surroundings {
  /** For fields behind a reference (`assigned_to.email`); without it they count as empty. */
  lookUp?: LookUp
  /** For `javascript:` values; without it they are refused by name. */
  evaluate?: Evaluate
}

interface Context {
  schema: Schema
  lookUp: LookUp
}

/** @returns whether the record meets the condition; an empty condition is met by every record. */
export function matches(
  schema: Schema,
  state: RecordState,
  encoded: string,
  { lookUp = () => undefined, evaluate = NO_SCRIPTS }: Surroundings = {}
): boolean {
  if (encoded === '') return true
  const query = read(encoded)
  if (query.joins.length)
    throw new NotImplemented(`The local instance compares no record in hand with other tables: ${encoded}`)
  if (query.groups.some(({ all }) => all.flat().some(({ field }) => isTextQuery(field))))
    throw new NotImplemented(`The local instance searches no record in hand for a text: ${encoded}`)
  const { groups } = withPresentValues(query, evaluate)
  const context = { schema, lookUp }
  return groups.some((group) => group.all.every((any) => any.some((one) => holds(context, state, one))))
}

const MOST_READ = 1000
/** Conditions by their text: each write asks the same ones again. */
const READ = new Map<string, Query>()

/** @returns what is not to be changed */
function read(encoded: string): Query {
  let query = READ.get(encoded)
  if (!query) {
    addEncoded((query = newQuery('')), encoded)
    if (READ.size >= MOST_READ) READ.clear()
    READ.set(encoded, query)
  }
  return query
}

/** The record and column at the end of a field's dots; undefined where a step names no column. */
export function fieldAt(
  schema: Schema,
  lookUp: LookUp,
  state: RecordState,
  path: string
): { at: RecordState; column: Column } | undefined {
  return follow({ schema, lookUp }, state, path)
}

function follow(context: Context, state: RecordState, path: string): { at: RecordState; column: Column } | undefined {
  const { schema, lookUp } = context
  const [step = '', ...rest] = path.split('.')
  const column = schema.column(state.table, step)
  if (!column || !rest.length) return column && { at: state, column }
  if (!isReference(column) || !schema.has(column.reference)) return undefined
  const row = lookUp(column.reference, state.text(step) ?? '')
  const next = row ? RecordState.loaded(schema, column.reference, row) : RecordState.fresh(column.reference)
  return follow(context, next, rest.join('.'))
}

function storedAt(context: Context, state: RecordState, path: string): Stored | undefined {
  const found = follow(context, state, path)
  return found && (found.at.row[found.column.name] ?? null)
}

function holds(context: Context, state: RecordState, { field, operator: name, value }: Condition): boolean {
  const operator = operatorOf(name)
  if (operator?.changed) {
    const [before, now] = [String(state.before?.[field] ?? ''), state.text(field) ?? '']
    return state.changed(field) && operator.changed(before, now, value)
  }
  const found = operator && follow(context, state, shownPath(context, state, operator, field))
  if (!found || !operator.holds) return false
  return operator.holds({ stored: found.at.row[found.column.name] ?? null, column: found.column }, value, {
    field: (path) => storedAt(context, state, path),
    family: (table) => context.schema.family(table),
    wallClock: wallClockText,
  })
}

/** "Contains" and its like look at what a reference shows. */
function shownPath(context: Context, state: RecordState, operator: Operator, path: string): string {
  const column = operator.ofShown && follow(context, state, path)?.column
  return column && isReference(column) ? `${path}.${context.schema.displayColumn(column.reference)}` : path
}

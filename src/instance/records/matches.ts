// Evaluates an encoded query on a record in hand, as business rules' filter conditions and access rules need it.

import { type Column, isBoolean, isNumeric, isReference } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { addEncoded, canonicalOperator, type Condition, newQuery } from '../database/query.ts'
import type { Schema } from '../database/schema.ts'
import { RecordState } from './record.ts'

/** Operators that look at the change, not at the value. Source: r_OpAvailableFiltersQueries. */
const CHANGES = new Set(['VALCHANGES', 'CHANGESTO', 'CHANGESFROM'])
const TEXT_OPERATORS = new Set(['LIKE', 'NOT LIKE', 'STARTSWITH', 'ENDSWITH'])

/** Finds the record that a reference names. */
export type LookUp = (table: string, sysId: string) => Row | undefined

interface Context {
  schema: Schema
  lookUp: LookUp
}

/**
 * @param lookUp for fields behind a reference (`assigned_to.email`); without it they count as empty
 * @returns whether the record meets the condition; an empty condition is met by every record.
 */
export function matches(
  schema: Schema,
  state: RecordState,
  encoded: string,
  lookUp: LookUp = () => undefined
): boolean {
  const query = newQuery(state.table)
  addEncoded(query, encoded)
  const context = { schema, lookUp }
  return query.groups.some((group) => group.all.every((any) => any.some((one) => holds(context, state, one))))
}

function changeHolds(state: RecordState, { field, operator, value }: Condition): boolean {
  if (!state.changed(field)) return false
  if (operator === 'CHANGESTO') return (state.text(field) ?? '') === value
  if (operator === 'CHANGESFROM') return String(state.before?.[field] ?? '') === value
  return true
}

/** The record and column at the end of a field's dots. */
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

function textOf(context: Context, state: RecordState, path: string): string | undefined {
  const found = follow(context, state, path)
  if (!found) return undefined
  const { at, column } = found
  if (isBoolean(column)) return at.values[column.name] === 1 ? 'true' : 'false'
  return at.text(column.name) ?? ''
}

function holds(context: Context, state: RecordState, condition: Condition): boolean {
  if (CHANGES.has(condition.operator)) return changeHolds(state, condition)
  const operator = canonicalOperator(condition.operator)
  const found = follow(context, state, condition.field)
  if (!found) return false
  // "Contains" and its like look at what a reference shows.
  const shows = TEXT_OPERATORS.has(operator) && isReference(found.column)
  const path = shows ? `${condition.field}.${context.schema.displayColumn(found.column.reference)}` : condition.field
  const text = textOf(context, state, path) ?? ''
  const other = otherText(context, state, operator, found.column, condition.value)
  return other !== undefined && compare(context, found.column, operator, text, other)
}

/** What is compared with: a value, or another field of the record. */
function otherText(
  context: Context,
  state: RecordState,
  operator: string,
  column: Column,
  value: string
): string | undefined {
  if (/SAMEAS$|_FIELD$/.test(operator)) return textOf(context, state, value)
  return isBoolean(column) ? String(/^(true|1)$/i.test(value)) : value
}

function compare(context: Context, column: Column, operator: string, text: string, value: string): boolean {
  const [one, other] = [text.toLowerCase(), value.toLowerCase()]
  const order = (limit: string): number =>
    isNumeric(column) ? Number(text) - Number(limit) : one < limit ? -1 : one > limit ? 1 : 0
  const listed = (): boolean => other.split(',').some((item) => item.trim() === one)
  switch (operator) {
    case '=':
    case 'SAMEAS':
      return one === other
    case '!=':
    case 'NSAMEAS':
      return one !== other
    case '>':
    case 'GT_FIELD':
      return text !== '' && order(other) > 0
    case '>=':
    case 'GT_OR_EQUALS_FIELD':
      return text !== '' && order(other) >= 0
    case '<':
    case 'LT_FIELD':
      return text !== '' && order(other) < 0
    case '<=':
    case 'LT_OR_EQUALS_FIELD':
      return text !== '' && order(other) <= 0
    case 'BETWEEN': {
      const [low = '', high = ''] = other.split('@')
      return text !== '' && order(low) >= 0 && order(high) <= 0
    }
    case 'LIKE':
      return one.includes(other)
    case 'NOT LIKE':
      return !one.includes(other)
    case 'STARTSWITH':
      return one.startsWith(other)
    case 'ENDSWITH':
      return one.endsWith(other)
    case 'IN':
      return listed()
    case 'NOT IN':
      return !listed()
    case 'ISEMPTY':
      return text === ''
    case 'ISNOTEMPTY':
      return text !== ''
    case 'ANYTHING':
      return true
    case 'INSTANCEOF':
      return context.schema.extends(text, value)
    default:
      return false
  }
}

// Database functions over the rows of a table: their value for one, and the rows that a condition on them finds.

import type { Row } from '../../database/database.ts'
import type { Condition, Query } from '../../database/query.ts'
import { text } from '../../database/rows.ts'
import type { Platform } from '../../platform.ts'
import { columnsOf, type Expression, isFunction, parseFunction, valueOfFunction } from './function-text.ts'

/**
 * A function of a table.
 * @throws Error for a text that is no function, and for a column that the table does not have
 */
export function functionOf({ schema }: Platform, table: string, source: string): Expression {
  const expression = parseFunction(source)
  for (const path of columnsOf(expression)) {
    let at = table
    for (const step of path.split('.')) {
      const column = schema.has(at) ? schema.column(at, step) : undefined
      if (!column) throw new Error(`${source}: ${at} has no column ${step}`)
      at = column.reference ?? ''
    }
  }
  return expression
}

/** What a function comes to for a row. */
export const functionValue = (instance: Platform, table: string, expression: Expression, row: Row): string | null =>
  valueOfFunction(expression, (path) => readPath(instance, table, row, path))

function readPath({ schema, database }: Platform, table: string, row: Row, path: string): string | null {
  const [first = '', ...rest] = path.split('.')
  if (!rest.length) return text(row, first) || null
  const target = schema.column(table, first)?.reference ?? ''
  const next = text(row, first) ? database.get(target, text(row, first)) : undefined
  return next ? readPath({ schema, database } as Platform, target, next, rest.join('.')) : null
}

/** The operators that a condition on a function takes. */
const COMPARED = new Set(['=', '<', '>', '<=', '>='])

/**
 * The query with each condition on a function put as the sys_ids that meet it now: all rows of the table are looked at.
 * @throws Error for an operator that functions do not have here, and for an order by a function
 */
export function withFunctions(instance: Platform, query: Query): Query {
  const ordered = query.order.find(({ field }) => isFunction(field))
  if (ordered) throw new Error(`Ordering by ${ordered.field} is not implemented by the local instance`)
  const uses = query.groups.some(({ all }) => all.some((any) => any.some(({ field }) => isFunction(field))))
  if (!uses) return query
  const meeting = (condition: Condition): Condition =>
    isFunction(condition.field)
      ? { field: 'sys_id', operator: 'IN', value: idsThatMeet(instance, query.table, condition).join() || '-1' }
      : condition
  return { ...query, groups: query.groups.map(({ all }) => ({ all: all.map((any) => any.map(meeting)) })) }
}

function idsThatMeet(instance: Platform, table: string, { field, operator, value }: Condition): string[] {
  if (!COMPARED.has(operator))
    throw new Error(`The operator ${operator} on ${field} is not implemented by the local instance`)
  const condition: Expression = {
    kind: 'call',
    name: 'compare',
    parts: [functionOf(instance, table, field), constant(operator), constant(value)],
  }
  const rows = instance.database.select({ table, groups: [{ all: [] }], order: [], joins: [] })
  return rows.filter((row) => functionValue(instance, table, condition, row) === '1').map((row) => text(row, 'sys_id'))
}

const constant = (value: string): Expression => ({ kind: 'constant', value })

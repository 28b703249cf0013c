// What a list is asked for by its address: encoded query, first row, rows a page; and the addresses of its variations.

import { OPERATORS, operatorOf, UnreadableValue } from '../database/operators.ts'
import { type Condition, NotImplemented, type Query, QueryTooLarge } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { askedQuery, HiddenField } from '../security/asked-query.ts'
import { address } from './html.ts'
import { PageProblem } from './problem.ts'

/** The operators that one input can fill, as a filter offers them. */
export const OFFERED = OPERATORS.filter(({ sql, takes }) => sql && ['value', 'nothing', 'list'].includes(takes))

const DEFAULT_ROWS = 20
const MOST_ROWS = 100

interface Order {
  field: string
  descending: boolean
}

export interface ListRequest {
  table: string
  /** The encoded query without its order. */
  filter: string
  /** A condition that stays whatever a person filters by (`sysparm_fixed_query`). */
  fixed: string
  orders: Order[]
  /** The column whose values head groups of rows; empty for none. */
  groupBy: string
  view: string
  /** Rows to skip. */
  offset: number
  rows: number
}

/** Reads the address. `add_field`, `add_operator` and `add_value` are a condition to add to the query. */
export function readListRequest(table: string, given: Record<string, string | undefined>): ListRequest {
  const parts = (given.sysparm_query ?? '').split('^').filter(Boolean)
  const orders = parts.filter((part) => part.startsWith('ORDERBY'))
  const group = parts.find((part) => part.startsWith('GROUPBY'))
  const filters = parts.filter((part) => !/^(ORDERBY|GROUPBY)/.test(part))
  if (given.add_field) filters.push(`${given.add_field}${given.add_operator ?? '='}${given.add_value ?? ''}`)
  return {
    table,
    filter: filters.join('^'),
    fixed: given.sysparm_fixed_query ?? '',
    orders: orders.map(readOrder),
    groupBy: group?.slice('GROUPBY'.length) ?? '',
    view: given.sysparm_view ?? '',
    offset: wholeNumber(given.sysparm_first_row, 1, Number.MAX_SAFE_INTEGER) - 1,
    rows: Math.min(wholeNumber(given.sysparm_rows, DEFAULT_ROWS, MOST_ROWS), MOST_ROWS),
  }
}

const readOrder = (part: string): Order =>
  part.startsWith('ORDERBYDESC')
    ? { field: part.slice('ORDERBYDESC'.length), descending: true }
    : { field: part.slice('ORDERBY'.length), descending: false }

function wholeNumber(text: string | undefined, otherwise: number, most: number): number {
  const n = Number(text)
  return Number.isInteger(n) && n >= 1 && n <= most ? n : otherwise
}

/** The orders as an encoded query has them. */
export const ordersOf = ({ orders }: ListRequest): string =>
  orders.map(({ field, descending }) => `ORDERBY${descending ? 'DESC' : ''}${field}`).join('^')

export const groupOf = ({ groupBy }: ListRequest): string => (groupBy ? `GROUPBY${groupBy}` : '')

const joined = (...parts: string[]): string => parts.filter(Boolean).join('^')

/** The whole encoded query: filter, then groups, then order. */
export const encoded = (request: ListRequest): string => joined(request.filter, groupOf(request), ordersOf(request))

/** What an address says of a list beside its table. */
export const listParameters = (request: ListRequest): Record<string, string | number | undefined> => ({
  sysparm_query: encoded(request),
  sysparm_fixed_query: request.fixed,
  sysparm_view: request.view,
  sysparm_first_row: request.offset ? request.offset + 1 : undefined,
  sysparm_rows: request.rows === DEFAULT_ROWS ? undefined : request.rows,
})

export const listAddress = (request: ListRequest): string =>
  address(`/${request.table}_list.do`, listParameters(request))

/**
 * The query for the database: rows of one group stand together.
 * @throws PageProblem when a part can't be read, or names a field that the user may not see
 */
export const queryOf = (instance: Platform, request: ListRequest): Query =>
  encodedQuery(
    instance,
    request.table,
    // Each alternative of the filter (^NQ) is held to the fixed part.
    joined(
      request.filter
        .split('^NQ')
        .map((part) => joined(request.fixed, part))
        .join('^NQ'),
      request.groupBy && `ORDERBY${request.groupBy}`,
      ordersOf(request)
    )
  )

/** An encoded query with its orders, for the database. @throws PageProblem as `queryOf` does */
export function encodedQuery(instance: Platform, table: string, text: string): Query {
  const { query, ignored } = readable(() => askedQuery(instance, table, text))
  if (ignored.length) {
    throw new PageProblem(
      400,
      `The query has a part that names no field or operator of this table: ${ignored.join(', ')}`
    )
  }
  return query
}

/** @throws PageProblem for what is wrong with a query */
function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof NotImplemented || error instanceof UnreadableValue || error instanceof QueryTooLarge)
      throw new PageProblem(400, error.message)
    if (!(error instanceof HiddenField)) throw error
    throw new PageProblem(403, `You can't query by ${error.field}: it is secret, or your roles don't let you read it.`)
  }
}

/** One condition in words, e.g. "Discovery source is Kandji". */
export function inWords(instance: Platform, table: string, { field, operator, value }: Condition): string {
  const column = field.includes('.') ? undefined : instance.schema.column(table, field)
  const label = column?.label ?? field
  const shown = column ? instance.display.value(table, column, value === '' ? null : value) || value : value
  const words = operatorOf(operator)?.label ?? operator
  return [label, words, column?.type === 'boolean' ? value : shown].filter(Boolean).join(' ')
}

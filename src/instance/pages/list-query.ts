// What a list is asked for by its address: encoded query, first row, rows a page; and the addresses of its variations.

import { addEncoded, type Condition, newQuery, type Query } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { address } from './html.ts'
import { PageProblem } from './problem.ts'

export const OPERATORS: ReadonlyArray<[operator: string, label: string]> = [
  ['=', 'is'],
  ['!=', 'is not'],
  ['STARTSWITH', 'starts with'],
  ['LIKE', 'contains'],
  ['>', 'greater than'],
  ['<', 'less than'],
  ['ISEMPTY', 'is empty'],
  ['ISNOTEMPTY', 'is not empty'],
]

const DEFAULT_ROWS = 20
const MOST_ROWS = 100

export interface ListRequest {
  table: string
  /** The encoded query without its order. */
  filter: string
  order: { field: string; descending: boolean } | undefined
  /** Rows to skip. */
  offset: number
  rows: number
}

/** Reads the address. `add_field`, `add_operator` and `add_value` are a condition to add to the query. */
export function readListRequest(table: string, given: Record<string, string | undefined>): ListRequest {
  const parts = (given.sysparm_query ?? '').split('^').filter(Boolean)
  const orders = parts.filter((part) => part.startsWith('ORDERBY'))
  const filters = parts.filter((part) => !part.startsWith('ORDERBY'))
  if (given.add_field) filters.push(`${given.add_field}${given.add_operator ?? '='}${given.add_value ?? ''}`)
  return {
    table,
    filter: filters.join('^'),
    order: orders[0] === undefined ? undefined : readOrder(orders[0]),
    offset: wholeNumber(given.sysparm_first_row, 1, Number.MAX_SAFE_INTEGER) - 1,
    rows: Math.min(wholeNumber(given.sysparm_rows, DEFAULT_ROWS, MOST_ROWS), MOST_ROWS),
  }
}

const readOrder = (part: string): { field: string; descending: boolean } =>
  part.startsWith('ORDERBYDESC')
    ? { field: part.slice('ORDERBYDESC'.length), descending: true }
    : { field: part.slice('ORDERBY'.length), descending: false }

function wholeNumber(text: string | undefined, otherwise: number, most: number): number {
  const n = Number(text)
  return Number.isInteger(n) && n >= 1 && n <= most ? n : otherwise
}

/** The whole encoded query: filter, then order. */
export function encoded({ filter, order }: ListRequest): string {
  const by = order && `ORDERBY${order.descending ? 'DESC' : ''}${order.field}`
  return [filter, by].filter(Boolean).join('^')
}

export const listAddress = (request: ListRequest): string =>
  address(`/${request.table}_list.do`, {
    sysparm_query: encoded(request),
    sysparm_first_row: request.offset ? request.offset + 1 : undefined,
    sysparm_rows: request.rows === DEFAULT_ROWS ? undefined : request.rows,
  })

/**
 * The query for the database.
 * @throws PageProblem when a part can't be read, or names a field that the user may not see
 */
export function queryOf(instance: Platform, request: ListRequest): Query {
  const query = newQuery(request.table)
  const unread = addEncoded(query, encoded(request)).map(({ part }) => part)
  const conditions = query.groups.flatMap((group) => group.all.flat())
  const ignored = [...unread, ...instance.database.ignoredParts(query)]
  if (ignored.length) {
    throw new PageProblem(
      400,
      `The query has a part that names no field or operator of this table: ${ignored.join(', ')}`
    )
  }
  for (const { field } of [...conditions, ...query.order]) requireReadable(instance, request.table, field)
  return query
}

function requireReadable(instance: Platform, table: string, path: string): void {
  if (instance.access.allowsQueryBy(table, path)) return
  throw new PageProblem(403, `You can't query by ${path}: it is secret, or your roles don't let you read it.`)
}

/** One condition in words, e.g. "Discovery source is Kandji". */
export function inWords(instance: Platform, table: string, { field, operator, value }: Condition): string {
  const column = field.includes('.') ? undefined : instance.schema.column(table, field)
  const label = column?.label ?? field
  const shown = column ? instance.display.value(table, column, value === '' ? null : value) || value : value
  const words = OPERATORS.find(([known]) => known === operator)?.[1] ?? operator
  return [label, words, column?.type === 'boolean' ? value : shown].filter(Boolean).join(' ')
}

// Lists of records as REST APIs give them: the query that a request asks for, its pages, the rows that its user may read.
// Source: ServiceNow docs, c_TableAPI and c_RESTAPI.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Condition, Query } from '../database/query.ts'
import { underQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { askedQuery } from '../security/asked-query.ts'
import { RestError } from './errors.ts'
import { origin, type Parameters } from './request.ts'

const DEFAULT_LIMIT = 10_000
const LONGEST_LINKS = 12_000

/** @throws RestError 403 when the user may read nothing of the table */
export function checkReadable(instance: Platform, table: string): void {
  if (!instance.access.allows(table, 'read')) throw new RestError(403, 'Insufficient rights to query records', null)
}

/** The records that a query finds, without those that the user may not read. */
export function readableRecords(instance: Platform, query: Query): RecordState[] {
  const rows = instance.database.select(query).map((row) => RecordState.loaded(instance.schema, query.table, row))
  return instance.session.admin ? rows : rows.filter((state) => instance.access.allows(state.table, 'read', state))
}

/** The query that a request asks for: encoded or by names of columns, with its limits. */
export function queryOf(instance: Platform, table: string, given: Parameters, limit = DEFAULT_LIMIT): Query {
  const more = given.sysparm_query ? [] : fieldsGiven(instance, table, given)
  const { query, ignored } = askedQuery(instance, table, given.sysparm_query ?? '', more)
  if (ignored.length && instance.property('glide.invalid_query.returns_no_rows') === 'true') {
    query.groups = [{ all: [[{ field: 'sys_id', operator: '=', value: '-1' }]] }]
  }
  query.limit = wholeNumber(given.sysparm_limit, limit)
  query.offset = wholeNumber(given.sysparm_offset, 0)
  return underQueryRules(instance, query)
}

/** Without an encoded query, parameters that name columns are conditions. */
function fieldsGiven(instance: Platform, table: string, given: Parameters): Condition[] {
  return Object.entries(given)
    .filter(([name]) => !name.startsWith('sysparm_') && instance.schema.column(table, name.split('.')[0]!))
    .map(([field, value]) => ({ field, operator: '=', value }))
}

export function wholeNumber(text: string | undefined, fallback: number): number {
  const number = Number(text)
  return text !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : fallback
}

/** Link: first, prev, next and last page, for those there are. */
export function pageLinks(
  request: FastifyRequest,
  reply: FastifyReply,
  { limit = 0, offset = 0 }: Query,
  total: number
): void {
  if (!limit) return
  const link = (start: number, rel: string): string => {
    const url = new URL(request.url, origin(request))
    url.searchParams.set('sysparm_limit', String(limit))
    url.searchParams.set('sysparm_offset', String(start))
    return `<${url}>;rel="${rel}"`
  }
  const links = [
    ...(offset + limit < total ? [link(offset + limit, 'next')] : []),
    ...(offset > 0 ? [link(Math.max(0, offset - limit), 'prev')] : []),
    link(0, 'first'),
    link(Math.max(0, Math.floor((total - 1) / limit) * limit), 'last'),
  ]
  const all = links.join(',')
  // A client that sent a long address could not read as many headers again: Node's takes 16 KB.
  if (all.length <= LONGEST_LINKS) reply.header('link', all)
}

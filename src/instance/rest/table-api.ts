// The Table API. Source: ServiceNow docs, c_TableAPI and c_RESTAPI.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isBoolean, isReference, isSecret, type Column } from '../database/columns.ts'
import type { Condition, Query } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import type { Operation, Refusal } from '../records/writer.ts'
import type { AccessOperation } from '../security/access.ts'
import { reservedForAdmin } from '../security/admin-guard.ts'
import { askedQuery } from '../security/asked-query.ts'
import { badBody, invalidTable, noRecord, notAuthorized, RestError, securityConstraint } from './errors.ts'
import { columnText, jsonBody, origin, type Parameters, parameters, pathParameter } from './request.ts'
import type { Handle } from './handle.ts'

const DEFAULT_LIMIT = 10_000
const LONGEST_LINKS = 12_000
/** As many as a query can follow. */
const MOST_STEPS = 61

export function registerTableApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  for (const prefix of ['/api/now/table', '/api/now/v1/table', '/api/now/v2/table']) {
    const emptyIsMissing = prefix.includes('/v1/')
    app.get(
      `${prefix}/:table`,
      handle((request, reply) => list(instance, request, reply, emptyIsMissing))
    )
    app.get(
      `${prefix}/:table/:sysId`,
      handle((request) => ({ result: shown(instance, request, read(instance, request, 'read')) }))
    )
    app.post(
      `${prefix}/:table`,
      handle((request, reply) => create(instance, request, reply))
    )
    app.put(
      `${prefix}/:table/:sysId`,
      handle((request) => change(instance, request))
    )
    app.patch(
      `${prefix}/:table/:sysId`,
      handle((request) => change(instance, request))
    )
    app.delete(
      `${prefix}/:table/:sysId`,
      handle((request, reply) => remove(instance, request, reply))
    )
  }
}

/** The table of the path, open to web services. @throws RestError 400 or 403 */
export function openTable(instance: Platform, name: string): string {
  const table = instance.schema.get(name)
  if (!table) throw invalidTable(name)
  if (!table.wsAccess) throw notAuthorized('Failed API level ACL Validation')
  return name
}

function list(instance: Platform, request: FastifyRequest, reply: FastifyReply, emptyIsMissing: boolean): unknown {
  const table = openTable(instance, pathParameter(request, 'table'))
  const given = parameters(request)
  if (!instance.access.allows(table, 'read')) throw new RestError(403, 'Insufficient rights to query records', null)
  const query = queryOf(instance, table, given)
  if (given.sysparm_no_count !== 'true') {
    const total = instance.database.count(query)
    reply.header('x-total-count', String(total))
    if (given.sysparm_suppress_pagination_header !== 'true') pageLinks(request, reply, query, total)
  }
  const rows = instance.database.select(query).map((row) => RecordState.loaded(instance.schema, table, row))
  const readable = instance.session.admin
    ? rows
    : rows.filter((state) => instance.access.allows(state.table, 'read', state))
  if (!readable.length && emptyIsMissing) throw noRecord()
  return { result: readable.map((state) => shown(instance, request, state)) }
}

function queryOf(instance: Platform, table: string, given: Parameters): Query {
  const more = given.sysparm_query ? [] : fieldsGiven(instance, table, given)
  const { query, ignored } = askedQuery(instance, table, given.sysparm_query ?? '', more)
  if (ignored.length && instance.property('glide.invalid_query.returns_no_rows') === 'true') {
    query.groups = [{ all: [[{ field: 'sys_id', operator: '=', value: '-1' }]] }]
  }
  query.limit = wholeNumber(given.sysparm_limit, DEFAULT_LIMIT)
  query.offset = wholeNumber(given.sysparm_offset, 0)
  return query
}

/** Without an encoded query, parameters that name columns are conditions. */
function fieldsGiven(instance: Platform, table: string, given: Parameters): Condition[] {
  return Object.entries(given)
    .filter(([name]) => !name.startsWith('sysparm_') && instance.schema.column(table, name.split('.')[0]!))
    .map(([field, value]) => ({ field, operator: '=', value }))
}

function wholeNumber(text: string | undefined, fallback: number): number {
  const number = Number(text)
  return text !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : fallback
}

/** Link: first, prev, next and last page, for those there are. */
function pageLinks(
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

function read(instance: Platform, request: FastifyRequest, operation: AccessOperation): RecordState {
  const table = openTable(instance, pathParameter(request, 'table'))
  const row = instance.database.get(table, pathParameter(request, 'sysId'))
  const state = row && RecordState.loaded(instance.schema, table, row)
  if (!state || !instance.access.allows(state.table, 'read', state)) throw noRecord()
  if (operation !== 'read' && !instance.access.allows(state.table, operation, state)) {
    throw securityConstraint(operation === 'delete' ? 'Delete' : 'Update')
  }
  return state
}

function create(instance: Platform, request: FastifyRequest, reply: FastifyReply): unknown {
  const table = openTable(instance, pathParameter(request, 'table'))
  if (!instance.access.allows(table, 'create')) throw securityConstraint('Insert')
  const state = RecordState.fresh(table)
  fill(instance, request, state)
  guardAdmins(instance, state, 'insert')
  write(instance, 'insert', state)
  reply.code(201).header('location', `${origin(request)}/api/now/table/${table}/${state.sysId}`)
  return answerOf(instance, request, reply, state)
}

function change(instance: Platform, request: FastifyRequest): unknown {
  const state = read(instance, request, 'write')
  fill(instance, request, state)
  guardAdmins(instance, state, 'update')
  write(instance, 'update', state)
  return { result: shown(instance, request, state) }
}

function remove(instance: Platform, request: FastifyRequest, reply: FastifyReply): unknown {
  const state = read(instance, request, 'delete')
  guardAdmins(instance, state, 'delete')
  write(instance, 'delete', state)
  reply.code(204)
  return undefined
}

/** @throws RestError 403 when only an admin may do this; the log says why */
function guardAdmins(instance: Platform, state: RecordState, operation: Operation): void {
  const reason = reservedForAdmin(instance, () => instance.session.admin, state, operation)
  if (!reason) return
  const { userName } = instance.session
  instance.log.write('warn', `Only an admin may ${operation} this record of ${state.table}: ${reason}`, userName)
  throw securityConstraint(({ insert: 'Insert', update: 'Update', delete: 'Delete' } as const)[operation])
}

function answerOf(instance: Platform, request: FastifyRequest, reply: FastifyReply, state: RecordState): unknown {
  if (request.headers['x-no-response-body'] === 'true') {
    reply.code(204)
    return undefined
  }
  return { result: shown(instance, request, state) }
}

/** @throws RestError when the write is refused */
function write(instance: Platform, operation: Operation, state: RecordState): void {
  const refusal = instance.database.request(() => instance.records.write(operation, state))
  if (refusal) throw refused(refusal, state.table)
}

const refused = ({ rule }: Refusal, table: string): RestError => {
  if (!rule)
    return new RestError(
      403,
      'Operation Failed',
      `Operation against file '${table}' was refused: a unique value is in use`
    )
  const [name] = rule.split('^')
  return new RestError(
    403,
    'Operation Failed',
    `Operation against file '${table}' was aborted by Business Rule '${rule}'. Business Rule Stack:${name}`
  )
}

/** Sets what the body says. Keys that name no column, and columns the user may not write, are left out. */
function fill(instance: Platform, request: FastifyRequest, state: RecordState): void {
  const body = jsonBody(request)
  // Of an array only the first record counts.
  const values = Array.isArray(body) ? (body[0] as Record<string, unknown> | undefined) : body
  if (values === null || typeof values !== 'object') throw badBody('Expected a JSON object of column names and values')
  const byDisplay = parameters(request).sysparm_input_display_value === 'true'
  const operation = state.isNew ? 'create' : 'write'
  for (const [name, value] of Object.entries(values)) {
    const column = instance.schema.column(state.table, name)
    if (!column || (name.startsWith('sys_') && SYSTEM.has(name))) continue
    if (!instance.access.allowsField(state.table, name, operation, state)) continue
    const text = columnText(value)
    state.set(
      column,
      byDisplay || isReference(column) ? byDisplayValue(instance, state.table, column, text, byDisplay) : text
    )
  }
}

const SYSTEM = new Set([
  'sys_created_by',
  'sys_created_on',
  'sys_updated_by',
  'sys_updated_on',
  'sys_mod_count',
  'sys_id',
])

function byDisplayValue(instance: Platform, table: string, column: Column, text: string, labels: boolean): string {
  const { schema, database, display } = instance
  if (isReference(column) && text && schema.has(column.reference)) {
    if (database.get(column.reference, text)) return text
    // The Table API takes a display value for a reference as well as a sys_id.
    const found = database.find(column.reference, schema.displayColumn(column.reference), text)
    return found ? String(found.sys_id) : labels ? '' : text
  }
  if (labels && column.choice)
    return display.choices(table, column.name).find((choice) => choice.label === text)?.value ?? text
  return text
}

// ---- what an answer shows ----

function shown(instance: Platform, request: FastifyRequest, state: RecordState): Record<string, unknown> {
  const given = parameters(request)
  const names = given.sysparm_fields
    ? given.sysparm_fields.split(',').map((name) => fieldName(name.trim()))
    : [...instance.schema.columns(state.table).keys()]
  const result: Record<string, unknown> = {}
  for (const name of names) {
    const at = follow(instance, state, name)
    if (!at) continue
    result[name] = cell(instance, request, given, at.state, at.column)
  }
  return result
}

/** @throws RestError 400 for a path that follows more references than make sense */
function fieldName(name: string): string {
  if (name.split('.', MOST_STEPS + 1).length <= MOST_STEPS) return name
  throw new RestError(400, `sysparm_fields: a field may follow at most ${MOST_STEPS - 1} references`)
}

/** Follows the dots of a field name to the record and column at its end; undefined where the user may not read on. */
function follow(
  instance: Platform,
  state: RecordState,
  path: string
): { state: RecordState; column: Column } | undefined {
  let at = state
  const steps = path.split('.')
  for (const [index, step] of steps.entries()) {
    const column = instance.schema.column(at.table, step)
    // Each step is read: what lies behind a hidden reference tells what it refers to.
    if (!column || !instance.access.allowsField(at.table, step, 'read', at)) return undefined
    if (index === steps.length - 1) return { state: at, column }
    if (!isReference(column) || !instance.schema.has(column.reference)) return undefined
    const row = instance.database.get(column.reference, at.text(step) ?? '')
    at = row ? RecordState.loaded(instance.schema, column.reference, row) : RecordState.fresh(column.reference)
  }
  return undefined
}

function cell(
  instance: Platform,
  request: FastifyRequest,
  given: Parameters,
  state: RecordState,
  column: Column
): unknown {
  const stored = state.values[column.name] ?? null
  const value = isSecret(column)
    ? ''
    : isBoolean(column)
      ? stored === 1
        ? 'true'
        : 'false'
      : stored === null
        ? ''
        : String(stored)
  const mode = given.sysparm_display_value ?? 'false'
  const display = mode === 'false' ? '' : instance.display.value(state.table, column, stored)
  const withLink = isReference(column) && value !== '' && given.sysparm_exclude_reference_link !== 'true'
  const link = withLink ? `${origin(request)}/api/now/table/${column.reference}/${value}` : undefined
  if (mode === 'all') return { display_value: display, value, ...(link && { link }) }
  if (mode === 'true') return link ? { display_value: display, link } : display
  return link ? { link, value } : value
}

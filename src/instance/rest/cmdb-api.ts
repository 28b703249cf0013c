// The CMDB Instance API and the Identification and Reconciliation API: configuration items with their relations, written by
// identification. Source: ServiceNow docs, cmdb-instance-api and c_IdentifyReconcileAPI.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { isReference } from '../database/columns.ts'
import { enhancedOptions, plainOptions } from '../etl/ire/options.ts'
import type { Payload, Result } from '../etl/ire/payload.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { badBody, invalidTable, noRecord, notAuthorized, RestError } from './errors.ts'
import type { Handle } from './handle.ts'
import { checkReadable, queryOf, readableRecords } from './listing.ts'
import { type Given, openTable, recordFor } from './record-changes.ts'
import { plainText } from './record-view.ts'
import { columnText, jsonBody, origin, parameters, pathParameter } from './request.ts'

const ROOT = 'cmdb'
const RELATIONS = 'cmdb_rel_ci'
type Direction = 'outbound_relations' | 'inbound_relations'
/** The end of a relation where the item is, and the other one. */
const ENDS: Record<Direction, [own: string, other: string]> = {
  outbound_relations: ['parent', 'child'],
  inbound_relations: ['child', 'parent'],
}

export function registerCmdbApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  for (const version of ['', '/v1']) {
    registerItems(app, instance, handle, `/api/now${version}/cmdb/instance/:table`)
    registerIdentification(app, instance, handle, `/api/now${version}/identifyreconcile`)
  }
}

function registerItems(app: FastifyInstance, instance: Platform, handle: Handle, prefix: string): void {
  const asked = (request: FastifyRequest): RecordState => {
    checkRole(instance, ['itil'])
    return recordFor(instance, classOf(instance, request), pathParameter(request, 'sysId'), 'read')
  }
  app.get(
    prefix,
    handle((request) => ({ result: listed(instance, request) }))
  )
  app.get(
    `${prefix}/:sysId`,
    handle((request) => ({ result: shown(instance, request, asked(request)) }))
  )
  app.post(
    prefix,
    handle((request) => {
      checkRole(instance, ['itil'])
      const body = jsonBody(request)
      const sysId = identified(instance, body, classOf(instance, request))
      addRelations(instance, body, sysId)
      return { result: shown(instance, request, recordFor(instance, ROOT, sysId, 'read')) }
    })
  )
  for (const method of ['put', 'patch'] as const) {
    app[method](
      `${prefix}/:sysId`,
      handle((request) => {
        const { table, sysId } = asked(request)
        identified(instance, jsonBody(request), table, sysId)
        return { result: shown(instance, request, recordFor(instance, table, sysId, 'read')) }
      })
    )
  }
  app.post(
    `${prefix}/:sysId/relation`,
    handle((request) => {
      const state = asked(request)
      addRelations(instance, jsonBody(request), state.sysId)
      return { result: shown(instance, request, state) }
    })
  )
  app.delete(
    `${prefix}/:sysId/relation/:relation`,
    handle((request) => {
      const { sysId } = asked(request)
      const row = instance.database.get(RELATIONS, pathParameter(request, 'relation'))
      if (!row || (row.parent !== sysId && row.child !== sysId)) throw noRecord()
      instance.records.delete(recordFor(instance, RELATIONS, text(row, 'sys_id'), 'delete'))
      return { result: {} }
    })
  )
}

/** The address names a class of the CMDB. */
function classOf(instance: Platform, request: FastifyRequest): string {
  const table = openTable(instance, pathParameter(request, 'table'))
  if (!instance.schema.extends(table, ROOT)) throw invalidTable(table)
  return table
}

function checkRole({ session }: Platform, roles: string[]): void {
  if (!session.admin && !roles.some((role) => session.roles.has(role)))
    throw notAuthorized('Failed API level ACL Validation')
}

function listed(instance: Platform, request: FastifyRequest): unknown[] {
  checkRole(instance, ['itil'])
  const table = classOf(instance, request)
  checkReadable(instance, table)
  const { sysparm_query, sysparm_limit, sysparm_offset } = parameters(request)
  const query = queryOf(instance, table, {
    ...(sysparm_query && { sysparm_query }),
    ...(sysparm_limit && { sysparm_limit }),
    ...(sysparm_offset && { sysparm_offset }),
  })
  return readableRecords(instance, query).map((state) => ({ sys_id: state.sysId, name: state.text('name') ?? '' }))
}

// ---- what an answer shows ----

function shown(instance: Platform, request: FastifyRequest, state: RecordState): Record<string, unknown> {
  const row = instance.database.get(state.table, state.sysId)!
  const own = RecordState.loaded(instance.schema, text(row, 'sys_class_name') || state.table, row)
  const full = recordFor(instance, own.table, own.sysId, 'read')
  const relations = (direction: Direction): unknown[] => relationsOf(instance, request, full.sysId, direction)
  return {
    attributes: attributesOf(instance, request, full),
    outbound_relations: relations('outbound_relations'),
    inbound_relations: relations('inbound_relations'),
  }
}

function attributesOf(instance: Platform, request: FastifyRequest, state: RecordState): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (const column of instance.schema.columns(state.table).values()) {
    if (!instance.access.allowsField(state.table, column.name, 'read', state)) continue
    const stored = state.values[column.name] ?? null
    const value = plainText(column, stored)
    attributes[column.name] =
      isReference(column) && value
        ? linked(instance, value, column.reference, `${origin(request)}/api/now/table/${column.reference}`)
        : value
  }
  return attributes
}

function relationsOf(instance: Platform, request: FastifyRequest, sysId: string, direction: Direction): unknown[] {
  const [own, other] = ENDS[direction]
  return instance.database.select(where(RELATIONS, { [own]: sysId }, 'sys_created_on')).map((row) => ({
    sys_id: row.sys_id,
    type: linked(instance, text(row, 'type'), 'cmdb_rel_type', `${origin(request)}/api/now/table/cmdb_rel_type`),
    target: linked(instance, text(row, other), 'cmdb_ci', `${origin(request)}/api/now/cmdb/instance/cmdb_ci`),
  }))
}

const linked = (instance: Platform, value: string, table: string, place: string): Record<string, string> => ({
  display_value: instance.display.record(table, value),
  link: `${place}/${value}`,
  value,
})

// ---- writing ----

/** Writes the attributes of a body through identification. @returns the item's sys_id. @throws RestError 400 for what it refuses */
function identified(instance: Platform, body: Given, className: string, sysId?: string): string {
  const { attributes, source } = body
  if (attributes === null || typeof attributes !== 'object')
    throw badBody('Expected "attributes", an object of columns')
  if (!columnText(source)) throw badBody('Expected "source", a choice of discovery_source')
  for (const value of Object.values(attributes)) checkText(value)
  const given = attributes as Record<string, string>
  const named = given.sys_class_name || className
  const values = { ...given, ...(sysId && { sys_id: sysId }) }
  const payload: Payload = { items: [{ className: named, values }] }
  const { items } = instance.identification.createOrUpdate(columnText(source), payload, plainOptions(instance))
  const [item] = items
  if (!item?.sysId || item.errorCount) {
    const reasons = (item?.errors ?? []).map(({ error, message }) => `${error}: ${message}`)
    throw new RestError(400, 'Identification failed', reasons.join('; ') || null)
  }
  return item.sysId
}

/** Recorded: a number or a truth value is a 500 of Java's. */
function checkText(value: unknown): void {
  if (typeof value === 'string' || value === null) return
  const kind =
    typeof value === 'number' ? 'java.lang.Double' : typeof value === 'boolean' ? 'java.lang.Boolean' : 'object'
  throw new Error(`${kind} cannot be cast to java.lang.String`)
}

function addRelations(instance: Platform, body: Given, sysId: string): void {
  for (const [direction, [own, other]] of Object.entries(ENDS)) {
    for (const { target, type } of [body[direction] ?? []].flat() as Array<Given>) {
      const relation = { [own]: sysId, [other]: columnText(target), type: columnText(type) }
      checkRelation(instance, relation, other)
      if (instance.database.select(where(RELATIONS, relation)).length) continue
      const state = RecordState.fresh(RELATIONS)
      Object.assign(state.values, relation)
      instance.records.insert(state)
    }
  }
}

function checkRelation({ database }: Platform, relation: Record<string, string>, other: string): void {
  if (!database.get(ROOT, relation[other]!))
    throw badBody(`Expected the sys_id of an item as target, got ${relation[other]}`)
  if (!database.get('cmdb_rel_type', relation.type!))
    throw badBody(`Expected the sys_id of a relationship type as type, got ${relation.type}`)
}

// ---- identification of payloads ----

function registerIdentification(app: FastifyInstance, instance: Platform, handle: Handle, prefix: string): void {
  const engine = instance.identification
  const route = (path: string, work: (payload: Payload, source: string, options: Row) => Result): void => {
    app.post(
      `${prefix}${path}`,
      handle((request) => {
        checkRole(instance, ['itil', 'asset'])
        const given = parameters(request)
        const payload = jsonBody(request) as unknown as Payload
        return { result: work(payload, given.sysparm_data_source ?? '', optionsOf(given.options)) }
      })
    )
  }
  route('', (payload, source) => engine.createOrUpdate(source, payload, plainOptions(instance)))
  route('/enhanced', (payload, source, options) =>
    engine.createOrUpdate(source, payload, enhancedOptions(instance, options))
  )
  route('/query', (payload, source) => engine.identify(source || undefined, payload, plainOptions(instance)))
  route('/queryEnhanced', (payload, source, options) =>
    engine.identify(source || undefined, payload, enhancedOptions(instance, options))
  )
}

/** `partial_payloads:false,generate_summary:true` */
const optionsOf = (text = ''): Row =>
  Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const [name = '', value = ''] = pair.split(':')
      return name.trim() ? [[name.trim(), value.trim()]] : []
    })
  )

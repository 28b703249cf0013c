// The Table API. Source: ServiceNow docs, c_TableAPI and c_RESTAPI.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import type { AccessOperation } from '../security/access.ts'
import { badBody, noRecord } from './errors.ts'
import type { Handle } from './handle.ts'
import { checkReadable, pageLinks, queryOf, readableRecords } from './listing.ts'
import { changeRecord, type Given, makeRecord, openTable, recordFor, removeRecord } from './record-changes.ts'
import { shown, viewOf } from './record-view.ts'
import { jsonBody, origin, parameters, pathParameter } from './request.ts'

export function registerTableApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  for (const prefix of ['/api/now/table', '/api/now/v1/table', '/api/now/v2/table']) {
    const emptyIsMissing = prefix.includes('/v1/')
    app.get(
      `${prefix}/:table`,
      handle((request, reply) => list(instance, request, reply, emptyIsMissing))
    )
    app.get(
      `${prefix}/:table/:sysId`,
      handle((request) => answer(instance, request, asked(instance, request, 'read')))
    )
    app.post(
      `${prefix}/:table`,
      handle((request, reply) => create(instance, request, reply))
    )
    for (const method of ['put', 'patch'] as const) {
      app[method](
        `${prefix}/:table/:sysId`,
        handle((request) => change(instance, request))
      )
    }
    app.delete(
      `${prefix}/:table/:sysId`,
      handle((request, reply) => remove(instance, request, reply))
    )
  }
}

function list(instance: Platform, request: FastifyRequest, reply: FastifyReply, emptyIsMissing: boolean): unknown {
  // now-sdk asks for lists at `…/incident.do` (@servicenow/sdk-api 4.9.0, processorRequest).
  const table = openTable(instance, pathParameter(request, 'table').replace(/\.do$/, ''))
  const given = parameters(request)
  checkReadable(instance, table)
  const query = queryOf(instance, table, given)
  if (given.sysparm_no_count !== 'true') {
    const total = instance.database.count(query)
    reply.header('x-total-count', String(total))
    if (given.sysparm_suppress_pagination_header !== 'true') pageLinks(request, reply, query, total)
  }
  const readable = readableRecords(instance, query)
  if (!readable.length && emptyIsMissing) throw noRecord()
  const view = viewOf(request)
  return { result: readable.map((state) => shown(instance, view, state)) }
}

/** The record of the address. */
const asked = (instance: Platform, request: FastifyRequest, operation: AccessOperation): RecordState =>
  recordFor(instance, pathParameter(request, 'table'), pathParameter(request, 'sysId'), operation)

const answer = (instance: Platform, request: FastifyRequest, state: RecordState): unknown => ({
  result: shown(instance, viewOf(request), state),
})

function create(instance: Platform, request: FastifyRequest, reply: FastifyReply): unknown {
  const table = openTable(instance, pathParameter(request, 'table'))
  const state = makeRecord(instance, table, valuesOf(request), byDisplay(request))
  reply.code(201).header('location', `${origin(request)}/api/now/table/${table}/${state.sysId}`)
  if (request.headers['x-no-response-body'] !== 'true') return answer(instance, request, state)
  reply.code(204)
  return undefined
}

function change(instance: Platform, request: FastifyRequest): unknown {
  const state = asked(instance, request, 'write')
  changeRecord(instance, state, valuesOf(request), byDisplay(request))
  return answer(instance, request, state)
}

function remove(instance: Platform, request: FastifyRequest, reply: FastifyReply): unknown {
  removeRecord(instance, asked(instance, request, 'delete'))
  reply.code(204)
  return undefined
}

/** Of an array only the first record counts. */
function valuesOf(request: FastifyRequest): Given {
  const body = jsonBody(request)
  const values = Array.isArray(body) ? (body[0] as Given | undefined) : body
  if (values === null || typeof values !== 'object') throw badBody('Expected a JSON object of column names and values')
  return values
}

const byDisplay = (request: FastifyRequest): boolean => parameters(request).sysparm_input_display_value === 'true'

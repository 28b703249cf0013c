// The JSONv2 web service. Source: ServiceNow docs, c_DataRetrievalAPI, c_DataModificationAPI, c_ActionParameters,
// c_ResponseStatus. What the answer to a deletion holds is assumed.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { isReference } from '../database/columns.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { badBody, RestError } from './errors.ts'
import { checkReadable, queryOf, readableRecords, wholeNumber } from './listing.ts'
import { changeRecord, type Given, makeRecord, recordFor, removeRecord } from './record-changes.ts'
import { plainText } from './record-view.ts'
import { columnText, jsonBody, type Parameters, parameters } from './request.ts'

const DEFAULT_ROWS = 10_000
const DELETIONS = new Set(['deleteRecord', 'deleteMultiple'])

type Records = { records: unknown[] }

/** `get` with a sys_id, `getRecords` without, `getKeys` when it is asked for. */
export function readJsonV2(instance: Platform, table: string, request: FastifyRequest, reply: FastifyReply): unknown {
  const given = parameters(request)
  // What takes parameters alone can be asked for by GET as well (c_ActionParameters).
  if (given.sysparm_action?.startsWith('delete')) return deleted(instance, table, given, reply)
  checkReadable(instance, table)
  const action = given.sysparm_action || (given.sysparm_sys_id ? 'get' : 'getRecords')
  if (action === 'getKeys') return { records: found(instance, table, given).map(({ sysId }) => sysId) }
  if (action !== 'get' && action !== 'getRecords')
    throw unknownAction(action, 'get, getKeys, getRecords, deleteRecord or deleteMultiple by GET')
  return answer(instance, found(instance, table, given), given)
}

/** The action stands in the body, or else in the address; the body's word counts more. */
export function writeJsonV2(instance: Platform, table: string, request: FastifyRequest, reply: FastifyReply): unknown {
  const body = jsonBody(request)
  const given = { ...parameters(request), ...actionParameters(body) }
  switch (given.sysparm_action) {
    case 'insert':
    case 'insertMultiple':
      return {
        records: rowsOf(body).map((values) => attempt(instance, given, () => makeRecord(instance, table, values))),
      }
    case 'update':
      return changed(instance, table, given, reply, 'update', (state) => changeRecord(instance, state, valuesOf(body)))
    case 'deleteRecord':
    case 'deleteMultiple':
      return deleted(instance, table, given, reply)
    case 'get':
    case 'getKeys':
    case 'getRecords':
      return readJsonV2(instance, table, { ...request, query: given } as FastifyRequest, reply)
    default:
      throw unknownAction(given.sysparm_action ?? '', 'insert, insertMultiple, update, deleteRecord or deleteMultiple')
  }
}

function deleted(instance: Platform, table: string, given: Parameters, reply: FastifyReply): unknown {
  if (!DELETIONS.has(given.sysparm_action ?? ''))
    throw unknownAction(given.sysparm_action ?? '', 'deleteRecord or deleteMultiple')
  return changed(instance, table, given, reply, 'delete', (state) => removeRecord(instance, state))
}

const unknownAction = (action: string, wanted: string): RestError =>
  badBody(`sysparm_action: expected ${wanted}, got ${JSON.stringify(action)}`)

const actionParameters = (body: Given): Parameters =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (name.startsWith('sysparm_') ? [[name, columnText(value)]] : []))
  )

const valuesOf = (body: Given): Given =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('sysparm_')))

function rowsOf(body: Given): Given[] {
  const rows = Array.isArray(body)
    ? (body as Given[])
    : Array.isArray(body.records)
      ? (body.records as Given[])
      : [body]
  return rows.map(valuesOf)
}

function found(instance: Platform, table: string, given: Parameters): RecordState[] {
  const { sysparm_sys_id: sysId, sysparm_record_count: count } = given
  const most = wholeNumber(instance.property('glide.processor.json.row_limit') || undefined, DEFAULT_ROWS)
  const query = queryOf(instance, table, {
    ...given,
    sysparm_limit: '',
    ...(sysId && { sysparm_query: `sys_id=${sysId}` }),
  })
  query.limit = Math.min(wholeNumber(count || undefined, most), most)
  return readableRecords(instance, query)
}

/** Does something to each record that is named. An empty query never means all of them. */
function changed(
  instance: Platform,
  table: string,
  given: Parameters,
  reply: FastifyReply,
  what: 'update' | 'delete',
  work: (state: RecordState) => void
): unknown {
  if (!given.sysparm_query && !given.sysparm_sys_id) {
    reply.code(400)
    return { _error: `Cannot ${what} with empty sysparm_query`, reason: null }
  }
  const operation = what === 'update' ? 'write' : 'delete'
  const records = found(instance, table, given).map((state) =>
    attempt(instance, given, () => {
      work(recordFor(instance, table, state.sysId, operation))
      const row = instance.database.get(table, state.sysId)
      return row ? RecordState.loaded(instance.schema, table, row) : state
    })
  )
  return { records }
}

/** What is refused does not stop the others: it says why in its place. */
function attempt(instance: Platform, given: Parameters, work: () => RecordState): unknown {
  try {
    return shown(instance, work(), given)
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    return { __status: 'failure', __error: { message: error.message, reason: error.detail } }
  }
}

const answer = (instance: Platform, records: RecordState[], given: Parameters): Records => ({
  records: records.map((state) => shown(instance, state, given)),
})

/** All columns that the user may read; display values of references where `displayvalue` asks for them. */
function shown(instance: Platform, state: RecordState, given: Parameters): Record<string, string> {
  const display =
    given.displayvalue ?? (instance.property('glide.json.return_displayValue') === 'true' ? 'true' : 'false')
  const record: Record<string, string> = {}
  for (const column of instance.schema.columns(state.table).values()) {
    if (!instance.access.allowsField(state.table, column.name, 'read', state)) continue
    const stored = state.values[column.name] ?? null
    const plain = plainText(column, stored)
    const label = isReference(column) && display !== 'false' ? instance.display.value(state.table, column, stored) : ''
    record[column.name] = isReference(column) && display === 'true' ? label : plain
    if (isReference(column) && display === 'all') record[`dv_${column.name}`] = label
  }
  return { ...record, __status: 'success' }
}

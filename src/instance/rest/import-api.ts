// The Import Set API. Source: ServiceNow docs, c_ImportSetAPI; recorded answers of rows that failed.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Column } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { waiting } from '../import-sets/import-sets.ts'
import type { Outcome } from '../import-sets/transform.ts'
import type { Platform } from '../platform.ts'
import { type Limits, STOCK_LIMITS } from '../limits/limits.ts'
import { rowSize, tooLarge } from '../limits/row-size.ts'
import { RecordState } from '../records/record.ts'
import { badBody, invalidTable, noRecord, RestError } from './errors.ts'
import { columnText, jsonBody, origin, parameters, pathParameter } from './request.ts'
import type { Answering, Handle } from './handle.ts'
import { openTable } from './record-changes.ts'

const STAGING = 'sys_import_set_row'

/** What answers `POST /api/now/import/:table`. */
export const importing =
  (instance: Platform, { rowBytes }: Limits): Answering =>
  (request, reply) =>
    importOne(instance, request, reply, rowBytes)

export function registerImportApi(app: FastifyInstance, instance: Platform, handle: Handle, limits: Limits): void {
  for (const prefix of ['/api/now/import', '/api/now/v1/import', '/api/now/v2/import']) {
    app.post(`${prefix}/:table`, handle(importing(instance, limits)))
    app.get(
      `${prefix}/:table/:sysId`,
      handle((request) => lookBack(instance, request))
    )
    app.post(
      `${prefix}/:table/insertMultiple`,
      handle((request, reply) => insertMultiple(instance, request, reply, limits.rowBytes))
    )
  }
}

function stagingTable(instance: Platform, request: FastifyRequest): string {
  const name = pathParameter(request, 'table')
  if (!instance.schema.has(name)) throw invalidTable(name)
  return openTable(instance, name)
}

function importOne(instance: Platform, request: FastifyRequest, reply: FastifyReply, rowBytes: number): unknown {
  const table = stagingTable(instance, request)
  const body = jsonBody(request)
  const record = Array.isArray(body) ? body[0] : body
  if (record === null || typeof record !== 'object')
    throw badBody('Expected a JSON object of staging columns and values')
  const { answer, rowId } = importRecord(instance, table, record as Record<string, unknown>, origin(request), rowBytes)
  reply.code(201)
  if (rowId) reply.header('location', `${origin(request)}/api/now/import/${table}/${rowId}`)
  return answer
}

export interface ImportAnswer {
  /** Number of the import set. */
  import_set: string
  staging_table: string
  /** One a map. */
  result: Array<Record<string, unknown>>
}

/** Stages and transforms one record. @param base origin of the links in the answer */
export function importRecord(
  instance: Platform,
  table: string,
  record: Record<string, unknown>,
  base: string,
  rowBytes = STOCK_LIMITS.rowBytes
): { answer: ImportAnswer; rowId: string } {
  const nothing = { import_set: '', staging_table: table }
  // Recorded: success without a result where the account has no right to the rows (KB0813223).
  if (!instance.access.allows(table, 'create')) return { answer: { ...nothing, result: [] }, rowId: '' }
  if (!instance.schema.extends(table, STAGING)) {
    const result = [{ transform_map: '', status: 'error', error_message: 'Invalid staging table' }]
    return { answer: { ...nothing, result }, rowId: '' }
  }
  const values = textValues(record)
  if (isTooLarge(instance, table, values, rowBytes)) {
    const result = [{ transform_map: '', status: 'error', error_message: tooLarge(rowBytes) }]
    return { answer: { ...nothing, result }, rowId: '' }
  }
  const { set, outcomes, row } = instance.imports.importRow(table, values)
  const result = maySeeResult(instance, row) ? outcomes.map((outcome) => resultOf(instance, base, outcome)) : []
  return {
    answer: { ...nothing, import_set: numberOf(instance, set.text('number')), result },
    rowId: row.isNew ? '' : row.sysId,
  }
}

/**
 * The answer is read from the staging row, by the rights of who asks: without those to its result the row is stored and
 * transformed, and the answer has none (KB0813223, KB3047115).
 */
function maySeeResult(instance: Platform, row: RecordState): boolean {
  return ['sys_import_state', 'sys_target_sys_id'].every((column) =>
    instance.access.allowsField(row.table, column, 'read', row)
  )
}

/** Of an import set, for whoever may read it. */
function numberOf(instance: Platform, number: unknown): string {
  return instance.access.allows('sys_import_set', 'read') ? String(number ?? '') : ''
}

/** A row that is too large is skipped, and the log says so. */
function isTooLarge(instance: Platform, table: string, values: Record<string, string>, most: number): boolean {
  const size = rowSize(instance.schema.columns(table), values)
  if (size > most)
    instance.log.write('error', `${table}: ${tooLarge(most)}, the row of ${size} bytes was skipped`, 'import')
  return size > most
}

const textValues = (record: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, columnText(value)]))

/** A row without a target record is an error to the caller, whatever the row's own state says. */
function resultOf(instance: Platform, base: string, outcome: Outcome): Record<string, unknown> {
  const { map, target, statusMessage, response } = outcome
  const shared = { transform_map: map?.name ?? '', ...(map && { table: map.targetTable }) }
  const said = statusMessage ? { status_message: statusMessage } : {}
  if (!target) {
    const status = outcome.state === 'skipped' ? 'skipped' : 'error'
    const reason =
      outcome.state === 'skipped'
        ? outcome.errorMessage
        : [outcome.errorMessage, 'Target record not found'].filter(Boolean).join('; ')
    return { ...shared, status, error_message: reason, ...said, ...response }
  }
  const { schema, database, display } = instance
  const row = database.get(target.table, target.sysId)
  return {
    ...shared,
    table: map?.targetTable ?? target.table,
    display_name: schema.displayColumn(target.table),
    display_value: row ? display.ofRow(target.table, row) : '',
    record_link: `${base}/api/now/table/${map?.targetTable ?? target.table}/${target.sysId}`,
    status: outcome.state,
    sys_id: target.sysId,
    ...(outcome.errorMessage && { error_message: outcome.errorMessage }),
    ...said,
    ...response,
  }
}

/** What a row's transform came to, from what its staging records say: one a map. */
function lookBack(instance: Platform, request: FastifyRequest): unknown {
  const table = stagingTable(instance, request)
  const row = instance.database.get(table, pathParameter(request, 'sysId'))
  if (!row || !instance.schema.extends(table, STAGING) || !instance.access.allows(table, 'read')) throw noRecord()
  const set = instance.database.get('sys_import_set', text(row, 'sys_import_set'))
  const query = where(table, {
    sys_import_set: text(row, 'sys_import_set'),
    sys_import_row: text(row, 'sys_import_row'),
  })
  const rows = maySeeResult(instance, instance.loaded(table, row)) ? instance.database.select(query) : []
  const results = rows.map((one) => resultOf(instance, origin(request), outcomeOf(instance, table, one)))
  return { import_set: numberOf(instance, set?.number), staging_table: table, result: results }
}

function outcomeOf(instance: Platform, table: string, row: Row): Outcome {
  if (row.sys_import_state === 'pending') return waiting(instance.loaded(table, row))
  const map = instance.imports.maps.of(table).find((one) => one.sysId === row.sys_transform_map)
  const target = row.sys_target_sys_id
    ? { table: String(row.sys_target_table), sysId: String(row.sys_target_sys_id) }
    : undefined
  return {
    map,
    target,
    state: String(row.sys_import_state) as Outcome['state'],
    response: {},
    errorCode: '',
    errorMessage: '',
    statusMessage: text(row, 'sys_import_state_comment'),
  }
}

function insertMultiple(instance: Platform, request: FastifyRequest, reply: FastifyReply, rowBytes: number): unknown {
  const table = stagingTable(instance, request)
  if (!instance.access.allows(table, 'create'))
    throw new RestError(403, 'Operation Failed', 'ACL Exception Insert Failed due to security constraints')
  if (!instance.schema.extends(table, STAGING))
    throw new RestError(400, 'Invalid staging table', `${table} does not extend ${STAGING}`)
  const { records } = jsonBody(request)
  if (!Array.isArray(records)) throw badBody('Expected {"records": [...]}')
  const setting = instance.database.find('sys_rest_insert_multiple', 'source_table', table)
  const columnOf = columnsByKey(instance, table, setting?.column_mapping === 'column_name')
  const rows = records
    .map((record) => valuesByColumn((record ?? {}) as Record<string, unknown>, columnOf))
    .filter((values) => !isTooLarge(instance, table, values, rowBytes))
  const multiple = parameters(request).multi_import_set_id || newMultiImportSet(instance)
  const set = instance.imports.stageMany(table, rows, multiple)
  if (setting?.transformation === 'synchronous') instance.imports.transformSet(set.sysId)
  else instance.imports.transformLater(set.sysId)
  reply.code(201)
  return { import_set_id: set.sysId, multi_import_set_id: multiple }
}

/** Keys are column labels, in any case, unless the table's setting says column names. Of columns with one label the first counts. */
function columnsByKey(instance: Platform, table: string, byName: boolean): (key: string) => Column | undefined {
  const columns = instance.schema.columns(table)
  if (byName) return (key) => columns.get(key)
  const byLabel = new Map([...columns.values()].reverse().map((column) => [column.label.toLowerCase(), column]))
  return (key) => byLabel.get(key.toLowerCase())
}

function valuesByColumn(
  record: Record<string, unknown>,
  columnOf: (key: string) => Column | undefined
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(record)) {
    const column = columnOf(key)
    if (column) values[column.name] = columnText(value)
  }
  return values
}

function newMultiImportSet(instance: Platform): string {
  const state = RecordState.fresh('sys_multi_import_set')
  instance.asSystem(() => instance.records.insert(state))
  return state.sysId
}

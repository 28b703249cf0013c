// What scripts of a page ask about records: queries and writes of the browser's GlideRecord, and the records that a reference may mean.
// Everything is done within the access rules of the person at the page, with all business rules.
// Source: ServiceNow docs, c_GlideRecordClientSideAPI. The address and the form of the answers: ours.

import type { FastifyInstance } from 'fastify'
import { type Column, isBoolean, isReference, isSecret } from '../database/columns.ts'
import { newQuery } from '../database/query.ts'
import { rowUnderQueryRules, underQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import type { Operation } from '../records/writer.ts'
import { reservedForAdmin } from '../security/admin-guard.ts'
import type { RecordAnswer, RecordShape } from './client/shape.ts'
import { loaded } from './field.ts'
import { refusal } from './form-messages.ts'
import { fillFrom } from './form-values.ts'
import { encodedQuery } from './list-query.ts'
import { readableRecords } from './list-rows.ts'
import { PageProblem } from './problem.ts'
import { choosable } from './reference-qualifier.ts'
import { type Values, valuesOf } from './request.ts'
import type { Visits } from './visits.ts'

/** As many as a page gets at once, unless it asks for fewer. */
const MOST_ROWS = 10_000
const MOST_OFFERED = 10
const WRITES: Readonly<Record<string, Operation>> = { insert: 'insert', update: 'update', delete: 'delete' }

/** Adds `POST /pages/records`; the session's token goes in the header x-usertoken. */
export function registerPageRecords(pages: FastifyInstance, instance: Platform, visits: Visits): void {
  pages.post('/pages/records', (request, reply) =>
    visits.answer(request, reply, (): RecordAnswer => {
      const values = valuesOf(request.body)
      const { operation = 'query', table = '' } = values
      if (!instance.schema.has(table)) throw new PageProblem(404, `There is no table ${table} here.`)
      if (operation === 'offer') return { records: offered(instance, table, values) }
      const write = WRITES[operation]
      return { records: write ? written(instance, table, write, values) : queried(instance, table, values) }
    })
  )
}

function queried(instance: Platform, table: string, { query: encoded = '', limit = '' }: Values): RecordShape[] {
  if (!instance.access.allows(table, 'read'))
    throw new PageProblem(403, `Security constraints prevent access to ${table}.`)
  const query = underQueryRules(instance, encodedQuery(instance, table, encoded))
  const most = /^\d+$/.test(limit) ? Math.min(Number(limit), MOST_ROWS) : MOST_ROWS
  return readableRecords(instance, table, instance.database.select({ ...query, limit: most })).map((record) =>
    shapeOf(instance, record)
  )
}

function written(instance: Platform, table: string, operation: Operation, values: Values): RecordShape[] {
  const { access, database, records, session } = instance
  const record = operation === 'insert' ? fresh(instance, table) : existing(instance, table, values.sys_id ?? '')
  if (operation !== 'delete') fill(instance, record, given(values.values))
  const asked = ({ insert: 'create', update: 'write', delete: 'delete' } as const)[operation]
  if (!access.allows(record.table, asked, record))
    throw new PageProblem(403, `Security constraints prevent this ${operation}.`)
  const reason = reservedForAdmin(instance, () => session.admin, record, operation)
  if (reason) throw new PageProblem(403, `Only an admin may do this: ${reason}.`)
  const before = shapeOf(instance, record)
  const refused = database.request(() => records.write(operation, record))
  if (refused) throw new PageProblem(403, refusal(refused, operation).text)
  return [operation === 'delete' ? before : shapeOf(instance, record)]
}

function fresh(instance: Platform, table: string): RecordState {
  const record = RecordState.fresh(table)
  instance.records.applyDefaults(record)
  return record
}

function existing(instance: Platform, table: string, sysId: string): RecordState {
  const row = rowUnderQueryRules(instance, table, sysId)
  const record = row && loaded(instance, table, row)
  if (!record || !instance.access.allows(record.table, 'read', record))
    throw new PageProblem(404, `There is no record ${sysId} in ${table}, or your roles don't let you read it.`)
  return record
}

/** @throws PageProblem where the values are none */
function given(text = '{}'): Record<string, string> {
  try {
    return JSON.parse(text) as Record<string, string>
  } catch {
    throw new PageProblem(400, 'Expected the values of a record as JSON.')
  }
}

/** Sets what the user may write; the rest stays, as on the platform. */
function fill(instance: Platform, record: RecordState, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const column = instance.schema.column(record.table, name)
    if (!column || name.startsWith('sys_')) continue
    if (!instance.access.allowsField(record.table, name, record.isNew ? 'create' : 'write', record)) continue
    record.set(column, String(value))
  }
}

function shapeOf(instance: Platform, record: RecordState): RecordShape {
  const columns = [...instance.schema.columns(record.table).values()].filter(
    ({ name }) => name === 'sys_id' || instance.access.allowsField(record.table, name, 'read', record)
  )
  return {
    sysId: record.sysId,
    table: record.table,
    display: instance.display.ofRow(record.table, record.values),
    values: Object.fromEntries(columns.map((column) => [column.name, valueOf(record, column)])),
  }
}

function valueOf(record: RecordState, column: Column): string {
  if (isSecret(column)) return ''
  if (isBoolean(column)) return String(record.values[column.name] === 1)
  return record.text(column.name) ?? ''
}

/**
 * The records that a person may mean by what was typed into a reference: of a field of a form, those that its qualifier lets be chosen for
 * what stands on the form.
 * @param table of the form, or of the records themselves where no field is named
 */
function offered(instance: Platform, table: string, values: Values): RecordShape[] {
  const { field = '', text = '', exact } = values
  const column = field === '' ? undefined : instance.schema.column(table, field)
  if (field !== '' && !(column && isReference(column)))
    throw new PageProblem(404, `${field} is no reference of ${table}.`)
  const target = column?.reference ?? table
  if (!instance.schema.has(target) || !instance.access.allows(target, 'read')) return []
  const name = instance.schema.displayColumn(target)
  if (!instance.access.allowsQueryBy(target, name)) return []
  const typed = { field: name, operator: exact === 'true' ? '=' : 'STARTSWITH', value: text }
  const chosen = column ? choosable(instance, onForm(instance, table, values), column) : newQuery(target)
  const query = underQueryRules(instance, {
    ...chosen,
    groups: chosen.groups.map(({ all }) => ({ all: [...all, [typed]] })),
    order: [{ field: name, descending: false }],
  })
  return readableRecords(instance, target, instance.database.select({ ...query, limit: MOST_OFFERED })).map(
    (record) => ({
      sysId: record.sysId,
      table: record.table,
      display: instance.display.ofRow(record.table, record.values),
      values: {},
    })
  )
}

/** The record of a form with what stands on it now. */
function onForm(instance: Platform, table: string, values: Values): RecordState {
  const row = values.sys_id ? instance.database.get(table, values.sys_id) : undefined
  const record = row ? loaded(instance, table, row) : fresh(instance, table)
  fillFrom(instance, record, values)
  return record
}

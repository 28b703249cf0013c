// What belongs to a record: the related lists of its form's view, or, where nobody has laid them out, the import set rows that wrote
// it and the records that refer to it.
// Source: ServiceNow docs, c_RelatedLists (lists like any other; a new record has what its list filters by), t_CreateDefinedRelatedLists;
// SDK 4.9.0 output (sys_ui_related_list, sys_ui_related_list_entry: `table.column`, `REL:` and the sys_id of a sys_relationship).

import type { Column } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { addEncoded, newQuery, type Query } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import { underQueryRules } from '../glide/query-rules.ts'
import { relatedQuery } from '../glide/related-query.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { viewConditions } from '../records/views.ts'
import { ScriptStopped } from '../script-errors.ts'
import { type Html, html } from './html.ts'
import { rowsTable } from './list-rows.ts'

const MOST_EMBEDDED = 10
const STAGING = 'sys_import_set_row'

export interface RelatedList {
  /** As layouts and scripts name it: `task_sla.task`, `REL:` and a sys_id. */
  name: string
  title: string
  table: string
  /** The encoded query of its records, without their order. */
  filter: string
  order: string
  /** What a new record of the list has at once; undefined where none is made from here. */
  fresh?: string
}

/** The lists of a form, in their order. */
export function relatedLists(instance: Platform, record: RecordState, view: string): RelatedList[] {
  const laidOut = entriesOf(instance, record.table, view)
  const lists = laidOut
    ? laidOut.flatMap((entry) => ofEntry(instance, record, entry))
    : [...importRows(instance, record), ...referringRecords(instance, record)].filter(
        (list) => instance.database.count(queryOfList(instance, list)) > 0
      )
  return lists.filter(({ table }) => instance.access.allows(table, 'read'))
}

/** The records of a list, in its order. */
export function queryOfList(instance: Platform, { table, filter, order }: RelatedList): Query {
  const query = newQuery(table)
  addEncoded(query, [filter, order].filter(Boolean).join('^'))
  return underQueryRules(instance, query)
}

/** A list that stands among the fields of a form: it is looked at there, and changed on its records' forms. */
export function embeddedList(instance: Platform, record: RecordState, element: string): Html[] {
  const [, name = element] = /^(?:12M|M2M|REL)\.[^.]+\.(.+)$/.exec(element) ?? []
  if (record.isNew) return []
  return ofEntry(instance, record, { name, filter: '', order: '' })
    .filter(({ table }) => instance.access.allows(table, 'read'))
    .map((list) => {
      const rows = instance.database.select({ ...queryOfList(instance, list), limit: MOST_EMBEDDED })
      return html`<section class="embedded" aria-label="${list.title}">
        <h3>${list.title}</h3>
        ${rowsTable(instance, list.table, rows)}
      </section>`
    })
}

interface Entry {
  name: string
  filter: string
  order: string
}

/** What the view lays out, or else the default view; undefined where nobody has. */
function entriesOf(instance: Platform, table: string, view: string): Entry[] | undefined {
  for (const ofView of viewConditions(instance, view))
    for (const owner of instance.schema.lineage(table)) {
      const lists = rowsOf(instance, 'sys_ui_related_list', `name=${owner}^${ofView}`).filter(
        (list) => text(list, 'sys_user') === '' || text(list, 'sys_user') === instance.session.userId
      )
      const entries = lists.flatMap((list) =>
        rowsOf(instance, 'sys_ui_related_list_entry', `list_id=${text(list, 'sys_id')}^ORDERBYposition`)
      )
      if (entries.length > 0)
        return entries.map((row) => ({
          name: text(row, 'related_list'),
          filter: text(row, 'filter').replace(/\^EQ$/, ''),
          order: text(row, 'order_by') && `ORDERBY${text(row, 'order_by')}`,
        }))
    }
  return undefined
}

/** Nothing where its table is not here. */
function ofEntry(instance: Platform, record: RecordState, { name, filter, order }: Entry): RelatedList[] {
  const found = name.startsWith('REL:')
    ? byRelationship(instance, record, name)
    : byColumn(instance, record, ...(name.split('.') as [string, string]))
  return found.map((list) => ({ ...list, order, filter: [list.filter, filter].filter(Boolean).join('^') }))
}

function byColumn(instance: Platform, record: RecordState, table: string, name: string): RelatedList[] {
  const column = instance.schema.column(table, name)
  return column && instance.access.allowsQueryBy(table, name) ? [referring(instance, record, table, column)] : []
}

function referring(instance: Platform, record: RecordState, table: string, column: Column): RelatedList {
  const filter = `${column.name}=${record.sysId}`
  const title = `${instance.schema.get(table)!.label}: ${column.label}`
  return { name: `${table}.${column.name}`, title, table, filter, order: '', fresh: filter }
}

/** One whose script fails is left out; the log says why. */
function byRelationship(instance: Platform, record: RecordState, name: string): RelatedList[] {
  const row = instance.database.get('sys_relationship', name.slice('REL:'.length))
  if (!row) return []
  const title = text(row, 'name')
  const scope = instance.scopeName(text(row, 'sys_scope')) || 'global'
  try {
    const table = tableOf(instance, record, row, scope)
    if (!instance.schema.has(table)) return []
    const relationship = { name: title, scope, script: text(row, 'query_with') }
    const filter = flag(row, 'simple_reference')
      ? `${text(row, 'reference_field')}=${record.sysId}`
      : relatedQuery(instance, table, relationship, record)
    return [{ name, title, table, filter, order: '', fresh: flag(row, 'simple_reference') ? filter : undefined }]
  } catch (error) {
    if (error instanceof ScriptStopped) throw error
    instance.log.write('error', `Relationship ${title}: ${instance.scripts.describe(error)}`, scope)
    return []
  }
}

function tableOf(instance: Platform, record: RecordState, row: Row, scope: string): string {
  if (!flag(row, 'advanced')) return text(row, 'basic_query_from')
  const bindings = { parent: instance.glide(scope).recordOf(record), table_name: record.table }
  return String(
    instance.scripts.evaluate(scope, text(row, 'query_from'), `relationship ${text(row, 'name')}`, bindings)
  )
}

/** Rows of each staging table whose target is this record, newest first. */
function importRows(instance: Platform, record: RecordState): RelatedList[] {
  const { schema } = instance
  if (!schema.has(STAGING) || schema.extends(record.table, STAGING)) return []
  const staging = schema.family(STAGING).filter((name) => name !== STAGING && schema.has(name))
  return staging.map((table) => ({
    name: `${table}.sys_target_sys_id`,
    title: `Import rows: ${schema.get(table)!.label}`,
    table,
    filter: `sys_target_sys_id=${record.sysId}`,
    order: 'ORDERBYDESCsys_created_on',
  }))
}

/** Records with a reference to this one, by the column that refers. */
function referringRecords(instance: Platform, record: RecordState): RelatedList[] {
  const { schema } = instance
  const classes = new Set(schema.lineage(record.table))
  return schema.tables().flatMap((table) =>
    [...table.own.values()]
      .filter((column) => column.type === 'reference' && classes.has(column.reference) && column.active)
      // Which records refer to this one by a column is what the column says.
      .filter((column) => instance.access.allowsQueryBy(table.name, column.name))
      .filter(() => instance.access.allows(table.name, 'read'))
      .map((column) =>
        referring(instance, record, table.name === STAGING ? stagingTableOf(instance, record) : table.name, column)
      )
  )
}

/** The rows of an import set are those of one staging table, whose columns say more than those that all have. */
function stagingTableOf({ schema }: Platform, record: RecordState): string {
  const name = record.text('table_name') ?? ''
  return schema.has(name) && schema.extends(name, STAGING) ? name : STAGING
}

function rowsOf({ database, schema }: Platform, table: string, encoded: string): Row[] {
  if (!schema.has(table)) return []
  const query = newQuery(table)
  addEncoded(query, encoded)
  return database.select(query)
}

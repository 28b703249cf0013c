// What belongs to a record: the import set rows that wrote it, and the records that refer to it.

import { addEncoded, newQuery } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { address, type Html, html } from './html.ts'
import { rowsTable } from './list-rows.ts'

const MOST_ROWS = 10
const STAGING = 'sys_import_set_row'

export const relatedLists = (instance: Platform, record: RecordState): Html[] => [
  ...importRows(instance, record),
  ...referringRecords(instance, record),
]

/** Rows of each staging table whose target is this record, newest first. */
function importRows(instance: Platform, record: RecordState): Html[] {
  const { schema } = instance
  if (!schema.has(STAGING) || schema.extends(record.table, STAGING)) return []
  const staging = schema.family(STAGING).filter((name) => name !== STAGING && schema.has(name))
  const target = `sys_target_sys_id=${record.sysId}`
  return staging.flatMap((table) =>
    relatedList(instance, `Import rows: ${schema.get(table)!.label}`, table, target, 'ORDERBYDESCsys_created_on')
  )
}

/** Records with a reference to this one, by the column that refers. */
function referringRecords(instance: Platform, record: RecordState): Html[] {
  const { schema } = instance
  const classes = new Set(schema.lineage(record.table))
  return schema.tables().flatMap((table) =>
    [...table.own.values()]
      .filter((column) => column.type === 'reference' && classes.has(column.reference) && column.active)
      // Which records refer to this one by a column is what the column says.
      .filter((column) => instance.access.allowsQueryBy(table.name, column.name))
      .flatMap((column) => {
        const { name, label } = table.name === STAGING ? stagingTableOf(instance, record) : table
        return relatedList(instance, `${label}: ${column.label}`, name, `${column.name}=${record.sysId}`)
      })
  )
}

/** The rows of an import set are those of one staging table, whose columns say more than those that all have. */
function stagingTableOf({ schema }: Platform, record: RecordState): { name: string; label: string } {
  const name = record.text('table_name') ?? ''
  return schema.get(schema.has(name) && schema.extends(name, STAGING) ? name : STAGING)!
}

function relatedList(instance: Platform, title: string, table: string, filter: string, order = ''): Html[] {
  if (!instance.access.allows(table, 'read')) return []
  const query = newQuery(table)
  const encoded = [filter, order].filter(Boolean).join('^')
  addEncoded(query, encoded)
  const total = instance.database.count(query)
  if (total === 0) return []
  const rows = instance.database.select({ ...query, limit: MOST_ROWS })
  const all = address(`/${table}_list.do`, { sysparm_query: encoded })
  return [
    html`<section aria-label="${title}">
      <h2>${title} <span class="note">${total}</span></h2>
      ${rowsTable(instance, table, rows)} ${total > MOST_ROWS && html`<p><a href="${all}">All ${total}</a></p>`}
    </section>`,
  ]
}

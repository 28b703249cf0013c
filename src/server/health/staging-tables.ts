// The check of the staging tables: that they are open to REST, that insertMultiple takes column names, and that rows do not wait in
// an asynchronous import set, which kandji-push could not know the outcome of.
// Source: ServiceNow docs, c_ImportSetAPI, r_ImportSetMode.

import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { hasTable, valueOf } from '../cmdb/lookup.ts'
import { attention, failed, ok } from './check.ts'
import type { Check } from './check.ts'
import { countOf } from './count.ts'
import { HOUR, secondsAgo } from './moment.ts'

export const STAGING_TABLES = ['computer', 'mdm', 'apps', 'run', 'problem'].map(
  (name) => `x_kandj_kandji_kandji_import_set_${name}`
)

/** Each answers what is wrong with a table, in words; empty where nothing is. */
const FAULTS: Array<(table: string) => string> = [closedToRest, insertMultipleFault, asynchronousSet, waitingRows]

export const stagingTables: Check = {
  id: 'staging_tables',
  title: 'Staging tables',
  look() {
    const missing = STAGING_TABLES.filter((table) => !hasTable(table))
    if (missing.length > 0)
      return failed(`There is no table ${missing.join(', ')}.`, 'Install this version of the app again.')
    const faults: string[] = []
    for (const table of STAGING_TABLES)
      for (const faultOf of FAULTS) {
        const fault = faultOf(table)
        if (fault !== '') faults.push(fault)
      }
    if (faults.length > 0)
      return attention(`${faults.join('. ')}.`, 'Put right what is named, or install this version of the app again.')
    return ok(`${STAGING_TABLES.length} staging tables are open to REST, and insertMultiple takes their column names.`)
  },
}

function closedToRest(table: string): string {
  const record = new GlideRecord('sys_db_object')
  record.addQuery('name', table)
  record.addQuery('ws_access', 'false')
  record.query()
  return record.hasNext() ? `${table}: web services may not reach it (Application Access)` : ''
}

function insertMultipleFault(table: string): string {
  const record = new GlideRecord('sys_rest_insert_multiple')
  record.addQuery('source_table', table)
  record.query()
  if (!record.next()) return `${table}: there is no record of REST Insert Multiples (sys_rest_insert_multiple)`
  const mapping = valueOf(record, 'column_mapping')
  return mapping === 'column_name'
    ? ''
    : `${table}: insertMultiple maps by \`${mapping}\`, expected \`column_name\` (sys_rest_insert_multiple ${record.getUniqueValue()})`
}

/** One that takes single rows: those of insertMultiple are asynchronous by nature, and load for a moment only. */
function asynchronousSet(table: string): string {
  const set = new GlideRecord('sys_import_set')
  set.addQuery('table_name', table)
  set.addQuery('mode', 'asynchronous')
  set.addQuery('state', 'loading')
  set.setLimit(1)
  set.query()
  if (!set.next()) return ''
  const name = valueOf(set, 'number') || set.getUniqueValue()
  return `${table}: the import set ${name} is asynchronous and still loads, so that rows are not transformed when they come: set its Mode to Synchronous`
}

function waitingRows(table: string): string {
  const rows = new GlideAggregate(table)
  rows.addQuery('sys_import_state', '=', 'pending')
  rows.addQuery('sys_created_on', '<', secondsAgo(HOUR / 4))
  const count = countOf(rows)
  return count > 0 ? `${table}: ${count} rows have waited for more than 15 minutes to be transformed` : ''
}

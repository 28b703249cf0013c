// Finding records by a value that came from outside.

import { GlideRecord } from '@servicenow/glide'

/**
 * A queried GlideRecord of the records whose column holds this value; upper and lower case do not matter (ServiceNow
 * compares strings that way). Oldest first, of the same second by sys_id: whoever looks takes the same record.
 */
export function recordsWhere(table: string, column: string, value: string): GlideRecord {
  const record = new GlideRecord(table)
  // addQuery would run a value that starts with `javascript:` as a script: such a value matches nothing.
  if (value === '' || /^javascript:/i.test(value)) record.addNullQuery('sys_id')
  else record.addQuery(column, value)
  record.orderBy('sys_created_on')
  record.orderBy('sys_id')
  return record
}

/** The sys_id of the first record with this value, or empty; a table that the instance does not have holds none. */
export function firstWhere(table: string, column: string, value: string): string {
  const record = recordsWhere(table, column, value)
  if (!record.isValid()) return ''
  record.setLimit(1)
  record.query()
  return record.next() ? record.getUniqueValue() : ''
}

/** A field's value as text; empty where the platform says null. */
export function valueOf(record: GlideRecord, column: string): string {
  return `${record.getValue(column) || ''}`
}

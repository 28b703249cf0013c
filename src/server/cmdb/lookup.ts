// Finding records by a value that came from outside.

import { GlideRecord, GlideTableHierarchy, gs } from '@servicenow/glide'

/**
 * A queried GlideRecord of the records whose column holds this value; upper and lower case do not matter (ServiceNow
 * compares strings that way). Oldest first, of the same second by sys_id: whoever looks takes the same record.
 */
export function recordsWhere(table: string, column: string, value: string): GlideRecord {
  const record = new GlideRecord(table)
  if (isPlainValue(value)) record.addQuery(column, value)
  else record.addNullQuery('sys_id')
  record.orderBy('sys_created_on')
  record.orderBy('sys_id')
  return record
}

/** As `recordsWhere`, for several values: records that have any of them. */
export function recordsWhereAny(table: string, column: string, values: string[]): GlideRecord {
  const record = new GlideRecord(table)
  const usable = values.filter(isPlainValue)
  if (usable.length === 0) record.addNullQuery('sys_id')
  else {
    const condition = record.addQuery(column, usable[0])
    for (const value of usable.slice(1)) condition.addOrCondition(column, value)
  }
  record.orderBy('sys_created_on')
  return record
}

/**
 * As `recordsWhere`, for a value with something before or behind it: records that begin with it, or are one of the others. As one
 * encoded query, since each call of a GlideRecord has its price and there are many others.
 * @param others made of the value
 */
export function recordsAbout(table: string, column: string, value: string, others: string[]): GlideRecord {
  const record = new GlideRecord(table)
  const isUsable = isPlainValue(value) && value.indexOf('^') < 0
  const conditions = [`${column}STARTSWITH${value}`, ...others.map((other) => `${column}=${other}`)]
  if (isUsable) record.addEncodedQuery(conditions.join('^OR'))
  else record.addNullQuery('sys_id')
  record.orderBy('sys_created_on')
  return record
}

/** Whether this instance has a table: asking a GlideRecord of one that there is not writes an error into the log, for each row. */
export const hasTable = (table: string): boolean => `${gs.tableExists(table)}` === 'true'

/** Whether a table extends another one on this instance, directly or not. */
export function isBelow(table: string, ancestor: string): boolean {
  const tables = new GlideTableHierarchy(table).getTables() as unknown as { length: number; [index: number]: string }
  for (let at = 0; at < tables.length; at++) if (`${tables[at]}` === ancestor) return true
  return false
}

/** A query would run a value that starts with `javascript:` as a script: such a value matches nothing. */
export const isPlainValue = (value: string): boolean => value !== '' && !/^javascript:/i.test(value)

/** A field's value as text; empty where the platform says null. */
export function valueOf(record: GlideRecord, column: string): string {
  return `${record.getValue(column) || ''}`
}

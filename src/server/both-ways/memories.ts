// What the app remembers about each value that both sides hold: a record of x_kandj_kandji_shared_value, which also says what
// became of the last change.

import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { putLater } from '../kandji/next-try.ts'
import { NO_MEMORY } from '../shared/two-way/memory.ts'
import type { Memory } from '../shared/two-way/memory.ts'
import type { Field } from './values.ts'

export const TABLE = 'x_kandj_kandji_shared_value'

/** The record of a value; undefined where the app has not met it yet. */
export function recordOf(configurationItem: string, field: Field): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  record.addQuery('configuration_item', configurationItem)
  record.addQuery('field', field)
  record.orderBy('sys_created_on')
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}

/** Whether the app has met the value. */
export const isRemembered = (configurationItem: string, field: Field): boolean =>
  configurationItem !== '' && recordOf(configurationItem, field) !== undefined

/** The same, made where there is none. @param memory what it begins with */
export function recordFor(configurationItem: string, field: Field, memory: Memory): GlideRecord {
  const known = recordOf(configurationItem, field)
  if (known) return known
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('configuration_item', configurationItem)
  record.setValue('field', field)
  record.setValue('state', 'agreed')
  keepMemory(record, memory)
  record.insert()
  return record
}

export function memoryOf(record: GlideRecord): Memory {
  const text = valueOf(record, 'memory')
  return text === '' ? NO_MEMORY : (JSON.parse(text) as Memory)
}

/** Puts a memory into a record, with its values for people to see; the caller writes the record. */
export function keepMemory(record: GlideRecord, memory: Memory): void {
  record.setValue('memory', JSON.stringify(memory))
  record.setValue('last_agreed', memory.here !== null && memory.here === memory.there ? memory.here : '')
}

/** Something has changed: the job is to look, whatever became of an earlier try. */
export function wake(record: GlideRecord): void {
  record.setValue('state', 'waiting')
  record.setValue('tries', '0')
  record.setValue('next_try', new GlideDateTime().getValue())
  record.setValue('outcome', '')
}

/** @param least seconds that Kandji asks to wait */
export function tryLater(record: GlideRecord, outcome: string, least = 0): void {
  putLater(record, outcome, least)
  record.setValue('state', 'waiting')
}

/** Records that wait for the job. @param isDueOnly only those whose next try has come */
export function waiting(isDueOnly: boolean): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.addQuery('state', 'waiting')
  if (isDueOnly) record.addQuery('next_try', '<=', new GlideDateTime().getValue())
  return record
}

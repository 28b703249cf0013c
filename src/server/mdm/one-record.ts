// One record per device, also when two transactions write one at the same moment: a row that is sent again while the
// first try still runs, two senders, several nodes. Nothing locks a record on the platform, so every transaction looks
// again after its own write, and all of them agree on which record stays: the oldest, and of the same second the one with
// the smallest sys_id. One step at a time, looking again before each, until nothing is left to do.

import { GlideRecord } from '@servicenow/glide'
import { recordsWhere, valueOf } from '../cmdb/lookup.ts'
import { reinstate } from './removal.ts'

export const TABLE = 'x_kandj_kandji_mdm'
/** What rows say of a device: the columns that go from one record to the other where two become one. */
export const COLUMNS = [
  'kandji_device_id',
  'kandji_blueprint_id',
  'blueprint_name',
  'last_check_in',
  'first_enrollment',
  'asset_tag',
  'is_missing',
  'computer',
  'configuration_item',
  'discovery_source',
  'is_removed',
  'retired_from',
  'retired_status',
  'fingerprint',
]
/** As the database has them, whatever a record in hand says. */
const BOOLEANS: Record<string, string> = { true: '1', false: '0' }
/** Each round does one step. More than a handful means that others write as fast as we do: they then finish the work. */
const MOST_ROUNDS = 20

/** What the records of one device have in common; a removed device has no configuration item. */
export interface Device {
  deviceId: string
  configurationItem: string
}

/** A record as it is in the database, or as this transaction wrote it. */
export interface Copy {
  sysId: string
  created: string
  /** When it was last written. */
  written: string
  /** What it says of the device, without empty values: those change nothing. */
  values: Record<string, string>
}

export type Step =
  | { kind: 'nothing' }
  | { kind: 'insert'; values: Record<string, string> }
  | { kind: 'update'; sysId: string; values: Record<string, string> }
  | { kind: 'delete'; sysId: string }

/**
 * All records of the device or of its configuration item, the one that stays first.
 * @param columns those that go from one record to the other
 */
export function recordsOf({ deviceId, configurationItem }: Device, columns = COLUMNS): Copy[] {
  const found = new Map<string, Copy>()
  for (const [column, value] of [
    ['configuration_item', configurationItem],
    ['kandji_device_id', deviceId],
  ]) {
    const record = recordsWhere(TABLE, column, value)
    record.query()
    while (record.next()) found.set(record.getUniqueValue(), copyOf(record, columns))
  }
  return [...found.values()].sort(
    (one, other) => compare(one.created, other.created) || compare(one.sysId, other.sysId)
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** What a record says at this moment. */
export function copyOf(record: GlideRecord, columns = COLUMNS): Copy {
  const values: Record<string, string> = {}
  for (const column of columns) {
    const value = valueOf(record, column)
    if (value !== '') values[column] = BOOLEANS[value] || value
  }
  const [created, written] = [valueOf(record, 'sys_created_on'), valueOf(record, 'sys_updated_on')]
  return { sysId: `${record.getUniqueValue() || ''}`, created, written, values }
}

/**
 * What is to be done next, so that one record is left, and what was written last stands in it.
 * @param own what this transaction wrote; another one may have deleted the record meanwhile
 */
export function nextStep(records: Copy[], own: Copy): Step {
  if (records.length === 0) return { kind: 'insert', values: own.values }
  const [winner, ...rest] = records
  // Also when it is alone: a write changes only the columns that differed when the record was read, so what another
  // transaction wrote to the others in between would stand beside it.
  const all = own.written === '' ? records : [own, ...records]
  const newest = all.reduce((best, record) => (record.written > best.written ? record : best))
  const changes = differences(winner.values, newest.values)
  if (Object.keys(changes).length > 0) return { kind: 'update', sysId: winner.sysId, values: changes }
  return rest.length > 0 ? { kind: 'delete', sysId: rest[0].sysId } : { kind: 'nothing' }
}

function differences(before: Record<string, string>, after: Record<string, string>): Record<string, string> {
  const changes: Record<string, string> = {}
  for (const [column, value] of Object.entries(after)) if (before[column] !== value) changes[column] = value
  return changes
}

/** Does one step. @returns what is then this transaction's own: what it has once handed on, it does not insist on */
export function take(step: Step, own: Copy): Copy {
  if (step.kind === 'nothing') return own
  const record = new GlideRecord(TABLE)
  if (step.kind === 'insert') record.initialize()
  // It may be gone by now: the next look tells.
  else if (!record.get(step.sysId)) return own
  if (step.kind === 'delete') {
    record.deleteRecord()
    return own
  }
  if (step.values.is_removed === '0') reinstate(record)
  for (const [column, value] of Object.entries(step.values)) record.setValue(column, value)
  const sysId = step.kind === 'insert' ? record.insert() : record.update()
  return { ...own, sysId: `${sysId || ''}`, written: '' }
}

/**
 * Sees to it that the device has one record.
 * @param target the record that this transaction has just written
 * @param columns those that go from one record to the other
 */
export function keepOne(device: Device, target: GlideRecord, columns = COLUMNS): void {
  let own = copyOf(target, columns)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = nextStep(recordsOf(device, columns), own)
    if (step.kind === 'nothing') return
    own = take(step, own)
  }
}

/**
 * A removed device was marked: another transaction may have given the record to a new enrolment meanwhile, which is not
 * gone, or may have deleted it in favour of another record of the device.
 * @param target the record as it was marked
 */
export function keepRemoval(deviceId: string, target: GlideRecord): void {
  const record = new GlideRecord(TABLE)
  if (record.get(valueOf(target, 'sys_id'))) {
    if (valueOf(record, 'kandji_device_id').toLowerCase() !== deviceId.toLowerCase()) unmark(record)
    return
  }
  const [kept] = recordsOf({ deviceId, configurationItem: '' })
  if (!kept || kept.written > valueOf(target, 'sys_updated_on')) return reinstate(target)
  const values = {
    is_removed: '1',
    retired_from: valueOf(target, 'retired_from'),
    retired_status: valueOf(target, 'retired_status'),
  }
  take({ kind: 'update', sysId: kept.sysId, values }, kept)
}

function unmark(record: GlideRecord): void {
  if (valueOf(record, 'is_removed') !== '1') return
  reinstate(record)
  record.setValue('is_removed', 'false')
  record.update()
}

// The scripts of the transform map "Kandji MDM". One record per device, always: coalescing on the blueprint would melt
// all devices of one blueprint into one record, so the record is found by script.
import type { GlideRecord } from '@servicenow/glide'
import { COMPUTER, computerBySerial, HANDHELD, handheldBySerial } from '../cmdb/configuration-item.ts'
import { firstWhere, recordsWhere } from '../cmdb/lookup.ts'
import { forget, remembered } from '../staging/row-memory.ts'
import { accept, fit, quoted, refuse, sent } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'

const TABLE = 'x_kandj_kandji_mdm'
/** What a source script on sys_id answers to make a new record (docs: "Updating records using coalesce"). */
const NEW_RECORD = '-1'

export const deviceIdOf = (source: GlideRecord): string => fit(sent(source, 'device_id'), 64)

export const blueprintIdOf = (source: GlideRecord): string => fit(sent(source, 'blueprint_id'), 64)

/** sys_id of the device's computer; empty where it is none, nor of a class below. */
export const computerOf = (source: GlideRecord): string =>
  remembered(source, COMPUTER, () => computerBySerial(sent(source, 'serial_number')))

/** sys_id of the device's configuration item, in either class. */
export const configurationItemOf = (source: GlideRecord): string =>
  computerOf(source) || remembered(source, HANDHELD, () => handheldBySerial(sent(source, 'serial_number')))

/**
 * The record that this row updates: its computer's, so that an erased and enrolled again device keeps its record; else
 * the one of its device id. A sys_id, or -1 for a new record. The first script that runs for a row.
 */
export function recordOf(source: GlideRecord): string {
  forget()
  return (
    firstWhere(TABLE, 'configuration_item', configurationItemOf(source)) ||
    firstWhere(TABLE, 'kandji_device_id', deviceIdOf(source)) ||
    NEW_RECORD
  )
}

/** onBefore: refuses rows that can't be tied to a device and its configuration item. */
export function before(source: GlideRecord): Verdict {
  const refusal = refusalOf(source)
  return refusal === '' ? accept([]) : refuse(refusal)
}

/** onAfter: no other record stays for this device or its configuration item. (It runs for refused rows, too.) */
export function after(source: GlideRecord, target: GlideRecord): void {
  if (refusalOf(source) !== '') return
  const kept = target.getUniqueValue()
  deleteOthers('kandji_device_id', deviceIdOf(source), kept)
  deleteOthers('configuration_item', configurationItemOf(source), kept)
}

function refusalOf(source: GlideRecord): string {
  if (deviceIdOf(source) === '') return 'device_id is blank: the row names no device and was refused'
  const serial = sent(source, 'serial_number')
  if (serial === '') return 'serial_number is blank: the row names no computer and was refused'
  if (configurationItemOf(source) !== '') return ''
  return `no computer with serial_number ${quoted(serial)} is here yet: send its computer row first, then this row again`
}

function deleteOthers(column: string, value: string, kept: string): void {
  const other = recordsWhere(TABLE, column, value)
  other.addQuery('sys_id', '!=', kept)
  other.query()
  while (other.next()) other.deleteRecord()
}

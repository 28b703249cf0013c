// What a CI holds after the write, beside what the row gave it. A rule of the customer's, or a column that is too short, may have made
// something else of it: ServiceNow's word counts, not ours.

import type { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { NOT_KEPT } from '../shared/remarks.ts'
import { quotedText } from '../staging/row.ts'

/** Columns that are the device's own. Dates of discovery and the category of the model have rules of the platform's besides. */
const COLUMNS = [
  'name',
  'manufacturer',
  'model_id',
  'os',
  'os_version',
  'disk_space',
  'assigned_to',
  'discovery_source',
]
const REFERENCES = ['manufacturer', 'model_id', 'assigned_to']
const SERIAL = 'serial_number'

/** Values by column, as they were written; a column that is not in it was left as it was. */
export type Written = Record<string, string>

/** @returns what is not as it was written, for a person; empty where all is */
export function notKept(item: GlideRecord, written: Written, masked: string[] = []): string {
  const others = COLUMNS.filter(
    (column) =>
      written[column] !== undefined &&
      masked.indexOf(column) < 0 &&
      !isSame(valueOf(item, column), written[column]) &&
      item.isValidField(column)
  )
  return others.length === 0 ? '' : `ServiceNow ${NOT_KEPT}: ${others.map((column) => shown(item, column)).join(', ')}`
}

/**
 * A CI with another serial number than its row's is not the device.
 * @returns why the row is to be refused; empty where it is the device
 */
export function serialFaultOf(item: GlideRecord, serial: string, masked: string[] = []): string {
  const kept = valueOf(item, SERIAL)
  // A rule may write more around it, such as the letter of a barcode.
  if (masked.indexOf(SERIAL) >= 0 || plain(kept).indexOf(plain(serial)) >= 0) return ''
  return `ServiceNow ${NOT_KEPT}: ${shown(item, SERIAL)}, by which a device is recognised, so the row was refused`
}

function shown(item: GlideRecord, column: string): string {
  const value = valueOf(item, column)
  if (value === '') return `${column} is empty`
  return `${column} is ${quotedText(REFERENCES.indexOf(column) >= 0 ? `${item.getDisplayValue(column) || value}` : value)}`
}

/** Case and blanks are how a text is written, not what it says; numbers have decimals as their column does. */
function isSame(kept: string, written: string): boolean {
  if (kept === written || plain(kept) === plain(written)) return true
  return kept !== '' && written !== '' && Number(kept) === Number(written)
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

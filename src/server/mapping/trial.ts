// Ten real devices as a mapping would leave them, from the rows that were received last, and from the records where those are gone.
// Nothing is written, and no record is made.

import { GlideRecord } from '@servicenow/glide'
import { configurationItemOf, itemOf } from '../cmdb/configuration-item.ts'
import { recordsWhere, valueOf } from '../cmdb/lookup.ts'
import { attributeNamed, MDM, ownTarget, partsOf, rowOf } from '../shared/mapping.ts'
import type { Line } from '../shared/mapping.ts'
import { cleanSerial } from '../shared/serial-number.ts'
import { sent } from '../staging/row.ts'
import { emptyRecord } from './lines.ts'
import { saidOf } from './mapped.ts'
import { converted, shown } from './values.ts'

const COMPUTER_ROWS = 'x_kandj_kandji_kandji_import_set_computer'
const MDM_ROWS = 'x_kandj_kandji_kandji_import_set_mdm'
const DEVICES = 10
/** Rows that are looked through for ten different devices. */
const MOST_ROWS = 300

/** One attribute of a device. */
export interface Tried {
  attribute: string
  target: string
  /** As Kandji says it; empty where nothing is known of it. */
  value: string
  /** What the column holds now, and what it would hold, as people read it. */
  from: string
  to: string
  /** Why the value is not known, or does not fit; empty where nothing is wrong. */
  note: string
}

export interface TriedRow {
  serial_number: string
  device_name: string
  /** sys_ids; empty where there is no such record yet. */
  computer: string
  mdm: string
  fields: Tried[]
}

interface Device {
  serial: string
  rows: GlideRecord[]
  item: GlideRecord | undefined
  record: GlideRecord | undefined
}

const NOT_RECEIVED = 'not received yet: kandji-push sends it once it is mapped'

/** @param mapping all lines */
export function tried(mapping: Line[]): TriedRow[] {
  return devices().map((device) => ({
    serial_number: device.serial,
    device_name: said(device, 'device_name'),
    computer: device.item ? device.item.getUniqueValue() : '',
    mdm: device.record ? device.record.getUniqueValue() : '',
    fields: mapping.filter(({ target }) => target !== '').map((line) => fieldOf(device, line)),
  }))
}

function devices(): Device[] {
  const serials: string[] = []
  const add = (serial: string): void => {
    if (serial !== '' && serials.indexOf(serial) < 0 && serials.length < DEVICES) serials.push(serial)
  }
  const row = newest(COMPUTER_ROWS)
  row.setLimit(MOST_ROWS)
  row.query()
  while (row.next()) add(cleanSerial(sent(row, 'serial_number')))
  if (serials.length < DEVICES) {
    const record = newest(MDM)
    record.addNotNullQuery('configuration_item')
    record.setLimit(MOST_ROWS)
    record.query()
    while (record.next()) {
      const item = itemOf(valueOf(record, 'configuration_item'))
      if (item) add(valueOf(item, 'serial_number'))
    }
  }
  return serials.map(deviceOf)
}

function newest(table: string): GlideRecord {
  const record = new GlideRecord(table)
  record.orderByDesc('sys_created_on')
  record.orderByDesc('sys_id')
  return record
}

function deviceOf(serial: string): Device {
  const item = itemOf(configurationItemOf(serial)) || undefined
  return {
    serial,
    rows: [lastRow(COMPUTER_ROWS, serial), lastRow(MDM_ROWS, serial)].flatMap((row) => (row ? [row] : [])),
    item,
    record: item ? first(recordsWhere(MDM, 'configuration_item', item.getUniqueValue())) : undefined,
  }
}

/** The last row of a device that says more than when it was seen. */
function lastRow(table: string, serial: string): GlideRecord | undefined {
  const row = newest(table)
  row.addQuery('serial_number', serial)
  if (table === COMPUTER_ROWS) row.addNotNullQuery('os_type').addOrCondition('attributes', '!=', '')
  return first(row)
}

function first(record: GlideRecord): GlideRecord | undefined {
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}

/** What Kandji said of an attribute last, or what the record has of it. */
function said(device: Device, name: string): string {
  for (const row of device.rows) {
    const text = saidOf(row, name)
    if (text !== '') return text
  }
  const attribute = attributeNamed(name)
  if (!attribute) return ''
  return held(device, attribute.home) || held(device, ownTarget(attribute))
}

function held(device: Device, target: string): string {
  const parts = partsOf(target)
  const record = rowOf(target) === 'mdm' ? device.record : device.item
  return parts && record && record.isValidField(parts.column) ? shown(record, parts.column) : ''
}

function fieldOf(device: Device, { attribute, target }: Line): Tried {
  const [value, from] = [said(device, attribute), held(device, target)]
  const known = attributeNamed(attribute)
  const isUsual = known !== undefined && known.home === target
  if (value === '') return { attribute, target, value, from, to: from, note: isUsual ? '' : NOT_RECEIVED }
  // The usual ones have rules of their own: a model is made, an owner matched.
  if (isUsual) return { attribute, target, value, from, to: value, note: '' }
  const { table, column } = partsOf(target) || { table: '', column: '' }
  const record = emptyRecord(table)
  const result = converted(record, column, value)
  if (result.value === undefined) return { attribute, target, value, from, to: from, note: `${result.why}` }
  record.setValue(column, result.value)
  return { attribute, target, value, from, to: shown(record, column), note: '' }
}

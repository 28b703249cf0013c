// The two staging rows of a device.

import { createHash } from 'node:crypto'
import { STANDARD_ATTRIBUTES, type Attributes } from '../configuration/attributes.ts'
import type { RowKind, StagingRow } from '../servicenow/staging.ts'
import { cleanText, cut, RESERVED_WORD } from '../text.ts'
import type { Device } from './device.ts'

/** What Prism adds to a device; null where Prism lacks it. */
export interface PrismInformation {
  model_name: unknown
  device_capacity: unknown
  /** Values of the extra columns that Prism has. */
  extra?: Record<string, string>
}

export interface DeviceRows {
  computer: StagingRow
  mdm: StagingRow
  /** Hash of the rows: a device is sent again when it differs from the last one. */
  fingerprint: string
  /** Columns that held the reserved word and are sent empty instead. */
  reserved: string[]
}

/** Lengths of the columns, in characters. */
const LENGTHS: Readonly<Record<string, number>> = {
  serial_number: 255,
  device_name: 255,
  model_name: 255,
  os_type: 40,
  os_version: 40,
  device_capacity: 40,
  assigned_user: 255,
  device_id: 64,
  blueprint_id: 64,
}

/** Longest value of an extra column: several of them have to fit into a ServiceNow row of 8,126 bytes. */
const EXTRA_LENGTH = 1_000

/**
 * An empty text changes nothing in ServiceNow, so every column that is not left out by the configuration is always sent.
 * @param details values of the extra columns that the device's details have; those that are not known yet are not sent
 */
export function rowsOf(
  device: Device,
  prism: PrismInformation | undefined,
  attributes: Attributes = STANDARD_ATTRIBUTES,
  details: Record<string, string> = {}
): DeviceRows {
  const reserved: string[] = []
  const fit = (values: StagingRow): StagingRow => {
    for (const [column, value] of Object.entries(values)) {
      const isReserved = value === RESERVED_WORD
      if (isReserved) reserved.push(column)
      values[column] = isReserved ? '' : cut(value, LENGTHS[column] ?? EXTRA_LENGTH)
    }
    return values
  }
  const computer = fit({
    serial_number: device.serial,
    device_name: device.name,
    model_name: cleanText(prism?.model_name) || device.model,
    os_type: device.os,
    os_version: device.osVersion,
    device_capacity: capacityOf(prism?.device_capacity),
    assigned_user: device.assignedUser,
  })
  const mdm = fit({ device_id: device.id, blueprint_id: device.blueprintId, serial_number: device.serial })
  const extra = fit({ ...device.extra, ...prism?.extra, ...details })
  const shaped = (kind: RowKind, standard: StagingRow, steady: boolean) =>
    shape(kind, standard, extra, attributes, steady)
  const fingerprint = fingerprintOf([shaped('computer', computer, true), shaped('mdm', mdm, true)])
  return { computer: shaped('computer', computer, false), mdm: shaped('mdm', mdm, false), reserved, fingerprint }
}

/** The row as the configuration wants it. `steady`: without values that change by themselves. */
function shape(
  kind: RowKind,
  standard: StagingRow,
  extra: StagingRow,
  { skip, rename, extra: columns }: Attributes,
  steady: boolean
): StagingRow {
  const row: StagingRow = {}
  for (const [column, value] of Object.entries(standard)) {
    if (!skip.has(column)) row[rename.get(column) ?? column] = value
  }
  // An empty owner says "nobody"; where the configuration sends none in that column, the row says so.
  if (kind === 'computer' && (skip.has('assigned_user') || rename.has('assigned_user'))) row.keep_owner = 'true'
  for (const { column, table, volatile } of columns) {
    const value = extra[column]
    if (table === kind && value !== undefined && !(steady && volatile)) row[column] = value
  }
  return row
}

/** Prism sends a number of GiB, rounded (128.0). Anything else is passed on as text when it reads as a capacity. */
function capacityOf(value: unknown): string {
  const text = cleanText(value)
  return /^\d+(\.\d+)?\s*([MGT]B)?$/i.test(text) && Number.parseFloat(text) > 0 ? text : ''
}

function fingerprintOf(rows: StagingRow[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url')
}

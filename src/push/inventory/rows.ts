// The two staging rows of a device.

import { createHash } from 'node:crypto'
import { STANDARD_ATTRIBUTES, type Attributes } from '../configuration/attributes.ts'
import { columnsOf, DEVICE_COLUMNS, type ColumnName } from '../servicenow/device-columns.ts'
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

const LENGTHS = new Map<string, number>(DEVICE_COLUMNS.map(({ column, length }) => [column, length]))

/** How the value of each column is made. */
const VALUES: Readonly<Record<ColumnName, (device: Device, prism: PrismInformation | undefined) => string>> = {
  serial_number: ({ serial }) => serial,
  device_name: ({ name }) => name,
  model_name: ({ model }, prism) => cleanText(prism?.model_name) || model,
  os_type: ({ os }) => os,
  os_version: ({ osVersion }) => osVersion,
  device_capacity: (_device, prism) => capacityOf(prism?.device_capacity),
  assigned_user: ({ assignedUser }) => assignedUser,
  device_id: ({ id }) => id,
  blueprint_id: ({ blueprintId }) => blueprintId,
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
      values[column] = isReserved ? '' : cut(value, LENGTHS.get(column) ?? EXTRA_LENGTH)
    }
    return values
  }
  const standard = (kind: RowKind) =>
    fit(Object.fromEntries(columnsOf(kind).map(({ column }) => [column, VALUES[column](device, prism)])))
  const computer = standard('computer')
  const mdm = standard('mdm')
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

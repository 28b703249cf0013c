// The two staging rows of a device.

import { createHash } from 'node:crypto'
import { linesAbout, mappedAttributes } from '../configuration/mapping.ts'
import { STANDARD_ATTRIBUTES, withoutAdditions, type Attributes } from '../configuration/attributes.ts'
import type { Line } from '../../server/shared/mapping.ts'
import { columnsOf, DEVICE_COLUMNS, type ColumnName, type DeviceColumn } from '../servicenow/device-columns.ts'
import type { RowKind, StagingRow } from '../servicenow/staging.ts'
import { cleanText, cut, RESERVED_WORD } from '../text.ts'
import type { Device } from './device.ts'
import { capacityOf, type PrismInformation } from './prism-values.ts'

export interface DeviceRows {
  computer: StagingRow
  mdm: StagingRow
  /** Hash of the rows: a device is sent again when it differs from the last one. */
  fingerprint: string
  /** The same as it was before there were the columns that an older app lacks. */
  bareFingerprint: string
  /** Hash of the computer row alone: where it is the same, the MDM row goes alone. */
  computerFingerprint: string
  /** Columns that held the reserved word and are sent empty instead. */
  reserved: string[]
}

const LENGTHS = new Map<string, number>(DEVICE_COLUMNS.map(({ column, length }) => [column, length]))

/** How the value of each column is made. The fingerprint is made of all the others. */
const VALUES: Readonly<
  Record<Exclude<ColumnName, 'fingerprint'>, (device: Device, prism: PrismInformation | undefined) => string>
> = {
  serial_number: ({ serial }) => serial,
  device_name: ({ name }) => name,
  model_name: ({ model }, prism) => cleanText(prism?.model_name) || model,
  model_identifier: (_device, prism) => cleanText(prism?.model_identifier),
  os_type: ({ os }) => os,
  os_version: ({ osVersion }) => osVersion,
  device_capacity: (_device, prism) => capacityOf(prism?.device_capacity),
  assigned_user: ({ assignedUser }) => assignedUser,
  assigned_user_name: ({ assignedUserName }) => assignedUserName,
  last_seen: ({ lastCheckIn }) => timeText(lastCheckIn),
  device_id: ({ id }) => id,
  blueprint_id: ({ blueprintId }) => blueprintId,
  blueprint_name: ({ blueprintName }) => blueprintName,
  last_check_in: ({ lastCheckIn }) => timeText(lastCheckIn),
  first_enrollment: ({ firstEnrollment }) => timeText(firstEnrollment),
  asset_tag: ({ assetTag }) => assetTag,
  is_missing: ({ isMissing }) => isMissing,
}

/** How the value of an attribute is made that has a column of its own, or is kept of the device; Kandji's own row has the others. */
const SAID: Readonly<Record<string, (device: Device, prism: PrismInformation | undefined) => string>> = {
  device_name: VALUES.device_name,
  model: VALUES.model_name,
  model_identifier: VALUES.model_identifier,
  os_version: VALUES.os_version,
  device_capacity: VALUES.device_capacity,
  user: VALUES.assigned_user,
  last_check_in: VALUES.last_check_in,
  blueprint_id: VALUES.blueprint_id,
  blueprint_name: VALUES.blueprint_name,
  asset_tag: VALUES.asset_tag,
  first_enrollment: VALUES.first_enrollment,
  is_missing: VALUES.is_missing,
  last_enrollment: ({ lastEnrollment }) => timeText(lastEnrollment),
}

/** The column of both rows that has the attributes which the customer's mapping sends elsewhere. */
const ATTRIBUTES = 'attributes'
/** What it holds, and the longest value where all are long. Characters. */
const ATTRIBUTES_LENGTH = 16_000
const SHORT = 300

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
  const standard = (kind: RowKind) => fit(standardValues(kind, device, prism))
  const computer = standard('computer')
  if (device.hasUnreadableOwner || reserved.includes('assigned_user')) computer.keep_owner = 'true'
  const mdm = standard('mdm')
  const extra = fit({ ...device.extra, ...prism?.extra, ...details })
  const said = Object.fromEntries(
    mappedAttributes(attributes).map(({ name }) => [
      name,
      SAID[name]?.(device, prism) ?? device.said?.[name] ?? prism?.said?.[name] ?? '',
    ])
  )
  fit(said)
  const shaped = (kind: RowKind, standard: StagingRow, steady: boolean) =>
    shape(kind, standard, { extra, said }, attributes, steady)
  const steady = { computer: shaped('computer', computer, true), mdm: shaped('mdm', mdm, true) }
  const { mapping = [] } = attributes
  const fingerprint = fingerprintOf([steady.computer, steady.mdm], mapping)
  const bare = shape('mdm', mdm, { extra, said }, withoutAdditions(attributes), true)
  mdm.fingerprint = fingerprint
  return {
    computer: shaped('computer', computer, false),
    mdm: shaped('mdm', mdm, false),
    reserved,
    fingerprint,
    bareFingerprint: fingerprintOf([steady.computer, bare], mapping),
    computerFingerprint: fingerprintOf([steady.computer], linesAbout(attributes, 'computer')),
  }
}

function standardValues(kind: RowKind, device: Device, prism: PrismInformation | undefined): StagingRow {
  const values: StagingRow = {}
  for (const { column } of columnsOf(kind)) if (column !== 'fingerprint') values[column] = VALUES[column](device, prism)
  return values
}

/** UTC as ServiceNow writes it: `yyyy-MM-dd HH:mm:ss`; '' for no time, and for one that cannot be Kandji's. */
export function timeText(ms: number): string {
  const text = ms < EARLIEST || ms > LATEST ? '' : new Date(ms).toISOString()
  return text.slice(0, 19).replace('T', ' ')
}

/** Kandji is younger: the app takes no earlier time either. */
const EARLIEST = Date.UTC(2010)
const LATEST = Date.UTC(9999)

/** The row by which an unchanged device says when it was seen last, and nothing else; undefined where there is nothing to say. */
export function freshnessRow(computer: StagingRow): StagingRow | undefined {
  const { serial_number, last_seen = '' } = computer
  return last_seen === '' ? undefined : { serial_number: serial_number!, last_seen }
}

const COLUMNS = new Map<string, DeviceColumn>(DEVICE_COLUMNS.map((column) => [column.column, column]))

/** What of a computer row says more than when the device was last seen. */
const CONTENT = columnsOf('computer')
  .filter((column) => !column.isKey && !column.isVolatile && column.field !== undefined)
  .map(({ column }) => column)

function isLeftOut(column: string, skip: ReadonlySet<string>, steady: boolean): boolean {
  const { isVolatile = false, with: other } = COLUMNS.get(column) ?? {}
  return skip.has(column) || (other !== undefined && skip.has(other)) || (steady && isVolatile)
}

/** The row as the configuration wants it. `steady`: without values that change by themselves. */
function shape(
  kind: RowKind,
  standard: StagingRow,
  { extra, said }: { extra: StagingRow; said: StagingRow },
  attributes: Attributes,
  steady: boolean
): StagingRow {
  const { skip, rename, extra: columns } = attributes
  const row: StagingRow = {}
  for (const [column, value] of Object.entries(standard)) {
    if (!isLeftOut(column, skip, steady)) row[rename.get(column) ?? column] = value
  }
  const mapped = saidText(
    mappedAttributes(attributes, kind).filter((one) => !(steady && one.isVolatile)),
    said
  )
  if (mapped !== '') row[ATTRIBUTES] = mapped
  // By a time alone the app would take the row for one that says nothing else.
  if (mapped === '' && CONTENT.every((column) => (row[column] ?? '') === '')) delete row['last_seen']
  // An empty owner says "nobody"; where the configuration sends none in that column, the row says so.
  if (kind === 'computer' && (skip.has('assigned_user') || rename.has('assigned_user'))) row.keep_owner = 'true'
  for (const { column, table, volatile } of columns) {
    const value = extra[column]
    if (table === kind && value !== undefined && !(steady && volatile)) row[column] = value
  }
  return row
}

/** As JSON; '' where Kandji says nothing of any of them. */
function saidText(attributes: ReadonlyArray<{ name: string }>, said: StagingRow): string {
  const pairs = attributes.flatMap(({ name }) => (said[name] ? [[name, said[name]] as const] : []))
  if (pairs.length === 0) return ''
  const text = JSON.stringify(Object.fromEntries(pairs))
  if (text.length <= ATTRIBUTES_LENGTH) return text
  return JSON.stringify(Object.fromEntries(pairs.map(([name, value]) => [name, cut(value, SHORT)])))
}

/** @param lines of the customer's mapping: another target is a reason to send the same value again */
function fingerprintOf(rows: StagingRow[], lines: readonly Line[]): string {
  const what = lines.length === 0 ? rows : [...rows, lines]
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url')
}

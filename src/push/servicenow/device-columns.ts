// The columns of a device's two staging rows, a line each: everything that push knows of a column is here, except for
// how its value is made. The compiler asks for that in inventory/rows.ts.

import type { RowKind } from './staging.ts'

/** How the app compares a value that is sent with the one that is there. */
export type Rule =
  /** The text itself. */
  | 'text'
  /** Gigabytes: a bare number, or one with MB, GB or TB (powers of two, as Kandji counts). */
  | 'capacity'
  /** A model of this name and of the manufacturer; made where there is none. */
  | 'model'
  /** The one user with this e-mail address, user name or name; never made. An empty one takes back what Kandji had set. */
  | 'owner'
  /** `true` or `false`; what a record does not say is `false`. */
  | 'flag'
  /** A time, UTC `yyyy-MM-dd HH:mm:ss`, which is never set back. */
  | 'latest'

export interface DeviceColumn {
  readonly column: string
  readonly table: RowKind
  /** The longest value, in characters. */
  readonly length: number
  /** ServiceNow recognises the device by it: it is always sent, under this name. All others may be left out or renamed. */
  readonly isKey?: true
  /** The field that the app writes the value to: of the computer for `computer`, of the MDM record for `mdm`. */
  readonly field?: string
  readonly rule?: Rule
  /** Its value changes by itself: it is sent along with other changes, and is no reason to send the device. */
  readonly isVolatile?: true
  /** It is about the value of another column, and left out together with it. */
  readonly with?: string
  /** Apps before 0.2 do not have it: where the app is such a one it is left out, so that no device looks changed for it. */
  readonly isAddition?: true
}

/** In the order in which rows have them: another order makes every device look changed. */
export const DEVICE_COLUMNS = [
  { table: 'computer', column: 'serial_number', length: 255, isKey: true },
  { table: 'computer', column: 'device_name', length: 255, field: 'name', rule: 'text' },
  { table: 'computer', column: 'model_name', length: 255, field: 'model_id', rule: 'model' },
  { table: 'computer', column: 'model_identifier', length: 80 },
  { table: 'computer', column: 'os_type', length: 40, field: 'os', rule: 'text' },
  { table: 'computer', column: 'os_version', length: 40, field: 'os_version', rule: 'text' },
  { table: 'computer', column: 'device_capacity', length: 40, field: 'disk_space', rule: 'capacity' },
  { table: 'computer', column: 'assigned_user', length: 255, field: 'assigned_to', rule: 'owner' },
  { table: 'computer', column: 'assigned_user_name', length: 255, with: 'assigned_user' },
  { table: 'computer', column: 'last_seen', length: 40, isVolatile: true },
  { table: 'mdm', column: 'device_id', length: 64, isKey: true, field: 'kandji_device_id', rule: 'text' },
  { table: 'mdm', column: 'blueprint_id', length: 64, field: 'kandji_blueprint_id', rule: 'text' },
  { table: 'mdm', column: 'serial_number', length: 255, isKey: true },
  { table: 'mdm', column: 'blueprint_name', length: 255, field: 'blueprint_name', rule: 'text', isAddition: true },
  {
    table: 'mdm',
    column: 'last_check_in',
    length: 40,
    field: 'last_check_in',
    rule: 'latest',
    isVolatile: true,
    isAddition: true,
  },
  { table: 'mdm', column: 'first_enrollment', length: 40, field: 'first_enrollment', rule: 'text', isAddition: true },
  { table: 'mdm', column: 'asset_tag', length: 255, field: 'asset_tag', rule: 'text', isAddition: true },
  { table: 'mdm', column: 'is_missing', length: 40, field: 'is_missing', rule: 'flag', isAddition: true },
  // Made of everything else that is sent of the device, so that what ServiceNow has can be compared by it.
  { table: 'mdm', column: 'fingerprint', length: 64, field: 'fingerprint', rule: 'text' },
] as const satisfies readonly DeviceColumn[]

type Column = (typeof DEVICE_COLUMNS)[number]

export type ColumnName = Column['column']

export type OptionalColumn = Exclude<Column, { isKey: true }>['column']

/** Those that may be left out or renamed. */
export const OPTIONAL_COLUMNS = DEVICE_COLUMNS.filter((column) => !('isKey' in column)).map(({ column }) => column) as [
  OptionalColumn,
  ...OptionalColumn[],
]

/** A column that the app compares and writes. */
export type MappedColumn = DeviceColumn & Required<Pick<DeviceColumn, 'field' | 'rule'>>

export function columnsOf(table: RowKind): Array<DeviceColumn & { column: ColumnName }> {
  return DEVICE_COLUMNS.filter((column) => column.table === table)
}

export function mappedColumnsOf(table: RowKind): MappedColumn[] {
  return columnsOf(table).filter((column): column is typeof column & MappedColumn => column.field !== undefined)
}

/** The columns that apps before 0.2 do not have. */
export const ADDITIONS: readonly ColumnName[] = DEVICE_COLUMNS.filter((column) => 'isAddition' in column).map(
  ({ column }) => column
)

// One device: what its rows would change in ServiceNow, field by field. Pure: everything that was read is handed in.

import { mappedColumnsOf, type MappedColumn } from '../servicenow/device-columns.ts'
import type { StagingRow } from '../servicenow/staging.ts'
import type { TableRow } from '../servicenow/table-client.ts'
import { DISCOVERY_SOURCE, gigabytesOf, MDM, RETIRED } from './mapping.ts'

export interface FieldChange {
  table: string
  field: string
  /** As people read them: names, not sys_ids. */
  from: string
  to: string
  /** Why, where that is not plain. */
  note?: string
}

/** A record that a reference would point to. `unseen`: this account may not read the table. */
export type Found = { sysId: string; name: string } | 'none' | 'several' | 'unseen'

export interface Lookups {
  user: (value: string) => Found
  model: (name: string) => Found
  manufacturer: Found
}

/** What is there now. */
export interface Present {
  /** The class that was found, or would be made. */
  table: string
  computer: TableRow | undefined
  mdm: TableRow | undefined
}

export interface Comparison {
  fields: FieldChange[]
  notes: string[]
}

export function compare(
  rows: { computer: StagingRow; mdm: StagingRow },
  present: Present,
  lookups: Lookups
): Comparison {
  const notes: string[] = []
  const fields = [
    ...computerFields(rows.computer, present, lookups, notes),
    ...mdmFields(rows.mdm, present, rows.computer['serial_number']!),
  ]
  return { fields, notes }
}

function computerFields(
  row: StagingRow,
  { table, computer }: Present,
  lookups: Lookups,
  notes: string[]
): FieldChange[] {
  const changes: FieldChange[] = []
  const change = (field: string, from: string, to: string, note?: string) => {
    if (from !== to) changes.push({ table, field, from, to, ...(note && { note }) })
  }
  const there = (field: string) => computer?.[field] ?? ''
  if (computer === undefined) change('serial_number', '', row['serial_number']!)
  for (const mapped of mappedColumnsOf('computer')) {
    // Left out or renamed by the configuration: the app sees nothing in this column.
    const value = row[mapped.column] ?? ''
    if (value === '' && mapped.rule !== 'owner') continue
    compareColumn(mapped, value, there, lookups, change, notes)
  }
  reference('manufacturer', lookups.manufacturer, 'Apple', 'the company is made', there, change, notes)
  change('discovery_source', there('discovery_source'), DISCOVERY_SOURCE)
  return changes
}

type Change = (field: string, from: string, to: string, note?: string) => void

function compareColumn(
  { field, rule, column }: MappedColumn,
  value: string,
  there: (field: string) => string,
  lookups: Lookups,
  change: Change,
  notes: string[]
): void {
  if (rule === 'text') change(field, there(field), value)
  else if (rule === 'capacity') {
    const gigabytes = gigabytesOf(value)
    if (gigabytes !== '' && Number(there(field) || Number.NaN) !== Number(gigabytes))
      change(field, there(field), gigabytes)
  } else if (rule === 'model') reference(field, lookups.model(value), value, 'the model is made', there, change, notes)
  else owner(column, field, value, lookups, there, change, notes)
}

function reference(
  field: string,
  found: Found,
  name: string,
  made: string,
  there: (field: string) => string,
  change: Change,
  notes: string[]
): void {
  const before = there(`${field}.name`) || there(field)
  if (found === 'unseen')
    notes.push(`${field} could not be compared: this account may not read the records it points to.`)
  else if (found === 'none' || found === 'several') change(field, before, name, made)
  else if (found.sysId !== there(field)) change(field, before, found.name)
}

function owner(
  column: string,
  field: string,
  value: string,
  lookups: Lookups,
  there: (field: string) => string,
  change: Change,
  notes: string[]
): void {
  const before = there(`${field}.name`) || there(field)
  const mayGo = `${field}: ${before} is removed if Kandji had set it, and stays if somebody entered it. Only ServiceNow knows which.`
  if (value === '') {
    if (before !== '') notes.push(mayGo)
    return
  }
  const found = lookups.user(value)
  if (found === 'unseen') notes.push(`${field} could not be compared: this account may not read users.`)
  else if (found === 'none' || found === 'several') {
    const many = found === 'several' ? 'several users have it' : 'no user has it'
    notes.push(
      `${column} \`${value}\` is not exactly one user's e-mail address, user name or name (${many}); no user is made.`
    )
    if (before !== '') notes.push(mayGo)
  } else if (found.sysId !== there(field)) change(field, before, found.name)
}

function mdmFields(row: StagingRow, { table, computer, mdm }: Present, serial: string): FieldChange[] {
  const changes: FieldChange[] = []
  const change = (field: string, from: string, to: string, note?: string) => {
    if (to !== '' && from !== to) changes.push({ table: MDM, field, from, to, ...(note && { note }) })
  }
  for (const { column, field } of mappedColumnsOf('mdm')) change(field, mdm?.[field] ?? '', row[column] ?? '')
  const linked = mdm?.['configuration_item'] ?? ''
  const isLinked = computer !== undefined && linked === computer['sys_id']
  if (!isLinked)
    change(
      'configuration_item',
      mdm?.['configuration_item.name'] ?? linked,
      serial,
      'the computer with this serial number'
    )
  change('discovery_source', mdm?.['discovery_source'] ?? '', DISCOVERY_SOURCE)
  if (mdm?.['is_removed'] === 'true') change('is_removed', 'true', 'false', 'it is in Kandji again')
  const before = mdm?.['retired_from'] ?? ''
  const status = computer?.['install_status'] ?? ''
  if (before !== '' && status === RETIRED)
    changes.push({ table, field: 'install_status', from: status, to: before, note: 'Kandji had retired it' })
  return changes
}

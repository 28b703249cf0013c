// Keeps the schema and its records in step: sys_db_object and sys_dictionary rows describe the tables, as on the platform.

import type { PlatformColumn, PlatformTable } from '../platform/types.ts'
import type { Column } from './columns.ts'
import { checkName, type Database, type Row, StructureError } from './database.ts'
import { blankColumn, type ColumnOverride, labelOf, type Schema, SYSTEM_COLUMNS, type Table } from './schema.ts'
import { stableId } from '../sys-ids.ts'

const DEFAULT_LENGTH: Record<string, number> = { reference: 32, GUID: 32, decimal: 20, string: 40, script: 8000 }

const yes = (value: unknown): boolean => value === 1 || value === 'true' || value === '1'
const bit = (value: boolean | undefined): number => (value ? 1 : 0)
const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Describes a table of the platform's own to the schema. Its records are written by `recordPlatformTables`. */
export function definePlatformTable(schema: Schema, table: PlatformTable): void {
  schema.define({
    name: table.name,
    label: table.label,
    parent: table.extends ?? '',
    sysId: stableId('sys_db_object', table.name),
    scope: 'global',
    wsAccess: table.wsAccess ?? true,
    access: { read: true, create: true, update: true, delete: true, ...table.access },
    number: table.number,
    plugin: table.plugin ?? '',
  })
  for (const [name, column] of Object.entries(table.columns)) schema.addColumn(platformColumn(table.name, name, column))
}

function platformColumn(table: string, name: string, given: PlatformColumn): Column {
  return {
    ...blankColumn(table, name),
    type: given.type,
    label: given.label ?? labelOf(name),
    maxLength: given.maxLength ?? DEFAULT_LENGTH[given.type] ?? 40,
    mandatory: given.mandatory ?? false,
    readOnly: given.readOnly ?? false,
    readOnlyOption: '',
    calculation: '',
    unique: given.unique ?? false,
    display: given.display ?? false,
    default: given.default ?? '',
    reference: given.reference ?? '',
    cascade: given.cascade ?? '',
    choice: given.choices !== undefined,
  }
}

/** Writes the rows of sys_db_object, sys_dictionary and sys_choice that describe the platform's own tables. */
export function recordPlatformTables(database: Database, tables: PlatformTable[], stamp: Row): void {
  for (const table of tables) {
    database.insert('sys_db_object', {
      ...stamp,
      sys_id: stableId('sys_db_object', table.name),
      sys_class_name: 'sys_db_object',
      name: table.name,
      label: table.label,
      super_class: table.extends ? stableId('sys_db_object', table.extends) : null,
      ws_access: bit(table.wsAccess ?? true),
      access: 'public',
      read_access: bit(table.access?.read ?? true),
      create_access: bit(table.access?.create ?? true),
      update_access: bit(table.access?.update ?? true),
      delete_access: bit(table.access?.delete ?? true),
    })
    for (const [name, column] of Object.entries(table.columns)) {
      database.insert('sys_dictionary', dictionaryRow(platformColumn(table.name, name, column), stamp))
      recordChoices(database, table.name, name, column.choices ?? {}, stamp)
    }
  }
}

function recordChoices(
  database: Database,
  table: string,
  element: string,
  choices: Record<string, string>,
  stamp: Row
): void {
  for (const [sequence, [value, label]] of Object.entries(choices).entries()) {
    database.insert('sys_choice', {
      ...stamp,
      sys_id: stableId('sys_choice', table, element, value),
      sys_class_name: 'sys_choice',
      name: table,
      element,
      value,
      label,
      language: 'en',
      sequence,
      inactive: 0,
    })
  }
}

const dictionaryRow = (column: Column, stamp: Row): Row => ({
  ...stamp,
  sys_id: stableId('sys_dictionary', column.table, column.name),
  sys_class_name: 'sys_dictionary',
  name: column.table,
  element: column.name,
  column_label: column.label,
  internal_type: column.type,
  max_length: column.maxLength,
  mandatory: bit(column.mandatory),
  read_only: bit(column.readOnly),
  unique: bit(column.unique),
  display: bit(column.display),
  default_value: column.default || null,
  reference: column.reference || null,
  reference_cascade_rule: column.cascade || null,
  choice: column.choice ? 1 : null,
  active: 1,
})

/** A new or changed sys_db_object row becomes a table. @returns its name */
export function applyTableRow(database: Database, row: Row, scope: string): string {
  const { schema } = database
  const name = text(row.name)
  const parent = row.super_class ? database.get('sys_db_object', text(row.super_class)) : undefined
  const known = schema.get(name)
  checkName(name)
  const parentName = parent ? text(parent.name) : ''
  // Its rows lie in the physical table of its family.
  if (known && known.parent !== parentName)
    throw new StructureError(`The table ${name} cannot be moved below ${parentName || 'no table'}: it is there already`)
  schema.define({
    name,
    label: text(row.label) || labelOf(name),
    parent: parentName,
    sysId: text(row.sys_id),
    scope: known?.scope ?? scope,
    wsAccess: yes(row.ws_access),
    access: accessOf(row),
    number: known?.number,
    plugin: known?.plugin ?? '',
  })
  database.prepare(name)
  return name
}

/** Application Access, as a sys_db_object row says it. What is open to its own scope alone has nothing else to say. */
function accessOf(row: Row): Table['access'] {
  const isOpen = text(row.access) !== 'package_private'
  return {
    read: isOpen && (row.read_access === null || row.read_access === undefined || yes(row.read_access)),
    create: isOpen && yes(row.create_access),
    update: isOpen && yes(row.update_access),
    delete: isOpen && yes(row.delete_access),
  }
}

/** A new or changed sys_dictionary row becomes a column. Rows of type `collection` describe the table itself. */
export function applyColumnRow(database: Database, row: Row): void {
  const { schema } = database
  const table = text(row.name)
  const name = text(row.element)
  if (!name || text(row.internal_type) === 'collection' || !schema.get(table)) return
  if (SYSTEM_COLUMNS.some(([system]) => system === name)) return
  checkName(name)
  const type = text(row.internal_type) || 'string'
  schema.addColumn({
    name,
    table,
    type,
    label: text(row.column_label) || labelOf(name),
    maxLength: Number(row.max_length) || DEFAULT_LENGTH[type] || 40,
    mandatory: yes(row.mandatory),
    readOnly: yes(row.read_only) || text(row.read_only_option) !== '',
    readOnlyOption: text(row.read_only_option),
    calculation: calculationOf(row),
    unique: yes(row.unique),
    display: yes(row.display),
    default: text(row.default_value),
    reference: text(row.reference),
    cascade: text(row.reference_cascade_rule),
    choice: Number(row.choice) > 0,
    active: row.active === null || row.active === undefined || yes(row.active),
  })
  database.prepare(table)
}

/** Formulas of Table Builder are not worked out. */
const calculationOf = (row: Row): string =>
  yes(row.virtual) && text(row.virtual_type) !== 'formula' ? text(row.calculation) : ''

/** Reads the dictionary overrides, by the table that they are for. Source: ServiceNow docs, t_DefineADictionaryOverride. */
export function loadOverrides(database: Database): void {
  const { schema } = database
  schema.overrides = readOverrides(database)
  schema.forget()
}

function readOverrides(database: Database): Map<string, ColumnOverride[]> {
  const byTable = new Map<string, ColumnOverride[]>()
  for (const row of rows(database, 'sys_dictionary_override')) {
    const table = text(row.name)
    const override: ColumnOverride = {
      element: text(row.element),
      display: yes(row.display_override),
      changes: {
        ...(yes(row.mandatory_override) && { mandatory: yes(row.mandatory) }),
        ...(yes(row.read_only_override) && { readOnly: yes(row.read_only) }),
        ...(yes(row.read_only_option_override) && {
          readOnlyOption: text(row.read_only_option),
          readOnly: text(row.read_only_option) !== '' || yes(row.read_only),
        }),
        ...(yes(row.default_value_override) && { default: text(row.default_value) }),
        ...(yes(row.calculation_override) && { calculation: text(row.calculation) }),
      },
    }
    byTable.set(table, [...(byTable.get(table) ?? []), override])
  }
  return byTable
}

/** Reads the tables that apps added, when an instance starts on existing data. */
export function loadRecordedTables(database: Database, isPlatform: (table: string) => boolean): void {
  const scopes = new Map<string, string>()
  for (const row of rows(database, 'sys_scope')) scopes.set(text(row.sys_id), text(row.scope))
  const tables = rows(database, 'sys_db_object')
  restoreAccess(
    database.schema,
    tables.filter((row) => isPlatform(text(row.name)))
  )
  const waiting = tables.filter((row) => !isPlatform(text(row.name)))
  // Parents first: a child's family is decided by its parent.
  for (let left = waiting; left.length;) {
    const names = new Set(left.map((row) => text(row.sys_id)))
    const ready = left.filter((row) => !names.has(text(row.super_class)))
    if (!ready.length) break
    for (const row of ready) applyTableRow(database, row, scopes.get(text(row.sys_scope)) ?? 'global')
    left = left.filter((row) => !ready.includes(row))
  }
  const recorded = rows(database, 'sys_dictionary')
  forgetUnrecorded(database, recorded, isPlatform)
  for (const row of recorded) if (!isDescribed(database.schema, row)) applyColumnRow(database, row)
}

/** What an admin changed in the access settings of the platform's own tables is in their records, too. */
function restoreAccess(schema: Schema, recorded: Row[]): void {
  const byName = new Map(recorded.map((row) => [text(row.name), row]))
  for (const table of schema.described()) {
    const row = byName.get(table.name)
    if (!row) continue
    const settings = { wsAccess: yes(row.ws_access), access: accessOf(row) }
    if (JSON.stringify(settings) !== JSON.stringify({ wsAccess: table.wsAccess, access: table.access })) {
      schema.define({ ...table, ...settings })
    }
  }
}

/** Columns that an app added to the platform's own tables, and whose records are gone again. */
function forgetUnrecorded(database: Database, recorded: Row[], isPlatform: (table: string) => boolean): void {
  const { schema } = database
  const known = new Set(recorded.map((row) => `${text(row.name)}.${text(row.element)}`))
  for (const { name, own } of schema.described()) {
    if (!isPlatform(name)) continue
    for (const column of [...own.keys()]) if (!known.has(`${name}.${column}`)) schema.dropColumn(name, column)
  }
}

/** Whether the column is described as its record says. */
function isDescribed(schema: Schema, row: Row): boolean {
  const column = schema.get(text(row.name))?.own.get(text(row.element))
  return (
    column !== undefined &&
    column.label === text(row.column_label) &&
    column.type === text(row.internal_type) &&
    column.maxLength === Number(row.max_length) &&
    column.mandatory === yes(row.mandatory) &&
    column.readOnly === (yes(row.read_only) || text(row.read_only_option) !== '') &&
    column.readOnlyOption === text(row.read_only_option) &&
    column.calculation === calculationOf(row) &&
    column.unique === yes(row.unique) &&
    column.display === yes(row.display) &&
    column.default === text(row.default_value) &&
    column.reference === text(row.reference) &&
    column.cascade === text(row.reference_cascade_rule) &&
    column.choice === Number(row.choice) > 0 &&
    column.active === yes(row.active)
  )
}

const rows = (database: Database, table: string): Row[] =>
  database.select({ table, groups: [{ all: [] }], order: [], joins: [] })

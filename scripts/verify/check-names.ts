// Records name tables, columns and roles as plain text, which no compiler checks.

import type { BuiltApp, BuiltRecord } from './built-app.ts'
import { recordName } from './built-app.ts'
import type { KnownTables } from './known-tables.ts'
import type { Problem } from './problem.ts'

/** Columns that hold a table's name, by the table of the record. */
const TABLE_COLUMNS: Record<string, string[]> = {
  sys_transform_map: ['source_table', 'target_table'],
  sys_transform_entry: ['source_table', 'target_table'],
  sys_rest_insert_multiple: ['source_table'],
  sys_script: ['collection'],
  sys_report: ['table'],
}
const LISTS = ['LIST', 'NEW', 'FILTER']
/** Columns of a report that name columns of its table, with commas between. */
const REPORT_COLUMNS = ['field', 'field_list', 'orderby_list', 'sumfield', 'trend_field']

export function checkNames(app: BuiltApp, known: KnownTables, platformRoles: string[]): Problem[] {
  const ownRoles = app.records.filter(({ table }) => table === 'sys_user_role').map(({ values }) => values.name ?? '')
  const roles = new Set([...ownRoles, ...platformRoles, 'admin'])
  return app.records.flatMap((record) => {
    const about = { file: record.file, record: recordName(record) }
    const unknownTables = tablesNamed(record).filter((table) => !known.has(table))
    const unknownRoles = rolesNamed(record).filter((role) => !roles.has(role))
    return [
      ...unknownTables.map((table) => ({ ...about, what: `table ${table} is unknown`, remedy: 'Correct the name' })),
      ...unknownRoles.map((role) => ({
        ...about,
        what: `role ${role} is unknown`,
        remedy: 'Correct the name, or ship the role',
      })),
      ...unknownColumns(record, known).map((what) => ({ ...about, what, remedy: 'Correct the name' })),
    ]
  })
}

const isList = ({ table, values }: BuiltRecord): boolean =>
  table === 'sys_app_module' && LISTS.includes(values.link_type ?? '')

function tablesNamed(record: BuiltRecord): string[] {
  const { table, values } = record
  const named = (TABLE_COLUMNS[table] ?? []).map((column) => values[column] ?? '')
  if (table === 'sys_security_acl' && values.type === 'record') named.push((values.name ?? '').split('.')[0] ?? '')
  if (table === 'sys_scope_privilege' && values.target_type === 'sys_db_object') named.push(values.target_name ?? '')
  if (isList(record)) named.push(values.name ?? '')
  return named.filter((name) => name !== '*')
}

function rolesNamed({ table, values, names }: BuiltRecord): string[] {
  if (table === 'sys_security_acl_role') return [names.sys_user_role ?? values.sys_user_role ?? '']
  if (table === 'sys_user_role_contains') return [names.contains ?? '', names.role ?? ''].filter(Boolean)
  const lists: Record<string, string[]> = {
    sys_app_module: ['roles'],
    sys_app_application: ['roles'],
    sys_report: ['roles'],
    sys_properties: ['read_roles', 'write_roles'],
  }
  const listed = (lists[table] ?? []).flatMap((column) => (values[column] ?? '').split(','))
  return listed.map((role) => role.trim()).filter(Boolean)
}

/** The columns that a list module or a report names: in its filter, and those that a report shows or counts by. */
function unknownColumns(record: BuiltRecord, known: KnownTables): string[] {
  const { values } = record
  const isReport = record.table === 'sys_report'
  const name = (isReport ? values.table : values.name) ?? ''
  if (!(isReport || isList(record)) || !known.has(name)) return []
  const shown = isReport ? REPORT_COLUMNS.flatMap((column) => (values[column] ?? '').split(',')) : []
  return [...columnsOfFilter(values.filter ?? ''), ...shown.map(firstOfPath).filter(Boolean)]
    .filter((column) => !known.hasColumn(name, column))
    .map((column) => `${name} has no column ${column}`)
}

/** An encoded query: each condition begins with a column's name, in small letters. */
const columnsOfFilter = (filter: string): string[] =>
  filter
    .split('^')
    .map((condition) => /^(?:ORDERBYDESC|ORDERBY|GROUPBY|NQ|OR)?([a-z_0-9]+)/.exec(condition)?.[1])
    .filter((column) => column !== undefined)

const firstOfPath = (path: string): string => path.trim().split('.')[0]!

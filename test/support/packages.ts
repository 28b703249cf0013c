// Builds small apps in memory, in the form that now-sdk packs them: one XML file a record.

import { zipSync } from 'fflate'
import { stableId } from '../../src/instance/sys-ids.ts'
import type { PackageFiles } from '../../src/instance/packages/archive.ts'

export interface ColumnSpec {
  type?: string
  length?: number
  reference?: string
  mandatory?: boolean
  display?: boolean
  unique?: boolean
  default?: string
  choices?: Record<string, string>
}

export interface TableSpec {
  extends?: string
  columns?: Record<string, string | ColumnSpec>
  /** "Allow access to this table via web services". */
  ws?: boolean
  /** Roles that may do everything; none for a table without access rules. */
  roles?: string[]
  /** What scripts of other apps may do. */
  access?: Partial<Record<'create' | 'update' | 'delete' | 'read', boolean>>
}

export interface FieldMap {
  from?: string
  /** Source script. */
  script?: string
  coalesce?: boolean
  exactCase?: boolean
  coalesceEmpty?: boolean
  choice?: 'create' | 'ignore' | 'reject'
  date?: string
  by?: string
}

export interface MapSpec {
  name: string
  source: string
  target: string
  order?: number
  active?: boolean
  rules?: boolean
  fields?: Record<string, string | FieldMap>
  /** Event scripts, e.g. `{ onBefore: '…' }`. */
  on?: Record<string, string>
  script?: string
  copyEmpty?: boolean
  createOnEmpty?: boolean
  mandatory?: string
}

export interface RuleSpec {
  name: string
  table: string
  when: 'before' | 'after' | 'async'
  /** insert, update, delete; insert and update when not given. */
  on?: string[]
  order?: number
  condition?: string
  filter?: string
  script?: string
  abort?: boolean
}

export interface Privilege {
  name: string
  type: 'sys_db_object' | 'sys_script_include' | 'scriptable'
  operation?: 'read' | 'write' | 'create' | 'delete'
  status?: string
  scope?: string
}

export interface AppSpec {
  scope: string
  version?: string
  tables?: Record<string, TableSpec>
  maps?: MapSpec[]
  rules?: RuleSpec[]
  /** Script includes by name; `private` ones are for their own app. */
  includes?: Record<string, string | { script: string; private: true }>
  fixScripts?: Record<string, string>
  modules?: Record<string, string>
  roles?: string[]
  /** Runtime access tracking of the app. */
  tracking?: 'none' | 'permissive' | 'enforcing'
  /** Cross-scope privileges: a script object alone, or more of the record. */
  privileges?: Array<string | Privilege>
  /** Any other record. */
  records?: Array<{ table: string; key: string; values: Record<string, string> }>
  /** Records that this version removes: table and sys_id. */
  removed?: Array<[table: string, sysId: string]>
}

interface XmlRecord {
  table: string
  sysId: string
  values: Record<string, string | Reference>
}

/** A reference by name: its sys_id is made up, as the SDK does for what the app does not own. */
interface Reference {
  name: string
  id: string
}

/** The sys_id of a part of an app: the same in every version. */
export const partId = (scope: string, table: string, ...key: string[]): string => stableId(scope, table, ...key)

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const element = (name: string, value: string | Reference): string =>
  typeof value === 'string'
    ? `<${name}>${escape(value)}</${name}>`
    : `<${name} name="${escape(value.name)}">${value.id}</${name}>`

const xml = ({ table, sysId, values }: XmlRecord, action = 'INSERT_OR_UPDATE'): string =>
  `<?xml version="1.0"?>\n<record_update table="${table}"><${table} action="${action}"><sys_id>${sysId}</sys_id>` +
  `${Object.entries(values)
    .map((entry) => element(...entry))
    .join('')}</${table}></record_update>`

/** The files of an app by path. */
export function packageFiles(app: AppSpec): PackageFiles {
  const id = partId(app.scope, 'sys_app')
  const root = `${app.scope}/demo/${app.version ?? '1.0.0'}`
  const values = {
    scope: app.scope,
    name: app.scope,
    version: app.version ?? '1.0.0',
    package_json: `${root}/package.json`,
    ...(app.tracking === undefined ? {} : { runtime_access_tracking: app.tracking === 'none' ? '' : app.tracking }),
  }
  const files: PackageFiles = new Map([[`scope/sys_app_${id}.xml`, xml({ table: 'sys_app', sysId: id, values })]])
  for (const record of recordsOf(app, root)) files.set(`update/${record.table}_${record.sysId}.xml`, xml(record))
  for (const [table, sysId] of app.removed ?? []) {
    files.set(`author_elective_update/${table}_${sysId}.xml`, xml({ table, sysId, values: {} }, 'DELETE'))
  }
  return files
}

/** The archive that `now-sdk install` uploads: entry names start with a slash. */
export const packageZip = (app: AppSpec): Uint8Array =>
  zipSync(Object.fromEntries([...packageFiles(app)].map(([path, text]) => [`/${path}`, Buffer.from(text)])))

function recordsOf(app: AppSpec, root: string): XmlRecord[] {
  const { scope } = app
  const make = (table: string, key: string[], values: XmlRecord['values']): XmlRecord => ({
    table,
    sysId: partId(scope, table, ...key),
    values,
  })
  return [
    ...Object.entries(app.tables ?? {}).flatMap(([name, table]) => tableRecords(make, name, table)),
    ...(app.maps ?? []).flatMap((map) => mapRecords(make, scope, map)),
    ...(app.rules ?? []).map((rule) => ruleRecord(make, rule)),
    ...Object.entries(app.includes ?? {}).map(([name, given]) =>
      make('sys_script_include', [name], {
        name,
        active: 'true',
        access: typeof given === 'string' ? 'public' : 'package_private',
        script: typeof given === 'string' ? given : given.script,
      })
    ),
    ...Object.entries(app.fixScripts ?? {}).map(([name, script]) => make('sys_script_fix', [name], { name, script })),
    ...Object.entries(app.modules ?? {}).map(([path, content]) =>
      make('sys_module', [path], { path: `${root}/${path}`, content })
    ),
    ...(app.roles ?? []).map((name) => make('sys_user_role', [name], { name: `${scope}.${name}` })),
    ...(app.privileges ?? []).map((given) => privilegeRecord(make, scope, given)),
    ...(app.records ?? []).map(({ table, key, values }) => make(table, [key], values)),
  ]
}

function privilegeRecord(make: Make, scope: string, given: string | Privilege): XmlRecord {
  const privilege: Privilege = typeof given === 'string' ? { name: given, type: 'scriptable' } : given
  const { name, type, operation = 'execute' } = privilege
  return make('sys_scope_privilege', [type, name, operation], {
    source_scope: partId(scope, 'sys_app'),
    target_scope: privilege.scope ?? 'global',
    target_name: name,
    target_type: type,
    operation,
    status: privilege.status ?? 'allowed',
  })
}

type Make = (table: string, key: string[], values: XmlRecord['values']) => XmlRecord

function tableRecords(make: Make, name: string, spec: TableSpec): XmlRecord[] {
  const bit = (value: boolean | undefined): string => String(value ?? false)
  const columns = Object.entries(spec.columns ?? {}).map(
    ([column, given]) => [column, typeof given === 'string' ? { type: given } : given] as const
  )
  const made = make('sys_db_object', [name], {
    name,
    label: name,
    ws_access: bit(spec.ws ?? true),
    read_access: bit(spec.access?.read ?? true),
    create_access: bit(spec.access?.create),
    update_access: bit(spec.access?.update),
    delete_access: bit(spec.access?.delete),
    ...(spec.extends && { super_class: { name: spec.extends, id: stableId('made up', spec.extends) } }),
  })
  const dictionary = columns.map(([column, one]) =>
    make('sys_dictionary', [name, column], {
      name,
      element: column,
      column_label: column.replaceAll('_', ' '),
      internal_type: one.type ?? (one.reference ? 'reference' : 'string'),
      max_length: String(one.length ?? 40),
      reference: one.reference ?? '',
      mandatory: bit(one.mandatory),
      display: bit(one.display),
      unique: bit(one.unique),
      default_value: one.default ?? '',
      choice: one.choices ? '1' : '',
      active: 'true',
    })
  )
  const choices = columns.flatMap(([column, one]) =>
    Object.entries(one.choices ?? {}).map(([value, label]) =>
      make('sys_choice', [name, column, value], {
        name,
        element: column,
        value,
        label,
        language: 'en',
        inactive: 'false',
      })
    )
  )
  return [made, ...dictionary, ...choices, ...(spec.roles ?? []).flatMap((role) => accessRecords(make, name, role))]
}

function accessRecords(make: Make, table: string, role: string): XmlRecord[] {
  return ['read', 'create', 'write', 'delete'].flatMap((operation) => {
    const rule = make('sys_security_acl', [table, operation], {
      name: table,
      operation,
      type: 'record',
      active: 'true',
      decision_type: 'allow',
      admin_overrides: 'true',
    })
    const needs = { sys_security_acl: rule.sysId, sys_user_role: { name: role, id: stableId('made up role', role) } }
    return [rule, make('sys_security_acl_role', [table, operation, role], needs)]
  })
}

function mapRecords(make: Make, scope: string, map: MapSpec): XmlRecord[] {
  const id = partId(scope, 'sys_transform_map', map.name)
  const bit = (value: boolean | undefined, fallback = false): string => String(value ?? fallback)
  const fields = Object.entries(map.fields ?? {}).map(([target, given]) => {
    const field: FieldMap = typeof given === 'string' ? { from: given } : given
    return make('sys_transform_entry', [map.name, target], {
      map: id,
      source_table: map.source,
      target_table: map.target,
      target_field: target,
      source_field: field.from ?? '',
      use_source_script: bit(field.script !== undefined),
      source_script: field.script ?? '',
      coalesce: bit(field.coalesce),
      coalesce_case_sensitive: bit(field.exactCase),
      coalesce_empty_fields: bit(field.coalesceEmpty),
      choice_action: field.choice ?? '',
      date_format: field.date ?? '',
      reference_value_field: field.by ?? '',
    })
  })
  const scripts = Object.entries(map.on ?? {}).map(([when, script]) =>
    make('sys_transform_script', [map.name, when], { map: id, when, script, active: 'true', order: '100' })
  )
  return [
    make('sys_transform_map', [map.name], {
      name: map.name,
      source_table: map.source,
      target_table: map.target,
      order: String(map.order ?? 100),
      active: bit(map.active, true),
      run_business_rules: bit(map.rules, true),
      run_script: bit(map.script !== undefined),
      script: map.script ?? '',
      copy_empty_fields: bit(map.copyEmpty),
      create_new_record_on_empty_coalesce_fields: bit(map.createOnEmpty),
      enforce_mandatory_fields: map.mandatory ?? 'No',
    }),
    ...fields,
    ...scripts,
  ]
}

function ruleRecord(make: Make, rule: RuleSpec): XmlRecord {
  const on = rule.on ?? ['insert', 'update']
  return make('sys_script', [rule.name], {
    name: rule.name,
    collection: rule.table,
    when: rule.when,
    order: String(rule.order ?? 100),
    active: 'true',
    advanced: 'true',
    action_insert: String(on.includes('insert')),
    action_update: String(on.includes('update')),
    action_delete: String(on.includes('delete')),
    condition: rule.condition ?? '',
    filter_condition: rule.filter ?? '',
    script: rule.script ?? '',
    abort_action: String(rule.abort ?? false),
  })
}

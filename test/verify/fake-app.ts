// A tiny built app in a folder of its own, sound as it stands; tests plant one defect each.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Files = Record<string, string>

const ROOT = 'x_t/tiny/1.0.0'

const element = ([column, value]: [string, string]): string => {
  const [, shown, of] = /^#(\S+) (.*)$/.exec(value) ?? []
  if (shown) return `<${column} display_value="${shown}">${of}</${column}>`
  const [, name, text] = /^@(\S+) (.*)$/.exec(value) ?? []
  return name ? `<${column} name="${name}">${text}</${column}>` : `<${column}><![CDATA[${value}]]></${column}>`
}

/** A record's XML. A value `@name id` becomes a reference with a name attribute, `#text id` one with a display value. */
export function record(table: string, values: Record<string, string>): string {
  const columns = Object.entries(values).map(element).join('')
  return `<?xml version="1.0"?><record_update table="${table}"><${table} action="INSERT_OR_UPDATE">${columns}</${table}></record_update>`
}

export const moduleRecord = (path: string, content: string): string =>
  record('sys_module', { sys_id: path, path: `${ROOT}/${path}`, content })

/** A privilege's XML. `type` is sys_db_object, sys_script_include or scriptable. */
export const privilege = (type: string, name: string, operation: string, status = 'allowed'): string =>
  record('sys_scope_privilege', { target_type: type, target_name: name, operation, status })

const table = (name: string, attributes: string, columns: string[]): string =>
  `<?xml version="1.0"?><database><element name="${name}" type="collection" ${attributes}>${columns.join('')}</element></database>`

function accessRules(name: string): Files {
  return Object.fromEntries(
    ['read', 'create', 'write', 'delete', 'query_range', 'report_view'].flatMap((operation) => {
      const id = `${name}-${operation}`
      const rule = { sys_id: id, name, operation, type: 'record', active: 'true', script: '' }
      return [
        [`update/acl_${id}.xml`, record('sys_security_acl', rule)],
        [
          `update/acl_role_${id}.xml`,
          record('sys_security_acl_role', { sys_security_acl: id, sys_user_role: '@x_t.admin 1' }),
        ],
      ]
    })
  ) as Files
}

/** An app without a fault: a staging table, a target table, a map, scripts and modules. */
export function soundApp(): Files {
  return {
    'dictionary/x_t_stage.xml': table('x_t_stage', 'extends="sys_import_set_row" ws_access="true"', [
      '<element name="serial" type="string"/>',
    ]),
    'dictionary/x_t_asset.xml': table('x_t_asset', 'ws_access="true"', [
      '<element name="serial" type="string"/>',
      '<element name="owner" type="reference" reference="sys_user"/>',
    ]),
    ...accessRules('x_t_stage'),
    ...accessRules('x_t_asset'),
    'update/role.xml': record('sys_user_role', { sys_id: '1', name: 'x_t.admin' }),
    'update/package.xml': moduleRecord('package.json', '{"name":"tiny","version":"1.0.0"}'),
    'update/module_a.xml': moduleRecord('src/server/a.ts', "import { b } from './b.ts'\nexport const a = (x) => b(x)"),
    'update/module_b.xml': moduleRecord('src/server/b.ts', 'export function b(x) { return x }'),
    'update/map.xml': record('sys_transform_map', {
      sys_id: 'm1',
      name: 'Assets',
      active: 'true',
      run_business_rules: 'true',
      source_table: 'x_t_stage',
      target_table: 'x_t_asset',
    }),
    'update/entry.xml': record('sys_transform_entry', {
      map: 'm1',
      source_table: 'x_t_stage',
      source_field: 'serial',
      target_table: 'x_t_asset',
      target_field: 'serial',
      coalesce: 'true',
      choice_action: 'ignore',
      use_source_script: 'true',
      source_script: "answer = require('./src/server/a.ts').a(source);",
    }),
    'update/menu.xml': record('sys_app_module', {
      title: 'Assets',
      link_type: 'LIST',
      name: 'x_t_asset',
      filter: 'serialISNOTEMPTY^ORDERBYDESCsys_created_on',
      roles: 'x_t.admin,import_admin',
    }),
  }
}

const FOLDERS: string[] = []

/** Writes the files to a new folder. @returns the folder */
export function write(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'verify-'))
  FOLDERS.push(dir)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  return dir
}

export function removeFolders(): void {
  for (const dir of FOLDERS.splice(0)) rmSync(dir, { recursive: true, force: true })
}

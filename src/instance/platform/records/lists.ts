// List layouts of the default view: the columns that people look for first.

import type { PlatformRecord } from '../types.ts'
import { idOf, record } from './record.ts'

const LISTS: Record<string, string[]> = {
  cmdb_ci: ['name', 'sys_class_name', 'serial_number', 'manufacturer', 'model_id', 'assigned_to', 'discovery_source'],
  cmdb_ci_computer: [
    'name',
    'serial_number',
    'model_id',
    'os',
    'os_version',
    'disk_space',
    'assigned_to',
    'discovery_source',
    'sys_updated_on',
  ],
  cmdb_model: ['display_name', 'manufacturer', 'name', 'model_number', 'sys_class_name', 'sys_updated_on'],
  cmdb_sam_sw_install: [
    'display_name',
    'publisher',
    'version',
    'installed_on',
    'active',
    'last_used',
    'discovery_source',
  ],
  core_company: ['name', 'manufacturer', 'vendor', 'city', 'country'],
  incident: ['number', 'short_description', 'caller_id', 'priority', 'state', 'assigned_to'],
  sys_user: ['name', 'user_name', 'email', 'title', 'department', 'active'],
  sys_import_set: ['number', 'table_name', 'mode', 'state', 'load_completed', 'sys_created_on'],
  sys_import_set_run: [
    'number',
    'set',
    'sys_transform_map',
    'state',
    'total',
    'inserts',
    'updates',
    'ignored',
    'errors',
  ],
  sys_transform_map: ['name', 'source_table', 'target_table', 'order', 'active', 'run_business_rules'],
  sys_transform_entry: ['source_field', 'target_field', 'map', 'coalesce', 'choice_action', 'use_source_script'],
  sys_choice: ['name', 'element', 'label', 'value', 'sequence', 'inactive'],
  sys_scope: ['name', 'scope', 'version', 'sys_class_name', 'active'],
  sys_db_object: ['label', 'name', 'super_class', 'sys_scope', 'ws_access'],
  sys_dictionary: ['element', 'name', 'column_label', 'internal_type', 'reference', 'max_length', 'mandatory'],
  sys_security_acl: ['name', 'operation', 'type', 'active', 'advanced'],
  sys_properties: ['name', 'value', 'type', 'description'],
  sys_script_fix: ['name', 'description', 'before', 'sys_scope', 'sys_updated_on'],
  sysauto: ['name', 'run_type', 'run_time', 'active', 'sys_class_name', 'sys_scope'],
  syslog: ['message', 'level', 'source', 'sys_created_on', 'sys_created_by'],
  oauth_entity: ['name', 'client_id', 'type', 'active', 'scope_restriction'],
}

export const listRecords: PlatformRecord[] = Object.entries(LISTS).flatMap(([table, columns]) => [
  record('sys_ui_list', table, { name: table, view: 'Default view', sys_scope: 'global' }),
  ...columns.map((element, position) =>
    record('sys_ui_list_element', `${table}.${element}`, {
      list_id: idOf('sys_ui_list', table),
      element,
      position: String(position),
    })
  ),
])

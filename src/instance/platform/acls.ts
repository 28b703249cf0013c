// Who may do what with the base tables. A rule on a table counts for the tables that extend it and have none of their
// own; a table without any rule is for admin alone.
// Source: role descriptions of the ServiceNow docs (r_BaseSystemRoles, c_SOAPWebService for import set rows). Where a
// page names only the reader, the writers are assumed.

import type { PlatformAcl } from './types.ts'

type Operation = PlatformAcl['operation']

const READ: Operation[] = ['read']
const CHANGE: Operation[] = ['create', 'write']
const EDIT: Operation[] = ['create', 'write', 'delete']
const ALL: Operation[] = ['read', 'create', 'write', 'delete']
const ANY_USER: string[] = []

const allow = (operations: Operation[], roles: string[], tables: string[]): PlatformAcl[] =>
  tables.flatMap((table) => operations.map((operation) => ({ table, operation, roles })))

const CMDB = [
  'cmdb',
  'cmdb_rel_ci',
  'cmdb_rel_type',
  'cmdb_serial_number',
  'cmdb_software_instance',
  'cmdb_model',
  'cmdb_model_category',
  'life_cycle_stage',
  'life_cycle_stage_status',
  'sys_object_source',
]

/** What became of an import row: columns that a staging table inherits, and no rule of its own table opens. */
const IMPORT_RESULTS = [
  'sys_import_set',
  'sys_import_row',
  'sys_import_state',
  'sys_import_state_comment',
  'sys_target_table',
  'sys_target_sys_id',
  'sys_transform_map',
  'import_set_run',
  'sys_row_error',
].map((column) => `sys_import_set_row.${column}`)

/** Whether the user may read or write the record that a file is attached to. */
const ofRecord = (operation: Operation): string =>
  `var record = new GlideRecord(String(current.table_name)); ` +
  `answer = record.isValid() && record.get(String(current.table_sys_id)) && record.${operation === 'read' ? 'canRead' : 'canWrite'}();`

/** Whether the user may read the record, and the column of it, that a history tells of. */
const ofHistory = (set: string, field: string): string =>
  `var record = new GlideRecord(String(${set}.table)); ` +
  `answer = record.isValid() && record.get(String(${set}.id)) && record.canRead() && ` +
  `(${field} == '' || !record.isValidField(${field}) || record.getElement(${field}).canRead());`

export const PLATFORM_ACLS: PlatformAcl[] = [
  { table: 'sys_history_set', operation: 'read', roles: [], script: ofHistory('current', `''`) },
  {
    table: 'sys_history_line',
    operation: 'read',
    roles: [],
    script: ofHistory('current.set', `String(current.field)`),
  },
  ...allow(READ, ANY_USER, [
    'sys_user',
    'sys_user_group',
    'sys_user_grmember',
    'sys_user_has_role',
    'sys_group_has_role',
    'sys_user_role',
    'sys_user_role_contains',
    'core_company',
    'cmn_location',
    'cmn_department',
    'cmn_cost_center',
    'sys_choice',
    'sys_documentation',
    'sys_app_category',
    'sys_app_application',
    'sys_app_module',
  ]),
  ...allow(
    EDIT,
    ['user_admin'],
    ['sys_user', 'sys_user_group', 'sys_user_grmember', 'sys_user_has_role', 'sys_group_has_role']
  ),
  ...allow(EDIT, ['user_admin'], ['core_company', 'cmn_location', 'cmn_department', 'cmn_cost_center']),
  ...allow(EDIT, ['personalize_choices'], ['sys_choice']),
  ...allow(ALL, ['personalize_dictionary'], ['sys_db_object', 'sys_dictionary']),

  ...allow(READ, ['cmdb_read', 'itil', 'asset'], CMDB),
  ...allow(CHANGE, ['itil', 'asset', 'sn_cmdb_editor'], ['cmdb', 'cmdb_rel_ci', 'cmdb_serial_number']),
  ...allow(CHANGE, ['itil', 'asset', 'sn_cmdb_editor'], ['cmdb_software_instance']),
  ...allow(
    ['delete'],
    ['itil_admin', 'asset'],
    ['cmdb', 'cmdb_rel_ci', 'cmdb_serial_number', 'cmdb_software_instance']
  ),
  ...allow(EDIT, ['model_manager', 'asset'], ['cmdb_model']),
  ...allow(EDIT, ['category_manager'], ['cmdb_model_category']),
  ...allow(READ, ['asset', 'inventory_user', 'itil'], ['alm_asset']),
  ...allow(EDIT, ['asset', 'inventory_user'], ['alm_asset']),
  ...allow(ALL, ['ecmdb_admin'], ['cmdb_identifier', 'cmdb_identifier_entry', 'cmdb_related_entry']),

  ...allow(READ, ['sam_user', 'cmdb_read', 'itil'], ['cmdb_sam_sw_install', 'cmdb_sam_sw_discovery_model']),
  ...allow(EDIT, ['sam_user'], ['cmdb_sam_sw_install']),
  ...allow(READ, ['sam_user'], ['samp_sw_usage', 'samp_sw_product']),
  ...allow(EDIT, ['sam_admin', 'sam_developer'], ['samp_sw_usage', 'samp_sw_product', 'cmdb_sam_sw_discovery_model']),

  ...allow(ALL, ['import_admin', 'import_transformer'], ['sys_import_set_row']),
  ...allow(READ, ['import_admin', 'import_transformer'], IMPORT_RESULTS),
  ...allow(
    ALL,
    ['import_admin', 'import_transformer', 'import_set_loader'],
    ['sys_import_set', 'sys_multi_import_set']
  ),
  ...allow(
    READ,
    ['import_admin', 'import_transformer', 'import_set_loader'],
    ['sys_import_set_run', 'sys_import_set_row_error']
  ),
  ...allow(
    ALL,
    ['import_admin', 'import_transformer'],
    ['sys_transform_map', 'sys_transform_entry', 'sys_transform_script', 'sys_robust_import_set_transformer']
  ),
  ...allow(ALL, ['import_admin', 'import_set_loader'], ['sys_data_source']),
  ...allow(ALL, ['import_admin'], ['sys_rest_insert_multiple']),

  ...allow(READ, ['itil', 'itil_admin'], ['task']),
  ...allow(CHANGE, ['itil', 'itil_admin'], ['task']),
  ...allow(['delete'], ['itil_admin'], ['task']),
  ...allow(['delete'], ['problem_admin', 'itil_admin'], ['problem']),
  ...allow(READ, ['sn_incident_read'], ['incident']),
  ...allow(CHANGE, ['sn_incident_write'], ['incident']),
  ...allow(['delete'], ['itil_admin'], ['incident']),

  ...allow(ALL, ['oauth_admin'], ['oauth_entity']),
  ...allow(['read', 'delete'], ['oauth_admin'], ['oauth_credential']),
  ...allow(ALL, ['rate_limit_admin'], ['sys_rate_limit_rules']),
  ...allow(ALL, ['web_service_admin'], ['sys_ws_definition', 'sys_ws_version', 'sys_ws_operation', 'sys_cors_rule']),
  ...allow(['read', 'create', 'write'], ['script_fix_admin'], ['sys_script_fix']),
  ...allow(ALL, ['business_rule_admin'], ['sys_script']),

  // Files are whose their record is: who may read or write it, may read or change them (practice).
  ...ALL.map((operation) => ({ table: 'sys_attachment', operation, roles: ANY_USER, script: ofRecord(operation) })),

  // A property names the roles that may read it (docs: Property API, `roles.read`); how the platform enforces it is assumed.
  {
    table: 'sys_properties',
    operation: 'read',
    roles: ANY_USER,
    script: `answer = current.read_roles != '' && gs.hasRole(String(current.read_roles));`,
  },
]

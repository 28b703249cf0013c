// The platform's own application menus, as far as the tables here have something to show.

import type { PlatformRecord } from '../types.ts'
import { idOf, record } from './record.ts'

interface Module {
  title: string
  /** The table whose list it opens. */
  table?: string
  /** The page that it opens instead. */
  page?: string
  filter?: string
  roles?: string
}

interface Menu {
  title: string
  roles: string
  modules: Module[]
}

const MENUS: Menu[] = [
  {
    title: 'Configuration',
    roles: 'itil,cmdb_read,asset',
    modules: [
      { title: 'Computers', table: 'cmdb_ci_computer' },
      { title: 'Handheld Computing', table: 'cmdb_ci_handheld_computing' },
      { title: 'Servers', table: 'cmdb_ci_server' },
      { title: 'All Hardware', table: 'cmdb_ci_hardware' },
      { title: 'CI Identifiers', table: 'cmdb_identifier', roles: 'ecmdb_admin' },
    ],
  },
  {
    title: 'Product Catalog',
    roles: 'asset,model_manager,cmdb_read',
    modules: [
      { title: 'All Models', table: 'cmdb_model' },
      { title: 'Hardware Models', table: 'cmdb_hardware_product_model' },
      { title: 'Assets', table: 'alm_asset', roles: 'asset' },
    ],
  },
  {
    title: 'System Import Sets',
    roles: 'import_admin,import_transformer,import_set_loader',
    modules: [
      { title: 'Import Sets', table: 'sys_import_set' },
      { title: 'Import Set Rows', table: 'sys_import_set_row' },
      { title: 'Transform Maps', table: 'sys_transform_map' },
      { title: 'Robust Transformers', table: 'sys_robust_import_set_transformer' },
      { title: 'Transform History', table: 'sys_import_set_run' },
    ],
  },
  {
    title: 'Organization',
    roles: 'user_admin,itil',
    modules: [
      { title: 'Companies', table: 'core_company' },
      { title: 'Departments', table: 'cmn_department' },
      { title: 'Locations', table: 'cmn_location' },
    ],
  },
  {
    title: 'User Administration',
    roles: 'user_admin',
    modules: [
      { title: 'Users', table: 'sys_user', filter: 'active=true' },
      { title: 'Groups', table: 'sys_user_group' },
      { title: 'Roles', table: 'sys_user_role' },
    ],
  },
  {
    title: 'System OAuth',
    roles: 'oauth_admin',
    modules: [
      { title: 'Application Registry', table: 'oauth_entity' },
      { title: 'Manage Tokens', table: 'oauth_credential' },
    ],
  },
  {
    title: 'System Definition',
    roles: 'admin',
    modules: [
      { title: 'Tables', table: 'sys_db_object' },
      { title: 'Choice Lists', table: 'sys_choice' },
      { title: 'Business Rules', table: 'sys_script' },
      { title: 'Script Includes', table: 'sys_script_include' },
      { title: 'Fix Scripts', table: 'sys_script_fix' },
      { title: 'Scripts - Background', page: 'sys.scripts.do' },
      { title: 'Scheduled Jobs', table: 'sysauto' },
      { title: 'Properties', table: 'sys_properties' },
    ],
  },
  {
    title: 'System Applications',
    roles: 'admin',
    modules: [
      { title: 'Applications', table: 'sys_scope' },
      { title: 'Application Cross-Scope Access', table: 'sys_scope_privilege' },
      { title: 'Upgrade History', table: 'sys_upgrade_history' },
    ],
  },
  {
    title: 'System Update Sets',
    roles: 'admin',
    modules: [
      { title: 'Retrieved Update Sets', table: 'sys_remote_update_set' },
      { title: 'Import Update Set from XML', page: 'import_update_set.do' },
      { title: 'Local Update Sets', table: 'sys_update_set' },
    ],
  },
  { title: 'System Logs', roles: 'admin', modules: [{ title: 'All', table: 'syslog' }] },
]

const moduleRecord = (menu: Menu, module: Module, index: number): PlatformRecord =>
  record('sys_app_module', `${menu.title} / ${module.title}`, {
    title: module.title,
    application: idOf('sys_app_application', menu.title),
    link_type: module.page ? 'DIRECT' : 'LIST',
    name: module.table ?? '',
    query: module.page ?? '',
    filter: module.filter ?? '',
    roles: module.roles ?? '',
    order: String((index + 1) * 100),
    active: 'true',
    sys_scope: 'global',
  })

export const menuRecords: PlatformRecord[] = MENUS.flatMap((menu, index) => [
  record('sys_app_application', menu.title, {
    title: menu.title,
    roles: menu.roles,
    order: String(1000 + index * 100),
    active: 'true',
    sys_scope: 'global',
  }),
  ...menu.modules.map((module, position) => moduleRecord(menu, module, position)),
])

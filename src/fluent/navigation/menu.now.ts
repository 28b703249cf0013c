// The application menu. Modules open plain lists; what they filter by is what the app writes.

import { ApplicationMenu, Record } from '@servicenow/sdk/core'
import { admin, user } from '../security/roles.now.ts'

export const menu = ApplicationMenu({
  $id: Now.ID['menu'],
  title: 'Kandji',
  hint: 'Apple devices that Kandji delivered',
  description: 'Computers and MDM records from Kandji, the rows they came from, and the settings.',
  roles: [user, admin, 'itil', 'cmdb_read', 'import_admin'],
  active: true,
  order: 1000,
})

export const computersModule = Record({
  $id: Now.ID['module-computers'],
  table: 'sys_app_module',
  data: {
    title: 'Computers from Kandji',
    hint: 'Configuration items whose discovery source is Kandji',
    application: menu,
    link_type: 'LIST',
    name: 'cmdb_ci_computer',
    filter: 'discovery_source=Kandji',
    override_menu_roles: false,
    active: true,
    order: 100,
  },
})

export const handheldsModule = Record({
  $id: Now.ID['module-handhelds'],
  table: 'sys_app_module',
  data: {
    title: 'Handhelds from Kandji',
    hint: 'iPhones and iPads that are kept in the handheld class',
    application: menu,
    link_type: 'LIST',
    name: 'cmdb_ci_handheld_computing',
    filter: 'discovery_source=Kandji',
    override_menu_roles: false,
    active: true,
    order: 150,
  },
})

export const mdmModule = Record({
  $id: Now.ID['module-mdm'],
  table: 'sys_app_module',
  data: {
    title: 'MDM records',
    hint: 'Kandji device and blueprint of each computer',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_mdm',
    override_menu_roles: false,
    active: true,
    order: 200,
  },
})

export const importsSeparator = Record({
  $id: Now.ID['module-imports'],
  table: 'sys_app_module',
  data: {
    title: 'Import rows',
    application: menu,
    link_type: 'SEPARATOR',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 300,
  },
})

export const computerRowsModule = Record({
  $id: Now.ID['module-rows-computer'],
  table: 'sys_app_module',
  data: {
    title: 'Computer rows',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_computer',
    filter: 'ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 310,
  },
})

export const computerErrorsModule = Record({
  $id: Now.ID['module-rows-computer-error'],
  table: 'sys_app_module',
  data: {
    title: 'Computer rows in error',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_computer',
    filter: 'sys_import_state=error^ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 320,
  },
})

export const mdmRowsModule = Record({
  $id: Now.ID['module-rows-mdm'],
  table: 'sys_app_module',
  data: {
    title: 'MDM rows',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_mdm',
    filter: 'ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 330,
  },
})

export const mdmErrorsModule = Record({
  $id: Now.ID['module-rows-mdm-error'],
  table: 'sys_app_module',
  data: {
    title: 'MDM rows in error',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_mdm',
    filter: 'sys_import_state=error^ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 340,
  },
})

export const appRowsModule = Record({
  $id: Now.ID['module-rows-apps'],
  table: 'sys_app_module',
  data: {
    title: 'App rows',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_apps',
    filter: 'ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 350,
  },
})

export const appErrorsModule = Record({
  $id: Now.ID['module-rows-apps-error'],
  table: 'sys_app_module',
  data: {
    title: 'App rows in error',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_apps',
    filter: 'sys_import_state=error^ORsys_import_state=skipped^ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 355,
  },
})

export const usageRunsModule = Record({
  $id: Now.ID['module-usage-runs'],
  table: 'sys_app_module',
  data: {
    title: 'Usage runs',
    hint: 'What the nightly usage publisher wrote for Software Asset Management',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_usage_run',
    filter: 'ORDERBYDESCstarted',
    roles: ['x_kandj_kandji.user'],
    override_menu_roles: true,
    active: true,
    order: 360,
  },
})

export const settingsModule = Record({
  $id: Now.ID['module-settings'],
  table: 'sys_app_module',
  data: {
    title: 'Settings',
    hint: 'The properties of this app, each with its description',
    application: menu,
    link_type: 'LIST',
    name: 'sys_properties',
    filter: 'nameSTARTSWITHx_kandj_kandji.',
    roles: ['x_kandj_kandji.admin'],
    override_menu_roles: true,
    active: true,
    order: 400,
  },
})

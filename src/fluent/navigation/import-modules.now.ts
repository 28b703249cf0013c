// Modules of the menu: the rows that kandji-push sends, and what became of them.

import { Record } from '@servicenow/sdk/core'
import { menu } from './menu.now.ts'

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
    hint: 'Rows that were refused, and rows of which something could not be used',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_computer',
    // What the app itself refuses is `ignored` for the platform; its comment says why.
    filter: 'sys_import_state=error^ORsys_import_state_commentSTARTSWITHKandji:^ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 320,
  },
})

export const computerNotesModule = Record({
  $id: Now.ID['module-rows-computer-notes'],
  table: 'sys_app_module',
  data: {
    title: 'Computer rows with notes',
    hint: 'Rows that were taken, and of which something could not be used',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_computer',
    filter:
      'sys_import_state_commentSTARTSWITHKandji:^sys_import_state_commentNOT LIKErefused^ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 325,
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
    hint: 'Rows that were refused, and rows of which something could not be used',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_mdm',
    // What the app itself refuses is `ignored` for the platform; its comment says why.
    filter: 'sys_import_state=error^ORsys_import_state_commentSTARTSWITHKandji:^ORDERBYDESCsys_created_on',
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
    filter:
      'sys_import_state=error^ORsys_import_state=skipped^ORsys_import_state_commentSTARTSWITHKandji:^ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 355,
  },
})

export const runRowsModule = Record({
  $id: Now.ID['module-rows-run'],
  table: 'sys_app_module',
  data: {
    title: 'Run reports',
    hint: 'Import rows of what kandji-push says about its runs',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_run',
    filter: 'ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 356,
  },
})

export const problemRowsModule = Record({
  $id: Now.ID['module-rows-problem'],
  table: 'sys_app_module',
  data: {
    title: 'Problem reports',
    hint: 'Import rows of problems that kandji-push reports',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_kandji_import_set_problem',
    filter: 'ORDERBYDESCsys_created_on',
    roles: ['x_kandj_kandji.admin', 'import_admin', 'import_transformer'],
    override_menu_roles: true,
    active: true,
    order: 357,
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

export const refusedUsageModule = Record({
  $id: Now.ID['module-refused-usage'],
  table: 'sys_app_module',
  data: {
    title: 'Refused usage',
    hint: 'What Software Asset Management would not take from the usage publisher: kandji-push apps posts it',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_refused_usage',
    filter: 'ORDERBYDESCrefused',
    roles: ['x_kandj_kandji.user'],
    override_menu_roles: true,
    active: true,
    order: 365,
  },
})

// Modules of the menu: what people look at most: health, devices, problems and runs.

import { Record } from '@servicenow/sdk/core'
import { menu } from './menu.now.ts'

export const healthModule = Record({
  $id: Now.ID['module-health'],
  table: 'sys_app_module',
  data: {
    title: 'Health',
    hint: 'Whether everything works, what was refused, and how to mend it',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_kandj_kandji_health.do',
    roles: ['x_kandj_kandji.user', 'x_kandj_kandji.admin'],
    override_menu_roles: true,
    active: true,
    order: 50,
  },
})

export const problemsModule = Record({
  $id: Now.ID['module-problems'],
  table: 'sys_app_module',
  data: {
    title: 'Problems',
    hint: 'What was not taken, or was odd: open problems, the latest first',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_problem',
    filter: 'state=open^ORDERBYDESClast_seen',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 60,
  },
})

export const acceptedProblemsModule = Record({
  $id: Now.ID['module-problems-accepted'],
  table: 'sys_app_module',
  data: {
    title: 'Accepted problems',
    hint: 'Problems that somebody has accepted: they no longer make a run of kandji-push end with 1',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_problem',
    filter: 'state=accepted^ORDERBYDESCaccepted_on',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 62,
  },
})

export const pushRunsModule = Record({
  $id: Now.ID['module-push-runs'],
  table: 'sys_app_module',
  data: {
    title: 'Push runs',
    hint: 'What kandji-push said about its runs, for 90 days',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_push_run',
    filter: 'ORDERBYDESCstarted',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 64,
  },
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
    view_name: 'x_kandj_kandji',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 100,
  },
})

// Whatever class the devices have: handhelds are in a table that comes with a store app.

export const devicesModule = Record({
  $id: Now.ID['module-handhelds'],
  table: 'sys_app_module',
  data: {
    title: 'All devices from Kandji',
    hint: 'Computers, and iPhones and iPads that are kept in the handheld class',
    application: menu,
    link_type: 'LIST',
    name: 'cmdb_ci_hardware',
    filter: 'discovery_source=Kandji',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 150,
  },
})

export const notSeenModule = Record({
  $id: Now.ID['module-not-seen'],
  table: 'sys_app_module',
  data: {
    title: 'Not seen for 30 days',
    hint: 'Devices that last checked in with Kandji 30 days ago or more',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_mdm',
    filter: 'is_removed=false^last_check_in<=javascript:gs.daysAgo(30)^ORDERBYlast_check_in',
    view_name: 'x_kandj_kandji',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 160,
  },
})

export const notHereModule = Record({
  $id: Now.ID['module-not-here'],
  table: 'sys_app_module',
  data: {
    title: 'Only in Kandji',
    hint: 'Devices that Kandji has and ServiceNow does not, each with the reason',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_problem',
    filter: 'state!=solved^kandji_device_idISNOTEMPTY^configuration_itemISEMPTY^ORDERBYcode',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 165,
  },
})

export const modelsModule = Record({
  $id: Now.ID['module-models'],
  table: 'sys_app_module',
  data: {
    title: 'By model and OS version',
    hint: 'Computers from Kandji in the order of their model, then of their OS version',
    application: menu,
    link_type: 'LIST',
    name: 'cmdb_ci_computer',
    filter: 'discovery_source=Kandji^ORDERBYmodel_id^ORDERBYos_version',
    view_name: 'x_kandj_kandji',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 170,
  },
})

export const withoutOwnerModule = Record({
  $id: Now.ID['module-without-owner'],
  table: 'sys_app_module',
  data: {
    title: 'Without owner',
    hint: 'Devices from Kandji that nobody is assigned to',
    application: menu,
    link_type: 'LIST',
    name: 'cmdb_ci_hardware',
    filter: 'discovery_source=Kandji^assigned_toISEMPTY^ORDERBYname',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 180,
  },
})

export const mdmModule = Record({
  $id: Now.ID['module-mdm'],
  table: 'sys_app_module',
  data: {
    title: 'MDM records',
    hint: 'Serial number, owner, model, blueprint and last check-in of each device',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_mdm',
    view_name: 'x_kandj_kandji',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 200,
  },
})

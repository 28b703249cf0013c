// The application menu. Modules open lists and reports; what they filter by is what the app writes. Every module has roles, and whoever has
// one of them can open it (KB1270868: modules without roles fail certification).

import { ApplicationMenu, Record } from '@servicenow/sdk/core'
import {
  mdmReport,
  modelReport,
  notHereReport,
  notSeenReport,
  osVersionReport,
  withoutOwnerReport,
} from '../reports/asset-reports.now.ts'
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

export const reportsSeparator = Record({
  $id: Now.ID['module-reports'],
  table: 'sys_app_module',
  data: {
    title: 'Reports',
    application: menu,
    link_type: 'SEPARATOR',
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 230,
  },
})

export const notSeenReportModule = Record({
  $id: Now.ID['module-report-not-seen'],
  table: 'sys_app_module',
  data: {
    title: 'Report: devices not seen',
    hint: 'Devices that last checked in with Kandji 30 days ago or more',
    application: menu,
    link_type: 'REPORT',
    report: notSeenReport,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 235,
  },
})

export const notHereReportModule = Record({
  $id: Now.ID['module-report-not-here'],
  table: 'sys_app_module',
  data: {
    title: 'Report: devices only in Kandji',
    hint: 'Open problems of devices that Kandji has and ServiceNow does not',
    application: menu,
    link_type: 'REPORT',
    report: notHereReport,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 240,
  },
})

export const modelReportModule = Record({
  $id: Now.ID['module-report-model'],
  table: 'sys_app_module',
  data: {
    title: 'Report: computers by model',
    hint: 'How many computers of each model Kandji delivered',
    application: menu,
    link_type: 'REPORT',
    report: modelReport,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 245,
  },
})

export const osVersionReportModule = Record({
  $id: Now.ID['module-report-os-version'],
  table: 'sys_app_module',
  data: {
    title: 'Report: computers by OS version',
    hint: 'Computers from Kandji in the order of their OS version',
    application: menu,
    link_type: 'REPORT',
    report: osVersionReport,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 250,
  },
})

export const withoutOwnerReportModule = Record({
  $id: Now.ID['module-report-without-owner'],
  table: 'sys_app_module',
  data: {
    title: 'Report: devices without owner',
    hint: 'Devices from Kandji that nobody is assigned to',
    application: menu,
    link_type: 'REPORT',
    report: withoutOwnerReport,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 255,
  },
})

export const mdmReportModule = Record({
  $id: Now.ID['module-report-mdm'],
  table: 'sys_app_module',
  data: {
    title: 'Report: MDM records',
    hint: 'Serial number, owner, model, blueprint and last check-in of each device',
    application: menu,
    link_type: 'REPORT',
    report: mdmReport,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 260,
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

export const bothWaysSeparator = Record({
  $id: Now.ID['module-both-ways'],
  table: 'sys_app_module',
  data: {
    title: 'Both ways',
    application: menu,
    link_type: 'SEPARATOR',
    roles: ['x_kandj_kandji.user', 'x_kandj_kandji.device_operator'],
    override_menu_roles: true,
    active: true,
    order: 270,
  },
})

export const openChangesModule = Record({
  $id: Now.ID['module-open-changes'],
  table: 'sys_app_module',
  data: {
    title: 'Changes that wait',
    hint: 'Values that Kandji has not taken yet, has refused, or that somebody has to decide',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_shared_value',
    filter: 'state!=agreed^ORDERBYnext_try',
    roles: ['x_kandj_kandji.user'],
    override_menu_roles: true,
    active: true,
    order: 272,
  },
})

export const deviceActionsModule = Record({
  $id: Now.ID['module-device-actions'],
  table: 'sys_app_module',
  data: {
    title: 'Device actions',
    hint: 'What was asked for, by whom, and what became of it',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_device_action',
    filter: 'ORDERBYDESCrequested_at',
    roles: ['x_kandj_kandji.user'],
    override_menu_roles: true,
    active: true,
    order: 274,
  },
})

export const pinReadingsModule = Record({
  $id: Now.ID['module-pin-readings'],
  table: 'sys_app_module',
  data: {
    title: 'PIN readings',
    hint: 'Who read the PIN of a locked Mac, and when',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_pin_reading',
    filter: 'ORDERBYDESCread_at',
    roles: ['x_kandj_kandji.admin', 'x_kandj_kandji.device_operator'],
    override_menu_roles: true,
    active: true,
    order: 276,
  },
})

export const openNotesModule = Record({
  $id: Now.ID['module-open-notes'],
  table: 'sys_app_module',
  data: {
    title: 'Notes that wait',
    hint: 'Devices in Kandji that do not have their note yet',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_note',
    filter: 'state!=agreed^ORDERBYnext_try',
    roles: ['x_kandj_kandji.user'],
    override_menu_roles: true,
    active: true,
    order: 278,
  },
})

export const kandjiUsersModule = Record({
  $id: Now.ID['module-kandji-users'],
  table: 'sys_app_module',
  data: {
    title: 'Users of Kandji',
    hint: 'Who each user of Kandji is in ServiceNow, those that were left out first',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_user',
    filter: 'ORDERBYstate^ORDERBYname',
    roles: ['x_kandj_kandji.user'],
    override_menu_roles: true,
    active: true,
    order: 280,
  },
})

export const userImportsModule = Record({
  $id: Now.ID['module-user-imports'],
  table: 'sys_app_module',
  data: {
    title: 'User imports',
    hint: 'When the users of Kandji were read, and what became of them',
    application: menu,
    link_type: 'LIST',
    name: 'x_kandj_kandji_user_import',
    filter: 'ORDERBYDESCstarted',
    roles: ['x_kandj_kandji.user'],
    override_menu_roles: true,
    active: true,
    order: 282,
  },
})

export const settingsModule = Record({
  $id: Now.ID['module-settings'],
  table: 'sys_app_module',
  data: {
    title: 'Settings',
    hint: 'What the app can be told, each with its description',
    application: menu,
    link_type: 'DIRECT',
    // The names of the categories in src/fluent/settings/page.now.ts.
    query:
      'system_properties_ui.do?sysparm_title=Kandji%20settings&sysparm_category=Kandji%20devices,Kandji%20owners,Kandji%20apps,Kandji%20two-way',
    roles: ['x_kandj_kandji.admin'],
    override_menu_roles: true,
    active: true,
    order: 400,
  },
})

export const mappingModule = Record({
  $id: Now.ID['module-mapping'],
  table: 'sys_app_module',
  data: {
    title: 'Mapping',
    hint: "Which of Kandji's attributes goes into which column",
    application: menu,
    link_type: 'DIRECT',
    query: 'x_kandj_kandji_mapping.do',
    roles: ['x_kandj_kandji.user', 'x_kandj_kandji.admin'],
    override_menu_roles: true,
    active: true,
    order: 395,
  },
})

export const connectionModule = Record({
  $id: Now.ID['module-connection'],
  table: 'sys_app_module',
  data: {
    title: 'Connection to Kandji',
    hint: 'Where Kandji is, the API token, and what the token may do',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_kandj_kandji_connect.do',
    roles: ['x_kandj_kandji.admin'],
    override_menu_roles: true,
    active: true,
    order: 271,
  },
})

export const articlesModule = Record({
  $id: Now.ID['module-articles'],
  table: 'sys_app_module',
  data: {
    title: 'Problems explained',
    hint: 'What each code of a problem means, and what to do about it',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_kandj_kandji_problems.do',
    roles: ['x_kandj_kandji.user', 'x_kandj_kandji.admin', 'itil', 'cmdb_read', 'import_admin'],
    override_menu_roles: true,
    active: true,
    order: 890,
  },
})

export const supportModule = Record({
  $id: Now.ID['module-support'],
  table: 'sys_app_module',
  data: {
    title: 'Contact Support',
    hint: 'Where to look first, and whom to ask',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_kandj_kandji_support.do',
    roles: ['x_kandj_kandji.user', 'x_kandj_kandji.admin', 'itil', 'cmdb_read', 'import_admin'],
    override_menu_roles: true,
    active: true,
    order: 900,
  },
})

export const privacyModule = Record({
  $id: Now.ID['module-privacy'],
  table: 'sys_app_module',
  data: {
    title: 'Privacy and accessibility',
    hint: 'Which personal data the app keeps, and how its pages can be used',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_kandj_kandji_privacy.do',
    roles: ['x_kandj_kandji.user', 'x_kandj_kandji.admin', 'itil', 'cmdb_read', 'import_admin'],
    override_menu_roles: true,
    active: true,
    order: 910,
  },
})

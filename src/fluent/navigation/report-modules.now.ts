// Modules of the menu: the reports.

import { Record } from '@servicenow/sdk/core'
import {
  mdmReport,
  modelReport,
  notHereReport,
  notSeenReport,
  osVersionReport,
  withoutOwnerReport,
} from '../reports/asset-reports.now.ts'
import { menu } from './menu.now.ts'

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

// Software and its use, in the menu of the first app.

import { Record } from '@servicenow/sdk/core'
import { softwareReport } from '../reports/software.now.ts'

/** sys_id of the menu Kandji of the app x_kandj_kandji: as its keys.ts has it; a test holds the two together. */
const MENU = 'a1977620d6b5440596f7a3186fe23c26'

export const softwareModule = Record({
  $id: Now.ID['module-software'],
  table: 'sys_app_module',
  data: {
    title: 'Software from Kandji',
    hint: 'Software installations on the devices that Kandji delivered',
    application: MENU,
    link_type: 'LIST',
    name: 'cmdb_sam_sw_install',
    filter: 'discovery_source=Kandji',
    roles: ['x_kandj_kandji.user', 'sam_user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 210,
  },
})

export const usageModule = Record({
  $id: Now.ID['module-usage'],
  table: 'sys_app_module',
  data: {
    title: 'Use of software',
    hint: 'When software was last used, as Software Asset Management reads it',
    application: MENU,
    link_type: 'LIST',
    name: 'samp_sw_usage',
    filter: 'discovery_source=Kandji',
    roles: ['sam_user'],
    override_menu_roles: true,
    active: true,
    order: 220,
  },
})

export const softwareReportModule = Record({
  $id: Now.ID['module-report-software'],
  table: 'sys_app_module',
  data: {
    title: 'Report: software of devices',
    hint: 'Software installations on the devices that Kandji delivered',
    application: MENU,
    link_type: 'REPORT',
    report: softwareReport,
    roles: ['x_kandj_kandji.user', 'sam_user', 'itil', 'cmdb_read'],
    override_menu_roles: true,
    active: true,
    order: 265,
  },
})

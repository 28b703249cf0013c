// What an asset manager asks for, as reports that can be shared, scheduled and put on a dashboard: the modules of the menu open them.
// Everyone with one of the roles sees them (user GLOBAL); each sees the rows that access rules show them.

import { Record } from '@servicenow/sdk/core'

export const notSeenReport = Record({
  $id: Now.ID['report-not-seen'],
  table: 'sys_report',
  data: {
    title: 'Kandji: devices not seen for 30 days',
    table: 'x_kandj_kandji_mdm',
    type: 'list',
    field_list:
      'configuration_item.serial_number,configuration_item,configuration_item.assigned_to,blueprint_name,last_check_in,is_missing',
    filter: 'is_removed=false^last_check_in<=javascript:gs.daysAgo(30)^ORDERBYlast_check_in',
    user: 'GLOBAL',
    is_published: false,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
  },
})

export const notHereReport = Record({
  $id: Now.ID['report-not-here'],
  table: 'sys_report',
  data: {
    title: 'Kandji: devices that only Kandji has',
    table: 'x_kandj_kandji_problem',
    type: 'list',
    field_list: 'subject,serial_number,code,reason,remedy,first_seen,last_seen',
    filter: 'state=open^kandji_device_idISNOTEMPTY^configuration_itemISEMPTY^ORDERBYcode',
    user: 'GLOBAL',
    is_published: false,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
  },
})

export const modelReport = Record({
  $id: Now.ID['report-model'],
  table: 'sys_report',
  data: {
    title: 'Kandji: computers by model',
    table: 'cmdb_ci_computer',
    type: 'bar',
    field: 'model_id',
    aggregate: 'COUNT',
    filter: 'discovery_source=Kandji',
    user: 'GLOBAL',
    is_published: false,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
  },
})

export const osVersionReport = Record({
  $id: Now.ID['report-os-version'],
  table: 'sys_report',
  data: {
    title: 'Kandji: computers by OS version',
    table: 'cmdb_ci_computer',
    type: 'list',
    field_list: 'os_version,os,model_id,name,serial_number,assigned_to',
    filter: 'discovery_source=Kandji^ORDERBYos_version^ORDERBYmodel_id',
    user: 'GLOBAL',
    is_published: false,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
  },
})

// Hardware: iPhones and iPads are in the handheld class, whose table comes with a store app.
export const withoutOwnerReport = Record({
  $id: Now.ID['report-without-owner'],
  table: 'sys_report',
  data: {
    title: 'Kandji: devices without owner',
    table: 'cmdb_ci_hardware',
    type: 'list',
    field_list: 'name,serial_number,model_id,sys_class_name,sys_updated_on',
    filter: 'discovery_source=Kandji^assigned_toISEMPTY^ORDERBYname',
    user: 'GLOBAL',
    is_published: false,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
  },
})

export const mdmReport = Record({
  $id: Now.ID['report-mdm'],
  table: 'sys_report',
  data: {
    title: 'Kandji: MDM records',
    table: 'x_kandj_kandji_mdm',
    type: 'list',
    field_list:
      'configuration_item.serial_number,configuration_item.assigned_to,configuration_item.model_id,blueprint_name,last_check_in',
    filter: 'is_removed=false^ORDERBYconfiguration_item.serial_number',
    user: 'GLOBAL',
    is_published: false,
    roles: ['x_kandj_kandji.user', 'itil', 'cmdb_read'],
  },
})

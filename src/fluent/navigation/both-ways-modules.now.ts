// Modules of the menu: what goes from ServiceNow to Kandji.

import { Record } from '@servicenow/sdk/core'
import { menu } from './menu.now.ts'

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

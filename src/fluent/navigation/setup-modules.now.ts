// Modules of the menu: setting the app up, and help.

import { Record } from '@servicenow/sdk/core'
import { menu } from './menu.now.ts'

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

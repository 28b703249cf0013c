// Users of Kandji's list and the listings: the app writes them, people see them.

import { Acl } from '@servicenow/sdk/core'
import { admin, user } from './roles.now.ts'

export const kandjiUserRead = Acl({
  $id: Now.ID['acl-kandji-user-read'],
  type: 'record',
  table: 'x_kandj_kandji_user',
  operation: 'read',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See the users of Kandji and what became of each',
})

export const kandjiUserQueryRange = Acl({
  $id: Now.ID['acl-kandji-user-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_user',
  operation: 'query_range',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const kandjiUserReportView = Acl({
  $id: Now.ID['acl-kandji-user-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_user',
  operation: 'report_view',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const kandjiUserCreate = Acl({
  $id: Now.ID['acl-kandji-user-create'],
  type: 'record',
  table: 'x_kandj_kandji_user',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const kandjiUserWrite = Acl({
  $id: Now.ID['acl-kandji-user-write'],
  type: 'record',
  table: 'x_kandj_kandji_user',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const kandjiUserDelete = Acl({
  $id: Now.ID['acl-kandji-user-delete'],
  type: 'record',
  table: 'x_kandj_kandji_user',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete records by hand',
})

export const userImportRead = Acl({
  $id: Now.ID['acl-user-import-read'],
  type: 'record',
  table: 'x_kandj_kandji_user_import',
  operation: 'read',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See when users were imported',
})

export const userImportQueryRange = Acl({
  $id: Now.ID['acl-user-import-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_user_import',
  operation: 'query_range',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const userImportReportView = Acl({
  $id: Now.ID['acl-user-import-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_user_import',
  operation: 'report_view',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const userImportCreate = Acl({
  $id: Now.ID['acl-user-import-create'],
  type: 'record',
  table: 'x_kandj_kandji_user_import',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const userImportWrite = Acl({
  $id: Now.ID['acl-user-import-write'],
  type: 'record',
  table: 'x_kandj_kandji_user_import',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const userImportDelete = Acl({
  $id: Now.ID['acl-user-import-delete'],
  type: 'record',
  table: 'x_kandj_kandji_user_import',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete records by hand',
})

// Import rows (apps): the documented service account writes them as import_transformer, a narrower one as integration.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration } from './roles.now.ts'

export const appsRowsRead = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read import rows and their results',
})

export const appsRowsCreate = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-create'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  operation: 'create',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Send import rows',
})

export const appsRowsWrite = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-write'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  operation: 'write',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change import rows',
})

export const appsRowsDelete = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-delete'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  operation: 'delete',
  roles: ['import_admin', admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Clean up import rows',
})

// Import rows (run): the documented service account writes them as import_transformer, a narrower one as integration.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration } from './roles.now.ts'

export const runRowsRead = Acl({
  $id: Now.ID['acl-kandji-import-set-run-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read import rows and their results',
})

export const runRowsCreate = Acl({
  $id: Now.ID['acl-kandji-import-set-run-create'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  operation: 'create',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Send import rows',
})

export const runRowsWrite = Acl({
  $id: Now.ID['acl-kandji-import-set-run-write'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  operation: 'write',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change import rows',
})

export const runRowsDelete = Acl({
  $id: Now.ID['acl-kandji-import-set-run-delete'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  operation: 'delete',
  roles: ['import_admin', admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Clean up import rows',
})

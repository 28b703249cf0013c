// Import rows (computer): the documented service account writes them as import_transformer, a narrower one as integration.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration } from './roles.now.ts'

export const computerRowsRead = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read import rows and their results',
})

export const computerRowsCreate = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-create'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  operation: 'create',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Send import rows',
})

export const computerRowsWrite = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-write'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  operation: 'write',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change import rows',
})

export const computerRowsDelete = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-delete'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  operation: 'delete',
  roles: ['import_admin', admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Clean up import rows',
})

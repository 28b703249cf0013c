// Import rows (problem): the documented service account writes them as import_transformer, a narrower one as integration.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration } from './roles.now.ts'

export const problemRowsRead = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read import rows and their results',
})

export const problemRowsCreate = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-create'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  operation: 'create',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Send import rows',
})

export const problemRowsWrite = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-write'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  operation: 'write',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change import rows',
})

export const problemRowsDelete = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-delete'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  operation: 'delete',
  roles: ['import_admin', admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Clean up import rows',
})

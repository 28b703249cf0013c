// Import rows (mdm): the documented service account writes them as import_transformer, a narrower one as integration.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration } from './roles.now.ts'

export const mdmRowsRead = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read import rows and their results',
})

export const mdmRowsCreate = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-create'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  operation: 'create',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Send import rows',
})

export const mdmRowsWrite = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-write'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  operation: 'write',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change import rows',
})

export const mdmRowsDelete = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-delete'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  operation: 'delete',
  roles: ['import_admin', admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Clean up import rows',
})

// Refused usage: the job writes it as the system, and the account that sends rows reads it, to post it.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration, user } from './roles.now.ts'

export const refusedUsageRead = Acl({
  $id: Now.ID['acl-refused-usage-read'],
  type: 'record',
  table: 'x_kandj_kandji_refused_usage',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read which usage was refused',
})

export const refusedUsageCreate = Acl({
  $id: Now.ID['acl-refused-usage-create'],
  type: 'record',
  table: 'x_kandj_kandji_refused_usage',
  operation: 'create',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Make refused usage by hand',
})

export const refusedUsageWrite = Acl({
  $id: Now.ID['acl-refused-usage-write'],
  type: 'record',
  table: 'x_kandj_kandji_refused_usage',
  operation: 'write',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change refused usage by hand',
})

export const refusedUsageDelete = Acl({
  $id: Now.ID['acl-refused-usage-delete'],
  type: 'record',
  table: 'x_kandj_kandji_refused_usage',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete refused usage, so that it is not posted',
})

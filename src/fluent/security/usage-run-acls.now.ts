// Runs of the usage publisher: the job writes them as the system. Deleting them makes the next run look at everything.

import { Acl } from '@servicenow/sdk/core'
import { admin, user } from './roles.now.ts'

export const usageRunRead = Acl({
  $id: Now.ID['acl-usage-run-read'],
  type: 'record',
  table: 'x_kandj_kandji_usage_run',
  operation: 'read',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what the usage publisher did',
})

export const usageRunCreate = Acl({
  $id: Now.ID['acl-usage-run-create'],
  type: 'record',
  table: 'x_kandj_kandji_usage_run',
  operation: 'create',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Make usage runs by hand',
})

export const usageRunWrite = Acl({
  $id: Now.ID['acl-usage-run-write'],
  type: 'record',
  table: 'x_kandj_kandji_usage_run',
  operation: 'write',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change usage runs by hand',
})

export const usageRunDelete = Acl({
  $id: Now.ID['acl-usage-run-delete'],
  type: 'record',
  table: 'x_kandj_kandji_usage_run',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete usage runs, so that the next one looks at everything',
})

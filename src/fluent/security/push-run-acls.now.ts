// Push's runs: written by the transform map as the system, read by whoever reads the CMDB.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration, user } from './roles.now.ts'

export const pushRunRead = Acl({
  $id: Now.ID['acl-push-run-read'],
  type: 'record',
  table: 'x_kandj_kandji_push_run',
  operation: 'read',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what kandji-push said about its runs',
})

export const pushRunCreate = Acl({
  $id: Now.ID['acl-push-run-create'],
  type: 'record',
  table: 'x_kandj_kandji_push_run',
  operation: 'create',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Make runs by hand',
})

export const pushRunWrite = Acl({
  $id: Now.ID['acl-push-run-write'],
  type: 'record',
  table: 'x_kandj_kandji_push_run',
  operation: 'write',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change runs by hand',
})

export const pushRunDelete = Acl({
  $id: Now.ID['acl-push-run-delete'],
  type: 'record',
  table: 'x_kandj_kandji_push_run',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete runs by hand',
})

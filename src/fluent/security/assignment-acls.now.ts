// Assignments made by Kandji: written by the transform map as the system. Whoever reads the owner of a CI may read who set
// it: `kandji-push preview` foretells by it.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration, user } from './roles.now.ts'

export const assignmentRead = Acl({
  $id: Now.ID['acl-assignment-read'],
  type: 'record',
  table: 'x_kandj_kandji_assignment',
  operation: 'read',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read which owners Kandji set',
})

export const assignmentCreate = Acl({
  $id: Now.ID['acl-assignment-create'],
  type: 'record',
  table: 'x_kandj_kandji_assignment',
  operation: 'create',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Make assignments by hand',
})

export const assignmentWrite = Acl({
  $id: Now.ID['acl-assignment-write'],
  type: 'record',
  table: 'x_kandj_kandji_assignment',
  operation: 'write',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change assignments by hand',
})

export const assignmentDelete = Acl({
  $id: Now.ID['acl-assignment-delete'],
  type: 'record',
  table: 'x_kandj_kandji_assignment',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete assignments by hand',
})

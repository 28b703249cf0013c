// MDM records: whoever reads the CMDB reads them too; the transform map writes them as the system.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration, user } from './roles.now.ts'

export const mdmRead = Acl({
  $id: Now.ID['acl-mdm-read'],
  type: 'record',
  table: 'x_kandj_kandji_mdm',
  operation: 'read',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read MDM records',
})

export const mdmCreate = Acl({
  $id: Now.ID['acl-mdm-create'],
  type: 'record',
  table: 'x_kandj_kandji_mdm',
  operation: 'create',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Make MDM records by hand',
})

export const mdmWrite = Acl({
  $id: Now.ID['acl-mdm-write'],
  type: 'record',
  table: 'x_kandj_kandji_mdm',
  operation: 'write',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change MDM records by hand',
})

export const mdmDelete = Acl({
  $id: Now.ID['acl-mdm-delete'],
  type: 'record',
  table: 'x_kandj_kandji_mdm',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete MDM records by hand',
})

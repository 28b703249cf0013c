// The mapping is read by whoever works with the app, and written by its REST API alone.

import { Acl } from '@servicenow/sdk/core'
import { integration, user } from './roles.now.ts'

export const mappingRead = Acl({
  $id: Now.ID['acl-mapping-read'],
  type: 'record',
  table: 'x_kandj_kandji_mapping_line',
  operation: 'read',
  roles: [user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See the mapping of attributes',
})

export const mappingQueryRange = Acl({
  $id: Now.ID['acl-mapping-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_mapping_line',
  operation: 'query_range',
  roles: [user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const mappingReportView = Acl({
  $id: Now.ID['acl-mapping-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_mapping_line',
  operation: 'report_view',
  roles: [user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const mappingCreate = Acl({
  $id: Now.ID['acl-mapping-create'],
  type: 'record',
  table: 'x_kandj_kandji_mapping_line',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The REST API of the mapping alone writes these records',
})

export const mappingWrite = Acl({
  $id: Now.ID['acl-mapping-write'],
  type: 'record',
  table: 'x_kandj_kandji_mapping_line',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The REST API of the mapping alone writes these records',
})

export const mappingDelete = Acl({
  $id: Now.ID['acl-mapping-delete'],
  type: 'record',
  table: 'x_kandj_kandji_mapping_line',
  operation: 'delete',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The REST API of the mapping alone writes these records',
})

// Rounds of work are the app's own affair.

import { Acl } from '@servicenow/sdk/core'

export const roundRead = Acl({
  $id: Now.ID['acl-round-read'],
  type: 'record',
  table: 'x_kandj_kandji_round',
  operation: 'read',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes these records',
})

export const roundQueryRange = Acl({
  $id: Now.ID['acl-round-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_round',
  operation: 'query_range',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes these records',
})

export const roundReportView = Acl({
  $id: Now.ID['acl-round-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_round',
  operation: 'report_view',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes these records',
})

export const roundCreate = Acl({
  $id: Now.ID['acl-round-create'],
  type: 'record',
  table: 'x_kandj_kandji_round',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes these records',
})

export const roundWrite = Acl({
  $id: Now.ID['acl-round-write'],
  type: 'record',
  table: 'x_kandj_kandji_round',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes these records',
})

export const roundDelete = Acl({
  $id: Now.ID['acl-round-delete'],
  type: 'record',
  table: 'x_kandj_kandji_round',
  operation: 'delete',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes these records',
})

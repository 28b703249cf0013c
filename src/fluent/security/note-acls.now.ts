// Notes at Kandji's devices: the app writes these records, people see them.

import { Acl } from '@servicenow/sdk/core'
import { admin, user } from './roles.now.ts'

export const noteRead = Acl({
  $id: Now.ID['acl-note-read'],
  type: 'record',
  table: 'x_kandj_kandji_note',
  operation: 'read',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See which device has its note',
})

export const noteQueryRange = Acl({
  $id: Now.ID['acl-note-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_note',
  operation: 'query_range',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const noteReportView = Acl({
  $id: Now.ID['acl-note-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_note',
  operation: 'report_view',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const noteCreate = Acl({
  $id: Now.ID['acl-note-create'],
  type: 'record',
  table: 'x_kandj_kandji_note',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const noteWrite = Acl({
  $id: Now.ID['acl-note-write'],
  type: 'record',
  table: 'x_kandj_kandji_note',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const noteDelete = Acl({
  $id: Now.ID['acl-note-delete'],
  type: 'record',
  table: 'x_kandj_kandji_note',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete records by hand',
})

// Problems: written by the transform map as the system. Whoever reads the CMDB reads them, kandji-push among them, which asks
// for the accepted ones. An admin accepts, and changes nothing else: what a problem says is what was reported.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration, user } from './roles.now.ts'

export const problemRead = Acl({
  $id: Now.ID['acl-problem-read'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  operation: 'read',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read problems',
})

export const problemCreate = Acl({
  $id: Now.ID['acl-problem-create'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  operation: 'create',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Make problems by hand',
})

export const problemWrite = Acl({
  $id: Now.ID['acl-problem-write'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  operation: 'write',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Accept problems',
})

// A rule on all columns that lets nobody in: the two below, which name a column, go first (ServiceNow docs, acl-rule-types).
export const problemColumnsWrite = Acl({
  $id: Now.ID['acl-problem-columns-write'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  field: '*',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Leave what was reported as it is',
})

export const problemStateWrite = Acl({
  $id: Now.ID['acl-problem-state-write'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  field: 'state',
  operation: 'write',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Accept problems, or open them again',
})

export const problemBecauseWrite = Acl({
  $id: Now.ID['acl-problem-accepted-because-write'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  field: 'accepted_because',
  operation: 'write',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Say why a problem is accepted',
})

export const problemDelete = Acl({
  $id: Now.ID['acl-problem-delete'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete problems by hand',
})

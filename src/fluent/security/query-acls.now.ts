// Query rules: who may ask a table for a range of values (starts with, contains, greater than). Whoever may read it may ask so;
// without such a rule, ServiceNow takes the read rule, and stricter instances refuse.
// Source: KB2046494; ServiceNow docs, query ACLs.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration, user } from './roles.now.ts'

export const assignmentQueryRange = Acl({
  $id: Now.ID['acl-assignment-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_assignment',
  operation: 'query_range',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const mdmQueryRange = Acl({
  $id: Now.ID['acl-mdm-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_mdm',
  operation: 'query_range',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const usageRunQueryRange = Acl({
  $id: Now.ID['acl-usage-run-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_usage_run',
  operation: 'query_range',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const computerRowsQueryRange = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  operation: 'query_range',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const mdmRowsQueryRange = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  operation: 'query_range',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const appsRowsQueryRange = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  operation: 'query_range',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const refusedUsageQueryRange = Acl({
  $id: Now.ID['acl-refused-usage-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_refused_usage',
  operation: 'query_range',
  roles: ['import_transformer', 'import_admin', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const pushRunQueryRange = Acl({
  $id: Now.ID['acl-push-run-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_push_run',
  operation: 'query_range',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const problemQueryRange = Acl({
  $id: Now.ID['acl-problem-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  operation: 'query_range',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const runRowsQueryRange = Acl({
  $id: Now.ID['acl-kandji-import-set-run-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  operation: 'query_range',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const problemRowsQueryRange = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  operation: 'query_range',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

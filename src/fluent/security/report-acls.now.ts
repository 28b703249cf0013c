// Report rules: who may see a table in reports. Whoever may read it.
// Source: ServiceNow docs, report_view ACLs.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration, user } from './roles.now.ts'

export const assignmentReportView = Acl({
  $id: Now.ID['acl-assignment-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_assignment',
  operation: 'report_view',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const mdmReportView = Acl({
  $id: Now.ID['acl-mdm-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_mdm',
  operation: 'report_view',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const usageRunReportView = Acl({
  $id: Now.ID['acl-usage-run-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_usage_run',
  operation: 'report_view',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const computerRowsReportView = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  operation: 'report_view',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const mdmRowsReportView = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  operation: 'report_view',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const appsRowsReportView = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  operation: 'report_view',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const refusedUsageReportView = Acl({
  $id: Now.ID['acl-refused-usage-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_refused_usage',
  operation: 'report_view',
  roles: ['import_transformer', 'import_admin', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const pushRunReportView = Acl({
  $id: Now.ID['acl-push-run-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_push_run',
  operation: 'report_view',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const problemReportView = Acl({
  $id: Now.ID['acl-problem-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_problem',
  operation: 'report_view',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const runRowsReportView = Acl({
  $id: Now.ID['acl-kandji-import-set-run-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  operation: 'report_view',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const problemRowsReportView = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  operation: 'report_view',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

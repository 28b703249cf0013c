// What became of an import row: columns that the staging tables inherit from sys_import_set_row, whose rules let nobody in but
// import_transformer and import_admin, and without which ServiceNow answers a row with nothing. A rule that names the table
// itself goes first (ServiceNow docs, acl-rule-types), so the app's own role needs no rights beyond its own tables.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration } from './roles.now.ts'

export const computerStateRead = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-sys-import-state-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  field: 'sys_import_state',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const computerCommentRead = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-sys-import-state-comment-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  field: 'sys_import_state_comment',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const computerTargetTableRead = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-sys-target-table-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  field: 'sys_target_table',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const computerTargetRead = Acl({
  $id: Now.ID['acl-kandji-import-set-computer-sys-target-sys-id-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_computer',
  field: 'sys_target_sys_id',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const mdmStateRead = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-sys-import-state-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  field: 'sys_import_state',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const mdmCommentRead = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-sys-import-state-comment-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  field: 'sys_import_state_comment',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const mdmTargetTableRead = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-sys-target-table-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  field: 'sys_target_table',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const mdmTargetRead = Acl({
  $id: Now.ID['acl-kandji-import-set-mdm-sys-target-sys-id-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  field: 'sys_target_sys_id',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const appsStateRead = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-sys-import-state-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  field: 'sys_import_state',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const appsCommentRead = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-sys-import-state-comment-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  field: 'sys_import_state_comment',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const appsTargetTableRead = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-sys-target-table-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  field: 'sys_target_table',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const appsTargetRead = Acl({
  $id: Now.ID['acl-kandji-import-set-apps-sys-target-sys-id-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_apps',
  field: 'sys_target_sys_id',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const runStateRead = Acl({
  $id: Now.ID['acl-kandji-import-set-run-sys-import-state-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  field: 'sys_import_state',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const runCommentRead = Acl({
  $id: Now.ID['acl-kandji-import-set-run-sys-import-state-comment-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  field: 'sys_import_state_comment',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const runTargetTableRead = Acl({
  $id: Now.ID['acl-kandji-import-set-run-sys-target-table-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  field: 'sys_target_table',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const runTargetRead = Acl({
  $id: Now.ID['acl-kandji-import-set-run-sys-target-sys-id-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_run',
  field: 'sys_target_sys_id',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const problemStateRead = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-sys-import-state-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  field: 'sys_import_state',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const problemCommentRead = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-sys-import-state-comment-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  field: 'sys_import_state_comment',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const problemTargetTableRead = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-sys-target-table-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  field: 'sys_target_table',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

export const problemTargetRead = Acl({
  $id: Now.ID['acl-kandji-import-set-problem-sys-target-sys-id-read'],
  type: 'record',
  table: 'x_kandj_kandji_kandji_import_set_problem',
  field: 'sys_target_sys_id',
  operation: 'read',
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read what became of import rows',
})

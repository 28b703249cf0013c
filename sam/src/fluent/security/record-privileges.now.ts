// What else the scripts read: choices of the reclamation type, hardware; and the runs and the refused usage of the first app, which they also write.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const sysChoiceRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-choice-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_choice',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiHardwareRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-hardware-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_ci_hardware',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiComputerRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-computer-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_ci_computer',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const usageRunRead = CrossScopePrivilege({
  $id: Now.ID['privilege-usage-run-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'x_kandj_kandji_usage_run',
  targetScope: 'x_kandj_kandji',
  targetType: 'sys_db_object',
})

export const usageRunCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-usage-run-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'x_kandj_kandji_usage_run',
  targetScope: 'x_kandj_kandji',
  targetType: 'sys_db_object',
})

export const usageRunDelete = CrossScopePrivilege({
  $id: Now.ID['privilege-usage-run-delete'],
  status: 'allowed',
  operation: 'delete',
  targetName: 'x_kandj_kandji_usage_run',
  targetScope: 'x_kandj_kandji',
  targetType: 'sys_db_object',
})

export const refusedUsageRead = CrossScopePrivilege({
  $id: Now.ID['privilege-refused-usage-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'x_kandj_kandji_refused_usage',
  targetScope: 'x_kandj_kandji',
  targetType: 'sys_db_object',
})

export const refusedUsageCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-refused-usage-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'x_kandj_kandji_refused_usage',
  targetScope: 'x_kandj_kandji',
  targetType: 'sys_db_object',
})

export const refusedUsageWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-refused-usage-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'x_kandj_kandji_refused_usage',
  targetScope: 'x_kandj_kandji',
  targetType: 'sys_db_object',
})

export const refusedUsageDelete = CrossScopePrivilege({
  $id: Now.ID['privilege-refused-usage-delete'],
  status: 'allowed',
  operation: 'delete',
  targetName: 'x_kandj_kandji_refused_usage',
  targetScope: 'x_kandj_kandji',
  targetType: 'sys_db_object',
})

// kandji_fix_script adds the discovery source, through the platform's own helper where that is allowed.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const sysChoiceRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-choice-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_choice',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysChoiceWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-choice-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sys_choice',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysChoiceCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-choice-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'sys_choice',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const dataSourceUtilExecute = CrossScopePrivilege({
  $id: Now.ID['privilege-data-source-util-execute'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'CMDBDataSourceUtil',
  targetScope: 'global',
  targetType: 'sys_script_include',
})

// Users are looked up, never made or changed.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const sysUserRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

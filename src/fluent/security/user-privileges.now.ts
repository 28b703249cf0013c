// Users are looked up; made, and given an e-mail address that they lack, only by the import of users.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const sysUserRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysUserCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysUserWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

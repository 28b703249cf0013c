// What the checks of the health page look at, and what their repair writes: maps and the job, nothing else.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const sysautoScriptRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sysauto-script-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sysauto_script',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysautoScriptWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-sysauto-script-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sysauto_script',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysTransformScriptRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-script-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_transform_script',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysTransformScriptWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-script-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sys_transform_script',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysTransformScriptCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-script-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'sys_transform_script',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysTransformEntryWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-entry-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sys_transform_entry',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysTransformEntryCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-entry-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'sys_transform_entry',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysTransformMapRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-map-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_transform_map',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysTransformMapWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-map-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sys_transform_map',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysTransformMapCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-map-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'sys_transform_map',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysRobustImportSetTransformerRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-robust-import-set-transformer-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_robust_import_set_transformer',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysScopeRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-scope-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_scope',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysUserRoleContainsRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-role-contains-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_role_contains',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysGroupHasRoleRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-group-has-role-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_group_has_role',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysUserGrmemberRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-grmember-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_grmember',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysUserHasRoleRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-has-role-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_has_role',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysScopePrivilegeRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-scope-privilege-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_scope_privilege',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbIdentifierRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-identifier-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_identifier',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysImportSetRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-import-set-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_import_set',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysRestInsertMultipleRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-rest-insert-multiple-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_rest_insert_multiple',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysDbObjectRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-db-object-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_db_object',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

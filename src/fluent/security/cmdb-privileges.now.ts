// What the app may do in the CMDB: read, change and make CIs, never delete one.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const cmdbCiRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_ci',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'cmdb_ci',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'cmdb_ci',
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

export const cmdbCiComputerWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-computer-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'cmdb_ci_computer',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiComputerCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-computer-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'cmdb_ci_computer',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiHandheldComputingRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-handheld-computing-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_ci_handheld_computing',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiHandheldComputingWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-handheld-computing-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'cmdb_ci_handheld_computing',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiHandheldComputingCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-handheld-computing-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'cmdb_ci_handheld_computing',
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

export const cmdbCiHardwareWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-hardware-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'cmdb_ci_hardware',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbCiHardwareCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-hardware-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'cmdb_ci_hardware',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSerialNumberRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-serial-number-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_serial_number',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysObjectSourceRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-object-source-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_object_source',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const dscyInvalidSerialRead = CrossScopePrivilege({
  $id: Now.ID['privilege-dscy-invalid-serial-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'dscy_invalid_serial',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysObjectSourceWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-object-source-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sys_object_source',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sysObjectSourceCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-object-source-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'sys_object_source',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

// Field maps that a customer has added to the transform map of computers.
export const sysTransformEntryRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-transform-entry-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_transform_entry',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

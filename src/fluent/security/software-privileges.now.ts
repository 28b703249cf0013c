// Apps: the computer that a row names is looked up, its software installation read, changed and made. The table comes with
// Software Asset Management; where it is not there, its privileges have no effect.
import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const cmdbCiHardwareRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-hardware-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_ci_hardware',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwInstallRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-install-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_sam_sw_install',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwInstallWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-install-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'cmdb_sam_sw_install',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwInstallCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-install-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'cmdb_sam_sw_install',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

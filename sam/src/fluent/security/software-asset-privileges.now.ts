// Installations and their products are read, usage is written, and with the setting removed_apps = delete installations are
// deleted. Installations themselves are written by identification and reconciliation (IRE), which is no script of this scope.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const cmdbSamSwInstallRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-install-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_sam_sw_install',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwInstallDelete = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-install-delete'],
  status: 'allowed',
  operation: 'delete',
  targetName: 'cmdb_sam_sw_install',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwDiscoveryModelRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-discovery-model-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_sam_sw_discovery_model',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sampSwUsageRead = CrossScopePrivilege({
  $id: Now.ID['privilege-samp-sw-usage-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'samp_sw_usage',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sampSwUsageWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-samp-sw-usage-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'samp_sw_usage',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sampSwUsageCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-samp-sw-usage-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'samp_sw_usage',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

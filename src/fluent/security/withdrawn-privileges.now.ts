// Privileges that earlier versions asked for and no script needs, some of them because it is in the second app now (sam/). A record that has been shipped stays, since an upgrade deletes
// nothing at a customer's: `denied` is what takes the right back.
// Source: ServiceNow docs, generation-skip-records-app-installs (zurich, australia).

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const cmdbModelWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-model-write'],
  status: 'denied',
  operation: 'write',
  targetName: 'cmdb_model',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbModelCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-model-create'],
  status: 'denied',
  operation: 'create',
  targetName: 'cmdb_model',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const coreCompanyWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-core-company-write'],
  status: 'denied',
  operation: 'write',
  targetName: 'core_company',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbHardwareProductModelRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-hardware-product-model-read'],
  status: 'denied',
  operation: 'read',
  targetName: 'cmdb_hardware_product_model',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbHardwareProductModelWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-hardware-product-model-write'],
  status: 'denied',
  operation: 'write',
  targetName: 'cmdb_hardware_product_model',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwInstallWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-install-write'],
  status: 'denied',
  operation: 'write',
  targetName: 'cmdb_sam_sw_install',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwInstallCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-install-create'],
  status: 'denied',
  operation: 'create',
  targetName: 'cmdb_sam_sw_install',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwInstallRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-install-read'],
  status: 'denied',
  operation: 'read',
  targetName: 'cmdb_sam_sw_install',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbSamSwDiscoveryModelRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-sam-sw-discovery-model-read'],
  status: 'denied',
  operation: 'read',
  targetName: 'cmdb_sam_sw_discovery_model',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sampSwUsageRead = CrossScopePrivilege({
  $id: Now.ID['privilege-samp-sw-usage-read'],
  status: 'denied',
  operation: 'read',
  targetName: 'samp_sw_usage',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sampSwUsageWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-samp-sw-usage-write'],
  status: 'denied',
  operation: 'write',
  targetName: 'samp_sw_usage',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const sampSwUsageCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-samp-sw-usage-create'],
  status: 'denied',
  operation: 'create',
  targetName: 'samp_sw_usage',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const glideRecordDeleteMultiple = CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-delete-multiple'],
  status: 'denied',
  operation: 'execute',
  targetName: 'GlideRecord.deleteMultiple',
  targetScope: 'global',
  targetType: 'scriptable',
})

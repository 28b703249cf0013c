// Privileges that earlier versions asked for and no script needs. A record that has been shipped stays, since an upgrade deletes
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

// Models and the manufacturer are looked up, and made once where they are missing; none is ever changed.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const cmdbModelRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-model-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_model',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const coreCompanyRead = CrossScopePrivilege({
  $id: Now.ID['privilege-core-company-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'core_company',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const coreCompanyCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-core-company-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'core_company',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbHardwareProductModelCreate = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-hardware-product-model-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'cmdb_hardware_product_model',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const cmdbModelCategoryRead = CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-model-category-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_model_category',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

// An asset that is there already is given to the computer that is made for it; none is made here.

export const almAssetRead = CrossScopePrivilege({
  $id: Now.ID['privilege-alm-asset-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'alm_asset',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const almAssetWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-alm-asset-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'alm_asset',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

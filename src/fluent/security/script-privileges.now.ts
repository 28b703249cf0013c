// The script API is global's: calling it from a scope is an access to another one, which an instance with enforced runtime access
// allows only where it is declared. Names as instances record them; one that an instance does not have does nothing.
// `npm run verify` derives from the scripts which of them are needed.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

export const scopedGlideRecord = CrossScopePrivilege({
  $id: Now.ID['privilege-scoped-glide-record'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'ScopedGlideRecord',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const scopedGlideElement = CrossScopePrivilege({
  $id: Now.ID['privilege-scoped-glide-element'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'ScopedGlideElement',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const glideRecordSetValue = CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-set-value'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'GlideRecord.setValue',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const glideRecordInsert = CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-insert'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'GlideRecord.insert',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const glideRecordUpdate = CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-update'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'GlideRecord.update',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const glideRecordDeleteRecord = CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-delete-record'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'GlideRecord.deleteRecord',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const glideApiProperties = CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-properties'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'Glide API: properties',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const glideApiScripting = CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-scripting'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'Glide API: scripting',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const identificationEngineCreateOrUpdate = CrossScopePrivilege({
  $id: Now.ID['privilege-identification-engine-create-or-update'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'IdentificationEngine.createOrUpdateCIEnhanced',
  targetScope: 'global',
  targetType: 'scriptable',
})

export const glideApiTableMetadata = CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-table-metadata'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'Glide API: table metadata',
  targetScope: 'global',
  targetType: 'scriptable',
})

// Whether KandjiMapping is there at all, when it can't be loaded.
export const sysScriptIncludeRead = CrossScopePrivilege({
  $id: Now.ID['privilege-sys-script-include-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_script_include',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

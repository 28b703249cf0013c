// Staging row → temp: everything to the letter.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'
import { importEntity, tempEntity } from './entities.now.ts'
import {
  importAppId,
  importSerialNumber,
  importName,
  importDeveloperName,
  importVersion,
  importPath,
  importLastOpened,
  importIsRemoved,
} from './import-fields.now.ts'
import {
  tempAppId,
  tempSerialNumber,
  tempName,
  tempDeveloperName,
  tempVersion,
  tempPath,
  tempLastOpened,
  tempIsRemoved,
} from './temp-fields.now.ts'

export const importToTemp = Record({
  $id: Now.ID['etl-mapping-import-temp'],
  table: 'sys_rte_eb_entity_mapping',
  data: {
    name: 'impTotemp',
    source_sys_rte_eb_entity: importEntity,
    target_sys_rte_eb_entity: tempEntity,
    order: 100,
    ignore: false,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempAppIdMapping = Record({
  $id: Now.ID['etl-field-mapping-temp-app-id'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: importToTemp,
    source_sys_rte_eb_field: importAppId,
    target_sys_rte_eb_field: tempAppId,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempSerialNumberMapping = Record({
  $id: Now.ID['etl-field-mapping-temp-serial-number'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: importToTemp,
    source_sys_rte_eb_field: importSerialNumber,
    target_sys_rte_eb_field: tempSerialNumber,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempNameMapping = Record({
  $id: Now.ID['etl-field-mapping-temp-name'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: importToTemp,
    source_sys_rte_eb_field: importName,
    target_sys_rte_eb_field: tempName,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempDeveloperNameMapping = Record({
  $id: Now.ID['etl-field-mapping-temp-developer-name'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: importToTemp,
    source_sys_rte_eb_field: importDeveloperName,
    target_sys_rte_eb_field: tempDeveloperName,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempVersionMapping = Record({
  $id: Now.ID['etl-field-mapping-temp-version'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: importToTemp,
    source_sys_rte_eb_field: importVersion,
    target_sys_rte_eb_field: tempVersion,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempPathMapping = Record({
  $id: Now.ID['etl-field-mapping-temp-path'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: importToTemp,
    source_sys_rte_eb_field: importPath,
    target_sys_rte_eb_field: tempPath,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempLastOpenedMapping = Record({
  $id: Now.ID['etl-field-mapping-temp-last-opened'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: importToTemp,
    source_sys_rte_eb_field: importLastOpened,
    target_sys_rte_eb_field: tempLastOpened,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempIsRemovedMapping = Record({
  $id: Now.ID['etl-field-mapping-temp-is-removed'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: importToTemp,
    source_sys_rte_eb_field: importIsRemoved,
    target_sys_rte_eb_field: tempIsRemoved,
    sys_rte_eb_definition: appsFeed,
  },
})

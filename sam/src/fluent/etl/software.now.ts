// temp → the software installation. `last_scanned` is left out: rows come when something changed, so it would be the time of
// the last change, and make every row that is sent again an update. When IRE last saw a record, sys_object_source says.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'
import { softwareEntity, tempEntity } from './entities.now.ts'
import { tempDeveloperName, tempName, tempPath, tempVersion } from './temp-fields.now.ts'
import { tempActive, tempDiscoverySource, tempLastUsed, tempSoftwareKey } from './temp-made-fields.now.ts'

export const tempToSoftware = Record({
  $id: Now.ID['etl-mapping-temp-software'],
  table: 'sys_rte_eb_entity_mapping',
  data: {
    name: 'tempTocmdb_sam_sw_install_1',
    source_sys_rte_eb_entity: tempEntity,
    target_sys_rte_eb_entity: softwareEntity,
    order: 400,
    ignore: false,
    sys_rte_eb_definition: appsFeed,
  },
})

/** By it IRE finds the record again, whatever name and version it has by now. */
export const softwareSourceNativeKey = Record({
  $id: Now.ID['etl-field-software-source-native-key'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'source_native_key',
    field: 'source_native_key',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareSourceNativeKeyMapping = Record({
  $id: Now.ID['etl-field-mapping-software-source-native-key'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempSoftwareKey,
    target_sys_rte_eb_field: softwareSourceNativeKey,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareInstanceKey = Record({
  $id: Now.ID['etl-field-software-instance-key'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'instance_key',
    field: 'instance_key',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareInstanceKeyMapping = Record({
  $id: Now.ID['etl-field-mapping-software-instance-key'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempSoftwareKey,
    target_sys_rte_eb_field: softwareInstanceKey,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareDisplayName = Record({
  $id: Now.ID['etl-field-software-display-name'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'display_name',
    field: 'display_name',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareDisplayNameMapping = Record({
  $id: Now.ID['etl-field-mapping-software-display-name'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempName,
    target_sys_rte_eb_field: softwareDisplayName,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwarePublisher = Record({
  $id: Now.ID['etl-field-software-publisher'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'publisher',
    field: 'publisher',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwarePublisherMapping = Record({
  $id: Now.ID['etl-field-mapping-software-publisher'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempDeveloperName,
    target_sys_rte_eb_field: softwarePublisher,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareVersion = Record({
  $id: Now.ID['etl-field-software-version'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'version',
    field: 'version',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareVersionMapping = Record({
  $id: Now.ID['etl-field-mapping-software-version'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempVersion,
    target_sys_rte_eb_field: softwareVersion,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareInstallLocation = Record({
  $id: Now.ID['etl-field-software-install-location'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'install_location',
    field: 'install_location',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareInstallLocationMapping = Record({
  $id: Now.ID['etl-field-mapping-software-install-location'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempPath,
    target_sys_rte_eb_field: softwareInstallLocation,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareLastUsed = Record({
  $id: Now.ID['etl-field-software-last-used'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'last_used',
    field: 'last_used',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareLastUsedMapping = Record({
  $id: Now.ID['etl-field-mapping-software-last-used'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempLastUsed,
    target_sys_rte_eb_field: softwareLastUsed,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareActive = Record({
  $id: Now.ID['etl-field-software-active'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'active',
    field: 'active',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareActiveMapping = Record({
  $id: Now.ID['etl-field-mapping-software-active'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempActive,
    target_sys_rte_eb_field: softwareActive,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareDiscoverySource = Record({
  $id: Now.ID['etl-field-software-discovery-source'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'discovery_source',
    field: 'discovery_source',
    sys_rte_eb_entity: softwareEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const softwareDiscoverySourceMapping = Record({
  $id: Now.ID['etl-field-mapping-software-discovery-source'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSoftware,
    source_sys_rte_eb_field: tempDiscoverySource,
    target_sys_rte_eb_field: softwareDiscoverySource,
    sys_rte_eb_definition: appsFeed,
  },
})

// What is done with the values, on the temp entity alone. A source and its target are different fields: some operations fail
// where they are one (ServiceNow release notes: Glide Lookup). On one entity alone, since no other order is documented.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'
import { tempEntity } from './entities.now.ts'
import { tempAppId, tempIsRemoved, tempLastOpened, tempSerialNumber } from './temp-fields.now.ts'
import {
  tempActive,
  tempComputerKey,
  tempDiscoverySource,
  tempLastUsed,
  tempSerial,
  tempSerialType,
  tempSerialValid,
  tempSoftwareKey,
} from './temp-made-fields.now.ts'

export const makeComputerKey = Record({
  $id: Now.ID['etl-operation-computer-key'],
  table: 'sys_rte_eb_upper_case_trim_operation',
  data: {
    name: 'Computer key',
    order: 100,
    sys_rte_eb_entity: tempEntity,
    source_sys_rte_eb_field: tempSerialNumber,
    target_sys_rte_eb_field: tempComputerKey,
    sys_rte_eb_definition: appsFeed,
  },
})

export const makeSerial = Record({
  $id: Now.ID['etl-operation-serial'],
  table: 'sys_rte_eb_trim_operation',
  data: {
    name: 'Serial number',
    order: 200,
    sys_rte_eb_entity: tempEntity,
    source_sys_rte_eb_field: tempSerialNumber,
    target_sys_rte_eb_field: tempSerial,
    sys_rte_eb_definition: appsFeed,
  },
})

export const makeSerialType = Record({
  $id: Now.ID['etl-operation-serial-type'],
  table: 'sys_rte_eb_set_operation',
  data: {
    name: 'Type of serial number',
    order: 300,
    sys_rte_eb_entity: tempEntity,
    set_value: 'system',
    overwrite_existing_value: true,
    target_sys_rte_eb_field: tempSerialType,
    sys_rte_eb_definition: appsFeed,
  },
})

export const makeSerialValid = Record({
  $id: Now.ID['etl-operation-serial-valid'],
  table: 'sys_rte_eb_set_operation',
  data: {
    name: 'Serial number is valid',
    order: 400,
    sys_rte_eb_entity: tempEntity,
    set_value: 'true',
    overwrite_existing_value: true,
    target_sys_rte_eb_field: tempSerialValid,
    sys_rte_eb_definition: appsFeed,
  },
})

export const makeSoftwareKey = Record({
  $id: Now.ID['etl-operation-software-key'],
  table: 'sys_rte_eb_trim_operation',
  data: {
    name: 'Software key',
    order: 500,
    sys_rte_eb_entity: tempEntity,
    source_sys_rte_eb_field: tempAppId,
    target_sys_rte_eb_field: tempSoftwareKey,
    sys_rte_eb_definition: appsFeed,
  },
})

export const makeLastUsed = Record({
  $id: Now.ID['etl-operation-last-used'],
  table: 'sys_rte_eb_multi_in_script_operation',
  data: {
    name: 'Last used in UTC',
    order: 600,
    sys_rte_eb_entity: tempEntity,
    source_sys_rte_eb_fields: `${tempLastOpened.$id}`,
    script: Now.include('./scripts/last-used.js'),
    use_unique_input_sets: true,
    target_sys_rte_eb_field: tempLastUsed,
    sys_rte_eb_definition: appsFeed,
  },
})

export const makeActive = Record({
  $id: Now.ID['etl-operation-active'],
  table: 'sys_rte_eb_multi_in_script_operation',
  data: {
    name: 'Active unless removed',
    order: 700,
    sys_rte_eb_entity: tempEntity,
    source_sys_rte_eb_fields: `${tempIsRemoved.$id}`,
    script: Now.include('./scripts/active.js'),
    use_unique_input_sets: true,
    target_sys_rte_eb_field: tempActive,
    sys_rte_eb_definition: appsFeed,
  },
})

export const makeDiscoverySource = Record({
  $id: Now.ID['etl-operation-discovery-source'],
  table: 'sys_rte_eb_set_operation',
  data: {
    name: 'Discovery source',
    order: 800,
    sys_rte_eb_entity: tempEntity,
    set_value: 'Kandji',
    overwrite_existing_value: true,
    target_sys_rte_eb_field: tempDiscoverySource,
    sys_rte_eb_definition: appsFeed,
  },
})

// temp → the computer. It carries its key and serial number only, never a name: by a name, the rule's third entry, IRE
// could take another computer of the same name for it. Source of the rule's entries: ServiceNow docs, class-computer.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'
import { computerEntity, tempEntity } from './entities.now.ts'
import { tempComputerKey, tempSerial } from './temp-made-fields.now.ts'

export const tempToComputer = Record({
  $id: Now.ID['etl-mapping-temp-computer'],
  table: 'sys_rte_eb_entity_mapping',
  data: {
    name: 'tempTocmdb_ci_computer_1',
    source_sys_rte_eb_entity: tempEntity,
    target_sys_rte_eb_entity: computerEntity,
    order: 200,
    ignore: false,
    sys_rte_eb_definition: appsFeed,
  },
})

export const computerSourceNativeKey = Record({
  $id: Now.ID['etl-field-computer-source-native-key'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'source_native_key',
    field: 'source_native_key',
    sys_rte_eb_entity: computerEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const computerSourceNativeKeyMapping = Record({
  $id: Now.ID['etl-field-mapping-computer-source-native-key'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToComputer,
    source_sys_rte_eb_field: tempComputerKey,
    target_sys_rte_eb_field: computerSourceNativeKey,
    sys_rte_eb_definition: appsFeed,
  },
})

export const computerSerialNumber = Record({
  $id: Now.ID['etl-field-computer-serial-number'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'serial_number',
    field: 'serial_number',
    sys_rte_eb_entity: computerEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const computerSerialNumberMapping = Record({
  $id: Now.ID['etl-field-mapping-computer-serial-number'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToComputer,
    source_sys_rte_eb_field: tempSerial,
    target_sys_rte_eb_field: computerSerialNumber,
    sys_rte_eb_definition: appsFeed,
  },
})

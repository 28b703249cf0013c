// temp → the serial number as IRE looks hardware up by: of type system, and valid.
// Source: ServiceNow docs, class-computer (identification rule, first entry).

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'
import { serialNumberEntity, tempEntity } from './entities.now.ts'
import { tempSerial, tempSerialType, tempSerialValid } from './temp-made-fields.now.ts'

export const tempToSerialNumber = Record({
  $id: Now.ID['etl-mapping-temp-serial-number'],
  table: 'sys_rte_eb_entity_mapping',
  data: {
    name: 'tempTocmdb_serial_number_1',
    source_sys_rte_eb_entity: tempEntity,
    target_sys_rte_eb_entity: serialNumberEntity,
    order: 300,
    ignore: false,
    sys_rte_eb_definition: appsFeed,
  },
})

export const serialNumberSerialNumber = Record({
  $id: Now.ID['etl-field-serial-number-serial-number'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'serial_number',
    field: 'serial_number',
    sys_rte_eb_entity: serialNumberEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const serialNumberSerialNumberMapping = Record({
  $id: Now.ID['etl-field-mapping-serial-number-serial-number'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSerialNumber,
    source_sys_rte_eb_field: tempSerial,
    target_sys_rte_eb_field: serialNumberSerialNumber,
    sys_rte_eb_definition: appsFeed,
  },
})

export const serialNumberSerialNumberType = Record({
  $id: Now.ID['etl-field-serial-number-serial-number-type'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'serial_number_type',
    field: 'serial_number_type',
    sys_rte_eb_entity: serialNumberEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const serialNumberSerialNumberTypeMapping = Record({
  $id: Now.ID['etl-field-mapping-serial-number-serial-number-type'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSerialNumber,
    source_sys_rte_eb_field: tempSerialType,
    target_sys_rte_eb_field: serialNumberSerialNumberType,
    sys_rte_eb_definition: appsFeed,
  },
})

export const serialNumberValid = Record({
  $id: Now.ID['etl-field-serial-number-valid'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'valid',
    field: 'valid',
    sys_rte_eb_entity: serialNumberEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const serialNumberValidMapping = Record({
  $id: Now.ID['etl-field-mapping-serial-number-valid'],
  table: 'sys_rte_eb_field_mapping',
  data: {
    order: 100,
    sys_rte_eb_entity_mapping: tempToSerialNumber,
    source_sys_rte_eb_field: tempSerialValid,
    target_sys_rte_eb_field: serialNumberValid,
    sys_rte_eb_definition: appsFeed,
  },
})

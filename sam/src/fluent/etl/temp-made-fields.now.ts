// Values that operations make.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'
import { tempEntity } from './entities.now.ts'

/** The key of the computer: its serial number in capitals. */
export const tempComputerKey = Record({
  $id: Now.ID['etl-field-temp-computer-key'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'computer_key',
    field: 'computer_key',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

/** The serial number without spaces around it, as the computer's own row writes it. */
export const tempSerial = Record({
  $id: Now.ID['etl-field-temp-serial'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'serial',
    field: 'serial',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempSerialType = Record({
  $id: Now.ID['etl-field-temp-serial-type'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'serial_type',
    field: 'serial_type',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempSerialValid = Record({
  $id: Now.ID['etl-field-temp-serial-valid'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'serial_valid',
    field: 'serial_valid',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

/** The key of the app on its device, which no new version changes. */
export const tempSoftwareKey = Record({
  $id: Now.ID['etl-field-temp-software-key'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'software_key',
    field: 'software_key',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempLastUsed = Record({
  $id: Now.ID['etl-field-temp-last-used'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'last_used',
    field: 'last_used',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempActive = Record({
  $id: Now.ID['etl-field-temp-active'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'active',
    field: 'active',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempDiscoverySource = Record({
  $id: Now.ID['etl-field-temp-discovery-source'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'discovery_source',
    field: 'discovery_source',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

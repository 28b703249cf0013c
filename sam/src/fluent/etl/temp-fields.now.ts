// Values as the staging row has them.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'
import { tempEntity } from './entities.now.ts'

export const tempAppId = Record({
  $id: Now.ID['etl-field-temp-app-id'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'app_id',
    field: 'app_id',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempSerialNumber = Record({
  $id: Now.ID['etl-field-temp-serial-number'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'serial_number',
    field: 'serial_number',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempName = Record({
  $id: Now.ID['etl-field-temp-name'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'name',
    field: 'name',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempDeveloperName = Record({
  $id: Now.ID['etl-field-temp-developer-name'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'developer_name',
    field: 'developer_name',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempVersion = Record({
  $id: Now.ID['etl-field-temp-version'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'version',
    field: 'version',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempPath = Record({
  $id: Now.ID['etl-field-temp-path'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'path',
    field: 'path',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempLastOpened = Record({
  $id: Now.ID['etl-field-temp-last-opened'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'last_opened',
    field: 'last_opened',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const tempIsRemoved = Record({
  $id: Now.ID['etl-field-temp-is-removed'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'is_removed',
    field: 'is_removed',
    sys_rte_eb_entity: tempEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

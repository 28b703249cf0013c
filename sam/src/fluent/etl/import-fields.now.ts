// The columns of the staging table that are used.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'
import { importEntity } from './entities.now.ts'

export const importAppId = Record({
  $id: Now.ID['etl-field-import-app-id'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'app_id',
    field: 'app_id',
    sys_rte_eb_entity: importEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const importSerialNumber = Record({
  $id: Now.ID['etl-field-import-serial-number'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'serial_number',
    field: 'serial_number',
    sys_rte_eb_entity: importEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const importName = Record({
  $id: Now.ID['etl-field-import-name'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'name',
    field: 'name',
    sys_rte_eb_entity: importEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const importDeveloperName = Record({
  $id: Now.ID['etl-field-import-developer-name'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'developer_name',
    field: 'developer_name',
    sys_rte_eb_entity: importEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const importVersion = Record({
  $id: Now.ID['etl-field-import-version'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'version',
    field: 'version',
    sys_rte_eb_entity: importEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const importPath = Record({
  $id: Now.ID['etl-field-import-path'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'path',
    field: 'path',
    sys_rte_eb_entity: importEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const importLastOpened = Record({
  $id: Now.ID['etl-field-import-last-opened'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'last_opened',
    field: 'last_opened',
    sys_rte_eb_entity: importEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

export const importIsRemoved = Record({
  $id: Now.ID['etl-field-import-is-removed'],
  table: 'sys_rte_eb_field',
  data: {
    name: 'is_removed',
    field: 'is_removed',
    sys_rte_eb_entity: importEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

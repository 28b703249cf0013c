// What a row becomes on its way: the staging row, values in between, and what IRE is given.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'

/** The staging row. The engine knows it by its empty path (ServiceNow docs, define-etl-entities). */
export const importEntity = Record({
  $id: Now.ID['etl-entity-import'],
  table: 'cmdb_inst_entity',
  data: {
    name: 'Import',
    table: 'x_kandj_kandji_kandji_import_set_apps',
    path: '',
    sys_rte_eb_definition: appsFeed,
  },
})

/** Values on their way: all operations work here, between the one mapping into it and those out of it. */
export const tempEntity = Record({
  $id: Now.ID['etl-entity-temp'],
  table: 'cmdb_inst_entity',
  data: {
    name: 'temp',
    table: '',
    path: 'temp',
    sys_rte_eb_definition: appsFeed,
  },
})

/** The computer that the app is on, found by its serial number. */
export const computerEntity = Record({
  $id: Now.ID['etl-entity-computer'],
  table: 'cmdb_inst_entity',
  data: {
    name: 'Computer 1',
    table: 'cmdb_ci_computer',
    path: 'cmdb_ci_computer_1',
    sys_rte_eb_definition: appsFeed,
  },
})

/** The first thing that IRE looks for hardware by. */
export const serialNumberEntity = Record({
  $id: Now.ID['etl-entity-serial-number'],
  table: 'cmdb_inst_entity',
  data: {
    name: 'Serial Number Lookup 1',
    table: 'cmdb_serial_number',
    path: 'cmdb_serial_number_1',
    lookup_for_entity: computerEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

/** The table comes with Software Asset Management; without it a row is refused, and says so. IRE fills `installed_on`. */
export const softwareEntity = Record({
  $id: Now.ID['etl-entity-software'],
  table: 'cmdb_inst_entity',
  data: {
    name: 'Software Installation 1',
    table: 'cmdb_sam_sw_install',
    path: 'cmdb_sam_sw_install_1',
    related_for_entity: computerEntity,
    sys_rte_eb_definition: appsFeed,
  },
})

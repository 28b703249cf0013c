// The ETL definition "Kandji Apps": rows of applications → IRE → cmdb_sam_sw_install. It is of the IntegrationHub ETL kind,
// which writes through IRE; a plain ETL definition would bypass the identification of computers.
// Source: ServiceNow docs, IntegrationHub ETL (payloads for IRE) and etl-definition-overview (writes to target tables).

import { Record } from '@servicenow/sdk/core'

/** Its discovery source is the source of every record that IRE writes, and has to be a choice (kandji_fix_script). */
export const application = Record({
  $id: Now.ID['etl-application'],
  table: 'cmdb_inst_application',
  data: {
    name: 'Kandji',
    discovery_source: 'Kandji',
  },
})

/**
 * Rows come through the Import Set API, so it loads nothing. It is there because IntegrationHub ETL and scripts around it find
 * the staging table of a definition through its data source, and each definition is to have one of its own.
 */
export const appsDataSource = Record({
  $id: Now.ID['etl-data-source-apps'],
  table: 'sys_data_source',
  data: {
    name: 'Kandji Apps',
    type: 'CUSTOM',
    import_set_table_name: 'x_kandj_kandji_kandji_import_set_apps',
    import_set_table_label: 'Kandji import set apps',
    data_in_single_column: false,
    data_loader: '// kandji-push sends the rows through the Import Set API: there is nothing to load from here.',
  },
})

/** Its name is the source feed in sys_object_source. */
export const appsFeed = Record({
  $id: Now.ID['etl-feed-apps'],
  table: 'cmdb_inst_application_feed',
  data: {
    sys_class_name: 'cmdb_inst_application_feed',
    name: 'Kandji Apps',
    description: 'Applications on Kandji devices, as software installations on their computers',
    active: true,
    cmdb_inst_application: application,
    sys_data_source: appsDataSource,
    execute_before_script: true,
    before_script: Now.include('./scripts/skip-unknown-computers.js'),
    execute_after_script: false,
  },
})

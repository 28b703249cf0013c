// insertMultiple takes the staging tables' column names as keys; without these records it would want their labels.

import { Record } from '@servicenow/sdk/core'

export const computersByColumnName = Record({
  $id: Now.ID['insert-multiple-computer'],
  table: 'sys_rest_insert_multiple',
  data: {
    source_table: 'x_kandj_kandji_kandji_import_set_computer',
    transformation: 'asynchronous',
    column_mapping: 'column_name',
  },
})

export const mdmByColumnName = Record({
  $id: Now.ID['insert-multiple-mdm'],
  table: 'sys_rest_insert_multiple',
  data: {
    source_table: 'x_kandj_kandji_kandji_import_set_mdm',
    transformation: 'asynchronous',
    column_mapping: 'column_name',
  },
})

export const appsByColumnName = Record({
  $id: Now.ID['insert-multiple-apps'],
  table: 'sys_rest_insert_multiple',
  data: {
    source_table: 'x_kandj_kandji_kandji_import_set_apps',
    transformation: 'asynchronous',
    column_mapping: 'column_name',
  },
})

export const runsByColumnName = Record({
  $id: Now.ID['insert-multiple-run'],
  table: 'sys_rest_insert_multiple',
  data: {
    source_table: 'x_kandj_kandji_kandji_import_set_run',
    transformation: 'asynchronous',
    column_mapping: 'column_name',
  },
})

export const problemsByColumnName = Record({
  $id: Now.ID['insert-multiple-problem'],
  table: 'sys_rest_insert_multiple',
  data: {
    source_table: 'x_kandj_kandji_kandji_import_set_problem',
    transformation: 'asynchronous',
    column_mapping: 'column_name',
  },
})

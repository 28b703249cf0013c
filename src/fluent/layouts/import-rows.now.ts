// Import rows: what was sent on the left, what became of it on the right.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const computerRowsList = List({
  table: 'x_kandj_kandji_kandji_import_set_computer',
  view: default_view,
  columns: [
    'serial_number',
    'device_name',
    'model_name',
    'assigned_user',
    'sys_import_state',
    'sys_import_state_comment',
    'sys_target_sys_id',
    'sys_created_on',
  ],
})

export const computerRowsForm = Form({
  table: 'x_kandj_kandji_kandji_import_set_computer',
  view: default_view,
  sections: [
    {
      caption: 'Computer row',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'serial_number' },
            { type: 'table_field', field: 'device_name' },
            { type: 'table_field', field: 'model_name' },
            { type: 'table_field', field: 'model_identifier' },
            { type: 'table_field', field: 'os_type' },
            { type: 'table_field', field: 'os_version' },
            { type: 'table_field', field: 'device_capacity' },
            { type: 'table_field', field: 'assigned_user' },
            { type: 'table_field', field: 'last_seen' },
          ],
          rightElements: [
            { type: 'table_field', field: 'sys_import_state' },
            { type: 'table_field', field: 'sys_import_state_comment' },
            { type: 'table_field', field: 'sys_target_table' },
            { type: 'table_field', field: 'sys_target_sys_id' },
            { type: 'table_field', field: 'sys_import_set' },
            { type: 'table_field', field: 'sys_created_on' },
          ],
        },
      ],
    },
  ],
})

export const mdmRowsList = List({
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  view: default_view,
  columns: [
    'serial_number',
    'device_id',
    'blueprint_id',
    'sys_import_state',
    'sys_import_state_comment',
    'sys_target_sys_id',
    'sys_created_on',
  ],
})

export const mdmRowsForm = Form({
  table: 'x_kandj_kandji_kandji_import_set_mdm',
  view: default_view,
  sections: [
    {
      caption: 'MDM row',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'serial_number' },
            { type: 'table_field', field: 'device_id' },
            { type: 'table_field', field: 'blueprint_id' },
            { type: 'table_field', field: 'fingerprint' },
            { type: 'table_field', field: 'is_removed' },
            { type: 'table_field', field: 'retire' },
          ],
          rightElements: [
            { type: 'table_field', field: 'sys_import_state' },
            { type: 'table_field', field: 'sys_import_state_comment' },
            { type: 'table_field', field: 'sys_target_table' },
            { type: 'table_field', field: 'sys_target_sys_id' },
            { type: 'table_field', field: 'sys_import_set' },
            { type: 'table_field', field: 'sys_created_on' },
          ],
        },
      ],
    },
    {
      caption: 'From Kandji',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'blueprint_name' },
            { type: 'table_field', field: 'asset_tag' },
            { type: 'table_field', field: 'is_missing' },
          ],
          rightElements: [
            { type: 'table_field', field: 'last_check_in' },
            { type: 'table_field', field: 'first_enrollment' },
          ],
        },
      ],
    },
  ],
})

export const appRowsList = List({
  table: 'x_kandj_kandji_kandji_import_set_apps',
  view: default_view,
  columns: [
    'serial_number',
    'name',
    'version',
    'developer_name',
    'is_removed',
    'sys_import_state',
    'sys_import_state_comment',
    'sys_created_on',
  ],
})

export const appRowsForm = Form({
  table: 'x_kandj_kandji_kandji_import_set_apps',
  view: default_view,
  sections: [
    {
      caption: 'App row',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'serial_number' },
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'developer_name' },
            { type: 'table_field', field: 'version' },
            { type: 'table_field', field: 'bundle_id' },
            { type: 'table_field', field: 'path' },
            { type: 'table_field', field: 'app_id' },
            { type: 'table_field', field: 'last_opened' },
            { type: 'table_field', field: 'is_removed' },
          ],
          rightElements: [
            { type: 'table_field', field: 'sys_import_state' },
            { type: 'table_field', field: 'sys_import_state_comment' },
            { type: 'table_field', field: 'sys_target_table' },
            { type: 'table_field', field: 'sys_target_sys_id' },
            { type: 'table_field', field: 'sys_import_set' },
            { type: 'table_field', field: 'sys_created_on' },
          ],
        },
      ],
    },
  ],
})

export const runRowsList = List({
  table: 'x_kandj_kandji_kandji_import_set_run',
  view: default_view,
  columns: [
    'run_id',
    'command',
    'state',
    'started',
    'sys_import_state',
    'sys_import_state_comment',
    'sys_created_by',
    'sys_created_on',
  ],
})

export const runRowsForm = Form({
  table: 'x_kandj_kandji_kandji_import_set_run',
  view: default_view,
  sections: [
    {
      caption: 'Run report',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'run_id' },
            { type: 'table_field', field: 'command' },
            { type: 'table_field', field: 'version' },
            { type: 'table_field', field: 'started' },
            { type: 'table_field', field: 'ended' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'devices_seen' },
            { type: 'table_field', field: 'devices_changed' },
            { type: 'table_field', field: 'devices_skipped' },
            { type: 'table_field', field: 'rows_sent' },
            { type: 'table_field', field: 'rows_rejected' },
            { type: 'table_field', field: 'lag_seconds' },
            { type: 'table_field', field: 'next_expected' },
            { type: 'table_field', field: 'message' },
          ],
          rightElements: [
            { type: 'table_field', field: 'sys_import_state' },
            { type: 'table_field', field: 'sys_import_state_comment' },
            { type: 'table_field', field: 'sys_target_table' },
            { type: 'table_field', field: 'sys_target_sys_id' },
            { type: 'table_field', field: 'sys_import_set' },
            { type: 'table_field', field: 'sys_created_by' },
            { type: 'table_field', field: 'sys_created_on' },
          ],
        },
      ],
    },
  ],
})

export const problemRowsList = List({
  table: 'x_kandj_kandji_kandji_import_set_problem',
  view: default_view,
  columns: [
    'serial_number',
    'subject',
    'code',
    'state',
    'reason',
    'sys_import_state',
    'sys_import_state_comment',
    'sys_created_on',
  ],
})

export const problemRowsForm = Form({
  table: 'x_kandj_kandji_kandji_import_set_problem',
  view: default_view,
  sections: [
    {
      caption: 'Problem report',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'serial_number' },
            { type: 'table_field', field: 'subject' },
            { type: 'table_field', field: 'code' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'kandji_device_id' },
            { type: 'table_field', field: 'reason' },
            { type: 'table_field', field: 'remedy' },
            { type: 'table_field', field: 'first_seen' },
            { type: 'table_field', field: 'last_seen' },
          ],
          rightElements: [
            { type: 'table_field', field: 'sys_import_state' },
            { type: 'table_field', field: 'sys_import_state_comment' },
            { type: 'table_field', field: 'sys_target_table' },
            { type: 'table_field', field: 'sys_target_sys_id' },
            { type: 'table_field', field: 'sys_import_set' },
            { type: 'table_field', field: 'sys_created_by' },
            { type: 'table_field', field: 'sys_created_on' },
          ],
        },
      ],
    },
  ],
})

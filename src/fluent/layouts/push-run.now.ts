// Runs of kandji-push.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const pushRunList = List({
  table: 'x_kandj_kandji_push_run',
  view: default_view,
  columns: [
    'started',
    'command',
    'state',
    'devices_seen',
    'devices_changed',
    'devices_skipped',
    'rows_sent',
    'rows_rejected',
    'next_expected',
    'message',
  ],
})

export const pushRunForm = Form({
  table: 'x_kandj_kandji_push_run',
  view: default_view,
  sections: [
    {
      caption: 'Push run',
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
            { type: 'table_field', field: 'next_expected' },
            { type: 'table_field', field: 'message' },
          ],
          rightElements: [
            { type: 'table_field', field: 'devices_seen' },
            { type: 'table_field', field: 'devices_changed' },
            { type: 'table_field', field: 'devices_skipped' },
            { type: 'table_field', field: 'rows_sent' },
            { type: 'table_field', field: 'rows_rejected' },
            { type: 'table_field', field: 'lag_seconds' },
            { type: 'table_field', field: 'sys_created_by' },
          ],
        },
      ],
    },
  ],
})

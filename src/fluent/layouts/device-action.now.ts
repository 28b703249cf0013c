// Device actions: what was asked for, by whom and why, and what became of it. The PIN is in none of these.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const deviceActionList = List({
  table: 'x_kandj_kandji_device_action',
  view: default_view,
  columns: ['device_name', 'action', 'state', 'outcome', 'requested_by', 'requested_at', 'reason', 'task'],
})

export const deviceActionForm = Form({
  table: 'x_kandj_kandji_device_action',
  view: default_view,
  sections: [
    {
      caption: 'Device action',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'device_name' },
            { type: 'table_field', field: 'action' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'outcome' },
            { type: 'table_field', field: 'command_id' },
            { type: 'table_field', field: 'tries' },
            { type: 'table_field', field: 'next_try' },
          ],
          rightElements: [
            { type: 'table_field', field: 'mdm' },
            { type: 'table_field', field: 'computer' },
            { type: 'table_field', field: 'requested_by' },
            { type: 'table_field', field: 'requested_at' },
            { type: 'table_field', field: 'reason' },
            { type: 'table_field', field: 'task' },
            { type: 'table_field', field: 'message' },
            { type: 'table_field', field: 'phone_number' },
          ],
        },
      ],
    },
  ],
})

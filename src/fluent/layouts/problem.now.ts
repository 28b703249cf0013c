// Problems: what was reported on the left, what ServiceNow has of it and what was decided on the right.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const problemList = List({
  table: 'x_kandj_kandji_problem',
  view: default_view,
  columns: [
    'serial_number',
    'subject',
    'code',
    'state',
    'configuration_item',
    'reason',
    'remedy',
    'first_seen',
    'last_seen',
  ],
})

export const problemForm = Form({
  table: 'x_kandj_kandji_problem',
  view: default_view,
  sections: [
    {
      caption: 'Problem',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'subject' },
            { type: 'table_field', field: 'code' },
            { type: 'table_field', field: 'serial_number' },
            { type: 'table_field', field: 'kandji_device_id' },
            { type: 'table_field', field: 'reason' },
            { type: 'table_field', field: 'remedy' },
          ],
          rightElements: [
            { type: 'table_field', field: 'configuration_item' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'first_seen' },
            { type: 'table_field', field: 'last_seen' },
            { type: 'table_field', field: 'accepted_by' },
            { type: 'table_field', field: 'accepted_on' },
            { type: 'table_field', field: 'accepted_because' },
          ],
        },
      ],
    },
  ],
})

// Who read the PIN of a locked Mac.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const pinReadingList = List({
  table: 'x_kandj_kandji_pin_reading',
  view: default_view,
  columns: ['read_at', 'read_by', 'action', 'action.requested_by', 'action.task'],
})

export const pinReadingForm = Form({
  table: 'x_kandj_kandji_pin_reading',
  view: default_view,
  sections: [
    {
      caption: 'PIN reading',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'action' },
            { type: 'table_field', field: 'read_by' },
          ],
          rightElements: [{ type: 'table_field', field: 'read_at' }],
        },
      ],
    },
  ],
})

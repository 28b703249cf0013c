// Notes at Kandji's devices.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const noteList = List({
  table: 'x_kandj_kandji_note',
  view: default_view,
  columns: ['mdm.configuration_item', 'kandji_device_id', 'state', 'outcome', 'tries', 'next_try', 'sys_updated_on'],
})

export const noteForm = Form({
  table: 'x_kandj_kandji_note',
  view: default_view,
  sections: [
    {
      caption: 'Note',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'mdm' },
            { type: 'table_field', field: 'kandji_device_id' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'outcome' },
          ],
          rightElements: [
            { type: 'table_field', field: 'content' },
            { type: 'table_field', field: 'note_id' },
            { type: 'table_field', field: 'tries' },
            { type: 'table_field', field: 'next_try' },
          ],
        },
      ],
    },
  ],
})

// Values that both sides hold: which one, what became of it, and what waits. The app's memory of it is not for people.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const sharedValueList = List({
  table: 'x_kandj_kandji_shared_value',
  view: default_view,
  columns: ['configuration_item', 'field', 'state', 'last_agreed', 'outcome', 'tries', 'next_try', 'sys_updated_on'],
})

export const sharedValueForm = Form({
  table: 'x_kandj_kandji_shared_value',
  view: default_view,
  sections: [
    {
      caption: 'Shared value',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'configuration_item' },
            { type: 'table_field', field: 'field' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'last_agreed' },
          ],
          rightElements: [
            { type: 'table_field', field: 'outcome' },
            { type: 'table_field', field: 'tries' },
            { type: 'table_field', field: 'next_try' },
            { type: 'table_field', field: 'sys_updated_on' },
          ],
        },
      ],
    },
  ],
})

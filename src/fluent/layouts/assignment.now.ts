// Assignments: which owner Kandji named, and whom it set for that.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const assignmentList = List({
  table: 'x_kandj_kandji_assignment',
  view: default_view,
  columns: ['configuration_item', 'kandji_user', 'assigned_to', 'outcome', 'sys_updated_on'],
})

export const assignmentForm = Form({
  table: 'x_kandj_kandji_assignment',
  view: default_view,
  sections: [
    {
      caption: 'Assignment',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'configuration_item' },
            { type: 'table_field', field: 'kandji_user' },
          ],
          rightElements: [
            { type: 'table_field', field: 'assigned_to' },
            { type: 'table_field', field: 'outcome' },
          ],
        },
      ],
    },
  ],
})

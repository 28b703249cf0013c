// Runs of the usage publisher.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const usageRunList = List({
  table: 'x_kandj_kandji_usage_run',
  view: default_view,
  columns: ['started', 'state', 'computers', 'installs', 'inserted', 'updated', 'refused', 'message'],
})

export const usageRunForm = Form({
  table: 'x_kandj_kandji_usage_run',
  view: default_view,
  sections: [
    {
      caption: 'Usage run',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'started' },
            { type: 'table_field', field: 'read_from' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'reclamation_type' },
            { type: 'table_field', field: 'message' },
          ],
          rightElements: [
            { type: 'table_field', field: 'computers' },
            { type: 'table_field', field: 'installs' },
            { type: 'table_field', field: 'without_product' },
            { type: 'table_field', field: 'implausible' },
            { type: 'table_field', field: 'inserted' },
            { type: 'table_field', field: 'updated' },
            { type: 'table_field', field: 'unchanged' },
            { type: 'table_field', field: 'refused' },
          ],
        },
      ],
    },
  ],
})

// Usage that was refused.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const refusedUsageList = List({
  table: 'x_kandj_kandji_refused_usage',
  view: default_view,
  columns: ['name', 'configuration_item', 'last_used_time', 'reclamation_type', 'refused', 'reason'],
})

export const refusedUsageForm = Form({
  table: 'x_kandj_kandji_refused_usage',
  view: default_view,
  sections: [
    {
      caption: 'Refused usage',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'configuration_item' },
            { type: 'table_field', field: 'last_used_time' },
            { type: 'table_field', field: 'refused' },
            { type: 'table_field', field: 'reason' },
          ],
          rightElements: [
            { type: 'table_field', field: 'norm_product' },
            { type: 'table_field', field: 'norm_publisher' },
            { type: 'table_field', field: 'reclamation_type' },
            { type: 'table_field', field: 'discovery_source' },
            { type: 'table_field', field: 'run' },
          ],
        },
      ],
    },
  ],
})

// MDM records.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const mdmList = List({
  table: 'x_kandj_kandji_mdm',
  view: default_view,
  columns: ['kandji_device_id', 'computer', 'kandji_blueprint_id', 'discovery_source', 'is_removed', 'sys_updated_on'],
})

export const mdmForm = Form({
  table: 'x_kandj_kandji_mdm',
  view: default_view,
  sections: [
    {
      caption: 'MDM record',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'kandji_device_id' },
            { type: 'table_field', field: 'kandji_blueprint_id' },
            { type: 'table_field', field: 'discovery_source' },
            { type: 'table_field', field: 'fingerprint' },
          ],
          rightElements: [
            { type: 'table_field', field: 'computer' },
            { type: 'table_field', field: 'configuration_item' },
            { type: 'table_field', field: 'is_removed' },
            { type: 'table_field', field: 'retired_from' },
          ],
        },
      ],
    },
  ],
})

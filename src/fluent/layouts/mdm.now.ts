// MDM records: the default view, and the app's own, which shows what an asset manager asks for. Fields of a layout that has been
// shipped keep their places, since their keys have the position: what is new gets a section, or a view.

import { default_view, Form, List } from '@servicenow/sdk/core'
import { kandjiView } from './view.now.ts'

export const mdmList = List({
  table: 'x_kandj_kandji_mdm',
  view: default_view,
  columns: ['kandji_device_id', 'computer', 'kandji_blueprint_id', 'discovery_source', 'is_removed', 'sys_updated_on'],
})

export const mdmAssetsList = List({
  table: 'x_kandj_kandji_mdm',
  view: kandjiView,
  columns: [
    'configuration_item.serial_number',
    'configuration_item',
    'configuration_item.assigned_to',
    'configuration_item.model_id',
    'blueprint_name',
    'last_check_in',
    'is_missing',
    'is_removed',
  ],
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
    {
      caption: 'From Kandji',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'blueprint_name' },
            { type: 'table_field', field: 'asset_tag' },
            { type: 'table_field', field: 'is_missing' },
          ],
          rightElements: [
            { type: 'table_field', field: 'last_check_in' },
            { type: 'table_field', field: 'first_enrollment' },
          ],
        },
      ],
    },
  ],
})

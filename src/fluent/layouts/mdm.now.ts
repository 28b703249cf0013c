// MDM records: the default view, and the app's own, which shows what an asset manager asks for. Fields of a layout that has been
// shipped keep their places, since their keys have the position: what is new gets a section, or a view.

import { default_view, Form, List, Record } from '@servicenow/sdk/core'
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

export const mdmRelatedLists = Record({
  $id: Now.ID['related-lists-mdm'],
  table: 'sys_ui_related_list',
  data: {
    name: 'x_kandj_kandji_mdm',
    view: default_view,
  },
})

export const mdmDeviceActions = Record({
  $id: Now.ID['related-list-mdm-device-action'],
  table: 'sys_ui_related_list_entry',
  data: {
    list_id: mdmRelatedLists,
    related_list: 'x_kandj_kandji_device_action.mdm',
    position: 0,
  },
})

export const mdmNotes = Record({
  $id: Now.ID['related-list-mdm-note'],
  table: 'sys_ui_related_list_entry',
  data: {
    list_id: mdmRelatedLists,
    related_list: 'x_kandj_kandji_note.mdm',
    position: 1,
  },
})

export const mdmAssetsRelatedLists = Record({
  $id: Now.ID['related-lists-mdm-assets'],
  table: 'sys_ui_related_list',
  data: {
    name: 'x_kandj_kandji_mdm',
    view: kandjiView,
  },
})

export const mdmAssetsDeviceActions = Record({
  $id: Now.ID['related-list-mdm-assets-device-action'],
  table: 'sys_ui_related_list_entry',
  data: {
    list_id: mdmAssetsRelatedLists,
    related_list: 'x_kandj_kandji_device_action.mdm',
    position: 0,
  },
})

export const mdmAssetsNotes = Record({
  $id: Now.ID['related-list-mdm-assets-note'],
  table: 'sys_ui_related_list_entry',
  data: {
    list_id: mdmAssetsRelatedLists,
    related_list: 'x_kandj_kandji_note.mdm',
    position: 1,
  },
})

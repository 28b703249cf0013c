// Computers in the view Kandji: what Kandji delivered, and the MDM record below.

import { Form, List, Record } from '@servicenow/sdk/core'
import { kandjiView } from './view.now.ts'

export const computerList = List({
  table: 'cmdb_ci_computer',
  view: kandjiView,
  columns: ['name', 'serial_number', 'model_id', 'os', 'os_version', 'disk_space', 'assigned_to', 'last_discovered'],
})

export const computerForm = Form({
  table: 'cmdb_ci_computer',
  view: kandjiView,
  sections: [
    {
      caption: 'Computer',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'serial_number' },
            { type: 'table_field', field: 'manufacturer' },
            { type: 'table_field', field: 'model_id' },
            { type: 'table_field', field: 'model_category' },
            { type: 'table_field', field: 'assigned_to' },
          ],
          rightElements: [
            { type: 'table_field', field: 'os' },
            { type: 'table_field', field: 'os_version' },
            { type: 'table_field', field: 'disk_space' },
            { type: 'table_field', field: 'discovery_source' },
            { type: 'table_field', field: 'last_discovered' },
            { type: 'table_field', field: 'install_status' },
          ],
        },
      ],
    },
  ],
})

export const computerRelatedLists = Record({
  $id: Now.ID['related-lists-computer'],
  table: 'sys_ui_related_list',
  data: {
    name: 'cmdb_ci_computer',
    view: kandjiView,
  },
})

export const computerMdmRecords = Record({
  $id: Now.ID['related-list-computer-mdm'],
  table: 'sys_ui_related_list_entry',
  data: {
    list_id: computerRelatedLists,
    related_list: 'x_kandj_kandji_mdm.computer',
    position: 0,
  },
})

export const computerAssignments = Record({
  $id: Now.ID['related-list-computer-assignment'],
  table: 'sys_ui_related_list_entry',
  data: {
    list_id: computerRelatedLists,
    related_list: 'x_kandj_kandji_assignment.configuration_item',
    position: 1,
  },
})

export const computerDeviceActions = Record({
  $id: Now.ID['related-list-computer-device-action'],
  table: 'sys_ui_related_list_entry',
  data: {
    list_id: computerRelatedLists,
    related_list: 'x_kandj_kandji_device_action.computer',
    position: 2,
  },
})

export const computerSharedValues = Record({
  $id: Now.ID['related-list-computer-shared-value'],
  table: 'sys_ui_related_list_entry',
  data: {
    list_id: computerRelatedLists,
    related_list: 'x_kandj_kandji_shared_value.configuration_item',
    position: 3,
  },
})

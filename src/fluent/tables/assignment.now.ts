// The owner that Kandji itself last set on a CI. An owner that is not noted here was entered by a person.

import { ReferenceColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_assignment = Table({
  name: 'x_kandj_kandji_assignment',
  label: 'Kandji assignment',
  display: 'configuration_item',
  schema: {
    configuration_item: ReferenceColumn({
      label: 'Configuration item',
      referenceTable: 'cmdb_ci',
      cascadeRule: 'delete',
    }),
    assigned_to: ReferenceColumn({ label: 'Assigned to', referenceTable: 'sys_user', cascadeRule: 'delete' }),
  },
  index: [{ name: 'configuration_item', unique: false, element: 'configuration_item' }],
})

// Where a customer has each attribute of Kandji's go: one record for each line that differs from the usual ones. They are the
// customer's: no version of the app has records of this table. Written by the REST API of the mapping alone, which looks at each line.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_mapping_line = Table({
  name: 'x_kandj_kandji_mapping_line',
  label: 'Kandji mapping line',
  display: 'attribute',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  schema: {
    // As Kandji calls it.
    attribute: StringColumn({ label: 'Attribute', maxLength: 64 }),
    // `table.column`; empty for an attribute that is skipped.
    target: StringColumn({ label: 'Target', maxLength: 161 }),
  },
})

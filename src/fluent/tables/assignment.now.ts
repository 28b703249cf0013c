// The owner that Kandji last named for a CI, and whom it set for that. An owner that is not noted here was entered by a person.

import { ReferenceColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_assignment = Table({
  name: 'x_kandj_kandji_assignment',
  label: 'Kandji assignment',
  display: 'configuration_item',
  // It says who owns what: nothing for scripts of other apps.
  accessibleFrom: 'package_private',
  actions: [],
  // `kandji-push preview` reads it through the Table API.
  allowWebServiceAccess: true,
  schema: {
    configuration_item: ReferenceColumn({
      label: 'Configuration item',
      referenceTable: 'cmdb_ci',
      cascadeRule: 'delete',
    }),
    // The owner as Kandji last named it, in lower case.
    kandji_user: StringColumn({ label: 'Kandji user', maxLength: 255 }),
    // Whom Kandji set for that; empty where it set nobody.
    assigned_to: ReferenceColumn({ label: 'Assigned to', referenceTable: 'sys_user', cascadeRule: 'clear' }),
    // What became of the owner that Kandji named.
    outcome: StringColumn({
      label: 'Outcome',
      maxLength: 40,
      dropdown: 'dropdown_with_none',
      choices: {
        set: { label: 'Set', sequence: 0 },
        found: { label: 'Was set already', sequence: 1 },
        unknown: { label: 'Nobody has this name or address', sequence: 2 },
        ambiguous: { label: 'Several users', sequence: 3 },
        nobody: { label: 'Kandji names nobody', sequence: 4 },
        kept: { label: 'Another one was there, and stays', sequence: 5 },
      },
    }),
  },
  index: [{ name: 'configuration_item', unique: false, element: 'configuration_item' }],
})

// What kandji-push could not deliver, or what was odd about it: one record for each subject and code.

import { ChoiceColumn, DateTimeColumn, ReferenceColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_problem = Table({
  name: 'x_kandj_kandji_problem',
  label: 'Kandji problem',
  display: 'subject',
  accessibleFrom: 'package_private',
  actions: [],
  // kandji-push reads through the Table API which problems were accepted.
  allowWebServiceAccess: true,
  schema: {
    // The device, app or setting that it is about, as kandji-push names it.
    subject: StringColumn({ label: 'Subject', maxLength: 255 }),
    // A stable word; docs/problems.md has an article for each.
    code: StringColumn({ label: 'Code', maxLength: 64 }),
    serial_number: StringColumn({ label: 'Serial number', maxLength: 255 }),
    kandji_device_id: StringColumn({ label: 'Kandji device ID', maxLength: 64 }),
    configuration_item: ReferenceColumn({
      label: 'Configuration item',
      referenceTable: 'cmdb_ci',
      cascadeRule: 'clear',
    }),
    // Column of the configuration item, where the app itself found the problem with a value that both sides hold.
    field: StringColumn({
      label: 'Field',
      maxLength: 40,
      dropdown: 'dropdown_with_none',
      choices: {
        asset_tag: { label: 'Asset tag', sequence: 0 },
        assigned_to: { label: 'Owner', sequence: 1 },
        note: { label: 'Note', sequence: 2 },
      },
    }),
    reason: StringColumn({ label: 'Reason', maxLength: 4000 }),
    remedy: StringColumn({ label: 'Remedy', maxLength: 4000 }),
    state: ChoiceColumn({
      label: 'State',
      dropdown: 'dropdown_without_none',
      default: 'open',
      choices: {
        open: { label: 'Open', sequence: 0 },
        solved: { label: 'Solved', sequence: 1 },
        accepted: { label: 'Accepted', sequence: 2 },
      },
    }),
    first_seen: DateTimeColumn({ label: 'First seen' }),
    last_seen: DateTimeColumn({ label: 'Last seen' }),
    // Written by a business rule while the problem is accepted, empty otherwise.
    accepted_by: ReferenceColumn({ label: 'Accepted by', referenceTable: 'sys_user', cascadeRule: 'clear' }),
    accepted_on: DateTimeColumn({ label: 'Accepted on' }),
    accepted_because: StringColumn({ label: 'Accepted because', maxLength: 1000 }),
  },
  index: [
    { name: 'subject', unique: false, element: 'subject' },
    { name: 'state', unique: false, element: 'state' },
  ],
})

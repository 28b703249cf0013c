// Staging table of problems that kandji-push reports: what came up, and what was solved.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_kandji_import_set_problem = Table({
  name: 'x_kandj_kandji_kandji_import_set_problem',
  label: 'Kandji import set problem',
  extends: 'sys_import_set_row',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  // Labels equal names: insertMultiple maps by one or the other, and which of them differs from instance to instance.
  schema: {
    subject: StringColumn({ label: 'subject', maxLength: 255 }),
    code: StringColumn({ label: 'code', maxLength: 64 }),
    // The configuration item is found by it.
    serial_number: StringColumn({ label: 'serial_number', maxLength: 255 }),
    kandji_device_id: StringColumn({ label: 'kandji_device_id', maxLength: 64 }),
    reason: StringColumn({ label: 'reason', maxLength: 4000 }),
    remedy: StringColumn({ label: 'remedy', maxLength: 4000 }),
    // `open` or `solved`: a problem is accepted in ServiceNow alone.
    state: StringColumn({ label: 'state', maxLength: 40 }),
    first_seen: StringColumn({ label: 'first_seen', maxLength: 40 }),
    last_seen: StringColumn({ label: 'last_seen', maxLength: 40 }),
  },
})

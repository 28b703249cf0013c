// Staging table of kandji-push's own reports on its runs. Dates are `yyyy-MM-dd HH:mm:ss` in UTC.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_kandji_import_set_run = Table({
  name: 'x_kandj_kandji_kandji_import_set_run',
  label: 'Kandji import set run',
  extends: 'sys_import_set_row',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  // Labels equal names: insertMultiple maps by one or the other, and which of them differs from instance to instance.
  schema: {
    run_id: StringColumn({ label: 'run_id', maxLength: 64 }),
    command: StringColumn({ label: 'command', maxLength: 40 }),
    version: StringColumn({ label: 'version', maxLength: 40 }),
    started: StringColumn({ label: 'started', maxLength: 40 }),
    ended: StringColumn({ label: 'ended', maxLength: 40 }),
    // `ok`, `attention` or `failed`.
    state: StringColumn({ label: 'state', maxLength: 40 }),
    devices_seen: StringColumn({ label: 'devices_seen', maxLength: 40 }),
    devices_changed: StringColumn({ label: 'devices_changed', maxLength: 40 }),
    devices_skipped: StringColumn({ label: 'devices_skipped', maxLength: 40 }),
    rows_sent: StringColumn({ label: 'rows_sent', maxLength: 40 }),
    rows_rejected: StringColumn({ label: 'rows_rejected', maxLength: 40 }),
    lag_seconds: StringColumn({ label: 'lag_seconds', maxLength: 40 }),
    next_expected: StringColumn({ label: 'next_expected', maxLength: 40 }),
    message: StringColumn({ label: 'message', maxLength: 4000 }),
  },
})

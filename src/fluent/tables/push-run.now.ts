// What kandji-push said about its runs. Runs older than 90 days are deleted by a job.

import { ChoiceColumn, DateTimeColumn, IntegerColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_push_run = Table({
  name: 'x_kandj_kandji_push_run',
  label: 'Kandji push run',
  display: 'started',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  schema: {
    run_id: StringColumn({ label: 'Run ID', maxLength: 64 }),
    // Of kandji-push: `sync`, `apps`, `run` …
    command: StringColumn({ label: 'Command', maxLength: 40 }),
    version: StringColumn({ label: 'Version', maxLength: 40 }),
    started: DateTimeColumn({ label: 'Started' }),
    ended: DateTimeColumn({ label: 'Ended' }),
    state: ChoiceColumn({
      label: 'State',
      dropdown: 'dropdown_without_none',
      choices: {
        ok: { label: 'OK', sequence: 0 },
        attention: { label: 'Needs attention', sequence: 1 },
        failed: { label: 'Failed', sequence: 2 },
      },
    }),
    devices_seen: IntegerColumn({ label: 'Devices seen' }),
    devices_changed: IntegerColumn({ label: 'Devices changed' }),
    devices_skipped: IntegerColumn({ label: 'Devices skipped' }),
    rows_sent: IntegerColumn({ label: 'Rows sent' }),
    rows_rejected: IntegerColumn({ label: 'Rows rejected' }),
    // From Kandji's change to its delivery.
    lag_seconds: IntegerColumn({ label: 'Lag in seconds' }),
    // Until when the next report is to be here; empty for a command that somebody ran by hand.
    next_expected: DateTimeColumn({ label: 'Next report expected by' }),
    message: StringColumn({ label: 'Message', maxLength: 4000 }),
  },
  index: [
    { name: 'run_id', unique: false, element: 'run_id' },
    { name: 'started', unique: false, element: 'started' },
  ],
})

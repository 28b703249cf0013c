// What each run of the usage publisher saw and did. The last complete one tells the next run where to begin.

import { ChoiceColumn, DateTimeColumn, IntegerColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_usage_run = Table({
  name: 'x_kandj_kandji_usage_run',
  label: 'Usage run',
  display: 'started',
  allowWebServiceAccess: true,
  // The publisher is in another scope (sam/), and keeps its runs here.
  actions: ['read', 'create', 'delete'],
  schema: {
    started: DateTimeColumn({ label: 'Started' }),
    // Changes since then were looked at; empty when everything was.
    read_from: DateTimeColumn({ label: 'Changes since' }),
    state: ChoiceColumn({
      label: 'State',
      dropdown: 'dropdown_without_none',
      choices: {
        complete: { label: 'Complete' },
        refusals: { label: 'Some rows were refused' },
        stopped: { label: 'Stopped' },
      },
    }),
    computers: IntegerColumn({ label: 'Computers with changes' }),
    installs: IntegerColumn({ label: 'Installs with a last use' }),
    without_product: IntegerColumn({ label: 'Installs without product' }),
    implausible: IntegerColumn({ label: 'Implausible last uses' }),
    inserted: IntegerColumn({ label: 'Usage rows inserted' }),
    updated: IntegerColumn({ label: 'Usage rows updated' }),
    unchanged: IntegerColumn({ label: 'Usage rows unchanged' }),
    refused: IntegerColumn({ label: 'Usage rows refused' }),
    reclamation_type: StringColumn({ label: 'Reclamation type', maxLength: 40 }),
    message: StringColumn({ label: 'Message', maxLength: 1000 }),
  },
  index: [{ name: 'started', unique: false, element: 'started' }],
})

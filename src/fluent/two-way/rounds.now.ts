// Rounds of long work (src/server/rounds): each is a record, done by an asynchronous rule.

import { BusinessRule, StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_round = Table({
  name: 'x_kandj_kandji_round',
  label: 'Kandji round of work',
  display: 'job',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: false,
  schema: {
    job: StringColumn({ label: 'Job', maxLength: 40 }),
  },
})

export const roundRule = BusinessRule({
  $id: Now.ID['rule-round'],
  name: 'Kandji round of work',
  table: 'x_kandj_kandji_round',
  description: 'Does the next round of work that a job did not get done within its time.',
  when: 'async',
  action: ['insert'],
  order: 100,
  active: true,
  script: `require('./src/server/rounds/next.ts').next(current.getValue('job') || '', current.getUniqueValue());`,
})

// Notes who accepted a problem.

import { BusinessRule } from '@servicenow/sdk/core'

export const problemAcceptance = BusinessRule({
  $id: Now.ID['problem-acceptance'],
  name: 'Kandji problem acceptance',
  table: 'x_kandj_kandji_problem',
  description: 'Notes who accepted a problem and when, and forgets it when the problem is open or solved again.',
  when: 'before',
  action: ['insert', 'update'],
  order: 100,
  active: true,
  filterCondition: 'stateVALCHANGES',
  script: `require('./src/server/reports/acceptance.ts').noteAcceptance(current);`,
})

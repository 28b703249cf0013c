// The owner of a computer, kept alike on both sides: the setting, and the rules that notice a change.

import { BusinessRule, Property } from '@servicenow/sdk/core'
import { admin } from '../security/roles.now.ts'
import { READERS } from '../settings/properties.now.ts'

export const assignmentSync = Property({
  $id: Now.ID['property-assignment-sync'],
  name: 'x_kandj_kandji.assignment_sync',
  type: 'choicelist',
  choices: ['none', 'from_kandji', 'both'],
  value: 'from_kandji',
  description:
    'Owners of devices: `none` leaves assigned_to alone; `from_kandji` sets it when the owner changes in Kandji; with `both` the side that has changed since both last agreed wins, and where both have, a person decides. `both` needs the connection to Kandji, with the permissions "Update a device" and `GET /api/v1/users`.',
  roles: { read: READERS, write: [admin] },
})

export const ownerChange = BusinessRule({
  $id: Now.ID['rule-owner'],
  name: 'Kandji owner',
  // Handhelds may be a class beside computers.
  table: 'cmdb_ci_hardware',
  description: 'Notes for the job "Kandji changes" that the owner of a device changed.',
  when: 'after',
  action: ['update'],
  order: 1000,
  active: true,
  filterCondition: 'assigned_toVALCHANGES',
  script: `require('./src/server/both-ways/notice.ts').changedHere(current.getUniqueValue(), 'assigned_to', previous.getValue('assigned_to') || '');`,
})

export const switchChange = BusinessRule({
  $id: Now.ID['rule-switches'],
  name: 'Kandji switches',
  table: 'sys_properties',
  description: 'Stops what waits for Kandji when it is switched off.',
  when: 'after',
  action: ['update'],
  order: 1000,
  active: true,
  filterCondition:
    'valueVALCHANGES^nameINx_kandj_kandji.asset_tag_sync,x_kandj_kandji.assignment_sync,x_kandj_kandji.device_actions,x_kandj_kandji.note_sync',
  script: `require('./src/server/both-ways/switches.ts').switched();
require('./src/server/actions/job.ts').switched();
require('./src/server/notes/job.ts').switched();`,
})

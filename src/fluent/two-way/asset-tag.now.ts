// Asset tags from ServiceNow to Kandji: the setting, what the app remembers of each value, the rule that notices a change, and the
// job that carries it out.

import {
  Acl,
  BusinessRule,
  ChoiceColumn,
  DateTimeColumn,
  IntegerColumn,
  Property,
  Record,
  ReferenceColumn,
  ScheduledScript,
  ScriptAction,
  StringColumn,
  Table,
} from '@servicenow/sdk/core'
import { admin, integration, user } from '../security/roles.now.ts'

export const assetTagSync = Property({
  $id: Now.ID['property-asset-tag-sync'],
  name: 'x_kandj_kandji.asset_tag_sync',
  type: 'choicelist',
  choices: ['none', 'to_kandji'],
  value: 'none',
  description:
    'Whether asset tags of computers go to Kandji: `to_kandji` sends each change from then on, and puts back a tag that was changed in Kandji after it was sent. Needs the connection to Kandji, with the permission "Update a device".',
  roles: { read: [user, admin], write: [admin] },
})

export const x_kandj_kandji_shared_value = Table({
  name: 'x_kandj_kandji_shared_value',
  label: 'Kandji shared value',
  display: 'field',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  schema: {
    configuration_item: ReferenceColumn({
      label: 'Configuration item',
      referenceTable: 'cmdb_ci',
      cascadeRule: 'delete',
    }),
    field: StringColumn({
      label: 'Field',
      maxLength: 40,
      dropdown: 'dropdown_without_none',
      choices: {
        asset_tag: { label: 'Asset tag', sequence: 0 },
        assigned_to: { label: 'Owner', sequence: 1 },
      },
    }),
    state: ChoiceColumn({
      label: 'State',
      dropdown: 'dropdown_without_none',
      default: 'agreed',
      choices: {
        agreed: { label: 'Agreed', sequence: 0 },
        waiting: { label: 'Waiting', sequence: 1 },
        refused: { label: 'Refused', sequence: 2 },
        conflict: { label: 'Conflict', sequence: 3 },
      },
    }),
    last_agreed: StringColumn({ label: 'Last agreed value', maxLength: 255 }),
    // What became of the last try, for people.
    outcome: StringColumn({ label: 'Outcome', maxLength: 1000 }),
    tries: IntegerColumn({ label: 'Tries' }),
    next_try: DateTimeColumn({ label: 'Next try' }),
    // The memory of src/server/shared/two-way, as JSON.
    memory: StringColumn({ label: 'Memory', maxLength: 4000 }),
  },
  index: [
    { name: 'configuration_item', unique: false, element: 'configuration_item' },
    { name: 'state', unique: false, element: 'state' },
  ],
})

export const sharedValueRead = Acl({
  $id: Now.ID['acl-shared-value-read'],
  type: 'record',
  table: 'x_kandj_kandji_shared_value',
  operation: 'read',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See what became of changes that go to Kandji; `kandji-push preview` foretells by it',
})

export const sharedValueQueryRange = Acl({
  $id: Now.ID['acl-shared-value-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_shared_value',
  operation: 'query_range',
  roles: ['cmdb_read', 'itil', user, integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const sharedValueReportView = Acl({
  $id: Now.ID['acl-shared-value-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_shared_value',
  operation: 'report_view',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const assetTagChange = BusinessRule({
  $id: Now.ID['rule-asset-tag'],
  name: 'Kandji asset tag',
  // Handhelds may be a class beside computers.
  table: 'cmdb_ci_hardware',
  description: 'Notes for the job "Kandji changes" that the asset tag of a device changed.',
  when: 'after',
  action: ['update'],
  order: 1000,
  active: true,
  filterCondition: 'asset_tagVALCHANGES',
  script: `require('./src/server/both-ways/notice.ts').changedHere(current.getUniqueValue(), 'asset_tag', previous.getValue('asset_tag') || '');`,
})

export const changesJob = ScheduledScript({
  $id: Now.ID['job-changes'],
  name: 'Kandji changes',
  script: `require('./src/server/both-ways/job.ts').run();`,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2025-01-01 00:00:30',
  // The plan keeps to each next try, and leaves the work to an event; run by hand the job takes all that waits.
  conditional: true,
  condition: `require('./src/server/both-ways/job.ts').isDue();`,
  active: true,
})

export const changesLeft = Record({
  $id: Now.ID['event-changes-left'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_kandj_kandji.changes_left',
    suffix: 'changes_left',
    table: '',
    description: 'Changes wait for Kandji: the next round of the job "Kandji changes"',
    fired_by: 'The job "Kandji changes"',
    priority: 100,
  },
})

export const changesRound = ScriptAction({
  $id: Now.ID['action-changes-left'],
  name: 'Kandji changes, next round',
  eventName: 'x_kandj_kandji.changes_left',
  script: `require('./src/server/both-ways/job.ts').next(event.parm1 + '');`,
  description: 'Takes what waits for Kandji, as long as a round may last',
  active: true,
  order: 100,
})

export const sharedValueCreate = Acl({
  $id: Now.ID['acl-shared-value-create'],
  type: 'record',
  table: 'x_kandj_kandji_shared_value',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const sharedValueWrite = Acl({
  $id: Now.ID['acl-shared-value-write'],
  type: 'record',
  table: 'x_kandj_kandji_shared_value',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const sharedValueDelete = Acl({
  $id: Now.ID['acl-shared-value-delete'],
  type: 'record',
  table: 'x_kandj_kandji_shared_value',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete records by hand',
})

// Kandji's users in sys_user: the setting, the users of Kandji's list and what became of each, the listings, and the job.

import {
  BooleanColumn,
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
import { admin, user } from '../security/roles.now.ts'

export const userImport = Property({
  $id: Now.ID['property-user-import'],
  name: 'x_kandj_kandji.user_import',
  type: 'boolean',
  value: false,
  description:
    'Whether the users that Kandji lists are brought into sys_user once a day: found by e-mail address, else by name, else made without roles. What a user of ServiceNow has is never overwritten. Needs the connection to Kandji, with the permission `GET /api/v1/users`.',
  roles: { read: [user, admin], write: [admin] },
})

export const x_kandj_kandji_user = Table({
  name: 'x_kandj_kandji_user',
  label: 'Kandji user',
  display: 'name',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  schema: {
    kandji_user_id: StringColumn({ label: 'Kandji user ID', maxLength: 64 }),
    name: StringColumn({ label: 'Name', maxLength: 100 }),
    email: StringColumn({ label: 'Email', maxLength: 100 }),
    is_archived: BooleanColumn({ label: 'Archived in Kandji' }),
    // Cleared with the user: the next listing then looks again.
    user: ReferenceColumn({ label: 'User', referenceTable: 'sys_user', cascadeRule: 'clear' }),
    state: ChoiceColumn({
      label: 'State',
      dropdown: 'dropdown_without_none',
      default: 'waiting',
      choices: {
        waiting: { label: 'Waiting', sequence: 0 },
        undecided: { label: 'Waiting for the whole list', sequence: 1 },
        merged: { label: 'Found', sequence: 2 },
        created: { label: 'Created', sequence: 3 },
        left: { label: 'Left out', sequence: 4 },
      },
    }),
    outcome: StringColumn({ label: 'Outcome', maxLength: 1000 }),
  },
  index: [
    { name: 'kandji_user_id', unique: false, element: 'kandji_user_id' },
    { name: 'email', unique: false, element: 'email' },
    { name: 'name', unique: false, element: 'name' },
    { name: 'state', unique: false, element: 'state' },
  ],
})

export const x_kandj_kandji_user_import = Table({
  name: 'x_kandj_kandji_user_import',
  label: 'Kandji user import',
  display: 'started',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  schema: {
    started: DateTimeColumn({ label: 'Started' }),
    ended: DateTimeColumn({ label: 'Ended' }),
    state: ChoiceColumn({
      label: 'State',
      dropdown: 'dropdown_without_none',
      default: 'reading',
      choices: {
        reading: { label: 'Reading the list', sequence: 0 },
        merging: { label: 'Bringing users together', sequence: 1 },
        done: { label: 'Done', sequence: 2 },
        refused: { label: 'Refused', sequence: 3 },
      },
    }),
    listed: IntegerColumn({ label: 'Users listed' }),
    merged: IntegerColumn({ label: 'Found' }),
    created: IntegerColumn({ label: 'Created' }),
    left_out: IntegerColumn({ label: 'Left out' }),
    outcome: StringColumn({ label: 'Outcome', maxLength: 1000 }),
    tries: IntegerColumn({ label: 'Tries' }),
    next_try: DateTimeColumn({ label: 'Next try' }),
    // Where Kandji's list is read on.
    cursor: StringColumn({ label: 'Cursor', maxLength: 1000 }),
  },
  index: [{ name: 'state', unique: false, element: 'state' }],
})

export const usersJob = ScheduledScript({
  $id: Now.ID['job-users'],
  name: 'Kandji users',
  script: `require('./src/server/users/job.ts').run();`,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2025-01-01 00:00:45',
  // The plan begins a listing a day, keeps to the next try of one that was stopped, and leaves the work to an event.
  conditional: true,
  condition: `require('./src/server/users/job.ts').isDue();`,
  active: true,
})

export const usersLeft = Record({
  $id: Now.ID['event-users-left'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_kandj_kandji.users_left',
    suffix: 'users_left',
    table: '',
    description: 'A list of users is read: the next round of the job "Kandji users"',
    fired_by: 'The job "Kandji users"',
    priority: 100,
  },
})

export const usersRound = ScriptAction({
  $id: Now.ID['action-users-left'],
  name: 'Kandji users, next round',
  eventName: 'x_kandj_kandji.users_left',
  script: `require('./src/server/users/job.ts').next(event.parm1 + '');`,
  description: 'Reads pages and brings users together, as long as a round may last',
  active: true,
  order: 100,
})

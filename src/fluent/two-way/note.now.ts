// A note at each device in Kandji, with the links to its configuration item and asset: the setting, what became of each note, the rules
// that notice a change, and the job.

import {
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
import { admin, user } from '../security/roles.now.ts'

export const noteSync = Property({
  $id: Now.ID['property-note-sync'],
  name: 'x_kandj_kandji.note_sync',
  type: 'boolean',
  value: false,
  description:
    'Whether each device in Kandji gets a note with the links to its configuration item and asset: one a device, made with the next row of the device and changed when the links change. Needs the connection to Kandji, with the permissions of its feature `notes`.',
  roles: { read: [user, admin], write: [admin] },
})

export const x_kandj_kandji_note = Table({
  name: 'x_kandj_kandji_note',
  label: 'Kandji note',
  display: 'kandji_device_id',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  schema: {
    mdm: ReferenceColumn({ label: 'MDM record', referenceTable: 'x_kandj_kandji_mdm', cascadeRule: 'delete' }),
    // The device and the note that were written last.
    kandji_device_id: StringColumn({ label: 'Kandji device ID', maxLength: 64 }),
    note_id: StringColumn({ label: 'Note ID', maxLength: 64 }),
    content: StringColumn({ label: 'Content', maxLength: 1000 }),
    state: ChoiceColumn({
      label: 'State',
      dropdown: 'dropdown_without_none',
      default: 'waiting',
      choices: {
        agreed: { label: 'As it should be', sequence: 0 },
        waiting: { label: 'Waiting', sequence: 1 },
        refused: { label: 'Refused', sequence: 2 },
      },
    }),
    outcome: StringColumn({ label: 'Outcome', maxLength: 1000 }),
    tries: IntegerColumn({ label: 'Tries' }),
    next_try: DateTimeColumn({ label: 'Next try' }),
  },
  index: [
    { name: 'mdm', unique: false, element: 'mdm' },
    { name: 'state', unique: false, element: 'state' },
  ],
})

export const noteMdmRule = BusinessRule({
  $id: Now.ID['rule-note-mdm'],
  name: 'Kandji note of an MDM record',
  table: 'x_kandj_kandji_mdm',
  description: 'Notes for the job "Kandji notes" that a device is new, or has another configuration item.',
  when: 'after',
  action: ['insert', 'update'],
  order: 1000,
  active: true,
  script: `require('./src/server/notes/wanted.ts').mdmSeen(current);`,
})

export const noteAssetRule = BusinessRule({
  $id: Now.ID['rule-note-asset'],
  name: 'Kandji note of an asset',
  table: 'cmdb_ci_hardware',
  description: 'Notes for the job "Kandji notes" that a configuration item got another asset.',
  when: 'after',
  action: ['update'],
  order: 1000,
  active: true,
  filterCondition: 'assetVALCHANGES',
  script: `require('./src/server/notes/wanted.ts').itemChanged(current.getUniqueValue());`,
})

export const notesJob = ScheduledScript({
  $id: Now.ID['job-notes'],
  name: 'Kandji notes',
  script: `require('./src/server/notes/job.ts').run();`,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2025-01-01 00:00:50',
  // The plan keeps to each next try, and leaves the work to an event; run by hand the job takes all that waits.
  conditional: true,
  condition: `require('./src/server/notes/job.ts').isDue();`,
  active: true,
})

export const notesLeft = Record({
  $id: Now.ID['event-notes-left'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_kandj_kandji.notes_left',
    suffix: 'notes_left',
    table: '',
    description: 'Notes wait for Kandji: the next round of the job "Kandji notes"',
    fired_by: 'The job "Kandji notes"',
    priority: 100,
  },
})

export const notesRound = ScriptAction({
  $id: Now.ID['action-notes-left'],
  name: 'Kandji notes, next round',
  eventName: 'x_kandj_kandji.notes_left',
  script: `require('./src/server/notes/job.ts').next(event.parm1 + '');`,
  description: 'Gives devices that wait their notes, as long as a round may last',
  active: true,
  order: 100,
})

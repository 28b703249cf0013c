// Device actions: the setting, the role, what was asked for and what became of it, who read a PIN, the REST API and the job.

import {
  Acl,
  BooleanColumn,
  BusinessRule,
  ChoiceColumn,
  CrossScopePrivilege,
  DateTimeColumn,
  IntegerColumn,
  Password2Column,
  Property,
  Record,
  ReferenceColumn,
  RestApi,
  Role,
  ScheduledScript,
  ScriptAction,
  StringColumn,
  Table,
} from '@servicenow/sdk/core'
import { admin, user } from '../security/roles.now.ts'

export const deviceOperator = Role({
  name: 'x_kandj_kandji.device_operator',
  description: 'Asks for device actions (blank push, lock, restart, shut down) and reads the PIN of a locked Mac.',
  containsRoles: [user],
})

export const deviceActions = Property({
  $id: Now.ID['property-device-actions'],
  name: 'x_kandj_kandji.device_actions',
  type: 'boolean',
  value: false,
  description:
    'Whether device actions can be asked for. Needs the connection to Kandji, with the permissions of its feature `actions`.',
  roles: { read: [user, admin], write: [admin] },
})

export const x_kandj_kandji_device_action = Table({
  name: 'x_kandj_kandji_device_action',
  label: 'Kandji device action',
  display: 'device_name',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  schema: {
    mdm: ReferenceColumn({ label: 'MDM record', referenceTable: 'x_kandj_kandji_mdm', cascadeRule: 'clear' }),
    computer: ReferenceColumn({ label: 'Computer', referenceTable: 'cmdb_ci_computer', cascadeRule: 'clear' }),
    device_name: StringColumn({ label: 'Device', maxLength: 255 }),
    action: ChoiceColumn({
      label: 'Action',
      dropdown: 'dropdown_without_none',
      choices: {
        blank_push: { label: 'Blank push', sequence: 0 },
        lock: { label: 'Lock', sequence: 1 },
        restart: { label: 'Restart', sequence: 2 },
        shutdown: { label: 'Shut down', sequence: 3 },
      },
    }),
    state: ChoiceColumn({
      label: 'State',
      dropdown: 'dropdown_without_none',
      default: 'queued',
      choices: {
        queued: { label: 'Queued', sequence: 0 },
        sent: { label: 'Sent', sequence: 1 },
        done: { label: 'Done', sequence: 2 },
        failed: { label: 'Failed', sequence: 3 },
        unknown: { label: 'Unknown', sequence: 4 },
        refused: { label: 'Refused', sequence: 5 },
      },
    }),
    requested_by: ReferenceColumn({ label: 'Requested by', referenceTable: 'sys_user', cascadeRule: 'none' }),
    requested_at: DateTimeColumn({ label: 'Requested at' }),
    reason: StringColumn({ label: 'Reason', maxLength: 1000 }),
    task: ReferenceColumn({ label: 'Task', referenceTable: 'task', cascadeRule: 'clear' }),
    // The uuid of Kandji's command.
    command_id: StringColumn({ label: 'Command ID', maxLength: 64 }),
    outcome: StringColumn({ label: 'Outcome', maxLength: 1000 }),
    message: StringColumn({ label: 'Message on the lock screen', maxLength: 255 }),
    phone_number: StringColumn({ label: 'Phone number on the lock screen', maxLength: 40 }),
    // Read by `GET /api/x_kandj_kandji/actions/{sys_id}/pin` alone, each time with a record of who did.
    pin: Password2Column({ label: 'PIN' }),
    is_taken: BooleanColumn({ label: 'Taken by Kandji', default: false }),
    tries: IntegerColumn({ label: 'Tries' }),
    next_try: DateTimeColumn({ label: 'Next try' }),
    // Commands that the device had before this one was sent, as JSON, and when the last of them was requested.
    known_commands: StringColumn({ label: 'Commands before', maxLength: 4000 }),
    known_until: StringColumn({ label: 'Last command before', maxLength: 64 }),
  },
  index: [
    { name: 'mdm', unique: false, element: 'mdm' },
    { name: 'state', unique: false, element: 'state' },
  ],
})

export const x_kandj_kandji_pin_reading = Table({
  name: 'x_kandj_kandji_pin_reading',
  label: 'Kandji PIN reading',
  display: 'read_at',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  schema: {
    action: ReferenceColumn({
      label: 'Device action',
      referenceTable: 'x_kandj_kandji_device_action',
      cascadeRule: 'none',
    }),
    read_by: ReferenceColumn({ label: 'Read by', referenceTable: 'sys_user', cascadeRule: 'none' }),
    read_at: DateTimeColumn({ label: 'Read at' }),
  },
})

export const actionRead = Acl({
  $id: Now.ID['acl-device-action-read'],
  type: 'record',
  table: 'x_kandj_kandji_device_action',
  operation: 'read',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See which actions were asked for, and what became of them',
})

export const actionPinRead = Acl({
  $id: Now.ID['acl-device-action-pin-read'],
  type: 'record',
  table: 'x_kandj_kandji_device_action',
  field: 'pin',
  operation: 'read',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The PIN is read by its REST API alone',
})

export const actionQueryRange = Acl({
  $id: Now.ID['acl-device-action-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_device_action',
  operation: 'query_range',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const actionReportView = Acl({
  $id: Now.ID['acl-device-action-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_device_action',
  operation: 'report_view',
  roles: [user],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

export const pinReadingRead = Acl({
  $id: Now.ID['acl-pin-reading-read'],
  type: 'record',
  table: 'x_kandj_kandji_pin_reading',
  operation: 'read',
  roles: [admin, deviceOperator],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See who read a PIN',
})

export const pinReadingWrite = Acl({
  $id: Now.ID['acl-pin-reading-write'],
  type: 'record',
  table: 'x_kandj_kandji_pin_reading',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody changes who read a PIN',
})

export const pinReadingDelete = Acl({
  $id: Now.ID['acl-pin-reading-delete'],
  type: 'record',
  table: 'x_kandj_kandji_pin_reading',
  operation: 'delete',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody deletes who read a PIN',
})

export const pinReadingCreate = Acl({
  $id: Now.ID['acl-pin-reading-create'],
  type: 'record',
  table: 'x_kandj_kandji_pin_reading',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody makes up who read a PIN',
})

export const pinReadingQueryRange = Acl({
  $id: Now.ID['acl-pin-reading-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_pin_reading',
  operation: 'query_range',
  roles: [admin, deviceOperator],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for ranges of values',
})

export const pinReadingReportView = Acl({
  $id: Now.ID['acl-pin-reading-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_pin_reading',
  operation: 'report_view',
  roles: [admin, deviceOperator],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See in reports',
})

// Rules on records hold for people; this one holds for scripts, too.
export const pinReadingsStay = BusinessRule({
  $id: Now.ID['rule-pin-readings-stay'],
  name: 'Kandji PIN readings stay',
  table: 'x_kandj_kandji_pin_reading',
  description: 'Who read a PIN is neither changed nor deleted.',
  when: 'before',
  action: ['update', 'delete'],
  order: 1,
  active: true,
  script: `current.setAbortAction(true);`,
})

const askAccess = Acl({
  $id: Now.ID['acl-rest-devices'],
  type: 'rest_endpoint',
  name: 'x_kandj_kandji_devices',
  operation: 'execute',
  roles: [deviceOperator],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask for device actions, and read the PIN of a locked Mac',
})

export const devicesApi = RestApi({
  $id: Now.ID['rest-devices'],
  name: 'Kandji devices',
  serviceId: 'devices',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [askAccess],
  shortDescription: 'Device actions of an MDM record',
  routes: [
    {
      $id: Now.ID['rest-devices-ask'],
      name: 'Ask for a device action',
      method: 'POST',
      path: '/{sys_id}/actions',
      enforceAcl: [askAccess],
      script: `require('./src/server/actions/rest.ts').ask(request, response);`,
    },
    {
      $id: Now.ID['rest-devices-show'],
      name: 'Show which device actions can be asked for',
      method: 'GET',
      path: '/{sys_id}/actions',
      enforceAcl: [askAccess],
      script: `require('./src/server/actions/rest.ts').show(request, response);`,
    },
  ],
})

export const actionsApi = RestApi({
  $id: Now.ID['rest-actions'],
  name: 'Kandji device actions',
  serviceId: 'actions',
  produces: 'application/json',
  enforceAcl: [askAccess],
  shortDescription: 'What a device action left',
  routes: [
    {
      $id: Now.ID['rest-actions-pin'],
      name: 'Read the PIN of a locked Mac',
      method: 'GET',
      path: '/{sys_id}/pin',
      enforceAcl: [askAccess],
      script: `require('./src/server/actions/rest.ts').pin(request, response);`,
    },
  ],
})

export const actionsJob = ScheduledScript({
  $id: Now.ID['job-device-actions'],
  name: 'Kandji device actions',
  script: `require('./src/server/actions/job.ts').run();`,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2025-01-01 00:00:15',
  // The plan keeps to each next try, and leaves the work to an event; run by hand the job takes all that is open.
  conditional: true,
  condition: `require('./src/server/actions/job.ts').isDue();`,
  active: true,
})

export const actionsLeft = Record({
  $id: Now.ID['event-actions-left'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_kandj_kandji.actions_left',
    suffix: 'actions_left',
    table: '',
    description: 'Device actions are open: the next round of the job "Kandji device actions"',
    fired_by: 'The job "Kandji device actions"',
    priority: 100,
  },
})

export const actionsRound = ScriptAction({
  $id: Now.ID['action-actions-left'],
  name: 'Kandji device actions, next round',
  eventName: 'x_kandj_kandji.actions_left',
  script: `require('./src/server/actions/job.ts').next(event.parm1 + '');`,
  description: 'Sends and follows what is open, as long as a round may last',
  active: true,
  order: 100,
})

export const actionCreate = Acl({
  $id: Now.ID['acl-device-action-create'],
  type: 'record',
  table: 'x_kandj_kandji_device_action',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const actionWrite = Acl({
  $id: Now.ID['acl-device-action-write'],
  type: 'record',
  table: 'x_kandj_kandji_device_action',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'The app alone writes these records',
})

export const actionDelete = Acl({
  $id: Now.ID['acl-device-action-delete'],
  type: 'record',
  table: 'x_kandj_kandji_device_action',
  operation: 'delete',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Delete records by hand',
})

// The steps of an action go into the work notes of its task.
export const taskRead = CrossScopePrivilege({
  $id: Now.ID['privilege-task-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'task',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

export const taskWrite = CrossScopePrivilege({
  $id: Now.ID['privilege-task-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'task',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

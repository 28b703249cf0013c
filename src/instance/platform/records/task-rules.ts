// How tasks behave on every instance: a priority from impact and urgency, and what closing and resolving them does. What the
// rules do is documented, the code is our own. Source: ServiceNow docs, australia: priority lookup rules of incident and problem
// management (the table of the base system), incident and change states; that Canceled closes, too, is assumed.

import type { PlatformRecord } from '../types.ts'
import { businessRule } from './script-record.ts'

// Data lookup: on insert, and when impact or urgency change. An admin who sets a priority directly keeps it until then.
const PRIORITY = `(function executeRule(current, previous) {
  if (!current.isNewRecord() && !current.impact.changes() && !current.urgency.changes()) return;
  var table = { '1': { '1': '1', '2': '2', '3': '3' }, '2': { '1': '2', '2': '3', '3': '4' }, '3': { '1': '3', '2': '4', '3': '5' } };
  var row = table[current.getValue('impact')];
  var priority = row && row[current.getValue('urgency')];
  if (priority) current.setValue('priority', priority);
})(current, previous);`

/** States by class that close a task; of others those of task itself. */
const CLOSED = `{ incident: '7,8', problem: '107', change_request: '3,4', task: '3,4,7' }`

const CLOSE = `(function executeRule(current, previous) {
  if (!current.isNewRecord() && !current.state.changes()) return;
  var closed = ${CLOSED};
  var states = (closed[current.getRecordClassName()] || closed.task).split(',');
  var isClosed = states.indexOf(current.getValue('state')) >= 0;
  if (isClosed) {
    current.setValue('active', false);
    if (!current.getValue('closed_at')) current.setValue('closed_at', gs.nowNoTZ());
    if (!current.getValue('closed_by')) current.setValue('closed_by', gs.getUserID());
  } else if (previous && !current.isNewRecord() && states.indexOf(previous.getValue('state')) >= 0) {
    current.setValue('active', true);
    current.setValue('closed_at', '');
    current.setValue('closed_by', '');
  }
})(current, previous);`

// incident_state is kept for older scripts: it and state follow each other.
const INCIDENT_STATE = `(function executeRule(current, previous) {
  var isNew = current.isNewRecord();
  var older = current.getValue('incident_state');
  if (current.state.changes() && !(isNew && older && older !== '1' && current.getValue('state') === '1'))
    current.setValue('incident_state', current.getValue('state'));
  else if (current.incident_state.changes()) current.setValue('state', older);
  var isResolved = current.getValue('state') === '6';
  if (isResolved && (isNew || current.state.changes())) {
    if (!current.getValue('resolved_at')) current.setValue('resolved_at', gs.nowNoTZ());
    if (!current.getValue('resolved_by')) current.setValue('resolved_by', gs.getUserID());
  }
})(current, previous);`

/** The first state of a class whose states are not those of task, in place of task's own default. */
const firstState = (state: string, twin = ''): string => `(function executeRule(current, previous) {
  if (current.getValue('state') === '1') current.setValue('state', '${state}');
${twin && `  current.setValue('${twin}', current.getValue('state'));`}
})(current, previous);`

const ON_INSERT = { action_update: 'false', order: '10' }

export const TASK_RULE_RECORDS: PlatformRecord[] = [
  businessRule('First state of problem', 'problem', firstState('101', 'problem_state'), ON_INSERT),
  businessRule('First state of change', 'change_request', firstState('-5'), ON_INSERT),
  businessRule('Priority of incident from impact and urgency', 'incident', PRIORITY, { order: '50' }),
  businessRule('Priority of problem from impact and urgency', 'problem', PRIORITY, { order: '50' }),
  businessRule('Incident state and its older twin', 'incident', INCIDENT_STATE, { order: '60' }),
  businessRule('Close and reopen tasks', 'task', CLOSE, { order: '900' }),
]

// Approvals: what approvers decide moves the record that they decide on. What the rules do is documented, the code is our own.
// Source: ServiceNow docs, australia: c_ApprovalStatus, c_MultipleApprovers, r_Approvals (fields of an approval); choices of
// sysapproval_group.wait_for. That an approver who is no longer required, or cancelled, does not count, and that the approval of a
// group counts as one: assumed.

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'
import { businessRule } from './script-record.ts'

/** A task and the document that is approved are one thing, whichever of the two a record names. */
const SAME_DOCUMENT = `(function executeRule(current, previous) {
  if (current.sysapproval.changes() && !current.sysapproval.nil()) {
    var task = new GlideRecord('task');
    if (task.get(current.getValue('sysapproval'))) {
      current.setValue('document_id', task.getUniqueValue());
      current.setValue('source_table', task.getRecordClassName());
    }
  } else if (current.sysapproval.nil() && current.document_id.changes() && !current.document_id.nil()) {
    var document = new GlideRecord('task');
    if (document.get(current.getValue('document_id'))) current.setValue('sysapproval', document.getUniqueValue());
  }
})(current, previous);`

const STATUS = `(function executeRule(current, previous) {
  if (current.operation() === 'update' && !current.state.changes() && !current.document_id.changes()) return;
  var table = current.getValue('source_table');
  if (!table || !gs.tableExists(table)) return;
  var record = new GlideRecord(table);
  var column = current.getValue('approval_column') || 'approval';
  if (!record.isValidField(column) || !record.get(current.getValue('document_id'))) return;

  function statusOf(states) {
    var counted = states.filter(function (state) { return ['cancelled', 'not_required', 'duplicate'].indexOf(state) < 0; });
    function all(state) { return counted.every(function (one) { return one === state; }); }
    if (counted.indexOf('rejected') >= 0) return 'rejected';
    if (counted.length === 0 || all('not requested')) return 'not requested';
    return all('approved') ? 'approved' : 'requested';
  }

  var own = [];
  var groups = {};
  var approver = new GlideRecord('sysapproval_approver');
  approver.addQuery('document_id', record.getUniqueValue());
  approver.query();
  while (approver.next()) {
    var group = approver.getValue('group');
    (group ? (groups[group] = groups[group] || []) : own).push(approver.getValue('state') || 'not requested');
  }
  Object.keys(groups).forEach(function (id) {
    var states = groups[id];
    var group = new GlideRecord('sysapproval_group');
    var known = group.get(id);
    var isFirst = known && group.getValue('wait_for') === 'first';
    var status = isFirst && states.indexOf('rejected') < 0 && states.indexOf('approved') >= 0 ? 'approved' : statusOf(states);
    if (known && group.getValue('approval') !== status) {
      group.setValue('approval', status);
      group.update();
    }
    own.push(status);
  });

  var status = statusOf(own);
  if (record.getValue(column) === status) return;
  record.setValue(column, status);
  if (column === 'approval' && record.isValidField('approval_set'))
    record.setValue('approval_set', status === 'approved' || status === 'rejected' ? gs.nowNoTZ() : '');
  record.update();
})(current, previous);`

/** A button on an approval that waits for whoever is at the form. */
const decision = (name: string, state: string, order: string): PlatformRecord =>
  record('sys_ui_action', name, {
    name,
    action_name: state === 'approved' ? 'approve' : 'reject',
    table: 'sysapproval_approver',
    active: 'true',
    form_button: 'true',
    list_choice: 'true',
    show_insert: 'false',
    show_update: 'true',
    condition:
      "current.state == 'requested' && (current.approver == gs.getUserID() || gs.hasRole('approval_admin') || gs.hasRole('admin'))",
    script: `current.state = '${state}';\ncurrent.update();\naction.setRedirectURL(current);`,
    order,
    sys_scope: 'global',
  })

export const APPROVAL_RECORDS: PlatformRecord[] = [
  businessRule('Task and document of an approval', 'sysapproval_approver', SAME_DOCUMENT, { order: '50' }),
  businessRule('Approval status from approvers', 'sysapproval_approver', STATUS, {
    when: 'after',
    action_delete: 'true',
  }),
  decision('Approve', 'approved', '100'),
  decision('Reject', 'rejected', '200'),
]

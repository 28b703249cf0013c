// Approvals: the status of what is approved follows its approvers. Source: ServiceNow docs, australia: c_ApprovalStatus,
// c_MultipleApprovers.

import { useInstance } from '../../support/instance.ts'

const local = useInstance()
const approver = (sysapproval: string, state: string, more: Record<string, string> = {}) =>
  local.insert('sysapproval_approver', { sysapproval, state, ...more })
const approval = (table: string, sysId: string) => local.get(table, sysId)!.approval

test.each<[states: string[], status: string]>([
  [[], 'not requested'],
  [['not requested'], 'not requested'],
  [['requested'], 'requested'],
  [['approved'], 'approved'],
  [['rejected'], 'rejected'],
  [['approved', 'approved'], 'approved'],
  [['approved', 'requested'], 'requested'],
  [['approved', 'not requested'], 'requested'],
  [['approved', 'requested', 'rejected'], 'rejected'],
  [['approved', 'not_required', 'cancelled'], 'approved'],
  [['duplicate'], 'not requested'],
])('approvers that are %j make it %s', (states, status) => {
  for (const table of ['change_request', 'sc_request']) {
    const id = local.insert(table, { short_description: 'x' })
    for (const state of states) approver(id, state)
    expect(approval(table, id)).toBe(status)
  }
})

test('each decision moves it, and taking an approver away does', () => {
  const change = local.insert('change_request', {})
  const [one, two] = [approver(change, 'requested'), approver(change, 'requested')]
  local.update('sysapproval_approver', one!, { state: 'approved' })
  expect(approval('change_request', change)).toBe('requested')
  local.remove('sysapproval_approver', two!)
  expect(local.get('change_request', change)).toMatchObject({
    approval: 'approved',
    approval_set: expect.stringMatching(/^\d{4}-/),
  })
  local.update('sysapproval_approver', one!, { state: 'requested' })
  expect(local.get('change_request', change)).toMatchObject({ approval: 'requested', approval_set: '' })
})

test('a task and the document are the same thing, whichever is named', () => {
  const incident = local.insert('incident', {})
  const id = local.insert('sysapproval_approver', {
    document_id: incident,
    source_table: 'incident',
    state: 'rejected',
  })
  expect(local.get('sysapproval_approver', id)!.sysapproval).toBe(incident)
  expect(approval('incident', incident)).toBe('rejected')
  const other = local.get('sysapproval_approver', approver(incident, 'requested'))
  expect(other).toMatchObject({ document_id: incident, source_table: 'incident' })
})

test.each([
  ['first', 'approved'],
  ['all', 'requested'],
])('of a group that waits for %s one approval makes it %s', (waitFor, status) => {
  const change = local.insert('change_request', {})
  const group = local.insert('sysapproval_group', { parent: change, wait_for: waitFor })
  for (const state of ['approved', 'requested']) approver(change, state, { group })
  expect([approval('change_request', change), approval('sysapproval_group', group)]).toEqual([status, status])
})

test('business rules of the record hear of it; a document without such a column stays', () => {
  local.insert('sys_script', {
    name: 'Schedule',
    collection: 'change_request',
    when: 'before',
    action_update: 'true',
    active: 'true',
    advanced: 'true',
    script: `(function (current) { if (current.approval.changesTo('approved')) current.state = '-2' })(current)`,
  })
  const change = local.insert('change_request', {})
  approver(change, 'approved')
  expect(local.get('change_request', change)!.state).toBe('-2')
  const user = local.insert('sys_user', { user_name: 'ann' })
  const id = local.insert('sysapproval_approver', { document_id: user, source_table: 'sys_user', state: 'approved' })
  expect(local.get('sysapproval_approver', id)!.state).toBe('approved')
})

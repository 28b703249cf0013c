// How tasks behave on every instance. Source: ServiceNow docs, australia: priority lookup rules, incident, problem and change states.

import { useInstance } from '../../support/instance.ts'

const local = useInstance()
const made = (table: string, values: Record<string, string> = {}) => local.get(table, local.insert(table, values))!

test.each([
  ['1', '1', '1'],
  ['1', '3', '3'],
  ['2', '2', '3'],
  ['3', '2', '4'],
  ['3', '3', '5'],
])('impact %s and urgency %s are priority %s', (impact, urgency, priority) => {
  expect(made('incident', { impact, urgency }).priority).toBe(priority)
  expect(made('problem', { impact, urgency }).priority).toBe(priority)
})

test('a priority follows changes of impact and urgency, and is otherwise kept', () => {
  const id = local.insert('incident', { impact: '3', urgency: '3' })
  local.update('incident', id, { priority: '1' })
  expect(local.get('incident', id)!.priority).toBe('1')
  local.update('incident', id, { urgency: '1' })
  expect(local.get('incident', id)!.priority).toBe('3')
})

test.each([
  ['incident', '7'],
  ['incident', '8'],
  ['problem', '107'],
  ['change_request', '3'],
  ['change_request', '4'],
  ['sc_req_item', '3'],
  ['sc_task', '7'],
])('%s of state %s is closed, and opens again', (table, state) => {
  const id = local.insert(table, { short_description: 'x' })
  const first = local.get(table, id)!
  expect(first.active).toBe('1')
  local.update(table, id, { state })
  expect(local.get(table, id)).toMatchObject({ active: '0', closed_at: expect.stringMatching(/^\d{4}-/) })
  local.update(table, id, { state: first.state! })
  expect(local.get(table, id)).toMatchObject({ active: '1', closed_at: '' })
})

test('classes begin in their own states and with their own numbers', () => {
  expect(made('problem')).toMatchObject({ state: '101', number: expect.stringMatching(/^PRB00/) })
  expect(made('change_request')).toMatchObject({ state: '-5', type: 'normal', number: expect.stringMatching(/^CHG00/) })
  expect(made('change_task').number).toMatch(/^CTASK00/)
  expect(made('kb_knowledge')).toMatchObject({ workflow_state: 'draft', number: expect.stringMatching(/^KB00/) })
})

test("an incident's state and incident_state follow each other; resolving is noted", () => {
  const id = local.insert('incident', { state: '2' })
  expect(local.get('incident', id)!.incident_state).toBe('2')
  local.update('incident', id, { incident_state: '6' })
  expect(local.get('incident', id)).toMatchObject({
    state: '6',
    active: '1',
    resolved_at: expect.stringMatching(/^\d{4}-/),
  })
})

test('deleting a request deletes its items and their tasks', () => {
  const request = local.insert('sc_request', {})
  const item = local.insert('sc_req_item', { request })
  local.insert('sc_task', { request_item: item })
  local.remove('sc_request', request)
  expect([local.rows('sc_req_item'), local.rows('sc_task')]).toEqual([[], []])
})

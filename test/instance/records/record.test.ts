// A record in hand: what was read stays as it was, whatever becomes of the values.

import type { Row } from '../../../src/instance/database/database.ts'
import { RecordState } from '../../../src/instance/records/record.ts'
import { useInstance } from '../../support/instance.ts'

const local = useInstance()
const TABLE = 'cmdb_ci_server'
const read = (row: Row) => local.instance.loaded(TABLE, Object.freeze({ sys_id: 'a', sys_class_name: TABLE, ...row }))
const changes = (state: RecordState) => state.changes(local.instance.schema)

test('is read without being copied, and copied before it is changed', () => {
  const state = read({ name: 'crane' })
  expect([state.text('name'), state.sysId, state.isNew, state.row === state.before]).toEqual([
    'crane',
    'a',
    false,
    true,
  ])
  expect([changes(state), state.changed('name')]).toEqual([{}, false])
  state.values.name = 'winch'
  expect([state.text('name'), state.before?.name, changes(state)]).toEqual(['winch', 'crane', { name: 'winch' }])
  expect(state.changed('name')).toBe(true)
})

test('keeps its values where others are taken for those before', () => {
  const state = read({ name: 'crane' })
  state.before = { name: 'hoist' }
  expect([state.text('name'), state.changed('name')]).toEqual(['crane', true])
  state.before = undefined
  expect([state.text('name'), state.isNew]).toEqual(['crane', true])
})

test('a new one has no values, and those that it is given', () => {
  const state = RecordState.fresh(TABLE)
  expect([state.text('name'), state.sysId, state.isNew, changes(state)]).toEqual([null, '', true, {}])
  state.values = { name: 'crane' }
  expect([state.text('name'), changes(state)]).toEqual(['crane', { name: 'crane' }])
})

test('after a write what is changed next does not change what was written', () => {
  const state = read({ name: 'crane' })
  state.values.name = 'winch'
  state.settle()
  state.values.name = 'hoist'
  expect([state.before?.name, state.text('name')]).toEqual(['winch', 'hoist'])
})

// Answers of few rows are kept until their table is written to: never longer, whoever writes.

import { newQuery, where } from '../../../src/instance/database/query.ts'
import { useInstance } from '../../support/instance.ts'

const local = useInstance()
const database = () => local.instance.database
const named = (name: string, table = 'cmdb_ci') => database().select(where(table, { name }))
const queries = (work: () => void): number => {
  database().stats = {}
  work()
  return Object.values(database().stats).reduce((sum, { queries: count }) => sum + count, 0)
}

test('the same question again is no query', () => {
  local.insert('cmdb_ci_server', { name: 'crane' })
  expect(queries(() => [named('crane'), named('crane'), named('crane')])).toBe(1)
  expect(queries(() => [named('winch'), named('winch')])).toBe(1)
})

test('a new record, a change and a deletion are seen, in a class that extends the table as well', () => {
  expect(named('crane')).toEqual([])
  const id = local.insert('cmdb_ci_server', { name: 'crane' })
  expect(named('crane')).toHaveLength(1)
  local.update('cmdb_ci_server', id, { name: 'winch' })
  expect([named('crane'), named('winch')]).toMatchObject([[], [{ sys_id: id }]])
  local.remove('cmdb_ci_server', id)
  expect(named('winch')).toEqual([])
})

test('what a transaction wrote before it failed is forgotten', () => {
  expect(named('crane')).toEqual([])
  const fail = () =>
    database().transaction(() => {
      local.insert('cmdb_ci_server', { name: 'crane' })
      expect(named('crane')).toHaveLength(1)
      throw new Error('no')
    })
  expect(fail).toThrow('no')
  expect(named('crane')).toEqual([])
})

test('after a snapshot was restored everything is asked anew', () => {
  const snapshot = local.instance.snapshot()
  local.insert('cmdb_ci_server', { name: 'crane' })
  expect(named('crane')).toHaveLength(1)
  local.instance.restore(snapshot)
  expect(named('crane')).toEqual([])
})

test('a question that leads through another table sees that one change', () => {
  const company = local.insert('core_company', { name: 'Acme' })
  local.insert('cmdb_ci_server', { name: 'crane', manufacturer: company })
  const of = (name: string) => database().select(where('cmdb_ci', { 'manufacturer.name': name }))
  expect([of('Acme').length, of('Brown').length]).toEqual([1, 0])
  local.update('core_company', company, { name: 'Brown' })
  expect([of('Acme').length, of('Brown').length]).toEqual([0, 1])
})

test('a column that is added shows', () => {
  local.insert('cmdb_ci_server', { name: 'crane' })
  expect(named('crane')[0]).not.toHaveProperty('u_crew')
  local.insert('sys_dictionary', { name: 'cmdb_ci', element: 'u_crew', internal_type: 'string', active: 'true' })
  expect(named('crane')[0]).toMatchObject({ u_crew: null })
})

test('neither the list nor its rows can be changed for who asks next', () => {
  local.insert('cmdb_ci_server', { name: 'crane' })
  const rows = named('crane')
  expect(() => (rows[0]!.name = 'winch')).toThrow(TypeError)
  rows.pop()
  expect(named('crane')).toHaveLength(1)
})

test('rows of every kind of value are read as they were written', () => {
  const values = { name: '', short_description: 'a\u0000b', cost: '1.5', attestation_score: '7', skip_sync: 'true' }
  const id = local.insert('cmdb_ci_server', values)
  const [row] = database().select(where('cmdb_ci', { sys_id: id }))
  expect(row).toMatchObject({ name: null, attestation_score: 7, skip_sync: 1 })
  expect(Object.keys(row!).length).toBe(new Set(Object.keys(row!)).size)
  expect(Object.keys(database().select({ ...newQuery('cmdb_ci'), limit: 1 })[0]!)).toContain('sys_class_name')
})

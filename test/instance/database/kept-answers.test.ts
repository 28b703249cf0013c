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

describe('the same rows asked for in another way', () => {
  const sorted = (descending: boolean, limit?: number) =>
    database().select({ ...where('cmdb_ci', { name: 'crane' }), order: [{ field: 'asset_tag', descending }], limit })
  const tags = (descending: boolean, limit?: number) => sorted(descending, limit).map((row) => row.asset_tag)
  beforeEach(() => void local.insert('cmdb_ci_server', { name: 'crane', asset_tag: 'A' }))

  test('a row that is the only one is known in every order', () => {
    expect(queries(() => [named('crane'), sorted(true), sorted(false, 2), sorted(true, 1)])).toBe(1)
    expect(queries(() => [sorted(false, 1), named('crane')])).toBe(0)
  })

  test('of several each order has its own first', () => {
    local.insert('cmdb_ci_server', { name: 'crane', asset_tag: 'B' })
    expect([tags(false, 1), tags(true, 1), tags(false), tags(true, 2)]).toEqual([['A'], ['B'], ['A', 'B'], ['B', 'A']])
  })

  test('a row is not the only one because no more were asked for, nor none because of a window', () => {
    local.insert('cmdb_ci_server', { name: 'crane', asset_tag: 'B' })
    expect([tags(false, 1), tags(false, 2), tags(false)]).toEqual([['A'], ['A', 'B'], ['A', 'B']])
    const from = (offset: number) => database().select({ ...where('cmdb_ci', { name: 'crane' }), limit: 5, offset })
    expect([from(2), from(0), named('crane')]).toMatchObject([[], { length: 2 }, { length: 2 }])
    expect(database().select({ ...where('cmdb_ci', { name: 'crane' }), limit: 0 })).toEqual([])
  })

  test('what is asked again and again stays known among many other questions', () => {
    const others = () => Array.from({ length: 200 }, (_, at) => (named('crane'), named(`other ${at} ${Math.random()}`)))
    named('crane')
    expect([1, 2, 3, 4, 5].map(() => queries(others))).toEqual([200, 200, 200, 200, 200])
  })

  test('values that read alike are told apart', () => {
    const of = (...values: Array<[string, string]>) =>
      database().select({
        ...newQuery('cmdb_ci'),
        groups: [{ all: values.map(([field, value]) => [{ field, operator: '=', value }]) }],
      })
    expect(of(['name', 'crane'], ['asset_tag', 'A'])).toHaveLength(1)
    expect(of(['name', 'crane and 9 asset_tag 1 = 1 A'])).toEqual([])
    expect(of(['name', 'crane'], ['asset_tag', 'B'])).toEqual([])
  })
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

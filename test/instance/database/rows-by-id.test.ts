// Reading a row by its sys_id: it is kept until its table is written to, and nobody notices.

import { useInstance } from '../../support/instance.ts'

const local = useInstance()
const database = () => local.instance.database
const server = () => local.insert('cmdb_ci_linux_server', { name: 'crane' })
const name = (id: string, table = 'cmdb_ci_linux_server') => database().get(table, id)?.name

test('a change shows at once, through whichever table of the family it was made', () => {
  const id = server()
  expect(name(id)).toBe('crane')
  database().update('cmdb_ci', id, { name: 'winch' })
  expect([name(id), name(id, 'cmdb_ci')]).toEqual(['winch', 'winch'])
  database().delete('cmdb_ci_linux_server', id)
  expect([name(id), name(id, 'cmdb_ci')]).toEqual([undefined, undefined])
})

test('a change that is rolled back does not show', () => {
  const id = server()
  const change = (): void => {
    database().update('cmdb_ci', id, { name: 'winch' })
    expect(name(id)).toBe('winch')
    throw new Error('no')
  }
  expect(() => database().transaction(change)).toThrow('no')
  expect(name(id)).toBe('crane')
})

test('a row is found under the tables that its class extends, and under no other', () => {
  const id = server()
  expect(name(id, 'cmdb_ci')).toBe('crane')
  expect(database().get('cmdb_ci_spkg', id)).toBeUndefined()
})

test('a new column is there', () => {
  const id = server()
  expect(database().get('cmdb_ci', id)).not.toHaveProperty('u_crew')
  local.insert('sys_dictionary', { name: 'cmdb_ci', element: 'u_crew', internal_type: 'string', active: 'true' })
  expect(database().get('cmdb_ci', id)).toMatchObject({ u_crew: null })
})

test('what was kept is no query, and a row in hand cannot be changed for the next reader', () => {
  const id = server()
  database().stats = {}
  for (let i = 0; i < 3; i++) database().get('cmdb_ci', id)
  expect(database().stats).toEqual({ cmdb_ci: { queries: 1, writes: 0 } })
  expect(() => (database().get('cmdb_ci', id)!.name = 'winch')).toThrow(TypeError)
})

test('system properties are read once, and again after one was written', () => {
  const { instance } = local
  const queries = (): number => instance.database.stats.sys_properties?.queries ?? 0
  expect(instance.property('x.y')).toBeUndefined()
  const before = queries()
  for (let i = 0; i < 5; i++) instance.property(`x.${i}`)
  expect(queries()).toBe(before)
  const id = local.insert('sys_properties', { name: 'x.y', value: 'one' })
  expect([instance.property('x.y'), instance.property('X.Y')]).toEqual(['one', 'one'])
  local.update('sys_properties', id, { value: 'two' })
  expect(instance.property('x.y')).toBe('two')
  local.insert('sys_properties', { name: 'x.y', value: 'another of that name' })
  expect(['two', 'another of that name']).toContain(instance.property('x.y'))
  local.remove('sys_properties', id)
  expect(instance.property('x.y')).toBe('another of that name')
})

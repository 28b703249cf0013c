// Reading a row by its sys_id: it is kept, with what is written to it, and nobody notices.

import { Database } from '../../../src/instance/database/database.ts'
import { where } from '../../../src/instance/database/query.ts'
import { platformSchema } from '../../../src/instance/records/tables.ts'
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

describe('what was written is read back without a query', () => {
  const read = (id: string, table = 'cmdb_ci') => database().get(table, id)
  const queries = (): number => database().stats.cmdb_ci?.queries ?? 0

  test('a new row, and a change of it, with every column of its family', () => {
    database().stats = {}
    const id = local.insert('cmdb_ci_server', { name: 'crane' })
    const before = queries()
    expect(read(id)).toMatchObject({ sys_id: id, name: 'crane', asset_tag: null, sys_class_name: 'cmdb_ci_server' })
    database().update('cmdb_ci', id, { name: 'winch', asset_tag: 'A' })
    expect(read(id)).toMatchObject({ name: 'winch', asset_tag: 'A' })
    expect(queries()).toBe(before)
    const [row] = database().select(where('cmdb_ci', { sys_id: id }))
    expect(read(id)).toEqual(row)
  })

  test.each(['half of an emoji \ud83d', 'a\u0000b', '', 'Ünïcode 🦊'])(
    'a text as the database keeps it: %j',
    (text) => {
      const id = local.insert('cmdb_ci_server', { name: 'crane' })
      database().update('cmdb_ci', id, { short_description: text })
      const known = read(id)!.short_description
      database().update('cmdb_ci', local.insert('cmdb_ci_server', {}), { short_description: text })
      const [row] = database().select(where('cmdb_ci', { sys_id: id }))
      expect(known).toBe(row!.short_description)
    }
  )

  test.each([-0, 0.5, 2 ** 40, NaN])('a number as the database keeps it: %p', (number) => {
    const id = local.insert('cmdb_ci_server', { name: 'crane' })
    database().update('cmdb_ci', id, { attestation_score: number })
    const known = read(id)!.attestation_score
    const [row] = database().select(where('cmdb_ci', { sys_id: id }))
    expect(Object.is(known, row!.attestation_score)).toBe(true)
  })

  test('rows that others write do not displace the one that is asked for', () => {
    const id = local.insert('cmdb_ci_server', { name: 'crane' })
    read(id)
    local.insert('cmdb_ci_server', { name: 'winch' })
    database().stats = {}
    expect(read(id)!.name).toBe('crane')
    expect(queries()).toBe(0)
  })

  test('many changes that nobody reads in between', () => {
    const id = local.insert('cmdb_ci_server', { name: 'crane' })
    for (let at = 0; at < 20; at++) database().update('cmdb_ci', id, { name: `crane ${at}` })
    expect(read(id)!.name).toBe('crane 19')
  })

  test('a row that is made with a sys_id that was deleted before', () => {
    const id = local.insert('cmdb_ci_server', { name: 'crane', asset_tag: 'A' })
    read(id)
    database().delete('cmdb_ci', id)
    expect(read(id)).toBeUndefined()
    database().insert('cmdb_ci_server', { sys_id: id, sys_class_name: 'cmdb_ci_server', name: 'winch' })
    expect(read(id)).toMatchObject({ name: 'winch', asset_tag: null })
  })
})

describe('columns in which no row has anything', () => {
  const tag = (id: string) => database().select(where('cmdb_ci', { sys_id: id }))[0]!.asset_tag

  test('show as soon as one has, in rows that were there before as well', () => {
    const id = local.insert('cmdb_ci_server', { name: 'crane' })
    expect([tag(id), database().get('cmdb_ci', id)!.asset_tag]).toEqual([null, null])
    database().update('cmdb_ci', id, { asset_tag: 'A' })
    expect([tag(id), database().get('cmdb_ci', id)!.asset_tag]).toEqual(['A', 'A'])
  })

  test('show after the database went back to a time when a row had something', () => {
    const id = local.insert('cmdb_ci_server', { name: 'crane', asset_tag: 'A' })
    const later = local.instance.snapshot()
    local.instance.restore(later)
    expect([tag(id), database().get('cmdb_ci', id)!.asset_tag]).toEqual(['A', 'A'])
  })

  test('show in a database that another program has written', () => {
    const id = local.insert('cmdb_ci_server', { name: 'crane', asset_tag: 'A' })
    const other = new Database(platformSchema(), database().snapshot())
    expect(other.get('cmdb_ci', id)!.asset_tag).toBe('A')
    other.restore(Buffer.from(database().snapshot()))
    expect(other.select(where('cmdb_ci', { sys_id: id }))[0]!.asset_tag).toBe('A')
    other.close()
  })

  test('show in the database of another program that this one goes back to', () => {
    const fresh = new Database(platformSchema(), ':memory:')
    fresh.prepare('cmdb_ci_server')
    const id = local.insert('cmdb_ci_server', { name: 'crane', asset_tag: 'A' })
    fresh.restore(Buffer.from(database().snapshot()))
    expect(fresh.get('cmdb_ci', id)!.asset_tag).toBe('A')
    fresh.close()
  })
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

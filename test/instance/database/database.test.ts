// The database itself: transactions and what they take back, versions, indexes, counts, its file.

import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkName, Database, StructureError } from '../../../src/instance/database/database.ts'
import { derived } from '../../../src/instance/database/derived.ts'
import { newQuery, where } from '../../../src/instance/database/query.ts'
import { blankColumn, Schema } from '../../../src/instance/database/schema.ts'

const T = 'u_thing'
const CHILD = 'u_big_thing'
const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => String(n).padStart(32, '0'))
const [ONE, TWO] = ids(2) as [string, string]

function schemaOf(...columns: string[]): Schema {
  const schema = new Schema()
  const access = { read: true, create: true, update: true, delete: true }
  for (const [name, parent] of [
    [T, ''],
    [CHILD, T],
    ['u_other', ''],
  ] as const) {
    schema.define({ name, parent, label: name, sysId: '', scope: 'global', wsAccess: true, access, plugin: '' })
  }
  for (const name of ['name', ...columns]) schema.addColumn(blankColumn(T, name))
  schema.addColumn(blankColumn('u_other', 'name'))
  return schema
}

let database: Database

function opened(schema = schemaOf(), file: string | Buffer = ':memory:'): Database {
  database = new Database(schema, file)
  for (const table of [T, CHILD, 'u_other']) database.prepare(table)
  return database
}
const add = (name: string, sys_id: string, table = T): void =>
  database.insert(table, { sys_id, name, ...(table !== 'u_other' && { sys_class_name: table }) })
const names = (): unknown[] => database.select(where(T, {}, 'name')).map((row) => row.name)
const failing = (work: () => void) => () => {
  work()
  throw new Error('no')
}

beforeEach(() => void opened())
afterEach(() => database.close())

describe('a transaction', () => {
  test('is whole, or nothing of it; what was before stays', () => {
    add('before', ONE)
    expect(database.transaction(() => (add('within', TWO), database.inTransaction))).toBe(true)
    expect([names(), database.inTransaction]).toEqual([['before', 'within'], false])
    expect(() => database.transaction(failing(() => database.delete(T, ONE)))).toThrow('no')
    expect([names(), database.inTransaction]).toEqual([['before', 'within'], false])
  })

  test('within another takes back its own part', () => {
    database.transaction(() => {
      add('outer', ONE)
      expect(() => database.transaction(failing(() => add('inner', TWO)))).toThrow('no')
      expect(names()).toEqual(['outer'])
    })
    expect(names()).toEqual(['outer'])
  })

  test('of a request is one, unless its operations commit on their own', () => {
    expect(() => database.request(failing(() => add('undone', ONE)))).toThrow('no')
    expect(names()).toEqual([])
    database.autocommit = true
    expect(() => database.request(failing(() => add('kept', ONE)))).toThrow('no')
    expect(names()).toEqual(['kept'])
    expect(database.request(() => 7)).toBe(7)
  })

  test('that was left open is ended, and nothing of it stays', () => {
    const left = () => {
      add('half', ONE)
      database.abandonTransaction()
      expect(database.inTransaction).toBe(false)
    }
    expect(() => database.transaction(left)).toThrow('no transaction is active')
    expect(names()).toEqual([])
    add('next', ONE)
    database.abandonTransaction()
    expect(names()).toEqual(['next'])
  })

  test('takes columns and indexes back with it, and they can be made again', () => {
    const grow = (): void => {
      database.schema.addColumn(blankColumn(T, 'shade'))
      database.prepare(T)
      database.index(T, 'shade')
      database.update(T, ONE, { shade: 'red' })
    }
    add('thing', ONE)
    expect(() => database.transaction(failing(grow))).toThrow('no')
    grow()
    expect(database.get(T, ONE)).toMatchObject({ shade: 'red' })
    expect(indexes()).toContain(`by ${T}.shade`)
  })
})

describe('a version', () => {
  const versions = () => [T, CHILD, 'u_other'].map((table) => database.version(table))
  const changed = (work: () => void): boolean[] => {
    const before = versions()
    work()
    return versions().map((now, at) => now > before[at]!)
  }

  test('grows with each write to the table or to one that extends it', () => {
    expect(changed(() => add('a', ONE))).toEqual([true, false, false])
    expect(changed(() => add('b', TWO, CHILD))).toEqual([true, true, false])
    expect(changed(() => database.update(CHILD, TWO, { name: 'c' }))).toEqual([true, true, false])
    expect(changed(() => database.delete(T, ONE))).toEqual([true, false, false])
    expect(changed(() => add('d', ONE, 'u_other'))).toEqual([false, false, true])
    expect(changed(() => database.touch(CHILD))).toEqual([true, true, false])
  })

  test('stays with what writes nothing', () => {
    add('a', ONE)
    expect(changed(() => void database.select(newQuery(T)))).toEqual([false, false, false])
    expect(changed(() => void database.get(T, ONE))).toEqual([false, false, false])
    expect(changed(() => database.update(T, ONE, {}))).toEqual([false, false, false])
  })

  test('of every table grows when a transaction is taken back, or the database', () => {
    const snapshot = database.snapshot()
    const all = [true, true, true]
    expect(changed(() => expect(() => database.transaction(failing(() => add('a', ONE)))).toThrow('no'))).toEqual(all)
    expect(changed(() => database.restore(snapshot))).toEqual(all)
    expect(changed(() => database.abandonTransaction())).toEqual(all)
  })

  test('what is derived from tables is read again once one of them was written', () => {
    let read = 0
    const ofOne = derived(database, T, () => ++read)
    expect([ofOne(), ofOne()]).toEqual([1, 1])
    add('a', ONE)
    expect([ofOne(), ofOne()]).toEqual([2, 2])
    const ofBoth = derived(database, [T, 'u_other'], () => names().length)
    expect(ofBoth()).toBe(1)
    add('b', TWO)
    expect(ofBoth()).toBe(2)
    add('c', ONE, 'u_other')
    add('d', ids(3)[2]!)
    expect(ofBoth()).toBe(3)
  })
})

function indexes(): unknown[] {
  const text = `SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'by %' ORDER BY name`
  return database.aggregate(T, { text, values: [] }).map((row) => row.name)
}

describe('indexes', () => {
  test('are made for columns that are looked up by, of the whole family', () => {
    database.select(where(CHILD, { name: 'x' }))
    expect(indexes()).toEqual([`by ${T}.name`])
  })

  test('not for sys_id, which has one, nor for a column that is not there', () => {
    database.index(T, 'sys_id')
    database.index(T, 'nosuch')
    database.index('u_nosuch', 'name')
    expect(indexes()).toEqual([])
  })

  test('twelve at most a table', () => {
    database.close()
    const columns = Array.from({ length: 14 }, (_, n) => `c${n}`)
    opened(schemaOf(...columns))
    for (const column of columns) database.index(T, column)
    expect(indexes()).toHaveLength(12)
    database.index('u_other', 'name')
    expect(indexes()).toHaveLength(13)
    database.restore(database.snapshot())
    database.index(T, 'c13')
    expect(indexes()).toHaveLength(13)
  })
})

describe('rows', () => {
  beforeEach(() => {
    add('a', ONE)
    add('b', TWO, CHILD)
  })

  test('what each table was asked for is counted', () => {
    database.stats = {}
    database.select(newQuery(T))
    database.count(newQuery(T))
    database.aggregate(T, { text: `SELECT count(*) AS n FROM ${T}`, values: [] })
    // What was just found is no query more, nor what was written since.
    database.get(CHILD, TWO)
    database.update(CHILD, TWO, { name: 'c' })
    database.get(CHILD, TWO)
    database.update(CHILD, TWO, {})
    database.delete(CHILD, TWO)
    add('d', TWO)
    expect(database.stats).toEqual({ [T]: { queries: 3, writes: 1 }, [CHILD]: { queries: 0, writes: 2 } })
  })

  test('a count is of all rows, whatever the window and the order', () => {
    const query = { ...where(T, {}, 'name'), limit: 1, offset: 1 }
    expect([database.count(query), database.select(query).map((row) => row.name)]).toEqual([2, ['b']])
    expect(database.count(where(T, { name: 'nobody' }))).toBe(0)
  })

  test('a limit of none gives none, an offset alone the rest', () => {
    const from = (more: object) => database.select({ ...where(T, {}, 'name'), ...more }).map((row) => row.name)
    expect([from({ limit: 0 }), from({ offset: 1 }), from({ offset: 0 }), from({ limit: 1, offset: 0 })]).toEqual([
      [],
      ['b'],
      ['a', 'b'],
      ['a'],
    ])
  })

  test('the first row with a value is found; none by a column that is not there', () => {
    add('a', ids(3)[2]!)
    expect(database.find(T, 'name', 'A')).toMatchObject({ sys_id: ONE })
    expect(database.find(CHILD, 'name', 'a')).toBeUndefined()
    expect([database.find(T, 'nosuch', 'a'), database.find(T, 'nosuch.name', 'a')]).toEqual([undefined, undefined])
  })

  test('of a table that others extend have all columns, else the own', () => {
    database.schema.addColumn(blankColumn(T, 'size'))
    database.schema.addColumn(blankColumn(CHILD, 'weight'))
    for (const table of [T, CHILD]) database.prepare(table)
    expect(Object.keys(database.get(T, ONE)!)).toContain('weight')
    expect(Object.keys(database.get(CHILD, TWO)!)).toEqual(
      expect.arrayContaining(['weight', 'sys_class_name', 'sys_id'])
    )
    add('o', ONE, 'u_other')
    expect(Object.keys(database.get('u_other', ONE)!)).not.toContain('sys_class_name')
  })

  test('many of one table are read one by one as well', () => {
    for (const id of ids(40).slice(2)) add(`n${id}`, id)
    for (let turn = 0; turn < 2; turn++) {
      expect(ids(40).map((id) => database.get(T, id)?.sys_id)).toEqual(ids(40))
    }
  })
})

describe('names', () => {
  test.each(['a', 'A_1', 'x'.repeat(80)])('%s is one', (name) => expect(() => checkName(name)).not.toThrow())
  test.each(['', '1a', '_a', 'a-b', 'a"b', 'a b', 'x'.repeat(81), 'a\n'])('%j is none', (name) => {
    expect(() => checkName(name)).toThrow(StructureError)
    expect(() => checkName(name)).toThrow(`got ${JSON.stringify(name)}`)
  })

  test('a table or column of no name is not made', () => {
    database.schema.addColumn(blankColumn(T, 'bad"name'))
    expect(() => database.prepare(T)).toThrow(StructureError)
  })
})

describe('in a file', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    database.close()
    folder = mkdtempSync(join(tmpdir(), 'database-'))
    file = join(folder, 'instance.db')
    opened(schemaOf('size'), file)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('rows, columns and indexes are there again', () => {
    add('kept', ONE)
    database.index(T, 'name')
    database.close()
    opened(schemaOf('size', 'shade'), file)
    expect(database.get(T, ONE)).toMatchObject({ name: 'kept', shade: null })
    expect(indexes()).toEqual([`by ${T}.name`])
    database.update(T, ONE, { size: 'XL' })
    expect(database.find(T, 'size', 'xl')).toMatchObject({ sys_id: ONE })
  })

  test('a way back is kept there, for its owner alone, and leaves nothing beside it', () => {
    add('first', ONE)
    const snapshot = database.snapshot()
    add('second', TWO)
    database.restore(snapshot)
    expect(names()).toEqual(['first'])
    expect([existsSync(`${file}.fresh`), statSync(file).mode & 0o777]).toEqual([false, 0o600])
    add('third', TWO)
    database.close()
    opened(schemaOf('size'), file)
    expect(names()).toEqual(['first', 'third'])
  })
})

test('bytes of a snapshot are a database as well', () => {
  add('there', ONE)
  const snapshot = database.snapshot()
  database.close()
  opened(schemaOf(), snapshot)
  expect(names()).toEqual(['there'])
  database.delete(T, ONE)
  database.restore(snapshot)
  expect(names()).toEqual(['there'])
})

test('rows that are asked for in no order come in one of their own, for each seed another', () => {
  const seeded = (seed?: number): string => {
    database.close()
    database = new Database(schemaOf(), ':memory:', seed)
    database.prepare(T)
    for (const id of ids(8)) add('same', id)
    return database
      .select(where(T, { name: 'same' }))
      .map((row) => Number(row.sys_id))
      .join('')
  }
  expect(seeded()).toBe('01234567')
  expect(new Set([1, 2, 3, 4, 5].map(seeded)).size).toBeGreaterThan(2)
  expect(seeded(2)).not.toBe('01234567')
  expect(seeded(1)).toBe(seeded(1))
})

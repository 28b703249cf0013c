// Tables and columns come from records of sys_db_object and sys_dictionary, whoever writes them.

import { useInstance } from '../../support/instance.ts'

const local = useInstance()

/** A table with one text column `name`, made by records alone. */
function makeTable(name: string, more: Record<string, string> = {}): string {
  const id = local.insert('sys_db_object', { name, label: name, ws_access: 'true', read_access: 'true', ...more })
  makeColumn(name, 'name', { max_length: '10' })
  return id
}

function makeColumn(table: string, element: string, more: Record<string, string> = {}): string {
  return local.insert('sys_dictionary', { name: table, element, internal_type: 'string', active: 'true', ...more })
}

describe('tables', () => {
  test('a record of sys_db_object is a table at once, with the system columns', () => {
    makeTable('u_asset')
    const id = local.insert('u_asset', { name: 'one' })
    expect(local.get('u_asset', id)).toMatchObject({ name: 'one', sys_created_by: 'system', sys_mod_count: '0' })
  })

  test('a table that extends another is found with it, and only with it', () => {
    const parent = makeTable('u_parent')
    makeTable('u_child', { super_class: parent })
    makeTable('u_sibling', { super_class: parent })
    makeColumn('u_child', 'extra')
    const id = local.insert('u_child', { name: 'kid', extra: 'more' })
    local.insert('u_parent', { name: 'old' })
    expect(local.rows('u_parent', 'ORDERBYsys_class_name').map((row) => row.sys_class_name)).toEqual([
      'u_child',
      'u_parent',
    ])
    expect(local.rows('u_child').map((row) => row.name)).toEqual(['kid'])
    expect(local.get('u_sibling', id)).toBeUndefined()
    expect(local.rows('u_parent', 'sys_class_nameINSTANCEOFu_child').map((row) => row.name)).toEqual(['kid'])
  })

  test('without its record the table is gone', () => {
    const id = makeTable('u_gone')
    local.remove('sys_db_object', id)
    expect(local.instance.schema.has('u_gone')).toBe(false)
  })

  test("access settings of the platform's own tables go back with the database, and come again with it", () => {
    const { instance } = local
    const choices = () => instance.schema.get('sys_choice')!
    const start = instance.snapshot()
    const [record] = local.rows('sys_db_object', 'name=sys_choice')
    const before = choices().access
    local.update('sys_db_object', record!.sys_id!, { create_access: 'true', ws_access: 'false' })
    const changed = instance.snapshot()
    instance.restore(start)
    expect(choices()).toMatchObject({ access: before, wsAccess: true })
    instance.restore(changed)
    expect(choices()).toMatchObject({ access: { ...before, create: true }, wsAccess: false })
  })

  test('come and go with the database, whichever way it goes back, and how often', () => {
    const { instance } = local
    const start = instance.snapshot()
    makeTable('u_late')
    makeColumn('sys_user', 'u_badge')
    const later = instance.snapshot()
    const there = () => [instance.schema.has('u_late'), instance.schema.column('sys_user', 'u_badge') !== undefined]
    const ways = [start, start, later, later, start, later].map((snapshot) => {
      instance.restore(snapshot)
      return there()
    })
    const [no, yes] = [
      [false, false],
      [true, true],
    ]
    expect(ways).toEqual([no, no, yes, yes, no, yes])
    local.insert('u_late', { name: 'kept' })
    expect(local.rows('u_late')).toHaveLength(1)
  })

  test('that a transaction made go with it, and a way back finds the others', () => {
    const { instance } = local
    makeTable('u_kept')
    const start = instance.snapshot()
    const fails = () => {
      makeTable('u_undone')
      throw new Error('undone')
    }
    expect(() => instance.database.transaction(fails)).toThrow('undone')
    instance.restore(start)
    expect([instance.schema.has('u_kept'), instance.schema.has('u_undone')]).toEqual([true, false])
  })

  test('of a plugin that was switched on are gone again on the way back', () => {
    const { instance } = local
    const plugin = instance.schema.described().find((table) => table.plugin && !instance.pluginIsActive(table.plugin))!
    const start = instance.snapshot()
    instance.setPlugin(plugin.plugin, true)
    expect(instance.schema.has(plugin.name)).toBe(true)
    instance.restore(start)
    expect(instance.schema.has(plugin.name)).toBe(false)
  })

  test('a name that is no name is refused', () => {
    expect(() => local.insert('sys_db_object', { name: 'bad"name' })).toThrow('Expected a table or column name')
  })
})

describe('columns', () => {
  beforeEach(() => void makeTable('u_asset'))

  const kept = (column: string, value: string): string => {
    const id = local.insert('u_asset', { [column]: value })
    return local.get('u_asset', id)![column]!
  }

  test('text is cut at max_length, counted in characters', () => {
    expect(kept('name', '12345678901')).toBe('1234567890')
    expect(kept('name', '😀'.repeat(11))).toBe('😀'.repeat(10))
  })

  test('a longer max_length counts from then on', () => {
    const [row] = local.rows('sys_dictionary', 'name=u_asset^element=name')
    local.update('sys_dictionary', row!.sys_id!, { max_length: '12' })
    expect(kept('name', '1234567890123')).toBe('123456789012')
  })

  test('scripts are not cut', () => {
    makeColumn('u_asset', 'code', { internal_type: 'script', max_length: '10' })
    expect(kept('code', 'x'.repeat(50))).toHaveLength(50)
  })

  test('a default is filled in, unless a value is given', () => {
    makeColumn('u_asset', 'place', { default_value: 'store' })
    makeColumn('u_asset', 'made', { default_value: 'javascript:1 + 1', internal_type: 'integer' })
    const id = local.insert('u_asset', { name: 'x' })
    expect(local.get('u_asset', id)).toMatchObject({ place: 'store', made: '2' })
    expect(kept('place', 'shelf')).toBe('shelf')
  })

  test('the script of a default knows the record: its table, class and the values that were given', () => {
    const parent = makeTable('u_base')
    makeColumn('u_base', 'sys_class_name', {
      internal_type: 'sys_class_name',
      default_value: 'javascript:current.getTableName();',
    })
    makeColumn('u_base', 'greeting', { default_value: `javascript:'Hello ' + current.name` })
    makeTable('u_derived', { super_class: parent })
    for (const table of ['u_base', 'u_derived']) {
      const id = local.insert(table, { name: 'Ada' })
      expect(local.get(table, id)).toMatchObject({ sys_class_name: table, greeting: 'Hello Ada' })
    }
  })

  test('numbers, booleans and dates are kept as such; what is none becomes empty', () => {
    for (const internal_type of ['integer', 'decimal', 'boolean', 'glide_date_time', 'glide_date']) {
      makeColumn('u_asset', `a_${internal_type}`, { internal_type })
    }
    expect(kept('a_integer', '1,234.9')).toBe('1234')
    expect(kept('a_decimal', '12.345')).toBe('12.35')
    expect(kept('a_integer', 'many')).toBe('')
    expect(kept('a_boolean', 'TRUE')).toBe('1')
    expect(kept('a_glide_date_time', '2026-01-02T03:04:05Z')).toBe('2026-01-02 03:04:05')
    expect(kept('a_glide_date_time', '2026-02-30 00:00:00')).toBe('')
    expect(kept('a_glide_date', '2026-01-02 10:00:00')).toBe('2026-01-02')
  })

  test('a unique column takes each value once, and the log says why not', () => {
    makeColumn('u_asset', 'tag', { unique: 'true' })
    expect(local.insert('u_asset', { tag: 'A1' })).toBeTruthy()
    expect(local.insert('u_asset', { tag: 'a1' })).toBeNull()
    expect(local.log.at(-1)).toContain('Unique Key violation')
  })

  test('a sys_id is taken once', () => {
    const sys_id = '0123456789abcdef0123456789abcdef'
    expect(local.insert('u_asset', { sys_id, name: 'one' })).toBe(sys_id)
    expect(local.insert('u_asset', { sys_id, name: 'two' })).toBeNull()
    expect(local.get('u_asset', sys_id)!.name).toBe('one')
  })

  test('a removed column takes no more values', () => {
    const id = makeColumn('u_asset', 'shade')
    local.remove('sys_dictionary', id)
    expect(() => local.insert('u_asset', { shade: 'red' })).toThrow('no column shade')
  })

  test('a look-up by a column that is not there finds nothing', () => {
    local.insert('u_asset', { name: 'one' })
    expect(local.instance.database.find('u_asset', 'nosuch', 'one')).toBeUndefined()
  })
})

describe('columns that an app adds to a base table', () => {
  test('are known again after a restart', () => {
    makeColumn('cmdb_ci_computer', 'u_shelf')
    local.instance.reloadSchema()
    const id = local.insert('cmdb_ci_computer', { name: 'mac', u_shelf: 'B4' })
    expect(local.get('cmdb_ci', id)).toMatchObject({ u_shelf: 'B4' })
  })

  test('are gone when their records were never committed', () => {
    const failing = (): never => {
      makeColumn('cmdb_ci_computer', 'u_shelf')
      throw new Error('no')
    }
    expect(() => local.instance.database.transaction(failing)).toThrow('no')
    local.instance.reloadSchema()
    expect(local.instance.schema.column('cmdb_ci_computer', 'u_shelf')).toBeUndefined()
    makeColumn('cmdb_ci_computer', 'u_shelf')
    expect(local.insert('cmdb_ci_computer', { u_shelf: 'B5' })).toBeTruthy()
  })
})

test('numbers are given in turn', () => {
  const first = local.insert('sys_import_set', { table_name: 'x' })
  const second = local.insert('sys_import_set', { table_name: 'x' })
  const numbers = [first, second].map((id) => local.get('sys_import_set', id)!.number!)
  expect(numbers[0]).toMatch(/^ISET\d{7}$/)
  expect(Number(numbers[1]!.slice(4)) - Number(numbers[0]!.slice(4))).toBe(1)
})

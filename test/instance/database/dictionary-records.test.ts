// The dictionary and its records say the same: of the platform's own tables, and of those that an app adds.

import { platformTables, type PlatformColumn } from '../../../src/instance/platform/index.ts'
import type { Column } from '../../../src/instance/database/columns.ts'
import { useInstance } from '../../support/instance.ts'

const local = useInstance({
  packages: [{ scope: 'x_wharf', tables: { x_wharf_gear: { columns: { name: 'string' } } } }],
})
const schema = () => local.instance.schema

const bit = (value: boolean | undefined): string => (value ? '1' : '0')
const lengthOf = ({ maxLength, type }: PlatformColumn): number =>
  maxLength ?? { reference: 32, GUID: 32, decimal: 20, script: 8000 }[type] ?? 40

function makeTable(name: string, more: Record<string, string> = {}): string {
  return local.insert('sys_db_object', { name, ws_access: 'true', read_access: 'true', ...more })
}

/** The column as described after a record of the dictionary was written. */
function made(element: string, more: Record<string, string> = {}, name = 'x_wharf_gear'): Column | undefined {
  local.insert('sys_dictionary', { name, element, internal_type: 'string', active: 'true', ...more })
  return schema().column(name, element)
}

describe("of the platform's own tables", () => {
  test('each has its record', () => {
    const idOf = new Map(local.rows('sys_db_object').map((row) => [row.name!, row.sys_id!]))
    const recorded = local.rows('sys_db_object').filter((row) => platformTables.some(({ name }) => name === row.name))
    expect(recorded.length).toBe(platformTables.length)
    for (const table of platformTables) {
      const { access = {} } = table
      const row = recorded.find(({ name }) => name === table.name)
      expect({ table: table.name, ...row }).toMatchObject({
        table: table.name,
        sys_class_name: 'sys_db_object',
        label: table.label,
        super_class: table.extends ? idOf.get(table.extends) : '',
        ws_access: bit(table.wsAccess ?? true),
        access: 'public',
        read_access: bit(access.read ?? true),
        create_access: bit(access.create ?? true),
        update_access: bit(access.update ?? true),
        delete_access: bit(access.delete ?? true),
      })
      expect(
        schema()
          .described()
          .find(({ name }) => name === table.name)
      ).toMatchObject({
        label: table.label,
        parent: table.extends ?? '',
        sysId: row!.sys_id,
        scope: 'global',
        wsAccess: table.wsAccess ?? true,
        access: { read: true, create: true, update: true, delete: true, ...access },
        plugin: table.plugin ?? '',
      })
    }
  })

  test('each column has its own, and is described as it says', () => {
    const rows = new Map(local.rows('sys_dictionary').map((row) => [`${row.name}.${row.element}`, row]))
    for (const table of platformTables) {
      for (const [name, column] of Object.entries(table.columns)) {
        const row = rows.get(`${table.name}.${name}`)
        const described = schema()
          .described()
          .find((one) => one.name === table.name)!
          .own.get(name)!
        expect({ column: `${table.name}.${name}`, ...row }).toMatchObject({
          sys_class_name: 'sys_dictionary',
          internal_type: column.type,
          max_length: String(lengthOf(column)),
          mandatory: bit(column.mandatory),
          read_only: bit(column.readOnly),
          unique: bit(column.unique),
          display: bit(column.display),
          default_value: column.default ?? '',
          reference: column.reference ?? '',
          choice: column.choices ? '1' : '',
          active: '1',
          column_label: described.label,
        })
        if (column.label) expect(described.label).toBe(column.label)
        expect(described).toMatchObject({
          type: column.type,
          maxLength: lengthOf(column),
          mandatory: column.mandatory ?? false,
          readOnly: column.readOnly ?? false,
          unique: column.unique ?? false,
          display: column.display ?? false,
          default: column.default ?? '',
          reference: column.reference ?? '',
          choice: column.choices !== undefined,
          active: true,
        })
      }
    }
  })

  test('each choice has its own, in order', () => {
    const all = local.rows('sys_choice', 'ORDERBYsequence')
    for (const table of platformTables) {
      for (const [name, { choices }] of Object.entries(table.columns)) {
        if (!choices) continue
        const own = all.filter((row) => row.name === table.name && row.element === name && row.sequence !== '')
        const expected = Object.entries(choices).map(([value, label], sequence) => ({
          value,
          label,
          sequence: String(sequence),
          language: 'en',
          inactive: '0',
        }))
        expect(own.slice(0, expected.length)).toMatchObject(expected)
      }
    }
  })

  test('a start on what is recorded changes nothing', () => {
    const described = () =>
      JSON.stringify(
        schema()
          .described()
          .map((table) => [table, [...table.own.values()]])
      )
    const before = described()
    local.instance.reloadSchema()
    expect(described()).toBe(before)
  })
})

describe('a column by its record', () => {
  test('has a label from its name and a length from its type where none is given', () => {
    expect(made('u_bay_no')).toMatchObject({ label: 'U bay no', maxLength: 40, type: 'string', table: 'x_wharf_gear' })
    expect(made('u_owner', { internal_type: 'reference', reference: 'sys_user' })).toMatchObject({
      maxLength: 32,
      reference: 'sys_user',
    })
    expect(made('u_price', { internal_type: 'decimal' })!.maxLength).toBe(20)
    expect(made('u_code', { internal_type: 'script' })!.maxLength).toBe(8000)
    expect(made('u_kind', { internal_type: '' })!.type).toBe('string')
    expect(made('u_seen', { internal_type: 'glide_date', column_label: 'Last seen', max_length: '7' })).toMatchObject({
      label: 'Last seen',
      type: 'glide_date',
      maxLength: 7,
    })
  })

  test.each([
    ['mandatory', 'mandatory'],
    ['read_only', 'readOnly'],
    ['unique', 'unique'],
    ['display', 'display'],
  ])('%s', (name, key) => {
    expect(made('u_one', { [name]: 'true' })).toMatchObject({ [key]: true })
    expect(made('u_two', { [name]: 'false' })).toMatchObject({ [key]: false })
    expect(made('u_three')).toMatchObject({ [key]: false })
  })

  test('offers choices where its record says how', () => {
    const offers = ['1', '3', '0', ''].map((choice, at) => made(`u_choice_${at}`, { choice })!.choice)
    expect(offers).toEqual([true, true, false, false])
  })

  test('is there unless it is switched off', () => {
    expect(made('u_off', { active: 'false' })).toBeUndefined()
    expect(made('u_said_nothing', { active: '' })).toBeDefined()
    expect(made('u_default', { default_value: 'x' })).toMatchObject({ default: 'x', active: true })
  })

  test('is none where the record is of the table itself, of no table or of a system column', () => {
    expect(made('u_all', { internal_type: 'collection' })).toBeUndefined()
    expect(made('u_lost', {}, 'u_nosuch')).toBeUndefined()
    expect(made('sys_mod_count', { internal_type: 'string', max_length: '5' })).toMatchObject({
      type: 'integer',
      maxLength: 40,
    })
    expect(() => made('bad-name')).toThrow('Expected a table or column name')
    expect(() => made('', { internal_type: 'string' })).not.toThrow()
  })
})

describe('a table by its record', () => {
  test('has a label from its name, and what scripts and web services may do as it says', () => {
    makeTable('u_bay_plan', { ws_access: 'false', update_access: 'true' })
    expect(schema().get('u_bay_plan')).toMatchObject({
      label: 'U bay plan',
      parent: '',
      wsAccess: false,
      access: { read: true, create: false, update: true, delete: false },
      plugin: '',
    })
    makeTable('u_berth', { label: 'Quay', read_access: 'false', create_access: 'true', delete_access: 'true' })
    expect(schema().get('u_berth')).toMatchObject({
      label: 'Quay',
      wsAccess: true,
      access: { read: false, create: true, update: false, delete: true },
    })
    makeTable('u_pier', { read_access: '' })
    expect(schema().get('u_pier')!.access.read).toBe(true)
  })

  test('stays in its family', () => {
    const gear = local.rows('sys_db_object', 'name=x_wharf_gear')[0]!.sys_id!
    const child = makeTable('u_child', { super_class: gear })
    const alone = makeTable('u_alone')
    const move = (id: string, super_class: string) => () =>
      local.instance.database.transaction(() => local.update('sys_db_object', id, { super_class }))
    expect(move(alone, gear)).toThrow('The table u_alone cannot be moved below x_wharf_gear: it is there already')
    expect(move(child, '')).toThrow('below no table')
    local.update('sys_db_object', child, { label: 'Renamed' })
    expect(schema().get('u_child')).toMatchObject({ label: 'Renamed', parent: 'x_wharf_gear' })
  })

  test('keeps its scope, its parent and its columns over a restart, grandchildren too', () => {
    const gear = local.rows('sys_db_object', 'name=x_wharf_gear')[0]!.sys_id!
    // Whatever order their records come in: parents go first.
    let parent = gear
    for (const name of ['u_a', 'u_b', 'u_c', 'u_d']) parent = makeTable(name, { super_class: parent })
    made('u_shade', { default_value: 'red', unique: 'true', choice: '3' }, 'u_b')
    const before = schema().column('u_d', 'u_shade')
    const snapshot = local.instance.snapshot()
    local.instance.restore(snapshot)
    local.instance.reloadSchema()
    expect(schema().lineage('u_d')).toEqual(['u_d', 'u_c', 'u_b', 'u_a', 'x_wharf_gear'])
    expect(schema().column('u_d', 'u_shade')).toEqual(before)
    expect(['x_wharf_gear', 'u_d', 'sys_user'].map((name) => schema().get(name)!.scope)).toEqual([
      'x_wharf',
      'global',
      'global',
    ])
  })

  test('whose parent has no record any more is left out at a start', () => {
    const parent = makeTable('u_parent')
    makeTable('u_orphan', { super_class: parent })
    local.instance.database.update('sys_db_object', parent, { super_class: parent })
    local.instance.reloadSchema()
    expect([schema().has('u_parent'), schema().has('u_orphan'), schema().has('x_wharf_gear')]).toEqual([
      false,
      false,
      true,
    ])
  })
})

test.each(['ws_access', 'read_access', 'create_access', 'update_access', 'delete_access'])(
  "what an admin changed in a platform table's %s counts after a start",
  (name) => {
    const [row] = local.rows('sys_db_object', 'name=sys_user')
    const settings = () => {
      const { wsAccess: ws_access, access } = schema().get('sys_user')!
      const named = Object.entries(access).map(([key, value]) => [`${key}_access`, value])
      return { ws_access, ...Object.fromEntries(named) } as Record<string, boolean>
    }
    const before = settings()
    local.update('sys_db_object', row!.sys_id!, { [name]: String(!before[name]) })
    local.instance.reloadSchema()
    expect(settings()).toEqual({ ...before, [name]: !before[name] })
    expect(schema().column('sys_user', 'user_name')).toBeDefined()
  }
)

test('a platform column whose record says something else is as the record says after a start', () => {
  const changes = {
    column_label: 'Sign-in',
    max_length: '7',
    mandatory: 'true',
    read_only: 'true',
    unique: 'true',
    display: 'true',
    default_value: 'x',
    choice: '3',
  }
  const [row] = local.rows('sys_dictionary', 'name=sys_user^element=city')
  local.update('sys_dictionary', row!.sys_id!, changes)
  const changed = local.instance.snapshot()
  const described = schema().column('sys_user', 'city')
  for (const [name, before] of Object.entries(row!)) {
    if (!(name in changes)) continue
    local.update('sys_dictionary', row!.sys_id!, { [name]: before })
    local.instance.restore(changed)
    expect(schema().column('sys_user', 'city')).toEqual(described)
  }
  expect(described).toMatchObject({
    label: 'Sign-in',
    maxLength: 7,
    mandatory: true,
    readOnly: true,
    unique: true,
    display: true,
    default: 'x',
    choice: true,
  })
})

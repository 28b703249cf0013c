// Transform maps as they are read from their records: which of them count, in which order, and what they do by default.

import { TransformMaps } from '../../../src/instance/import-sets/map.ts'
import { useInstance } from '../../support/instance.ts'

const STAGING = 'x_m_row'
const local = useInstance({
  packages: [{ scope: 'x_m', tables: { [STAGING]: { extends: 'sys_import_set_row', columns: { a: 'string' } } } }],
})

const insertMap = (name: string, fields: Record<string, string> = {}): string =>
  local.insert('sys_transform_map', {
    name,
    source_table: STAGING,
    target_table: 'cmdb_ci',
    active: 'true',
    ...fields,
  })
const insertEntry = (map: string, fields: Record<string, string>): string =>
  local.insert('sys_transform_entry', { map, source_field: 'a', target_field: 'name', ...fields })
const insertScript = (map: string, script: string, fields: Record<string, string> = {}): string =>
  local.insert('sys_transform_script', { map, script, when: 'onBefore', active: 'true', ...fields })

describe('the maps of a staging table', () => {
  const read = () => new TransformMaps(local.instance).of(STAGING)

  test('are the active ones of that table, lowest order first', () => {
    insertMap('third', { order: '300' })
    insertMap('first', { order: '50' })
    insertMap('second', { order: '100' })
    insertMap('inactive', { active: 'false' })
    insertMap('elsewhere', { source_table: 'x_m_other' })
    expect(read().map(({ name }) => name)).toEqual(['first', 'second', 'third'])
  })

  test('change with each of their records', () => {
    const maps = new TransformMaps(local.instance)
    const id = insertMap('one')
    expect(maps.of(STAGING)).toMatchObject([{ name: 'one', entries: [], scripts: [] }])
    const entry = insertEntry(id, {})
    expect(maps.of(STAGING)[0]!.entries).toHaveLength(1)
    const script = insertScript(id, 's')
    expect(maps.of(STAGING)[0]!.scripts).toEqual([{ when: 'onBefore', script: 's' }])
    local.update('sys_transform_map', id, { name: 'two' })
    local.remove('sys_transform_entry', entry)
    local.update('sys_transform_script', script, { active: 'false' })
    expect(maps.of(STAGING)).toMatchObject([{ name: 'two', entries: [], scripts: [] }])
    expect(maps.of('x_m_other')).toEqual([])
  })

  test('have their own entries and scripts, scripts in their order', () => {
    const [one, two] = [insertMap('one', { order: '1' }), insertMap('two', { order: '2' })]
    insertEntry(one, { target_field: 'name' })
    insertEntry(two, { target_field: 'asset_tag' })
    insertScript(one, 'late', { order: '200' })
    insertScript(one, 'early', { order: '20', when: 'onAfter' })
    insertScript(two, 'other')
    const [first, second] = read()
    expect(first!.scripts).toEqual([
      { when: 'onAfter', script: 'early' },
      { when: 'onBefore', script: 'late' },
    ])
    expect([first!.entries, second!.entries].map((entries) => entries.map(({ targetField }) => targetField))).toEqual([
      ['name'],
      ['asset_tag'],
    ])
  })

  test.each([
    ['run_business_rules', 'rules'],
    ['copy_empty_fields', 'copyEmpty'],
    ['create_new_record_on_empty_coalesce_fields', 'createOnEmptyCoalesce'],
  ] as const)('do what %s says, on and off', (column, property) => {
    const id = insertMap('one', { [column]: 'true' })
    expect(read()[0]![property]).toBe(true)
    local.update('sys_transform_map', id, { [column]: 'false' })
    expect(read()[0]![property]).toBe(false)
  })

  test.each([
    ['Only Mapped Fields', 'Only Mapped Fields'],
    ['All Fields', 'All Fields'],
    ['No', 'No'],
    ['', 'No'],
    ['all fields', 'No'],
  ])('enforce mandatory fields by %j as %j', (value, expected) => {
    insertMap('one', { enforce_mandatory_fields: value })
    expect(read()[0]!.mandatory).toBe(expected)
  })

  test('run their script only when they are told to, in the scope that they are of', () => {
    insertMap('one', { order: '1', script: 's', run_script: 'false' })
    insertMap('two', { order: '2', script: 's', run_script: 'true', sys_scope: local.instance.scopeId('x_m')! })
    expect(read()).toMatchObject([
      { script: '', scope: 'global' },
      { script: 's', scope: 'x_m' },
    ])
  })

  test.each([
    ['coalesce', 'coalesce'],
    ['coalesce_empty_fields', 'coalesceEmpty'],
    ['coalesce_case_sensitive', 'caseSensitive'],
  ] as const)('have entries with %s, on and off', (column, property) => {
    const id = insertMap('one')
    const entry = insertEntry(id, { [column]: 'true' })
    expect(read()[0]!.entries[0]![property]).toBe(true)
    local.update('sys_transform_entry', entry, { [column]: 'false' })
    expect(read()[0]!.entries[0]![property]).toBe(false)
  })

  test.each([
    ['ignore', 'ignore'],
    ['reject', 'reject'],
    ['create', 'create'],
    ['', 'create'],
  ])('meet an unknown value by %j as %j', (choice_action, expected) => {
    insertEntry(insertMap('one'), { choice_action })
    expect(read()[0]!.entries[0]!.choiceAction).toBe(expected)
  })

  test('have source scripts where an entry uses one, and the rest as it is written', () => {
    const id = insertMap('one')
    insertEntry(id, { use_source_script: 'false', source_script: 's' })
    const fields = { date_format: 'dd.MM.yyyy', reference_value_field: 'user_name', source_field: 'b' }
    insertEntry(id, { use_source_script: 'true', source_script: 's', ...fields })
    const entries = [...read()[0]!.entries].sort((one, other) => one.script.length - other.script.length)
    expect(entries).toMatchObject([
      { script: '', dateFormat: '', referenceField: '', sourceField: 'a', targetField: 'name' },
      { script: 's', dateFormat: 'dd.MM.yyyy', referenceField: 'user_name', sourceField: 'b' },
    ])
  })
})

// Rows, sets and maps in the less common cases: sets that rows wait in, order, answers of scripts, exact matches, counts.

import { TransformMaps } from '../../../src/instance/import-sets/map.ts'
import { useInstance } from '../../support/instance.ts'
import type { MapSpec } from '../../support/packages.ts'

const T = 'x_d_asset'
const COLUMNS = { serial: 'string', label: { type: 'string', length: 100 } }

const map = (name: string, more: Partial<MapSpec> = {}): MapSpec => ({
  name,
  source: `x_d_${name}`,
  target: T,
  fields: { serial: { from: 'serial', coalesce: true }, label: 'label' },
  ...more,
})
const MAPS = [
  map('plain'),
  map('exact', { fields: { serial: { from: 'serial', coalesce: true, exactCase: true }, label: 'label' } }),
  map('owner', { fields: { serial: { from: 'serial', coalesce: true }, owner: { from: 'label', choice: 'ignore' } } }),
  map('dates', {
    fields: { serial: { from: 'serial', coalesce: true }, label: { from: 'label', date: 'dd.MM.yyyy' } },
  }),
  map('byday', { fields: { day: { from: 'label', coalesce: true, date: 'dd.MM.yyyy' }, serial: 'serial' } }),
  map('byowner', { fields: { owner: { from: 'label', coalesce: true }, serial: 'serial' } }),
  map('falsy', { fields: { serial: { from: 'serial', coalesce: true }, label: { script: 'answer = 0;' } } }),
  map('nothing', { fields: { serial: { from: 'serial', coalesce: true }, label: { script: 'answer = null;' } } }),
  map('strings', { on: { onBefore: `ignore = 'true'; status_message = 'as text';` } }),
  map('untrue', { on: { onBefore: `ignore = 'yes'; error = 1;` } }),
  map('said', {
    on: { onAfter: `status_message = 5; error_message = source.label; response = { n: 1, b: false, o: {} };` },
  }),
  map('unsaid', { on: { onAfter: `response = null; status_message = null;` } }),
  map('text', { on: { onAfter: `response = 'text';` } }),
]

const local = useInstance({
  packages: [
    {
      scope: 'x_d',
      tables: {
        ...Object.fromEntries(MAPS.map(({ source }) => [source, { extends: 'sys_import_set_row', columns: COLUMNS }])),
        [T]: {
          columns: {
            serial: { display: true },
            label: { length: 100 },
            day: 'glide_date',
            owner: { reference: 'sys_user' },
          },
        },
      },
      maps: MAPS,
    },
  ],
})
const bring = (name: string, values: Record<string, string>) => local.import(`x_d_${name}`, values).result[0]!
const assets = () => local.rows(T, 'ORDERBYserial')

describe('a set', () => {
  test('that is loading and asynchronous takes rows that wait, numbered in turn', () => {
    const set = local.insert('sys_import_set', { table_name: 'x_d_plain', mode: 'asynchronous', state: 'loading' })
    const told = ['A1', 'A2'].map((serial) => bring('plain', { serial }))
    expect(told).toMatchObject([{ status: 'inserted', table: 'x_d_plain' }, { status: 'inserted' }])
    const rows = local.rows('x_d_plain', 'ORDERBYsys_import_row')
    expect(rows.map((row) => [row.serial, row.sys_import_row, row.sys_import_state, row.sys_import_set])).toEqual([
      ['A1', '0', 'pending', set],
      ['A2', '1', 'pending', set],
    ])
    expect(assets()).toEqual([])
    local.instance.imports.transformSet(set)
    expect(assets().map(({ serial }) => serial)).toEqual(['A1', 'A2'])
    expect(local.rows('x_d_plain').every((row) => row.sys_import_state === 'inserted')).toBe(true)
    expect(local.get('sys_import_set', set)!.state).toBe('processed')
  })

  test('that many rows came in is loaded, and tells when', () => {
    const { imports } = local.instance
    const set = imports.stageMany('x_d_plain', [{ serial: 'A1' }, { serial: 'A2' }], '')
    expect(local.get('sys_import_set', set.sysId)).toMatchObject({
      table_name: 'x_d_plain',
      mode: 'asynchronous',
      state: 'loaded',
      load_completed: expect.stringMatching(/^20/),
    })
    // A row by itself opens a set of its own, and goes on with it.
    bring('plain', { serial: 'B1' })
    bring('plain', { serial: 'B2' })
    const sets = local.rows('sys_import_set', 'table_name=x_d_plain^mode=synchronous')
    expect(sets).toMatchObject([{ state: 'loading' }])
    expect(local.rows('x_d_plain', `sys_import_set=${sets[0]!.sys_id}^ORDERBYsys_import_row`)).toMatchObject([
      { serial: 'B1', sys_import_row: '0' },
      { serial: 'B2', sys_import_row: '1' },
    ])
  })

  test('is transformed by all pending rows of its own, and is counted', () => {
    const { imports } = local.instance
    const [one, other] = [['A1', 'A1', 'A2'], ['B1']].map((serials) =>
      imports.stageMany(
        'x_d_plain',
        serials.map((serial) => ({ serial, label: 'same' })),
        ''
      )
    )
    imports.transformSet(one!.sysId)
    expect(assets().map(({ serial }) => serial)).toEqual(['A1', 'A2'])
    expect(local.rows('sys_import_set_run')).toMatchObject([
      {
        set: one!.sysId,
        total: '3',
        processed: '3',
        inserts: '2',
        updates: '0',
        ignored: '1',
        skipped: '0',
        errors: '0',
        state: 'complete',
      },
    ])
    imports.transformSet(other!.sysId)
    imports.transformSet('f'.repeat(32))
    expect(local.rows('sys_import_set_run')).toHaveLength(2)
  })

  test('counts go on after the instance has forgotten its run', () => {
    bring('plain', { serial: 'A1' })
    bring('plain', { serial: '' })
    local.instance.imports.forget()
    bring('plain', { serial: 'A2' })
    expect(local.rows('sys_import_set_run')).toMatchObject([
      { total: '3', processed: '3', inserts: '2', skipped: '1', errors: '0' },
    ])
    expect(local.rows('x_d_plain', 'ORDERBYsys_import_row').map((row) => row.sys_import_row)).toEqual(['0', '1', '2'])
  })
})

describe('what a source value becomes', () => {
  const hex = 'a'.repeat(32)

  test('a reference by sys_id alone, in any case, and not by a text that ends like one', () => {
    local.insert('sys_user', { sys_id: hex, user_name: 'ann', name: 'Ann' })
    for (const label of [hex, hex.toUpperCase()]) {
      bring('owner', { serial: label, label })
      expect(local.rows(T, `serial=${label}`)[0]!.owner).toBe(hex)
    }
    for (const label of [`x${hex}`, `${hex}x`, hex.slice(1)]) {
      bring('owner', { serial: `no ${label.length}`, label })
      expect(local.rows(T, `serial=no ${label.length}`)[0]!.owner).toBe('')
    }
  })

  test('a text stays one, also where the map has a date format', () => {
    bring('dates', { serial: 'A1', label: '24.12.2026' })
    expect(assets()).toMatchObject([{ label: '24.12.2026' }])
  })

  test('what a script answers, nothing as nothing, zero as zero', () => {
    local.insert(T, { serial: 'A1', label: 'old' })
    bring('nothing', { serial: 'A1' })
    expect(assets()[0]!.label).toBe('old')
    bring('falsy', { serial: 'A1' })
    expect(assets()[0]!.label).toBe('0')
  })
})

describe('a row is tied', () => {
  test('to the letter where the map says so, of several to the one that matches', () => {
    for (const serial of ['abc', 'ABC', 'Abc']) local.insert(T, { serial })
    expect(bring('exact', { serial: 'ABC', label: 'x' }).status).toBe('updated')
    expect(local.rows(T, 'label=x')).toMatchObject([{ serial: 'ABC' }])
    expect(bring('exact', { serial: 'aBC', label: 'y' }).status).toBe('inserted')
    expect(bring('plain', { serial: 'aBc', label: 'z' }).status).toBe('updated')
    expect(assets()).toHaveLength(4)
  })

  test('by what the field map would write: a date, or the record behind a name', () => {
    const day = local.insert(T, { serial: 'A1', day: '2026-12-24' })
    expect(bring('byday', { serial: 'A2', label: '24.12.2026' })).toMatchObject({ status: 'updated', sys_id: day })
    const owner = local.insert('sys_user', { user_name: 'ann', first_name: 'Ann', name: 'Ann' })
    const owned = local.insert(T, { serial: 'B1', owner })
    const shown = local.instance.schema.displayColumn('sys_user')
    expect(bring('byowner', { serial: 'B2', label: local.get('sys_user', owner)![shown]! })).toMatchObject({
      status: 'updated',
      sys_id: owned,
    })
  })
})

describe('what scripts say', () => {
  test('is true as a truth value or its word alone', () => {
    expect(bring('strings', { serial: 'A1' })).toMatchObject({ status: 'error', status_message: 'as text' })
    expect(bring('untrue', { serial: 'A2' }).status).toBe('inserted')
    expect(assets().map(({ serial }) => serial)).toEqual(['A2'])
  })

  test('goes into the answer as text, numbers and truth values', () => {
    expect(bring('said', { serial: 'A1', label: 'x' })).toMatchObject({
      status_message: '5',
      n: 1,
      b: false,
      o: '[object Object]',
    })
    expect(Object.keys(bring('unsaid', { serial: 'A2' }))).not.toContain('status_message')
    expect(bring('text', { serial: 'A3' }).status).toBe('inserted')
  })
})

describe('maps as they are read', () => {
  const read = (name = 'plain') => new TransformMaps(local.instance).of(`x_d_${name}`)
  const change = (values: Record<string, string | number | null>, name = 'plain') =>
    local.instance.database.update(
      'sys_transform_map',
      local.rows('sys_transform_map', `name=${name}`)[0]!.sys_id!,
      values
    )

  test('say what they are to do, and what they are not', () => {
    const [plain] = read()
    expect(plain).toMatchObject({
      name: 'plain',
      sourceTable: 'x_d_plain',
      targetTable: T,
      order: 100,
      scope: 'x_d',
      rules: true,
      mandatory: 'No',
      copyEmpty: false,
      createOnEmptyCoalesce: false,
      script: '',
      scripts: [],
    })
    change({ order: null, sys_scope: null, enforce_mandatory_fields: 'All Fields', script: 'x', copy_empty_fields: 1 })
    expect(read()[0]).toMatchObject({
      order: 100,
      scope: 'global',
      mandatory: 'All Fields',
      script: '',
      copyEmpty: true,
    })
    change({
      run_script: 1,
      enforce_mandatory_fields: 'Sometimes',
      create_new_record_on_empty_coalesce_fields: 1,
      run_business_rules: 0,
    })
    expect(read()[0]).toMatchObject({ script: 'x', mandatory: 'No', createOnEmptyCoalesce: true, rules: false })
    change({ active: 0 })
    expect(read()).toEqual([])
  })

  test('have fields with defaults', () => {
    const entry = read()[0]!.entries.find(({ targetField }) => targetField === 'label')!
    expect(entry).toEqual({
      sourceField: 'label',
      targetField: 'label',
      coalesce: false,
      coalesceEmpty: false,
      caseSensitive: false,
      choiceAction: 'create',
      dateFormat: '',
      referenceField: '',
      script: '',
    })
    expect(read('owner')[0]!.entries.find(({ targetField }) => targetField === 'owner')!.choiceAction).toBe('ignore')
    expect(read('exact')[0]!.entries.find(({ coalesce }) => coalesce)!.caseSensitive).toBe(true)
  })

  test('and scripts in their order, the active ones', () => {
    const id = read()[0]!.sysId
    const add = (script: string, order: string, active = 'true') =>
      local.insert('sys_transform_script', { map: id, when: 'onBefore', script, order, active })
    add('c', '300')
    add('a', '50')
    const unordered = add('b', '')
    add('x', '60', 'false')
    local.instance.database.update('sys_transform_script', unordered, { order: null })
    expect(read()[0]!.scripts).toEqual(['a', 'b', 'c'].map((script) => ({ when: 'onBefore', script })))
  })

  test('lowest order first, and anew after a change', () => {
    const maps = new TransformMaps(local.instance)
    const names = () => maps.of('x_d_plain').map(({ name }) => name)
    expect(names()).toEqual(['plain'])
    for (const [name, order] of [
      ['first', '7'],
      ['last', '1000'],
    ] as const) {
      local.insert('sys_transform_map', { name, order, source_table: 'x_d_plain', target_table: T, active: 'true' })
    }
    expect(names()).toEqual(['first', 'plain', 'last'])
    expect(maps.of('x_d_plain')).toBe(maps.of('x_d_plain'))
  })
})

// Import sets from the first row to midnight. Source: ServiceNow docs, r_ImportSetMode, c_ImportSetAPI and
// r_ImportRunHistory; recorded answers of rows that failed.

import { useInstance } from '../../support/instance.ts'

const S = 'x_l_stage'
const T = 'x_l_asset'
const STAGING = { extends: 'sys_import_set_row', columns: { serial: 'string', label: 'string' } }
const FIELDS = { serial: { from: 'serial', coalesce: true }, label: 'label' }

const local = useInstance({
  packages: [
    {
      scope: 'x_l',
      tables: {
        [S]: STAGING,
        x_l_many: STAGING,
        x_l_none: STAGING,
        x_l_off: STAGING,
        x_l_blank: STAGING,
        x_l_plain: { columns: {} },
        [T]: { columns: { serial: { display: true }, label: 'string' } },
        x_l_second: { columns: { name: { display: true } } },
      },
      maps: [
        { name: 'Assets', source: S, target: T, fields: FIELDS },
        {
          name: 'Late',
          source: 'x_l_many',
          target: 'x_l_second',
          order: 200,
          fields: { name: 'serial' },
          on: { onBefore: `if (source.label == 'no') ignore = true;` },
        },
        { name: 'Early', source: 'x_l_many', target: T, order: 100, fields: FIELDS },
        { name: 'Off', source: 'x_l_off', target: T, active: false, fields: FIELDS },
        { name: 'Blank', source: 'x_l_blank', target: T },
      ],
    },
  ],
})

const bring = (values: Record<string, unknown>, table = S) => local.import(table, values)
const setOf = (number: string) => local.rows('sys_import_set', `number=${number}`)[0]!

describe('the answer', () => {
  test('of a new record: set, staging table, and one result with these keys in this order', () => {
    const answer = bring({ serial: 'A1' })
    expect(answer).toMatchObject({ import_set: expect.stringMatching(/^ISET\d{7}$/), staging_table: S })
    const [asset] = local.rows(T)
    expect(Object.entries(answer.result[0]!)).toEqual([
      ['transform_map', 'Assets'],
      ['table', T],
      ['display_name', 'serial'],
      ['display_value', 'A1'],
      ['record_link', `http://127.0.0.1/api/now/table/${T}/${asset!.sys_id}`],
      ['status', 'inserted'],
      ['sys_id', asset!.sys_id],
    ])
  })

  test('of a changed and of an unchanged record', () => {
    bring({ serial: 'A1', label: 'x' })
    expect(bring({ serial: 'A1', label: 'y' }).result[0]!.status).toBe('updated')
    expect(bring({ serial: 'A1', label: 'y' }).result[0]).toMatchObject({
      status: 'ignored',
      status_message: 'No field values changed',
    })
  })

  test.each([
    ['without a map', 'x_l_none', ''],
    ['with an inactive map only', 'x_l_off', ''],
    ['with an empty map', 'x_l_blank', 'Blank'],
  ])('%s', (_name, table, map) => {
    expect(bring({ serial: 'A1' }, table).result).toMatchObject([
      {
        transform_map: map,
        status: 'error',
        error_message: 'No transform entry or scripts are defined; Target record not found',
      },
    ])
  })

  test('of a table that is no staging table', () => {
    expect(bring({}, 'x_l_plain').result).toEqual([
      { transform_map: '', status: 'error', error_message: 'Invalid staging table' },
    ])
  })
})

describe('the staging row', () => {
  test('keeps the values, its state, its map and its target', () => {
    bring({ serial: 'A1', label: 'x', unknown: 'dropped', sys_import_state: 'mine' })
    expect(local.rows(S)).toMatchObject([
      {
        serial: 'A1',
        label: 'x',
        sys_import_state: 'inserted',
        sys_target_table: T,
        sys_target_sys_id: local.rows(T)[0]!.sys_id,
        sys_import_row: '0',
      },
    ])
  })

  test('takes text: other kinds of values are spelled as Java would', () => {
    bring({ serial: 5, label: { os: 'macOS', list: [1, null] } })
    expect(local.rows(S)[0]).toMatchObject({ serial: '5', label: '{os=macOS, list=[1, ]}' })
  })

  test('one for each map, by order; each with its own result', () => {
    const { result } = bring({ serial: 'A1', label: 'no' }, 'x_l_many')
    expect(result.map(({ transform_map, status }) => [transform_map, status])).toEqual([
      ['Early', 'inserted'],
      ['Late', 'error'],
    ])
    expect(
      local
        .rows('x_l_many', 'ORDERBYDESCsys_import_state')
        .map(({ sys_import_state, sys_target_table }) => [sys_import_state, sys_target_table])
    ).toEqual([
      ['inserted', T],
      ['ignored', 'x_l_second'],
    ])
  })
})

describe('the set', () => {
  test('is synchronous and loading, and takes the rows of a day', () => {
    const first = bring({ serial: 'A1' })
    expect(setOf(first.import_set)).toMatchObject({ mode: 'synchronous', state: 'loading', table_name: S })
    expect(bring({ serial: 'A2' }).import_set).toBe(first.import_set)
    expect(bring({ serial: 'A1' }, 'x_l_many').import_set).not.toBe(first.import_set)
    expect(local.rows(S, 'ORDERBYsys_import_row').map((row) => row.sys_import_row)).toEqual(['0', '1'])
  })

  test('ends at midnight: the next row opens another', () => {
    const first = bring({ serial: 'A1' })
    local.instance.imports.closeSynchronousSets()
    expect(setOf(first.import_set).state).toBe('processed')
    expect(bring({ serial: 'A2' }).import_set).not.toBe(first.import_set)
  })

  test('that someone marks as loaded is not used again', () => {
    const first = bring({ serial: 'A1' })
    local.update('sys_import_set', setOf(first.import_set).sys_id!, { state: 'loaded' })
    expect(bring({ serial: 'A2' }).import_set).not.toBe(first.import_set)
  })

  test('that someone makes asynchronous keeps the rows, untransformed', () => {
    const first = bring({ serial: 'A1' })
    local.update('sys_import_set', setOf(first.import_set).sys_id!, { mode: 'asynchronous' })
    const second = bring({ serial: 'A2' })
    const [, row] = local.rows(S, 'ORDERBYsys_import_row')
    expect(second).toMatchObject({
      import_set: first.import_set,
      result: [{ transform_map: '', table: S, sys_id: row!.sys_id }],
    })
    expect(row!.sys_import_state).toBe('pending')
    local.instance.imports.transformSet(setOf(first.import_set).sys_id!)
    expect(local.rows(T, 'ORDERBYserial').map((asset) => asset.serial)).toEqual(['A1', 'A2'])
    expect(setOf(first.import_set).state).toBe('processed')
  })

  test('counts what became of its rows in one run per map, also after a restart', () => {
    bring({ serial: 'A1' })
    bring({ serial: 'A1' })
    local.instance.imports.forget()
    bring({ serial: '' })
    bring({ serial: 'A1', label: 'x' })
    expect(local.rows('sys_import_set_run')).toMatchObject([
      { total: '4', inserts: '1', updates: '1', ignored: '1', skipped: '1', errors: '0', state: 'complete' },
    ])
    expect(local.rows(S, 'ORDERBYsys_import_row').map((row) => row.sys_import_row)).toEqual(['0', '1', '2', '3'])
  })
})

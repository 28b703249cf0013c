// Which record a row updates. Source: ServiceNow docs, c_ImportSetCoalesce, t_CreateATransformMap and t_CreatingAFieldMap.

import { useInstance } from '../../support/instance.ts'
import type { FieldMap, MapSpec } from '../../support/packages.ts'

const S = 'x_c_stage'
const T = 'x_c_asset'

/** A staging table, a map with these fields, and the shared target table. */
function staging(name: string, fields: Record<string, string | FieldMap>, more: Partial<MapSpec> = {}) {
  const source = `${S}_${name}`
  return {
    table: {
      [source]: {
        extends: 'sys_import_set_row',
        columns: { serial: 'string', site: 'string', label: 'string', day: 'string' },
      },
    },
    map: { name, source, target: T, fields: { label: 'label', ...fields }, ...more },
  }
}

const key = (more: FieldMap = {}): FieldMap => ({ from: 'serial', coalesce: true, ...more })
const KINDS = [
  staging('none', { serial: 'serial' }),
  staging('one', { serial: key() }),
  staging('exact', { serial: key({ exactCase: true }) }),
  staging('two', { serial: key(), site: { from: 'site', coalesce: true } }),
  staging('empty', { serial: key({ coalesceEmpty: true }) }),
  staging('create', { serial: key() }, { createOnEmpty: true }),
  staging('both', { serial: key({ coalesceEmpty: true }) }, { createOnEmpty: true }),
  staging('owner', { serial: 'serial', owner: { from: 'serial', coalesce: true, by: 'user_name', choice: 'ignore' } }),
  staging('date', { serial: 'serial', day: { from: 'day', coalesce: true, date: 'dd/MM/yyyy' } }),
  staging('state', { serial: 'serial', state: { from: 'site', coalesce: true, choice: 'ignore' } }),
  staging('script', {
    serial: 'serial',
    sys_id: {
      coalesce: true,
      script: `var gr = new GlideRecord('${T}'); var or = gr.addQuery('serial', source.serial); or.addOrCondition('site', source.site);
        gr.query(); answer = gr.next() ? gr.sys_id : -1;`,
    },
  }),
  staging('update', { serial: key() }, { on: { onBefore: `if (action == 'insert') ignore = true;` } }),
]

const local = useInstance({
  packages: [
    {
      scope: 'x_c',
      tables: {
        ...Object.assign({}, ...KINDS.map((kind) => kind.table)),
        [T]: {
          columns: {
            serial: { display: true },
            site: 'string',
            label: 'string',
            day: 'glide_date',
            owner: { reference: 'sys_user' },
            state: { choices: { 1: 'Open', 2: 'Shut' } },
          },
        },
        x_c_special: { extends: T, columns: {} },
      },
      maps: KINDS.map((kind) => kind.map),
    },
  ],
})

const row = (name: string, values: Record<string, string>) => local.import(`${S}_${name}`, values).result[0]!
const asset = (values: Record<string, string>, table = T): string => local.insert(table, values)
const label = (id: string): string => local.get(T, id)!.label!

test('without a coalesce field every row is a new record', () => {
  asset({ serial: 'A1' })
  expect(row('none', { serial: 'A1' }).status).toBe('inserted')
  expect(local.rows(T)).toHaveLength(2)
})

test('a record with the same value is updated, in any case of letters, and no other', () => {
  const [one, other] = [asset({ serial: 'a1' }), asset({ serial: 'A2', label: 'kept' })]
  expect(row('one', { serial: 'A1', label: 'new' })).toMatchObject({ status: 'updated', sys_id: one })
  expect([label(one), label(other)]).toEqual(['new', 'kept'])
})

test('case sensitive: another case is another record', () => {
  asset({ serial: 'a1' })
  expect(row('exact', { serial: 'A1', label: 'x' }).status).toBe('inserted')
  const [, second] = local.rows(T)
  expect(row('exact', { serial: 'A1', label: 'y' })).toMatchObject({ status: 'updated', sys_id: second!.sys_id })
})

test('of several that match only the first is updated', () => {
  const [one, other] = [asset({ serial: 'A1' }), asset({ serial: 'A1' })]
  expect(row('one', { serial: 'A1', label: 'new' }).sys_id).toBe(one)
  expect(label(other)).toBe('')
})

test('all coalesce fields must match', () => {
  const id = asset({ serial: 'A1', site: 'Rome' })
  expect(row('two', { serial: 'A1', site: 'Oslo' }).status).toBe('inserted')
  expect(row('two', { serial: 'A1', site: 'rome', label: 'x' })).toMatchObject({ status: 'updated', sys_id: id })
})

test('a record of a table that extends the target is found, and stays of its class', () => {
  const id = asset({ serial: 'A1' }, 'x_c_special')
  expect(row('one', { serial: 'A1', label: 'new' })).toMatchObject({ status: 'updated', sys_id: id })
  expect(local.get(T, id)!.sys_class_name).toBe('x_c_special')
})

describe('a row without a value to coalesce on', () => {
  test('is skipped, and says so', () => {
    const answer = row('one', { serial: '', label: 'x' })
    expect(answer).toMatchObject({
      status: 'skipped',
      error_message: expect.stringContaining('no value for coalesce field serial'),
    })
    expect(answer.sys_id).toBeUndefined()
    expect(local.rows(T)).toEqual([])
    expect(local.rows(`${S}_one`)[0]).toMatchObject({ sys_import_state: 'skipped', sys_target_sys_id: '' })
  })

  test('"create new record on empty coalesce fields" makes a record each time', () => {
    expect([row('create', { label: 'x' }).status, row('create', { label: 'y' }).status]).toEqual([
      'inserted',
      'inserted',
    ])
  })

  test('"coalesce empty fields" matches an empty value with an empty one', () => {
    const id = asset({ serial: '' })
    asset({ serial: 'A1' })
    expect(row('empty', { label: 'x' })).toMatchObject({ status: 'updated', sys_id: id })
  })

  test('with both, the record is coalesced', () => {
    const id = asset({ serial: '' })
    expect(row('both', { label: 'x' }).sys_id).toBe(id)
  })

  test('of two, the one with a value is enough to look for', () => {
    const id = asset({ serial: 'A1', site: 'Rome' })
    expect(row('two', { serial: 'A1', label: 'x' }).sys_id).toBe(id)
  })
})

describe('values are compared as the field map would write them', () => {
  test('a reference by the record that the value names', () => {
    const owner = local.insert('sys_user', { user_name: 'ann' })
    const id = asset({ owner })
    expect(row('owner', { serial: 'ann', label: 'x' })).toMatchObject({ status: 'updated', sys_id: id })
    expect(row('owner', { serial: 'nobody', label: 'x' }).status).toBe('inserted')
  })

  test('a date by its format', () => {
    const id = asset({ day: '2026-03-01' })
    expect(row('date', { serial: 'A1', day: '01/03/2026' }).sys_id).toBe(id)
  })

  test('a choice by its label', () => {
    const id = asset({ state: '2' })
    expect(row('state', { serial: 'A1', site: 'shut' }).sys_id).toBe(id)
  })
})

test('a source script for sys_id decides which record, and -1 makes a new one', () => {
  const [one, two] = [asset({ serial: 'A1' }), asset({ site: 'Rome' })]
  expect(row('script', { serial: 'A1', site: 'Oslo', label: 'x' }).sys_id).toBe(one)
  expect(row('script', { serial: 'A9', site: 'Rome', label: 'x' }).sys_id).toBe(two)
  expect(row('script', { serial: 'A8', site: 'Bern', label: 'x' }).status).toBe('inserted')
})

test('updates only: onBefore ignores what would be inserted', () => {
  const id = asset({ serial: 'A1' })
  expect(row('update', { serial: 'A1', label: 'x' })).toMatchObject({ status: 'updated', sys_id: id })
  expect(row('update', { serial: 'A2', label: 'x' })).toMatchObject({
    status: 'error',
    error_message: 'Target record not found',
    status_message: 'Row transform ignored by onBefore script',
  })
  expect(local.rows(T)).toHaveLength(1)
})

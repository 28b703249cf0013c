// The extra columns: where their values come from, what they become as text, and which paths are refused at the start.

import {
  attributesOf,
  conflictsOf,
  extraOf,
  extraValues,
  requireKnownPaths,
} from '../../../src/push/configuration/attributes.ts'
import { inventoryOf } from '../../../src/push/configuration/inventory.ts'
import { Misconfigured } from '../../../src/push/errors.ts'

const extra = (paths: Record<string, string>) => attributesOf({ extra: paths })

function value(path: string, row: unknown): string | undefined {
  return extraValues(extra({ u_x: path }), path.split('.')[0] as 'device', row)['u_x']
}

function refusal(path: string, rows: unknown[]): string {
  try {
    requireKnownPaths(extra({ u_x: path }), path.split('.')[0] as 'device', rows)
  } catch (error) {
    if (!(error instanceof Misconfigured)) throw error
    return error.message
  }
  return ''
}

describe('the value of an extra column', () => {
  test.each([
    ['text', 'device.a', { a: ' AT-1\n' }, 'AT-1'],
    ['a number', 'device.a', { a: 0 }, '0'],
    ['true', 'device.a', { a: true }, 'true'],
    ['false', 'device.a', { a: false }, 'false'],
    ['a list', 'device.a', { a: ['x', 2, false] }, 'x, 2, false'],
    ['a list with nothing in between', 'device.a', { a: ['x', null, '', 'y'] }, 'x, y'],
    ['an empty list', 'device.a', { a: [] }, ''],
    ['a list of objects', 'device.a', { a: [{ b: 1 }] }, ''],
    ['a list in which one entry is an object', 'device.a', { a: ['x', { b: 1 }] }, ''],
    ['an object', 'device.a', { a: { b: 1 } }, ''],
    ['null', 'device.a', { a: null }, ''],
    ['nothing', 'device.a', {}, ''],
    ['an inner value', 'device.a.b.c', { a: { b: { c: 'deep' } } }, 'deep'],
    ['an entry of a list', 'device.a.1.b', { a: [{ b: 'first' }, { b: 'second' }] }, 'second'],
    ['something below null', 'device.a.b', { a: null }, ''],
    ['something below text', 'device.a.length', { a: 'text' }, ''],
    ['what every object inherits', 'device.constructor.name', {}, ''],
    ['a row that is none', 'device.a', null, ''],
  ])('is text: of %s', (_what, path, row, text) => {
    expect(value(path, row)).toBe(text)
  })

  test('comes from its own source only', () => {
    const attributes = extra({ u_a: 'device.name', u_b: 'prism.name', u_c: 'details.general.model' })
    expect(extraValues(attributes, 'prism', { name: 'P' })).toEqual({ u_b: 'P' })
    expect(extraOf(attributes, 'details').map(({ column }) => column)).toEqual(['u_c'])
  })
})

describe('attributes of a file', () => {
  test('go to the computer table unless they say otherwise', () => {
    const { extra: columns } = attributesOf({
      extra: { u_a: 'device.tags', u_b: { path: 'device.user.email', table: 'mdm' } },
    })
    expect(columns).toEqual([
      { column: 'u_a', table: 'computer', source: 'device', path: ['tags'], volatile: false },
      { column: 'u_b', table: 'mdm', source: 'device', path: ['user', 'email'], volatile: false },
    ])
  })

  test.each(['device.last_check_in', 'details.mdm.last_check_in', 'prism.updated_at', 'details.volumes.0.available'])(
    'know that %s changes by itself',
    (path) => expect(extra({ u_x: path }).extra[0]!.volatile).toBe(true)
  )

  test('that are not there leave everything as it is', () => {
    const whole = { selection: {}, attributes: { skip: new Set(), rename: new Map(), extra: [] } }
    expect(inventoryOf({})).toEqual(whole)
    expect(inventoryOf({ attributes: {}, devices: {} })).toEqual(whole)
    expect(inventoryOf({ devices: { tags: ['x'] }, attributes: { skip: ['os_type'] } })).toEqual({
      selection: { tags: ['x'] },
      attributes: { skip: new Set(['os_type']), rename: new Map(), extra: [] },
    })
  })
})

describe('columns in conflict', () => {
  const settings = (attributes: Parameters<typeof conflictsOf>[0]) =>
    conflictsOf(attributes).map(({ setting }) => setting)

  test('are none where each has its own', () => {
    expect(conflictsOf({})).toEqual([])
    expect(settings({ skip: ['os_type'], rename: { device_name: 'u_label' }, extra: { u_a: 'device.tags' } })).toEqual(
      []
    )
  })

  test('are two that go into one: standard, renamed or extra', () => {
    expect(settings({ rename: { device_name: 'serial_number' } })).toEqual(['attributes.rename.device_name'])
    expect(settings({ rename: { device_name: 'u_x', model_name: 'u_x' } })).toEqual(['attributes.rename.model_name'])
    const [conflict] = conflictsOf({ rename: { device_name: 'u_x' }, extra: { u_x: 'device.tags' } })
    expect(conflict!.setting).toBe('attributes.extra.u_x')
    expect(conflict!.reason).toContain('attributes.rename.device_name')
  })

  test('are none with a column that was left out or renamed: its name is free', () => {
    expect(settings({ skip: ['os_type'], extra: { os_type: 'device.tags' } })).toEqual([])
    expect(settings({ rename: { os_type: 'u_os' }, extra: { os_type: 'device.tags' } })).toEqual([])
    expect(settings({ rename: { device_name: 'model_name', model_name: 'device_name' } })).toEqual([])
  })

  test('are one for each column that is renamed and left out, and no second for its target', () => {
    expect(settings({ skip: ['os_type'], rename: { os_type: 'serial_number' } })).toEqual(['attributes.rename.os_type'])
  })
})

describe('a path of an extra column', () => {
  test.each([
    ['documented, and in no row', 'device.asset_tag', [{}]],
    ['documented, below a part that is missing', 'details.network.mac_address', [{}]],
    ['not documented, and in the second row only', 'device.brand_new', [{}, { brand_new: 1 }]],
    ['not documented, and null', 'device.brand_new', [{ brand_new: null }]],
    ['a list of texts', 'device.tags', [{ tags: ['x'] }]],
    ['a list with nothing in it', 'device.brand_new', [{ brand_new: [] }]],
  ])('is taken: %s', (_what, path, rows) => {
    expect(refusal(path, rows)).toBe('')
  })

  test.each([
    ['unknown', 'device.no_such_thing_anywhere', [{ a: 1 }], 'device.no_such_thing_anywhere'],
    ['unknown, with no row at all', 'device.no_such_thing_anywhere', [], 'device.no_such_thing_anywhere'],
    ['unknown, with a row that is none', 'device.no_such_thing_anywhere', [null], 'device.no_such_thing_anywhere'],
    ['mistyped, as documented', 'device.asset_tagg', [{}], 'Did you mean `device.asset_tag`?'],
    ['mistyped, as in a row', 'device.brand_nev', [{ brand_new: 1 }], 'Did you mean `device.brand_new`?'],
    ['an object of a row', 'device.whole', [{ whole: { part: 1, other: 2 } }], 'device.whole.part, device.whole.other'],
    [
      'an object in the second row only',
      'device.whole',
      [{ whole: null }, { whole: { part: 1 } }],
      'device.whole.part',
    ],
    ['a list of objects', 'device.whole', [{ whole: [{ part: 1 }] }], 'device.whole.0.part'],
    ['a list that begins with null', 'device.whole', [{ whole: [null, { part: 1 }] }], 'device.whole'],
    ['documented with fields below it', 'details.volumes.0', [{}], 'details.volumes.0.name'],
  ])('is refused: %s', (_what, path, rows, text) => {
    const message = refusal(path, rows)
    expect(message).toContain('attributes.extra.u_x')
    expect(message).toContain(text)
  })

  test('has no suggestion where none is near', () => {
    expect(refusal('device.zzzzzzzzzzzzzzzzzz', [{ a: 1 }])).not.toContain('Did you mean')
  })

  test('that holds several names at most six of them', () => {
    const whole = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`f${index}`, 1]))
    const message = refusal('device.whole', [{ whole }])
    expect(message).toContain('device.whole.f5')
    expect(message).not.toContain('device.whole.f6')
  })

  test('is named with every other one that is wrong', () => {
    const attributes = extra({
      u_a: 'device.qqqqqqqq',
      u_b: 'device.asset_tag',
      u_c: 'device.wwwwwwww',
      u_d: 'prism.x',
    })
    const wrong = () => requireKnownPaths(attributes, 'device', [{}])
    expect(wrong).toThrow(/attributes\.extra\.u_a: .*\nattributes\.extra\.u_c: /)
    expect(wrong).not.toThrow(/u_b|u_d/)
  })
})

// What each type of column keeps of a text, and how it reads again.

import * as columns from '../../../src/instance/database/columns.ts'
import { blankColumn } from '../../../src/instance/database/schema.ts'

const { isBoolean, isDate, isDateTime, isNumeric, isReference, isSecret, toStored, toText } = columns
const column = (type: string, more: Partial<columns.Column> = {}): columns.Column => ({
  ...blankColumn('u_thing', 'value'),
  type,
  ...more,
})
const stored = (type: string, value: unknown): columns.Stored => toStored(column(type), value)

const DATE_TIMES = ['glide_date_time', 'due_date', 'calendar_date_time']
const INTEGERS = ['integer', 'longint', 'auto_increment', 'order_index', 'percent_complete']
const DECIMALS = ['decimal', 'currency', 'currency2', 'price']
const CUT = ['string', 'choice', 'email', 'url', 'phone_number_e164', 'ph_number', 'translated_text', 'table_name']
const WHOLE = ['script', 'xml', 'html', 'conditions', 'script_plain', 'glide_list']

describe('types', () => {
  const ALL = [...DATE_TIMES, ...INTEGERS, ...DECIMALS, 'float', 'boolean', 'glide_date', 'password', ...CUT, ...WHOLE]

  test.each([
    ['numbers', isNumeric, [...INTEGERS, ...DECIMALS, 'float']],
    ['moments', isDateTime, DATE_TIMES],
    ['days', isDate, ['glide_date']],
    ['truth values', isBoolean, ['boolean']],
    ['secrets', isSecret, ['password']],
  ])('that are %s', (_what, is, types) => {
    expect(ALL.filter((type) => is(column(type))).sort()).toEqual([...types].sort())
  })

  test('a secret may be one or two ways', () => {
    expect(['password', 'password2', 'password3'].map((type) => isSecret(column(type)))).toEqual([true, true, false])
  })

  test('a reference is one that says to what', () => {
    const reference = 'sys_user'
    expect([column('reference', { reference }), column('domain_id', { reference })].map(isReference)).toEqual([
      true,
      true,
    ])
    expect([column('reference'), column('domain_id'), column('string', { reference })].map(isReference)).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('what is kept', () => {
  test.each([...INTEGERS, ...DECIMALS, ...DATE_TIMES, ...CUT, 'float', 'boolean', 'glide_date', 'script'])(
    'of nothing in %s: nothing',
    (type) => {
      for (const value of [null, undefined, '']) expect(stored(type, value)).toBeNull()
    }
  )

  test.each(INTEGERS)('%s: whole numbers, cut towards zero', (type) => {
    const kept = ['12', '12.9', '-12.9', '1,234,567', '0', 'many', '1e3', 7].map((value) => stored(type, value))
    expect(kept).toEqual([12, 12, -12, 1234567, 0, null, 1000, 7])
  })

  test.each(DECIMALS)('%s: two places', (type) => {
    expect(['12.345', '-0.004', '1,234.5', '9.994', 'Infinity', 'x'].map((value) => stored(type, value))).toEqual([
      12.35,
      0,
      1234.5,
      9.99,
      null,
      null,
    ])
  })

  test('float: every place', () => {
    expect(['12.34567', '-0.001', '1,234.5', 'x'].map((value) => stored('float', value))).toEqual([
      12.34567,
      -0.001,
      1234.5,
      null,
    ])
  })

  test.each(['true', 'TRUE', ' 1 ', '1', 'yes', 'Yes', 'on', true, 1])('boolean %j: true', (value) => {
    expect(stored('boolean', value)).toBe(1)
  })

  test.each(['false', '0', 'no', 'off', 'untrue', 'truely', '11', 'on it', 'y', ' ', false, 0])(
    'boolean %j: false',
    (value) => {
      expect(stored('boolean', value)).toBe(0)
    }
  )

  test('a truth value as text: its word', () => {
    expect([true, false].map((value) => stored('string', value))).toEqual(['true', 'false'])
  })

  test.each(DATE_TIMES)('%s: a moment to the second, a day as its midnight, else nothing', (type) => {
    const kept = (value: string) => stored(type, value)
    expect(kept('2026-01-02 03:04:05')).toBe('2026-01-02 03:04:05')
    expect(kept('2026-01-02T03:04:05.678Z')).toBe('2026-01-02 03:04:05')
    for (const day of ['2026-01-02', '2026-01-02 3:04', '2026-01-02 noon'])
      expect(kept(day)).toBe('2026-01-02 00:00:00')
    for (const none of ['2026-13-01', '2026-02-30 01:00:00', '2025-02-29', '26-01-02', 'on 2026-01-02', 'soon']) {
      expect(kept(none)).toBeNull()
    }
    expect(kept('2024-02-29 23:59:59')).toBe('2024-02-29 23:59:59')
  })

  test('glide_date: the day alone', () => {
    const kept = ['2026-01-02', '2026-01-02 23:59:59', '2026-02-30', '2026-1-2', 'x2026-01-02'].map((value) =>
      stored('glide_date', value)
    )
    expect(kept).toEqual(['2026-01-02', '2026-01-02', null, null, null])
  })

  test.each(CUT)('%s: as many characters as the dictionary says', (type) => {
    const short = column(type, { maxLength: 3 })
    expect(['ab', 'abc', 'abcd', '😀😀', '😀😀😀😀'].map((value) => toStored(short, value))).toEqual([
      'ab',
      'abc',
      'abc',
      '😀😀',
      '😀😀😀',
    ])
  })

  test.each(WHOLE)('%s: all of it', (type) => {
    expect(toStored(column(type, { maxLength: 3 }), 'abcdef')).toBe('abcdef')
  })
})

test('what is kept reads as text, and nothing as nothing', () => {
  expect([1, 0, 0.5, 'x', null].map(toText)).toEqual(['1', '0', '0.5', 'x', null])
})

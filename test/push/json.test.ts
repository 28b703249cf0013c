// JSON from others: read within bounds, and looked into without trust.

import {
  fieldsOf,
  MOST_DEPTH,
  MOST_VALUES,
  outOfBounds,
  plainNumber,
  plainText,
  readJson,
} from '../../src/push/json.ts'

const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth)
const DEEP = { fault: expect.stringContaining('deeper than 100') as unknown }

describe('JSON that others have written', () => {
  test('is read up to 100 levels, in arrays, objects and both', () => {
    expect(readJson(nested(MOST_DEPTH))).toHaveProperty('json')
    expect(readJson(nested(MOST_DEPTH + 1))).toEqual(DEEP)
    expect(readJson(`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`)).toEqual(DEEP)
    expect(readJson(`${'[{"a":'.repeat(51)}1${'}]'.repeat(51)}`)).toEqual(DEEP)
    expect(readJson('['.repeat(5_000_000))).toEqual(DEEP)
  })

  test('has depth by its brackets, not by those inside of texts', () => {
    const text = JSON.stringify([`${'['.repeat(200)}\\`, '"{{{'.repeat(60), '\\\\"'])
    expect(readJson(text)).toEqual({ json: JSON.parse(text) })
  })

  test('may have many levels one after another', () => {
    const text = `[${Array(1_000).fill(nested(50)).join(',')}]`
    expect(readJson(text)).toHaveProperty('json')
  })

  test('has a ceiling on its values', () => {
    expect(outOfBounds(`[${'0,'.repeat(MOST_VALUES - 1)}0]`)).toBe(undefined)
    expect(readJson(`[${'0,'.repeat(MOST_VALUES)}0]`)).toEqual({ fault: 'JSON with more than 1000000 values' })
  })

  test.each(['', '{', '"', '"\\"', '[1,]', 'nul', '<html>', '\u0000', ']]]]', '{"a":1}}', '"\\', 'NaN'])(
    'that is none (%j) is a fault, and nothing is thrown',
    (text) => expect(readJson(text)).toEqual({ fault: text === '' ? 'empty' : 'not JSON' })
  )
})

describe('a value of unknown shape', () => {
  const NO_TEXT: unknown = JSON.parse('{"toString":1,"valueOf":1}')

  test('gives its fields, or none', () => {
    expect(fieldsOf({ a: 1 })).toEqual({ a: 1 })
    for (const value of [null, undefined, 'text', 5, true, [1]]) expect(fieldsOf(value)).toEqual({})
  })

  test('gives a text only where it is plain', () => {
    expect(['a', 5, false].map(plainText)).toEqual(['a', '5', 'false'])
    for (const value of [null, undefined, {}, ['a'], NO_TEXT]) expect(plainText(value)).toBe('')
  })

  test('gives a number only where it is one', () => {
    expect([5, '5', ' 1e3 '].map(plainNumber)).toEqual([5, 5, 1000])
    for (const value of [null, '', ' ', [], [5], 'five', 1e400, NO_TEXT]) expect(plainNumber(value)).toBe(undefined)
  })
})

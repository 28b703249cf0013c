// Java's regular expressions and replacements, as far as they differ from JavaScript's, and the engine's numbers.

import { javaRegExp, javaReplacement } from '../../../src/instance/etl/operations/java-regex.ts'
import { extractNumeric, isNumber, roundNumeric, toNumeric } from '../../../src/instance/etl/operations/numbers.ts'
import type { Operate } from '../../../src/instance/etl/operations/operation.ts'

const replaced = (text: string, pattern: string, replacement: string): string =>
  text.replace(javaRegExp(pattern), javaReplacement(replacement))

describe('an expression', () => {
  test.each([
    ['every match', 'a1b22', '\\d+', '#', 'a#b#'],
    ['quoted: no character means anything', 'a.b axb', '\\Qa.b\\E', '#', '# axb'],
    ['quoted to its end', 'a+b(', '\\Q+b(', '#', 'a#'],
    ['quoted over lines', 'x\ny', '\\Qx\ny\\E', '#', '#'],
    ['quoted signs of every kind', '[.*+?^${}()|]\\/-', '\\Q[.*+?^${}()|]\\/-\\E', '#', '#'],
    ['a named class outside of brackets', 'ab12', '\\p{Alpha}+', '#', '#12'],
    ['a named class within brackets', 'ab-12', '[\\p{Digit}-]+', '#', 'ab#'],
    ['several named classes', 'aB1 !', '[\\p{Upper}\\p{Punct}]', '#', 'a#1 #'],
    ['a class after a bracket was closed', 'a1', '[a]\\p{Digit}', '#', '#'],
    ['both ends', 'abab', '\\Aab', '#', '#ab'],
    ['the end as z and Z', 'abab', 'ab\\z', '#', 'ab#'],
    ['the end as Z', 'abab', 'ab\\Z', '#', 'ab#'],
    ['a bracket that is escaped opens nothing', '[z', '\\[\\p{Lower}', '#', '#'],
    ['letters without regard to case', 'aA', '(?i)a', '#', '##'],
    ['lines by themselves', 'a\na', '(?m)^a$', '#', '#\n#'],
    ['a dot that takes line ends', 'a\nb', '(?s)a.b', '#', '#'],
    ['several flags at once', 'A\nb', '(?is)a.B', '#', '#'],
    ['a flag that JavaScript has otherwise', 'aA', '(?iu)a', '#', '##'],
    ['a flag later than at the start is none', '(?i)', '\\Q(?i)\\E', '#', '#'],
  ])('%s', (_what, text, pattern, replacement, expected) => {
    expect(replaced(text, pattern, replacement)).toBe(expected)
  })

  test.each([
    ['Alpha', 'a', '1'],
    ['Digit', '7', 'a'],
    ['Alnum', '7', '-'],
    ['Upper', 'A', 'a'],
    ['Lower', 'a', 'A'],
    ['Space', '\n', 'a'],
    ['Blank', '\t', '\n'],
    ['Punct', '`', 'a'],
    ['XDigit', 'f', 'g'],
    ['ASCII', '~', 'é'],
    ['Cntrl', '\x7f', 'a'],
    ['L', 'é', '1'],
    ['Lu', 'É', 'é'],
  ])('the class %s takes %j and not %j', (name, taken, left) => {
    const one = (text: string) => replaced(text, `\\p{${name}}`, '#')
    expect([one(taken), one(left)]).toEqual(['#', left])
  })

  test('that JavaScript has no such thing for is named', () => {
    expect(() => javaRegExp('(?<=a+')).toThrow("The regular expression (?<=a+ can't be read")
    expect(() => javaRegExp('(?x)a')).toThrow("The regular expression (?x)a can't be read")
  })

  test('is the same one the next time', () => expect(javaRegExp('[a-z]')).toBe(javaRegExp('[a-z]')))
})

test.each([
  ['$1', '[x]', 'groups by number'],
  ['${name}', '[y]', 'groups by name'],
  ['\\$1', '[$1]', 'a dollar that is escaped'],
  ['\\\\', '[\\]', 'a backslash that is escaped'],
  ['\\n', '[n]', 'any other character that is escaped'],
  ['a$', '[a$]', 'a dollar without a group'],
  ['$&', '[$&]', 'what only JavaScript knows'],
  ['$2$1', '[yx]', 'several'],
])('the replacement %j gives %j: %s', (replacement, expected) => {
  expect(`[${'xy'.replace(javaRegExp('(x)(?<name>y)'), javaReplacement(replacement))}]`).toBe(expected)
})

describe('numbers', () => {
  const of = (operate: Operate, text: string | null, row = {}) => operate([text], row, undefined as never)

  test.each(['1', '+1', '-1', '1.', '.5', '1.5', '1e3', '1E-3', ' 7 '])('%j is one', (text) =>
    expect(isNumber(text)).toBe(true)
  )
  test.each(['', '.', 'x1', '1x', '1,5', '0x1', '1e', '--1', '1 2', 'Infinity'])('%j is none', (text) =>
    expect(isNumber(text)).toBe(false)
  )

  test.each([
    ['007', '7'],
    ['1.500', '1.5'],
    ['-0.0', '0'],
    ['-1.0', '-1'],
    ['+3', '3'],
    ['.50', '0.5'],
    ['-.5', '-0.5'],
    ['0', '0'],
    ['100', '100'],
    ['12345678901234567890', '12345678901234567890'],
    ['1e3', '1000'],
    ['1.5E2', '150'],
    [' 4 ', '4'],
    ['four', null],
  ])('%j is written %j', (text, expected) => expect(of(toNumeric, text)).toEqual([expected]))

  test.each([
    ['1.5', '2'],
    ['-1.5', '-1'],
    ['2.4999', '2'],
    ['-0.4', '0'],
    ['x', null],
  ])('%j is rounded to %j', (text, expected) => expect(of(roundNumeric, text)).toEqual([expected]))

  test.each([
    ['100.123 mb', '2', ['100.12', 'mb']],
    ['100.123 mb', '0', ['100', 'mb']],
    ['100.123 mb', '', ['100.123', 'mb']],
    ['about -5 of 7', '', ['-5', 'about  of 7']],
    ['a-5', '', ['5', 'a-']],
    ['v1.-5', '', ['1', 'v.-5']],
    ['12', '', ['12', null]],
    [' none ', '', [null, 'none']],
    ['  ', '', [null, null]],
  ])('of %j with %j places: %j', (text, decimal_places, expected) => {
    expect(of(extractNumeric, text, { decimal_places })).toEqual(expected)
  })

  test('of nothing there is none', () => {
    expect([of(toNumeric, null), of(roundNumeric, null), of(extractNumeric, null)]).toEqual([
      [null],
      [null],
      [null, null],
    ])
    const missing = (operate: Operate) => operate([], {}, undefined as never)
    expect([missing(toNumeric), missing(roundNumeric), missing(extractNumeric)]).toEqual([[null], [null], [null, null]])
  })
})

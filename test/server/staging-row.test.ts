// Reading staging rows, and speaking through them.

import { fit, quoted, refuse, statusMessage } from '../../src/server/staging/row.ts'
import { namesIn } from '../../src/server/shared/names.ts'

test('cuts text to a length, and never through an emoji', () => {
  expect(fit('abc', 3)).toBe('abc')
  expect(fit('abcd', 3)).toBe('abc')
  expect(fit('ab😀', 3)).toBe('ab')
  expect(fit('ab😀', 4)).toBe('ab😀')
})

test('names long values by their beginning', () => {
  expect(quoted('x')).toBe('`x`')
  expect(quoted('x'.repeat(300))).toHaveLength(83)
})

test('marks problems as those of this app', () => {
  expect(statusMessage([])).toBe('')
  expect(statusMessage(['one', 'two'])).toBe('Kandji: one; two')
  expect(refuse('why')).toEqual({ ignore: true, message: 'Kandji: why' })
})

test('reads the names of the manufacturer as a list', () => {
  expect(namesIn('Apple, Apple Inc. ,,')).toEqual(['Apple', 'Apple Inc.'])
})

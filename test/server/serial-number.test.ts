// What is a serial number, and what only looks like one.
// Field cases: A2, B1, B9.

import { namesIn } from '../../src/server/shared/names.ts'
import { cleanSerial, serialFault } from '../../src/server/shared/serial-number.ts'

test.each(['', '   ', '\u200b', '\u202e \ufeff'])('`%s` is blank', (text) => {
  expect(serialFault(cleanSerial(text))?.code).toBe('no-serial')
})

test.each([
  'Not Available',
  'NOT AVAILABLE',
  'not-available',
  'N/A',
  'n.a.',
  'None',
  'null',
  'Undefined',
  'Unknown',
  'System Serial Number',
  'To Be Filled By O.E.M.',
  'Default string',
  'Not Specified',
  '0',
  '000000000000',
  'xxxxxxxx',
  '- - -',
  '-',
  '***',
  '0123456789',
  '123456789',
  '[object Object]',
  'javascript:gs.log(1)',
  'JavaScript:1',
])('`%s` is no serial number', (text) => {
  expect(serialFault(text)?.code).toBe('placeholder-serial')
})

test.each(['C02TEST00001', 'FK44Z7T3J8', 'Z0RLG', 'VMware-56 4d 0a', 'H0G10R9F0D'])('`%s` is one', (text) => {
  expect(serialFault(text)).toBeUndefined()
})

test.each(['NA12', 'NONE7', 'TESTMAC01', 'OEM2024X'])('`%s`, which only begins like a placeholder, is one', (text) => {
  expect(serialFault(text)).toBeUndefined()
})

test('more placeholders can be named', () => {
  expect(serialFault('LOANER-1', ['loaner 1'])?.code).toBe('placeholder-serial')
  expect(serialFault('LOANER-2', ['loaner 1'])).toBeUndefined()
})

test('invisible characters are no part of a serial number', () => {
  expect(cleanSerial(' C02\u200bTEST\u202e00001\u00ad ')).toBe('C02TEST00001')
})

describe('a list of names', () => {
  test.each([
    ['Apple,Apple Inc.', ['Apple', 'Apple Inc.']],
    ['"Apple, Inc.",Apple', ['Apple, Inc.', 'Apple']],
    ['Apple\nApple Inc.\r\n\n', ['Apple', 'Apple Inc.']],
    [' Cupertino , , Apple', ['Cupertino', 'Apple']],
    ['"Apple ""Computer"""', ['Apple "Computer"']],
    ['', []],
  ])('%j is read', (setting, names) => {
    expect(namesIn(setting)).toEqual(names)
  })
})

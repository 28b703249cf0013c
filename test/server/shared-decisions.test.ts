// Decisions that the app and kandji-push share: companies, candidates, users. No records here.

import { companyOf, isAppleName, manufacturerNamesOf, soughtNames } from '../../src/server/shared/companies.ts'
import { identificationModeOf, inOrder, saysRetired, sourceKeyOf } from '../../src/server/shared/identification.ts'
import { userColumnsOf, usersMeant } from '../../src/server/shared/user-match.ts'

describe('the company', () => {
  const NAMES = ['Apple Inc.', 'Pomona']
  const company = (sysId: string, name: string, makes = false) => ({ sysId, name, makes })
  const chosen = (...companies: Array<ReturnType<typeof company>>) => companyOf(companies, NAMES, 'now')?.sysId

  test('is the first of the names, one that makes things before all', () => {
    const [apple, pomona, added] = [company('a', ' APPLE INC. '), company('p', 'pomona'), company('n', 'Apple')]
    expect(chosen(added, pomona, apple)).toBe('a')
    expect(chosen(added, pomona)).toBe('p')
    expect(chosen(added)).toBe('n')
    expect(chosen(apple, { ...pomona, makes: true })).toBe('p')
    expect(chosen({ ...apple, makes: true }, { ...pomona, makes: true })).toBe('a')
    expect(chosen(apple, { ...added, makes: true })).toBe('n')
  })

  test('is the one that is there, if it is one of the names', () => {
    expect(chosen(company('a', 'Apple Inc.', true), company('now', 'Pomona'))).toBe('now')
    expect(chosen(company('now', 'Dell', true), company('a', 'Pomona'))).toBe('a')
    expect([chosen(company('now', 'Dell', true)), chosen()]).toEqual([undefined, undefined])
  })

  test('goes by the names of the setting, else by the usual ones', () => {
    expect(manufacturerNamesOf('Pomona, Orchard')).toEqual(['Pomona', 'Orchard'])
    expect(manufacturerNamesOf('Pomona, Inc.\n\n Orchard \n')).toEqual(['Pomona, Inc.', 'Orchard'])
    expect(manufacturerNamesOf('"Pomona, Inc.",Fruit\nOrchard')).toEqual(['Pomona, Inc.', 'Fruit', 'Orchard'])
    expect(manufacturerNamesOf(' , ')).toEqual(manufacturerNamesOf(''))
    expect(manufacturerNamesOf('')).toContain('Apple Inc.')
    expect(soughtNames(['Pomona'])).toEqual(['Pomona', 'Apple'])
  })

  test.each([
    ['apple computer', true],
    ['An APPLE a day', true],
    ['POMONA', true],
    ['Pineapple', false],
    ['Pomona Ltd', false],
    ['', false],
  ])('%j is Apple: %s', (name, is) => expect(isAppleName(name, NAMES)).toBe(is))
})

describe('the configuration item', () => {
  const one = (sysId: string, more: object = {}) => ({
    sysId,
    table: 'cmdb_ci_computer',
    name: sysId,
    isRetired: false,
    duplicateOf: '',
    isListed: false,
    hasSerial: true,
    created: '2026-01-01 00:00:00',
    ...more,
  })
  const order = (mode: 'ire' | 'coalesce', ...all: Array<ReturnType<typeof one>>) => {
    const forwards = inOrder(all, mode)
      .map(({ sysId }) => sysId)
      .join('')
    expect(
      inOrder([...all].reverse(), mode)
        .map(({ sysId }) => sysId)
        .join('')
    ).toBe(forwards)
    return forwards
  }

  test('is the oldest, of the same second the one with the smallest sys_id', () => {
    const older = one('z', { created: '2025-01-01 00:00:00' })
    expect(order('ire', one('b'), one('a'), older)).toBe('zab')
    expect(order('coalesce', one('b'), one('a'), older)).toBe('zab')
  })

  test('is by identification one that is listed, else a live one; a duplicate is the last', () => {
    const [listed, retired, duplicate] = [
      one('l', { isListed: true }),
      one('a', { isRetired: true }),
      one('0', { duplicateOf: 'a', isListed: true }),
    ]
    expect(order('ire', retired, listed, duplicate, one('b'))).toBe('lab0')
    expect(order('coalesce', retired, listed, duplicate, one('b'))).toBe('bla0')
    const worse = one('1', { duplicateOf: 'a', isRetired: true })
    expect(order('coalesce', worse, duplicate, retired)).toBe('a01')
    expect(order('ire', worse, duplicate, retired)).toBe('a01')
  })

  test('is retired by either status', () => {
    expect([
      saysRetired('7', ''),
      saysRetired('1', 'retired'),
      saysRetired('1', 'installed'),
      saysRetired('', ''),
    ]).toEqual([true, true, false, false])
  })

  test('is found in the way that the setting says, by a key in capitals', () => {
    expect([' Coalesce ', 'ire', '', 'both'].map(identificationModeOf)).toEqual(['coalesce', 'ire', 'ire', 'ire'])
    expect(sourceKeyOf('c02abc')).toBe('C02ABC')
  })
})

describe('the users that may be meant', () => {
  const user = (sysId: string, name = '', active = true) => ({ sysId, name, active })
  const meant = (users: Array<ReturnType<typeof user>>, name: string, present = '') =>
    usersMeant(['email', 'name'], (column) => (column === 'name' ? users : []), name, present).map(({ sysId }) => sysId)

  test('are those of the first column that has any', () => {
    const having = (column: string) => (column === 'email' ? [] : [user(column)])
    expect(usersMeant(['email', 'user_name', 'name'], having, '', '')).toEqual([user('user_name')])
    expect(usersMeant(['email'], having, '', '')).toEqual([])
    expect([userColumnsOf(''), userColumnsOf('employee_number')]).toEqual([
      ['email', 'user_name', 'name'],
      ['employee_number'],
    ])
  })

  test('are the active ones, then those with the name', () => {
    const [ann, bob, gone] = [user('a', 'Ann'), user('b', 'Bob'), user('g', 'Ann', false)]
    expect(meant([ann, gone], '')).toEqual(['a'])
    expect(meant([gone], 'Bob')).toEqual(['g'])
    expect(meant([ann, bob, gone], 'aNN')).toEqual(['a'])
    expect(meant([ann, bob], 'Eve')).toEqual(['a', 'b'])
    expect(meant([ann, bob], 'Ann', 'b')).toEqual(['b'])
    expect(meant([ann, bob], '')).toEqual(['a', 'b'])
    expect(meant([ann], 'Bob')).toEqual(['a'])
    expect(meant([user('n'), user('m')], '')).toEqual(['n', 'm'])
  })
})

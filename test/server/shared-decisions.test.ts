// Decisions that the app and kandji-push share: companies, candidates, users. No records here.

import { companyOf, isAppleName, manufacturerNamesOf, soughtNames } from '../../src/server/shared/companies.ts'
import { identificationModeOf, inOrder, saysRetired, sourceKeyOf } from '../../src/server/shared/identification.ts'
import { readCapacity } from '../../src/server/shared/capacity.ts'
import { modelOf } from '../../src/server/shared/models.ts'
import { isVirtual } from '../../src/server/shared/operating-system.ts'
import { isCopyOf, otherMakersSign } from '../../src/server/shared/other-maker.ts'
import { isStillRetired, mayRetire } from '../../src/server/shared/retirement.ts'
import { bareSerial, serialFault } from '../../src/server/shared/serial-number.ts'
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
    expect(meant([user('n'), ann], '')).toEqual(['n', 'a'])
  })
})

describe('another maker', () => {
  const NAMES = ['Apple']
  test.each([
    'Windows 11',
    'Red Hat 9',
    'RedHat',
    'CentOS',
    'openSUSE',
    'Debian 12',
    'Android',
    'Chrome OS',
    'ESXi',
    'Solaris',
    'AIX',
    'HP-UX',
    'HPUX',
    'some Linux',
  ])('shows by the system %s, whoever made it', (os) => {
    for (const maker of ['', 'Apple', 'Dell']) {
      expect(otherMakersSign(maker, os, NAMES)).toEqual({ what: 'operating system', value: os })
    }
  })

  test.each(['macOS', 'Mac OS X', 'OS X', 'OSX', 'iOS 18', 'iPadOS', 'tvOS', 'visionOS', 'watchOS'])(
    'does not show with %s',
    (os) => expect(otherMakersSign('Dell', os, NAMES)).toBeUndefined()
  )

  test('shows by its name where the system is none of Apple’s, also where one is only named within', () => {
    for (const os of ['', 'BeOS', 'not macOS']) {
      expect(otherMakersSign('Dell', os, NAMES)).toEqual({ what: 'manufacturer', value: 'Dell' })
      expect(otherMakersSign('APPLE', os, NAMES)).toBeUndefined()
      expect(otherMakersSign('', os, NAMES)).toBeUndefined()
    }
    expect(otherMakersSign('', 'macOS on VMware', NAMES)).toBeUndefined()
  })

  test('a copy is virtual where the device is not', () => {
    const names = ['Virtual Machine', 'VMware7,1', 'Parallels 19', 'QEMU', 'UTM', 'Apple UTM 4']
    expect(names.map(isVirtual)).toEqual(names.map(() => true))
    expect(['MacBook Air', '', 'UTMOST'].map(isVirtual)).toEqual([false, false, false])
    expect([
      isCopyOf('VMware7,1', 'MacBook Air'),
      isCopyOf('VMware7,1', ''),
      isCopyOf('VMware7,1', 'Parallels'),
      isCopyOf('MacBook Air', 'MacBook Pro'),
    ]).toEqual([true, false, false, false])
  })
})

describe('a status', () => {
  test('may be retired where nobody chose another one', () => {
    const asked = [
      ['1', ''],
      ['1', 'installed'],
      ['1', 'in_stock'],
      ['6', ''],
      ['7', 'installed'],
      ['', ''],
    ] as const
    expect(asked.map(([install, hardware]) => mayRetire(install, hardware))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('is as it was left where both say retired, or the first alone of an earlier version', () => {
    expect([
      isStillRetired('7', 'retired', 'installed'),
      isStillRetired('7', 'retired', ''),
      isStillRetired('7', 'in_stock', 'installed'),
      isStillRetired('7', '', undefined),
      isStillRetired('1', 'retired', undefined),
      isStillRetired('6', 'retired', 'installed'),
    ]).toEqual([true, true, false, true, false, false])
  })
})

test('the model is the one that is there, then hardware, then the first', () => {
  const model = (sysId: string, table = 'cmdb_model') => ({ sysId, table })
  const all = [model('a'), model('b', 'cmdb_hardware_product_model'), model('c', 'cmdb_hardware_product_model')]
  expect([modelOf(all, 'c'), modelOf(all, ''), modelOf([all[0]!], 'x'), modelOf([], 'a')]).toEqual([
    all[2],
    all[1],
    all[0],
    undefined,
  ])
})

test.each([
  ['1000000000', '1000000000', false],
  ['1000000000.01', '', true],
  ['976562.5 TB', '1000000000', false],
  ['976562.6 TB', '', true],
  ['0.005 GB', '0.01', false],
  ['5. GB', '5', false],
  ['-0', '', false],
  ['1\nGB', '1', false],
  ['1 GBx', '', true],
  ['x1 GB', '', true],
])('the capacity %j is %j GB', (text, gigabytes, garbage) => expect(readCapacity(text)).toEqual({ gigabytes, garbage }))

describe('a serial number', () => {
  test.each([
    ['', 'is blank'],
    ['JAVASCRIPT:x', 'begins with `javascript:`, which ServiceNow would run as a script'],
    ['-/-', 'holds no letter and no digit'],
    ['AA-AA', 'is one character repeated'],
    ['1234', 'is a row of counted digits'],
    ['90123', 'is a row of counted digits'],
    ['No Serial', 'is a placeholder, which many devices may have'],
  ])('%j %s', (text, reason) => expect(serialFault(text)?.reason).toBe(reason))

  test.each(['123', '1235', '4321', 'AB', 'Xjavascript:1', 'A1A1', '012345678901234567890'])('%j is one', (text) =>
    expect(serialFault(text)).toBeUndefined()
  )

  test('is compared by its letters and digits', () => {
    expect(['C-02 A.b_c', '\u00a0x\u3000', 'É1', '(a)[b]{c}~`^:;<=>?@!"#$%&*+,/|'].map(bareSerial)).toEqual([
      'c02abc',
      'x',
      'é1',
      'abc',
    ])
  })
})

// gs, GlideUser and GlideSession by their documented examples.
// Source: ServiceNow docs, c_GlideSystemScopedAPI, c_GlideUserScopedAPI, c_GlideSessionScopedAPI.

import { takeMessages } from '../../../src/instance/records/messages.ts'
import { setDisplaySettings } from '../../../src/instance/values/index.ts'
import { NOW, script, useAcme } from './acme.ts'

const local = useAcme()
const gs = (call: string) => script(local, `return ${call}`)

afterEach(() => setDisplaySettings())

describe('dates', () => {
  test.each([
    ['gs.daysAgo(1)', '2026-04-14 12:34:56'],
    ['gs.daysAgo(-2)', '2026-04-17 12:34:56'],
    ['gs.daysAgoStart(5)', '2026-04-10 00:00:00'],
    ['gs.daysAgoEnd(0)', '2026-04-15 23:59:59'],
    ['gs.hoursAgoStart(1)', '2026-04-15 11:00:00'],
    ['gs.hoursAgoEnd(0)', '2026-04-15 12:59:59'],
    ['gs.minutesAgoStart(30)', '2026-04-15 12:04:00'],
    ['gs.minutesAgoEnd(30)', '2026-04-15 12:04:59'],
    ['gs.monthsAgo(1)', '2026-03-15 12:34:56'],
    ['gs.monthsAgoStart(2)', '2026-02-01 00:00:00'],
    ['gs.monthsAgoEnd(2)', '2026-02-28 23:59:59'],
    ['gs.quartersAgoStart(1)', '2026-01-01 00:00:00'],
    ['gs.quartersAgoEnd(1)', '2026-03-31 23:59:59'],
    ['gs.yearsAgo(1)', '2025-04-15 12:34:56'],
    ['gs.yesterday()', '2026-04-14 12:34:56'],
    ['gs.beginningOfThisWeek()', '2026-04-13 00:00:00'],
    ['gs.endOfLastWeek()', '2026-04-12 23:59:59'],
    ['gs.beginningOfNextMonth()', '2026-05-01 00:00:00'],
    ['gs.endOfThisMonth()', '2026-04-30 23:59:59'],
    ['gs.beginningOfThisQuarter()', '2026-04-01 00:00:00'],
    ['gs.endOfNextYear()', '2027-12-31 23:59:59'],
    [`gs.dateGenerate('2015-10-07', '08:30:00')`, '2015-10-07 08:30:00'],
    [`gs.dateGenerate('2015-10-07', 'end')`, '2015-10-07 23:59:59'],
  ])('%s', (call, date) => {
    expect(gs(call)).toBe(date)
  })

  test('count on the clock of the user', () => {
    setDisplaySettings(() => ({ timeZone: 'US/Pacific' }))
    expect(gs('gs.daysAgoStart(0)')).toBe('2026-04-15 07:00:00')
    expect(gs('gs.monthsAgoEnd(2)')).toBe('2026-03-01 07:59:59')
    expect(gs(`gs.dateGenerate('2026-04-15', 'start')`)).toBe('2026-04-15 07:00:00')
  })
})

describe('messages', () => {
  test('go to the log with their values filled in, singly or as a list', () => {
    gs(`gs.info('This is an info message from {0}.{1} {2}', 'Abel', 'Tuter')`)
    gs(`gs.warn('{0} count: {1}', ['database', 1])`)
    expect(local.log).toEqual(['This is an info message from Abel.Tuter {2}', 'database count: 1'])
  })

  test('for the person are kept for the session, not logged', () => {
    gs(`gs.addErrorMessage('TOO SHORT')`)
    gs(`gs.addInfoMessage('saved')`)
    expect(gs('gs.getErrorMessages()')).toEqual(['TOO SHORT'])
    expect(local.log).toEqual([])
    expect(takeMessages(local.instance.session)).toEqual([
      { kind: 'error', text: 'TOO SHORT' },
      { kind: 'info', text: 'saved' },
    ])
    expect(gs('gs.getErrorMessages()')).toEqual([])
  })

  test('are looked up by key, and escaped on demand', () => {
    local.insert('sys_ui_message', { key: 'rows.{0}', message: '{0} & more', language: 'en' })
    expect(gs(`gs.getMessage('rows.{0}', ['5'])`)).toBe('5 & more')
    expect(gs(`gs.getMessage("Abort adding action '{0}'", 'update record')`)).toBe(
      "Abort adding action 'update record'"
    )
    expect(gs(`gs.getEscapedMessage('Is the summary & details accurate?')`)).toBe(
      'Is the summary &amp; details accurate?'
    )
  })
})

describe('properties', () => {
  test('give the alternative when there is none', () => {
    expect(gs(`[gs.getProperty('acme.none'), gs.getProperty('acme.none', 'alt')]`)).toEqual([null, 'alt'])
    gs(`gs.setProperty('acme.foo', 'bar', 'foo')`)
    expect(gs(`gs.getProperty('acme.foo', 'alt')`)).toBe('bar')
  })

  test('of another scope are not set', () => {
    local.instance.setProperty('glide.foo', 'platform')
    gs(`gs.setProperty('glide.foo', 'app')`)
    expect(gs(`gs.getProperty('glide.foo')`)).toBe('platform')
    expect(local.log).toContain('gs.setProperty: the property glide.foo belongs to the scope global')
  })
})

describe('the user', () => {
  const as = (roles: string[], code: string) => {
    const userId = local.insert('sys_user', {
      user_name: 'ann',
      name: 'Ann Lee',
      first_name: 'Ann',
      last_name: 'Lee',
      email: 'ann@a.test',
    })
    const group = local.insert('sys_user_group', { name: 'Capacity Mgmt' })
    local.insert('sys_user_grmember', { user: userId, group })
    const session = {
      userId,
      userName: 'ann',
      roles: new Set(roles),
      admin: roles.includes('admin'),
      interactive: true,
      data: new Map(),
    }
    return local.instance.as(session, () => script(local, `return ${code}`))
  }

  test('has names, roles and groups', () => {
    const code = `(function (u) { return [u.getName(), u.getDisplayName(), u.getEmail(), u.isMemberOf('Capacity Mgmt'), u.isMemberOf('x'), u.hasRole('itil')] })(gs.getUser())`
    expect(as(['itil'], code)).toEqual(['ann', 'Ann Lee', 'ann@a.test', true, false, true])
  })

  test('has one of several roles; an admin has every role', () => {
    expect(
      as(
        ['itil'],
        `[gs.hasRole('x,itil'), gs.hasRole(['itil', 'x']), gs.hasRole('x'), gs.isInteractive(), gs.getUserDisplayName()]`
      )
    ).toEqual([true, true, false, true, 'Ann Lee'])
    expect(as(['admin'], `gs.hasRole('whatever')`)).toBe(true)
  })

  test('keeps preferences, and the session its data', () => {
    expect(
      as(
        [],
        `(gs.getUser().savePreference('myPref', 'red'), gs.getUser().savePreference('myPref', 'blue'), gs.getUser().getPreference('myPref'))`
      )
    ).toBe('blue')
    expect(
      gs(
        `(gs.getSession().putClientData('test1', 'Harry'), [gs.getSession().getClientData('test1'), gs.getSession().getClientData('none')])`
      )
    ).toEqual(['Harry', null])
  })
})

test('events carry the record, its parameters and their time', () => {
  const [thing] = local.things({ name: 'apple' })
  script(
    local,
    `var gr = new GlideRecord('acme_thing'); gr.get('${thing}');
    gs.eventQueue('acme.seen', gr, 'one', 'two'); gs.eventQueueScheduled('acme.later', '${thing}', '', '', new GlideDateTime('2026-05-01 00:00:00'))`
  )
  expect(local.rows('sysevent', 'ORDERBYname')).toMatchObject([
    { name: 'acme.later', instance: thing, process_on: '2026-05-01 00:00:00' },
    { name: 'acme.seen', table: 'acme_thing', instance: thing, parm1: 'one', parm2: 'two' },
  ])
})

test('xmlToJSON reads elements, attributes and text; what is no XML gives null', () => {
  expect(gs(`gs.xmlToJSON('<a b="1"><c>x</c><c>2</c></a>')`)).toEqual({ a: { '@b': '1', c: ['x', '2'] } })
  expect(gs(`gs.xmlToJSON('nonsense')`)).toBeNull()
})

test.each([
  [`gs.nil('')`, true],
  [`gs.nil(0)`, false],
  [`gs.tableExists('acme_thing')`, true],
  [`gs.tableExists('foo')`, false],
  [`gs.base64Encode('sample_key')`, 'c2FtcGxlX2tleQ=='],
  [`gs.base64Decode('c2FtcGxlX2tleQ==')`, 'sample_key'],
  [`gs.urlDecode(gs.urlEncode('a b&ü'))`, 'a b&ü'],
  [`gs.getCurrentScopeName()`, 'acme'],
  [`gs.generateGUID().length`, 32],
  [`gs.getDateTimeFormat()`, 'yyyy-MM-dd HH:mm:ss'],
])('%s is %s', (call, value) => {
  expect(gs(call)).toBe(value)
})

test('functions of the global scope are refused in an app, with the platform’s words', () => {
  expect(() => gs(`gs.log('x')`)).toThrow(
    'Function log is not allowed in scope acme. Use gs.debug() or gs.info() instead.'
  )
  expect(() => gs(`gs.nowDateTime()`)).toThrow('Function nowDateTime is not allowed in scope acme.')
  expect(script(local, 'return gs.nowDateTime()', 'global')).toBe(
    new Date(NOW).toISOString().slice(0, 19).replace('T', ' ')
  )
})

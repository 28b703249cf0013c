// GlideRecord's conditions. Source: ServiceNow docs, c_GlideRecordScopedAPI and c_GlideQueryConditionScopedAPI.

import { found, script, useAcme } from './acme.ts'

const local = useAcme()

beforeEach(() => {
  local.things(
    { name: 'apple', size: '5', color: 'red', spare: 'true', bought: '2026-04-15 01:00:00' },
    { name: 'banana', size: '7', color: 'yellow', bought: '2026-04-14 23:59:59' },
    { name: 'cherry', size: '10', color: 'Red', bought: '2025-01-01 00:00:00' }
  )
})

describe('addQuery', () => {
  test.each([
    ['a field and a value, in any case', `gr.addQuery('color', 'RED')`, 'apple,cherry'],
    ['a boolean', `gr.addQuery('spare', true)`, 'apple'],
    ['an encoded query alone', `gr.addQuery('size>5^color=red')`, 'cherry'],
    ['DOES NOT CONTAIN', `gr.addQuery('name', 'DOES NOT CONTAIN', 'an')`, 'apple,cherry'],
    ['a list', `gr.addQuery('name', 'IN', ['apple', 'banana'])`, 'apple,banana'],
    ['NOT IN', `gr.addQuery('name', 'NOT IN', 'apple,banana')`, 'cherry'],
    [
      'nothing as a value: the field is empty',
      `gr.addQuery('owner', ''); gr.addQuery('size', '>=', 7)`,
      'banana,cherry',
    ],
    ['as the system', `gr.addSystemQuery('size', '<', 6)`, 'apple'],
    ['as an admin', `gr.addUserQuery('size', '<', 6)`, 'apple'],
  ])('takes %s', (_what, build, names) => {
    expect(found(local, build)).toBe(names)
  })

  test('refuses an operator that is not there, by its name', () => {
    expect(() => found(local, `gr.addQuery('name', 'SOUNDSLIKE', 'a')`)).toThrow(
      'addQuery: the operator SOUNDSLIKE is not implemented by the local instance'
    )
  })

  test('drops a condition on a field that is not there, as the platform does', () => {
    expect(found(local, `gr.addQuery('frob', 'x'); gr.addQuery('size', '>', 6)`)).toBe('banana,cherry')
  })

  test('finds nothing then if glide.invalid_query.returns_no_rows says so', () => {
    local.instance.setProperty('glide.invalid_query.returns_no_rows', 'true')
    expect(found(local, `gr.addEncodedQuery('frob=x^size>6')`)).toBe('')
    expect(found(local, `gr.addEncodedQuery('size>6')`)).toBe('banana,cherry')
  })
})

describe('GlideQueryCondition', () => {
  test('adds alternatives to one condition: (A or B) and (C or D)', () => {
    const build = `gr.addQuery('size', '<', 6).addOrCondition('size', '>', 9);
      gr.addQuery('color', 'red').addOrCondition('color', 'green')`
    expect(found(local, build)).toBe('apple,cherry')
    expect(
      found(local, `gr.addQuery('name', 'apple').addOrCondition('name', 'banana').addOrCondition('size', 10)`)
    ).toBe('apple,banana,cherry')
  })

  test('adds conditions that must hold too', () => {
    expect(found(local, `gr.addQuery('color', 'red').addCondition('size', '>', 6)`)).toBe('cherry')
  })

  test('comes from addNullQuery, addNotNullQuery and addActiveQuery too', () => {
    expect(found(local, `gr.addNullQuery('owner').addCondition('size', 5)`)).toBe('apple')
    expect(found(local, `gr.addNotNullQuery('owner').addOrCondition('size', 5)`)).toBe('apple')
    expect(script(local, `return typeof new GlideRecord('sys_user').addActiveQuery().addOrCondition`)).toBe('function')
  })
})

test('getEncodedQuery tells what is asked, also before the query runs', () => {
  expect(
    script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.addQuery('spare', true);
       gr.addQuery('color', 'red').addOrCondition('color', 'a^b'); gr.orderByDesc('size'); return gr.getEncodedQuery()`
    )
  ).toBe('spare=true^color=red^ORcolor=a^^b^ORDERBYDESCsize')
})

describe('values that are known when the query runs', () => {
  test('javascript: values are worked out in the scope of the script', () => {
    local.insert('sys_user', { user_name: 'ann' })
    const code = `var gr = new GlideRecord('sys_user'); gr.addEncodedQuery('user_name=javascript:"a" + "nn"');
      gr.query(); return gr.getRowCount()`
    expect(script(local, code)).toBe(1)
    expect(found(local, `gr.addQuery('bought', '<', 'javascript:gs.daysAgoStart(0)')`)).toBe('banana,cherry')
    expect(found(local, `gr.addQuery('name', 'IN', 'javascript:["apple", "cherry"]')`)).toBe('apple,cherry')
  })

  test('the documented range of dates works', () => {
    const query = `boughtBETWEENjavascript:gs.dateGenerate('2026-04-14','00:00:00')@javascript:gs.daysAgoEnd(0)^size>1`
    expect(found(local, `gr.addEncodedQuery("${query}")`)).toBe('apple,banana')
  })

  test('ON and NOTON take a day by its two ends', () => {
    const today = 'Today@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()'
    expect(found(local, `gr.addEncodedQuery('boughtON${today}')`)).toBe('apple')
    expect(found(local, `gr.addEncodedQuery('boughtNOTON${today}^size>1')`)).toBe('banana,cherry')
  })

  test('RELATIVEGT and its kin count back from now', () => {
    expect(found(local, `gr.addEncodedQuery('boughtRELATIVEGT@month@ago@6')`)).toBe('apple,banana')
    expect(found(local, `gr.addEncodedQuery('boughtRELATIVELT@dayofweek@ago@30')`)).toBe('cherry')
    expect(found(local, `gr.addEncodedQuery('boughtRELATIVEEE@day@ago@1')`)).toBe('banana')
    expect(() => found(local, `gr.addEncodedQuery('boughtRELATIVEGT@fortnight@ago@1')`)).toThrow(
      'Expected a relative date such as boughtRELATIVEGT@month@ago@6'
    )
  })
})

describe('isValidEncodedQuery', () => {
  test.each([
    ['size>3^color=red', true],
    ['frob=1', false],
    ['', false],
  ])('%s: %s', (query, valid) => {
    expect(script(local, `return new GlideRecord('acme_thing').isValidEncodedQuery('${query}')`)).toBe(valid)
  })

  test('isEncodedQueryValid applies it, or finds nothing', () => {
    expect(found(local, `gr.isEncodedQueryValid('color=red')`)).toBe('apple,cherry')
    expect(found(local, `gr.isEncodedQueryValid('frob=red')`)).toBe('')
  })
})

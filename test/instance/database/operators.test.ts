// The table of operators: each says the same in SQL and in memory, and what is not there raises instead of widening.

import {
  isAbsent,
  operatorOf,
  OPERATORS,
  SYMBOLS,
  UnreadableValue,
  WORDS,
} from '../../../src/instance/database/operators.ts'
import { parseCondition } from '../../../src/instance/database/query.ts'
import { matches } from '../../../src/instance/records/matches.ts'
import { script, useAcme } from '../glide/acme.ts'

const local = useAcme()

beforeEach(() => {
  const owner = local.insert('acme_owner', { full_name: 'Ann Archer' })
  local.things(
    { name: 'Apple', color: 'apple', size: '5', spare: 'true', owner, bought: '2026-04-15 01:00:00' },
    { name: 'banana', color: 'x', size: '20', spare: 'false', checked: '2026-04-14' },
    { name: '50% off_', size: '100', color: 'LE' },
    { color: 'red' }
  )
})

const ABSENT = OPERATORS.filter(isAbsent).map(({ name }) => name)
const OF_CHANGES = OPERATORS.filter(({ changed }) => changed).map(({ name }) => name)
const left = (): number => local.rows('acme_thing').length

/** What the script throws; undefined when it throws nothing. */
const thrown = (code: string): unknown =>
  script(local, `try { var gr = new GlideRecord('acme_thing'); ${code} } catch (e) { return String(e.message || e) }`)

test('the operators that the platform documents and the instance lacks', () => {
  expect(ABSENT).toEqual(expect.arrayContaining(['IN_HIERARCHY', 'EXCLUDING']))
})

describe.each([...ABSENT, ...OF_CHANGES])('%s', (operator) => {
  const [encoded, value] = [`name${operator}x`, 'javascript:"x"']
  test.each([
    ['deleteMultiple by an encoded query', `gr.addEncodedQuery('${encoded}'); gr.deleteMultiple()`],
    ['deleteMultiple beside another condition', `gr.addEncodedQuery('size>1^${encoded}'); gr.deleteMultiple()`],
    ['deleteMultiple as an alternative', `gr.addEncodedQuery('size=5^OR${encoded}'); gr.deleteMultiple()`],
    ['deleteMultiple with a script', `gr.addEncodedQuery('name${operator}${value}'); gr.deleteMultiple()`],
    ['deleteMultiple by addQuery', `gr.addQuery('name', '${operator}', 'x'); gr.deleteMultiple()`],
    ['deleteMultiple by a field that is not there', `gr.addQuery('frob', '${operator}', 'x'); gr.deleteMultiple()`],
    ['updateMultiple', `gr.addQuery('${encoded}'); gr.size = 7; gr.updateMultiple()`],
    ['query', `gr.addEncodedQuery('${encoded}'); gr.query()`],
  ])('%s raises its name and changes nothing', (_what, code) => {
    expect(thrown(code)).toContain(operator)
    expect(left()).toBe(4)
    expect(local.rows('acme_thing', 'size=7')).toEqual([])
  })
})

test('operators written as one word are not read as part of a field', () => {
  expect(thrown(`gr.addEncodedQuery('nameNOTLIKEx'); gr.addEncodedQuery('nameNOTINa,b'); gr.query()`)).toBeUndefined()
  expect(script(local, `return new GlideRecord('acme_thing').isValidEncodedQuery('nameNOTLIKEx^sizeNOTIN1,2')`)).toBe(
    true
  )
})

describe('SQL and memory agree', () => {
  const VALUES = [
    '',
    ' ',
    'null',
    'apple',
    'APPLE',
    'a',
    '5',
    '20',
    '5,20',
    '5@20',
    'x, Apple',
    '5@',
    '@20',
    '1',
    '9.5',
    'true',
    'false',
    'NULL',
    '%',
    '_',
  ]
  const DATES = ['2026-04-14', '2026-04-15 01:00:00', '2026-04-01@2026-04-30', 'no date']
  const FIELDS = ['name', 'size', 'spare', 'owner', 'bought', 'checked', 'color', 'owner.full_name']
  /** Of operators that can read no other values. */
  const OWN_VALUES: Record<string, string[]> = {
    DATEPART: [
      ...['wednesday,EE', 'mon,GE', 'friday,LT'].map((day) => `Day@dayofweek,${day}`),
      ...['month,april,EE', 'quarter,2,EE', 'year,2026,NE', 'hour,12,GE', 'dayofmonth,15,LE', 'week,15,EE'],
    ],
    MATCH_RGX: ['^a', 'p{2}', '5$', 'APPLE|plum', '.'],
    ...Object.fromEntries(
      ['MORETHAN', 'LESSTHAN'].map((name) => [
        name,
        [
          'checked@day@before@1',
          'checked@hour@after@2',
          'bought@month@before@1',
          'bought@week@after@1',
          'nope@day@after@1',
        ],
      ])
    ),
    SAMEAS: [...FIELDS, 'checked@day', 'bought@month', 'bought@week', 'checked@quarter', 'checked@year'],
  }
  const stored = OPERATORS.filter(({ sql }) => sql)

  test.each(stored.map(({ name, takes }) => [name, takes]))('%s', (name, takes) => {
    const { schema, database } = local.instance
    const values =
      OWN_VALUES[name] ??
      (takes === 'field' ? FIELDS : [...VALUES, ...DATES, 'acme_thing', local.rows('acme_owner')[0]!.sys_id!])
    const rows = local.rows('acme_thing').map(({ sys_id }) => sys_id!)
    for (const field of FIELDS) {
      for (const value of values) {
        const query = `${field}${name}${value}`
        const bySql = local.rows('acme_thing', query).map(({ sys_id }) => sys_id)
        const inMemory = rows.filter((id) =>
          matches(schema, local.instance.loaded('acme_thing', database.get('acme_thing', id)!), query, {
            lookUp: (table, sysId) => database.get(table, sysId),
          })
        )
        expect({ query, rows: inMemory.sort() }).toEqual({ query, rows: bySql.sort() })
      }
    }
  })
})

test('conditions of rules know dates and scripts', () => {
  const { schema, database } = local.instance
  const [apple] = local.rows('acme_thing', 'name=apple')
  const state = local.instance.loaded('acme_thing', database.get('acme_thing', apple!.sys_id!)!)
  const meets = (condition: string): boolean =>
    matches(schema, state, condition, { evaluate: (code) => local.instance.scripts.evaluate('acme', code, 'test') })
  expect(meets('boughtRELATIVEGT@day@ago@1')).toBe(true)
  expect(meets('boughtRELATIVELT@day@ago@1')).toBe(false)
  expect(meets('boughtONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()')).toBe(true)
  expect(meets('boughtNOTONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()')).toBe(false)
  expect(meets('name=javascript:"app" + "le"')).toBe(true)
  expect(() => matches(schema, state, 'name=javascript:1')).toThrow('evaluates no script here')
})

describe('reading an operator', () => {
  test('by any of its spellings, in any case, with blanks around it', () => {
    const names = ['==', '<>', 'not equal', ' contains ', 'DoesNotContain', '%', '!*', 'notin', 'Is'].map(
      (spelling) => operatorOf(spelling)?.name
    )
    expect(names).toEqual(['=', '!=', '!=', 'LIKE', 'NOT LIKE', 'ENDSWITH', 'NOT LIKE', 'NOT IN', undefined])
  })

  test('spellings that scripts alone know are none of encoded queries', () => {
    for (const spelling of ['==', '<>', 'NOT EQUAL', 'DOESNOTCONTAIN'])
      expect([...WORDS, ...SYMBOLS]).not.toContain(spelling)
    expect([WORDS.includes('CONTAINS'), SYMBOLS.includes('!*'), SYMBOLS.includes('IN')]).toEqual([true, true, false])
  })

  test.each([
    ['name=x', { field: 'name', operator: '=', value: 'x' }],
    ['name==x', { field: 'name', operator: '=', value: '=x' }],
    ['size>=3', { field: 'size', operator: '>=', value: '3' }],
    ['size!=3', { field: 'size', operator: '!=', value: '3' }],
    ['nameNOT LIKEx', { field: 'name', operator: 'NOT LIKE', value: 'x' }],
    ['nameNOTINa,b', { field: 'name', operator: 'NOTIN', value: 'a,b' }],
    ['owner.nameSTARTSWITHx', { field: 'owner.name', operator: 'STARTSWITH', value: 'x' }],
    ['nameISEMPTYand more', { field: 'name', operator: 'ISEMPTY', value: '' }],
    ['nameANYTHINGelse', { field: 'name', operator: 'ANYTHING', value: '' }],
    ['name=a=b', { field: 'name', operator: '=', value: 'a=b' }],
    ['name=', { field: 'name', operator: '=', value: '' }],
    ['nINx', { field: 'n', operator: 'IN', value: 'x' }],
  ])('%s', (text, condition) => expect(parseCondition(text)).toEqual(condition))

  test.each(['', '=x', '1name=x', 'name', 'name x', '_name=x', '.name=x', 'na me=x'])('%j is no condition', (text) =>
    expect(parseCondition(text)).toBeUndefined()
  )
})

describe('operators of changes', () => {
  const changed = (name: string, before: string, now: string, value: string) =>
    operatorOf(name)!.changed!(before, now, value)

  test('any change, one to a value, one from a value', () => {
    expect(changed('VALCHANGES', 'a', 'b', '')).toBe(true)
    expect([changed('CHANGESTO', 'a', 'b', 'b'), changed('CHANGESTO', 'a', 'b', 'a')]).toEqual([true, false])
    expect([changed('CHANGESFROM', 'a', 'b', 'a'), changed('CHANGESFROM', 'a', 'b', 'b')]).toEqual([true, false])
  })
})

describe('operators of dates say now', () => {
  const now = (operator: string, value: string) =>
    operatorOf(operator)!.now!({ field: 'due', operator, value }, (period, count, edge) =>
      [period, count, edge].filter((part) => part !== undefined).join(' ')
    )

  test.each([
    ['RELATIVEGT', '@month@ago@6', [['>', 'month -6']]],
    ['RELATIVEGE', '@hour@ahead@12', [['>=', 'hour 12']]],
    ['RELATIVELT', '@dayofweek@ago@123456', [['<', 'day -123456']]],
    ['RELATIVELE', 'Last@minute@ahead@0', [['<=', 'minute 0']]],
    ['RELATIVEEE', '@quarter@ago@1', [['BETWEEN', 'quarter -1 start@quarter -1 end']]],
    ['ON', 'Today@1@2', [['BETWEEN', '1@2']]],
    ['ON', 'Today@1', [['BETWEEN', '1@']]],
    ['NOTON', 'Today@1@2', [['<', '1'], ['>', '2']]], // prettier-ignore
    ['NOTON', 'Today', [['<', ''], ['>', '']]], // prettier-ignore
  ])('%s%s', (operator, value, expected) => {
    expect(now(operator, value)).toEqual(
      expected.map(([name, text]) => ({ field: 'due', operator: name, value: text }))
    )
  })

  test.each(['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])('a period is a %s', (unit) => {
    expect(now('RELATIVEGT', `@${unit}@ahead@2`)).toEqual([{ field: 'due', operator: '>', value: `${unit} 2` }])
  })

  test.each([
    '',
    '@fortnight@ago@1',
    '@day@long ago@1',
    '@day@agone@1',
    '@day@ago',
    '@day@ago@-1',
    '@day@ago@1.5',
    '@day@ago@1234567',
    '@day@ago@x1',
  ])('%j is no distance', (value) => {
    expect(() => now('RELATIVEGT', value)).toThrow(UnreadableValue)
    expect(() => now('RELATIVEGT', value)).toThrow(`got dueRELATIVEGT${value}`)
  })
})

test('an operator that is not there looks at another field where it says so', () => {
  expect(['MORETHAN', 'LESSTHAN', 'DYNAMIC'].map((name) => operatorOf(name)!.takes)).toEqual([
    'field',
    'field',
    'value',
  ])
})

test.each([
  ['a part that is none', `atDATEPARTx@dayofweek,blursday,EE`],
  ['a comparison that is none', `atDATEPARTx@dayofweek,monday,XX`],
  ['no expression', `nameMATCH_RGX[`],
  ['no distance', `checkedMORETHANbought@day`],
  ['a period that is none', `checkedSAMEASbought@fortnight`],
])('%s raises, and a deleteMultiple changes nothing', (_what, query) => {
  const field = query.startsWith('at') ? query.replace('at', 'checked') : query
  expect(thrown(`gr.addEncodedQuery('${field}'); gr.deleteMultiple()`)).toMatch(/Expected/)
  expect(left()).toBe(4)
})

test('a query by parts of dates runs though a setting has just changed, which it has to read', () => {
  const { instance } = local
  const query = 'checkedDATEPARTx@dayofweek,monday,EE'
  const before = local.rows('acme_thing', query).length
  instance.setProperty('glide.sys.default.tz', 'UTC')
  expect(local.rows('acme_thing', query)).toHaveLength(before)
})

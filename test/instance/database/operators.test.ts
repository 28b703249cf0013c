// The table of operators: each says the same in SQL and in memory, and what is not there raises instead of widening.

import { isAbsent, OPERATORS } from '../../../src/instance/database/operators.ts'
import { matches } from '../../../src/instance/records/matches.ts'
import { script, useAcme } from '../glide/acme.ts'

const local = useAcme()

beforeEach(() => {
  const owner = local.insert('acme_owner', { full_name: 'Ann Archer' })
  local.things(
    { name: 'Apple', color: 'apple', size: '5', spare: 'true', owner, bought: '2026-04-15 01:00:00' },
    { name: 'banana', color: 'x', size: '20', spare: 'false', checked: '2026-04-14' },
    { name: '50% off_', size: '100' },
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
  expect(ABSENT).toEqual(expect.arrayContaining(['DATEPART', 'MATCH_PAT', 'MATCH_RGX', 'DYNAMIC', 'IN_HIERARCHY']))
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
  const VALUES = ['', 'apple', 'APPLE', 'a', '5', '20', '5,20', '5@20', 'x, Apple', 'true', 'false', 'NULL', '%', '_']
  const DATES = ['2026-04-14', '2026-04-15 01:00:00', '2026-04-01@2026-04-30', 'no date']
  const FIELDS = ['name', 'size', 'spare', 'owner', 'bought', 'checked', 'color', 'owner.full_name']
  const stored = OPERATORS.filter(({ sql }) => sql)

  test.each(stored.map(({ name, takes }) => [name, takes]))('%s', (name, takes) => {
    const { schema, database } = local.instance
    const values =
      takes === 'field' ? FIELDS : [...VALUES, ...DATES, 'acme_thing', local.rows('acme_owner')[0]!.sys_id!]
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

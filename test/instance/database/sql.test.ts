// What becomes of a query: groups that restrict nothing, joins, and where it gets too large.

import type { Condition, Query } from '../../../src/instance/database/query.ts'
import { fieldsOf, newQuery, where } from '../../../src/instance/database/query.ts'
import { useInstance } from '../../support/instance.ts'

const T = 'x_q_thing'
const OWNER = 'x_q_owner'
const LOAN = 'x_q_loan'

const local = useInstance({
  packages: [
    {
      scope: 'x_q',
      tables: {
        [OWNER]: { columns: { name: { display: true }, boss: { reference: OWNER } } },
        [T]: { columns: { name: { display: true }, size: 'integer', owner: { reference: OWNER } } },
        [LOAN]: { columns: { thing: { reference: T }, owner: { reference: OWNER }, place: 'string' } },
        x_q_big_thing: { extends: T, columns: { weight: 'decimal' } },
      },
    },
  ],
})

const is = (field: string, value: string, operator = '='): Condition[] => [{ field, operator, value }]
const asked = (more: Partial<Query>, table = T): Query => ({ ...newQuery(table), ...more })
const found = (query: Query): unknown[] => {
  const names = local.instance.database.select(query).map((row) => row.name)
  expect(local.instance.database.count(query)).toBe(names.length)
  return names.sort()
}
const database = () => local.instance.database

beforeEach(() => {
  const ann = local.insert(OWNER, { name: 'ann' })
  const bob = local.insert(OWNER, { name: 'bob', boss: ann })
  const [a, b] = [
    local.insert(T, { name: 'a', size: '1', owner: ann }),
    local.insert(T, { name: 'b', size: '2', owner: bob }),
  ]
  local.insert('x_q_big_thing', { name: 'c', size: '2' })
  local.insert(LOAN, { thing: a, place: 'north', owner: bob })
  local.insert(LOAN, { thing: b, place: 'south', owner: ann })
})

describe('groups', () => {
  test('are alternatives, of which one without conditions lets everything pass', () => {
    const [one, two] = [{ all: [is('name', 'a')] }, { all: [is('size', '2'), is('name', 'b')] }]
    expect(found(asked({ groups: [one, two] }))).toEqual(['a', 'b'])
    expect(found(asked({ groups: [one, { all: [] }] }))).toEqual(['a', 'b', 'c'])
    expect(found(asked({ groups: [{ all: [] }, two] }))).toEqual(['a', 'b', 'c'])
    expect(found(asked({ groups: [one, { all: [is('nosuch', 'x')] }] }))).toEqual(['a', 'b', 'c'])
  })

  test('of a class keep to it, with conditions and without', () => {
    const conditions = [[], [is('size', '2')], [is('size', '2', '>=')]]
    const classes = conditions.map((all) => found(asked({ groups: [{ all }] }, 'x_q_big_thing')))
    expect(classes).toEqual([['c'], ['c'], ['c']])
  })

  test('alternatives within a group hold where one does, what is unknown left out', () => {
    const any = [...is('name', 'a'), ...is('nosuch', 'x'), ...is('name', 'b')]
    expect(found(asked({ groups: [{ all: [any, is('size', '1', '>=')] }] }))).toEqual(['a', 'b'])
    expect(found(asked({ groups: [{ all: [any, is('size', '2')] }] }))).toEqual(['b'])
  })

  test('what names no column or operator is listed', () => {
    const query = asked({
      groups: [{ all: [is('nosuch', 'x'), is('name', 'a', 'SOUNDSLIKE'), is('owner.nosuch', 'y'), is('name.x', 'z')] }],
      order: [
        { field: 'nosuch', descending: false },
        { field: 'name', descending: true },
      ],
      joins: [{ field: 'nosuch', table: LOAN, joinField: 'thing', conditions: { all: [] } }],
    })
    expect(database().ignoredParts(query)).toEqual([
      'nosuch=x',
      'nameSOUNDSLIKEa',
      'owner.nosuch=y',
      'name.x=z',
      `join ${LOAN}.thing`,
      'order nosuch',
    ])
    expect(database().ignoredParts(where(T, { name: 'a' }, 'size'))).toEqual([])
  })
})

describe('joins', () => {
  const lent = (more: Partial<Query['joins'][number]> = {}): Query['joins'] => [
    { field: 'sys_id', table: LOAN, joinField: 'thing', conditions: { all: [] }, ...more },
  ]

  test('keep what a record of the other table refers to', () => {
    expect(found(asked({ joins: lent() }))).toEqual(['a', 'b'])
    expect(found(asked({ joins: lent({ field: 'owner', joinField: 'owner' }) }))).toEqual(['a', 'b'])
    expect(found(asked({ joins: lent({ field: 'owner.boss', joinField: 'owner' }) }))).toEqual(['b'])
  })

  test('by what is asked of that record, beside what is asked of the row', () => {
    const north = { all: [is('place', 'north')] }
    expect(found(asked({ joins: lent({ conditions: north }) }))).toEqual(['a'])
    expect(found(asked({ joins: lent({ conditions: north }), groups: [{ all: [is('name', 'b')] }] }))).toEqual([])
    const ofBob = { all: [is('thing.owner.name', 'bob'), is('place', 'south')] }
    const groups = [{ all: [is('size', '2')] }, { all: [is('name', 'a')] }]
    expect(found(asked({ joins: lent({ conditions: ofBob }), groups }))).toEqual(['b'])
  })

  test('of a column that is not there, on either side, find nothing', () => {
    for (const unknown of [{ field: 'nosuch' }, { joinField: 'nosuch' }, { joinField: 'thing.nosuch' }]) {
      const query = asked({ joins: lent(unknown) })
      expect(found(query)).toEqual([])
      expect(database().ignoredParts(query)).toEqual([`join ${LOAN}.${unknown.joinField ?? 'thing'}`])
    }
  })
})

describe('too large', () => {
  const path = (steps: number): string => `${'boss.'.repeat(steps)}name`
  const many = (count: number): Condition[][] => Array.from({ length: count }, () => is('size', '7', '!='))
  const list = (count: number): string => Array.from({ length: count }, (_, n) => n).join()
  const refused = (what: string) =>
    expect.objectContaining({ name: 'QueryTooLarge', message: expect.stringMatching(what) })
  const thrown = (query: Query): unknown => {
    try {
      return void database().select(query)
    } catch (error) {
      return error
    }
  }

  test('as much as may be is answered, one more is not', () => {
    expect(thrown(asked({ groups: [{ all: [is(path(60), 'x')] }] }, OWNER))).toBeUndefined()
    expect(thrown(asked({ groups: [{ all: [is(path(61), 'x')] }] }, OWNER))).toEqual(refused('at most 60 references'))
    expect(thrown(asked({ groups: [{ all: many(10_000) }] }))).toBeUndefined()
    expect(thrown(asked({ groups: [{ all: many(10_001) }] }))).toEqual(refused('at most 10000 conditions'))
    expect(thrown(asked({ groups: [{ all: [is('size', list(32_000), 'IN')] }] }))).toBeUndefined()
    expect(thrown(asked({ groups: [{ all: [is('size', list(32_001), 'IN')] }] }))).toEqual(
      refused('at most 32000 values')
    )
  })

  test('conditions are counted over all groups and alternatives', () => {
    const groups = [{ all: many(5000) }, { all: [many(5001).flat()] }]
    expect(thrown(asked({ groups }))).toEqual(refused('conditions'))
    groups[1]!.all[0]!.pop()
    expect(thrown(asked({ groups }))).toBeUndefined()
  })

  test('a reference that is followed twice counts once', () => {
    const all = [...Array.from({ length: 30 }, (_, n) => is(path(n), 'x')), is(path(60), 'x')]
    expect(thrown(asked({ groups: [{ all }] }, OWNER))).toBeUndefined()
  })
})

test.each(['SAMEAS', 'NSAMEAS', 'GT_FIELD', 'LT_FIELD', 'GT_OR_EQUALS_FIELD', 'LT_OR_EQUALS_FIELD'])(
  'nothing compares by %s with a field that is not there',
  (operator) => {
    expect(found(asked({ groups: [{ all: [is('size', 'nosuch', operator)] }] }))).toEqual([])
    expect(found(asked({ groups: [{ all: [is('size', 'owner.nosuch', operator)] }] }))).toEqual([])
  }
)

test('the fields that a query names: of conditions on both sides, of the order and of joins', () => {
  const all = [[...is('a', 'x'), ...is('b', 'c', 'SAMEAS')], is('d', 'ends@3', 'MORETHAN'), is('f', 'g', 'SOUNDSLIKE')]
  const query = asked({
    groups: [{ all }, { all: [is('h', '1')] }],
    order: [{ field: 'i', descending: true }],
    joins: [{ field: 'j', table: LOAN, joinField: 'thing', conditions: { all: [] } }],
  })
  expect(fieldsOf(query)).toEqual(['a', 'b', 'c', 'd', 'ends', 'f', 'h', 'i', 'j'])
})

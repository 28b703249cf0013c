// GlideAggregate by its documented examples. Source: ServiceNow docs, c_GlideAggregateScopedAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme()

beforeEach(() => {
  local.things(
    { name: 'a', size: '10', color: 'red', state: 'open' },
    { name: 'b', size: '9', color: 'red', state: 'shut' },
    { name: 'c', size: '9', color: 'red', state: 'shut' },
    { name: 'd, e', size: '1', color: 'blue', state: 'open' }
  )
})

/** @param build has the aggregate as `ga`; each row gives the value of `row` */
const rows = (build: string, row: string) =>
  script(
    local,
    `var ga = new GlideAggregate('acme_thing'); ${build}; ga.query(); var all = []; while (ga.next()) all.push(${row}); return all`
  )

test('counts, sums and compares by group, as text', () => {
  const build = `['COUNT', 'SUM', 'AVG', 'MIN', 'MAX'].forEach(function (kind) { ga.addAggregate(kind, 'size') }); ga.groupBy('color')`
  const row = `[ga.getValue('color')].concat(['COUNT', 'SUM', 'MIN', 'MAX'].map(function (kind) { return ga.getAggregate(kind, 'size') }))`
  expect(rows(build, row)).toEqual([
    ['blue', '1', '1', '1', '1'],
    ['red', '3', '28', '9', '10'],
  ])
})

test('concatenates in ascending order, of numbers for numbers', () => {
  const build = `ga.addAggregate('GROUP_CONCAT', 'size'); ga.addAggregate('GROUP_CONCAT_DISTINCT', 'size'); ga.addAggregate('GROUP_CONCAT', 'name')`
  const row = `[ga.getAggregate('GROUP_CONCAT', 'size'), ga.getAggregate('GROUP_CONCAT_DISTINCT', 'size'), ga.getAggregate('GROUP_CONCAT', 'name')]`
  expect(rows(build, row)).toEqual([['1,9,9,10', '1,9,10', 'a,b,c,d, e']])
})

test('STDDEV is the deviation of the whole population', () => {
  expect(
    Number(
      (
        rows(
          `ga.addQuery('size', '>', 1); ga.addAggregate('STDDEV', 'size')`,
          `ga.getAggregate('STDDEV', 'size')`
        ) as string[]
      )[0]
    )
  ).toBeCloseTo(0.4714, 4)
})

test('a counted column groups by itself, unless setGroup says otherwise', () => {
  const row = `ga.color + ' ' + ga.getAggregate('count', 'color')`
  expect(rows(`ga.addAggregate('count', 'color')`, row)).toEqual(['blue 1', 'red 3'])
  expect(rows(`ga.setGroup(false); ga.addAggregate('COUNT', 'color')`, `ga.getAggregate('COUNT', 'color')`)).toEqual([
    '4',
  ])
})

test('offers the columns of the group as elements', () => {
  expect(
    rows(
      `ga.addAggregate('COUNT'); ga.groupBy('state')`,
      `ga.state.getDisplayValue() + ' ' + ga.getDisplayValue('state')`
    )
  ).toEqual(['Open now Open now', 'Shut Shut'])
})

test('orders by a column, which groups too, and by an aggregate, the largest first', () => {
  expect(rows(`ga.addAggregate('COUNT'); ga.orderByDesc('color')`, `ga.getValue('color')`)).toEqual(['red', 'blue'])
  expect(
    rows(`ga.addAggregate('COUNT', 'color'); ga.orderByAggregate('count', 'color')`, `ga.getValue('color')`)
  ).toEqual(['red', 'blue'])
})

test('counts nothing as 0 and finds no least of nothing', () => {
  const build = `ga.addQuery('size', '>', 99); ga.addAggregate('COUNT'); ga.addAggregate('MIN', 'size')`
  expect(rows(build, `[ga.getAggregate('COUNT'), ga.getAggregate('MIN', 'size')]`)).toEqual([['0', null]])
})

test('tells its queries', () => {
  const build = `ga.addQuery('size', '>', 1); ga.addAggregate('COUNT'); ga.groupBy('color')`
  expect(rows(build, `[ga.getEncodedQuery(), ga.getAggregateEncodedQuery()]`)).toEqual([
    ['size>1^ORDERBYcolor^GROUPBYcolor', 'size>1^color=red'],
  ])
})

test('says by name what it does not do', () => {
  expect(() => rows(`ga.addTrend('bought', 'decade')`, '1')).toThrow('GlideAggregate.addTrend: expected an interval of')
  expect(() => rows(`ga.addAggregate('MEDIAN', 'size')`, '1')).toThrow(
    'GlideAggregate.addAggregate: MEDIAN is not implemented'
  )
})

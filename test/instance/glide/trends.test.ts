// Trends of GlideAggregate. Source: ServiceNow docs, australia: c_GlideAggregateScopedAPI (addTrend, setIntervalYearIncluded).

import { script, useAcme } from './acme.ts'

const local = useAcme()

const trend = (interval: string, more = ''): unknown =>
  script(
    local,
    `var g = new GlideAggregate('acme_thing'); g.addAggregate('COUNT'); g.addTrend('bought', ${interval}); ${more}; g.query();
     var seen = []; while (g.next()) seen.push(g.getValue('timeref') + ': ' + g.getAggregate('COUNT')); return seen`
  )

beforeEach(() => {
  local.things(
    { bought: '2018-08-16 10:00:30', color: 'red' },
    { bought: '2018-12-16 10:10:00', color: 'red' },
    { bought: '2018-12-20 10:59:00', color: 'blue' },
    { bought: '2019-01-03 23:00:00', color: 'red' }
  )
})

test.each([
  [`'quarter'`, '', ['3/2018: 1', '4/2018: 2', '1/2019: 1']],
  [`'Month'`, '', ['8/2018: 1', '12/2018: 2', '1/2019: 1']],
  [`'year'`, '', ['2018: 3', '2019: 1']],
  [`'week'`, '', ['33/2018: 1', '51/2018: 2', '1/2019: 1']],
  [`'date'`, '', ['2018-08-16: 1', '2018-12-16: 1', '2018-12-20: 1', '2019-01-03: 1']],
  [`'dayofweek'`, '', ['Sunday/2018: 1', 'Thursday/2018: 2', 'Thursday/2019: 1']],
  [`'dayofweek'`, 'g.setIntervalYearIncluded(false)', ['Sunday: 1', 'Thursday: 3']],
  [`'minute', 30`, `g.addQuery('bought', '<', '2018-12-17')`, ['2018-08-16 10:00:00: 1', '2018-12-16 10:00:00: 1']],
  [`'quarter'`, `g.addQuery('color', 'red')`, ['3/2018: 1', '4/2018: 1', '1/2019: 1']],
])('by %s %s', (interval, more, expected) => expect(trend(interval, more)).toEqual(expected))

test('an interval that there is not is told', () => {
  expect(() => trend(`'decade'`)).toThrow('expected an interval of value, minute')
})

test('so many groups at most', () => {
  expect(
    script(
      local,
      `var g = new GlideAggregate('acme_thing'); g.addAggregate('COUNT'); g.groupBy('color'); g.orderByAggregate('COUNT'); g.setLimit(1); g.query();
       var seen = []; while (g.next()) seen.push(g.getValue('color')); return seen`
    )
  ).toEqual(['red'])
})

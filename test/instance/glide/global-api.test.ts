// What global scripts find besides. Source: ServiceNow docs, australia: c_GlideRecordAPI, c_GlideDateTimeAPI, c_GlideAggregateAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const on = (code: string): unknown => script(local, code, 'global')

test('days, months and years of a GlideDateTime', () => {
  expect(
    on(`var d = new GlideDateTime('2026-02-26 10:00:00'); d.addDays(3); d.addWeeks(1); d.addMonths(1); d.addYears(-1); d.setDayOfMonth(30);
      return [d.getValue(), d.getYear(), d.getMonth(), d.getDayOfMonth(), d.getDaysInMonth(), new GlideDateTime('2026-11-23 12:00:00').getDayOfWeek()]`)
  ).toEqual(['2025-04-30 10:00:00', 2025, 4, 30, 30, 1])
  local.things({ name: 'kite', bought: '2026-01-31 10:00:00' })
  expect(
    on(
      `var g = new GlideRecord('acme_thing'); g.get('name', 'kite'); var d = g.bought.getGlideObject(); d.addDays(1); return d.getValue()`
    )
  ).toBe('2026-02-01 10:00:00')
})

test('scoped apps find them not', () => {
  expect(() => script(local, `new GlideDateTime().addDays(1)`)).toThrow('GlideDateTime.addDays is not implemented')
  expect(script(local, `return typeof new GlideRecord('acme_thing').saveLocation`)).toBe('undefined')
})

test('the place among the records that were found', () => {
  local.things({ name: 'a' }, { name: 'b' }, { name: 'c' })
  expect(
    on(`var g = new GlideRecord('acme_thing'), seen = []; g.orderBy('name'); g.query(); g.next(); g.next(); g.saveLocation();
      seen.push(g.getLocation()); g.next(); seen.push(g + '' && g.getValue('name')); g.restoreLocation(); seen.push(g.getValue('name'), g.getRowNumber());
      g.setLocation(0); seen.push(g.getValue('name'), g.find('name', 'c'), g.getLocation(), g.find('name', 'z')); return seen`)
  ).toEqual([1, 'c', 'b', 1, 'a', true, 2, false])
})

test('what a record is, and whether it has changed', () => {
  local.things({ name: 'kite' })
  expect(
    on(`var g = new GlideRecord('acme_thing'); g.get('name', 'kite'); var seen = [g.changes(), g.instanceOf('acme_thing'), g.instanceOf('task'), g.hasAttachments()];
      g.applyEncodedQuery('color=red^size=4^name>x'); g.addValue('size', 3);
      seen.push(g.changes(), g.getValue('color'), g.getValue('size'), g.getFields().length === g.getElements().length); return seen`)
  ).toEqual([false, true, false, false, true, 'red', '7', true])
})

test('groups that a condition on an aggregate leaves', () => {
  local.things({ color: 'red', size: '1' }, { color: 'red', size: '2' }, { color: 'blue', size: '9' })
  const groups = (having: string) =>
    on(`var g = new GlideAggregate('acme_thing'); g.addAggregate('COUNT'); g.addAggregate('SUM', 'size'); g.groupBy('color'); ${having}; g.query();
      var seen = []; while (g.next()) seen.push(g.getValue('color')); return [seen.join(), g.getTotal('COUNT')]`)
  expect(groups(`g.addHaving('COUNT', '>', '1')`)).toEqual(['red', 2])
  expect(groups(`g.addHaving('SUM', 'size', '>=', 9)`)).toEqual(['blue', 1])
  expect(() => groups(`g.addHaving('COUNT', 'LIKE', 9)`)).toThrow('expected an operator')
})

test.each(['ArrayUtil', 'GlideTableDescriptor', 'GlideImpersonate', 'SNC', 'GlideHTTPRequest', 'DurationCalculator'])(
  '%s is there, or throws its name',
  (name) => {
    expect(
      on(`try { return typeof ${name} === 'undefined' ? 'undefined' : 'there' } catch (e) { return String(e) }`)
    ).toBe('there')
  }
)

test.each(['addDomainQuery', 'addExtraField', 'insertWithReferences'])('GlideRecord.%s throws its name', (name) => {
  expect(() => on(`new GlideRecord('acme_thing').${name}()`)).toThrow(`GlideRecord.${name} is not implemented`)
})

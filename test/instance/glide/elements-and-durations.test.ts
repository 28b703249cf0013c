// Elements follow their record; those that are not empty answer as texts do; durations are kept and shown as the platform does it.
// Source: recorded outputs (jds.net.au "static variables and pointers", dev.to "reference vs primitive data types"); ServiceNow
// docs, australia: c_BusinessRules (indexOf on a list), r_ExScptEmlNtfn (split), r_LDAPScriptExamples (indexOf on a text), r_ScriptingOfFieldTypes (Duration).

import { script, useAcme } from './acme.ts'

const local = useAcme({
  tables: {
    acme_owner: { columns: { full_name: { display: true } } },
    acme_thing: {
      columns: {
        name: { display: true },
        owner: { reference: 'acme_owner' },
        people: { type: 'glide_list', reference: 'sys_user' },
        took: 'glide_duration',
        spent: 'timer',
      },
    },
  },
})
const on = (code: string): unknown => script(local, code)

test('an element kept from a loop shows the last record, behind a reference, too', () => {
  for (const name of ['ash', 'elm', 'oak'])
    local.insert('acme_thing', { name, owner: local.insert('acme_owner', { full_name: `of ${name}` }) })
  expect(
    on(`var a = [], t = [], o = []; var g = new GlideRecord('acme_thing'); g.orderBy('name'); g.query();
      while (g.next()) { a.push(g.name); t.push(g.name + ''); o.push(g.owner.full_name); }
      return [a.join(), t.join(), o.join()]`)
  ).toEqual(['oak,oak,oak', 'ash,elm,oak', 'of oak,of oak,of oak'])
})

test('an element follows what the script sets', () => {
  expect(
    on(
      `var g = new GlideRecord('acme_thing'); var name = g.name; g.name = 'a'; g.setValue('name', 'b'); return String(name)`
    )
  ).toBe('b')
})

test('a list has the methods of a text', () => {
  expect(
    on(`var g = new GlideRecord('acme_thing'); g.people = 'aa,bb';
      return [g.people.indexOf('bb'), g.people.indexOf('cc'), g.people.split(',').length, g.people.length, g.people.toUpperCase()]`)
  ).toEqual([3, -1, 2, 5, 'AA,BB'])
})

test('an element that is not empty has the methods of a text, behind a reference and of a choice, too', () => {
  const owner = local.insert('acme_owner', { full_name: 'Ash Elm' })
  local.insert('acme_thing', { name: 'Red box', owner, took: '1 00:00:00' })
  expect(
    on(`var g = new GlideRecord('acme_thing'); g.query(); g.next();
      return [g.name.toLowerCase(), g.name.indexOf('box'), g.name.split(' ').length, g.name.length, g.name.trim().substring(4),
        g.owner.full_name.toUpperCase(), g.owner.indexOf('${owner}'), g.took.startsWith('1970')]`)
  ).toEqual(['red box', 4, 2, 7, 'box', 'ASH ELM', 0, true])
})

// Recorded: blog.cbc-faruhn.com, "Why not to mix Java and JavaScript types in ServiceNow".
test('an empty element but a list has none of them, and is an element all the same', () => {
  local.insert('acme_thing', { name: 'box' })
  expect(
    on(`var g = new GlideRecord('acme_thing'); g.query(); g.next();
      return [typeof g.name.toUpperCase, typeof g.owner.toUpperCase, g.people.split(',').length, typeof (g.owner + '').toUpperCase,
        g.name instanceof GlideElement, g.owner instanceof GlideElement, g.name instanceof String, typeof g.name]`)
  ).toEqual(['function', 'undefined', 1, 'function', true, true, false, 'object'])
})

test('elements are made by no script', () =>
  expect(() => on(`new GlideElement('a')`)).toThrow('expected an element of a record, such as current.number'))

test.each([
  ['1 02:03:00', '1970-01-02 02:03:00', '1 Day 2 Hours 3 Minutes', 93_780_000],
  ['1970-01-02 02:03:00', '1970-01-02 02:03:00', '1 Day 2 Hours 3 Minutes', 93_780_000],
  ['00:00:09', '1970-01-01 00:00:09', '9 Seconds', 9000],
  ['90000', '1970-01-01 00:01:30', '1 Minute', 90_000],
  ['soon', '', '', 0],
])('a duration takes %j', (given, value, display, number) => {
  expect(
    on(`var g = new GlideRecord('acme_thing'); g.took = ${JSON.stringify(given)}; var id = g.insert(); g.get(id);
      return [g.getValue('took') || '', g.getDisplayValue('took'), g.took.dateNumericValue()]`)
  ).toEqual([value, display, number])
})

test('durations compare, whatever they were set from', () => {
  local.insert('acme_thing', { name: 'long', took: '2 00:00:00' })
  local.insert('acme_thing', { name: 'short', took: '1970-01-01 01:00:00' })
  expect(
    on(
      `var g = new GlideRecord('acme_thing'); g.addQuery('took', '>', '1 00:00:00'); g.query(); g.next(); return String(g.name)`
    )
  ).toBe('long')
})

// Errors of scripts that read something of nothing say what was nothing, and why a record has no value there.

import { script, useAcme } from '../glide/acme.ts'

const local = useAcme()

const THING = `var thing = new GlideRecord('acme_thing');`

test.each([
  [
    'a column that its table does not have',
    `${THING} return thing.request_item.sys_id`,
    `'sys_id'): thing.request_item is undefined, as acme_thing has no column request_item`,
  ],
  [
    'a column of the record behind a reference',
    `${THING} return thing.owner.manager.name`,
    `'name'): thing.owner.manager is undefined, as acme_owner has no column manager`,
  ],
  [
    'a column of a table that is not here',
    `var row = new GlideRecord('no_such_table');\n  return row.comments.getJournalEntry(1)`,
    `row.comments is undefined, as there is no table no_such_table`,
  ],
  ['a method of a missing column', `${THING} if (thing.shade.nil()) return 1`, 'acme_thing has no column shade'],
  ['a member of an object', `var answer = {}; return answer.body.length`, `'length'): answer.body is undefined`],
  ['an item of a list', `var rows = [[]]; return rows[0][3].id`, `'id'): rows[0][3] is undefined`],
  ['a value by brackets', `var rows = null, key = 'a'; return rows[key]`, `'a'): rows is null`],
  ['a result', `${THING} return thing.getValue('name').split(',')`, `thing.getValue('name') is null`],
  ['a write', `var answer = {}; answer.body.text = 1`, `(setting 'text'): answer.body is undefined`],
])('%s', (_, code, expected) => {
  expect(() => script(local, code)).toThrow(expected)
})

test('an earlier column that was missing is not named for another value', () => {
  expect(() => script(local, `${THING} var none = thing.shade; var shade = {}; return shade.deep.er`)).toThrow(
    /shade\.deep is undefined \(/
  )
})

test('the message that a script catches is the language’s own', () => {
  const caught = script(local, `${THING} try { thing.shade.nil() } catch (error) { return error.message }`)
  expect(caught).toBe(`Cannot read properties of undefined (reading 'nil')`)
})

test.each(['GlideGuid', 'GlideFrobnicator', 'sn_frobnicate', 'SNCFrobnicator'])('%s is named as not here', (name) => {
  expect(() => script(local, `return ${name}.generate()`)).toThrow(
    `${name} is not defined: the local instance has no ${name} in this scope`
  )
})

test('a class of the platform makes an object without the word new', () => {
  const values = script(
    local,
    `var moment = GlideDateTime('2026-01-02 03:04:05'), span = GlideDuration('0 01:30:00'), day = GlideDate();
     var row = GlideRecord('acme_thing'), groups = GlideAggregate('acme_thing');
     day.setValue('2026-01-02');
     return [moment.getValue(), moment instanceof GlideDateTime, span.getNumericValue(), day.getValue(),
       row.getTableName(), groups.getRowCount()]`
  )
  expect(values).toEqual(['2026-01-02 03:04:05', true, 5400000, '2026-01-02', 'acme_thing', 0])
})

test('an operator that is not there is named by the method of the class that scripts know', () => {
  const query = `var row = new GlideRecord('incident'); row.addQuery('active', 'NOSUCH', 'x')`
  expect(() => script(local, query, 'global')).toThrow('Error: GlideRecord.addQuery: the operator NOSUCH')
})

// Database functions: the texts that builders write, what they come to, and conditions on them.
// Source: ServiceNow docs, australia: GlideDBFunctionBuilderScopedAPI, GlideDBFunctionCaseBuilderAPI, c_GlideRecordScopedAPI
// (addFunction); the texts and values are those that the pages print.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const built = (steps: string): unknown => script(local, `return new GlideDBFunctionBuilder()${steps}.build()`)
const valueOf = (text: string, name: string): unknown =>
  script(
    local,
    `var gr = new GlideRecord('acme_thing'); gr.addFunction(${JSON.stringify(text)}); gr.get('name', ${JSON.stringify(name)});
     return gr.getValue(${JSON.stringify(text)})`
  )

test.each([
  [".add().field('order').field('priority')", 'glidefunction:add(order,priority)'],
  [".position().constant('my').field('short_description')", "glidefunction:position('my',short_description)"],
  [
    ".substring().field('short_description').constant(0).constant(20)",
    "glidefunction:substring(short_description,'0','20')",
  ],
  [
    ".andFunc().compare().field('first_name').constant('=').constant('John').endfunc().compare().field('active').constant('=').constant(1).endfunc().endfunc()",
    "glidefunction:and(compare(first_name,'=','John'),compare(active,'=','1'))",
  ],
])('%s builds its text', (steps, text) => expect(built(steps)).toBe(text))

test('builds a text also where the builder is called step by step', () =>
  expect(script(local, `var b = new GlideDBFunctionBuilder(); b.length(); b.field('name'); return b.build()`)).toBe(
    'glidefunction:length(name)'
  ))

describe('for a record', () => {
  const name = 'Wireless access is down in my area'
  beforeEach(() => local.insert('acme_thing', { name, size: '7', bought: '2026-04-15 10:00:00', spare: 'true' }))

  test.each([
    ["position('my',name)", '28'],
    ["position('MY',name)", '28'],
    ["position('nowhere',name)", '0'],
    ["substring(name,'0','20')", 'Wireless access is '],
    ["substring(name,'1','8')", 'Wireless'],
    ['length(name)', '34'],
    ["add(size,'5')", '12'],
    ["subtract(size,'5','1')", '1'],
    ['multiply(size,size)', '49'],
    ["divide(size,'2')", '3.5'],
    ["divide(size,'0')", null],
    ["concat(name,'!')", `${name}!`],
    ['coalesce(checked,bought)', '2026-04-15 10:00:00'],
    ["dayofweek(bought,'2')", '3'],
    ["dayofweek(bought,'1')", '4'],
    ["dayofweek(bought,'9')", '4'],
    ["or(compare(size,'>','9'),compare(size,'=','7'))", '1'],
    ["case(compare(size,'<','5'),'small',compare(size,'<','10'),'fine','large')", 'fine'],
    ['length(owner.email)', null],
  ])('%s', (text, value) => expect(valueOf(`glidefunction:${text}`, name)).toBe(value))

  test('a case by its builder, a bracket of a condition missing as on the page', () =>
    expect(
      script(
        local,
        `var c = new GlideDBFunctionCaseBuilder()
           .when("and(compare(size, '=', '7'), compare(spare, '=', '0')").then("'seven, used'")
           .whenCompare('size', "'='", "'7'").then('name').otherwise("'other'").build();
         var gr = new GlideRecord('acme_thing'); gr.addFunction(c); gr.query(); gr.next(); return gr.getValue(c)`,
        'global'
      )
    ).toBe(name))

  test.each([
    ['no_such()', 'The database function no_such() is not implemented by the local instance'],
    ['datediff(bought,checked)', 'The database function datediff() is not implemented by the local instance'],
    ['add(size,weight_of_it)', 'acme_thing has no column weight_of_it'],
    ['add(size', 'Expected a function such as glidefunction:add(order,priority)'],
  ])('%s is refused', (text, why) => expect(() => valueOf(`glidefunction:${text}`, name)).toThrow(why))
})

test('a condition on a function finds the records that meet it, alternatives too, and never all', () => {
  local.things({ name: 'a', size: '1' }, { name: 'bbb', size: '2' }, { name: 'ccc', size: '9' }, { name: 'dddd' })
  const found = (query: string): unknown =>
    script(
      local,
      `var f = 'glidefunction:add(size,length(name))'; var gr = new GlideRecord('acme_thing'); ${query}; gr.orderBy('name');
       gr.query(); var a = []; while (gr.next()) a.push(String(gr.name)); return a.join()`
    )
  expect(found(`gr.addQuery(f, '<', 6)`)).toBe('a,bbb')
  expect(found(`gr.addQuery(f, 5).addOrCondition('name', 'dddd')`)).toBe('bbb,dddd')
  expect(found(`gr.addQuery(f, '>', 100)`)).toBe('')
  expect(() => found(`gr.addQuery(f, 'LIKE', '1')`)).toThrow('is not implemented by the local instance')
  expect(() => found(`gr.orderBy(f)`)).toThrow('Ordering by glidefunction:add')
})

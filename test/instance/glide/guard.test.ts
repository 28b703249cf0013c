// What a script is handed leads nowhere but to its own realm.

import { script, useAcme } from './acme.ts'

const local = useAcme({
  rules: [
    {
      name: 'Reach',
      table: 'acme_thing',
      when: 'before',
      on: ['insert'],
      script: `gs.info('rule: ' + [current instanceof GlideRecord, previous.constructor === undefined, require.constructor === Function].join())`,
    },
  ],
  includes: { AcmeReach: `var AcmeReach = { kind: 'include' }` },
})

/** Ways to a function or prototype that a script should only find in its own realm. */
const THINGS = {
  'a function of gs': 'gs.info',
  gs: 'gs',
  'a list that the API gives': 'gs.getUser().getRoles()',
  'an object that the API gives': `gs.xmlToJSON('<a>1</a>')`,
  'a date': `new GlideDateTime().getDate().getValue`,
  'a method of a record': `new GlideRecord('acme_thing').query`,
  'a query condition': `new GlideRecord('acme_thing').addQuery('name', 'x').addOrCondition`,
  'another scope': 'global',
  require: 'require',
  'a namespace': 'sn_ws',
  'an error that the API throws': `(function () { try { new GlideRecord('acme_thing').addQuery('a', 'BOGUS', 'b') } catch (error) { return error } })()`,
  'an error of a class that is not there': `(function () { try { new GlideTemplate() } catch (error) { return error } })()`,
}

describe.each(Object.entries(THINGS))('%s', (_what, thing) => {
  test('has the prototypes of the script’s own realm', () => {
    const code = `var thing = ${thing}; var last = thing; for (var next = last; next; next = Object.getPrototypeOf(next)) last = next; return last === Object.prototype`
    expect(script(local, code)).toBe(true)
  })

  test('has no constructor that makes code from text', () => {
    const code = `var found = []; for (var thing = ${thing}, depth = 0; thing && depth < 5; depth++) { found.push(thing); thing = thing.constructor }
      return found.map(function (one) { try { return one('return 1')() } catch (error) { return error.name } }).indexOf(1)`
    expect(script(local, code)).toBe(-1)
  })
})

test('prototypes of the program are out of reach: what a script puts on its own stays in its scope', () => {
  script(
    local,
    `gs.getUser().getRoles().constructor.prototype.reached = true; gs.info.constructor.prototype.reached = true; gs.constructor.prototype.reached = true`
  )
  expect(([] as { reached?: boolean }).reached).toBeUndefined()
  expect((Function.prototype as { reached?: boolean }).reached).toBeUndefined()
  expect(({} as { reached?: boolean }).reached).toBeUndefined()
})

test('records show columns and methods, nothing of what is behind them', () => {
  const code = `var gr = new GlideRecord('acme_thing'); return [Object.keys(gr).indexOf('name') >= 0, typeof gr.constructor, typeof gr.readField, typeof gr.writeField]`
  expect(script(local, code)).toEqual([true, 'undefined', 'undefined', 'undefined'])
})

test('the API keeps its functions, whatever a script assigns', () => {
  script(
    local,
    `gs.info = null; GlideDateTime.prototype.getValue = function () { return 'mine' }; GlideRecord.prototype.query = null; sn_ws.RESTMessageV2 = null`
  )
  expect(
    script(
      local,
      `new GlideRecord('acme_thing').query(); gs.info('still'); return new GlideDateTime('2020-01-01 00:00:00').getValue()`
    )
  ).toBe('2020-01-01 00:00:00')
  expect(local.log).toEqual(['still'])
})

test('errors of the API are errors of the script, and have getMessage as the platform’s do', () => {
  const code = `try { new GlideRecord('acme_thing').addQuery('a', 'BOGUS', 'b') } catch (error) { return [error instanceof Error, error.getMessage() === error.message, /BOGUS/.test(error.message)] }`
  expect(script(local, code)).toEqual([true, true, true])
})

test('what scripts hand back to the API is what they got from it', () => {
  const code = `var gr = new GlideRecord('acme_thing'); var date = new GlideDateTime('2020-01-01 00:00:00'); gr.bought = date; gr.name = 'apple';
    return [gr.getValue('bought'), gr instanceof GlideRecord, date instanceof GlideDateTime, new GlideDateTime(date).equals(date), JSON.stringify({ a: gr.name })]`
  expect(script(local, code)).toEqual(['2020-01-01 00:00:00', true, true, true, '{"a":"apple"}'])
})

test('holds for the variables of rules too', () => {
  local.things({ name: 'apple' })
  expect(local.log).toContain('rule: true,true,true')
})

test('a list that is a variable of a script is the program’s own, under the script’s prototypes', () => {
  const output: unknown[] = ['zero']
  const code = `output[1] = 'one'; output.push({ two: 2 }, 'three'); output.length = 3; output instanceof Array && Array.isArray(output) && output.map(String).join()`
  const bindings = { output }
  expect(local.instance.scripts.evaluate('acme', code, 'test', bindings)).toBe('zero,one,[object Object]')
  expect(output).toEqual(['zero', 'one', { two: 2 }])
  expect(bindings.output).toBe(output)
  expect(local.instance.scripts.evaluate('acme', 'output.constructor === Array', 'test', { output })).toBe(true)
})

test('script includes of the scope are reached as before', () => {
  expect(script(local, `return [AcmeReach.kind, acme.AcmeReach.kind, typeof global]`)).toEqual([
    'include',
    'include',
    'object',
  ])
})

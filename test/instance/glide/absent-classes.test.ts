// What ServiceNow's typings export is there, or throws with its name: never a polite nothing.

import { GlideAPIs } from '@servicenow/glide/util'
import classes from '../../../src/instance/glide/documented-classes.json'
import { script, useAcme } from './acme.ts'

const local = useAcme()

test('the committed list has every class of the typings', () => {
  for (const [namespace, members] of Object.entries(GlideAPIs as Record<string, object>)) {
    expect((classes as Record<string, string[]>)[namespace]).toEqual(expect.arrayContaining(Object.keys(members)))
  }
})

test('every class is a global, or a member of its namespace', () => {
  const missing = script(
    local,
    `var classes = ${JSON.stringify(classes)}; var missing = [];
     Object.keys(classes).forEach(function (space) { classes[space].forEach(function (name) {
       var holder = space === 'defaults' ? this : this[space]
       if (!holder || typeof holder[name] === 'undefined') missing.push(space + '.' + name) }) }); return missing`
  )
  expect(missing).toEqual([])
})

test.each([
  ['new GlideTemplate()', 'GlideTemplate'],
  ['GlideCounter()', 'GlideCounter'],
  ['PAScorecard.query', 'PAScorecard'],
  [`new sn_ws.SOAPMessageV2('a', 'b')`, 'sn_ws.SOAPMessageV2'],
  ['sn_impex.GlideImportSetTable.parse()', 'sn_impex.GlideImportSetTable'],
  ['new SOAPDocument2()', 'SOAPDocument2'],
  ['sn_fd.ScriptableDataStream.hasNext()', 'sn_fd.ScriptableDataStream'],
  [`sn_fd.FlowAPI.getState('x')`, 'sn_fd.FlowAPI.getState'],
])('%s throws with its name', (code, name) => {
  expect(() => script(local, code)).toThrow(`${name} is not implemented by the local instance`)
})

test('an app may use such a name for a thing of its own, and ask for its type', () => {
  expect(
    script(local, `var type = typeof Workflow; var Digest = { a: 1 }; return [type, Digest.a, {} instanceof Workflow]`)
  ).toEqual(['function', 1, false])
})

test('a name that nobody knows is undefined, as on the platform', () => {
  expect(script(local, `return [typeof GlideProperties, typeof GlideFrobnicator]`)).toEqual(['undefined', 'undefined'])
})

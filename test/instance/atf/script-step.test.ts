// "Run Server Side Script", with and without Jasmine. Source: ServiceNow docs, australia: test-steps-server-category;
// @servicenow/sdk 4.9.0, atf-guide.

import { useRemote } from '../../support/rest.ts'
import { atf } from './tests.ts'

const remote = useRemote()
const { steps } = atf(remote)

const script = (text: string): [string, Record<string, string>] => ['Run Server Side Script', { script: text }]
const wrapped = (body: string): string =>
  `(function (outputs, steps, params, stepResult, assertEqual) {\n${body}\n})(outputs, steps, params, stepResult, assertEqual);`
const specs = (body: string): [string, Record<string, string>] =>
  script(`${wrapped(body)}\njasmine.getEnv().execute();`)
const output = async (...list: Array<[string, Record<string, string>]>): Promise<unknown> =>
  (await steps(...list)).result.output

test.each([
  ['true', 'return true', 'Passed'],
  ['nothing', 'var a = 1', 'Passed'],
  ['false', 'return false', 'returned false'],
  ['an error', 'throw new Error("no oil")', 'no oil'],
  ['an assertion that holds', 'assertEqual({ name: "sum", shouldbe: 5, value: "5" })', 'Passed'],
  ['an assertion that does not', 'assertEqual({ name: "sum", shouldbe: 5, value: 6 })', 'expected 5, got 6'],
  ['setFailed', 'stepResult.setOutputMessage("too dark"); stepResult.setFailed()', 'too dark'],
  ['setSuccess', 'stepResult.setSuccess(); return false', 'Passed'],
])('a script that gives %s', async (_what, body, words) => {
  expect(await output(script(wrapped(body)))).toContain(words)
})

test('later steps read what a script puts out, as scripts and as inputs', async () => {
  const first = script(
    wrapped(`outputs.table = 'sys_user'; outputs.record_id = 'abc'; stepResult.setOutputMessage('made abc')`)
  )
  const ran = await steps(first, ['Log', { log: 'got @1.record_id of @1.table' }])
  expect(ran.steps.map(({ output: text }) => text)).toEqual(['made abc', 'got abc of sys_user'])
})

test('steps(id) gives the outputs of an earlier step', async () => {
  const asks = script(`assertEqual({ name: 'colour', shouldbe: 'red', value: steps('@1.').colour })`)
  expect(await output(script(`outputs.colour = 'red'`), asks)).toBe('Passed')
})

describe('Jasmine', () => {
  test('specs that hold pass, and are counted', async () => {
    const ran = await steps(
      specs(`
      describe('numbers', function () {
        var calls = [];
        beforeEach(function () { calls.push('before'); });
        afterEach(function () { calls.push('after'); });
        it('compares', function () {
          expect(1 + 1).toBe(2);
          expect({ a: [1, { b: 2 }] }).toEqual({ a: [1, { b: 2 }] });
          expect('green lamp').toMatch(/lamp$/);
          expect([1, 2, 3]).toContain(2);
          expect(null).toBeNull();
          expect(undefined).not.toBeDefined();
          expect(3).toBeGreaterThan(2);
          expect(0.1 + 0.2).toBeCloseTo(0.3, 5);
          expect(function () { throw new TypeError('bad wire'); }).toThrowError(TypeError, 'bad wire');
          expect({ a: 1, b: 2 }).toEqual(jasmine.objectContaining({ a: jasmine.any(Number) }));
        });
        describe('within', function () {
          it('runs the hooks around', function () { expect(calls.join()).toBe('before,after,before'); });
        });
        it('spies', function () {
          var lamp = { on: function (watts) { return watts; } };
          spyOn(lamp, 'on').and.returnValue('spied');
          expect(lamp.on(5)).toBe('spied');
          expect(lamp.on).toHaveBeenCalledWith(5);
        });
      });`)
    )
    expect(ran.result.output).toBe('Passed')
    expect(ran.steps[0]!.summary).toContain('3 specs')
  })

  test.each([
    ['toBe', 'expect(1).toBe(2)', 'Expected 1 to be 2.'],
    ['not', 'expect("a").not.toEqual("a")', "Expected 'a' not to equal 'a'."],
    ['a throw', 'throw new Error("no oil")', 'no oil'],
    ['fail', 'fail("never here")', 'never here'],
  ])('%s fails its spec by name', async (_what, body, words) => {
    const text = await output(specs(`describe('lamps', function () { it('glow', function () { ${body} }); });`))
    expect(text).toContain(`lamps glow: ${words}`)
  })

  test('specs that nobody runs fail', async () => {
    expect(await output(script(`describe('a', function () { it('b', function () {}); })`))).toContain(
      'call jasmine.getEnv().execute()'
    )
  })
})

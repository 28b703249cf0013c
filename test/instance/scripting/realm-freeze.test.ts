// Built-ins that are fixed: what is put in their place is without effect, and programs work on as they did.

import { execFileSync } from 'node:child_process'
import vm from 'node:vm'
import { REALM_FREEZE } from '../../../src/instance/scripting/realm-freeze.ts'

const context = vm.createContext()
const run = (code: string): unknown => vm.runInContext(code, context)
beforeAll(() => {
  run(
    `${REALM_FREEZE}([Object, Function, Array, String, Error, TypeError, Promise, Map, Date, RegExp], [String.prototype])`
  )
})

test.each([
  ['Array.prototype.map = null; [1].map(String).join()', '1'],
  [`Object.prototype.cookie = 1; typeof ({}).cookie`, 'undefined'],
  [`Object.defineProperty(Object.prototype, 'then', { get: function () { return 1 } })`, undefined],
  [`Object.prototype.toString = function () { return 'mine' }; '' + {}`, '[object Object]'],
  [`Object.prototype.__proto__ = { x: 1 }; typeof ({}).x`, undefined],
  [`Object.getPrototypeOf([][Symbol.iterator]()).next = null; [].concat([...[1, 2]]).length`, 2],
  [
    `Object.getPrototypeOf(async function () {}).constructor = null; typeof (async function () {}).constructor`,
    'function',
  ],
  [`Promise.prototype.then = null; Map.prototype.get = null; new Map([[1, 2]]).get(1)`, 2],
])('%s', (code, value) => {
  if (value === undefined) expect(() => run(code)).toThrow()
  else expect(run(code)).toBe(value)
})

test.each([
  [`function A() {} A.prototype.toString = function () { return 'mine' }; '' + new A()`, 'mine'],
  [
    `function B() {} B.prototype = Object.create(Error.prototype); B.prototype.constructor = B; B.prototype.name = 'B'; String(new B())`,
    'B',
  ],
  [`'use strict'; var c = Object.create({}); c.valueOf = function () { return 3 }; c + 1`, 4],
  [`class D extends Map { constructor() { super(); this.toString = () => 'd' } } '' + new D()`, 'd'],
  [`String.prototype.twice = function () { return this + this }; 'a'.twice()`, 'aa'],
  [`var e = new TypeError('x'); e.message = 'y'; e.name = 'E'; String(e)`, 'E: y'],
])('what programs do is done: %s', (code, value) => {
  expect(run(code)).toBe(value)
})

// V8 tells what it still trusts: that nobody has changed how lists are gone through. It gives that up for good and in all realms.
test('what V8 needs in order to go through lists fast is left alone', () => {
  const trusted = ['ArrayIterator', 'ArraySpecies', 'MapIterator', 'SetIterator', 'StringIterator']
  const realm = `const context = vm.createContext();
    vm.runInContext(freeze, context)(vm.runInContext('[Object, Array, String, Map, Set]', context), vm.runInContext('[Array, Array.prototype, String.prototype]', context))`
  const own = 'vm.runInThisContext(freeze)([Object, Array, String, Map, Set], [])'
  const answer = `[${trusted.map((name) => `%${name}Protector()`).join()}].join()`
  const code = `const freeze = ${JSON.stringify(REALM_FREEZE)}; ${realm}; ${own}; console.log(${answer})`
  const said = execFileSync(process.execPath, ['--allow-natives-syntax', '-e', code], { encoding: 'utf8' })
  expect(said.trim()).toBe(trusted.map(() => 'true').join())
})

// Fixes the built-ins of a realm: the prototypes and functions of JavaScript itself, those without a name too. What is
// put in their place by assignment is without effect. Used for the realms of scopes, and for the program's own.

import vm from 'node:vm'

/**
 * Evaluated in the realm: a function that is given the objects to begin with and those that may get further properties.
 * An object that inherits a property which cannot be written would not get one of its own by assignment, which programs do:
 * `Thing.prototype.toString = …`. So what is commonly assigned becomes a getter with a setter that gives such an object its own.
 * What may not grow is frozen at once: V8 then goes on taking its functions for constant, and calls them as fast as before. Where
 * each of its properties is defined anew it does not, and a row of an import takes a sixth longer. Likewise it goes through lists
 * fast, in all realms, only as long as nobody defines by what they are gone through and what made them: where an object stays
 * open these few are left to scripts, and \`tidy\` of the realm looks for what became of them.
 */
export const REALM_FREEZE = `(function (roots, open) {
  'use strict';
  const { defineProperty, freeze, getOwnPropertyDescriptor, getOwnPropertyNames, getOwnPropertySymbols, getPrototypeOf, preventExtensions } = Object;
  const assigned = new Set(['constructor', 'toString', 'toLocaleString', 'valueOf', 'toJSON', 'name', 'message', 'then', 'catch', 'finally']);
  const whole = new Set([Object.prototype, Function.prototype]);
  for (const name of ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'AggregateError'])
    whole.add(globalThis[name].prototype);
  // What stands for Node's Buffer in libraries is a list of bytes with methods of its own.
  for (const list of [getPrototypeOf(Uint8Array), Uint8Array]) whole.add(list.prototype);
  const mayGrow = new Set(open);
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

  function overridable(object, key, value, enumerable) {
    const made = {
      get [key]() { return value },
      set [key](given) {
        if (this !== object && isObject(this))
          defineProperty(this, key, { value: given, writable: true, enumerable: true, configurable: true });
      },
    };
    const { get, set } = getOwnPropertyDescriptor(made, key);
    preventExtensions(get);
    preventExtensions(set);
    defineProperty(object, key, { get, set, enumerable, configurable: false });
  }

  const isTrusted = (object, key) =>
    key === Symbol.iterator || key === Symbol.species || (key === 'constructor' && object === Array.prototype);

  function fix(object, key, found) {
    if (!('value' in found)) defineProperty(object, key, { configurable: false });
    else if (found.writable) defineProperty(object, key, { writable: false, configurable: false });
    else if (found.configurable) defineProperty(object, key, { configurable: false });
  }

  const hidden = [
    [][Symbol.iterator](), new Map()[Symbol.iterator](), new Set()[Symbol.iterator](), ''[Symbol.iterator](), ''.matchAll(/x/g),
    function* () {}, async function () {}, async function* () {}, (function* () {})(), (async function* () {})(),
  ].map(getPrototypeOf);
  // The global object is for others: what is in it beside the built-ins is not to be fixed.
  const seen = new Set([globalThis]);
  const waiting = [];
  const add = (value) => { if (isObject(value) && !seen.has(value)) { seen.add(value); waiting.push(value) } };
  roots.forEach(add);
  hidden.forEach(add);
  while (waiting.length) {
    const object = waiting.pop();
    for (const key of [...getOwnPropertyNames(object), ...getOwnPropertySymbols(object)]) {
      const found = getOwnPropertyDescriptor(object, key);
      add(found.value); add(found.get); add(found.set);
      if (isTrusted(object, key)) continue;
      const isHeld = whole.has(object) || (typeof object === 'object' && assigned.has(key));
      if (isHeld && found.configurable && 'value' in found) overridable(object, key, found.value, found.enumerable);
      else if (mayGrow.has(object)) fix(object, key, found);
    }
    add(getPrototypeOf(object));
    if (!mayGrow.has(object)) freeze(object);
  }
})`

/**
 * From now on nobody changes the built-ins of this program. Called when the server is up: what is loaded changes some while
 * it starts.
 */
export function freezeBuiltIns(): void {
  const freeze = vm.runInThisContext(REALM_FREEZE) as (roots: unknown[], open: unknown[]) => void
  const builtIns = BUILT_INS.map((name) => (globalThis as Record<string, unknown>)[name])
  freeze([...builtIns, Reflect, Math, JSON, Atomics], [])
}

/** Those that V8 makes. Node's own, such as URL, finish themselves when they are first used. */
const BUILT_INS = [
  ...[
    'Object',
    'Function',
    'Array',
    'Boolean',
    'Number',
    'BigInt',
    'String',
    'Symbol',
    'Date',
    'RegExp',
    'Promise',
    'Proxy',
  ],
  ...['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'AggregateError'],
  ...[
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'WeakRef',
    'FinalizationRegistry',
    'ArrayBuffer',
    'SharedArrayBuffer',
    'DataView',
  ],
  ...['Uint8Array', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Uint8ClampedArray'],
  ...['Float32Array', 'Float64Array', 'BigUint64Array', 'BigInt64Array'],
]

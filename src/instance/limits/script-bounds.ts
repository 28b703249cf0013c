// Built-in functions of JavaScript that can run for hours on what a few characters ask for (`indexOf` of an array said to
// have 2^53 elements), and that V8 does not interrupt. In the scopes of scripts they refuse what is too long.

/**
 * The longest text and list that these functions take.
 * Source: the platform's own "String object would exceed maximum permitted size of 33554432".
 */
export const LONGEST = 33_554_432

/** Runs in the global object of a scope, before any script. */
export const SCRIPT_BOUNDS = `(function () {
  'use strict';
  var MOST = ${LONGEST};
  var apply = Function.prototype.call.bind(Function.prototype.apply);
  var define = Object.defineProperty;
  var describe = Object.getOwnPropertyDescriptor;
  function refuseText() { throw new RangeError('String object would exceed maximum permitted size of ' + MOST); }
  function refuseList() { throw new RangeError('Expected a list of at most ' + MOST + ' elements'); }
  function guard(owner, name, check) {
    var found = describe(owner, name);
    if (!found || typeof found.value !== 'function') return;
    var native = found.value;
    var guarded = { f() { check(this, arguments); return apply(native, this, arguments); } }.f;
    define(guarded, 'name', { value: name });
    define(guarded, 'length', { value: native.length });
    found.value = guarded;
    define(owner, name, found);
  }
  function listSize(list) {
    if (list === null || list === undefined || typeof list === 'function') return;
    if (list.length > MOST) refuseList();
  }
  ['concat', 'copyWithin', 'every', 'fill', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flat', 'flatMap',
    'forEach', 'includes', 'indexOf', 'join', 'lastIndexOf', 'map', 'reduce', 'reduceRight', 'reverse', 'shift',
    'slice', 'some', 'sort', 'splice', 'toLocaleString', 'toReversed', 'toSorted', 'toSpliced', 'toString', 'unshift'
  ].forEach(function (name) { guard(Array.prototype, name, function (self) { listSize(self); }); });
  guard(Array, 'from', function (self, given) { listSize(given[0]); });
  guard(String, 'raw', function (self, given) { if (given[0]) listSize(given[0].raw); });

  function textSize(text) { if (typeof text === 'string' && text.length > MOST) refuseText(); }
  ['endsWith', 'includes', 'indexOf', 'lastIndexOf', 'localeCompare', 'match', 'matchAll', 'normalize', 'replace', 'replaceAll',
    'search', 'split', 'toLocaleLowerCase', 'toLocaleUpperCase', 'toLowerCase', 'toUpperCase', 'trim'
  ].forEach(function (name) { guard(String.prototype, name, function (self) { textSize(self); }); });
  guard(String.prototype, 'repeat', function (self, given) { if (String(self).length * Number(given[0]) > MOST) refuseText(); });
  ['padStart', 'padEnd'].forEach(function (name) {
    guard(String.prototype, name, function (self, given) { if (Number(given[0]) > MOST) refuseText(); });
  });
  guard(JSON, 'parse', function (self, given) { textSize(given[0]); });
  ['keys', 'values', 'entries', 'getOwnPropertyNames', 'assign', 'getOwnPropertyDescriptors'].forEach(function (name) {
    guard(Object, name, function (self, given) { textSize(given[0]); textSize(given[1]); });
  });
  ['encodeURIComponent', 'encodeURI', 'decodeURIComponent', 'decodeURI', 'escape', 'unescape'].forEach(function (name) {
    guard(globalThis, name, function (self, given) { textSize(given[0]); });
  });
})();`

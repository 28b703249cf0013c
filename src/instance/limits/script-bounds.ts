// Built-in functions of JavaScript that can run for hours on what a few characters ask for (`indexOf` of an array said to
// have 2^53 elements), and that V8 does not interrupt. In the scopes of scripts they refuse what is too long.

/**
 * The longest text and list that these functions take.
 * Source: the platform's own "String object would exceed maximum permitted size of 33554432".
 */
export const LONGEST = 33_554_432
/** As many as V8 passes to a function, more or less: with more it ends in an error, but only after it has listed them all. */
const MOST_ARGUMENTS = 120_000

/** Runs in the global object of a scope, before any script. */
export const SCRIPT_BOUNDS = `(function () {
  'use strict';
  var MOST = ${LONGEST};
  var apply = Reflect.apply;
  var define = Object.defineProperty;
  var describe = Object.getOwnPropertyDescriptor;
  var construct = Reflect.construct;
  var above = Object.getPrototypeOf;
  var isArray = Array.isArray;
  var isView = ArrayBuffer.isView;
  function refuseText() { throw new RangeError('String object would exceed maximum permitted size of ' + MOST); }
  function refuseList() { throw new RangeError('Expected a list of at most ' + MOST + ' elements'); }
  function guard(owner, name, check) {
    var found = describe(owner, name);
    if (!found || typeof found.value !== 'function') return;
    var native = found.value;
    // V8 passes on arguments that a script gave without making a list of them where nothing else is done with the list.
    var guarded = check.length < 2
      ? { f() { check(this); return apply(native, this, arguments); } }.f
      : { f() { check(this, arguments); return apply(native, this, arguments); } }.f;
    define(guarded, 'name', { value: name });
    define(guarded, 'length', { value: native.length });
    found.value = guarded;
    define(owner, name, found);
  }
  function isObject(value) { return (typeof value === 'object' && value !== null) || typeof value === 'function'; }
  /** The length of what is no list is asked for again by the function that is bounded: it must not be another then. */
  function listSize(list) {
    if (list === null || list === undefined || typeof list === 'function') return;
    if (!isArray(list) && isObject(list) && !isView(list)) {
      for (var owner = list; owner !== null; owner = above(owner)) {
        var found = describe(owner, 'length');
        if (found && found.get) throw new TypeError('Expected a list whose length is a plain number, got one that is worked out');
        if (found) break;
      }
    }
    if (list.length > MOST) refuseList();
  }
  ['concat', 'copyWithin', 'every', 'fill', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flat', 'flatMap',
    'forEach', 'includes', 'indexOf', 'join', 'lastIndexOf', 'map', 'reduce', 'reduceRight', 'reverse', 'shift',
    'slice', 'some', 'sort', 'splice', 'toLocaleString', 'toReversed', 'toSorted', 'toSpliced', 'toString', 'unshift'
  ].forEach(function (name) { guard(Array.prototype, name, function (self) { listSize(self); }); });
  guard(Array.prototype, 'concat', function (self, given) {
    for (var at = 0; at < given.length; at++) if (isObject(given[at])) listSize(given[at]);
  });
  guard(Function.prototype, 'apply', function (self, given) {
    var list = given[1];
    if (!isObject(list)) return;
    if (typeof list === 'function') throw new TypeError('Expected a list of arguments, got a function');
    listSize(list);
    if (list.length > ${MOST_ARGUMENTS}) throw new RangeError('Expected at most ${MOST_ARGUMENTS} arguments');
  });
  guard(Array, 'from', function (self, given) { listSize(given[0]); });
  guard(String, 'raw', function (self, given) { if (given[0]) listSize(given[0].raw); });

  // Lists of bytes and numbers, made of a list or filled from one.
  var TypedArray = above(Uint8Array);
  guard(TypedArray, 'from', function (self, given) { listSize(given[0]); });
  guard(TypedArray.prototype, 'set', function (self, given) { listSize(given[0]); });
  Object.getOwnPropertyNames(globalThis).forEach(function (name) {
    var Native = globalThis[name];
    if (typeof Native !== 'function' || above(Native) !== TypedArray) return;
    var Own = { [name]: function (list) {
      if (new.target === undefined) throw new TypeError('Constructor ' + name + " requires 'new'");
      if (isObject(list) && !(list instanceof ArrayBuffer)) listSize(list);
      return construct(Native, arguments, new.target);
    } }[name];
    Object.setPrototypeOf(Own, TypedArray);
    define(Own, 'BYTES_PER_ELEMENT', { value: Native.BYTES_PER_ELEMENT });
    define(Own, 'prototype', { value: Native.prototype, writable: false });
    define(Native.prototype, 'constructor', { value: Own });
    define(globalThis, name, { value: Own });
  });

  // A proxy says how long it is, and which properties it has: both are believed.
  var NativeProxy = Proxy;
  function bounded(handler) {
    if (!isObject(handler)) return handler;
    return Object.create(handler, {
      ownKeys: { get: function () {
        var trap = handler.ownKeys;
        return trap === undefined || trap === null ? undefined : function (target) {
          var keys = apply(trap, handler, [target]);
          if (isArray(keys) || !isObject(keys)) return keys;
          var copy = [];
          for (var at = 0, length = keys.length; at < length; at++)
            define(copy, at, { value: keys[at], writable: true, enumerable: true, configurable: true });
          return copy;
        };
      } },
      get: { get: function () {
        var trap = handler.get;
        return trap === undefined || trap === null ? undefined : function (target, key, receiver) {
          var value = apply(trap, handler, [target, key, receiver]);
          if (key === 'length' && value > MOST) refuseList();
          return value;
        };
      } },
    });
  }
  var OwnProxy = { Proxy: function (target, handler) {
    if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
    return new NativeProxy(target, bounded(handler));
  } }.Proxy;
  define(OwnProxy, 'prototype', { value: undefined, writable: false });
  define(OwnProxy, 'revocable', { value: function revocable(target, handler) { return NativeProxy.revocable(target, bounded(handler)); } });
  define(globalThis, 'Proxy', { value: OwnProxy });

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

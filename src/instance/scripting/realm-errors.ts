// What a scope's realm has in place of JavaScript's own errors and promises: nothing in them calls back into Node later.

// The stack of an error is written when it is first read, by a function of Node's. Near the end of the call stack that
// function overflows, and what it throws is of the program's realm. So here a stack is written at once: when a script makes
// an error, and in every `catch` (see ready-source.ts) and handler of a promise before the script's own code sees the error.

/** Evaluated in the scope's realm: a function that is given two of Node's `types` and puts the errors in place. */
export const REALM_ERRORS = `(function (isPromise, isNativeError) {
  'use strict';
  const { create, defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames, setPrototypeOf } = Object;
  const { apply, construct } = Reflect;
  const NativeError = Error;
  const errorToText = Error.prototype.toString;
  /** Names of the files of scripts: places elsewhere are nobody's business. */
  const files = create(null);
  const fixed = (owner, name, value) =>
    defineProperty(owner, name, { value, writable: false, enumerable: false, configurable: false });
  NativeError.stackTraceLimit = 30;

  /** Called by Node, as it finds this at the realm's own global Error. */
  function prepareStackTrace(error, sites) {
    let text;
    try { text = apply(errorToText, error, []) } catch (_) { text = 'Error' }
    for (let at = 0; at < sites.length; at++) {
      const file = sites[at].getFileName();
      if (files[file] !== true) continue;
      const name = sites[at].getFunctionName();
      const place = file + ':' + sites[at].getLineNumber() + ':' + sites[at].getColumnNumber();
      text += '\\n    at ' + (name ? name + ' (' + place + ')' : place);
    }
    return text;
  }

  // In later versions of V8 the stack is a getter; reading it once keeps it for good either way.
  const nativeStack = getOwnPropertyDescriptor(new NativeError(), 'stack').get;
  const natives = create(null);
  function seal(thrown) {
    if (typeof thrown !== 'object' || thrown === null) return thrown;
    try {
      const found = getOwnPropertyDescriptor(thrown, 'stack');
      if (found !== undefined && nativeStack !== undefined && found.get === nativeStack) apply(nativeStack, thrown, []);
    } catch (_) {
      let native = true;
      try { native = isNativeError(thrown) } catch (_) { /* no room for this either */ }
      if (!native) return thrown;
      // No room left to write the stack. The error that says so is seen where there is more.
      throw new natives.RangeError('Maximum call stack size exceeded');
    }
    return thrown;
  }

  for (const name of ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'AggregateError']) {
    const Native = natives[name] = globalThis[name];
    const Own = { [name]: function () { return seal(construct(Native, arguments, new.target || Own)) } }[name];
    fixed(Own, 'prototype', Native.prototype);
    defineProperty(Own, 'length', { value: Native.length });
    defineProperty(Native.prototype, 'constructor', { value: Own });
    if (name === 'Error') fixed(Own, 'prepareStackTrace', prepareStackTrace);
    else setPrototypeOf(Own, globalThis.Error);
    fixed(globalThis, name, Own);
  }

  // A promise that nobody waits for is shown to Node, which asks it for a property: its prototype must be the realm's own.
  const NativePromise = Promise;
  const OwnPromise = { Promise: function (executor) {
    if (new.target === undefined) throw new natives.TypeError('Promise constructor cannot be invoked without new');
    return construct(NativePromise, [executor]);
  } }.Promise;
  for (const key of getOwnPropertyNames(NativePromise)) {
    if (key !== 'prototype') defineProperty(OwnPromise, key, getOwnPropertyDescriptor(NativePromise, key));
  }
  defineProperty(OwnPromise, Symbol.species, getOwnPropertyDescriptor(NativePromise, Symbol.species));
  fixed(OwnPromise, 'prototype', NativePromise.prototype);
  defineProperty(NativePromise.prototype, 'constructor', { value: OwnPromise });
  fixed(globalThis, 'Promise', OwnPromise);

  const nativeThen = NativePromise.prototype.then;
  const sealing = (handler) => typeof handler === 'function' ? (reason) => handler(seal(reason)) : handler;
  const { then } = { then(fulfilled, rejected) { return apply(nativeThen, this, [fulfilled, sealing(rejected)]) } };
  defineProperty(NativePromise.prototype, 'then', { value: then });

  function mayChange(object) {
    let promise = true;
    try { promise = isPromise(object) } catch (_) { /* no room left on the stack */ }
    if (promise) throw new natives.TypeError('The prototype of a promise cannot be changed');
  }
  const patched = {
    setPrototypeOf(object, prototype) { mayChange(object); return setPrototypeOf(object, prototype) },
    set __proto__(prototype) { mayChange(this); apply(nativeSet, this, [prototype]) },
  };
  const nativeProto = getOwnPropertyDescriptor(Object.prototype, '__proto__');
  const nativeSet = nativeProto.set;
  const { set } = getOwnPropertyDescriptor(patched, '__proto__');
  defineProperty(Object.prototype, '__proto__', { get: nativeProto.get, set, enumerable: false, configurable: true });
  defineProperty(Object, 'setPrototypeOf', { value: patched.setPrototypeOf });

  return { seal, natives, file: (name) => { files[name] = true } };
})`

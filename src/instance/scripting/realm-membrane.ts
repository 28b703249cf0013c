// The wall between a scope's realm and the program, as it is on the scope's side. All that a script can hold, call or catch is
// made here, in the scope's realm: functions that call the program and replace what it throws, and objects that stand for its.

// Each realm keeps to itself: what goes to the program is an object of the program's or, made by it, one that stands for the
// script's (`port.visitor`). A function of the other realm is called from inside a `try`, and what it throws never goes on: near
// the end of the call stack any call may throw an error of the realm whose function was to be called.

/** Evaluated in the scope's realm: a function that is given the port (see guard.ts) and the realm's errors. */
export const REALM_MEMBRANE = `(function (port, errors) {
  'use strict';
  const { seal, natives, file } = errors;
  const { create, defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, isExtensible, setPrototypeOf } = Object;
  const { apply, construct, defineProperty: giveProperty, deleteProperty, get, has, ownKeys, set } = Reflect;
  const { isArray } = Array;
  const NativeProxy = Proxy;
  const parseJson = JSON.parse;
  const objectPrototype = Object.prototype;
  const functionPrototype = Function.prototype;
  const arrayPrototype = Array.prototype;
  const errorPrototype = Error.prototype;
  const realmOf = globalThis;
  const weak = (map) => ({
    get: (key) => apply(weakGet, map, [key]),
    set: (key, value) => { apply(weakSet, map, [key, value]); return value },
  });
  const weakGet = WeakMap.prototype.get;
  const weakSet = WeakMap.prototype.set;
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
  /** As push, but that no setter of a script's sees the item. */
  const append = (list, value) =>
    defineProperty(list, list.length, { value, writable: true, enumerable: true, configurable: true });
  const hidden = (owner, key, value) =>
    defineProperty(owner, key, { value, writable: true, enumerable: false, configurable: true });

  // A private field marks what stands for an object of the program's: no script can read or forge it.
  const Same = function (value) { return value };
  class Mark extends Same {
    #behind;
    constructor(object, behind) { super(object); this.#behind = behind }
    static behind(object) { return #behind in object ? object.#behind : undefined }
  }
  const mark = (object, behind) => { new Mark(object, behind); return object };
  // Likewise a private field of the program's records and small objects has what stands for them here: they are too many for a WeakMap.
  class Shown extends Same {
    #shown;
    constructor(object, shown) { super(object); this.#shown = shown }
    static of(object) { return #shown in object ? object.#shown : undefined }
  }
  // And one of what stands for a record has the object that its methods work on.
  class Target extends Same {
    #target;
    constructor(object, target) { super(object); this.#target = target }
    static has(object) { return #target in object }
    static of(object) { return object.#target }
  }
  const show = (object, shown) => { new Shown(object, shown); return shown };

  // ---- values on their way ----

  /** What the program gets for a value of the script's. */
  function out(value) {
    if (!isObject(value)) return value;
    const behind = Mark.behind(value);
    if (behind !== undefined) return behind;
    // Every realm has these: another scope's script finds its own.
    switch (value) {
      case objectPrototype: return port.objectPrototype;
      case functionPrototype: return port.functionPrototype;
      case arrayPrototype: return port.arrayPrototype;
      case errorPrototype: return port.errorPrototype;
      default: return port.visitor(value);
    }
  }

  const handed = weak(new WeakMap());
  handed.set(port.objectPrototype, objectPrototype);
  handed.set(port.functionPrototype, functionPrototype);
  handed.set(port.arrayPrototype, arrayPrototype);
  handed.set(port.errorPrototype, errorPrototype);

  /** What the script gets for a value of the program's. */
  function into(value) {
    if (!isObject(value)) return value;
    const shown = Shown.of(value);
    if (shown !== undefined) return shown;
    const known = handed.get(value);
    if (known !== undefined) return known;
    switch (port.kindOf(value)) {
      case 'own': return port.rawOf(value);
      case 'record': return show(value, recordOf(value));
      case 'list': return listOf(value);
      case 'error': return errorOf(value);
      case 'absent': return handed.set(value, absentOf(value));
      case 'constructor': return handed.set(value, constructorOf(value));
      case 'function': return handed.set(value, functionOf(value, value.name, value.length));
      case 'frozen': return handed.set(value, frozenOf(value));
      case 'instance': return show(value, freeze(mark(create(familyOf(getPrototypeOf(value)).prototype), value)));
      case 'visitor': return handed.set(value, visitorOf(value));
      case 'visiting list': return handed.set(value, livingListOf(value));
      case 'visiting function': return handed.set(value, visitingFunctionOf(value));
      default: return handed.set(value, plainOf(value));
    }
  }

  /** As into, for a variable of a script: what it puts into a list is then in the program's list. */
  function lend(value) {
    if (!isObject(value) || !isArray(value)) return into(value);
    const known = handed.get(value);
    if (known !== undefined) return known;
    return port.kindOf(value) === 'list' ? handed.set(value, livingListOf(value)) : into(value);
  }

  function allInto(list) {
    const all = [];
    for (let at = 0; at < list.length; at++) append(all, into(list[at]));
    return all;
  }

  function allOut(list) {
    const all = [];
    for (let at = 0; at < list.length; at++) append(all, out(list[at]));
    return all;
  }

  // ---- errors ----

  /** What a script may catch of what was thrown on the way into the program or in it. */
  function inward(thrown) {
    try {
      if (!isObject(thrown)) return thrown;
      for (let at = thrown; at !== null; at = getPrototypeOf(at)) if (at === errorPrototype) return seal(thrown);
      if (port.kindOf(thrown) === 'thrown') return port.rawOf(thrown);
      const carried = port.carriedBy(thrown);
      return carried === undefined ? errorOf(thrown) : into(carried);
    } catch (_) {
      return seal(new natives.RangeError('Maximum call stack size exceeded'));
    }
  }

  function errorOf(error) {
    const name = port.errorName(error);
    const message = port.errorMessage(error);
    const made = new (natives[name] === undefined || name === 'AggregateError' ? natives.Error : natives[name])(message);
    if (made.name !== name) hidden(made, 'name', name);
    // Exceptions of the platform's API are Java's: scripts ask them for getMessage().
    defineProperty(made, 'getMessage', { value: freeze({ getMessage() { return message } }.getMessage) });
    return seal(made);
  }

  // ---- functions ----

  function functionOf(given, name, length) {
    // A method of records need not find out again what is behind its object.
    const bare = port.bareOf(given);
    const target = bare === undefined ? given : bare;
    const { f } = { f(a, b, c, d) {
      try {
        let self = this;
        if (isObject(self)) self = bare !== undefined && Target.has(self) ? Target.of(self) : out(self);
        let result;
        switch (arguments.length) {
          case 0: result = apply(target, self, []); break;
          case 1: result = apply(target, self, [out(a)]); break;
          case 2: result = apply(target, self, [out(a), out(b)]); break;
          case 3: result = apply(target, self, [out(a), out(b), out(c)]); break;
          case 4: result = apply(target, self, [out(a), out(b), out(c), out(d)]); break;
          default: result = apply(target, self, allOut(arguments));
        }
        // Methods that return their object return the one that the script has.
        return result === self ? this : into(result);
      } catch (error) {
        throw inward(error);
      }
    } };
    defineProperty(f, 'name', { value: typeof name === 'string' ? name : '' });
    defineProperty(f, 'length', { value: typeof length === 'number' ? length : 0 });
    return freeze(mark(f, given));
  }

  function constructorOf(target) {
    const family = familyOf(target.prototype);
    // A class of the platform makes an object without the word new as well.
    const isClass = port.isClass(target);
    const Made = function (a) {
      try {
        if (new.target === undefined && !isClass) return into(apply(target, out(this), allOut(arguments)));
        return into(arguments.length === 1 ? construct(target, [out(a)]) : construct(target, allOut(arguments)));
      } catch (error) {
        throw inward(error);
      }
    };
    const keys = ownKeys(target);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at];
      if (key === 'prototype') continue;
      const { value, enumerable } = getOwnPropertyDescriptor(target, key);
      const member = typeof value === 'function' ? functionOf(value, value.name, value.length) : into(value);
      defineProperty(Made, key, { value: member, enumerable, configurable: true });
    }
    defineProperty(Made, 'prototype', { value: family.prototype, writable: false });
    if (family.made === undefined) family.made = Made;
    return freeze(mark(Made, target));
  }

  /** A class that is not there throws with its name, however it is used. */
  function absentOf(target) {
    const shadow = function () {};
    const work = (what) => {
      try { return into(what()) } catch (error) { throw inward(error) }
    };
    return mark(new NativeProxy(shadow, freeze({
      __proto__: null,
      // Symbols and the prototype are what the language itself asks for, as in instanceof.
      get: (_, key) => typeof key === 'symbol' || key === 'prototype' ? shadow[key] : work(() => get(target, key)),
      apply: () => work(() => apply(target, undefined, [])),
      construct: () => work(() => construct(target, [])),
      set: () => true,
      defineProperty: () => false,
      deleteProperty: () => false,
      setPrototypeOf: () => false,
      preventExtensions: () => false,
    })), target);
  }

  // ---- objects of classes ----

  const families = weak(new WeakMap());

  /** What objects of one class have in common: their prototype here, and its functions by name, inherited ones too. */
  function familyOf(prototype) {
    const known = families.get(prototype);
    if (known !== undefined) return known;
    const parent = getPrototypeOf(prototype);
    const inherits = parent !== null && getPrototypeOf(parent) !== null;
    const above = inherits ? familyOf(parent) : undefined;
    const family = {
      __proto__: null,
      prototype: create(above === undefined ? objectPrototype : above.prototype),
      methods: create(above === undefined ? null : above.methods),
      // Those that records have been asked for, inherited ones too: found at once the next time.
      ready: create(null),
      made: undefined,
    };
    const keys = ownKeys(prototype);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at];
      if (key === 'constructor') continue;
      const found = getOwnPropertyDescriptor(prototype, key);
      if (typeof found.value === 'function') {
        const method = functionOf(found.value, key, found.value.length);
        hidden(family.prototype, key, method);
        if (typeof key === 'string') family.methods[key] = { __proto__: null, method, missing: port.isNotImplemented(found.value) };
      } else if (found.get !== undefined) {
        defineProperty(family.prototype, key, { get: functionOf(found.get, key, 0), enumerable: false });
      } else hidden(family.prototype, key, into(found.value));
    }
    const ofClass = { get constructor() { return family.made } };
    defineProperty(family.prototype, 'constructor', { get: freeze(getOwnPropertyDescriptor(ofClass, 'constructor').get) });
    freeze(family.prototype);
    return families.set(prototype, family);
  }

  // ---- records: methods by name, everything else is a column ----

  /** The methods that serve the program alone. */
  const access = { __proto__: null, readField: 1, writeField: 1, fieldNames: 1, whyNoField: 1 };

  const refused = { __proto__: null, defineProperty: () => false, setPrototypeOf: () => false, preventExtensions: () => false };

  const RECORD = freeze({
    ...refused,
    __proto__: null,
    get({ target, family }, key) {
      try {
        if (typeof key === 'symbol') return family.prototype[key];
        const method = family.ready[key];
        if (method !== undefined) return method;
        const found = family.methods[key];
        if (found !== undefined && !found.missing && !(key in access))
          return family.ready[key] = found.method;
        if (found === undefined && key in objectPrototype && key !== 'constructor' && key !== '__proto__') return objectPrototype[key];
        const value = into(port.readField(target, key));
        // A column is not hidden by a method that is missing.
        return value === undefined && found !== undefined && found.missing ? found.method : value;
      } catch (error) {
        throw inward(error);
      }
    },
    set({ target }, key, value) {
      try {
        if (typeof key === 'string') port.writeField(target, key, out(value));
        return true;
      } catch (error) {
        throw inward(error);
      }
    },
    has({ target, family }, key) {
      return typeof key === 'string' && (key in family.methods || key in objectPrototype || hasField(target, key));
    },
    ownKeys: ({ target }) => fieldsOf(target),
    getOwnPropertyDescriptor(shadow, key) {
      return typeof key === 'string' && hasField(shadow.target, key)
        ? { value: RECORD.get(shadow, key), writable: true, enumerable: true, configurable: true }
        : undefined;
    },
    deleteProperty: () => false,
    getPrototypeOf: ({ family }) => family.prototype,
  });

  function fieldsOf(target) {
    try { return allInto(port.fieldNames(target)) } catch (error) { throw inward(error) }
  }
  function hasField(target, key) {
    try { return port.hasField(target, key) } catch (error) { throw inward(error) }
  }

  function recordOf(value) {
    const target = port.behindFields(value);
    const made = new NativeProxy({ __proto__: null, target, family: familyOf(getPrototypeOf(target)) }, RECORD);
    new Target(made, target);
    return mark(made, value);
  }

  // ---- lists and plain objects ----

  function listOf(value) {
    const list = [];
    const keys = ownKeys(value);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at];
      if (key === 'length') continue;
      const { enumerable } = getOwnPropertyDescriptor(value, key);
      defineProperty(list, key, { value: into(value[key]), writable: true, enumerable, configurable: true });
    }
    if (list.length !== value.length) list.length = value.length;
    return list;
  }

  function frozenOf(value) {
    const made = {};
    handed.set(value, made);
    const keys = ownKeys(value);
    for (let at = 0; at < keys.length; at++) {
      const { value: member, enumerable } = getOwnPropertyDescriptor(value, keys[at]);
      defineProperty(made, keys[at], { value: into(member), enumerable });
    }
    return freeze(mark(made, value));
  }

  /** Runs work of the program for a script: what it gives and what it throws are the script's own. */
  const answering = (work) => (shadow, a, b) => {
    try { return work(shadow, a, b) } catch (error) { throw inward(error) }
  };

  const LIVING = {
    ...refused,
    // What a script's own object inherits from is not changed by giving that object a property.
    set(shadow, key, value, receiver) {
      if (!isObject(receiver) || Mark.behind(receiver) !== shadow.target)
        return giveProperty(receiver, key, { value, writable: true, enumerable: true, configurable: true });
      try { return set(shadow.target, key, out(value)) } catch (error) { throw inward(error) }
    },
    has: answering(({ target, common }, key) => has(target, key) || (common !== undefined && key in common)),
    ownKeys: answering(({ target }) => ownKeys(target)),
    getOwnPropertyDescriptor: answering(({ target }, key) => {
      const found = getOwnPropertyDescriptor(target, key);
      if (found === undefined) return undefined;
      return { value: into(get(target, key)), writable: true, enumerable: found.enumerable, configurable: true };
    }),
    deleteProperty: answering(({ target }, key) => deleteProperty(target, key)),
    // What every object has, a script finds as that of its own realm.
    get: answering(({ target, common }, key) =>
      common !== undefined && key in common && !hasOwn(target, key) ? common[key] : into(get(target, key))),
    getPrototypeOf: answering(({ target, common }) => common === undefined ? into(getPrototypeOf(target)) : common),
  };

  const PLAIN = freeze({ ...LIVING, __proto__: null });
  const plainOf = (target) => mark(new NativeProxy({ __proto__: null, target, common: objectPrototype }, PLAIN), target);
  /** An object of another scope's: the whole of it is asked for, its prototypes too. */
  const visitorOf = (target) => mark(new NativeProxy({ __proto__: null, target, common: undefined }, PLAIN), target);

  const LIST = freeze({
    ...LIVING,
    __proto__: null,
    // A list has its length for good.
    getOwnPropertyDescriptor: answering((shadow, key) => key === 'length'
      ? { value: shadow.target.length, writable: true, enumerable: false, configurable: false }
      : LIVING.getOwnPropertyDescriptor(shadow, key)),
    defineProperty: answering(({ target }, key, { value }) => set(target, key, out(value))),
  });
  function livingListOf(target) {
    const shadow = [];
    hidden(shadow, 'target', target);
    hidden(shadow, 'common', arrayPrototype);
    return mark(new NativeProxy(shadow, LIST), target);
  }

  const VISITING_FUNCTION = freeze({
    ...LIVING,
    __proto__: null,
    // A function has its prototype for good: a proxy must not hide that.
    ownKeys: answering(({ target }) => {
      const keys = ownKeys(target);
      if (!hasOwn(target, 'prototype')) append(keys, 'prototype');
      return keys;
    }),
    getOwnPropertyDescriptor: answering((shadow, key) => key === 'prototype'
      ? { value: into(get(shadow.target, key)), writable: true, enumerable: false, configurable: false }
      : LIVING.getOwnPropertyDescriptor(shadow, key)),
    apply: answering(({ target }, self, list) => into(apply(target, out(self), allOut(list)))),
    construct: answering(({ target }, list) => into(construct(target, allOut(list)))),
  });
  function visitingFunctionOf(target) {
    const shadow = function () {};
    hidden(shadow, 'target', target);
    hidden(shadow, 'common', undefined);
    return mark(new NativeProxy(shadow, VISITING_FUNCTION), target);
  }

  // ---- global names ----

  /** The names of the API, of which there are many: apart from those that a transaction may leave. */
  const apiNames = create(getPrototypeOf(realmOf));
  setPrototypeOf(realmOf, apiNames);

  /** A name for good, whose value is asked for. */
  function define(owner, name, ofGlobal) {
    const { get: getter, set: setter } = getOwnPropertyDescriptor(ofGlobal, name);
    defineProperty(owner, name, { get: freeze(getter), set: freeze(setter), enumerable: false, configurable: false });
  }

  /** Values that scripts put in the place of a script include, until the transaction ends. */
  let replaced = create(null);
  function expose(name, find) {
    if (getOwnPropertyDescriptor(realmOf, name)?.configurable === false) return;
    define(realmOf, name, {
      get [name]() {
        if (replaced[name] !== undefined) return replaced[name].value;
        try { return into(find()) } catch (error) { throw inward(error) }
      },
      set [name](value) { replaced[name] = { __proto__: null, value } },
    });
    if (settled[name] !== true) settledCount++;
    settled[name] = true;
  }

  /** What is assigned to a name of the API is without effect. Most of them are never asked for. */
  function install(name, value) {
    let made;
    define(apiNames, name, {
      get [name]() {
        if (made !== undefined) return made;
        try { return made = into(value) } catch (error) { throw inward(error) }
      },
      set [name](_) {},
    });
  }

  /** Names that belong to the global object, and what script includes left there beside their own name. */
  let settled = create(null);
  let settledCount = 0;
  let left = create(null);
  let watched = [];

  /** Called when the realm is complete. open: the built-ins that scripts may add to. */
  function settle(open) {
    freeze(apiNames);
    const keys = ownKeys(realmOf);
    for (let at = 0; at < keys.length; at++) {
      if (settled[keys[at]] !== true) settledCount++;
      settled[keys[at]] = true;
    }
    for (let at = 0; at < open.length; at++) {
      const object = open[at];
      const keys = ownKeys(object);
      append(watched, { __proto__: null, object, count: keys.length, above: getPrototypeOf(object) });
      for (let place = 0; place < keys.length; place++) {
        const found = getOwnPropertyDescriptor(object, keys[place]);
        if (found.configurable) append(unfixed, { __proto__: null, object, key: keys[place], found });
      }
    }
  }

  /** What open objects have of their own that is not fixed, see REALM_FREEZE. */
  const unfixed = [];
  function areAsTheyWere() {
    for (let at = 0; at < unfixed.length; at++) {
      const { object, key, found } = unfixed[at];
      const now = getOwnPropertyDescriptor(object, key);
      if (now === undefined || now.value !== found.value || now.get !== found.get || now.set !== found.set) return false;
      if (now.writable !== found.writable || now.enumerable !== found.enumerable || !now.configurable) return false;
    }
    return true;
  }

  /** Keeps the names that the work adds to the global object. */
  function keeping(work) {
    const before = create(null);
    const keys = ownKeys(realmOf);
    for (let at = 0; at < keys.length; at++) before[keys[at]] = true;
    const result = work();
    const now = ownKeys(realmOf);
    for (let at = 0; at < now.length; at++) {
      if (before[now[at]] !== true) left[now[at]] = getOwnPropertyDescriptor(realmOf, now[at]);
    }
    return result;
  }

  /** Takes away what the scripts of a transaction left behind. Gives false when only a new realm will do. */
  function tidy() {
    replaced = create(null);
    if (!isExtensible(realmOf) || getPrototypeOf(realmOf) !== apiNames) return false;
    let keys = ownKeys(realmOf);
    if (keys.length !== settledCount) {
      for (let at = 0; at < keys.length; at++) {
        if (settled[keys[at]] === true) continue;
        const kept = left[keys[at]];
        if (kept === undefined ? !deleteProperty(realmOf, keys[at]) : !restore(keys[at], kept)) return false;
      }
    }
    for (const key in left) if (!hasOwn(realmOf, key) && !restore(key, left[key])) return false;
    for (let at = 0; at < watched.length; at++) {
      const { object, count, above } = watched[at];
      if (ownKeys(object).length !== count || getPrototypeOf(object) !== above || !isExtensible(object)) return false;
    }
    return areAsTheyWere();
  }
  function restore(key, descriptor) {
    try { defineProperty(realmOf, key, descriptor); return true } catch (_) { return false }
  }

  // ---- what the program calls ----

  const modules = create(null);

  return freeze({
    __proto__: null,
    file, install, expose, settle, tidy,
    isObject,
    ready: (script) => apply(script, undefined, [seal]),
    /** Runs a script. Its variables are then in kept. */
    run(script, values, kept) {
      const list = [];
      for (let at = 0; at < values.length; at++) list[at] = lend(values[at]);
      const parts = apply(script, undefined, list);
      const code = parts[0];
      const now = parts[1];
      try {
        return out(apply(code, realmOf, []));
      } finally {
        // What a script has left as it was goes back as the program gave it.
        const left = now();
        for (let at = 0; at < left.length; at++) kept[at] = left[at] === list[at] ? values[at] : out(left[at]);
      }
    },
    /** As run, for a script include. */
    runInclude(script, values, kept) {
      return keeping(() => this.run(script, values, kept));
    },
    runModule(path, script, require) {
      const module = modules[path] = { exports: {} };
      keeping(() => apply(apply(script, undefined, [module, module.exports, into(require)])[0], undefined, []));
    },
    dataModule(path, text) { modules[path] = { exports: parseJson(text) } },
    exportsOf: (path) => out(modules[path].exports),
    globalOf: (name) => out(name === undefined ? realmOf : realmOf[name]),
    /** What is to be said of something thrown: name, message, stack. */
    tell(thrown, said) {
      if (isObject(thrown)) {
        seal(thrown);
        const { message } = thrown;
        if (message !== undefined) {
          said[1] = \`\${message}\`;
          said[0] = \`\${thrown.name}\`;
          said[2] = \`\${thrown.stack}\`;
          return;
        }
      }
      said[1] = String(thrown);
    },
    // Objects of scripts, as the program asks for them.
    get: (object, key) => out(object[key]),
    set: (object, key, value) => set(object, key, into(value)),
    has: (object, key) => key in object,
    remove: (object, key) => deleteProperty(object, key),
    keys(object) {
      const all = ownKeys(object);
      const texts = [];
      for (let at = 0; at < all.length; at++) if (typeof all[at] === 'string') append(texts, all[at]);
      return texts;
    },
    /** 0: not there, 1: there, 2: and shown when the object is gone through. */
    owns(object, key) {
      const found = getOwnPropertyDescriptor(object, key);
      return found === undefined ? 0 : found.enumerable ? 2 : 1;
    },
    above: (object) => out(getPrototypeOf(object)),
    shape: (object) => typeof object === 'function' ? 'function' : isArray(object) ? 'list' : 'object',
    primitive(object, hint) {
      if (hint === 'string') return \`\${object}\`;
      const value = typeof object.valueOf === 'function' ? object.valueOf() : object;
      return isObject(value) ? \`\${object}\` : value;
    },
    behind: (value) => Mark.behind(value),
    call: (callback, self, list) => out(apply(callback, into(self), allInto(list))),
    make: (callback, list) => out(construct(callback, allInto(list))),
  });
})`

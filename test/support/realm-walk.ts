// A script that walks everything it can reach, is handed or can catch, and says what is not of its own realm.

/**
 * Defines `Walk`. An object is of the script's realm when its prototypes end at the realm's own Object.prototype.
 * `new Walk()` has note(value, path, depth), call(function, self, path), text() for what was found.
 */
export const WALK = `
var Walk = (function () {
  var isObject = function (value) { return (typeof value === 'object' && value !== null) || typeof value === 'function'; };
  function isForeign(value) {
    var last = value;
    for (var next = last; next !== null; next = Object.getPrototypeOf(last)) last = next;
    return last !== Object.prototype;
  }
  function Walk() { this.seen = new Set(); this.foreign = []; this.calls = 0; }

  Walk.prototype.note = function (value, path, depth) {
    if (!isObject(value) || this.seen.has(value)) return;
    this.seen.add(value);
    // Two things have no prototype in any realm.
    if (/[.]groups$|[(]Symbol[.]unscopables[)]$/.test(path)) return;
    if (isForeign(value)) { if (this.foreign.length < 20) this.foreign.push(path); return; }
    if (depth <= 0) return;
    this.note(Object.getPrototypeOf(value), path + '.__proto__', depth);
    var names = Object.getOwnPropertyNames(value).concat(Object.getOwnPropertySymbols(value));
    for (var at = 0; at < names.length; at++) this.member(value, names[at], path, depth - 1);
    try { this.note(value.constructor, path + '.constructor', depth - 1); } catch (error) { this.note(error, path + '.constructor threw', 2); }
  };
  Walk.prototype.member = function (owner, name, path, depth) {
    var here = path + '.' + String(name);
    try {
      var found = Object.getOwnPropertyDescriptor(owner, name);
      this.note(found, here + ' (descriptor)', 0);
      if (found) { this.note(found.get, here + ' (get)', depth); this.note(found.set, here + ' (set)', depth); }
      this.note(owner[name], here, depth);
    } catch (error) { this.note(error, here + ' threw', 2); }
  };

  /** Values that tell of every argument and every \`this\` that a function of theirs is called with. */
  Walk.prototype.hostile = function (path) {
    var walk = this;
    var tell = function (what, self, list) {
      walk.note(self, path + ' ' + what + ' this', 1);
      walk.note(list, path + ' ' + what + ' arguments', 2);
      for (var at = 0; at < list.length; at++) walk.note(list[at], path + ' ' + what + ' argument ' + at, 1);
    };
    var spy = function (what, result) {
      return new Proxy(function () {}, { apply: function (target, self, list) { tell(what, self, list); tell(what + ' trap', this, arguments); return result; },
        construct: function (target, list) { tell(what + ' new', undefined, list); return {}; } });
    };
    var text = { toString: spy('toString', 'name'), valueOf: spy('valueOf', 1), toJSON: spy('toJSON', 'json') };
    text[Symbol.toPrimitive] = undefined;
    var primitive = {};
    primitive[Symbol.toPrimitive] = spy('toPrimitive', 'name');
    var handler = {};
    ['get', 'set', 'has', 'deleteProperty', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty', 'getPrototypeOf', 'setPrototypeOf',
      'isExtensible', 'preventExtensions'].forEach(function (trap) {
      handler[trap] = function () {
        tell('trap ' + trap, this, arguments);
        if (trap === 'ownKeys') return [];
        if (trap === 'get') return arguments[1] === 'length' ? 0 : arguments[1] === 'then' ? undefined : spy('got ' + String(arguments[1]), 'name');
        return trap === 'getPrototypeOf' ? Object.prototype : trap === 'getOwnPropertyDescriptor' ? undefined : true;
      };
    });
    var thrower = { toString: function () { throw new Walk(); } };
    var getter = Object.defineProperty({}, 'name', { enumerable: true, get: function () { tell('getter', this, arguments); return 'name'; } });
    return [text, primitive, new Proxy({}, handler), [text, primitive], thrower, getter, spy('function', 'x'), Symbol('x'), null, { a: { b: text } }];
  };

  /** Calls it with benign and with hostile arguments, as a function and as a constructor. */
  Walk.prototype.call = function (callee, self, path) {
    if (typeof callee !== 'function') return;
    var lists = [[], ['name'], ['sys_user', 'user_name'], ['user_name', '=', 'admin'], [1, 2, 3, 4, 5, 6]];
    this.hostile(path).forEach(function (value) { lists.push([value], ['name', value], [value, '=', value], [value, value, value, value, value]); });
    for (var at = 0; at < lists.length; at++) {
      this.calls++;
      try { this.note(callee.apply(self, lists[at]), path + '()', 2); } catch (error) { this.note(error, path + '() threw', 3); }
      try { this.note(new callee(lists[at][0], lists[at][1]), 'new ' + path, 2); } catch (error) { this.note(error, 'new ' + path + ' threw', 3); }
    }
  };

  /** Calls every method of an object, its inherited ones too. */
  Walk.prototype.methods = function (object, path) {
    var names = {};
    for (var owner = object; owner && owner !== Object.prototype && owner !== Function.prototype; owner = Object.getPrototypeOf(owner))
      Object.getOwnPropertyNames(owner).forEach(function (name) { names[name] = true; });
    this.note(object, path, 3);
    for (var name in names) {
      // What ends the test, or holds it up.
      if (/^(sleep|deleteMultiple|updateMultiple|constructor|getOwnPropertyNames|arguments|caller|callee|import_set_run)$/.test(name)) continue;
      var member;
      try { member = object[name]; } catch (error) { this.note(error, path + '.' + name + ' threw', 3); continue; }
      this.note(member, path + '.' + name, 2);
      this.call(member, object, path + '.' + name);
    }
  };

  /** Calls work again and again at the end of the call stack, at many depths. */
  Walk.prototype.overflow = function (work, path, rounds) {
    var walk = this;
    var caught = 0;
    var keep = [];
    for (var round = 0; round < (rounds || 12); round++) {
      var deeper = function () {
        try { work(); } catch (error) { keep.push(error); }
        deeper();
      };
      var padded = function (left, a, b, c) { if (left > 0) padded(left - 1, a, b, c); else deeper(); };
      try { padded(round, 1, 2, 3); } catch (error) { keep.push(error); }
    }
    keep.slice(0, 300).concat(keep.slice(-300)).forEach(function (error) { if (isObject(error)) caught++; walk.note(error, path + ' at the end of the stack', 2); });
    return caught;
  };

  Walk.prototype.text = function () { return 'foreign: ' + this.foreign.join(', '); };
  return Walk;
})();
`

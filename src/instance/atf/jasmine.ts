// The part of Jasmine 3.1 that server-side test scripts use, as source: it runs in the realm of the script, so that what it
// compares and throws are the script's own objects. Its value is an object of the names that the script then sees.
// Source: ServiceNow docs, australia: test-steps-server-category ("Run Server Side Script"); jasmine.github.io/api/3.1.

export const JASMINE = `(function () {
  var root = { name: '', parent: null, children: [], beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  var suite = root, failures = null, spies = [], results = [], described = 0;
  function show(value) {
    if (typeof value === 'string') return "'" + value + "'";
    if (typeof value === 'function') return 'Function';
    if (value && value.jasmineToString) return value.jasmineToString();
    try { var text = JSON.stringify(value); return text === undefined ? String(value) : text; } catch (e) { return String(value); }
  }
  function isObject(value) { return value !== null && typeof value === 'object'; }
  function equals(a, b) {
    if (b && b.asymmetricMatch) return b.asymmetricMatch(a);
    if (a && a.asymmetricMatch) return a.asymmetricMatch(b);
    if (a === b) return a !== 0 || 1 / a === 1 / b;
    if (a !== a && b !== b) return true;
    if (!isObject(a) || !isObject(b)) return false;
    if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    if (Array.isArray(a) && a.length !== b.length) return false;
    var keys = Object.keys(a).filter(function (key) { return a[key] !== undefined; });
    var others = Object.keys(b).filter(function (key) { return b[key] !== undefined; });
    return keys.length === others.length && keys.every(function (key) { return key in b && equals(a[key], b[key]); });
  }
  function contains(whole, part) {
    if (typeof whole === 'string') return whole.indexOf(part) >= 0;
    return Array.prototype.some.call(whole, function (item) { return equals(item, part); });
  }
  function thrown(work) { try { work(); } catch (error) { return { error: error }; } return null; }
  function messageFits(error, wanted) {
    var message = error && error.message !== undefined ? error.message : String(error);
    return wanted instanceof RegExp ? wanted.test(message) : message === wanted;
  }
  function throwsError(work, type, wanted) {
    var got = thrown(work);
    if (!got) return false;
    if (type === undefined) return true;
    if (typeof type !== 'function') return messageFits(got.error, type);
    return got.error instanceof type && (wanted === undefined || messageFits(got.error, wanted));
  }
  function callsOf(spy) {
    if (!spy || !spy.calls) throw new Error('Expected a spy, but got ' + show(spy));
    return spy.calls.all();
  }
  var matchers = {
    toBe: function (a, b) { return a === b; },
    toEqual: function (a, b) { return equals(a, b); },
    toMatch: function (a, b) { return (b instanceof RegExp ? b : new RegExp(b)).test(a); },
    toBeDefined: function (a) { return a !== undefined; },
    toBeUndefined: function (a) { return a === undefined; },
    toBeNull: function (a) { return a === null; },
    toBeNaN: function (a) { return a !== a; },
    toBeTruthy: function (a) { return !!a; },
    toBeFalsy: function (a) { return !a; },
    toBeTrue: function (a) { return a === true; },
    toBeFalse: function (a) { return a === false; },
    toContain: function (a, b) { return contains(a, b); },
    toBeLessThan: function (a, b) { return a < b; },
    toBeLessThanOrEqual: function (a, b) { return a <= b; },
    toBeGreaterThan: function (a, b) { return a > b; },
    toBeGreaterThanOrEqual: function (a, b) { return a >= b; },
    toBeCloseTo: function (a, b, digits) { return Math.abs(b - a) < Math.pow(10, -(digits === undefined ? 2 : digits)) / 2; },
    toBePositiveInfinity: function (a) { return a === Infinity; },
    toBeNegativeInfinity: function (a) { return a === -Infinity; },
    toThrow: function (work, wanted) {
      var got = thrown(work);
      return got !== null && (arguments.length < 2 || equals(got.error, wanted));
    },
    toThrowError: function (work, type, message) { return throwsError(work, type, message); },
    toHaveBeenCalled: function (spy) { return callsOf(spy).length > 0; },
    toHaveBeenCalledTimes: function (spy, times) { return callsOf(spy).length === times; },
    toHaveBeenCalledWith: function (spy) {
      var wanted = Array.prototype.slice.call(arguments, 1);
      return callsOf(spy).some(function (call) { return equals(call.args, wanted); });
    }
  };
  function fail(message) {
    var text = message && message.message !== undefined ? message.message : message === undefined ? 'Failed' : String(message);
    if (!failures) throw new Error(text);
    failures.push(text);
  }
  function expectation(actual, isNot, context) {
    var object = {};
    Object.keys(matchers).forEach(function (name) {
      object[name] = function () {
        var given = Array.prototype.slice.call(arguments);
        var holds = matchers[name].apply(null, [actual].concat(given));
        if (holds !== isNot) return;
        var words = name.replace(/[A-Z]/g, function (letter) { return ' ' + letter.toLowerCase(); });
        var text = 'Expected ' + show(actual) + (isNot ? ' not ' : ' ') + words + (given.length ? ' ' + given.map(show).join(', ') : '') + '.';
        fail((context ? context + ': ' : '') + text);
      };
    });
    object.nothing = function () {};
    return object;
  }
  function expect(actual) {
    function both(context) {
      var object = expectation(actual, false, context);
      object.not = expectation(actual, true, context);
      object.withContext = both;
      object.not.withContext = function (text) { return both(text).not; };
      return object;
    }
    return both('');
  }
  function define(name, body) {
    var outer = suite;
    suite = { name: name, parent: outer, children: [], beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
    outer.children.push({ suite: suite });
    try { body(); } finally { suite = outer; }
  }
  function hook(kind) { return function (work) { suite[kind].push(work); }; }
  function attempt(work, self) {
    if (work.length > 0) return fail('Expected a spec that takes no "done": scripts of the platform are synchronous');
    try { work.call(self); } catch (error) { fail(error); }
  }
  function runSpec(spec, chain) {
    var self = {};
    failures = [];
    chain.forEach(function (each) { each.beforeEach.forEach(function (work) { attempt(work, self); }); });
    if (!failures.length) attempt(spec.body, self);
    chain.slice().reverse().forEach(function (each) { each.afterEach.slice().reverse().forEach(function (work) { attempt(work, self); }); });
    spies.splice(0).forEach(function (undo) { undo(); });
    results.push({ name: chain.map(function (each) { return each.name; }).concat(spec.name).filter(Boolean).join(' '), failures: failures });
    failures = null;
  }
  function runSuite(which, above) {
    var chain = above.concat(which);
    which.beforeAll.forEach(function (work) { work(); });
    which.children.forEach(function (child) {
      if (child.suite) runSuite(child.suite, chain);
      else runSpec(child, chain);
    });
    which.afterAll.forEach(function (work) { work(); });
  }
  function createSpy(name, original) {
    var calls = [];
    var plan = function () { return undefined; };
    function spy() {
      var args = Array.prototype.slice.call(arguments);
      calls.push({ object: this, args: args });
      return plan.apply(this, args);
    }
    spy.and = {
      returnValue: function (value) { plan = function () { return value; }; return spy; },
      returnValues: function () { var values = Array.prototype.slice.call(arguments); plan = function () { return values.shift(); }; return spy; },
      callFake: function (work) { plan = work; return spy; },
      callThrough: function () { plan = original || plan; return spy; },
      throwError: function (error) { plan = function () { throw typeof error === 'string' ? new Error(error) : error; }; return spy; },
      stub: function () { plan = function () { return undefined; }; return spy; }
    };
    spy.calls = {
      any: function () { return calls.length > 0; },
      count: function () { return calls.length; },
      all: function () { return calls; },
      argsFor: function (index) { return calls[index] ? calls[index].args : []; },
      allArgs: function () { return calls.map(function (call) { return call.args; }); },
      first: function () { return calls[0]; },
      mostRecent: function () { return calls[calls.length - 1]; },
      reset: function () { calls.length = 0; }
    };
    return spy;
  }
  function spyOn(object, name) {
    var original = object[name];
    if (typeof original !== 'function') throw new Error('spyOn: ' + name + '() method does not exist');
    object[name] = createSpy(name, original);
    spies.push(function () { object[name] = original; });
    return object[name];
  }
  function asymmetric(text, match) { return { asymmetricMatch: match, jasmineToString: function () { return text; } }; }
  var jasmine = {
    getEnv: function () { return { execute: function () { runSuite(root, []); root.children = []; } }; },
    createSpy: createSpy,
    createSpyObj: function (base, names) {
      var object = {};
      (names || base).forEach(function (name) { object[name] = createSpy(name); });
      return object;
    },
    any: function (type) {
      return asymmetric('<jasmine.any>', function (value) {
        if (type === String) return typeof value === 'string';
        if (type === Number) return typeof value === 'number';
        if (type === Boolean) return typeof value === 'boolean';
        if (type === Function) return typeof value === 'function';
        if (type === Object) return typeof value === 'object';
        return value instanceof type;
      });
    },
    anything: function () { return asymmetric('<jasmine.anything>', function (value) { return value !== null && value !== undefined; }); },
    objectContaining: function (part) {
      return asymmetric('<jasmine.objectContaining>', function (value) {
        return isObject(value) && Object.keys(part).every(function (key) { return equals(value[key], part[key]); });
      });
    },
    arrayContaining: function (part) {
      return asymmetric('<jasmine.arrayContaining>', function (value) {
        return Array.isArray(value) && part.every(function (item) { return contains(value, item); });
      });
    },
    stringMatching: function (pattern) {
      return asymmetric('<jasmine.stringMatching>', function (value) { return new RegExp(pattern).test(value); });
    }
  };
  function it(name, body) { described++; suite.children.push({ name: name, body: body }); }
  function ignored() {}
  return {
    names: {
      describe: define, it: it, expect: expect, fail: fail, jasmine: jasmine, spyOn: spyOn, xit: ignored, xdescribe: ignored,
      beforeEach: hook('beforeEach'), afterEach: hook('afterEach'), beforeAll: hook('beforeAll'), afterAll: hook('afterAll')
    },
    report: function () { return JSON.stringify({ described: described, results: results }); }
  };
})()`

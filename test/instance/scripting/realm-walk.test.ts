// Whatever a script reaches, is handed or catches is of its own realm: nothing in it leads to the program. Walked by scripts.

import { WALK } from '../../support/realm-walk.ts'
import { useInstance } from '../../support/instance.ts'

const S = 'x_walk_stage'
const T = 'x_walk_thing'
const R = 'x_walk_other'

/** Walks the variables that a script of the platform sees, and what is around it. */
const walked = (what: string, variables: string): string =>
  `var walk = new Walk(); var all = { ${variables
    .split(' ')
    .map((name) => `${name}: typeof ${name} === 'undefined' ? 'absent' : ${name}`)
    .join(', ')} };
   for (var key in all) { if (all[key] === 'absent') throw new Error('There is no ' + key); if (all[key] && typeof all[key] === 'object') walk.note(all[key], key, 3); }
   walk.note(this, 'this', 1); walk.note(arguments, 'arguments', 2); walk.note((function () { return this })(), 'this of a function', 1);
   try { walk.note(arguments.callee.caller, 'caller', 2) } catch (error) { walk.note(error, 'caller threw', 2) }
   gs.info('${what} ' + walk.text());`

const local = useInstance({
  scriptSeconds: 60,
  packages: [
    {
      scope: 'x_walk',
      includes: { Walk: WALK },
      tables: {
        [S]: { extends: 'sys_import_set_row', columns: { name: 'string', owner: 'string', made: 'string' } },
        [R]: { columns: { name: { display: true } } },
        [T]: {
          columns: {
            name: { display: true },
            made: { type: 'string', default: `javascript:'made'` },
            owner: { reference: R },
          },
        },
      },
      maps: [
        {
          name: 'Things',
          source: S,
          target: T,
          fields: {
            name: { from: 'name', coalesce: true },
            owner: 'owner',
            made: {
              script: `${walked('source script', 'source map log import_set')} answer = { toString: function () { return 'made' } }`,
            },
          },
          on: Object.fromEntries(
            ['onStart', 'onBefore', 'onAfter', 'onComplete', 'onChoiceCreate', 'onForeignInsert'].map((event) => [
              event,
              walked(
                event,
                'source target map log import_set action error error_message status_message response ignore'
              ),
            ])
          ),
        },
      ],
      rules: [
        { name: 'Before', table: T, when: 'before', on: ['insert'], script: walked('before rule', 'current previous') },
        { name: 'After', table: T, when: 'after', on: ['insert'], script: walked('after rule', 'current previous') },
      ],
      fixScripts: { walk: walked('fix script', 'current') },
      modules: {
        'package.json': '{"name":"walk","version":"1.0.0"}',
        'src/server/main.ts': `import { gs, GlideRecord } from '@servicenow/glide'\nimport data from './data.json'\nexport const all = { gs, GlideRecord, data }\nexport function fail() { throw new TypeError('module') }`,
        'src/server/data.json': '{"list":[{"a":1}]}',
      },
    },
    {
      scope: 'x_far',
      includes: {
        Far: `var Far = Class.create(); Far.list = [{ a: 1 }]; Far.date = new GlideDateTime(); Far.map = new Map([[1, 2]]); Far.bytes = new Uint8Array(2);
          Far.pass = function (value) { return { given: value, back: typeof value === 'function' ? value(Far, [1], new Error('far')) : null } };
          Far.fail = function (kind) { if (kind === 1) throw new RangeError('far'); if (kind === 2) throw { far: true }; throw 'far'; };
          Far.deep = function () { return Far.deep() + 1 };
          Far.prototype = { initialize: function (name) { this.name = name; }, hello: function (other) { return [this, other, arguments]; }, type: 'Far' };`,
      },
    },
  ],
})

/** Runs a script that has `walk`. @returns what it found, and what the script returned */
function walk(code: string): { foreign: string; result: unknown } {
  const { scripts } = local.instance
  const bindings: Record<string, unknown> = { found: '' }
  const result = scripts.evaluate(
    'x_walk',
    `(function () { var walk = new Walk(); try { ${code} } finally { found = walk.text() } })()`,
    'test script',
    bindings
  )
  return { foreign: String(bindings.found), result }
}
const NONE = 'foreign: '

test('the walk does find what is of another realm, as the list of another context', () => {
  const { scripts } = local.instance
  const bindings: Record<string, unknown> = { found: '' }
  scripts.evaluate(
    'x_walk',
    `var walk = new Walk(); walk.note(Object.create(null), 'bare', 1); found = walk.text()`,
    'test',
    bindings
  )
  expect(bindings.found).toBe('foreign: bare')
})

describe('the doors of the review', () => {
  test('text of an argument, made by a proxy', () => {
    const code = `var H; gs.info({ toString: new Proxy(function () {}, { apply: function (t, self, list) { H = list; return 'x' } }) });
      walk.note(H, 'list', 3); return H instanceof Array`
    expect(walk(code)).toEqual({ foreign: NONE, result: true })
  })

  test('the end of the call stack within a call of the API', () => {
    const { foreign, result } = walk(`return walk.overflow(function () { gs.getProperty('x.y') }, 'gs.getProperty')`)
    expect(foreign).toBe(NONE)
    expect(result).toBeGreaterThan(0)
  })

  test('what goes through lists and makes them, put aside by a script', () => {
    const { foreign, result } = walk(
      `var gr = new GlideRecord('${T}'); var far = new x_far.Far('a'); var seen = []; var see = function (what) { seen[seen.length] = what };
       var through = Array.prototype[Symbol.iterator]; var Kind = function (length) { see(arguments); return new Array(length) };
       var own = [[Array.prototype, Symbol.iterator], [Array.prototype, 'constructor'], [Array, Symbol.species]].map(function (place) {
         return { on: place[0], key: place[1], was: Object.getOwnPropertyDescriptor(place[0], place[1]) } });
       Array.prototype[Symbol.iterator] = function () { see(this); return through.call(this) };
       Object.defineProperty(Array, Symbol.species, { get: function () { see(this); return Kind } });
       Object.defineProperty(Array.prototype, 'constructor', { get: function () { see(this); return Kind } });
       see(Object.getOwnPropertyNames(x_far.Far.pass)); see(Object.keys(gr)); gs.info('{0} {1}', ['a', 'b']); see([...gs.getUser().getRoles()]);
       see(x_far.Far.pass(function (a) { return [a, gs.getUser().getRoles()] })); see(far.hello([gr, [gr]]));
       try { require('./nosuch.ts') } catch (error) { see(error) }
       for (var at = 0; at < own.length; at++) Object.defineProperty(own[at].on, own[at].key, own[at].was);
       for (var at = 0; at < seen.length; at++) walk.note(seen[at], 'seen ' + at, 3); return seen.length > 6`
    )
    expect([foreign, result]).toEqual([NONE, true])
  })

  test('a built-in of the scope put aside by one script', () => {
    walk(
      `Array.prototype.map = function () { return 'mine' }; Function.prototype.call = null; Promise.prototype.then = 1; gs = null; GlideRecord = null; JSON.parse = null`
    )
    expect(
      walk(`return [[1].map(String).join(), typeof gs, typeof GlideRecord, JSON.parse('[2]')[0]].join()`).result
    ).toBe('1,object,function,2')
  })
})

describe('globals', () => {
  test('all that the global object has, its prototypes, constructors and getters', () => {
    const code = `walk.note(globalThis, 'global', 3); walk.note(Object.getPrototypeOf(globalThis), 'names', 3); walk.note((function () { return this })(), 'this', 3); return walk.seen.size`
    const { foreign, result } = walk(code)
    expect(foreign).toBe(NONE)
    expect(result).toBeGreaterThan(1000)
  })

  test('other scopes and namespaces', () => {
    const code = `['global', 'x_far', 'x_walk', 'sn_ws', 'sn_cmdb', 'require'].forEach(function (name) { walk.note(globalThis[name] || require, name, 3) });
      walk.methods(x_far.Far, 'Far'); walk.methods(new x_far.Far('a'), 'a Far'); walk.note(global.Class, 'Class', 2)`
    expect(walk(code).foreign).toBe(NONE)
  })

  test('modules, and what they throw', () => {
    const code = `var main = require('./src/server/main.ts'); walk.note(main, 'module', 4); walk.call(main.fail, undefined, 'fail');
      ['nosuch', './nosuch.ts', '@servicenow/glide/nosuch', {}, null].forEach(function (path) { walk.call(function () { return require(path) }, null, 'require') });
      walk.note(require('@servicenow/glide'), 'glide', 3)`
    expect(walk(code).foreign).toBe(NONE)
  })
})

describe('results and errors of every method', () => {
  const OBJECTS: Record<string, string> = {
    gs: 'gs',
    'a user': 'gs.getUser()',
    'a session': 'gs.getSession()',
    'a record': `(function () { var gr = new GlideRecord('${T}'); gr.name = 'x'; gr.insert(); gr.query(); gr.next(); return gr })()`,
    'a secure record': `new GlideRecordSecure('${T}')`,
    'an aggregate': `(function () { var one = new GlideAggregate('sys_user'); one.addAggregate('COUNT'); one.query(); one.next(); return one })()`,
    'a column': `(function () { var gr = new GlideRecord('${T}'); gr.name = 'x'; return gr.name })()`,
    'a descriptor': `new GlideRecord('${T}').getED()`,
    'a condition': `new GlideRecord('${T}').addQuery('name', 'x')`,
    'a date and time': 'new GlideDateTime()',
    'a date': 'new GlideDate()',
    'a time': 'new GlideTime()',
    'a duration': 'new GlideDuration()',
    'a digest': 'new GlideDigest()',
    texts: 'GlideStringUtil',
    'random numbers': 'GlideSecureRandomUtil',
    'an evaluator': 'new GlideScopedEvaluator()',
    attachments: 'new GlideSysAttachment()',
    'a hierarchy': `new GlideTableHierarchy('${T}')`,
    plugins: 'new GlidePluginManager()',
    'a transformer': 'new GlideImportSetTransformer()',
    identification: 'sn_cmdb.IdentificationEngine',
    'a message': 'new sn_ws.RESTMessageV2()',
    'JSON of XML': `gs.xmlToJSON('<a b="1"><c>2</c><c/></a>')`,
    'a class that is not there': 'GlideSchedule',
  }
  test.each(Object.entries(OBJECTS))('%s', (name, made) => {
    const { foreign, result } = walk(`walk.methods(${made}, ${JSON.stringify(name)}); return walk.seen.size`)
    expect(foreign).toBe(NONE)
    expect(result).toBeGreaterThan(10)
  })

  test('every class of the API, made and called', () => {
    const code = `Object.getOwnPropertyNames(Object.getPrototypeOf(globalThis)).filter(function (name) { return /^Glide(Record|Aggregate|Date|Time|Dur|Dig|Str|Sys|Text|Tab|Sec|Sco|Plu|Imp)/.test(name) })
      .forEach(function (name) { walk.call(globalThis[name], undefined, name); walk.methods(globalThis[name], name) }); return walk.calls`
    const { foreign, result } = walk(code)
    expect(foreign).toBe(NONE)
    expect(result).toBeGreaterThan(500)
  })
})

describe('at the end of the call stack', () => {
  const GR = `var gr = new GlideRecord('${T}'); gr.name = 'x'; var far = new x_far.Far('a'); var error; try { nosuch() } catch (e) { error = e }`
  test.each([
    ['a column read', 'gr.name'],
    ['a column written', `gr.name = 'y'`],
    ['a method', `gr.getValue('name')`],
    ['names of columns', 'Object.keys(gr)'],
    ['a column as a property', `Object.getOwnPropertyDescriptor(gr, 'name')`],
    ['whether there is a column', `'name' in gr`],
    ['the class of a record', 'gr instanceof GlideRecord'],
    ['a record as JSON', 'JSON.stringify(gr)'],
    ['a new record', `new GlideRecord('${T}')`],
    ['a new date', 'new GlideDateTime().getValue()'],
    ['an error of the API', `gr.addQuery('a', 'BOGUS', 'b')`],
    ['a class that is not there', 'new GlideSchedule()'],
    [
      'the text of an argument',
      `gs.nil({ toString: function () { return gs.nil({ toString: function () { return '' } }) + '' } })`,
    ],
    ['an include of another scope', 'far.hello(gr)'],
    ['a property of another scope', 'far.nosuch = far.name'],
    ['an error of another scope', 'x_far.Far.fail(1)'],
    ['a function for another scope', 'x_far.Far.pass(function () { throw new Error() })'],
    ['require', `require('./src/server/main.ts')`],
    ['a module that is not there', `require('./nosuch.ts')`],
    ['the stack of an error', 'error.stack'],
    ['the stack of an error that is made there', `new TypeError('x').stack`],
    ['an error thrown there, and its stack', 'try { nosuch() } catch (e) { e.stack }'],
    ['an error taken to pieces', 'try { null.x } catch ({ stack }) { stack.length }'],
    ['a promise', 'Promise.reject(new Error()).then(null, function () {})'],
    ['the prototype of an object', 'Object.setPrototypeOf({}, null)'],
    ['a list of the API', `gs.getUser().getRoles()`],
  ])('%s', (_name, code) => {
    const { foreign, result } = walk(`${GR}; return walk.overflow(function () { ${code} }, 'work', 2)`)
    expect(foreign).toBe(NONE)
    expect(result).toBeGreaterThan(0)
  })
})

describe('variables of scripts that the platform runs', () => {
  const found = (what: string): string[] => local.log.filter((line) => line.startsWith(`${what} `))

  test('rules and transform scripts', () => {
    local.import(S, { name: 'one', owner: 'nobody' })
    for (const what of [
      'onStart',
      'onBefore',
      'onAfter',
      'onComplete',
      'onForeignInsert',
      'source script',
      'before rule',
      'after rule',
    ])
      expect([what, new Set(found(what))]).toEqual([what, new Set([`${what} ${NONE}`])])
  })

  test('conditions, defaults, queries and evaluated scripts', () => {
    const code = `var e = new GlideScopedEvaluator(); var gr = new GlideRecord('sys_script_fix'); gr.name = 'x'; gr.script = 'answer = [given, this, arguments]';
      gr.insert(); gr.get('name', 'x'); walk.note(e.evaluateScript(gr, 'script', { given: { a: [1] } }), 'evaluated', 4);
      var q = new GlideRecord('${T}'); q.addEncodedQuery("name=javascript:globalThis.leaked = arguments; new Walk()"); q.query(); walk.note(globalThis.leaked, 'query', 3)`
    expect(walk(code).foreign).toBe(NONE)
  })
})

describe('promises', () => {
  test('a promise has its realm’s prototype for good', () => {
    const code = `var promise = (async function () {})();
      try { Object.setPrototypeOf(promise, new Proxy({}, {})); return 'changed' } catch (error) { walk.note(error, 'refused', 2) }
      try { promise.__proto__ = {}; return 'changed' } catch (error) { walk.note(error, 'refused', 2) }
      class Mine extends Promise {}; return [Object.getPrototypeOf(new Mine(function () {})) === Promise.prototype, promise instanceof Promise].join()`
    expect(walk(code)).toEqual({ foreign: NONE, result: 'true,true' })
  })

  test('import() is no way to the program', () => {
    expect(() => walk(`import('node:fs')`)).toThrow('Dynamic import is not allowed: use require')
  })
})

describe('stacks', () => {
  test('show places in scripts alone', () => {
    const code = `var stack; try { new GlideRecord('${T}').addQuery('a', 'BOGUS', 'b') } catch (error) { stack = error.stack } return stack`
    const { result } = walk(code)
    expect(result).toMatch(/test script:1/)
    expect(result).not.toMatch(/\.ts|\/|node:/)
  })

  test('are not to be had in pieces', () => {
    const code = `var seen = []; Error.prepareStackTrace = function (error, sites) { seen = sites; return 'mine' }; Error = { prepareStackTrace: function () { seen = [1]; return 'mine' } };
      Error.stackTraceLimit = 100; var stack; try { null.x } catch (error) { stack = error.stack } return [seen.length, stack === 'mine', typeof Error.captureStackTrace].join()`
    expect(walk(code).result).toBe('0,false,undefined')
  })
})

test('after the time limit the next script has a realm of its own, in which nothing is left', () => {
  const { scripts } = local.instance
  const stopped = (): unknown =>
    scripts.transaction(
      () =>
        scripts.run(
          'x_walk',
          `left = 1; try { while (true) {} } catch (e) { gs.info('caught') } finally { gs.info('finally') }`,
          {},
          'test'
        ),
      200
    )
  expect(stopped).toThrow('maximum execution time exceeded')
  expect(local.log).toEqual([])
  expect(walk(`walk.note(globalThis, 'global', 3); return typeof left`)).toEqual({ foreign: NONE, result: 'undefined' })
})

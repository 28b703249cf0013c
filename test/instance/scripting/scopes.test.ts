// Scripts of apps: each scope has globals of its own, script includes by name, and an engine that refuses code from text.

import { useInstance } from '../../support/instance.ts'

const local = useInstance({
  packages: [
    {
      scope: 'x_one',
      includes: {
        Greeter: `var Greeter = Class.create(); Greeter.prototype = { initialize: function (name) { this.name = name; },
            hello: function () { return 'Hello ' + this.name + ' from ' + gs.getCurrentScopeName(); }, type: 'Greeter' };`,
        LoudGreeter: `var LoudGreeter = Class.create(); LoudGreeter.prototype = Object.extendsObject(Greeter, {
            hello: function () { return Greeter.prototype.hello.call(this).toUpperCase(); } });`,
        Hidden: { script: 'var Hidden = { value: 42 };', private: true },
        Broken: 'var Broken = nosuch();',
      },
    },
    { scope: 'x_two', includes: { Greeter: `var Greeter = { hello: 'another' };` } },
  ],
})

const run = (scope: string, code: string, bindings: Record<string, unknown> = {}): unknown =>
  local.instance.scripts.evaluate(scope, code, 'test script', bindings)

describe('globals', () => {
  test('what a script leaves in its scope is not seen in another', () => {
    local.instance.scripts.transaction(() => {
      run('x_one', 'leftover = 1; answer = true;')
      expect(run('x_one', 'typeof leftover')).toBe('number')
      expect(run('x_two', 'typeof leftover')).toBe('undefined')
    })
  })

  test('changing a built-in stays within the scope', () => {
    run('x_one', `Array.prototype.twice = function () { return 2; }; answer = true;`)
    expect(run('x_two', 'typeof [].twice')).toBe('undefined')
  })

  test.each([
    ['Array.prototype[Symbol.iterator] = function () { return [7].entries() }'],
    ['delete Array.prototype[Symbol.iterator]'],
    [
      `var own = Array.prototype[Symbol.iterator]; var first = true;
       Object.defineProperty(Array.prototype, Symbol.iterator, { get: function () { if (first) { first = false; return own } return null } })`,
    ],
    ['String.prototype[Symbol.iterator] = null'],
    ['Array.prototype.constructor = function () { return [7] }'],
    [`Object.defineProperty(Array.prototype, 'constructor', { enumerable: true })`],
    ['Object.defineProperty(Array, Symbol.species, { get: function () { return Object } })'],
  ])('how lists are gone through and made is as ever in the next transaction: %s', (code) => {
    const look = `var names = []; for (var name in []) names.push(name);
      [[...[1, 2]], [..."ab"], [1, 2].map(String).concat([3]), Array.isArray([1].slice()), [].constructor === Array, names.length].join()`
    run('x_one', `${code}; answer = true;`)
    expect(run('x_one', look)).toBe('1,2,a,b,1,2,3,true,true,0')
    expect(run('x_two', look)).toBe('1,2,a,b,1,2,3,true,true,0')
  })

  test('variables that a script assigns are read back', () => {
    const bindings = { ignore: false, answer: undefined }
    local.instance.scripts.run('x_one', 'ignore = true; answer = 7;', bindings, 'test script')
    expect(bindings).toEqual({ ignore: true, answer: 7 })
  })

  test.each([
    ['1 + 1', 2],
    ['1 + 1;', 2],
    ['answer = 3;', 3],
    ['var a = 2; answer = a * 2;', 4],
    ['(function () { return 5; })()', 5],
  ])('the value of %s', (code, value) => {
    expect(run('x_one', code)).toBe(value)
  })
})

describe('script includes', () => {
  test('of another scope are extended, and stay as they are', () => {
    run(
      'x_two',
      `var Child = Class.create(); Child.prototype = Object.extendsObject(x_one.Greeter, { wave: function () { return 1; } });
       var child = new Child('Bob'); child.extra = 2; answer = child.hello() + child.wave() + child.extra;`
    )
    const parent = `['wave' in Greeter.prototype, 'name' in Greeter.prototype, 'extra' in Greeter.prototype].join()`
    expect(run('x_one', parent)).toBe('false,false,false')
    const own = `var Child = Class.create(); Child.prototype = Object.extendsObject(x_one.Greeter, { wave: function () { return 1; } });
      answer = new Child('Bob').hello() + ' ' + new Child('Eve').hello() + new Child('Bob').wave();`
    expect(run('x_two', own)).toBe('Hello Bob from x_one Hello Eve from x_one1')
  })

  test('are called by name in their own scope', () => {
    expect(run('x_one', `new Greeter('Ann').hello()`)).toBe('Hello Ann from x_one')
  })

  test('extend each other', () => {
    expect(run('x_one', `new LoudGreeter('Ann').hello()`)).toBe('HELLO ANN FROM X_ONE')
  })

  test('are called through their scope from elsewhere, and run in their own', () => {
    expect(run('x_two', `new x_one.Greeter('Ben').hello()`)).toBe('Hello Ben from x_one')
    expect(run('x_two', 'Greeter.hello')).toBe('another')
  })

  test('are refused to other scopes when private', () => {
    expect(run('x_one', 'Hidden.value')).toBe(42)
    expect(() => run('x_two', 'x_one.Hidden.value')).toThrow(
      'Illegal access to private script include Hidden in scope x_one'
    )
  })

  test('are found changed after their record has changed', () => {
    const [row] = local.rows('sys_script_include', 'name=Hidden')
    local.update('sys_script_include', row!.sys_id!, { script: 'var Hidden = { value: 43 };' })
    expect(run('x_one', 'Hidden.value')).toBe(43)
  })

  test('that fail say where', () => {
    expect(() => run('x_one', 'Broken.value')).toThrow('nosuch is not defined')
    try {
      run('x_one', 'Broken.value')
    } catch (error) {
      expect(local.instance.scripts.describe(error)).toMatch(/script include Broken:1/)
    }
  })
})

describe('errors say script and line', () => {
  const failure = (code: string): string => {
    try {
      run('x_one', code)
    } catch (error) {
      return local.instance.scripts.describe(error)
    }
    throw new Error('did not fail')
  }

  test('of a script', () => {
    expect(failure('var a = 1;\n\nnosuch();')).toMatch(/^ReferenceError: nosuch is not defined \(test script:3/)
  })

  test.each([
    ['outputs.count = 1', 'actions and subflows of Workflow Studio'],
    ['env.getArguments()', 'GraphQL resolvers'],
    ['v_query.getEncodedQuery()', 'remote table definitions'],
  ])('of a name that only scripts have which are not run: %s', (code, scripts) => {
    const name = /[a-z_]+(?=\.)/.exec(code)![0]
    expect(failure(code)).toMatch(
      new RegExp(
        `^ReferenceError: ${name} is not defined: ${name} is not implemented by the local instance, which does not run ${scripts} \\(`
      )
    )
  })

  test.each([
    ['event.parm1', 'script actions and mail scripts'],
    ['template.print("x")', 'mail scripts'],
    ['gs.info(email.subject)', 'mail scripts, and inbound email actions, which the local instance does not run,'],
    ['email_action.type', 'mail scripts'],
    ['request.pathParams', 'Scripted REST resources'],
    ['source.u_name', 'transform maps'],
    ['g_scratchpad.x = 1', 'display business rules'],
  ])('of a name that only scripts of another kind have: %s', (code, scripts) => {
    expect(failure(code)).toMatch(new RegExp(`is not defined: only ${scripts} have it \\(test script:1`))
  })

  test.each(['crypto.getRandomValues([])', 'setTimeout(f, 1)', 'new URL("x")', 'Buffer.from("x")'])(
    'of what browsers and Node.js have: %s',
    (code) => {
      expect(failure(`var f; ${code}`)).toMatch(
        /^ReferenceError: \w+ is not defined: browsers and Node\.js have it, the script engine of the platform is not documented to \(/
      )
    }
  )

  test('such names are free for variables, and typeof does not find them', () => {
    expect(
      run(
        'x_one',
        `var before = typeof email; email = 'a@b.c'; var event = { parm1: 'p' }; return [before, email, event.parm1]`
      )
    ).toEqual(['undefined', 'a@b.c', 'p'])
  })

  test('of a script that cannot be read', () => {
    expect(failure('var a = 1;\nvar = 2;')).toMatch(/^SyntaxError: .*\(test script:2/)
  })

  test('of a platform function: the line of the script, no path of this machine', () => {
    const text = failure(`var a = 1;\nnew GlideRecord('sys_user').addQuery('name', 'NO SUCH OPERATOR', 'x');`)
    expect(text).toMatch(/\(test script:2/)
    expect(text).not.toMatch(/\.ts|node_modules/)
  })

  test.each([
    ['throw null', 'null'],
    ['throw "plain"', 'plain'],
    ['throw undefined', 'undefined'],
  ])('%s', (code, text) => {
    expect(failure(code)).toBe(text)
  })
})

describe('what the engine does not have', () => {
  test.each([
    'Reflect',
    'WeakRef',
    'SharedArrayBuffer',
    'Atomics',
    'WebAssembly',
    'process',
    'console',
    'fetch',
    'setTimeout',
    'Buffer',
  ])('%s', (name) => {
    expect(run('x_one', `typeof ${name}`)).toBe('undefined')
  })

  test.each([`eval('1')`, `new Function('return 1')()`, `(function () {}).constructor('return 1')()`])(
    'code from text: %s',
    (code) => {
      expect(() => run('x_one', code)).toThrow('Code generation from strings disallowed')
    }
  )
})

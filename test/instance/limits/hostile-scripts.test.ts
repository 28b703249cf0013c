// Scripts can't take the instance down: whatever a fix script does, it is reported, and the next request is answered.
// The program runs as a process of its own, so that its end would show.

import { type Process, startProgram } from '../../support/instance-program.ts'

const TIME = 'Transaction cancelled: maximum execution time exceeded'

let hasty: Process
let small: Process
let running: Process
beforeAll(async () => {
  hasty = running = await startProgram('--memory', '--empty', '--script-seconds', '1')
  small = await startProgram('--memory', '--empty', '--script-seconds', '60', '--script-megabytes', '128')
})
afterAll(async () => {
  await hasty.stop()
  await small.stop()
})

/** Runs it as a fix script. @returns what was reported: the log, or the error of the call */
async function report(script: string): Promise<string> {
  const name = `script ${Math.random()}`
  await running.post('/api/now/table/sys_script_fix', { name, script })
  const { error, status, log } = await running.post('/local/run', { table: 'sys_script_fix', name })
  return error
    ? error.message
    : `${status}: ${log.map((line: { message: string }) => line.message.replace(name, '').trim())}`
}

afterEach(async () => {
  const { result } = await running.get('/api/now/table/sys_user?user_name=admin')
  expect(result).toHaveLength(1)
})

test.each([
  ['an endless loop', 'while (true) {}', TIME],
  ['a regular expression that never ends', '/^(a+)+$/.test("a".repeat(50) + "b")', TIME],
  ['records without end', 'while (true) { var u = new GlideRecord("sys_user"); u.user_name = "x"; u.insert(); }', TIME],
  ['an endless toString of what is thrown', 'throw { toString: function () { while (true) {} } }', TIME],
  [
    'an endless getter that the platform reads',
    'var u = new GlideRecord("sys_user"); u.addQuery("name", { toString: function () { while (true) {} } }); u.query()',
    TIME,
  ],
  ['deep recursion', 'function f() { return f() + 1 } f()', 'error: : RangeError: Maximum call stack size exceeded'],
  ['text that doubles', 'var s = "x"; while (true) s += s', 'error: : RangeError: Invalid string length'],
  [
    'text of a quarter of a gigabyte',
    '"x".repeat(1 << 28)',
    'error: : RangeError: String object would exceed maximum permitted size of 33554432',
  ],
  [
    'a list said to be endless',
    'Array.prototype.indexOf.call({ length: Math.pow(2, 53) - 1 }, 1)',
    'error: : RangeError: Expected a list of at most 33554432 elements',
  ],
  ['null thrown', 'throw null', 'error: : null'],
  ['undefined thrown', 'throw undefined', 'error: : undefined'],
  [
    'an error whose message throws',
    'var e = new Error(); Object.defineProperty(e, "message", { get: function () { throw 1 } }); throw e',
    'error: : An error that cannot be shown',
  ],
  [
    'a proxy that answers nothing',
    'throw new Proxy({}, { get: function () { throw 7 }, getPrototypeOf: function () { throw 8 } })',
    'error: : An error that cannot be shown',
  ],
  ['a promise that never ends', 'Promise.resolve().then(function () { while (true) {} })', 'success: '],
  ['a promise that nobody waits for', '(async function () { throw new Error("unheard") })()', 'success: '],
  [
    'a way to the process by a constructor',
    'this.constructor.constructor("return process")().exit()',
    'error: : EvalError: Code generation from strings disallowed',
  ],
  [
    'a promise whose prototype is a trap for the program',
    'var p = (async function () { throw 1 })(); Object.setPrototypeOf(p, new Proxy(Promise.prototype, { get: function () { throw 5 } }))',
    'error: : TypeError: The prototype of a promise cannot be changed',
  ],
  [
    'a promise of a class whose prototype is a trap',
    'class P extends Promise {} Object.setPrototypeOf(P.prototype, new Proxy({}, { get: function () { while (true) {} } })); new P(function (a, b) { b(1) })',
    'success: ',
  ],
  ['arguments without end', 'Math.max.apply(null, { length: 1e8 })', 'error: : RangeError: Expected a list of at most'],
  [
    'very many arguments',
    'Math.max.apply(null, { length: 1e7 })',
    'error: : RangeError: Expected at most 120000 arguments',
  ],
  [
    'a list whose length is another when it is asked for again',
    'var n = 0; Array.prototype.indexOf.call({ get length() { return n++ ? 1e15 : 1 } }, 1)',
    'error: : TypeError: Expected a list whose length is a plain number',
  ],
  [
    'a proxy that says it is endless',
    'Array.prototype.indexOf.call(new Proxy({}, { get: function () { return 1e15 } }), 1)',
    'error: : RangeError: Expected a list of at most',
  ],
  ['properties without end', 'Object.keys(new Proxy({}, { ownKeys: function () { return { length: 1e12 } } }))', TIME],
  ['bytes of an endless list', 'new Uint8Array({ length: 1e9 })', 'error: : RangeError: Expected a list of at most'],
  ['import of a module of Node', 'import("node:fs")', 'error: : SyntaxError: Dynamic import is not allowed'],
  ['a way to the process by the platform', 'gs.info.constructor("return process")().exit()', 'error: : '],
])('%s', async (_name, script, reported) => {
  expect((await report(script)).slice(0, reported.length)).toBe(reported)
})

test.each([
  ['lists without end', 'var a = []; while (true) a.push(new Array(1e6))'],
  ['objects without end', 'var a = []; while (true) a.push({ x: a.length, y: [1] })'],
  ['buffers without end', 'var a = []; while (true) a.push(new Uint8Array(1e7).fill(1))'],
])('%s: stopped before the memory of the process is used up', async (_name, script) => {
  running = small
  expect(await report(script)).toBe('Transaction cancelled: Available memory is almost depleted')
})

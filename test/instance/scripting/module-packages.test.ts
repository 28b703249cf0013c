// Libraries of npm that an app brings among its modules, and names that its package.json makes. Source: ServiceNow docs,
// australia: javascript-modules-third-party-libraries; SDK docs 4.9.0, npm-libraries-guide; output of @servicenow/sdk 4.9.0.

import { useInstance } from '../../support/instance.ts'

const library = (path: string, content: string) => ({
  table: 'sys_module',
  key: path,
  values: { path: `x_lib/${path}`, content },
})
const manifest = (name: string, version: string, more: object) =>
  library(`${name}/${version}/package.json`, JSON.stringify({ name, version, ...more }))
const said = (text: string): string => `module.exports = '${text}'`

const local = useInstance({
  packages: [
    {
      scope: 'x_lib',
      modules: {
        'package.json': JSON.stringify({
          name: 'demo',
          version: '1.0.0',
          dependencies: { days: '1.2.0', old: '1.0.0', gone: '1.0.0' },
          imports: { '#sum': './src/server/sum.js', '#days': 'days', '#deep/*': './src/server/deep/*.js' },
        }),
        'src/server/main.ts':
          `import days from 'days'\nimport { part } from 'tools/part'\nimport { six } from '#sum'\nimport again from '#days'\n` +
          `import { end } from '#deep/end'\nexport const all = [days(), part, six, again(), end].join(' ')`,
        'src/server/sum.js': `export const six = 6`,
        'src/server/deep/end.js': `export { name as end } from '../named'`,
        'src/server/named/index.js': `export const name = 'named'`,
        'src/server/only.ts': `export const only = 1`,
        'src/server/lost.ts': `import { only } from './only'\nexport const lost = only`,
        'src/server/gone.ts': `import gone from 'gone'\nexport const value = gone`,
      },
      records: [
        manifest('days', '1.2.0', { main: './index.js', dependencies: { '@acme/names': '2.0.0' } }),
        library('days/1.2.0/index.js', `module.exports = function () { return require('@acme/names').day }`),
        manifest('@acme/names', '2.0.0', { exports: { '.': { types: './x.d.ts', require: './names.js' } } }),
        library('@acme/names/2.0.0/names.js', `exports.day = 'Monday'`),
        manifest('tools', '1.0.0', { exports: { './*': './lib/*.js' } }),
        library('tools/1.0.0/lib/part.js', `export const part = 'part'`),
        manifest('old', '1.0.0', {}),
        library('old/1.0.0/index.js', said('old 1')),
        manifest('old', '2.0.0', {}),
        library('old/2.0.0/index.js', said('old 2')),
        manifest('many', '1.9.0', { exports: './a.js' }),
        library('many/1.9.0/a.js', said('many 1.9')),
        manifest('many', '1.10.0', { exports: './a.js' }),
        library('many/1.10.0/a.js', said('many 1.10')),
        manifest('rooted', '1.0.0', {}),
        library(
          'rooted/1.0.0/index.js',
          `exports.root = Function('return this')() || {}; exports.list = exports.root.Array`
        ),
        library('broken/1.0.0/package.json', '{'),
        library('broken/1.0.0/index.js', said('works without')),
      ],
    },
    { scope: 'x_none', modules: { 'package.json': '{"name":"demo","version":"1.0.0"}' } },
  ],
})

const run = (code: string, scope = 'x_lib'): unknown => local.instance.scripts.evaluate(scope, code, 'test script')

test('modules import libraries, their parts, and what package.json calls by names of its own', () => {
  expect(run(`require('./src/server/main.ts').all`)).toBe('Monday part 6 Monday named')
})

test('a script requires a library too', () => {
  expect(run(`require('days')()`)).toBe('Monday')
  expect(run(`require('@acme/names').day`)).toBe('Monday')
})

test('of several versions the one that package.json asks for is taken, else the highest', () => {
  expect(run(`require('old')`)).toBe('old 1')
  expect(run(`require('many')`)).toBe('many 1.10')
})

test('a library whose package.json cannot be read has its index.js', () => {
  expect(run(`require('broken')`)).toBe('works without')
})

test('a library that asks for the global object by code from text gets it', () => {
  expect(run(`require('rooted').list === Array`)).toBe(true)
})

test('a library that comes later is found', () => {
  expect(() => run(`require('./src/server/gone.ts')`)).toThrow(`Cannot find module 'gone'`)
  for (const [file, content] of [
    ['package.json', '{"name":"gone","version":"1.0.0","main":"main"}'],
    ['main.js', said('came')],
  ])
    local.insert('sys_module', {
      path: `x_lib/gone/1.0.0/${file}`,
      content: content!,
      sys_scope: local.instance.scopeId('x_lib')!,
    })
  expect(run(`require('./src/server/gone.ts').value`)).toBe('came')
})

test('libraries are those of the own scope', () => {
  expect(() => run(`require('days')`, 'x_none')).toThrow(`Cannot find module 'days'`)
})

test('a TypeScript file without its ending is not guessed, but named', () => {
  expect(() => run(`require('./src/server/lost.ts')`)).toThrow(
    `Cannot find module './only' (looked for x_lib/demo/1.0.0/src/server/only): the name of a TypeScript file needs its ending, './only.ts'`
  )
})

test('a list of bytes gets methods of its own by assignment, as Buffer of libraries does', () => {
  const code = `
    'use strict'
    function Bytes() {}
    Object.setPrototypeOf(Bytes.prototype, Uint8Array.prototype)
    Bytes.prototype.includes = function () { return 'own includes' }
    Bytes.prototype.slice = function () { return 'own slice' }
    var bytes = new Uint8Array([1, 2])
    Object.setPrototypeOf(bytes, Bytes.prototype)
    answer = [bytes.includes(), bytes.slice(), new Uint8Array([1]).includes(1), bytes.length].join(', ')`
  expect(run(code)).toBe('own includes, own slice, true, 2')
})

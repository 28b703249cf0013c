// Modules of apps: `require` from scripts, `import` between modules. Source: the SDK's module guide.

import { useInstance } from '../../support/instance.ts'

const local = useInstance({
  packages: [
    {
      scope: 'x_mod',
      modules: {
        'package.json': '{"name":"demo","version":"1.0.0"}',
        'src/server/main.ts':
          `import { twice } from './lib/math.ts'\nimport settings from './settings.json'\nimport { gs } from '@servicenow/glide'\n` +
          `export const six = twice(3)\nexport const colour = settings.colour\nexport function scope() { return gs.getCurrentScopeName() }\n` +
          `export default function () { return 'default' }`,
        'src/server/lib/math.ts': `export function twice(n) { return n * 2 }`,
        'src/server/settings.json': '{"colour":"red"}',
        'src/server/one.ts': `import { two } from './two.ts'\nexport const one = () => 1\nexport const both = () => one() + two()`,
        'src/server/two.ts': `import { one } from './one.ts'\nexport const two = () => one() + 1`,
        'src/server/without-ending.ts': `import { twice } from './lib/math'\nexport const x = twice(1)`,
        'src/server/broken.ts': `export const a = 1\nexport const b = nosuch()`,
        'src/server/counter.ts': `export const state = { count: 0 }`,
        'lib/common.js': `module.exports = function () { return 'common' }`,
        'src/server/uses-common.ts': `import common from '../../lib/common.js'\nexport const value = common()`,
        'src/server/uses-include.ts': `import { Helper } from '@servicenow/glide/x_mod'\nexport const value = () => Helper.name`,
        'src/server/uses-nobody.ts': `import { Helper } from '@servicenow/glide/x_nobody'\nexport const value = Helper`,
      },
      includes: { Helper: `var Helper = { name: 'helper' };` },
    },
  ],
})

const run = (code: string): unknown => local.instance.scripts.evaluate('x_mod', code, 'test script')

test('a script names a module by the root of its package, or in full', () => {
  expect(run(`require('./src/server/main.ts').six`)).toBe(6)
  expect(run(`require('x_mod/demo/1.0.0/src/server/main.ts').six`)).toBe(6)
})

test('modules import each other, JSON, the platform and script includes', () => {
  expect(run(`require('./src/server/main.ts').colour`)).toBe('red')
  expect(run(`require('./src/server/main.ts').scope()`)).toBe('x_mod')
  expect(run(`require('./src/server/main.ts').default()`)).toBe('default')
  expect(run(`require('./src/server/uses-common.ts').value`)).toBe('common')
  expect(run(`require('./src/server/uses-include.ts').value()`)).toBe('helper')
})

test('modules may import each other in a circle', () => {
  expect(run(`require('./src/server/one.ts').both()`)).toBe(3)
})

test('a module is evaluated once', () => {
  run(`require('./src/server/counter.ts').state.count++`)
  expect(run(`require('./src/server/counter.ts').state.count`)).toBe(1)
})

test('a changed module is read again', () => {
  run(`require('./src/server/lib/math.ts')`)
  const [row] = local.rows('sys_module', 'pathENDSWITHmath.ts')
  local.update('sys_module', row!.sys_id!, { content: 'export function twice(n) { return n * 20 }' })
  expect(run(`require('./src/server/main.ts').six`)).toBe(60)
})

describe('what is missing is named', () => {
  test('a module that is not there', () => {
    expect(() => run(`require('./src/server/nosuch.ts')`)).toThrow(
      `Cannot find module './src/server/nosuch.ts' (looked for x_mod/demo/1.0.0/src/server/nosuch.ts)`
    )
  })

  test('an import without its ending is not guessed, as on the platform', () => {
    expect(() => run(`require('./src/server/without-ending.ts')`)).toThrow(`Cannot find module './lib/math'`)
  })

  test('a scope that is not there', () => {
    expect(() => run(`require('./src/server/uses-nobody.ts')`)).toThrow('there is no scope or namespace x_nobody')
  })

  test('a relative path in a scope without a package', () => {
    expect(() => local.instance.scripts.evaluate('global', `require('./a.ts')`, 'test script')).toThrow(
      'names no package.json'
    )
  })
})

test('an error in a module says module and line, and the next try finds it again', () => {
  for (let round = 0; round < 2; round++) {
    try {
      run(`require('./src/server/broken.ts')`)
      throw new Error('did not fail')
    } catch (error) {
      expect(local.instance.scripts.describe(error)).toMatch(/nosuch is not defined \(.*broken\.ts:2/)
    }
  }
})

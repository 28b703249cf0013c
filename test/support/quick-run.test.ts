// Which tests `npm run test:quick` takes, and that it takes the means from those that start a program after all.

import childProcess from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import * as noPrograms from './no-programs.ts'

const ROOT = join(__dirname, '..', '..')
const { isQuick } = jest.requireActual<{ isQuick(path: string, read?: (path: string) => string | undefined): boolean }>(
  './quick-filter.cjs'
)

function runJest(...args: string[]): string {
  const program = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')
  return childProcess.execFileSync(process.execPath, [program, ...args], { cwd: ROOT, encoding: 'utf8' })
}

/** A test at test/room/some.test.ts, among other files by their path below test/. */
const judged = (text: string, others: Record<string, string> = {}): boolean =>
  isQuick('/p/test/room/some.test.ts', (path) =>
    path === '/p/test/room/some.test.ts' ? text : others[path.replace('/p/test/', '')]
  )

test.each([
  ['that tests a function', "import { text } from '../../src/push/text.ts'", {}],
  [
    'on an instance without an app',
    "import { useInstance } from '../support/instance.ts'\nuseInstance({ scope: 'a' })",
    {},
  ],
  ['that names programs of the sources', "import { run } from '../../src/client/child_process.ts'", {}],
  [
    'with helpers that start nothing',
    "import { a } from './a.ts'",
    { 'room/a.ts': "import { b } from './some.test.ts'" },
  ],
])('a test %s is quick', (_what, text, others) => {
  expect(judged(text, others as Record<string, string>)).toBe(true)
})

test.each([
  ['that starts one itself', "import { spawn } from 'node:child_process'", {}],
  ['that starts one by the old name', "import { fork } from 'child_process'", {}],
  [
    'whose helper starts one',
    "import { a } from './a.ts'",
    { 'room/a.ts': "import { exec } from 'node:child_process'" },
  ],
  [
    'whose helper’s helper starts one',
    "import { a } from '../support/a.ts'",
    { 'support/a.ts': "export * from './b.ts'", 'support/b.ts': "import { exec } from 'node:child_process'" },
  ],
  ['that takes the built app', "import { builtApp } from '../support/built.ts'", {}],
  [
    'whose helper takes it',
    "import { a } from './a.ts'",
    { 'room/a.ts': "import { builtApps } from '../support/built.ts'" },
  ],
  [
    'on an instance with the app',
    "import { useInstance } from '../support/instance.ts'\nuseInstance({ app: true })",
    {},
  ],
  ['on an instance with a part of it', "useInstance({ app: 'device part' })", {}],
])('a test %s is not', (_what, text, others) => {
  expect(judged(text, others as Record<string, string>)).toBe(false)
})

test('tests of whole ways are not, whatever they import', () => {
  for (const room of ['end-to-end', 'browser', 'container'])
    expect(isQuick(`/p/test/${room}/some.test.ts`, () => "import { text } from '../../src/push/text.ts'")).toBe(false)
})

test('the run takes what the filter takes: most rooms, and nothing of a whole way', () => {
  const list = (...more: string[]): string[] =>
    runJest('--listTests', ...more)
      .trim()
      .split('\n')
      .sort()
  const quick = list('--config', 'jest.quick.config.mjs')
  expect(quick).toEqual(list().filter((path) => isQuick(path)))
  const rooms = new Set(quick.map((path) => relative(join(ROOT, 'test'), path).split(/[\\/]/)[0]))
  for (const room of ['push', 'instance', 'server', 'tenant', 'pages', 'glide']) expect(rooms).toContain(room)
  for (const room of ['end-to-end', 'browser', 'container', 'local-instance']) expect(rooms).not.toContain(room)
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(scripts['test:quick']).toBe('jest --config jest.quick.config.mjs')
})

test('a test that got in and starts a program is told where it belongs', () => {
  const refusals = Object.entries(noPrograms)
  expect(refusals.map(([name]) => name).sort()).toEqual(
    Object.keys(childProcess)
      .filter((name) => /^(spawn|exec|fork)/.test(name))
      .sort()
  )
  for (const [name, start] of refusals)
    expect(start).toThrow(new RegExp(`without programs, got ${name}\\(\\).*quick-filter\\.cjs`))
  const { configs } = JSON.parse(runJest('--showConfig', '--config', 'jest.quick.config.mjs')) as {
    configs: Array<{ moduleNameMapper: Array<[string, string]> }>
  }
  for (const asked of ['node:child_process', 'child_process']) {
    const [, file] = configs[0]!.moduleNameMapper.find(([pattern]) => new RegExp(pattern).test(asked))!
    expect(file).toMatch(/no-programs\.ts$/)
  }
})

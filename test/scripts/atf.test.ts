// npm run atf: exit codes, JUnit, and that a broken app fails it.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { TEST_STEP_KINDS } from '../../src/instance/platform/index.ts'
import { builtProgram } from '../support/built.ts'
import { type AppSpec, packageFiles, partId } from '../support/packages.ts'

const SCOPE = 'x_acme_lamp'
const folder = mkdtempSync(join(tmpdir(), 'atf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const insert = TEST_STEP_KINDS.find(({ name }) => name === 'Record Insert')!
const id = (table: string, key: string): string => partId(SCOPE, table, key)

/** An app with a table, a rule that fills a column, and tests of it. */
function app(name: string, rule: string, more: AppSpec['records'] = []): string {
  const record = (table: string, key: string, values: Record<string, string>) => ({ table, key, values })
  const input = (key: string, variable: string, value: string) =>
    record('sys_variable_value', key, {
      document: 'sys_atf_step',
      document_key: id('sys_atf_step', 'insert'),
      variable: insert.inputs![variable]!,
      value,
    })
  const files = packageFiles({
    scope: SCOPE,
    tables: { x_acme_lamp_lamp: { columns: { name: 'string', watts: { type: 'integer', mandatory: false } } } },
    rules: [{ name: 'Watts', table: 'x_acme_lamp_lamp', when: 'before', script: rule }],
    records: [
      record('sys_atf_test', 'lamps', { name: 'lamps & "wires"', active: 'true' }),
      record('sys_atf_test_suite', 'all', { name: 'all', active: 'true' }),
      record('sys_atf_test_suite_test', 'all', {
        test: id('sys_atf_test', 'lamps'),
        test_suite: id('sys_atf_test_suite', 'all'),
      }),
      record('sys_atf_step', 'insert', {
        test: id('sys_atf_test', 'lamps'),
        step_config: insert.sysId,
        active: 'true',
        order: '1',
      }),
      input('table', 'table', 'x_acme_lamp_lamp'),
      input('values', 'field_values', 'name=desk^EQ'),
      ...more,
    ],
  })
  const target = join(folder, name)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    writeFileSync(join(target, path), text)
  }
  return target
}

function run(...args: string[]) {
  const program = join(dirname(dirname(builtProgram('instance'))), 'scripts', 'atf.js')
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
}

const junit = (file: string) =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(readFileSync(file, 'utf8'))

test('a sound app passes, a broken one fails, and both are told as JUnit', () => {
  const file = join(folder, 'junit.xml')
  const sound = run('--app', app('sound', 'current.watts = 40'), '--junit', file)
  expect([sound.status, sound.stderr]).toEqual([0, ''])
  expect(sound.stdout).toContain('1 passed, 0 did not')
  expect(junit(file).testsuites).toMatchObject({ tests: '1', failures: '0', testsuite: { name: 'all' } })
  const broken = run('--app', app('broken', 'current.setAbortAction(true)'), '--junit', file)
  expect(broken.status).toBe(1)
  const { testcase } = junit(file).testsuites.testsuite
  expect(testcase).toMatchObject({ classname: 'all', name: 'lamps & "wires"' })
  expect(testcase.failure.message).toContain('the business rule Watts aborted it')
})

test('tests in no suite run as well', () => {
  const loose = { table: 'sys_atf_test', key: 'loose', values: { name: 'loose', active: 'true' } }
  const { status, stdout } = run('--app', app('loose', '', [loose]))
  expect(stdout).toContain('tests in no suite')
  expect(stdout).toContain('The test has no active step')
  expect(status).toBe(1)
})

test('what cannot be run says what to do', () => {
  const nothing = run('--app', join(folder, 'nothing'))
  expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining('npm run build')])
  const unknown = run('--app', app('named', ''), '--suite', 'nope')
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('active suite (all), got nope')])
  expect(run('--colour').status).toBe(2)
})

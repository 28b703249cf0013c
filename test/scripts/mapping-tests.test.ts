// `npm run test:mapping`, as a customer runs it: in a folder outside of this repository.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtApp } from '../support/built.ts'

const ROOT = join(__dirname, '..', '..')
let base: string

beforeAll(() => {
  builtApp()
  base = realpathSync(mkdtempSync(join(tmpdir(), 'kandji-mapping-')))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Output and exit code of a command, in a folder. Jest's own variables would make Node's runner one of its children. */
function run(folder: string, command: string, ...args: string[]): { status: number | null; said: string } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_TEST_CONTEXT'))
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: { ...env, INIT_CWD: folder },
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}` }
}

const command = (folder: string, ...args: string[]): ReturnType<typeof run> =>
  run(folder, 'npm', '--prefix', ROOT, 'run', '--silent', 'test:mapping', '--', ...args)

test('makes the folder from the template, and runs its tests there', () => {
  const { status, said } = command(base, 'ours')
  expect(said).toContain(`Made ${join(base, 'ours')} from the template.`)
  expect(said).toMatch(/pass 3\b/)
  expect(status).toBe(0)
})

test('leaves the folder as it is from then on: a broken mapping fails its tests', () => {
  const path = join(base, 'ours', 'KandjiMapping.js')
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, before.replace('a loaner, which is no asset', 'never'))
  const { status, said } = command(base, 'ours')
  expect(said).toMatch(/fail 1\b/)
  expect(said).toMatch(/pass 2\b/)
  expect(status).toBe(1)
  writeFileSync(path, before)
})

test('the folder runs by itself afterwards, with `npm test`', () => {
  const { status, said } = run(join(base, 'ours'), 'npm', 'test', '--silent')
  expect(said).toMatch(/pass 3\b/)
  expect(status).toBe(0)
})

test('classes, settings, MDM rows and the log can be tested, too', () => {
  writeFileSync(
    join(base, 'ours', 'more.test.js'),
    `const assert = require('node:assert/strict')
    const { test } = require('node:test')
    const { writeFileSync } = require('node:fs')
    const { useInstance } = require('kandji-servicenow/testing')
    const mapping = __dirname + '/more.js'
    writeFileSync(mapping, \`var KandjiMapping = Class.create(); KandjiMapping.prototype = Object.extendsObject(KandjiMappingBase, {
      className: function (source) { gs.info('asked for ' + source.serial_number); return 'u_pad' },
      model: function () { return 'no sys_id' },
      owner: function (source) { return source.no.where },
      type: 'KandjiMapping' })\`)
    const kandji = useInstance({ mapping, classes: { u_pad: 'cmdb_ci_handheld_computing' } })
    const row = { serial_number: 'C02TEST00001', device_name: 'A', os_type: 'iPadOS' }
    test('a class', () => {
      const result = kandji.computer(row)
      assert.equal(result.status, 'inserted')
      assert.equal(result.table, 'u_pad')
      assert.match(result.message, /KandjiMapping.model answered .no sys_id./)
      assert.ok(kandji.log.some((line) => /asked for C02TEST00001/.test(line)))
      assert.equal(kandji.mdm({ device_id: 'd1', serial_number: 'C02TEST00001' }).status, 'inserted')
    })
    test('the next test begins anew', () => assert.deepEqual(kandji.rows('x_kandj_kandji_mdm'), []))
    test('a function that throws', () => assert.throws(() => kandji.ask('owner', row), /TypeError/))
    test('a setting', () => {
      kandji.set('identification', 'coalesce')
      assert.throws(() => kandji.set('nothing', 'x'), /Expected a setting of the app/)
    })`
  )
  const { status, said } = command(base, 'ours')
  expect(said).toMatch(/pass 7\b/)
  expect(status).toBe(0)
})

test('without a folder it says what it takes', () => {
  const { status, said } = command(base)
  expect(said).toContain('expected the folder of your tests')
  expect(status).toBe(2)
})

// The automated tests (ATF) that the apps bring for their customers: they pass on a fresh instance, and each kind of fault in
// the app fails the test that is about it.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { builtApp, builtProgram, builtSam } from '../support/built.ts'
import { apply, type Change } from '../support/versions.ts'

const folder = mkdtempSync(join(tmpdir(), 'kandji-atf-'))
let count = 0
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the suites of both apps, one of them with a fault. @returns the names of the tests that failed, and the exit code */
function failing(which: 'app' | 'sam', fault?: Change): { failed: string[]; status: number | null; said: string } {
  const apps = { app: builtApp(), sam: builtSam() }
  if (fault) {
    const copy = join(folder, `${count++}`)
    cpSync(apps[which], copy, { recursive: true })
    apply(copy, fault)
    apps[which] = copy
  }
  const program = join(dirname(dirname(builtProgram('instance'))), 'scripts', 'atf.js')
  const args = ['--app', apps.app, '--app', apps.sam, '--plugin', 'com.snc.samp']
  const { stdout, status } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  const failed = [...stdout.matchAll(/^ {2}(?!success)\w+ +Kandji: (.*) \(/gm)].map(([, name]) => name!)
  return { failed, status, said: stdout }
}

test('all pass on a fresh instance, in a suite for each app', () => {
  const { failed, status, said } = failing('app')
  expect(failed).toEqual([])
  expect(said).toMatch(/^Kandji$[\s\S]*^Kandji software$/m)
  expect(said).toContain('6 passed, 0 did not')
  expect(status).toBe(0)
}, 120_000)

test.each<[fault: string, which: 'app' | 'sam', change: Change, about: RegExp]>([
  [
    'devices that do not arrive',
    'app',
    [
      'function writeByIdentification(source, faults) {',
      'function writeByIdentification() { throw new Error("broken");',
    ],
    /a new device becomes/,
  ],
  ['MDM rows that are refused', 'app', ["if (deviceIdOf(source) === '')", 'if (true)'], /a new device becomes/],
  ['placeholders that are taken', 'app', ['PLACEHOLDERS.indexOf(bare) >= 0', 'false'], /a placeholder in place of/],
  [
    'another serial number than the one that was sent',
    'app',
    ["cleanSerial(sent(source, 'serial_number'))", "`${cleanSerial(sent(source, 'serial_number'))}-2`"],
    /a device that is there is updated/,
  ],
  ['an owner who is not found', 'app', ['users.length > 1', 'users.length > 0'], /the owner is found by e-mail/],
  ['an owner who is taken back', 'app', ['if (isSame && !heals)', 'if (false)'], /the owner is found by e-mail/],
  [
    'an unknown owner who is not named',
    'app',
    ["user !== '' && users.length !== 1", 'false'],
    /an owner that nobody is/,
  ],
  [
    'usage that is not written',
    'sam',
    ['export function publishUsage() {', 'export function publishUsage() { return;'],
    /the usage publisher/,
  ],
])(
  '%s fail their test',
  (_fault, which, change, about) => {
    const { failed, status } = failing(which, change)
    expect(failed).toEqual(expect.arrayContaining([expect.stringMatching(about)]))
    expect(status).toBe(1)
  },
  120_000
)

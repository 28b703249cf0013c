// The systemd units: systemd itself takes them, and what they set is known to kandji-push.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SETTINGS } from '../../src/push/cli/settings.ts'
import { installed, run } from './machine.ts'

const ROOT = join(__dirname, '..', '..')
const UNITS = ['kandji-push.service', 'kandji-push@.service'] as const
const textOf = (unit: string) => readFileSync(join(ROOT, 'deploy', unit), 'utf8')

beforeAll(() => installed('systemd-analyze', 'systemd'), 300_000)

test.each(UNITS)('systemd takes %s', (unit) => {
  const folder = mkdtempSync(join(tmpdir(), 'kandji-push-units-'))
  try {
    // The program is looked for as well; it is not installed on the machine that tests.
    const file = join(folder, unit.replace('@', '@check'))
    writeFileSync(file, textOf(unit).replaceAll('/opt/kandji-push/bin/kandji-push', '/bin/true'))
    expect(run('systemd-analyze', ['verify', '--man=no', file])).toBe('')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.each(UNITS)('%s sets what kandji-push reads, and hands over each credential', (unit) => {
  const text = textOf(unit)
  const set = [...text.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!] as const)
  const known = new Set(Object.keys(SETTINGS.shape))
  const unknown = set.map(([name]) => name.replace(/_FILE$/, '')).filter((name) => !known.has(name))
  expect(unknown).toEqual(['NODE_ENV'])
  const credentials = [...text.matchAll(/^LoadCredential=([\w-]+):/gm)].map(([, name]) => name)
  expect(set.flatMap(([, value]) => /^%d\/(.+)$/.exec(value)?.[1] ?? [])).toEqual(credentials)
})

test('both work with the same folder, as the same user', () => {
  const lines = (unit: string) =>
    textOf(unit)
      .split('\n')
      .filter((line) =>
        /^(User|DynamicUser|StateDirectory|UMask|Environment|LoadCredential|EnvironmentFile)=/.test(line)
      )
  expect(lines(UNITS[1])).toEqual(lines(UNITS[0]))
})

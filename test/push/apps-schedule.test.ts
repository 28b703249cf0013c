// When `run` brings the apps.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseTimeOfDay } from '../../src/push/configuration/time-of-day.ts'
import { nextApps } from '../../src/push/daemon/apps-schedule.ts'
import type { ExitCode } from '../../src/push/errors.ts'

const AT = { hour: 2, minute: 30 }
const local = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()
const ended = (endedAt: number, exitCode: ExitCode = 0, givenUp = 0) => ({ endedAt, exitCode, givenUp })

describe('the next run for apps', () => {
  test('is at the next HH:MM when there was none yet', () => {
    expect(nextApps(AT, undefined, local(20, 8))).toBe(local(21, 2, 30))
    expect(nextApps(AT, undefined, local(20, 1))).toBe(local(20, 2, 30))
    expect(nextApps(AT, undefined, local(20, 2, 30))).toBe(local(20, 2, 30))
    expect(nextApps(AT, undefined, local(20, 2, 31))).toBe(local(21, 2, 30))
  })

  test.each<ExitCode>([0, 1, 2, 3])('is one night after a run that ended with %i', (exitCode) => {
    const last = ended(local(20, 2, 44), exitCode)
    expect(nextApps(AT, last, local(20, 2, 44))).toBe(local(21, 2, 30))
    expect(nextApps(AT, last, local(20, 18))).toBe(local(21, 2, 30))
  })

  test('comes in the same night after a run that a person has started in the evening', () => {
    expect(nextApps(AT, ended(local(20, 21)), local(20, 23))).toBe(local(21, 2, 30))
  })

  test('is in the past when the process was down at its time', () => {
    expect(nextApps(AT, ended(local(18, 2, 44)), local(20, 8))).toBe(local(19, 2, 30))
  })

  test('is not twice in the night when a run takes longer than a day', () => {
    expect(nextApps(AT, ended(local(21, 5)), local(21, 5))).toBe(local(22, 2, 30))
  })

  test('is 15 minutes after a run that gave up, then 30, and so on, until the night comes', () => {
    const waits = [1, 2, 3, 4].map((givenUp) => nextApps(AT, ended(local(20, 3), 4, givenUp), local(20, 3)))
    expect(waits.map((at) => (at - local(20, 3)) / 60_000)).toEqual([15, 30, 60, 120])
    expect(nextApps(AT, ended(local(20, 3), 4, 20), local(20, 3))).toBe(local(21, 2, 30))
  })

  test('is not put off by an end that a wrong clock has left in the future', () => {
    expect(nextApps(AT, ended(local(28, 3)), local(20, 8))).toBe(local(21, 2, 30))
  })
})

describe('the next run for apps, where clocks are put forward and back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))
  const bundle = join(folder, 'apps-schedule.js')
  const root = join(__dirname, '../..')
  beforeAll(() => {
    const args = ['src/push/daemon/apps-schedule.ts', '--format=cjs', `--outfile=${bundle}`, '--log-level=warning']
    execFileSync(join(root, 'node_modules/.bin/esbuild'), args, { cwd: root })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What follows on each other, in UTC, by a process whose local time is Berlin's. */
  function nights(from: string, count: number): string[] {
    const program = `
      const { nextApps } = require(${JSON.stringify(bundle)})
      let last
      for (let n = 0; n < ${count}; n++) {
        const at = nextApps({ hour: 2, minute: 30 }, last, last ? last.endedAt : Date.parse('${from}'))
        console.log(new Date(at).toISOString().slice(0, 16))
        last = { endedAt: at, exitCode: 0, givenUp: 0 }
      }`
    const env = { ...process.env, TZ: 'Europe/Berlin' }
    return execFileSync(process.execPath, ['-e', program], { env, encoding: 'utf8' }).trim().split('\n')
  }

  test('comes once in a night without a 02:30, an hour later', () => {
    expect(nights('2026-03-27T12:00Z', 3)).toEqual(['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30'])
  })

  test('comes once in a night with two of them, at the first', () => {
    expect(nights('2026-10-23T12:00Z', 3)).toEqual(['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30'])
  })
})

describe('a time of day', () => {
  test.each(['00:00', '02:30', '23:59'])('may be %s', (text) => {
    const [hour, minute] = text.split(':').map(Number)
    expect(parseTimeOfDay(text)).toEqual({ hour, minute })
  })
  test.each(['', '2:30', '24:00', '25:00', '12:60', '02:30:00', '0230', '2am', ' 02:30', '-1:00'])(
    'is not "%s"',
    (text) => expect(parseTimeOfDay(text)).toBe(undefined)
  )
})

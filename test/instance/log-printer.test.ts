// The system log as people read it while the instance runs.

import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LEVELS, logPrinter } from '../../src/instance/log-printer.ts'
import { Instance } from '../../src/instance/instance.ts'

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5)

function printed(target: string): string[] {
  const lines: string[] = []
  const print = logPrinter(
    target,
    () => NOW,
    (text) => lines.push(text)
  )
  for (const level of LEVELS) print({ level, message: `a ${level}`, source: 'x_app' })
  return lines.filter(Boolean)
}

test.each([
  ['error', 1],
  ['warn', 2],
  ['info', 3],
  ['debug', 4],
])('%s prints what is as urgent or more', (level, count) => {
  expect(printed(level)).toHaveLength(count)
  expect(printed(level)[0]).toBe('2026-01-02T03:04:05.000Z error x_app: a error\n')
})

test('anything else is a file, which is added to', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'log-')), 'instance.log')
  expect(printed(file)).toEqual([])
  printed(file)
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(6)
  expect(() =>
    logPrinter(
      join(file, 'no folder'),
      () => NOW,
      () => undefined
    )
  ).toThrow('ENOTDIR')
})

test('nothing that a script says moves the cursor, or looks like another line', () => {
  const lines: string[] = []
  const print = logPrinter(
    'info',
    () => NOW,
    (text) => lines.push(text)
  )
  print({ level: 'info', message: 'a\u001b[31m\u0007\u202eb\r\n2026 error forged: c\td', source: 'x\u001b' })
  expect(lines.at(-1)).toBe(
    '2026-01-02T03:04:05.000Z info  x\u{FFFD}: a\u{FFFD}[31m\u{FFFD}\u{FFFD}b\n    2026 error forged: c d\n'
  )
})

test('an instance tells each line as it is written', () => {
  const lines: string[] = []
  const instance = new Instance({ log: ({ message }) => lines.push(message) })
  instance.scripts.evaluate('global', `gs.info('first'); gs.debug('second')`, 'test')
  expect(lines).toEqual(expect.arrayContaining(['first', 'second']))
  instance.close()
})

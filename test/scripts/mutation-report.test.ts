// The report of the mutation runs: every room has its line, and what a line says follows from the run.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nearTests, rooms } from '../../scripts/mutate/near-tests.ts'
import { page } from '../../scripts/mutate/report.ts'
import { type Mutant, percent, scoreOf } from '../../scripts/mutate/score.ts'

const ROOT = join(__dirname, '..', '..')

function mutant(id: string, status: string, more: Partial<Mutant> = {}): Mutant {
  return { id, status, fileName: 'a.ts', mutatorName: 'm', replacement: '', ...more } as Mutant
}

describe('the score of a mutation run', () => {
  test('counts a mutant that no test reaches as missed', () => {
    const found = [mutant('1', 'Killed'), mutant('2', 'Timeout'), mutant('3', 'Survived'), mutant('4', 'NoCoverage')]
    expect(percent(scoreOf(found, 'x'))).toBe(50)
  })

  test('leaves out what was not run, and says why', () => {
    const found = [
      mutant('1', 'Killed'),
      mutant('2', 'Ignored', { statusReason: 'words of a message' }),
      mutant('3', 'Ignored', { static: true, statusReason: 'Static mutant' }),
      mutant('4', 'Ignored', { statusReason: 'the same for every input' }),
    ]
    expect(scoreOf(found, 'x')).toMatchObject({ mutants: 1, run: 1, messages: 1, onLoad: 1, equivalent: 1 })
  })

  test('counts only the mutants of the sample', () => {
    const found = [mutant('1', 'Killed'), mutant('2', 'RuntimeError'), mutant('3', 'NoCoverage')]
    expect(scoreOf(found, 'x', new Set(['1']), 7)).toMatchObject({ mutants: 3, run: 1, noCoverage: 0, seed: 7 })
  })

  test('is rounded down: one hair below the threshold is below', () => {
    const score = scoreOf(
      Array.from({ length: 10_000 }, (_, i) => mutant(`${i}`, i < 8499 ? 'Killed' : 'Survived')),
      'x'
    )
    expect(percent(score)).toBe(84.9)
  })
})

describe('the report', () => {
  test('names every room, run or not', () => {
    const made = page({}, () => 'x')
    for (const room of Object.keys(rooms)) expect(made).toContain(`| ${room} |`)
  })

  test('says when a room is below its score and when its sources have changed', () => {
    const score = scoreOf([mutant('1', 'Survived')], 'old')
    const line = page({ 'src/push/http': score }, () => 'new').match(/\| src\/push\/http .*/)![0]
    expect(line).toContain('**0.0 %** (below)')
    expect(line).toContain('old, changed since')
  })

  test('that is committed has a line for each room', () => {
    const committed = readFileSync(join(ROOT, 'docs', 'mutation.md'), 'utf8')
    for (const room of Object.keys(rooms)) expect(committed).toContain(`| ${room} |`)
  })
})

describe('the tests near to a source', () => {
  test('are those that mirror its room and those that the table names, or those that import it', () => {
    const near = nearTests(ROOT, ['src/push/http/exchange.ts'])
    expect(near).toContain('test/push/exchange.test.ts')
    expect(near).not.toContain('test/push/leavers.test.ts')
    expect(nearTests(ROOT, ['src/tenant'])).toContain('test/tenant/fleet.test.ts')
    expect(nearTests(ROOT, ['src/push/daemon/cadence.ts'])).toContain('test/push/cadence.test.ts')
  })

  test('are there for each room, and every file that the table names is there', () => {
    for (const [room, { tests }] of Object.entries(rooms)) {
      expect(nearTests(ROOT, [room])).toEqual(expect.arrayContaining(tests))
      expect(nearTests(ROOT, [room])).not.toEqual([])
    }
  })

  test('start no programs', () => {
    expect(nearTests(ROOT, ['src/push/cli', 'src/instance/main.ts'])).not.toContain('test/push/program.test.ts')
  })
})

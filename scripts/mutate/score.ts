// What a mutation run found, in numbers: which mutants count, and what the score is.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesUnder } from './near-tests.ts'

/** What Stryker says of a mutant, as far as it is looked at here. */
export interface Mutant {
  id: string
  fileName: string
  location: { start: { line: number; column: number }; end: { line: number; column: number } }
  mutatorName: string
  replacement: string
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError' | 'Pending'
  statusReason?: string
  /** Evaluated while a file is loaded. */
  static?: boolean
}

export interface Score {
  /** Fingerprint of the sources that were mutated: another one means that the score is out of date. */
  sources: string
  /** How many mutants count: all but those that are not run. */
  mutants: number
  /** How many of them were run: all, unless a sample was drawn. */
  run: number
  /** Of the sample. */
  seed?: number
  /** Caught by a failing test. */
  killed: number
  /** Caught because the tests no longer ended. */
  timeouts: number
  survived: number
  /** No test reaches them; they count as survivors. */
  noCoverage: number
  /** Not run: words of messages. */
  messages: number
  /** Not run: evaluated once while a file is loaded. */
  onLoad: number
  /** Not run: marked in the source as equivalent, with the reason. */
  equivalent: number
}

/** Changes with any byte of the sources and with the name of any of their files. */
export function fingerprint(root: string, path: string): string {
  const hash = createHash('sha256')
  for (const file of filesUnder(join(root, path))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 12)
}

/**
 * @param results all mutants of a run
 * @param drawn the ids of the sample, if one was drawn
 */
export function scoreOf(results: Mutant[], sources: string, drawn?: Set<string>, seed?: number): Score {
  const ignored = results.filter((mutant) => mutant.status === 'Ignored')
  const messages = ignored.filter((mutant) => mutant.statusReason === 'words of a message').length
  const onLoad = ignored.filter((mutant) => mutant.static).length
  const run = results.filter((mutant) => mutant.status !== 'Ignored' && (!drawn || drawn.has(mutant.id)))
  const count = (status: Mutant['status']): number => run.filter((mutant) => mutant.status === status).length
  return {
    sources,
    mutants: results.length - ignored.length,
    run: run.length,
    ...(drawn && { seed }),
    killed: count('Killed'),
    timeouts: count('Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
    messages,
    onLoad,
    equivalent: ignored.length - messages - onLoad,
  }
}

/** In percent, rounded down to a tenth: a threshold that is missed by a hair is missed. */
export function percent({ killed, timeouts, survived, noCoverage }: Score): number {
  const caught = killed + timeouts
  const all = caught + survived + noCoverage
  return all === 0 ? 100 : Math.floor((caught / all) * 1000) / 10
}

// docs/mutation.json keeps the latest score of each room, docs/mutation.md is made from it.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rooms } from './near-tests.ts'
import { fingerprint, percent, type Score } from './score.ts'

const DATA = join('docs', 'mutation.json')
const PAGE = join('docs', 'mutation.md')

const HEADER = `# How strong the tests are

Made by \`npm run mutate -- --report\`; the numbers are in [mutation.json](mutation.json). [Stryker](https://stryker-mutator.io)
changes the sources in one place at a time (a mutant) and runs the tests that reach the place: a mutant that no test notices
is a change of behaviour that nothing would have stopped.

\`npm run mutate -- PATH [PATH…]\` runs the mutants of files or folders; for a room of this list it also writes its line.
`

const NOTES = `
- **score**: caught mutants of those that were run; one that no test reaches was not caught.
- **run**: "N of M, seed S" is a sample that \`--sample N --seed S\` draws again.
- **not run**: *words*: the sentences of messages, which no test repeats word for word (other texts are mutated as all else
  is); *load*: evaluated once while a file is loaded, such as tables and schemas; *equal*: marked in the source as
  changing nothing, with the reason beside the mark.
- **sources**: a fingerprint of the room's files when it was run; *changed since* says that they are not those of today.
- Tests that start programs don't count: a mutant lives in the test's own process. Nor do the tests under test/app, which
  run the built app inside the instance.
`

export function readScores(root: string): Record<string, Score> {
  const file = join(root, DATA)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Score>) : {}
}

export function keepScore(root: string, room: string, score: Score): void {
  const scores = { ...readScores(root), [room]: score }
  const sorted = Object.keys(rooms).flatMap((name) => (scores[name] ? [[name, scores[name]]] : []))
  writeFileSync(join(root, DATA), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/** The page, from the scores and the sources as they are now. */
export function page(scores: Record<string, Score>, sourcesNow: (room: string) => string): string {
  const lines = Object.entries(rooms).map(([room, { atLeast }]) => {
    const score = scores[room]
    if (!score) return `| ${room} | ${atLeast} % | – | not run yet | | | | |`
    const { run, mutants, seed, sources, messages, onLoad, equivalent } = score
    const cells = [
      room,
      `${atLeast} %`,
      `**${percent(score).toFixed(1)} %**${percent(score) < atLeast ? ' (below)' : ''}`,
      run === mutants ? `all ${mutants}` : `${run} of ${mutants}, seed ${seed}`,
      `${score.killed} + ${score.timeouts}`,
      `${score.survived} + ${score.noCoverage}`,
      `${messages} / ${onLoad} / ${equivalent}`,
      sources === sourcesNow(room) ? sources : `${sources}, changed since`,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    HEADER,
    '| room | at least | score | run | caught: test + time-out | missed: survived + not reached | not run: words / load / equal | sources |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    NOTES,
  ].join('\n')
}

export function writePage(root: string): void {
  writeFileSync(
    join(root, PAGE),
    page(readScores(root), (room) => fingerprint(root, room))
  )
}

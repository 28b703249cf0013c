// docs/mutation.json keeps the latest score of each room, docs/mutation.md is made from it. Runs leave their scores under
// target, so that a run in the background changes nothing that is committed.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rooms } from './near-tests.ts'
import { fingerprint, percent, type Score } from './score.ts'

const DATA = join('docs', 'mutation.json')
const PAGE = join('docs', 'mutation.md')
/** The scores of runs since the report was made. */
const LATEST = join('target', 'mutate', 'scores.json')

const HEADER = `# How strong the tests are

Made by \`npm run mutate -- --report\`; the numbers are in [mutation.json](mutation.json). [Stryker](https://stryker-mutator.io)
changes the sources in one place at a time (a mutant) and runs the tests that reach the place: a mutant that no test notices
is a change of behaviour that nothing would have stopped.

\`npm run mutate -- PATH [PATH…]\` runs the mutants of files or folders; what it finds about a room of
this list comes into it with the next \`npm run mutate -- --report\`.
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

function readScores(file: string): Record<string, Score> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Score>) : {}
}

function writeScores(file: string, scores: Record<string, Score>): void {
  const inOrder = Object.keys(rooms).flatMap((name) => (scores[name] ? [[name, scores[name]]] : []))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`)
}

/** Keeps a room's score outside of what is committed, until the report is made. */
export function keepScore(root: string, room: string, score: Score): void {
  const file = join(root, LATEST)
  writeScores(file, { ...readScores(file), [room]: score })
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
  const looked = Object.entries(rooms).flatMap(([room, { survivors }]) =>
    survivors ? [`- **${room}**: ${survivors}`] : []
  )
  return [
    HEADER,
    '| room | at least | score | run | caught: test + time-out | missed: survived + not reached | not run: words / load / equal | sources |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    NOTES,
    '## What survives\n',
    ...looked,
    '',
  ].join('\n')
}

/** Brings the scores of the latest runs into the report. */
export function writeReport(root: string): void {
  const scores = { ...readScores(join(root, DATA)), ...readScores(join(root, LATEST)) }
  writeScores(join(root, DATA), scores)
  writeFileSync(
    join(root, PAGE),
    page(scores, (room) => fingerprint(root, room))
  )
  rmSync(join(root, LATEST), { force: true })
}

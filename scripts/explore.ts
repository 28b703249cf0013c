// `npm run explore`: every way in which a person here, a person there and the app can meet over one value, with what is
// under way lost, doubled or late, driven through the functions that the app runs (src/server/shared/two-way).

import { explore } from './explore/explore.ts'
import { PLANTS } from './explore/plants.ts'

const USAGE = `Usage: npm run explore [-- --plant all|NAME]

Goes through all states that two people and the app can reach, and prints how many there are, how often the app sent a
value back to where it came from, and how many edits were lost.
--plant NAME breaks the core first, and says whether that is found; all: each of
  ${Object.keys(PLANTS).join('\n  ')}

Exit: 0 no fault (with --plant: each was found), 1 a fault (with --plant: one was not found), 2 bad usage
`

function main(args: string[]): number {
  if (args.includes('--help')) {
    process.stdout.write(USAGE)
    return 0
  }
  const [option, name, ...rest] = args
  if (option === undefined) return exploreAll()
  const names = name === 'all' ? Object.keys(PLANTS) : [name ?? '']
  if (option !== '--plant' || rest.length > 0 || !names.every((one) => PLANTS[one])) {
    process.stderr.write(`explore: expected --plant all or --plant NAME, got ${args.join(' ')}\n\n${USAGE}`)
    return 2
  }
  return explorePlanted(names)
}

function exploreAll(): number {
  const { states, echoes, lost, needless, story } = explore()
  process.stdout.write(`${states} states, ${echoes} echoes, ${lost} lost edits\n`)
  if (needless > 0) process.stderr.write(`${needless} conflicts that nobody needed to decide\n`)
  for (const line of story) process.stderr.write(`  ${line}\n`)
  return echoes + lost + needless > 0 ? 1 : 0
}

function explorePlanted(names: string[]): number {
  let missed = 0
  for (const name of names) {
    const { echoes, lost, needless, story } = explore(PLANTS[name]!, true)
    const isFound = echoes + lost + needless > 0
    if (!isFound) missed++
    process.stdout.write(`planted ${name}: ${isFound ? 'found' : 'not found'}\n`)
    for (const line of story) process.stderr.write(`  ${line}\n`)
  }
  return missed > 0 ? 1 : 0
}

process.exitCode = main(process.argv.slice(2))

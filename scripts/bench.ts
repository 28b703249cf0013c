// npm run bench: speed and cost, as ratios and counts of one run. Nothing here is a test: machines differ.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { exceededBudgets, factor, takeBudgets } from './bench/budget.ts'
import { performanceDocument, thisMachine, type Chapter } from './bench/document.ts'
import { OF_THE_DOCUMENT, PARTS, USUAL, type Sizes } from './bench/parts.ts'
import { takeTables } from './bench/print.ts'
import { ROOT } from './start/programs.ts'

const DOCUMENT = join(ROOT, 'docs', 'performance.md')

type Given = Partial<Record<keyof Sizes, string>>

const given = new Command('npm run bench --')
  .description(
    'Measures what a staged row costs, what kandji-push costs both sides, beside rivals of it, and whether either grows with the fleet. A figure beyond its budget ends with exit code 1; BENCH_BUDGET_FACTOR multiplies each budget.'
  )
  .option('--rows <number>', `rows of the larger load (${USUAL.rows})`)
  .option('--cost-rows <number>', `rows of each kind whose cost is compared with SQLite alone (${USUAL.costRows})`)
  .option('--grown-rows <number>', `rows of an instance that grows (${USUAL.grownRows})`)
  .option('--walked-records <number>', `records of the larger table that a script walks over (${USUAL.walkedRecords})`)
  .option(
    '--identified-rows <number>',
    `rows of each kind with each setting of identification (${USUAL.identifiedRows})`
  )
  .option('--devices <number>', `devices of the fleet that kandji-push loads (${USUAL.devices})`)
  .option('--rival-devices <number>', `devices of the fleet that it and its rivals load (${USUAL.rivalDevices})`)
  .option('--slow-devices <number>', `devices of rivals that send one row a request (${USUAL.slowDevices})`)
  .option('--small-fleet <number>', `devices of the small fleet whose lag is measured (${USUAL.smallFleet})`)
  .option('--large-fleet <number>', `devices of the large one (${USUAL.largeFleet}); both take about three minutes`)
  .option('--far-devices <number>', `devices of a fleet whose Kandji is far away (${USUAL.farDevices})`)
  .option('--memory-devices <number>', `devices of the larger fleet whose memory is measured (${USUAL.memoryDevices})`)
  .option('--macs <number>', `Macs of the larger fleet whose apps are loaded (${USUAL.macs})`)
  .option('--apps <number>', `apps of each of them (${USUAL.apps})`)
  .option('--part <name...>', `only these: ${PARTS.map(({ name }) => name).join(', ')}`)
  .option(
    '--document',
    'in the sizes of docs/performance.md, and writes it anew with what was measured: all parts take a quarter of an hour'
  )
  .parse()
  .opts<Given & { part?: string[]; document?: true }>()

async function run({ part: names, document, ...sizes }: typeof given): Promise<void> {
  factor()
  const machine = thisMachine()
  const chapters: Chapter[] = []
  const unknown = names?.find((name) => !PARTS.some((part) => part.name === name))
  if (unknown !== undefined)
    throw new Error(`Expected parts out of ${PARTS.map((one) => one.name).join(', ')}, got ${unknown}`)
  for (const part of PARTS) {
    if (names && !names.includes(part.name)) continue
    await part.run({ ...(document ? OF_THE_DOCUMENT : USUAL), ...numbers(sizes) })
    chapters.push({ part, tables: takeTables(), budgets: takeBudgets() })
  }
  if (document) writeFileSync(DOCUMENT, performanceDocument(machine, chapters))
  for (const line of exceededBudgets()) process.stderr.write(`budget exceeded: ${line}\n`)
  if (exceededBudgets().length > 0) process.exitCode = 1
}

function numbers(texts: Given): Partial<Sizes> {
  const entries = Object.entries(texts).map(([name, text]) => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`Expected a whole number above 0 for ${name}, got ${text}`)
    return [name, value]
  })
  return Object.fromEntries(entries) as Partial<Sizes>
}

run(given).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})

// npm run bench: speed and cost, as ratios and counts of one run. Nothing here is a test: machines differ.

import { Command } from 'commander'
import { apps } from './bench/apps.ts'
import { exceededBudgets, factor } from './bench/budget.ts'
import { glideCalls } from './bench/glide-calls.ts'
import { identification } from './bench/identification.ts'
import { importGrowth } from './bench/import-growth.ts'
import { pushCost } from './bench/push-cost.ts'
import { pushMemory } from './bench/push-memory.ts'
import { rowCost } from './bench/row-cost.ts'
import { secondWall } from './bench/second-wall.ts'

const options = new Command('npm run bench --')
  .description(
    'Measures what a staged row costs, what kandji-push costs both sides, and whether either grows with the fleet. A figure beyond its budget ends with exit code 1; BENCH_BUDGET_FACTOR multiplies each budget.'
  )
  .option('--rows <number>', 'rows of the larger load', '100000')
  .option('--cost-rows <number>', 'rows of each kind whose cost is compared with SQLite alone', '5000')
  .option('--identified-rows <number>', 'rows of each kind with each setting of identification', '2000')
  .option('--devices <number>', 'devices of the fleet that kandji-push loads', '10000')
  .option('--naive-devices <number>', 'devices that the naive pusher is given', '1000')
  .option('--memory-devices <number>', 'devices of the larger fleet whose memory is measured', '100000')
  .option('--macs <number>', 'Macs of the larger fleet whose apps are loaded', '1000')
  .option('--apps <number>', 'apps of each of them', '120')
  .option(
    '--part <name...>',
    'only these: row-cost, import, identification, push-cost, push-memory, scripts, second-wall, apps'
  )
  .parse()
  .opts<{
    rows: string
    costRows: string
    identifiedRows: string
    devices: string
    naiveDevices: string
    memoryDevices: string
    macs: string
    apps: string
    part?: string[]
  }>()

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  'row-cost': () => rowCost(Number(options.costRows)),
  import: () => importGrowth(Number(options.rows)),
  identification: () => identification(Number(options.identifiedRows)),
  'push-cost': () => pushCost(Number(options.devices), Number(options.naiveDevices)),
  'push-memory': () => pushMemory(Number(options.memoryDevices)),
  scripts: async () => glideCalls(),
  'second-wall': () => secondWall(Number(options.rows)),
  apps: () => apps(Number(options.macs), Number(options.apps)),
}

async function run(names: string[]): Promise<void> {
  factor()
  for (const name of names) {
    const part = PARTS[name]
    if (!part) throw new Error(`Expected parts out of ${Object.keys(PARTS).join(', ')}, got ${name}`)
    await part()
  }
  for (const line of exceededBudgets()) process.stderr.write(`budget exceeded: ${line}\n`)
  if (exceededBudgets().length > 0) process.exitCode = 1
}

run(options.part ?? Object.keys(PARTS)).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})

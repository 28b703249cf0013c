// What a computer row costs the local instance, beside what SQLite alone would take for it: in the process, and by batch requests.
// CPU time, since wall time is the machine's.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'
import { budget } from './budget.ts'
import { Load } from './import-load.ts'
import type { InstanceStats } from './instance-cost.ts'
import { IDENTIFICATION, LoadInProcess } from './load-in-process.ts'
import { table } from './print.ts'
import { cpu, cpuOf } from './process-cpu.ts'
import { sameWrites } from './same-writes.ts'

export const ROW_COLUMNS = ['row', 'SQLite alone, the same writes', 'in the process', 'by batches of 20'] as const

/** Not the price of finding the computer: the row itself, its set and their counters. */
const OF_STAGING = /^(x_kandj_kandji_kandji_import_set|sys_import_set)/

/** Microseconds of CPU a row. */
interface Cost {
  fresh: number
  unchanged: number
}

/** @param rows of each kind */
export async function rowCost(rows: number): Promise<void> {
  const { cost, reads, alone } = costInProcess(rows)
  const batch = await costByBatch(rows)
  const caption = `A computer row of the Import Set API, identification=coalesce, ${rows} rows of a kind, µs of CPU`
  table(caption, ROW_COLUMNS, [
    ['new', alone.cost.toFixed(1), cost.fresh.toFixed(0), batch.fresh.toFixed(0)],
    ['unchanged', '–', cost.unchanged.toFixed(0), batch.unchanged.toFixed(0)],
  ])
  budget('a new row in the process, times SQLite alone', cost.fresh / alone.cost, 20)
  budget('a new row by batch request, times the same in the process', batch.fresh / cost.fresh, 1.6)
  budget('an unchanged row by batch request, times the same', batch.unchanged / cost.unchanged, 1.6)
  budget('reads of an unchanged row besides staging', reads, 4)
}

function costInProcess(rows: number): { cost: Cost; reads: number; alone: { cost: number; writes: number } } {
  const load = new LoadInProcess()
  try {
    load.send(0, 500)
    const fresh = cpu(() => load.send(500, rows)) / rows
    load.instance.database.stats = {}
    const unchanged = cpu(() => load.send(500, rows)) / rows
    const reads = readsBesidesStaging({ tables: load.instance.database.stats, scripts: {} }, rows)
    return { cost: { fresh, unchanged }, reads, alone: sameWrites(load, 500 + rows, rows) }
  } finally {
    load.instance.close()
  }
}

async function costByBatch(rows: number): Promise<Cost> {
  const password = randomBytes(12).toString('hex')
  const instance = await startServer('instance.js', ['--memory'], { INSTANCE_ADMIN_PASSWORD: password })
  try {
    const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`
    const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' }
    const script = `gs.setProperty('${IDENTIFICATION}', 'coalesce')`
    const body = JSON.stringify({ scope: 'global', script })
    await fetch(`${instance.url}/local/script`, { method: 'POST', headers, body })
    const load = new Load(instance.url, headers)
    await load.send(0, 500)
    const spent = async (): Promise<number> => {
      const before = cpuOf(instance.pid) ?? NaN
      await load.send(500, rows)
      return (((cpuOf(instance.pid) ?? NaN) - before) * 1e6) / rows
    }
    return { fresh: await spent(), unchanged: await spent() }
  } finally {
    await instance.stop()
  }
}

const readsBesidesStaging = ({ tables }: InstanceStats, rows: number): number =>
  Object.entries(tables)
    .filter(([table]) => !OF_STAGING.test(table))
    .reduce((sum, [, { queries }]) => sum + queries, 0) / rows

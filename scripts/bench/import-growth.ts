// Rows through the Import Set API of the local instance: time, queries and writes per row at a tenth of the load and at all of it.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'
import { Load, ROWS_A_BATCH } from './import-load.ts'
import { countsOf, printDearest, type InstanceStats } from './instance-cost.ts'
import { print, table } from './print.ts'

export const GROWTH_COLUMNS = ['row', 'ms', 'queries', 'writes'] as const

export async function importGrowth(rows: number, nodeOptions: string[] = [], title = 'Import Set API'): Promise<void> {
  const password = randomBytes(12).toString('hex')
  const instance = await startServer('instance.js', ['--memory'], { INSTANCE_ADMIN_PASSWORD: password }, nodeOptions)
  try {
    const headers = {
      authorization: `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`,
      'content-type': 'application/json',
      accept: 'application/json',
    }
    const load = new Load(instance.url, headers)
    await load.send(0, 200) // warm-up: code compiled, models and company made
    await load.stats()
    const tenth = Math.round(rows / 10)
    const first = await load.send(200, tenth)
    const firstStats = await load.stats()
    const middle = await load.send(200 + tenth, rows - 2 * tenth)
    await load.stats()
    const last = await load.send(200 + rows - tenth, tenth)
    const lastStats = await load.stats()
    const again = await load.send(200, tenth)
    const againStats = await load.stats()
    const rowOf = (what: string, ms: number, stats: InstanceStats): string[] => [
      what,
      (ms / tenth).toFixed(3),
      ...countsOf(stats, tenth),
    ]
    table(`${title}, ${rows} rows, ${ROWS_A_BATCH} a batch request`, GROWTH_COLUMNS, [
      rowOf('new, the first tenth', first, firstStats),
      rowOf('new, the last tenth', last, lastStats),
      rowOf('unchanged', again, againStats),
    ])
    print(`  rows per second, whole load: ${Math.round(rows / ((first + middle + last) / 1000))}`)
    printDearest('a new row', lastStats, tenth)
  } finally {
    await instance.stop()
  }
}

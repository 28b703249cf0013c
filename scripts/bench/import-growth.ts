// Rows through the Import Set API of the local instance: time, queries and writes per row at a tenth of the load and at all of it.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'
import { Load, ROWS_A_BATCH } from './import-load.ts'
import { printCost } from './instance-cost.ts'
import { print } from './print.ts'

export async function importGrowth(rows: number, nodeOptions: string[] = []): Promise<void> {
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
    print(`Import Set API, ${rows} rows, ${ROWS_A_BATCH} a batch request`)
    print(`  time per row, first ${tenth} rows      ${(first / tenth).toFixed(3)} ms`)
    print(
      `  time per row, last ${tenth} rows       ${(last / tenth).toFixed(3)} ms  (${(last / first).toFixed(2)} × the first)`
    )
    print(`  rows per second, whole load        ${Math.round(rows / ((first + middle + last) / 1000))}`)
    printCost('cost of a new computer row, at the beginning', firstStats, tenth)
    printCost('cost of a new computer row, at the end', lastStats, tenth)
    const again = await load.send(200, tenth)
    printCost('cost of a row that changes nothing', await load.stats(), tenth)
    print(`  time per row that changes nothing  ${(again / tenth).toFixed(3)} ms`)
  } finally {
    await instance.stop()
  }
}

// Rows through the Import Set API of the local instance: time, queries and writes per row at a tenth of the load and at all of it.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'
import { type InstanceStats, instanceStats, printCost } from './instance-cost.ts'
import { print } from './push-program.ts'

const STAGING = 'x_kandj_kandji_kandji_import_set_computer'
/** Rows in one batch request, as kandji-push sends them. */
const ROWS_A_BATCH = 20

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

class Load {
  readonly #url: string
  readonly #headers: Record<string, string>

  constructor(url: string, headers: Record<string, string>) {
    this.#url = url
    this.#headers = headers
  }

  /** @returns milliseconds */
  async send(from: number, count: number): Promise<number> {
    const started = performance.now()
    for (let at = from; at < from + count; at += ROWS_A_BATCH) {
      const rows = Array.from({ length: Math.min(ROWS_A_BATCH, from + count - at) }, (_, index) => row(at + index))
      await this.#batch(rows)
    }
    return performance.now() - started
  }

  async #batch(rows: object[]): Promise<void> {
    const headers = ['content-type', 'accept'].map((name) => ({ name, value: 'application/json' }))
    const requests = rows.map((body, index) => ({
      id: String(index),
      method: 'POST',
      url: `/api/now/import/${STAGING}`,
      headers,
      exclude_response_headers: true,
      body: Buffer.from(JSON.stringify(body)).toString('base64'),
    }))
    const response = await fetch(`${this.#url}/api/now/v1/batch`, {
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify({ batch_request_id: '1', rest_requests: requests }),
    })
    const { serviced_requests: serviced } = (await response.json()) as {
      serviced_requests: Array<{ status_code: number }>
    }
    if (serviced.some(({ status_code: status }) => status !== 201)) throw new Error('A row of the load was refused')
  }

  stats(): Promise<InstanceStats> {
    return instanceStats(this.#url, this.#headers.authorization!)
  }
}

const MODELS = [
  'MacBook Air (13-inch, M4, 2025)',
  'MacBook Pro (14-inch, M4 Pro)',
  'Mac mini (2024)',
  'iMac (24-inch, 2024)',
]

const row = (number: number): Record<string, string> => ({
  serial_number: `BENCH${String(number).padStart(7, '0')}`,
  device_name: `Mac ${number}`,
  model_name: MODELS[number % MODELS.length]!,
  os_type: 'macOS',
  os_version: '26.1',
  device_capacity: '460',
  assigned_user: '',
})

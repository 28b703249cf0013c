// A load of computer rows for the local instance's Import Set API, in batch requests as kandji-push sends them.

import { type InstanceStats, instanceStats } from './instance-cost.ts'

export const STAGING = 'x_kandj_kandji_kandji_import_set_computer'
/** Rows in one batch request. */
export const ROWS_A_BATCH = 20

export class Load {
  readonly #url: string
  readonly #headers: Record<string, string>

  constructor(url: string, headers: Record<string, string>) {
    this.#url = url
    this.#headers = headers
  }

  /** @param values in place of the usual ones @returns milliseconds */
  async send(from: number, count: number, values: Record<string, string> = {}): Promise<number> {
    const started = performance.now()
    for (let at = from; at < from + count; at += ROWS_A_BATCH) {
      const rows = Array.from({ length: Math.min(ROWS_A_BATCH, from + count - at) }, (_, index) => ({
        ...computerRow(at + index),
        ...values,
      }))
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
    if (serviced.some(({ status_code: status }) => status !== 201))
      throw new Error('The batch request failed for a row of the load')
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

/** A row as kandji-push sends it. */
export const computerRow = (number: number): Record<string, string> => ({
  serial_number: `BENCH${String(number).padStart(7, '0')}`,
  device_name: `Mac ${number}`,
  model_name: MODELS[number % MODELS.length]!,
  os_type: 'macOS',
  os_version: '26.1',
  device_capacity: '460',
  assigned_user: '',
})

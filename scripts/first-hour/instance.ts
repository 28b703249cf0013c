// The instance that is looked at: its Table API, as an admin. Only what is called write changes anything.

import { addressOf } from '../../src/push/address.ts'
import { wayOut, type ProxySettings } from '../../src/push/http/way-out.ts'
import { isLoopback } from '../../src/push/http/loopback.ts'

export type Row = Record<string, string>

/** A refusal of one question; the others may still be answered. */
export class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface Question {
  table: string
  /** Encoded query. */
  query?: string
  fields: readonly string[]
  /** Default 50. */
  limit?: number
}

const TIMEOUT_MS = 60_000
const MOST_ROWS = 50

export class Instance {
  readonly url: string
  readonly #authorization: string
  readonly #fetch: typeof fetch

  constructor(url: string, user: string, password: string, proxy: ProxySettings | undefined) {
    this.url = url
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
    this.#fetch = wayOut(proxy, TIMEOUT_MS).fetch
  }

  /** @throws Refusal; Error when there is no answer */
  async rows({ table, query = '', fields, limit = MOST_ROWS }: Question): Promise<Row[]> {
    const given = new URLSearchParams({
      sysparm_query: query,
      sysparm_fields: fields.join(','),
      sysparm_limit: String(limit),
      sysparm_exclude_reference_link: 'true',
    })
    const { json } = await this.#ask('GET', `/api/now/table/${table}?${given}`)
    const { result } = json as { result?: unknown }
    return Array.isArray(result) ? result.map((row) => textsOf(row)) : []
  }

  /** How many records match. */
  async count(table: string, query: string): Promise<number> {
    const given = new URLSearchParams({ sysparm_query: query, sysparm_fields: 'sys_id', sysparm_limit: '1' })
    return Number((await this.#ask('GET', `/api/now/table/${table}?${given}`)).total)
  }

  /** A row through the Import Set API. */
  async bring(table: string, row: Row): Promise<unknown> {
    return (await this.#ask('POST', `/api/now/import/${table}`, row)).json
  }

  async remove(table: string, sysId: string): Promise<void> {
    await this.#ask('DELETE', `/api/now/table/${table}/${sysId}`)
  }

  async #ask(method: string, path: string, body?: Row): Promise<{ json: unknown; total: string }> {
    const answer = await this.#fetch(this.url + path, {
      method,
      headers: { authorization: this.#authorization, accept: 'application/json', 'content-type': 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Refusal(answer.status, `${method} ${path.split('?')[0]} answered ${answer.status}`)
    return { json: text === '' ? {} : (JSON.parse(text) as unknown), total: answer.headers.get('x-total-count') ?? '0' }
  }
}

/** An address reduced to its origin; https, but for this machine. @throws Error */
export function originOf(text: string): string {
  const url = addressOf(text)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (url && isSafe && url.username === '' && url.password === '') return url.origin
  throw new Error('expected the https address of an instance, such as https://dev12345.service-now.com')
}

function textsOf(row: unknown): Row {
  return Object.fromEntries(Object.entries(row as object).map(([name, value]) => [name, String(value ?? '')]))
}

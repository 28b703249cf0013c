// Reads through ServiceNow's Table API: what `connect` checks and `preview` compares with. It never writes.

import { fieldsOf, plainNumber, plainText } from '../json.ts'
import { errorOf, type StopReason } from '../http/retry-policy.ts'
import { PushError } from '../errors.ts'
import type { Answer, Exchange } from '../http/exchange.ts'
import type { Sender } from '../http/sender.ts'
import { cut } from '../text.ts'
import { explainRefusal } from './explain.ts'
import type { Session } from './session.ts'

export type TableRow = Record<string, string>

/** A refusal, as what it is and as the error that says what to do. */
export interface TableRefusal {
  why: StopReason
  error: PushError
}

/** Of what an error says, in the reason of a wait. */
const LONGEST_MESSAGE = 200

/** `total`: how many rows the query has, those beyond the limit and those not shown to this account included. */
export type TableReading = { rows: TableRow[]; total?: number | undefined } | { refused: TableRefusal }

export interface TableQuery {
  /** Encoded query. */
  query?: string
  fields?: readonly string[]
  limit: number
}

class TableRefused extends PushError {
  readonly refusal: TableRefusal

  constructor(refusal: TableRefusal) {
    super(refusal.error.exitCode, refusal.error.subject, refusal.error.message, refusal.error.code)
    this.refusal = refusal
  }
}

export class TableClient {
  readonly url: string
  readonly #session: Session
  readonly #sender: Sender
  readonly #signal: AbortSignal | undefined

  constructor(url: string, session: Session, sender: Sender, signal?: AbortSignal) {
    this.url = url
    this.#session = session
    this.#sender = sender
    this.#signal = signal
  }

  /** Values are text; references are sys_ids. @throws PushError on no token, and on faults that may pass */
  async read(table: string, { query, fields, limit }: TableQuery): Promise<TableReading> {
    const given = new URLSearchParams({ sysparm_limit: String(limit), sysparm_exclude_reference_link: 'true' })
    if (query !== undefined) given.set('sysparm_query', query)
    if (fields !== undefined) given.set('sysparm_fields', fields.join(','))
    try {
      const answer = await this.#get(`/api/now/table/${table}`, `?${given}`, halfOf)
      // The retry policy takes some 4xx for an answer about one row; here they refuse the whole.
      if (answer.status >= 300) {
        const error = explainRefusal(this.#session.identity, `GET /api/now/table/${table}`, 'invalid', answer)
        return { refused: { why: 'invalid', error } }
      }
      return { rows: rowsOf(answer, limit), total: plainNumber(answer.headers['x-total-count']) }
    } catch (error) {
      if (error instanceof TableRefused) return { refused: error.refusal }
      throw error
    }
  }

  /** As `read`, where a refusal ends the work. @throws PushError */
  async rows(table: string, query: TableQuery): Promise<TableRow[]> {
    const reading = await this.read(table, query)
    if ('refused' in reading) throw reading.refused.error
    return reading.rows
  }

  /**
   * Asks the Import Set API for a row that cannot be there: shows whether the account may use the API, and writes nothing.
   * @returns undefined when it may
   */
  async probeImport(table: string): Promise<TableRefusal | undefined> {
    try {
      await this.#get(`/api/now/import/${table}/00000000000000000000000000000000`, '')
      return undefined
    } catch (error) {
      if (!(error instanceof TableRefused)) throw error
      return error.refusal.why === 'not-found' ? undefined : error.refusal
    }
  }

  #get(path: string, search: string, half?: (answer: Answer) => string | undefined): Promise<Answer> {
    let token = ''
    return this.#sender.send(
      {
        service: 'servicenow',
        half,
        request: async () => {
          token = await this.#session.accessToken()
          const headers = { accept: 'application/json', authorization: `Bearer ${token}` }
          return { method: 'GET', url: this.url + path + search, headers }
        },
        renew: (renewals) => this.#session.renew(token, renewals),
        explain: (why: StopReason, exchange: Exchange) =>
          new TableRefused({ why, error: explainRefusal(this.#session.identity, `GET ${path}`, why, exchange) }),
      },
      this.#signal
    )
  }
}

/** Nothing may be concluded from an answer of another shape than the API's: that a record is not there, least of all. */
function halfOf(answer: Answer): string | undefined {
  const { json } = answer
  const { result, error } = fieldsOf(json)
  if (error !== undefined && error !== null) {
    const { message } = errorOf(answer)
    return `an error${message && ` (${cut(message, LONGEST_MESSAGE)})`} in place of what was asked for`
  }
  if (!Array.isArray(result)) return 'a body that is no object with the array `result`'
  return result.every((row) => fieldsOf(row) === row) ? undefined : 'rows that are no records'
}

/** Each field as text. */
function rowsOf({ json }: Answer, limit: number): TableRow[] {
  const rows = fieldsOf(json)['result'] as unknown[]
  return rows
    .slice(0, limit)
    .map((row) => Object.fromEntries(Object.entries(fieldsOf(row)).map(([name, value]) => [name, fieldText(value)])))
}

/** A reference may come as an object, whatever was asked for. */
function fieldText(value: unknown): string {
  return plainText(typeof value === 'object' ? fieldsOf(value)['value'] : value)
}

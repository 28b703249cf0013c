// Staging rows to ServiceNow's Import Set API: one POST a row, or several rows a request through the batch API.

import { GaveUp, type PushError } from '../errors.ts'
import { fieldsOf, plainText } from '../json.ts'
import { answerOf, type Answer, type Exchange } from '../http/exchange.ts'
import type { Explain, Sender } from '../http/sender.ts'
import type { StopReason } from '../http/retry-policy.ts'
import type { Identity } from './account.ts'
import { explainRefusal, SERVICENOW } from './explain.ts'
import type { Session } from './session.ts'
import type { StagingRow } from './staging.ts'

export interface ImportRequest {
  /** Staging table. */
  table: string
  row: StagingRow
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' }
const BATCH_PATH = '/api/now/v1/batch'

/** The batch API is not open to this account or not there; single POSTs may be. */
export class NoBatch extends Error {}

/** Import sets of many rows are not open to this account or on this instance, or cannot be followed; batches may be. */
export class NoSets extends Error {}

export class ImportClient {
  readonly url: string
  readonly #session: Session
  readonly #sender: Sender
  readonly #signal: AbortSignal | undefined
  #batches = 0
  /** The token that the last request went out with. */
  #sentWith = ''

  constructor(url: string, session: Session, sender: Sender, signal?: AbortSignal) {
    this.url = url
    this.#session = session
    this.#sender = sender
    this.#signal = signal
  }

  /**
   * @param attempt how often the row has been sent, this time included
   * @returns an answer that says what became of the row @throws PushError; HandedBack when it should be sent again
   */
  async post(request: ImportRequest, attempt: number): Promise<Answer> {
    const path = importPath(request.table)
    const body = JSON.stringify(request.row)
    const explain: Explain = (why, exchange) => this.explain(request.table, why, exchange)
    return this.#sender.said(await this.#call(path, body, attempt, explain))
  }

  /**
   * Sends rows in one request, which ServiceNow works off in order.
   * @returns one outcome for each row, undefined where ServiceNow did not get to it within its 30 s
   * @throws PushError; NoBatch when the batch API itself is refused; HandedBack when the rows should be sent again
   */
  async batch(requests: ImportRequest[], attempt: number): Promise<Array<Exchange | undefined>> {
    const batchId = String(++this.#batches)
    const body = JSON.stringify({
      batch_request_id: batchId,
      rest_requests: requests.map(({ table, row }, index) => ({
        id: String(index),
        method: 'POST',
        url: importPath(table),
        headers: Object.entries(JSON_HEADERS).map(([name, value]) => ({ name, value })),
        body: Buffer.from(JSON.stringify(row)).toString('base64'),
        exclude_response_headers: true,
      })),
    })
    const answer = await this.#call(BATCH_PATH, body, attempt, (why, exchange) => {
      if (why === 'permission' || why === 'not-found') throw new NoBatch()
      return explainRefusal(this.#session.identity, `POST ${BATCH_PATH}`, why, exchange)
    })
    if (answer.status >= 300) throw new NoBatch()
    return this.#outcomesOf(answer, batchId, requests.length)
  }

  /**
   * Stages rows in an import set of their own, which ServiceNow transforms by itself.
   * @returns the answer, whatever ServiceNow said of the rows @throws PushError; NoSets when this way is refused; HandedBack when
   * the rows should be sent again, though they may have been staged
   */
  insertMultiple(table: string, rows: StagingRow[]): Promise<Answer> {
    const path = `${importPath(table)}/insertMultiple`
    return this.#call(path, JSON.stringify({ records: rows }), 1, (why, exchange) => {
      if (['permission', 'not-found', 'not-installed', 'invalid'].includes(why)) throw new NoSets()
      return explainRefusal(this.#session.identity, `POST ${path}`, why, exchange)
    })
  }

  /** A row inside a batch was answered with 401: see `Session.renew`. */
  renew(renewals: number): Promise<void> {
    return this.#session.renew(this.#sentWith, renewals)
  }

  /** Who push is to ServiceNow. */
  get identity(): Identity {
    return this.#session.identity
  }

  explain(table: string, why: StopReason, exchange: Exchange): PushError {
    return explainRefusal(this.#session.identity, `POST ${importPath(table)}`, why, exchange)
  }

  /** Waits as the retry policy decided for a row inside a batch. */
  get pacing(): Pick<Sender, 'judge' | 'pause' | 'sleep' | 'now' | 'elapsed' | 'saidText'> {
    return this.#sender
  }

  #call(path: string, body: string, attempt: number, explain: Explain): Promise<Answer> {
    let token = ''
    return this.#sender.send(
      {
        service: 'servicenow',
        attempt,
        request: async () => {
          token = this.#sentWith = await this.#session.accessToken()
          return {
            method: 'POST',
            url: this.url + path,
            headers: { ...JSON_HEADERS, authorization: `Bearer ${token}` },
            body,
          }
        },
        renew: (renewals) => this.#session.renew(token, renewals),
        explain,
      },
      this.#signal
    )
  }

  /** Unpacks `{batch_request_id, serviced_requests: [{id, status_code, body (Base64)}], unserviced_requests: [id]}`. */
  #outcomesOf(answer: Answer, batchId: string, count: number): Array<Exchange | undefined> {
    const { batch_request_id, serviced_requests } = fieldsOf(answer.json)
    if (plainText(batch_request_id) !== batchId || !Array.isArray(serviced_requests)) {
      const got = this.#sender.saidText(answer.text).slice(0, 200)
      throw new GaveUp(
        SERVICENOW,
        `POST ${BATCH_PATH}: expected the results of batch ${batchId}, got ${got}. Nothing was recorded as delivered; run again.`
      )
    }
    const outcomes = new Array<Exchange | undefined>(count).fill(undefined)
    for (const item of serviced_requests) {
      const { id, status_code, body } = fieldsOf(item)
      const index = wholeNumber(id)
      const status = wholeNumber(status_code)
      // What names no row of this batch, or has no status, tells nothing: the row is treated as not reached.
      if (index === undefined || status === undefined || index >= count || !isStatus(status)) continue
      const text = typeof body === 'string' ? Buffer.from(body, 'base64').toString('utf8') : ''
      outcomes[index] = this.#sender.said(answerOf(status, text))
    }
    return outcomes
  }
}

function importPath(table: string): string {
  return `/api/now/import/${table}`
}

/** Written as a number or as text. */
function wholeNumber(value: unknown): number | undefined {
  const text = plainText(value)
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function isStatus(status: number): boolean {
  return status >= 100 && status <= 599
}

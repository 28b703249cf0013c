// Rows of an import within a batch, as nearly all items of nearly all batches are: they are worked on without a request of their own,
// which would cost as much again as the row. What comes of an item is the same; who is not sure to be such a row gets a request.

import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { envelope, type RestError } from './errors.ts'
import type { Answering } from './handle.ts'
import { testUnderWay } from './test-requests.ts'
import type { Transactions } from './transactions.ts'
import type { Turn } from './turns.ts'

/** What of an item is looked at. */
export interface BatchItem {
  id: string
  method: string
  url: string
  headers: ReadonlyArray<{ name: string; value: string }>
  /** Base64. */
  body: string
  excludeHeaders: boolean
}

const PATH = /^\/api\/now\/(?:v[12]\/)?import\/(\w{1,80})$/
/** Headers that say no more than that a row is JSON, and its answer as well. */
const OF_JSON: Readonly<Record<string, RegExp>> = {
  'content-type': /^application\/json(?:; *charset=utf-8)?$/i,
  accept: /^(?:application\/json|\*\/\*)$/i,
}

export interface BatchRowsOptions {
  transactions: Transactions
  /** What answers a single row. */
  work: Answering
  /** Of the longest transaction of a row. */
  seconds: number
  errorOf: (error: unknown, request: FastifyRequest) => RestError
}

export class BatchRows {
  readonly #options: BatchRowsOptions

  constructor(options: BatchRowsOptions) {
    this.#options = options
  }

  /**
   * Whether an item is a row whose answer can be made without a request: one that asks for no header of it, in a batch whose
   * sender shows who he is by a header. A browser's session is more than that.
   */
  takes({ headers: { authorization } }: FastifyRequest, { method, url, headers, excludeHeaders }: BatchItem): boolean {
    return (
      authorization !== undefined &&
      method === 'POST' &&
      excludeHeaders &&
      PATH.test(url) &&
      headers.every((header) => OF_JSON[String(header?.name).toLowerCase()]?.test(String(header.value)) === true) &&
      testUnderWay() === undefined
    )
  }

  /**
   * Hands rows over together, on behalf of who sent the batch: they run in their order, each a transaction of its own.
   * @param turns of the items, in their order
   */
  async serve(
    batch: FastifyRequest,
    items: readonly BatchItem[],
    turns: readonly Turn[]
  ): Promise<Array<Record<string, unknown>>> {
    const { transactions, seconds, work } = this.#options
    const identified = transactions.identified(batch)
    const answers = await Promise.all(
      items.map(async (item, at) => {
        const request = requestOf(batch, item)
        const reply = new RowReply()
        try {
          const session = identified()
          const asked = { session, request, reply: reply as unknown as FastifyReply, turn: turns[at]! }
          const answer = await transactions.item(seconds, asked, work)
          return answerOf(item, reply.statusCode, answer)
        } catch (error) {
          const { status, message, detail } = this.#options.errorOf(error, request)
          return answerOf(item, status, envelope(message, detail))
        }
      })
    )
    transactions.settle()
    return answers
  }
}

/** What the work asks of a request. */
function requestOf(batch: FastifyRequest, { method, url, headers, body }: BatchItem): FastifyRequest {
  const [, table = ''] = PATH.exec(url) ?? []
  const { protocol, host, hostname, socket } = batch
  const own = Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]))
  const bytes = body ? Buffer.from(body, 'base64') : undefined
  const asked = {
    method,
    url,
    headers: own,
    query: {},
    params: { table },
    body: bytes,
    protocol,
    host,
    hostname,
    socket,
  }
  return asked as unknown as FastifyRequest
}

/** What the work says of its answer; its headers are not wanted. */
class RowReply {
  statusCode = 200

  code(status: number): this {
    this.statusCode = status
    return this
  }

  header(): this {
    return this
  }
}

const answerOf = ({ id }: BatchItem, status: number, answer: unknown): Record<string, unknown> => ({
  id,
  body: Buffer.from(JSON.stringify(answer)).toString('base64'),
  status_code: status,
  status_text: STATUS_CODES[status] ?? '',
})

// The Batch API: several requests in one, each answered for itself. Source: ServiceNow docs, batch-api.

import type { FastifyInstance, FastifyReply, FastifyRequest, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { BatchItem, BatchRows } from './batch-rows.ts'
import { badBody, envelope } from './errors.ts'
import { columnText, jsonBody } from './request.ts'
import { type Turn, withTurn } from './turns.ts'

/** Headers that belong to the batch's own connection, not to an item. */
const OF_THE_CONNECTION = new Set(['content-length', 'transfer-encoding', 'connection', 'upgrade', 'expect', 'host'])

/** What became of an item whose connection was broken. */
const BROKEN = Symbol('broken')

/** Rows of an import: they take milliseconds each, and what each is asked for before and after its turn costs as much again. */
const OF_IMPORT = /^\/api\/now\/(v[12]\/)?import\/\w+$/
/** Items that are handed over together at the most, and how long one may take for that. Milliseconds. */
const MOST_TOGETHER = 32
const QUICK = 50

export interface BatchOptions {
  now: () => number
  /** How long a batch may take: what is not begun by then is left unserviced. */
  seconds: number
  /** Throws if the request may not go on. */
  admit: (request: FastifyRequest, reply: FastifyReply) => void
  /** Whether requests are worked on in the order in which they come, none of them held up. */
  isPlain: () => boolean
  /** Rows of an import that need no request of their own. */
  rows: BatchRows
}

/** How many rows are handed over together: what was right for the last batch is tried with the next. */
interface Pace {
  together: number
}

export function registerBatchApi(app: FastifyInstance, options: BatchOptions): void {
  const pace: Pace = { together: 1 }
  for (const path of ['/api/now/batch', '/api/now/v1/batch']) {
    app.post(path, async (request, reply) => {
      options.admit(request, reply)
      const body = jsonBody(request)
      const answers = await answersTo(app, request, itemsOf(body), { ...options, pace })
      // A fault of the local instance's own broke the item's connection, which is that of the batch.
      if (answers === BROKEN) return breakOff(request, reply)
      return { batch_request_id: columnText(body.batch_request_id), ...answers }
    })
  }
}

interface Answers {
  serviced_requests: unknown[]
  unserviced_requests: string[]
}

/**
 * One after the other, under the caller's own authentication. Rows of an import that are quick are handed over several at a time:
 * they still run in their order, under one clock for scripts, which costs as much to set as a row.
 */
async function answersTo(
  app: FastifyInstance,
  request: FastifyRequest,
  items: readonly BatchItem[],
  { now, seconds, isPlain, rows, pace }: BatchOptions & { pace: Pace }
): Promise<Answers | typeof BROKEN> {
  const end = now() + seconds * 1000
  const serviced: unknown[] = []
  let next = 0
  while (next < items.length && now() < end) {
    const started = now()
    const isFree = isPlain()
    const some = items.slice(next, next + (isFree ? pace.together : 1))
    const others = some.findIndex((item) => item.method !== 'POST' || !OF_IMPORT.test(item.url))
    if (others >= 0) some.length = Math.max(others, 1)
    const turns = some.map((_, at) => ({ end: at === 0 ? Infinity : end, isLate: false }))
    const answers =
      isFree && some.every((item) => rows.takes(request, item))
        ? await rows.serve(request, some, turns)
        : await Promise.all(some.map((item, at) => serve(app, request, item, turns[at]!)))
    const late = turns.findIndex(({ isLate }) => isLate)
    if (late > 0) answers.length = late
    const took = Math.floor((now() - started) / answers.length)
    for (const answer of answers) {
      if (answer === BROKEN) return BROKEN
      serviced.push({ ...answer, execution_time: took })
    }
    next += answers.length
    pace.together = took <= QUICK ? Math.min(Math.max(pace.together, 2 * some.length), MOST_TOGETHER) : 1
  }
  return { serviced_requests: serviced, unserviced_requests: items.slice(next).map(({ id }) => id) }
}

function itemsOf(body: Record<string, unknown>): BatchItem[] {
  if (!Array.isArray(body.rest_requests)) throw badBody('Expected {"batch_request_id": …, "rest_requests": [...]}')
  return body.rest_requests.map((given: Record<string, unknown>, index) => {
    const url = columnText(given?.url)
    if (!url.startsWith('/'))
      throw badBody(
        `rest_requests[${index}].url: expected a path that begins with /, got ${JSON.stringify(given?.url)}`
      )
    return {
      id: columnText(given.id),
      method: columnText(given.method ?? 'GET').toUpperCase(),
      url,
      headers: Array.isArray(given.headers) ? given.headers : [],
      body: columnText(given.body),
      excludeHeaders: given.exclude_response_headers === true || given.exclude_response_headers === 'true',
    }
  })
}

function breakOff(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack()
  request.raw.socket.destroy()
  return reply
}

async function serve(
  app: FastifyInstance,
  request: FastifyRequest,
  item: BatchItem,
  turn: Turn
): Promise<Record<string, unknown> | typeof BROKEN> {
  const { authorization, cookie, host } = request.headers
  const userToken = request.headers['x-usertoken']
  const headers: Record<string, string> = { host: host ?? 'localhost' }
  for (const header of item.headers) {
    const name = columnText(header?.name).toLowerCase()
    if (name && !OF_THE_CONNECTION.has(name)) headers[name] = columnText(header.value)
  }
  Object.assign(
    headers,
    authorization && { authorization },
    cookie && { cookie },
    userToken && { 'x-usertoken': userToken }
  )
  const response = await withTurn(turn, (header) =>
    answerTo(app, {
      method: item.method as 'GET',
      url: item.url,
      headers: { ...headers, ...header },
      ...(item.body ? { payload: Buffer.from(item.body, 'base64') } : {}),
    })
  )
  if (response === BROKEN) return BROKEN
  if (!response) return notServed(item)
  return {
    id: item.id,
    body: response.rawPayload.toString('base64'),
    status_code: response.statusCode,
    status_text: response.statusMessage,
    ...(item.excludeHeaders
      ? {}
      : { headers: Object.entries(response.headers).map(([name, value]) => ({ name, value: String(value) })) }),
  }
}

function notServed({ id, method, url }: BatchItem): Record<string, unknown> {
  const answer = envelope('Requested URI does not represent any resource', `${method} ${url}`)
  const body = Buffer.from(JSON.stringify(answer)).toString('base64')
  return { id, body, status_code: 400, status_text: 'Bad Request' }
}

/**
 * @returns the answer, BROKEN where the connection was, or undefined for what is no request at all: an unknown method, an
 * address that cannot be read
 */
function answerTo(
  app: FastifyInstance,
  item: InjectOptions
): Promise<LightMyRequestResponse | typeof BROKEN | undefined> {
  return new Promise((resolve) => {
    try {
      // Without a callback `inject` throws later, where nothing can catch it.
      app.inject(item, (_error, response) => resolve(response ?? BROKEN))
    } catch {
      resolve(undefined)
    }
  })
}

// The Batch API: several requests in one, each answered for itself. Source: ServiceNow docs, batch-api.

import type { FastifyInstance, FastifyReply, FastifyRequest, InjectOptions, LightMyRequestResponse } from 'fastify'
import { badBody, envelope } from './errors.ts'
import { columnText, jsonBody } from './request.ts'

interface Item {
  id: string
  method: string
  url: string
  headers: Array<{ name: string; value: string }>
  body: string
  excludeHeaders: boolean
}

/** Headers that belong to the batch's own connection, not to an item. */
const OF_THE_CONNECTION = new Set(['content-length', 'transfer-encoding', 'connection', 'upgrade', 'expect', 'host'])

/** What became of an item whose connection was broken. */
const BROKEN = Symbol('broken')

/**
 * @param seconds how long a batch may take: what is not begun by then is left unserviced
 * @param admit throws if the request may not go on
 */
export function registerBatchApi(
  app: FastifyInstance,
  now: () => number,
  seconds: number,
  admit: (request: FastifyRequest, reply: FastifyReply) => void
): void {
  for (const path of ['/api/now/batch', '/api/now/v1/batch']) {
    app.post(path, async (request, reply) => {
      admit(request, reply)
      const body = jsonBody(request)
      const items = itemsOf(body)
      const end = now() + seconds * 1000
      const serviced: unknown[] = []
      const unserviced: string[] = []
      // One after the other, under the caller's own authentication.
      for (const item of items) {
        if (now() >= end) unserviced.push(item.id)
        else {
          const answer = await serve(app, request, item, now)
          // A fault of the local instance's own broke the item's connection, which is that of the batch.
          if (answer === BROKEN) return breakOff(request, reply)
          serviced.push(answer)
        }
      }
      return {
        batch_request_id: columnText(body.batch_request_id),
        serviced_requests: serviced,
        unserviced_requests: unserviced,
      }
    })
  }
}

function itemsOf(body: Record<string, unknown>): Item[] {
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

async function serve(app: FastifyInstance, request: FastifyRequest, item: Item, now: () => number): Promise<unknown> {
  const started = now()
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
  const response = await answerTo(app, {
    method: item.method as 'GET',
    url: item.url,
    headers,
    ...(item.body ? { payload: Buffer.from(item.body, 'base64') } : {}),
  })
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
    execution_time: now() - started,
  }
}

function notServed({ id, method, url }: Item): Record<string, unknown> {
  const answer = envelope('Requested URI does not represent any resource', `${method} ${url}`)
  const body = Buffer.from(JSON.stringify(answer)).toString('base64')
  return { id, body, status_code: 400, status_text: 'Bad Request', execution_time: 0 }
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

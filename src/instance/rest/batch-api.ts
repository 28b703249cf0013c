// The Batch API: several requests in one, each answered for itself. Source: ServiceNow docs, batch-api.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { badBody } from './errors.ts'
import { jsonBody } from './request.ts'

interface Item {
  id: string
  method: string
  url: string
  headers: Array<{ name: string; value: string }>
  body: string
  excludeHeaders: boolean
}

/** A batch may take this long; what is not begun by then is left unserviced. Milliseconds. */
const LIMIT = 30_000

export function registerBatchApi(
  app: FastifyInstance,
  now: () => number,
  authenticate: (request: FastifyRequest) => void
): void {
  for (const path of ['/api/now/batch', '/api/now/v1/batch']) {
    app.post(path, async (request) => {
      authenticate(request)
      const body = jsonBody(request)
      const items = itemsOf(body)
      const end = now() + LIMIT
      const serviced: unknown[] = []
      const unserviced: string[] = []
      // One after the other, under the caller's own authentication.
      for (const item of items) {
        if (now() >= end) unserviced.push(item.id)
        else serviced.push(await serve(app, request, item, now))
      }
      return {
        batch_request_id: String(body.batch_request_id ?? ''),
        serviced_requests: serviced,
        unserviced_requests: unserviced,
      }
    })
  }
}

function itemsOf(body: Record<string, unknown>): Item[] {
  if (!Array.isArray(body.rest_requests)) throw badBody('Expected {"batch_request_id": …, "rest_requests": [...]}')
  return body.rest_requests.map((given: Record<string, unknown>, index) => {
    const url = String(given?.url ?? '')
    if (!url.startsWith('/'))
      throw badBody(
        `rest_requests[${index}].url: expected a path that begins with /, got ${JSON.stringify(given?.url)}`
      )
    return {
      id: String(given.id ?? ''),
      method: String(given.method ?? 'GET').toUpperCase(),
      url,
      headers: Array.isArray(given.headers) ? given.headers : [],
      body: String(given.body ?? ''),
      excludeHeaders: given.exclude_response_headers === true || given.exclude_response_headers === 'true',
    }
  })
}

async function serve(app: FastifyInstance, request: FastifyRequest, item: Item, now: () => number): Promise<unknown> {
  const started = now()
  const { authorization, cookie, host } = request.headers
  const userToken = request.headers['x-usertoken']
  const headers: Record<string, string> = { host: host ?? 'localhost' }
  for (const header of item.headers) if (header?.name) headers[String(header.name).toLowerCase()] = String(header.value)
  Object.assign(
    headers,
    authorization && { authorization },
    cookie && { cookie },
    userToken && { 'x-usertoken': userToken }
  )
  const response = await app.inject({
    method: item.method as 'GET',
    url: item.url,
    headers,
    ...(item.body ? { payload: Buffer.from(item.body, 'base64') } : {}),
  })
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

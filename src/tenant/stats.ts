// Counts the requests that reached the API, by method and route, whatever they were answered.

import type { FastifyInstance } from 'fastify'

/** `GET /local/stats` → `{"total": 3, "requests": {"GET /api/v1/devices/{device_id}": 3}}`; `?reset=true` starts again after answering. */
export function registerStats(app: FastifyInstance): void {
  let requests: Record<string, number> = {}
  const report = () => ({ total: Object.values(requests).reduce((sum, count) => sum + count, 0), requests })

  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/local/')) return
    const route = request.routeOptions.url?.replace(/:(\w+)/g, '{$1}') ?? '(no route)'
    const key = `${request.method} ${route}`
    requests[key] = (requests[key] ?? 0) + 1
  })
  app.get<{ Querystring: { reset?: string } }>('/local/stats', async (request) => {
    const answer = report()
    if (request.query.reset === 'true') requests = {}
    return answer
  })
  app.post('/local/stats/reset', async () => {
    const answer = report()
    requests = {}
    return answer
  })
}

// `GET /audit/events`: the activity feed, at most 500 events a page; the way to the next page is a whole URL.

import type { FastifyInstance } from 'fastify'
import type { AuditLog } from '../audit-log.ts'
import { badRequest } from './errors.ts'
import { pageOf, type Query, queryOf } from './query.ts'

function dateOf(query: Query, name: 'start_date' | 'end_date'): number | undefined {
  const text = query[name]
  if (text === undefined) return undefined
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) throw badRequest(`Invalid ${name}: expected an ISO 8601 date, got "${text}"`)
  return ms
}

export function registerAudit(app: FastifyInstance, audit: AuditLog): void {
  app.get('/api/v1/audit/events', async (request) => {
    const query = queryOf(request)
    const { limit } = pageOf(query, { standard: 500, largest: 500 })
    const sortBy = query.sort_by ?? '-occurred_at'
    if (!/^-?occurred_at$/.test(sortBy))
      throw badRequest(`Invalid sort_by: ${sortBy}. Expected occurred_at or -occurred_at`)
    const start = dateOf(query, 'start_date') ?? -Infinity
    const end = dateOf(query, 'end_date') ?? Infinity
    const events = audit.events.filter(({ occurred_at }) => {
      const ms = Date.parse(occurred_at)
      return ms >= start && ms <= end
    })
    const descending = sortBy.startsWith('-')
    if (descending) events.reverse()
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
    const rest = events.filter(
      ({ occurred_at }) => after === undefined || (descending ? occurred_at < after : occurred_at > after)
    )
    const results = rest.slice(0, limit)
    let next: string | null = null
    if (rest.length > limit) {
      const url = new URL(request.url, `http://${request.headers.host}`)
      url.searchParams.set('cursor', writeCursor(results.at(-1)!.occurred_at))
      next = url.href
    }
    return { results, previous: null, next }
  })
}

/** Decodes to `>dt:2025-03-17 22:29:25.301092+00:00`. */
function writeCursor(occurredAt: string): string {
  return Buffer.from(`>dt:${occurredAt.replace('T', ' ').replace('Z', '+00:00')}`).toString('base64')
}

function readCursor(text: string): string {
  const match = /^>dt:(\S+) (\S+)\+00:00$/.exec(Buffer.from(text, 'base64').toString())
  if (!match) throw badRequest('Invalid cursor')
  return `${match[1]}T${match[2]}Z`
}

// `GET /blueprints` and `GET /tags`: results in an envelope with count, next and previous.

import type { FastifyInstance } from 'fastify'
import type { Blueprint } from '../fleet/blueprints.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { notFound } from './errors.ts'
import { contains, listOf, pageOf, queryOf } from './query.ts'

interface Envelope<T> {
  count: number
  next: string | null
  previous: string | null
  results: T[]
}

/** One page of a list; `address` is the whole URL of the request. */
function envelope<T>(all: T[], address: URL, { limit, offset }: { limit: number; offset: number }): Envelope<T> {
  const link = (to: number) => {
    const url = new URL(address)
    url.searchParams.set('limit', String(limit))
    url.searchParams.set('offset', String(to))
    return url.href
  }
  return {
    count: all.length,
    next: offset + limit < all.length ? link(offset + limit) : null,
    previous: offset > 0 ? link(Math.max(0, offset - limit)) : null,
    results: all.slice(offset, offset + limit),
  }
}

export function registerBlueprints(app: FastifyInstance, fleet: Fleet): void {
  const listed = ({ enrollment_code, created_at, ...blueprint }: Blueprint) => ({
    ...blueprint,
    params: {},
    computers_count: fleet.count().blueprints.get(blueprint.id) ?? 0,
    enrollment_code: { code: enrollment_code, is_active: true },
    created_at,
    updated_at: created_at,
  })

  app.get('/api/v1/blueprints', async (request) => {
    const query = queryOf(request)
    const ids = query.id__in === undefined ? undefined : listOf(query.id__in)
    const found = [...fleet.blueprints.values()].filter(
      ({ id, name }) =>
        (query.id === undefined || id === query.id) &&
        (ids === undefined || ids.includes(id)) &&
        (query.name === undefined || contains(name, query.name))
    )
    const address = new URL(request.url, `http://${request.headers.host}`)
    return envelope(found.map(listed), address, pageOf(query, { standard: 300, largest: 300 }))
  })

  app.get<{ Params: { blueprint_id: string } }>('/api/v1/blueprints/:blueprint_id', async (request) => {
    const blueprint = fleet.blueprints.get(request.params.blueprint_id)
    if (!blueprint) throw notFound()
    return listed(blueprint)
  })

  app.get('/api/v1/tags', async (request) => {
    const query = queryOf(request)
    const found = [...fleet.tags]
      .map(([name, id]) => ({ id, name }))
      .filter(({ name }) => query.search === undefined || contains(name, query.search))
    const address = new URL(request.url, `http://${request.headers.host}`)
    return envelope(found, address, pageOf(query, { standard: 300, largest: 300 }))
  })
}

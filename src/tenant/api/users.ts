// `GET /users`: cursor paging whose `next` names the tenant's web host, not the API's, in Kandji's own sample. A client takes the cursor and keeps its host.

import type { FastifyInstance } from 'fastify'
import type { DirectoryUser } from '../fleet/directory.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { badField, badRequest, notFound } from './errors.ts'
import { contains, pageOf, type Query, queryOf } from './query.ts'

/** A reserved name, so nothing that follows it blindly gets anywhere with its token. */
const WEB_HOST = 'https://acme.kandji.example'

export function registerUsers(app: FastifyInstance, fleet: Fleet): void {
  const listed = (user: DirectoryUser) => ({ ...user, device_count: fleet.count().users.get(user.id) ?? 0 })

  app.get('/api/v1/users', async (request) => {
    const query = queryOf(request)
    const { limit } = pageOf(query, { standard: 25, largest: 300 })
    const test = testOf(query)
    const results: ReturnType<typeof listed>[] = []
    let last = -1
    let next: string | null = null
    // Newest first; a cursor continues below the last place that was shown.
    for (let index = startOf(query, fleet.directory.size); index >= 0; index--) {
      const user = fleet.directory.at(index)
      if (!test(user)) continue
      if (results.length === limit) {
        next = nextUrl(query, last)
        break
      }
      results.push(listed(user))
      last = index
    }
    return { next, previous: null, results }
  })

  app.get<{ Params: { user_id: string } }>('/api/v1/users/:user_id', async (request) => {
    const user = fleet.directory.find(request.params.user_id)
    if (!user) throw notFound()
    return listed(user)
  })
}

function testOf(query: Query): (user: DirectoryUser) => boolean {
  const { email, id, integration_id, archived } = query
  if (archived !== undefined && !/^(true|false)$/i.test(archived)) {
    throw badField('archived', `expected true or false, got "${archived}"`)
  }
  return (user) =>
    (email === undefined || contains(user.email, email)) &&
    (id === undefined || user.id === id) &&
    (integration_id === undefined || String(user.integration?.id) === integration_id) &&
    (archived === undefined || String(user.archived) === archived.toLowerCase())
}

function startOf(query: Query, size: number): number {
  if (query.cursor === undefined) return size - 1
  const match = /^p=(\d{1,9})$/.exec(Buffer.from(query.cursor, 'base64').toString())
  if (!match) throw badRequest('Invalid cursor')
  return Math.min(Number(match[1]), size) - 1
}

function nextUrl(query: Query, last: number): string {
  const url = new URL('/api/v1/users', WEB_HOST)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value)
  url.searchParams.set('cursor', Buffer.from(`p=${last}`).toString('base64'))
  return url.href
}

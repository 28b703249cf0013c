// What the API token may do: in Kandji a switch for each method and path. The tenant's token may do everything until
// `PUT /local/permissions` says otherwise.

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ApiError, badRequest } from './errors.ts'

/** Permissions by the names that Kandji's settings show, as far as they are known. */
const NAMES: Readonly<Record<string, string>> = {
  'Device list': 'GET /api/v1/devices',
  'Device ID': 'GET /api/v1/devices/{device_id}',
  'Device details': 'GET /api/v1/devices/{device_id}/details',
  'Application list': 'GET /api/v1/devices/{device_id}/apps',
  'Update a device': 'PATCH /api/v1/devices/{device_id}',
  'Get device commands': 'GET /api/v1/devices/{device_id}/commands',
  'Send a blank push': 'POST /api/v1/devices/{device_id}/action/blankpush',
  'Lock device': 'POST /api/v1/devices/{device_id}/action/lock',
  'Restart device': 'POST /api/v1/devices/{device_id}/action/restart',
  'Shutdown device': 'POST /api/v1/devices/{device_id}/action/shutdown',
  'Get device notes': 'GET /api/v1/devices/{device_id}/notes',
  'Create device note': 'POST /api/v1/devices/{device_id}/notes',
  'List users': 'GET /api/v1/users',
  'List audit events': 'GET /api/v1/audit/events',
}

const EXPECTED = 'a name such as "Update a device", or "METHOD /api/v1/path/{id}"'
const input = z.strictObject({
  denied: z.array(z.string({ error: `expected ${EXPECTED}` }), { error: 'denied: expected a list of permissions' }),
  /** Which of the two a missing permission is answered with: the vendor's own texts name both. */
  status: z.literal([401, 403], { error: 'status: expected 401 or 403' }).default(403),
})

/** {@link permissionOf} what a request needs is refused while it is denied. Register before the routes of the API. */
export function registerPermissions(app: FastifyInstance): void {
  const routes = new Set<string>()
  let denied = new Set<string>()
  let status = 403

  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (url.startsWith('/api/')) routes.add(`${one} ${braced(url)}`)
  })
  app.addHook('preHandler', async (request) => {
    const route = request.routeOptions.url
    if (route === undefined || !denied.has(`${request.method} ${braced(route)}`)) return
    throw new ApiError(status, { detail: 'You do not have permission to perform this action.' })
  })
  const state = () => ({ denied: [...denied].sort(), status })
  app.get('/local/permissions', async () => state())
  app.put('/local/permissions', async (request) => {
    const result = input.safeParse(request.body)
    if (!result.success) throw badRequest(result.error.issues.map(({ message }) => message).join('; '))
    denied = new Set(result.data.denied.map((text) => permissionOf(text, routes)))
    status = result.data.status
    return state()
  })
}

const braced = (url: string): string => url.replace(/:(\w+)/g, '{$1}')

function permissionOf(text: string, routes: ReadonlySet<string>): string {
  const [, route] = Object.entries(NAMES).find(([name]) => name.toLowerCase() === text.toLowerCase()) ?? ['', text]
  if (!routes.has(route)) throw badRequest(`denied: expected ${EXPECTED}, got "${text}"`)
  return route
}

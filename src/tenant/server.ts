// The local Kandji tenant: Kandji's API over a made-up fleet, on this machine only.

import { readFileSync } from 'node:fs'
import Fastify, { type FastifyInstance } from 'fastify'
import { type FaultsOptions, registerFaults } from '../local/faults.ts'
import { type ActionsOptions, registerActions } from './actions/register.ts'
import { registerAudit } from './api/audit.ts'
import { registerBlueprints } from './api/blueprints.ts'
import { registerDevices } from './api/devices.ts'
import { ApiError, badRequest, registerBodies, registerErrors } from './api/errors.ts'
import { registerNotes } from './api/notes.ts'
import { registerPermissions } from './api/permissions.ts'
import { isStorage } from './api/prism-export.ts'
import { registerPrism } from './api/prism.ts'
import { registerUsers } from './api/users.ts'
import { AppInventory } from './apps/inventory.ts'
import { AuditLog } from './audit-log.ts'
import { DEFAULT_DEVICES } from './fleet/default-devices.ts'
import { DeviceInputError, fleetOf, parseFleet } from './fleet/device-input.ts'
import { Fleet } from './fleet/fleet.ts'
import { registerLocalDevices } from './local-devices.ts'
import { RATE_LIMIT_BODY, type RateLimitOptions, RateLimits } from './rate-limits.ts'
import { registerStats } from './stats.ts'

export interface TenantOptions {
  /** The API token that callers must send as `Authorization: Bearer …`. */
  token: string
  /** Default 0: a free port. */
  port?: number
  /** How many devices; default the 60 of the default fleet. Not together with `fleet`. */
  devices?: number
  /** A JSON file of devices, or the devices themselves: rows as `GET /devices` has them, full or partial. */
  fleet?: string | readonly unknown[]
  /** How many apps each Mac has that brings no list, nested helpers included; default 15 to 40. */
  apps?: number
  rateLimits?: RateLimitOptions
  /** Seconds until a device carries a command out; null: never by itself. Default 2. */
  commandSeconds?: ActionsOptions['commandSeconds']
  /** Milliseconds since 1970; default the clock. */
  now?: () => number
  /** How faults wait; default real time. */
  sleep?: FaultsOptions['sleep']
}

export interface Tenant {
  /** `http://127.0.0.1:PORT` */
  url: string
  close(): Promise<void>
}

const LARGEST_BODY = 32 * 1024 * 1024

/**
 * Starts a tenant and resolves when it takes requests.
 * Rejects with {@link DeviceInputError} when the fleet is not what was expected, and with Node's error when the port is taken.
 */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const now = options.now ?? Date.now
  const fleet = loadFleet(options, now())
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  })
  registerBodies(app)
  registerErrors(app)
  registerStats(app)
  registerFaults(app, { refusal: badRequest, sleep: options.sleep })
  registerGate(app, options.token, new RateLimits(options.rateLimits ?? {}, now))
  registerPermissions(app)
  const audit = new AuditLog(now)
  const inventory = new AppInventory(options.apps)
  registerDevices(app, fleet, inventory, audit, now)
  registerActions(app, fleet, now, { commandSeconds: options.commandSeconds })
  registerNotes(app, fleet, now)
  registerPrism(app, fleet, inventory, now)
  registerUsers(app, fleet)
  registerBlueprints(app, fleet)
  registerAudit(app, audit)
  registerLocalDevices(app, fleet, inventory, audit, now)
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : options.port
  return { url: `http://127.0.0.1:${port}`, close: () => app.close() }
}

function loadFleet({ devices, fleet }: TenantOptions, now: number): Fleet {
  if (fleet === undefined) return Fleet.ofSize(devices ?? DEFAULT_DEVICES.length)
  if (typeof fleet !== 'string') return fleetOf(fleet, 'fleet', now)
  let json: string
  try {
    json = readFileSync(fleet, 'utf8')
  } catch (error) {
    throw new DeviceInputError(`The fleet file can't be read: ${(error as Error).message}`)
  }
  return parseFleet(json, fleet, now)
}

/** What comes before every route: the token, and for the API the gateway's limits and headers. */
function registerGate(app: FastifyInstance, token: string, limits: RateLimits): void {
  app.addHook('onRequest', async (request, reply) => {
    // A path without a route never gets as far as Kandji: the gateway answers.
    if (request.is404 || isStorage(request.url)) return
    const { authorization } = request.headers
    if (authorization === undefined) {
      throw new ApiError(401, { detail: 'Authentication credentials were not provided.' })
    }
    if (/^Bearer +(.+)$/i.exec(authorization)?.[1] !== token) throw new ApiError(401, { detail: 'Invalid token.' })
    if (request.url.startsWith('/local/')) return
    const verdict = limits.take()
    void reply.headers({ ...verdict.headers, via: 'kong/3.2.2, 1.1 varnish' })
    if (!verdict.allowed) return reply.status(429).send(RATE_LIMIT_BODY)
  })
}

// Device actions, the commands that they leave, the PIN of a locked Mac, and what `/local` adds to try their ends.

import { randomInt } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ApiError, badField, badRequest, notFound } from '../api/errors.ts'
import { pageOf, queryOf } from '../api/query.ts'
import type { Device } from '../fleet/device.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { type Command, Commands, STATUS } from './commands.ts'
import { ACTIONS, type ActionKind } from './kinds.ts'

interface DeviceParams {
  Params: { device_id: string }
}

export interface ActionsOptions {
  /** Seconds until a device carries a command out; null: never by itself. Default 2. */
  commandSeconds?: number | null
}

const change = z.strictObject({
  status: z.literal(Object.values(STATUS), { error: 'status: expected a whole number from 1 to 5' }),
  error_chain: z.array(z.unknown(), { error: 'error_chain: expected a list' }).optional(),
})
const pace = z.strictObject({
  seconds: z.number({ error: 'seconds: expected a number, or null for never' }).min(0).nullable(),
})

export function registerActions(
  app: FastifyInstance,
  fleet: Fleet,
  now: () => number,
  { commandSeconds = 2 }: ActionsOptions
): void {
  const commands = new Commands(now, commandSeconds)
  const locks: Locks = new Map()
  const find = (id: string): Device => {
    const device = fleet.get(id)
    if (!device) throw notFound()
    return device
  }
  registerRequests(app, find, commands, locks)
  registerCommandLists(app, find, commands)
  registerLocal(app, find, commands, locks)
}

/** PINs of locked devices by device id; empty for a device that keeps its passcode. */
type Locks = Map<string, string>
/** @throws ApiError 404 */
type Find = (deviceId: string) => Device

/** What is asked of devices, and the PIN that a lock has left. */
function registerRequests(app: FastifyInstance, find: Find, commands: Commands, locks: Locks): void {
  for (const kind of ACTIONS) {
    app.post<DeviceParams>(`/api/v1/devices/:device_id/action/${kind.name}`, async (request, reply) => {
      const device = find(request.params.device_id)
      checkBody(kind, request.body)
      if (!kind.platforms.includes(device.platform)) throw badRequest('Command is not allowed for current device')
      if (kind.name === 'lock') return reply.send(lock(device))
      if (kind.command && commands.isOpen(device.device_id, kind.command)) throw badRequest('Command already running')
      if (kind.command) commands.add(device.device_id, kind.command)
      // An empty body with 200: the command waits for the device, it is not done.
      return reply.status(200).send()
    })
  }

  /** Kandji makes the PIN of a Mac; iPhone and iPad keep their passcode, and get an empty answer. */
  function lock({ device_id, platform }: Device): { PIN: string } | undefined {
    if (locks.has(device_id)) throw new ApiError(400, 'This device is already locked.')
    const pin = platform === 'Mac' ? String(randomInt(1_000_000)).padStart(6, '0') : ''
    locks.set(device_id, pin)
    commands.add(device_id, 'DeviceLock')
    return pin === '' ? undefined : { PIN: pin }
  }

  app.get<DeviceParams>('/api/v1/devices/:device_id/secrets/unlockpin', async (request) => {
    const pin = locks.get(find(request.params.device_id).device_id)
    if (!pin) throw notFound()
    return { pin }
  })
}

/** The commands of a device, page by page. */
function registerCommandLists(app: FastifyInstance, find: Find, commands: Commands): void {
  app.get<DeviceParams>('/api/v1/devices/:device_id/commands', async (request) => {
    const { device_id } = find(request.params.device_id)
    const { limit, offset } = pageOf(queryOf(request), { standard: 300, largest: 300 })
    const all: Command[] = commands.of(device_id)
    const page = (to: number | undefined) => {
      if (to === undefined) return null
      const url = new URL(request.url, `http://${request.headers.host}`)
      url.searchParams.set('limit', String(limit))
      url.searchParams.set('offset', String(to))
      return url.href
    }
    const next = page(offset + limit < all.length ? offset + limit : undefined)
    const previous = page(offset > 0 ? Math.max(0, offset - limit) : undefined)
    const results = all.slice(offset, offset + limit)
    return { device_id, commands: { count: all.length, next, previous, results } }
  })
}

/** What no Kandji has: how a command ends, how soon, and the end of a lock. */
function registerLocal(app: FastifyInstance, find: Find, commands: Commands, locks: Locks): void {
  app.patch<{ Params: { device_id: string; uuid: string } }>(
    '/local/devices/:device_id/commands/:uuid',
    async (request) => {
      const result = change.safeParse(request.body)
      if (!result.success) throw badRequest(messagesOf(result.error))
      const changed = commands.change(request.params.device_id, request.params.uuid, result.data)
      if (!changed) throw notFound()
      return changed
    }
  )
  app.put('/local/commands', async (request) => {
    const result = pace.safeParse(request.body)
    if (!result.success) throw badRequest(messagesOf(result.error))
    commands.seconds = result.data.seconds
    return { seconds: commands.seconds }
  })
  app.delete<DeviceParams>('/local/devices/:device_id/lock', async (request, reply) => {
    if (!locks.delete(find(request.params.device_id).device_id)) throw notFound()
    return reply.status(204).send()
  })
}

const messagesOf = (error: z.ZodError): string => error.issues.map(({ message }) => message).join('; ')

function checkBody({ body = {}, needs = [] }: ActionKind, given: unknown): void {
  if (given !== undefined && given !== null && (typeof given !== 'object' || Array.isArray(given)))
    throw badRequest('Expected a JSON object')
  const members = (given ?? {}) as Record<string, unknown>
  for (const [name, type] of Object.entries(body)) {
    const value = members[name]
    if (value !== undefined && typeof value !== type) throw badField(name, `Not a valid ${type}.`)
  }
  for (const name of needs) if (!members[name]) throw badField(name, 'This field is required.')
}

// Devices: a bare array with offset paging, one device, its details and apps, and the two changes that Kandji's API allows.

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { deviceApps } from '../apps/device-apps.ts'
import type { AppInventory } from '../apps/inventory.ts'
import type { AuditLog } from '../audit-log.ts'
import { type Device, type DeviceRow, rowOf } from '../fleet/device.ts'
import { changeDevice, type DeviceInput } from '../fleet/device-input.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { detailsOf } from './details.ts'
import { selectDevices } from './device-filters.ts'
import { ApiError, badField, badRequest, notFound } from './errors.ts'
import { pageOf, queryOf } from './query.ts'

interface DeviceParams {
  Params: { device_id: string }
}

const patch = z.object({
  user: z.string({ error: 'expected the UUID of a user, or null' }).nullable().optional(),
  asset_tag: z.string({ error: 'expected a string or null' }).nullable().optional(),
  blueprint_id: z.string({ error: 'expected the UUID of a blueprint' }).optional(),
  tags: z.array(z.string(), { error: 'expected a list of strings' }).optional(),
})

export function registerDevices(
  app: FastifyInstance,
  fleet: Fleet,
  inventory: AppInventory,
  audit: AuditLog,
  now: () => number
): void {
  const find = (id: string): Device => {
    const device = fleet.get(id)
    if (!device) throw notFound()
    return device
  }

  app.get('/api/v1/devices', async (request) => {
    const query = queryOf(request)
    const { limit, offset } = pageOf(query, { standard: 300, largest: 300 })
    const places = selectDevices(fleet, query)
    return places.slice(offset, offset + limit).map((place) => rowOf(fleet.at(place)))
  })

  app.get<DeviceParams>('/api/v1/devices/:device_id', async (request) => rowOf(find(request.params.device_id)))

  app.get<DeviceParams>('/api/v1/devices/:device_id/details', async (request) =>
    detailsOf(find(request.params.device_id))
  )

  app.get<DeviceParams>('/api/v1/devices/:device_id/apps', async (request) => {
    const device = find(request.params.device_id)
    return deviceApps(device, inventory.of(device))
  })

  app.patch<DeviceParams>('/api/v1/devices/:device_id', async (request) => {
    const device = find(request.params.device_id)
    const changed = changeDevice(device, readPatch(request.body, fleet), fleet, now())
    fleet.put(changed)
    audit.recordChange(device, changed, 'api_token')
    return oldRowOf(changed)
  })

  app.delete<DeviceParams>('/api/v1/devices/:device_id', async (request, reply) => {
    const device = find(request.params.device_id)
    fleet.remove(device.device_id)
    audit.recordChange(device, undefined, 'api_token')
    return reply.status(204).send()
  })
}

function readPatch(body: unknown, fleet: Fleet): DeviceInput {
  const result = patch.safeParse(body)
  if (!result.success) {
    const [issue] = result.error.issues
    if (issue!.path.length === 0) throw badRequest('Expected a JSON object with user, asset_tag, blueprint_id or tags')
    throw new ApiError(400, { [String(issue!.path[0])]: [issue!.message] })
  }
  const { user: userId, asset_tag, blueprint_id, tags } = result.data
  const input: DeviceInput = {}
  if (userId !== undefined) {
    const owner = userId === null ? undefined : fleet.directory.find(userId)
    if (userId !== null && !owner) throw badField('user', `Invalid pk "${userId}" - object does not exist.`)
    input.user = owner ? { email: owner.email, name: owner.name, id: owner.id, is_archived: owner.archived } : ''
  }
  if (asset_tag !== undefined) input.asset_tag = asset_tag ?? ''
  if (blueprint_id !== undefined) {
    if (!fleet.blueprints.has(blueprint_id)) {
      throw badField('blueprint_id', `Invalid pk "${blueprint_id}" - object does not exist.`)
    }
    input.blueprint_id = blueprint_id
  }
  if (tags !== undefined) input.tags = [...new Set(tags)]
  return input
}

/** PATCH answers with the row as it was before the later fields were added. */
function oldRowOf(device: Device): Partial<DeviceRow> {
  const row: Partial<DeviceRow> = rowOf(device)
  delete row.lost_mode_status
  delete row.supplemental_build_version
  delete row.supplemental_os_version_extra
  delete row.full_software_version
  delete row.api_level
  delete row.security_patch_level
  return row
}

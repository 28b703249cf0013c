// `/local/devices`: changes that in real life happen on the devices and in Kandji's console: enrolments, new names, updates, installed apps.

import type { FastifyInstance } from 'fastify'
import type { AppInventory } from './apps/inventory.ts'
import type { AuditLog } from './audit-log.ts'
import { badRequest, notFound } from './api/errors.ts'
import type { Device } from './fleet/device.ts'
import { changeDevice, createDevice, DeviceInputError, type DeviceInput, parseDevice } from './fleet/device-input.ts'
import type { Fleet } from './fleet/fleet.ts'

interface DeviceParams {
  Params: { device_id: string }
}

function read(body: unknown, id: string): DeviceInput {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest('device: expected a JSON object with fields of a device')
  }
  try {
    const input = parseDevice({ device_id: id, ...body }, 'device')
    if (input.device_id !== id) throw badRequest(`device: device_id "${input.device_id}" is not the one of the address`)
    return input
  } catch (error) {
    if (error instanceof DeviceInputError) throw badRequest(error.message)
    throw error
  }
}

export function registerLocalDevices(
  app: FastifyInstance,
  fleet: Fleet,
  inventory: AppInventory,
  audit: AuditLog,
  now: () => number
): void {
  /** The device with all that the tenant knows of it, its apps included. */
  const whole = (device: Device): Device => ({ ...device, apps: inventory.of(device) })

  app.get<DeviceParams>('/local/devices/:device_id', async (request) => {
    const device = fleet.get(request.params.device_id)
    if (!device) throw notFound()
    return whole(device)
  })

  app.put<DeviceParams>('/local/devices/:device_id', async (request, reply) => {
    const id = request.params.device_id
    const before = fleet.get(id)
    const device = createDevice(id, read(request.body ?? {}, id), fleet, now())
    fleet.put(device)
    audit.recordChange(before, device, 'system')
    return reply.status(before ? 200 : 201).send(whole(device))
  })

  app.patch<DeviceParams>('/local/devices/:device_id', async (request) => {
    const id = request.params.device_id
    const before = fleet.get(id)
    if (!before) throw notFound()
    const device = changeDevice(before, read(request.body, id), fleet, now())
    fleet.put(device)
    audit.recordChange(before, device, 'system')
    return whole(device)
  })

  app.delete<DeviceParams>('/local/devices/:device_id', async (request, reply) => {
    const device = fleet.get(request.params.device_id)
    if (!device) throw notFound()
    fleet.remove(device.device_id)
    audit.recordChange(device, undefined, 'system')
    return reply.status(204).send()
  })
}

// The rows of a fleet as a script makes them: the device list and Prism, page after page, joined by the device's id.

import { APPLE_OS } from '../../../src/push/kandji/platforms.ts'
import type { Json, Link } from './link.ts'

/** The most that Kandji gives. */
export const PAGE_SIZE = 300

export interface Fleet {
  computers: Json[]
  mdm: Json[]
}

/** @param limit of devices */
export async function fleetRows(link: Link, limit: number): Promise<Fleet> {
  const devices: Json[] = []
  for (let offset = 0; devices.length < limit; offset += PAGE_SIZE) {
    const page = (await link.fromKandji(`/api/v1/devices?limit=${PAGE_SIZE}&offset=${offset}`)) as Json[]
    if (page.length === 0) break
    devices.push(...page)
  }
  const capacities = await capacitiesOf(link, limit)
  const sent = devices.slice(0, limit).filter(isApple)
  const computers = sent.map((device) => ({
    ...computerRow(device),
    device_capacity: capacities.get(String(device['device_id'])) ?? '',
  }))
  return { computers, mdm: sent.map(mdmRow) }
}

async function capacitiesOf(link: Link, limit: number): Promise<Map<string, string>> {
  const capacities = new Map<string, string>()
  for (let offset = 0; offset < limit; offset += PAGE_SIZE) {
    const path = `/api/v1/prism/device_information?limit=${PAGE_SIZE}&offset=${offset}`
    const { data } = (await link.fromKandji(path)) as { data: Json[] }
    if (data.length === 0) break
    for (const row of data) capacities.set(String(row['device_id']), String(row['device_capacity'] ?? ''))
  }
  return capacities
}

/** Kandji manages it, it is Apple's, and it has a serial number. */
export const isApple = (device: Json): boolean =>
  Object.hasOwn(APPLE_OS, String(device['platform'])) && device['is_removed'] !== true && !!device['serial_number']

export const computerRow = (device: Json): Json => ({
  serial_number: device['serial_number'],
  device_name: device['device_name'],
  model_name: device['model'],
  os_type: APPLE_OS[String(device['platform'])],
  os_version: device['os_version'],
  assigned_user: String((device['user'] as Json | null)?.['email'] ?? ''),
})

export const mdmRow = ({ device_id, blueprint_id, serial_number }: Json): Json => ({
  device_id,
  blueprint_id,
  serial_number,
})

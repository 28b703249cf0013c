// Kandji as far as a sync sees it: the device list by offset, Prism's device information by cursor.

import { FakeServer, type Reply, type Seen } from './fake-server.ts'

export const KANDJI_TOKEN = '5d4b1c0e-kandji-token-of-this-test'

export class FakeKandji extends FakeServer {
  devices: unknown[] = []
  prism: unknown[] = []
  apps: Array<Record<string, unknown>> = []
  /** What becomes of a page of the device list before it is sent, and what is sent with it. */
  pageOf: (page: unknown[], offset: number) => unknown[] = (page) => page
  headers: Record<string, string> = {}
  /** Whether Prism tells a total on the first page, and whether it counts at all. */
  tellsTotal = true
  counts = true
  /** Whether Prism tells how many rows of device information there are. */
  tellsTotalOfDevices = false
  /** Whether Prism follows a filter on `updated_at`. */
  followsMoves = false
  details: (deviceId: string) => unknown = () => ({
    network: { mac_address: 'aa:bb:cc', local_hostname: 'mac' },
    volumes: [{ name: 'Macintosh HD', capacity: '228.27 GB' }],
  })

  answer({ path, query, headers }: Seen): Reply {
    if (headers.authorization !== `Bearer ${KANDJI_TOKEN}`) return { status: 401, body: { detail: 'Invalid token.' } }
    const limit = Math.min(300, Number(query.get('limit') ?? 300))
    if (path === '/api/v1/devices') {
      const serial = query.get('serial_number') ?? ''
      const blueprint = query.get('blueprint_id') ?? ''
      const contains = (row: unknown, field: string, part: string) =>
        part === '' || (row as Record<string, unknown>)?.[field] === part
      const matching = this.devices.filter(
        (row) => contains(row, 'serial_number', serial) && contains(row, 'blueprint_id', blueprint)
      )
      const offset = Number(query.get('offset'))
      return { body: this.pageOf(matching.slice(offset, offset + limit), offset), headers: this.headers }
    }
    if (path === '/api/v1/prism/device_information') {
      const since = this.#movedSince(query)
      if (since !== undefined) {
        const data = this.prism.filter(
          (row) => Date.parse(String((row as Record<string, unknown>)['updated_at'])) >= since
        )
        return { body: { offset: null, limit, total: null, data, cursor: null } }
      }
      const from = Number(query.get('cursor') || query.get('offset') || 0)
      const next = from + limit
      const cursor = next < this.prism.length ? String(next) : null
      const total = this.tellsTotalOfDevices && !query.get('cursor') ? this.prism.length : null
      return { body: { offset: null, limit, total, data: this.prism.slice(from, next), cursor } }
    }
    if (path === '/api/v1/prism/apps') {
      const matching = this.#appsMeant(query)
      const from = Number(query.get('cursor') || 0)
      const end = from + limit
      const total = this.tellsTotal && from === 0 ? matching.length : null
      const cursor = end < matching.length ? String(end) : ''
      return { body: { offset: null, limit, total, data: matching.slice(from, end), cursor } }
    }
    if (path === '/api/v1/prism/count' && this.counts)
      return { body: { count: this.#appsMeant(query).length, approximate: false } }
    const detailed = /^\/api\/v1\/devices\/([^/]+)\/details$/.exec(path)?.[1]
    if (detailed !== undefined) return { body: this.details(detailed) }
    const one = /^\/api\/v1\/devices\/([^/]+)$/.exec(path)?.[1]
    if (one !== undefined) {
      const found = this.devices.find((row) => (row as Record<string, unknown>)?.['device_id'] === one)
      return found === undefined ? { status: 404, body: { detail: 'Not found.' } } : { body: found }
    }
    return { status: 404, body: { message: 'no Route matched with those values' } }
  }

  #movedSince(query: URLSearchParams): number | undefined {
    const { updated_at: moved } = JSON.parse(query.get('filter') ?? '{}') as { updated_at?: { gte: string } }
    return moved && this.followsMoves ? Date.parse(moved.gte) : undefined
  }

  #appsMeant(query: URLSearchParams): Array<Record<string, unknown>> {
    const families = query.get('device_families')?.split(',')
    const filter = JSON.parse(query.get('filter') ?? '{}') as { serial_number?: { in: string[] } }
    return this.apps.filter(
      (row) =>
        (families?.includes(String(row['device__family'])) ?? true) &&
        (filter.serial_number?.in.includes(String(row['serial_number'])) ?? true)
    )
  }
}

let made = 0

/** A row of the device list, in the shape that Kandji sends for a Mac. */
export function deviceRow(fields: Record<string, unknown> = {}): Record<string, unknown> {
  const number = String(++made).padStart(4, '0')
  return {
    device_id: `0d1f5a00-0000-4000-8000-00000000${number}`,
    device_name: `Mac ${number}`,
    model: 'MacBook Air (M3, 2024)',
    serial_number: `SER${number}`,
    platform: 'Mac',
    os_version: '15.1',
    supplemental_build_version: '24B83',
    supplemental_os_version_extra: '',
    last_check_in: '2026-11-19T08:15:30.120045Z',
    user: {
      email: 'ada@example.com',
      name: 'Ada Example',
      id: 'c0ffee00-0000-4000-8000-000000000001',
      is_archived: false,
    },
    asset_tag: '',
    blueprint_id: 'b1000000-0000-4000-8000-000000000001',
    mdm_enabled: true,
    agent_installed: true,
    is_missing: false,
    is_removed: false,
    agent_version: '4.5.9 (5160)',
    first_enrollment: '2025-01-26 16:15:36.087016+00:00',
    last_enrollment: '2025-05-13 20:09:27.374451+00:00',
    blueprint_name: 'Everyone',
    lost_mode_status: '',
    tags: [],
    ...fields,
  }
}

/** A row of Prism's device_information for a row of the device list. */
export function prismRow(
  device: Record<string, unknown>,
  fields: Record<string, unknown> = {}
): Record<string, unknown> {
  return {
    device_id: device['device_id'],
    device__name: device['device_name'],
    device__family: device['platform'],
    device__user_id: '',
    device__user_name: null,
    device__user_email: null,
    blueprint_id: device['blueprint_id'],
    serial_number: device['serial_number'],
    tags: null,
    count: null,
    device_capacity: 494.0,
    model: 'Mac',
    model_name: 'MacBook Air (13-inch, M3, 2024)',
    os_version: device['os_version'],
    last_changed_at: null,
    ...fields,
  }
}

/** A row of Prism's apps for a row of the device list. */
export function appRow(device: Record<string, unknown>, name: string, fields: Record<string, unknown> = {}) {
  return {
    device_id: device['device_id'],
    device__name: device['device_name'],
    device__family: device['platform'],
    serial_number: device['serial_number'],
    last_collected_at: '2026-11-19T22:24:03.861846+00:00',
    path: `/Applications/${name}.app`,
    bundle_id: `com.example.${name.toLowerCase()}`,
    name,
    version: '1.0',
    short_version: '100',
    developer_name: 'Example Ltd.',
    last_opened: '2026-11-18T09:00:00.000123+00:00',
    ...fields,
  }
}

// A Kandji of another make than our tenant: it serves pages word for word, as a recording would.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordedKandji {
  url: string
  token: string
  /** What GET /api/v1/devices and Prism's device_information answer from now on. */
  devices: unknown
  information: unknown
  /** When set, the device list answers this text with this content type instead. */
  instead?: { text: string; type: string }
  close(): Promise<void>
}

export async function startRecordedKandji(): Promise<RecordedKandji> {
  const kandji = { token: 'recorded', devices: [], information: { data: [] } } as unknown as RecordedKandji
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const first = Number(url.searchParams.get('offset') ?? 0) === 0
    const json = (body: unknown): void =>
      void response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (url.pathname.startsWith('/api/v1/prism/')) return json(kandji.information)
    if (kandji.instead) return void response.setHeader('content-type', kandji.instead.type).end(kandji.instead.text)
    return json(first ? kandji.devices : [])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  kandji.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  kandji.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return kandji
}

/** A device row with every column of the recorded shape. */
export const device = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  device_id: '5a0f0d3e-6f0b-4a6c-9a35-0d9e7f0c1a01',
  device_name: 'Reception iMac',
  model: 'iMac (24-inch, M4)',
  serial_number: 'H7KQ20WXYZ',
  platform: 'Mac',
  os_version: '15.5',
  supplemental_build_version: '24F74',
  supplemental_os_version_extra: '',
  last_check_in: '2026-11-19T08:00:12.103220Z',
  user: {
    email: 'ida.holm@acme.example',
    name: 'Ida Holm',
    id: '0b7c9f50-6a3e-4a35-8e3e-9c6a2b1c7d11',
    is_archived: false,
  },
  asset_tag: '',
  blueprint_id: '7f3d8a52-02a4-4f0c-8a8b-4a8b43a4f001',
  mdm_enabled: true,
  agent_installed: true,
  is_missing: false,
  is_removed: false,
  agent_version: '4.8.0 (5500)',
  first_enrollment: '2026-02-02 10:00:00.000001+00:00',
  last_enrollment: '2026-02-02 10:00:00.000001+00:00',
  blueprint_name: 'Front desk',
  lost_mode_status: '',
  tags: [],
  ...changes,
})

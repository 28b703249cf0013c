// Kandji and ServiceNow as push expects them: the answers that a run then spoils.

import type { Random } from '../random.ts'

export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array | string
}

export interface Asked {
  url: URL
  method: string
  body: string
}

type Row = Record<string, unknown>

/** A tenant of some devices, and an instance that takes all it is sent. */
export class Services {
  readonly devices: Row[]
  readonly prism: Row[]
  readonly apps: Row[]
  /** Spoils what is inside of a batch. */
  spoilItem: (answer: RawAnswer) => RawAnswer = (answer) => answer

  constructor(random: Random) {
    const count = random.pick([1, 2, 5, 5, 12, 60])
    this.devices = Array.from({ length: count }, (_, index) => deviceRow(index, random))
    this.prism = this.devices.map((device) => ({
      device_id: device['device_id'],
      device_capacity: 494.0,
      model_name: 'MacBook Air (13-inch, M3, 2024)',
    }))
    this.apps = this.devices.slice(0, 5).flatMap((device) => [appRow(device, 'One'), appRow(device, 'Two')])
  }

  answer({ url, method, body }: Asked): RawAnswer {
    const { pathname, searchParams } = url
    if (pathname === '/oauth_token.do')
      return json({ access_token: 'token-of-the-fuzz', refresh_token: 'refresh-of-the-fuzz', expires_in: 1799 })
    if (pathname === '/api/now/v1/batch') return this.#batch(body)
    if (pathname.startsWith('/api/now/import/'))
      return method === 'GET' ? json({ error: { message: 'No Record found' } }, 404) : imported()
    if (pathname === '/api/now/table/sys_dictionary')
      return json({ result: ['u_tag', 'u_mac', 'u_code'].map((element) => ({ element })) })
    if (pathname.startsWith('/api/now/table/')) return json({ result: [recordOf(pathname)] })
    if (pathname === '/api/v1/devices') return this.#list(searchParams)
    if (pathname === '/api/v1/prism/device_information') return prism(this.prism)
    if (pathname === '/api/v1/prism/apps') return prism(this.apps)
    if (pathname === '/api/v1/prism/count') return json({ count: this.apps.length, approximate: false })
    if (pathname === '/api/v1/audit/events')
      return json({ results: [this.#event()], next: `${url.origin}/x?cursor=c1` })
    if (pathname.endsWith('/details')) return json({ network: { mac_address: 'aa:bb' }, volumes: [{ name: 'disk' }] })
    return json({ detail: 'Not found.' }, 404)
  }

  #list(query: URLSearchParams): RawAnswer {
    const offset = Number(query.get('offset'))
    const rows = this.devices.slice(offset, offset + 300)
    const answer = json(rows)
    return {
      ...answer,
      headers: { ...answer.headers, 'x-ratelimit-limit-hour': '10000', 'x-ratelimit-remaining-hour': '9000' },
    }
  }

  #batch(body: string): RawAnswer {
    const { batch_request_id, rest_requests } = JSON.parse(body) as {
      batch_request_id: string
      rest_requests: Array<{ id: string }>
    }
    const serviced_requests = rest_requests.map(({ id }) => {
      const { status, body: text } = this.spoilItem(imported())
      return { id, status_code: status, body: Buffer.from(text).toString('base64') }
    })
    return json({ batch_request_id, serviced_requests, unserviced_requests: [] })
  }

  #event(): Row {
    return {
      id: 'e1',
      occurred_at: '2026-11-20T08:00:00Z',
      target_type: 'device',
      target_id: this.devices[0]!['device_id'],
    }
  }
}

export function json(value: unknown, status = 200): RawAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

const imported = (): RawAnswer =>
  json({ import_set: 'ISET1', result: [{ status: 'inserted', status_message: 'Kandji: taken' }] }, 201)

const prism = (data: Row[]): RawAnswer => json({ offset: null, limit: 300, total: data.length, data, cursor: null })

function recordOf(pathname: string): Row {
  const columns = ['serial_number', 'name', 'email', 'user_name', 'version', 'element', 'role.name', 'sys_class_name']
  const fields = Object.fromEntries(columns.map((column) => [column, 'SER0001']))
  return { sys_id: 'a'.repeat(32), value: 'Kandji', inactive: 'false', table: pathname, ...fields }
}

function deviceRow(index: number, random: Random): Row {
  const number = String(index).padStart(4, '0')
  return {
    device_id: `0d1f5a00-0000-4000-8000-00000000${number}`,
    device_name: `Mac ${number}`,
    model: 'MacBook Air (M3, 2024)',
    serial_number: `SER${number}`,
    platform: random.pick(['Mac', 'Mac', 'iPhone', 'iPad', 'Windows']),
    os_version: '15.1',
    last_check_in: '2026-11-19T08:15:30.120045Z',
    user: random.pick([{ email: 'ada@example.com', name: 'Ada' }, '', null]),
    blueprint_id: 'b1',
    blueprint_name: 'Everyone',
    is_removed: false,
    last_enrollment: '2025-05-13 20:09:27.374451+00:00',
    tags: ['one', 'two'],
  }
}

function appRow(device: Row, name: string): Row {
  return {
    device_id: device['device_id'],
    serial_number: device['serial_number'],
    path: `/Applications/${name}.app`,
    bundle_id: `com.example.${name}`,
    name,
    version: '1.0',
    developer_name: 'Example',
    last_opened: '2026-11-18T09:00:00Z',
    last_collected_at: '2026-11-19T22:24:03Z',
  }
}

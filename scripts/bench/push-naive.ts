// The pusher that one would write on a Friday: the details of each device, and one post at a time. It knows of no change, so
// each of its runs costs the same.

export interface NaiveCost {
  devices: number
  kandji: number
  servicenow: number
  seconds: number
}

export interface Endpoints {
  kandji: { url: string; token: string }
  servicenow: { url: string; clientId: string; clientSecret: string; username: string; password: string }
}

const STAGING = 'x_kandj_kandji_kandji_import_set'
const PAGE_SIZE = 300

type Json = Record<string, unknown>

/** Pushes the first so many devices. */
export async function pushNaively({ kandji, servicenow }: Endpoints, limit: number): Promise<NaiveCost> {
  const started = performance.now()
  const cost = { devices: 0, kandji: 0, servicenow: 0, seconds: 0 }
  const get = async (path: string): Promise<unknown> => {
    cost.kandji++
    return (await fetch(kandji.url + path, { headers: { authorization: `Bearer ${kandji.token}` } })).json()
  }
  const token = await login(servicenow)
  cost.servicenow++
  const post = async (kind: string, row: Record<string, string>): Promise<void> => {
    cost.servicenow++
    const answer = await fetch(`${servicenow.url}/api/now/import/${STAGING}_${kind}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(row),
    })
    if (answer.status !== 201) throw new Error(`The naive pusher got ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  }
  for (let offset = 0; cost.devices < limit; offset += PAGE_SIZE) {
    const page = (await get(`/api/v1/devices?limit=${PAGE_SIZE}&offset=${offset}`)) as Json[]
    if (page.length === 0) break
    for (const device of page.slice(0, limit - cost.devices)) {
      const details = (await get(`/api/v1/devices/${String(device['device_id'])}/details`)) as { volumes?: Json[] }
      const serial = String(device['serial_number'])
      await post('computer', {
        serial_number: serial,
        device_name: String(device['device_name']),
        model_name: String(device['model']),
        os_type: device['platform'] === 'Mac' ? 'macOS' : 'iOS',
        os_version: String(device['os_version']),
        device_capacity: String(details.volumes?.[0]?.['capacity'] ?? ''),
        assigned_user: String((device['user'] as Json)?.['email'] ?? ''),
      })
      const { device_id, blueprint_id } = device
      await post('mdm', { device_id: String(device_id), blueprint_id: String(blueprint_id), serial_number: serial })
      cost.devices++
    }
  }
  cost.seconds = (performance.now() - started) / 1000
  return cost
}

async function login(account: Endpoints['servicenow']): Promise<string> {
  const { url, clientId, clientSecret, username, password } = account
  const body = new URLSearchParams({
    grant_type: 'password',
    client_id: clientId,
    client_secret: clientSecret,
    username,
    password,
  })
  const { access_token } = (await (await fetch(`${url}/oauth_token.do`, { method: 'POST', body })).json()) as {
    access_token: string
  }
  return access_token
}

// Changes of devices in Kandji, and how long ServiceNow's records take to have them.

import { setTimeout as wait } from 'node:timers/promises'
import type { Pair } from '../pair.ts'
import { isApple } from '../rivals/rows.ts'
import type { Json } from '../rivals/link.ts'

export interface Change {
  deviceId: string
  serial: string
  /** Of the device at the local tenant. */
  to: { device_name: string } | { blueprint_id: string }
}

/** How often a record is looked at. Milliseconds. */
const LOOK_EVERY = 100
/** Longer than any goal. Milliseconds. */
const LONGEST = 60_000

export class Changes {
  readonly #pair: Pair

  constructor(pair: Pair) {
    this.#pair = pair
  }

  /** @returns a new name and a new blueprint in turn, for devices that ServiceNow has */
  async planned(count: number): Promise<Change[]> {
    const devices = ((await this.#kandji('/api/v1/devices?limit=300')) as Json[]).filter(isApple)
    const { results } = (await this.#kandji('/api/v1/blueprints?limit=50')) as { results: Array<{ id: string }> }
    const serials = devices.map((device) => String(device['serial_number']))
    const alone = devices.filter(({ serial_number: serial }) => serials.filter((one) => one === serial).length === 1)
    const changes: Change[] = []
    for (const device of alone) {
      if (changes.length === count) return changes
      const [deviceId, serial] = [String(device['device_id']), String(device['serial_number'])]
      const other = results.find(({ id }) => id !== device['blueprint_id'])!.id
      const isName = changes.length % 2 === 0
      const change = {
        deviceId,
        serial,
        to: isName ? { device_name: `Bench ${serial}` } : { blueprint_id: other },
      }
      if ((await this.#record(change)) !== undefined) changes.push(change)
    }
    throw new Error(`Expected ${count} devices that ServiceNow has, got ${changes.length}`)
  }

  /** @returns milliseconds until the record has it @throws when that takes longer than any goal */
  async make(change: Change): Promise<number> {
    const path = `/local/devices/${change.deviceId}`
    await this.#kandji(path, { method: 'PATCH', body: JSON.stringify(change.to) })
    const began = performance.now()
    const wanted = Object.values(change.to)[0]
    while (performance.now() - began < LONGEST) {
      if ((await this.#record(change)) === wanted) return performance.now() - began
      await wait(LOOK_EVERY)
    }
    throw new Error(`Expected ServiceNow to have ${JSON.stringify(change.to)} within ${LONGEST} ms, it has not`)
  }

  async #record({ deviceId, serial, to }: Change): Promise<string | undefined> {
    const [table, query, field] =
      'device_name' in to
        ? ['cmdb_ci_computer', `serial_number=${serial}`, 'name']
        : ['x_kandj_kandji_mdm', `kandji_device_id=${deviceId}`, 'kandji_blueprint_id']
    const search = new URLSearchParams({ sysparm_query: query, sysparm_fields: field, sysparm_limit: '1' })
    const url = `${this.#pair.env['SERVICENOW_INSTANCE']}/api/now/table/${table}?${search.toString()}`
    const answer = await fetch(url, { headers: { authorization: this.#pair.authorization } })
    const { result } = (await answer.json()) as { result: Array<Record<string, string>> }
    return result[0]?.[field]
  }

  async #kandji(path: string, init: RequestInit = {}): Promise<unknown> {
    const { KANDJI_API_URL: url, KANDJI_API_TOKEN: token } = this.#pair.env
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${url}${path}`, { ...init, headers })
    if (!answer.ok) throw new Error(`Expected the tenant to take ${path}, got ${answer.status}`)
    return answer.json()
  }
}

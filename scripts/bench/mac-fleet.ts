// A local tenant with nothing but Macs, all with the same number of apps, some of which are upgraded on request.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerProcess, startServer } from '../start/programs.ts'

interface App {
  version: string
}

export class MacFleet {
  readonly url: string
  readonly token: string
  readonly #server: ServerProcess
  readonly #macs: number

  private constructor(server: ServerProcess, token: string, macs: number) {
    this.url = server.url
    this.token = token
    this.#server = server
    this.#macs = macs
  }

  static async start(macs: number, appsPerMac: number): Promise<MacFleet> {
    const token = randomBytes(12).toString('hex')
    const folder = mkdtempSync(join(tmpdir(), 'kandji-push-bench-fleet-'))
    const file = join(folder, 'fleet.json')
    const fleet = Array.from({ length: macs }, (_, mac) => ({
      device_id: idOf(mac),
      device_name: `Mac ${mac}`,
      serial_number: `BENCH${String(mac).padStart(5, '0')}`,
      platform: 'Mac',
    }))
    writeFileSync(file, JSON.stringify(fleet))
    try {
      const flags = ['--fleet', file, '--apps', String(appsPerMac), '--requests-per-hour', '1000000']
      return new MacFleet(await startServer('tenant.js', flags, { TENANT_API_TOKEN: token }), token, macs)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  /** Gives so many apps a new version, the same number on each Mac but for one. */
  async upgrade(count: number): Promise<void> {
    for (let mac = 0; mac < this.#macs; mac++) {
      const upgrades = Math.floor(((mac + 1) * count) / this.#macs) - Math.floor((mac * count) / this.#macs)
      if (upgrades) await this.#upgradeOn(mac, upgrades)
    }
  }

  async #upgradeOn(mac: number, upgrades: number): Promise<void> {
    const address = `${this.url}/local/devices/${idOf(mac)}`
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' }
    const { apps } = (await (await fetch(address, { headers })).json()) as { apps: App[] }
    const changed = apps.map((app, at) => (at < upgrades ? { ...app, version: `${app.version}.1` } : app))
    const answer = await fetch(address, { method: 'PATCH', headers, body: JSON.stringify({ apps: changed }) })
    if (!answer.ok) throw new Error(`The tenant refused the upgrades of Mac ${mac}: ${await answer.text()}`)
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }
}

const idOf = (mac: number): string => `00000000-0000-4000-8000-${String(mac).padStart(12, '0')}`

// The local tenant and the local instance with the built app, for tests in which both have to answer as they really do.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addEncoded, newQuery } from '../../../src/instance/database/query.ts'
import { startInstance, type Running } from '../../../src/instance/start.ts'
import type { PushConfig } from '../../../src/push/terms.ts'
import { startTenant, type Tenant } from '../../../src/tenant/server.ts'
import { builtApps } from '../../support/built.ts'

const secret = (): string => randomBytes(16).toString('hex')

export interface LocalSides {
  running: Running
  tenant: Tenant
  /** Anew for each test, with a state folder that is not there yet. */
  config: PushConfig
  /** The same as environment variables. */
  env(): Record<string, string>
  rows(table: string, query?: string): Array<Record<string, string>>
  /** Changes records as an admin would. */
  update(table: string, query: string, values: Record<string, string | number>): void
  remove(table: string, query: string): void
  insert(table: string, values: Record<string, string | number>): string
  /** The tenant answers requests that match with this status, until the end of the test. */
  refuse(match: string, status: number): Promise<void>
}

/** Call in a describe. @param options.devices the tenant's fleet: a number, or the devices; `app` false leaves the app out; `clock` is the instance's */
export function useLocalSides(
  options: { devices?: number | readonly unknown[]; app?: boolean; clock?: () => number } = {}
): LocalSides {
  const sides = {} as LocalSides
  const token = secret()
  const client = { id: secret(), secret: secret() }
  const service = { name: 'kandji_rest_api_user', password: secret() }
  const adminPassword = secret()
  let start: Buffer
  let folder = ''

  const select = (table: string, query = '') => {
    const asked = newQuery(table)
    addEncoded(asked, query)
    return sides.running.instance.database.select(asked)
  }
  beforeAll(async () => {
    const { devices } = options
    sides.tenant = await startTenant({ token, ...(typeof devices === 'number' ? { devices } : { fleet: devices }) })
    const app = options.app === false ? undefined : builtApps()
    sides.running = await startInstance({ adminPassword, app, client, service, clock: options.clock })
    start = sides.running.instance.snapshot()
  })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))
    const { name: username, password } = service
    sides.config = {
      kandji: { url: sides.tenant.url, token },
      servicenow: { url: sides.running.url, clientId: client.id, clientSecret: client.secret, username, password },
      stateFolder: join(folder, 'state'),
      patienceMs: 300,
    }
  })
  afterEach(async () => {
    const authorization = `Bearer ${token}`
    await fetch(`${sides.tenant.url}/local/faults`, { method: 'DELETE', headers: { authorization } })
    sides.running.instance.restore(start)
    rmSync(folder, { recursive: true, force: true })
  })
  afterAll(async () => {
    await Promise.all([sides.tenant.close(), sides.running.close()])
  })

  return Object.assign(sides, {
    env: () => ({
      KANDJI_API_URL: sides.config.kandji.url,
      KANDJI_API_TOKEN: sides.config.kandji.token,
      SERVICENOW_INSTANCE: sides.config.servicenow.url,
      SERVICENOW_CLIENT_ID: sides.config.servicenow.clientId,
      SERVICENOW_CLIENT_SECRET: sides.config.servicenow.clientSecret,
      SERVICENOW_USERNAME: sides.config.servicenow.username,
      SERVICENOW_PASSWORD: sides.config.servicenow.password,
      KANDJI_PUSH_STATE: sides.config.stateFolder,
      KANDJI_PUSH_PATIENCE: '0.3',
    }),
    rows: (table: string, query?: string) =>
      select(table, query).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')]))
      ),
    update(table: string, query: string, values: Record<string, string | number>) {
      const { instance } = sides.running
      for (const row of select(table, query)) {
        const state = instance.loaded(table, row)
        Object.assign(state.values, values)
        instance.asSystem(() => instance.records.update(state))
      }
    },
    remove(table: string, query: string) {
      const { instance } = sides.running
      for (const row of select(table, query))
        instance.asSystem(() => instance.records.delete(instance.loaded(table, row)))
    },
    insert(table: string, values: Record<string, string | number>) {
      const { instance } = sides.running
      const state = instance.loaded(table, {})
      state.before = undefined
      Object.assign(state.values, values)
      return instance.asSystem(() => instance.records.insert(state))!
    },
    async refuse(match: string, status: number) {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ match, status, times: 1000 })
      const answer = await fetch(`${sides.tenant.url}/local/faults`, { method: 'POST', headers, body })
      expect(answer.status).toBeLessThan(300)
    },
  })
}

// What the pictures in the documents show: the tenant's own fleet, brought over in a week of runs. Its clock stands still between
// the runs, so that every picture shows the same hour whenever it is made.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Running, startInstance } from '../../src/instance/start.ts'
import { SYSTEM_CLOCK } from '../../src/push/clock.ts'
import { runSync } from '../../src/push/sync.ts'
import type { PushConfig } from '../../src/push/terms.ts'
import { startTenant, type Tenant } from '../../src/tenant/server.ts'
import { Admin } from '../start/admin.ts'

const ROOT = join(__dirname, '..', '..')
const APPS = [join(ROOT, 'dist', 'app'), join(ROOT, 'sam', 'dist', 'app')]
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** A day after the last check-in of the tenant's fleet. */
export const NOW = Date.UTC(2026, 1, 27, 16)
const FIRST_DAYS_AGO = 6
/** Some people have devices but no account in ServiceNow: every so many of the directory. */
const WITHOUT_ACCOUNT = 10
/** Devices whose names change in Kandji, as many each day. */
const RENAMED = [5, 3, 8, 2, 6]

const secret = (): string => randomBytes(16).toString('hex')

export interface Demo {
  url: string
  /** The administrator's, made for this demo. */
  password: string
  /** Its records, as an administrator writes them. */
  admin: Admin
  running: Running
  close(): Promise<void>
}

/** An instance with the app, an OAuth client, the service account and people; nothing has been sent yet. */
export async function startDemo(): Promise<Demo & { week(): Promise<void> }> {
  const time = { now: NOW - FIRST_DAYS_AGO * DAY_MS }
  const now = (): number => time.now
  const token = secret()
  const password = secret()
  const service = { name: 'kandji_rest_api_user', password: secret() }
  const client = { id: 'c1d2e3f4a5b60718293a4b5c6d7e8f90', secret: secret() }
  const stateFolder = mkdtempSync(join(tmpdir(), 'kandji-screenshots-'))
  const tenant = await startTenant({ token, now })
  const running = await startInstance({ adminPassword: password, app: APPS, client, service, clock: now, shuffle: 1 })
  const admin = new Admin(running.url, password)
  await makePeople(tenant, token, admin)
  const config: PushConfig = {
    kandji: { url: tenant.url, token },
    servicenow: {
      url: running.url,
      clientId: client.id,
      clientSecret: client.secret,
      username: service.name,
      password: service.password,
    },
    patienceMs: 10_000,
    stateFolder,
  }
  return {
    url: running.url,
    password,
    admin,
    running,
    async week() {
      for (const renamed of [0, ...RENAMED]) {
        await renameDevices(tenant, token, renamed, time.now)
        const { failure } = await runSync(config, {}, { clock: { ...SYSTEM_CLOCK, now } })
        if (failure) throw new Error(failure)
        time.now += DAY_MS
      }
      time.now = NOW + 5 * MINUTE_MS
    },
    async close() {
      await Promise.all([tenant.close(), running.close()])
      rmSync(stateFolder, { recursive: true, force: true })
    },
  }
}

async function makePeople(tenant: Tenant, token: string, admin: Admin): Promise<void> {
  const { results } = (await kandji(tenant, token, '/api/v1/users?limit=300')) as {
    results: Array<{ name: string; email: string }>
  }
  const known = results.filter((_one, index) => index % WITHOUT_ACCOUNT !== WITHOUT_ACCOUNT - 1)
  for (const { name, email } of known) await admin.createUser(name, email.split('@')[0]!, email)
}

async function renameDevices(tenant: Tenant, token: string, count: number, now: number): Promise<void> {
  const devices = (await kandji(tenant, token, '/api/v1/devices?limit=300')) as Array<Record<string, string>>
  const macs = devices.filter(({ platform, serial_number }) => platform === 'Mac' && serial_number).slice(0, count)
  const day = new Date(now).toISOString().slice(8, 10)
  for (const { device_id, device_name } of macs)
    await kandji(tenant, token, `/local/devices/${device_id}`, {
      device_name: `${device_name!.replace(/ \(\d+\)$/, '')} (${day})`,
    })
}

async function kandji(tenant: Tenant, token: string, path: string, changes?: Record<string, string>): Promise<unknown> {
  const answer = await fetch(tenant.url + path, {
    method: changes ? 'PATCH' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(changes && { body: JSON.stringify(changes) }),
  })
  if (!answer.ok) throw new Error(`${path}: expected 200 of the tenant, got ${answer.status}`)
  return answer.json()
}

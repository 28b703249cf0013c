// Many tenants in a group of processes on one PostgreSQL, some of them broken in every way: how long each healthy one waits from one
// sweep to the next.

import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startInstance, type Running } from '../../../src/instance/start.ts'
import { startTenant, type Tenant } from '../../../src/tenant/server.ts'
import { startPostgres, type Postgres } from '../failover/postgres.ts'

export interface TenantsOptions {
  tenants: number
  broken: number
  processes: number
  cadenceSeconds: number
  /** How many cadences are watched, after the first sweep of each. */
  cadences: number
  program: string
  app: readonly string[]
}

export interface TenantsResult {
  sweeps: number
  /** Until each healthy tenant had its first sweep. */
  firstSeconds: number
  /** The longest from one sweep of a healthy tenant to its next, and how many waited longer than twice the cadence. */
  longestSeconds: number
  late: string[]
}

const SECRET = () => randomBytes(16).toString('hex')

export async function manyTenants(options: TenantsOptions): Promise<TenantsResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tenants-'))
  const silent = createServer(() => {})
  const open: Array<{ close(): Promise<unknown> }> = []
  const children: ChildProcess[] = []
  try {
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const [token, password, adminPassword] = [SECRET(), SECRET(), SECRET()]
    const client = { id: SECRET(), secret: SECRET() }
    const service = { name: 'kandji_rest_api_user', password }
    const tenant = await startTenant({ token, devices: 3 })
    open.push(tenant)
    const instance = await startInstance({ adminPassword, app: [...options.app], client, service })
    open.push(instance)
    const server = await startPostgres()
    open.push(server)
    const secrets = { token, clientId: client.id, clientSecret: client.secret, password }
    const healthy = writeTenants(folder, options, { tenant, instance, silent, username: service.name, secrets })
    const times = new Map<string, number[]>(healthy.map((name) => [name, []]))
    for (let count = 0; count < options.processes; count++) children.push(begin(folder, options, server, times))
    const began = Date.now()
    const enough = () => [...times.values()].every((ends) => ends.length > 0)
    await until(enough, 600_000)
    const firstSeconds = (Date.now() - began) / 1000
    await sleep(options.cadences * options.cadenceSeconds * 1000)
    return { firstSeconds, ...judge(times, options, Date.now()) }
  } finally {
    for (const child of children) child.kill('SIGKILL')
    silent.close()
    await Promise.all(open.map((one) => one.close()))
    rmSync(folder, { recursive: true, force: true })
  }
}

interface World {
  tenant: Tenant
  instance: Running
  silent: Server
  username: string
  secrets: { token: string; clientId: string; clientSecret: string; password: string }
}

/** @returns the names of those that are well */
function writeTenants(folder: string, { tenants, broken }: TenantsOptions, world: World): string[] {
  mkdirSync(join(folder, 'tenants'))
  const { tenant, instance, silent, username, secrets } = world
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join('..', name)
  }
  const shared = {
    KANDJI_API_TOKEN_FILE: file('token', secrets.token),
    SERVICENOW_CLIENT_ID_FILE: file('id', secrets.clientId),
    SERVICENOW_CLIENT_SECRET_FILE: file('secret', secrets.clientSecret),
    SERVICENOW_PASSWORD_FILE: file('password', secrets.password),
  }
  const wrong = file('wrong', 'a-token-that-is-none')
  const hanging = `http://127.0.0.1:${(silent.address() as { port: number }).port}`
  const content = (url: string, more: object = {}) =>
    JSON.stringify({
      kandji: { url },
      servicenow: { instance: instance.url, username },
      secrets: { ...shared, ...more },
    })
  const faults = [
    () => content(hanging),
    () => content(tenant.url, { KANDJI_API_TOKEN_FILE: wrong }),
    () => '{ "kandji": ',
    () => content(tenant.url, { SERVICENOW_PASSWORD_FILE: 'nowhere' }),
  ]
  const healthy: string[] = []
  for (let index = 0; index < tenants; index++) {
    const name = `tenant-${String(index).padStart(4, '0')}`
    const isBroken = index % Math.floor(tenants / broken) === 0 && index / Math.floor(tenants / broken) < broken
    const text = isBroken ? faults[(index / Math.floor(tenants / broken)) % faults.length]!() : content(tenant.url)
    if (!isBroken) healthy.push(name)
    writeFileSync(join(folder, 'tenants', `${name}.json`), text)
  }
  return healthy
}

function begin(
  folder: string,
  { program, cadenceSeconds }: TenantsOptions,
  server: Postgres,
  times: ReadonlyMap<string, number[]>
): ChildProcess {
  const args = [program, 'run', '--tenants', join(folder, 'tenants'), '--interval', `${cadenceSeconds}s`]
  const env = { PATH: process.env.PATH ?? '', KANDJI_PUSH_STATE: server.url(), KANDJI_PUSH_PATIENCE: '30' }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let rest = ''
  child.stderr!.on('data', (data: Buffer) => {
    const lines = (rest + data.toString()).split('\n')
    rest = lines.pop()!
    for (const line of lines.filter((one) => one.startsWith('{'))) {
      const { msg, tenant, exitCode } = JSON.parse(line) as { msg: string; tenant?: string; exitCode?: number }
      if (msg === 'sweep' && exitCode! < 2) times.get(tenant!)?.push(Date.now())
    }
  })
  return child
}

function judge(
  times: ReadonlyMap<string, number[]>,
  { cadenceSeconds }: TenantsOptions,
  now: number
): Omit<TenantsResult, 'firstSeconds'> {
  let [sweeps, longest] = [0, 0]
  const late: string[] = []
  for (const [name, ends] of times) {
    sweeps += ends.length
    const gaps = ends.map((end, index) => ((ends[index + 1] ?? now) - end) / 1000)
    const most = Math.max(...gaps)
    longest = Math.max(longest, most)
    if (most > 2 * cadenceSeconds) late.push(name)
  }
  return { sweeps, longestSeconds: longest, late }
}

async function until(isSo: () => boolean, ms: number): Promise<void> {
  for (const end = Date.now() + ms; !isSo(); await sleep(100))
    if (Date.now() > end) throw new Error(`Not every healthy tenant had a sweep within ${ms / 1000} s.`)
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

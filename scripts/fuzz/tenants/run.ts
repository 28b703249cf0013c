// Many tenants in a group of processes on one PostgreSQL, some of them broken in every way: how long each healthy one waits from one
// sweep to the next, also while a process is killed; and how the others end.

import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startInstance, type Running } from '../../../src/instance/start.ts'
import { startTenant, type Tenant } from '../../../src/tenant/server.ts'
import { startPostgres, type Postgres } from '../failover/postgres.ts'
import { startUseless, waysToBreak, type TenantContent, type UselessServers } from './broken.ts'

export interface TenantsOptions {
  tenants: number
  broken: number
  processes: number
  cadenceSeconds: number
  /** How many cadences are watched after the first sweep of each, and after a process was killed. */
  cadences: number
  /** How many cadences a healthy tenant may wait from one sweep to the next; 2 when left out. */
  patience?: number
  program: string
  app: readonly string[]
}

export interface TenantsResult {
  sweeps: number
  /** Until each healthy tenant had its first sweep. */
  firstSeconds: number
  /** The longest from one sweep of a healthy tenant to its next, and which waited longer than they may. */
  longestSeconds: number
  late: string[]
  /** The longest of those in which a process was killed. */
  killedSeconds: number
  /** From SIGTERM until the last process had ended, and how they ended. */
  endSeconds: number
  exitCodes: Array<number | null>
}

const SECRET = () => randomBytes(16).toString('hex')

/** A process whose jobs are its own again: so long it may be silent, and so often others look. */
const TAKEN_OVER_WITHIN_MS = 25_000

export async function manyTenants(options: TenantsOptions): Promise<TenantsResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tenants-'))
  const open: Array<{ close(): Promise<unknown> }> = []
  const children: ChildProcess[] = []
  const opened = async <T extends { close(): Promise<unknown> }>(starting: Promise<T>): Promise<T> => {
    const started = await starting
    open.push(started)
    return started
  }
  try {
    const [token, password, adminPassword] = [SECRET(), SECRET(), SECRET()]
    const client = { id: SECRET(), secret: SECRET() }
    const service = { name: 'kandji_rest_api_user', password }
    const useless = await opened(startUseless())
    const tenant = await opened(startTenant({ token, devices: 3 }))
    const instance = await opened(startInstance({ adminPassword, app: [...options.app], client, service }))
    const server = await opened(startPostgres())
    const secrets = { token, clientId: client.id, clientSecret: client.secret, password }
    const healthy = writeTenants(folder, options, { tenant, instance, useless, username: service.name, secrets })
    const times = new Map<string, number[]>(healthy.map((name) => [name, []]))
    for (let count = 0; count < options.processes; count++) children.push(begin(folder, options, server, times))
    const watched = options.cadences * options.cadenceSeconds * 1000
    const began = Date.now()
    await until(() => [...times.values()].every((ends) => ends.length > 0), 600_000)
    const firstSeconds = (Date.now() - began) / 1000
    await sleep(watched)
    const calm = judge(times, options, Date.now())
    const killed = Date.now()
    await ended(children[0]!, 'SIGKILL')
    await sleep(TAKEN_OVER_WITHIN_MS + watched)
    const late = judge(sinceOf(times, killed + TAKEN_OVER_WITHIN_MS), options, Date.now()).late
    const killedSeconds = judge(
      sinceOf(times, killed - options.cadenceSeconds * 2000),
      options,
      Date.now()
    ).longestSeconds
    const asked = Date.now()
    const exitCodes = await Promise.all(children.slice(1).map((child) => ended(child, 'SIGTERM')))
    const endSeconds = (Date.now() - asked) / 1000
    return { firstSeconds, ...calm, late: [...new Set([...calm.late, ...late])], killedSeconds, endSeconds, exitCodes }
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await Promise.all(open.map((one) => one.close()))
    rmSync(folder, { recursive: true, force: true })
  }
}

interface World {
  tenant: Tenant
  instance: Running
  useless: UselessServers
  username: string
  secrets: { token: string; clientId: string; clientSecret: string; password: string }
}

/** @returns the names of those that are well */
function writeTenants(folder: string, { tenants, broken }: TenantsOptions, world: World): string[] {
  mkdirSync(join(folder, 'tenants'))
  const { tenant, instance, useless, username, secrets } = world
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join('..', name)
  }
  const good: TenantContent = {
    kandji: { url: tenant.url },
    servicenow: { instance: instance.url, username },
    secrets: {
      KANDJI_API_TOKEN_FILE: file('token', secrets.token),
      SERVICENOW_CLIENT_ID_FILE: file('id', secrets.clientId),
      SERVICENOW_CLIENT_SECRET_FILE: file('secret', secrets.clientSecret),
      SERVICENOW_PASSWORD_FILE: file('password', secrets.password),
    },
  }
  const ways = waysToBreak(useless, file('wrong', 'a-token-that-is-none'))
  const healthy: string[] = []
  const every = Math.floor(tenants / broken)
  for (let index = 0; index < tenants; index++) {
    const name = `tenant-${String(index).padStart(4, '0')}`
    const turn = index / every
    const isBroken = Number.isInteger(turn) && turn < broken
    if (!isBroken) healthy.push(name)
    const text = isBroken ? ways[turn % ways.length]!(good) : JSON.stringify(good)
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

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return end
}

/** What was since that moment. */
function sinceOf(times: ReadonlyMap<string, number[]>, moment: number): Map<string, number[]> {
  return new Map([...times].map(([name, ends]) => [name, ends.filter((end) => end >= moment)]))
}

function judge(
  times: ReadonlyMap<string, number[]>,
  { cadenceSeconds, patience = 2 }: TenantsOptions,
  now: number
): Pick<TenantsResult, 'sweeps' | 'longestSeconds' | 'late'> {
  let [sweeps, longest] = [0, 0]
  const late: string[] = []
  for (const [name, ends] of times) {
    sweeps += ends.length
    const gaps = ends.map((end, index) => ((ends[index + 1] ?? now) - end) / 1000)
    const most = gaps.length > 0 ? Math.max(...gaps) : Infinity
    longest = Math.max(longest, most)
    if (most > patience * cadenceSeconds) late.push(name)
  }
  return { sweeps, longestSeconds: longest, late }
}

async function until(isSo: () => boolean, ms: number): Promise<void> {
  for (const end = Date.now() + ms; !isSo(); await sleep(100))
    if (Date.now() > end) throw new Error(`Not every healthy tenant had a sweep within ${ms / 1000} s.`)
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

// Two `run`s on one PostgreSQL, and what may befall them: either process killed or paused, the database killed, the active one cut off
// from it. After each fault a device changes in Kandji, and the time until ServiceNow has it is taken. In the end nothing may be lost,
// and nothing doubled.

import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { addEncoded, newQuery } from '../../../src/instance/database/query.ts'
import { startInstance, type Running } from '../../../src/instance/start.ts'
import { startTenant, type Tenant } from '../../../src/tenant/server.ts'
import { randomOf, type Random } from '../random.ts'
import { layCable, type Cable } from './cable.ts'
import { startPostgres, type Postgres } from './postgres.ts'

export interface FailoverOptions {
  kills: number
  seed: number
  devices: number
  /** The built program, and folders of the built app. */
  program: string
  app: readonly string[]
  say?: (line: string) => void
}

export interface FailoverResult {
  faults: Record<string, number>
  /** Devices whose last state ServiceNow does not have. */
  lost: string[]
  /** Devices that ServiceNow has more than once, as a computer or as an MDM record. */
  doubled: string[]
  /** From a fault until a change made after it had arrived. */
  longestMs: number
  /** Staging rows that brought what an earlier one had brought: what was in flight at a fault goes again. */
  again: number
  rows: number
  takeovers: number
}

const FAULTS = [
  'kill the active',
  'kill the standby',
  'kill the database',
  'cut off the active',
  'pause the active',
] as const
type Fault = (typeof FAULTS)[number]

const ARRIVES_WITHIN_MS = 60_000
const [COMPUTERS, MDM, STAGING] = [
  'cmdb_ci_computer',
  'x_kandj_kandji_mdm',
  'x_kandj_kandji_kandji_import_set_computer',
] as const

export async function failover(options: FailoverOptions): Promise<FailoverResult> {
  const group = await Group.start(options)
  try {
    return await group.work(options)
  } finally {
    await group.close()
  }
}

interface Member {
  cable: Cable
  child: ChildProcess
}

interface Fleet {
  device_id: string
  serial_number: string
  device_name: string
}

class Group {
  readonly #tenant: Tenant
  readonly #instance: Running
  readonly #server: Postgres
  readonly #env: Record<string, string>
  readonly #program: string
  readonly #token: string
  readonly #say: (line: string) => void
  #members: Member[] = []
  #known: ReadonlySet<string> = new Set()

  private constructor(
    parts: { tenant: Tenant; instance: Running; server: Postgres; env: Record<string, string>; token: string },
    { program, say = () => {} }: FailoverOptions
  ) {
    this.#tenant = parts.tenant
    this.#instance = parts.instance
    this.#server = parts.server
    this.#env = parts.env
    this.#token = parts.token
    this.#program = program
    this.#say = say
  }

  static async start(options: FailoverOptions): Promise<Group> {
    const secret = () => randomBytes(16).toString('hex')
    const [token, adminPassword] = [secret(), secret()]
    const client = { id: secret(), secret: secret() }
    const service = { name: 'kandji_rest_api_user', password: secret() }
    const tenant = await startTenant({ token, devices: options.devices })
    const instance = await startInstance({ adminPassword, app: [...options.app], client, service })
    const server = await startPostgres()
    const env = {
      PATH: process.env.PATH ?? '',
      KANDJI_API_URL: tenant.url,
      KANDJI_API_TOKEN: token,
      SERVICENOW_INSTANCE: instance.url,
      SERVICENOW_CLIENT_ID: client.id,
      SERVICENOW_CLIENT_SECRET: client.secret,
      SERVICENOW_USERNAME: service.name,
      SERVICENOW_PASSWORD: service.password,
      KANDJI_PUSH_PATIENCE: '10',
    }
    const group = new Group({ tenant, instance, server, env, token }, options)
    for (let count = 0; count < 2; count++) {
      const cable = await layCable(server.port)
      group.#members.push({ cable, child: group.#run(cable) })
    }
    return group
  }

  async work({ kills, seed }: FailoverOptions): Promise<FailoverResult> {
    const faults: Record<string, number> = {}
    let longestMs = 0
    await this.#settled()
    this.#known = new Set(this.#rows(COMPUTERS).map(({ serial_number }) => serial_number!.toUpperCase()))
    for (let kill = 1; kill <= kills; kill++) {
      const random = randomOf(seed, kill)
      const fault = random.pick(FAULTS)
      faults[fault] = (faults[fault] ?? 0) + 1
      // Something is under way when it strikes.
      await this.#rename(kill, random)
      await sleep(random.whole(0, 1_500))
      const began = Date.now()
      this.#say(`${kill}. ${fault} …`)
      const mend = await this.#strike(fault)
      const took = await this.#arrives(await this.#rename(kill, random), began)
      longestMs = Math.max(longestMs, took)
      await mend()
      this.#say(`   ${(took / 1000).toFixed(1)} s`)
    }
    await this.#settled()
    const [{ fence = 0 } = {}] = await this.#server.query('SELECT fence FROM kandji_push.lease')
    return { faults, longestMs, takeovers: Number(fence), ...(await this.#compare()) }
  }

  async close(): Promise<void> {
    for (const { child, cable } of this.#members) {
      child.kill('SIGCONT')
      child.kill('SIGKILL')
      await cable.close()
    }
    await Promise.all([this.#tenant.close(), this.#instance.close(), this.#server.close()])
  }

  #run(cable: Cable): ChildProcess {
    const state = this.#server.url({ port: cable.port })
    return spawn(
      process.execPath,
      [this.#program, 'run', '--interval', '1s', ...(process.env.FAILOVER_LOG ? [] : ['--quiet'])],
      {
        env: { ...this.#env, KANDJI_PUSH_STATE: state },
        stdio: process.env.FAILOVER_LOG ? ['ignore', 'inherit', 'inherit'] : 'ignore',
      }
    )
  }

  /** @returns what puts it right again */
  async #strike(fault: Fault): Promise<() => Promise<void>> {
    if (fault === 'kill the database') {
      await this.#server.kill()
      await sleep(500)
      await this.#server.start()
      return async () => {}
    }
    const active = await this.#active()
    const member = fault === 'kill the standby' ? this.#members.find((one) => one !== active)! : active
    const { cable, child } = member
    if (fault === 'cut off the active') {
      cable.cut()
      return async () => cable.mend()
    }
    if (fault === 'pause the active') {
      child.kill('SIGSTOP')
      return async () => void child.kill('SIGCONT')
    }
    child.kill('SIGKILL')
    return async () => void (member.child = this.#run(cable))
  }

  /** Who has the lease. */
  async #active(): Promise<Member> {
    for (;;) {
      const [row] = await this.#server.query(
        `SELECT split_part(holder, ' ', 1) AS pid FROM kandji_push.lease WHERE expires_at > clock_timestamp()`
      )
      const member = this.#members.find(({ child }) => String(child.pid) === row?.['pid'])
      if (member) return member
      await sleep(100)
    }
  }

  /** Some devices get another name in Kandji. @returns one of them */
  async #rename(turn: number, random: Random): Promise<Fleet> {
    const fleet = await this.#fleet()
    const chosen = Array.from({ length: 5 }, () => random.pick(fleet))
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' }
    for (const device of chosen) {
      device.device_name = `turn ${turn} ${random.whole(0, 1e6)}`
      const body = JSON.stringify({ device_name: device.device_name })
      await fetch(`${this.#tenant.url}/local/devices/${device.device_id}`, { method: 'PATCH', headers, body })
    }
    return chosen.at(-1)!
  }

  async #fleet(): Promise<Fleet[]> {
    const headers = { authorization: `Bearer ${this.#token}` }
    const fleet: Fleet[] = []
    for (;;) {
      const answer = await fetch(`${this.#tenant.url}/api/v1/devices?limit=300&offset=${fleet.length}`, { headers })
      const page = (await answer.json()) as Fleet[]
      if (page.length === 0) break
      fleet.push(...page)
    }
    // Those that flowed before any fault, and of several with one serial number none: only one of them does.
    const serials = fleet.map(({ serial_number }) => serial_number.toUpperCase())
    const isAlone = (serial: string) => serials.indexOf(serial) === serials.lastIndexOf(serial)
    const flowing = serials.map((serial) => isAlone(serial) && this.#known.has(serial))
    return fleet.filter((_device, index) => flowing[index])
  }

  async #arrives({ serial_number, device_name }: Fleet, since = Date.now()): Promise<number> {
    const isThere = () =>
      this.#rows(COMPUTERS, `serial_number=${serial_number}`).some(({ name }) => name === device_name.trim())
    while (!isThere()) {
      if (Date.now() - since > ARRIVES_WITHIN_MS)
        throw new Error(`${serial_number} has not arrived within 60 s. ${await this.#situation()}`)
      await sleep(50)
    }
    return Date.now() - since
  }

  /** Who is there, and what the database sees of them. */
  async #situation(): Promise<string> {
    const members = this.#members.map(({ child }) => `${child.pid} ${child.exitCode ?? child.signalCode ?? 'runs'}`)
    const lease = await this.#server.query(
      'SELECT holder, fence, expires_at - clock_timestamp() AS left FROM kandji_push.lease'
    )
    const sessions = await this.#server.query(
      `SELECT application_name, state, wait_event, left(query, 80) AS query FROM pg_stat_activity
       WHERE application_name LIKE 'kandji%'`
    )
    return JSON.stringify({ members, lease, sessions })
  }

  /** Until two sweeps have had nothing to send. */
  async #settled(): Promise<void> {
    for (let quiet = 0, count = -1; quiet < 60;) {
      const now = this.#rows(STAGING).length
      quiet = now === count ? quiet + 1 : 0
      count = now
      await sleep(100)
    }
  }

  async #compare(): Promise<Pick<FailoverResult, 'lost' | 'doubled' | 'again' | 'rows'>> {
    const computers = this.#rows(COMPUTERS)
    const records = this.#rows(MDM)
    const fleet = await this.#fleet()
    const of = ({ serial_number }: Fleet) =>
      computers.filter((one) => one['serial_number']!.toUpperCase() === serial_number.toUpperCase())
    const mdmOf = ({ device_id }: Fleet) => records.filter((one) => one['kandji_device_id'] === device_id)
    const lost = fleet.filter(
      (device) => of(device).every(({ name }) => name !== device.device_name.trim()) || mdmOf(device).length === 0
    )
    const doubled = fleet.filter((device) => of(device).length > 1 || mdmOf(device).length > 1)
    const staging = this.#rows(STAGING, 'device_nameISNOTEMPTY')
    const contents = new Set(staging.map((row) => `${row['serial_number']} ${row['device_name']}`))
    const names = (devices: Fleet[]) => devices.map(({ serial_number }) => serial_number)
    return { lost: names(lost), doubled: names(doubled), rows: staging.length, again: staging.length - contents.size }
  }

  #rows(table: string, query = ''): Array<Record<string, string>> {
    const asked = newQuery(table)
    addEncoded(asked, query)
    return this.#instance.instance.database
      .select(asked)
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])))
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

// Many tenants in a group of processes that share one PostgreSQL: pg-boss hands out the sweeps. A tenant has one job at a time, in
// whichever process; what fails goes to a lane of its own, so that tenants which hang or are refused hold up nobody.

import type { PoolConfig } from 'pg'
import type { Logger } from 'pino'
import PgBoss from 'pg-boss'
import { namedFault, PushError, type ExitCode } from '../errors.ts'
import type { WireFault } from '../postgres/protocol.ts'
import { databaseFault } from '../postgres/faults.ts'
import { poolConfig } from '../postgres/pool.ts'
import { postgresAddress, postgresName, TLS_REFUSED } from '../postgres/address.ts'
import { Board } from './board.ts'
import type { TenantFile } from './directory.ts'
import { FolderWatch } from './folder-watch.ts'
import { sleep } from './sleep.ts'
import type { TenantRow } from './rows.ts'
import { Tenant, type TenantParts } from './tenant.ts'

/** Sweeps at once in a process: they mostly wait for the network. */
const LANES = { sweep: 16, doubtful: 8 } as const
type Lane = keyof typeof LANES

const LOOK_EVERY_MS = 500
const TEND_EVERY_MS = 5_000

/** A job whose process says nothing more is given out again, at the latest then; one that goes on is kept from others by its lease. */
const EXPIRES_S = 900

const QUEUE = {
  policy: 'stately',
  retryLimit: 1_000,
  retryDelay: 1,
  expireInSeconds: EXPIRES_S,
  retentionMinutes: 60,
} as const

interface Job {
  tenant: string
}

/** SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html). */
const DEADLOCK = '40P01'
const MOST_TRIES = 10

export class Group {
  readonly #options: TenantParts
  readonly #log: Logger
  readonly #signal: AbortSignal
  readonly #boss: PgBoss
  readonly #board: Board
  readonly #watch: FolderWatch
  readonly #tenants = new Map<string, Tenant>()
  /** By the job's id. */
  readonly #running: Record<Lane, Map<string, Promise<void>>> = { sweep: new Map(), doubtful: new Map() }
  #view: TenantRow[] = []

  /** @throws PushError where the database cannot be asked */
  static async open(options: TenantParts): Promise<Group> {
    try {
      return new Group(options, await poolConfig(postgresAddress(options.place)))
    } catch (error) {
      throw faultOf(error, options)
    }
  }

  private constructor(options: TenantParts, connection: PoolConfig) {
    this.#options = options
    this.#log = options.log
    this.#signal = options.signal
    this.#watch = new FolderWatch(options.folder, options.log)
    const { schema: state } = postgresAddress(options.place)
    const schema = `${state.slice(0, 50)}_jobs`
    this.#boss = new PgBoss({ ...connection, schema, max: 2, schedule: false } as PgBoss.ConstructorOptions)
    this.#board = new Board(connection, schema)
    this.#boss.on('error', (error) => this.#log.warn({ msg: 'jobs', reason: this.#faultOf(error).message }))
  }

  /** Until the signal fires. @returns how the process ends */
  async run(): Promise<{ exitCode: ExitCode; failure?: string }> {
    try {
      await this.#begin()
    } catch (error) {
      const { exitCode, message } = this.#faultOf(error)
      return { exitCode, failure: message }
    }
    let tended = -Infinity
    while (!this.#signal.aborted) {
      try {
        if (performance.now() - tended > TEND_EVERY_MS) {
          tended = performance.now()
          await this.#tend()
        }
        for (const lane of Object.keys(LANES) as Lane[]) await this.#take(lane)
      } catch (error) {
        // The database may be away for a while: the tenants' own states say so as well.
        this.#log.warn({ msg: 'jobs', reason: this.#faultOf(error).message })
        await sleep(TEND_EVERY_MS, this.#signal)
      }
      await sleep(LOOK_EVERY_MS, this.#signal)
    }
    for (const tenant of this.#tenants.values()) tenant.end()
    await Promise.all(Object.values(this.#running).flatMap((jobs) => [...jobs.values()]))
    await this.#board.close()
    await this.#boss.stop({ graceful: false, wait: true }).catch(() => {})
    return { exitCode: 0 }
  }

  /** Of all tenants of the group, as it was known last. */
  get view(): readonly TenantRow[] {
    return this.#view
  }

  async #begin(): Promise<void> {
    this.#watch.look()
    await this.#boss.start()
    for (const lane of Object.keys(LANES) as Lane[])
      await this.#again(() => this.#boss.createQueue(lane, { name: lane, ...QUEUE }))
    await this.#board.open()
  }

  /** Processes that begin at the same moment get in each other's way: the server lets one of them go on, and the other one tries anew. */
  async #again(work: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await work()
      } catch (error) {
        if ((error as Partial<WireFault>).code !== DEADLOCK || tries === MOST_TRIES) throw error
        await sleep(100 * tries, this.#signal)
      }
    }
  }

  /** Says that this process is there, takes what has changed in the folder, and what other processes have left lying. */
  async #tend(): Promise<void> {
    await this.#board.beAlive()
    await this.#readFolder()
    const own = Object.values(this.#running).flatMap((jobs) => [...jobs.keys()])
    for (const { lane, job } of await this.#board.orphans(own)) await this.#boss.fail(lane, job)
    const busy = await this.#board.withJob()
    for (const name of this.#tenants.keys()) if (!busy.has(name)) await this.#send('sweep', name, 0)
    this.#view = (await this.#board.all()).filter(({ tenant }) => this.#tenants.has(tenant))
  }

  /** A folder that cannot be read for a while holds nobody up: the tenants that are known go on. */
  #look(): TenantFile[] | undefined {
    try {
      return this.#watch.look()
    } catch (error) {
      this.#log.error({ msg: 'tenants', reason: this.#faultOf(error).message })
      return undefined
    }
  }

  async #readFolder(): Promise<void> {
    const found = this.#look()
    if (found === undefined) return
    const files = new Map(found.map((file) => [file.name, file]))
    const gone = [...this.#tenants.values()].filter(({ name, mark }) => files.get(name)?.mark !== mark)
    for (const tenant of gone) {
      tenant.end()
      this.#tenants.delete(tenant.name)
      await this.#board.drop(tenant.name)
      if (files.has(tenant.name)) continue
      await this.#board.forget([tenant.name])
      this.#log.info({ msg: 'tenant removed', tenant: tenant.name })
    }
    for (const file of files.values()) {
      if (this.#tenants.has(file.name)) continue
      this.#tenants.set(file.name, new Tenant(file, this.#options))
      this.#log.info({
        msg: gone.some(({ name }) => name === file.name) ? 'tenant changed' : 'tenant',
        tenant: file.name,
      })
    }
  }

  /** As many jobs as there are free places. */
  async #take(lane: Lane): Promise<void> {
    const free = LANES[lane] - this.#running[lane].size
    if (free <= 0) return
    const jobs = await this.#board.together(async (db) => {
      const taken = (await this.#boss.fetch<Job>(lane, { batchSize: free, db })) ?? []
      const claims = taken.map(({ id, data }) => ({ tenant: data.tenant, job: id }))
      if (claims.length > 0) await this.#board.claim(claims, db)
      return claims
    })
    for (const { tenant, job } of jobs) {
      const work = this.#do(lane, job, tenant).catch((error: unknown) => {
        this.#log.warn({ msg: 'jobs', tenant, reason: this.#faultOf(error).message })
      })
      this.#running[lane].set(job, work)
      void work.finally(() => this.#running[lane].delete(job))
    }
  }

  async #do(lane: Lane, job: string, name: string): Promise<void> {
    const tenant = this.#tenants.get(name)
    // Its file was removed meanwhile; or this process has not seen it yet, and the next look will.
    if (tenant === undefined) return void (await this.#boss.complete(lane, job))
    const began = performance.now()
    const turn = await tenant.turn()
    await this.#board.together(async (db) => {
      await this.#board.note(name, turn, db)
      await this.#boss.complete(lane, job, {}, { db })
      // A change of its file has begun anew, with a job of its own.
      if (this.#tenants.get(name) !== tenant || this.#signal.aborted) return
      const wait = Math.max(0, turn.intervalSeconds - (performance.now() - began) / 1000)
      await this.#send(turn.exitCode > 1 ? 'doubtful' : 'sweep', name, wait, db)
    })
  }

  /** @param db in place of pg-boss's own connection */
  async #send(lane: Lane, tenant: string, seconds: number, db?: PgBoss.Db): Promise<void> {
    // By the database's clock: this machine's may go otherwise.
    await this.#boss.send(lane, { tenant } satisfies Job, {
      singletonKey: tenant,
      startAfter: Math.round(seconds * 1000) / 1000,
      ...(db && { db }),
    })
  }

  #faultOf(error: unknown): PushError {
    return faultOf(error, this.#options)
  }
}

function faultOf(error: unknown, { place, log }: TenantParts): PushError {
  const { message = '', code } = error as Partial<WireFault>
  if (error instanceof PushError) return error
  if (typeof code === 'string' || message.includes(TLS_REFUSED))
    return databaseFault({ message, code: code ?? '' }, postgresName(place))
  return namedFault(error, log)
}

// One connection to PostgreSQL, in the thread that waits for it.

import { Client } from 'pg'
import { TLS_REFUSED, type PostgresAddress } from './address.ts'
import { sslOf } from './pool.ts'
import { Pipeline, Prepared } from './pipeline.ts'
import type { WireResult, WireStatement } from './protocol.ts'

/** What a paused or cut-off process may hold up, and for how long: the server ends it, so that another one can take its place. */
const IDLE_IN_TRANSACTION_MS = 10_000
const LOCK_TIMEOUT_MS = 10_000
const STATEMENT_TIMEOUT_MS = 300_000

/** A server that has not answered for so long is treated as lost; for who has a lease, that one decides. */
const ANSWER_TIMEOUT_MS = 30_000
const LEASED_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 10_000

/** A server that does not end a connection within this is left alone. */
const GOODBYE_MS = 1_000

const KEEP_ALIVE_AFTER_MS = 5_000

/** SQLSTATE of a statement that the server ended for its time. */
const QUERY_CANCELED = '57014'
const MOST_SETTINGS_TRIES = 5

export class ServerConnection {
  readonly #client: Client
  readonly #prepared = new Prepared()
  /** What waits for an answer. */
  readonly #waiting = new Set<(error: Error) => void>()
  #last: Promise<unknown> = Promise.resolve()
  #answerTimeoutMs = ANSWER_TIMEOUT_MS
  #end: Error | undefined
  /** Called once, when the connection is lost. */
  onLost: () => void = () => {}

  private constructor(client: Client) {
    this.#client = client
    client.on('error', (error) => this.abandon(error))
    client.on('end', () => this.abandon(new Error('Connection terminated')))
  }

  /** @param label what the server calls it in pg_stat_activity */
  static async open(address: PostgresAddress, label: string): Promise<ServerConnection> {
    const { mode } = address.tls
    try {
      return await connect(address, label, mode !== 'off')
    } catch (error) {
      const { message } = error as Error
      if (mode === 'tries' && message.includes(TLS_REFUSED)) return connect(address, label, false)
      throw error
    }
  }

  /** @param settings of the session. Not of its startup: a pooler refuses what it does not know there. */
  static async connected(client: Client, settings: string): Promise<ServerConnection> {
    const connection = new ServerConnection(client)
    try {
      await client.connect()
      await connection.#settle(settings)
    } catch (error) {
      client.end().catch(() => {})
      throw error
    }
    return connection
  }

  /** Until they hold, a statement is ended as soon as the server ends those of this user: a busy one may end these very settings. */
  async #settle(settings: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.script(settings)
        return
      } catch (error) {
        if (attempt === MOST_SETTINGS_TRIES || (error as { code?: unknown }).code !== QUERY_CANCELED) throw error
      }
    }
  }

  /** Nothing is waited for any more, whatever the server may still do. */
  abandon(error: Error): void {
    if (this.#end !== undefined) return
    this.#end = error
    for (const reject of this.#waiting) reject(error)
    this.onLost()
  }

  beUnderLease(): void {
    this.#answerTimeoutMs = LEASED_TIMEOUT_MS
  }

  get isLost(): boolean {
    return this.#end !== undefined
  }

  /** One after the other: leases that are renewed share a connection. */
  run(statements: readonly WireStatement[]): Promise<WireResult[]> {
    const send = () =>
      new Promise<WireResult[]>((resolve, reject) => {
        const end = (error: Error | undefined, results: WireResult[]) => (error ? reject(error) : resolve(results))
        this.#client.query(new Pipeline(statements, this.#prepared, end) as never)
      })
    const work = this.#last.then(send, send)
    this.#last = work
    // Of a connection that is lost it is not waited for: a fault that nobody takes would end the thread.
    work.catch(() => {})
    return this.#answered(work)
  }

  /** Several statements without parameters, as one text. */
  async script(sql: string): Promise<void> {
    const work = this.#client.query(sql)
    work.catch(() => {})
    await this.#answered(work)
  }

  async close(): Promise<void> {
    const wasLost = this.#end !== undefined
    this.#end ??= new Error('closed')
    // One that is cut off never comes to its end.
    const end = this.#client.end().catch(() => {})
    if (!wasLost) await Promise.race([end, new Promise((resolve) => setTimeout(resolve, GOODBYE_MS))])
    const { connection } = this.#client as unknown as { connection: { stream: { destroy(): void } } }
    connection.stream.destroy()
  }

  /** A connection that was cut somewhere on the way says nothing at all. */
  async #answered<T>(work: Promise<T>): Promise<T> {
    if (this.#end !== undefined) throw this.#end
    const timer = setTimeout(() => this.abandon(new Error('the server has not answered')), this.#answerTimeoutMs)
    let end: (error: Error) => void = () => {}
    const lost = new Promise<never>((_resolve, reject) => (end = reject))
    this.#waiting.add(end)
    try {
      return await Promise.race([work, lost])
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(end)
    }
  }
}

function connect(address: PostgresAddress, label: string, encrypted: boolean): Promise<ServerConnection> {
  const { host, port, user, password, database, schema, tls, connectTimeoutMs } = address
  return ServerConnection.connected(
    new Client({
      host,
      port,
      user,
      password,
      database,
      ssl: encrypted ? sslOf(tls) : false,
      application_name: label,
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    }),
    `SET search_path = ${schema}; SET client_min_messages = warning; SET lock_timeout = ${LOCK_TIMEOUT_MS};
     SET statement_timeout = ${STATEMENT_TIMEOUT_MS}; SET idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_MS}`
  )
}

// The thread that talks to PostgreSQL, so that the one that works can wait for each answer: a change of state is never half done
// between two turns of the event loop, as with SQLite. It also renews leases, whatever the other thread is busy with.

import { parentPort, workerData } from 'node:worker_threads'
import type { PostgresAddress } from './address.ts'
import { ServerConnection } from './connection.ts'
import type { Answer, Ask, Lease, Told, WireFault, WorkerParts } from './protocol.ts'
import { RENEWAL } from './lease-sql.ts'

const { port, bell, firstSession } = workerData as WorkerParts
const ring = new Int32Array(bell)

interface Session {
  connection: ServerConnection
  address: PostgresAddress
  lease?: { timer: NodeJS.Timeout; until: BigInt64Array }
}

const STAYING = { text: 'SELECT 1', values: [] }

/** Whoever waits for an answer hears of nothing else, so not of the end of this thread either. */
setInterval(() => Atomics.add(ring, 1, 1), 500).unref()

const SESSIONS = new Map<number, Session>()
/** Renewals go by a connection of their own: a long statement holds up none of them. One for each server and login. */
const RENEWERS = new Map<string, Promise<ServerConnection>>()
let count = firstSession

port.on('message', (ask: Ask) => {
  void answered(ask).then((answer) => {
    port.postMessage(answer)
    Atomics.store(ring, 0, 1)
    Atomics.notify(ring, 0)
  })
})

async function answered(ask: Ask): Promise<Answer> {
  try {
    return await answer(ask)
  } catch (error) {
    return { ok: false, fault: faultOf(error) }
  }
}

async function answer(ask: Ask): Promise<Answer> {
  if (ask.kind === 'open') return open(ask.address, ask.label)
  const session = SESSIONS.get(ask.session)
  if (session === undefined) throw new Error('Connection terminated')
  if (ask.kind === 'run') return { ok: true, results: await session.connection.run(ask.statements) }
  if (ask.kind === 'script') await session.connection.script(ask.sql)
  else if (ask.kind === 'keep') keep(ask.session, session, ask.lease)
  else await close(ask.session, session)
  return { ok: true }
}

async function open(address: PostgresAddress, label: string): Promise<Answer> {
  const connection = await ServerConnection.open(address, label)
  const [about] = await connection.run([
    { text: `SELECT current_setting('server_version_num')::int AS version, pg_backend_pid() AS backend`, values: [] },
  ])
  const { version, backend } = about!.rows[0] as { version: number; backend: number }
  const session = ++count
  SESSIONS.set(session, { connection, address })
  connection.onLost = () => lose(session)
  return { ok: true, session, version, backend }
}

async function close(number: number, session: Session): Promise<void> {
  SESSIONS.delete(number)
  if (session.lease) clearTimeout(session.lease.timer)
  session.connection.onLost = () => {}
  await session.connection.close()
  if (SESSIONS.size > 0) return
  const idle = [...RENEWERS.values()]
  RENEWERS.clear()
  for (const renewer of idle) void renewer.then((connection) => connection.close()).catch(() => {})
}

/** Renews until it is lost or its session is closed. It lasts from the moment in which a renewal was begun. */
function keep(number: number, session: Session, { fence, renewEveryMs, lastsMs, until }: Lease): void {
  const end = new BigInt64Array(until)
  session.connection.beUnderLease()
  const again = () => {
    const timer = setTimeout(() => void renew(), renewEveryMs)
    session.lease = { timer, until: end }
  }
  const renew = async () => {
    const began = process.hrtime.bigint()
    // Poolers and firewalls cut a connection that is idle, as between two sweeps.
    void session.connection.run([STAYING]).catch(() => {})
    try {
      const renewer = await inTime(renewerOf(session.address), lastsMs)
      const [result] = await inTime(
        renewer.run([{ text: RENEWAL(session.address.schema), values: [lastsMs, fence] }]),
        lastsMs
      )
      if (!SESSIONS.has(number)) return
      if (result!.count === 0) return lose(number)
      Atomics.store(end, 0, began + BigInt(lastsMs) * 1_000_000n)
      if (result!.rows[0]!['asked'] === 1) tell({ asked: number })
    } catch {
      // The next one may do, as long as it lasts.
      forgetRenewer(session.address)
      if (!SESSIONS.has(number)) return
      if (process.hrtime.bigint() > Atomics.load(end, 0)) return lose(number)
    }
    again()
  }
  again()
}

function lose(number: number): void {
  const session = SESSIONS.get(number)
  if (session?.lease) {
    clearTimeout(session.lease.timer)
    Atomics.store(session.lease.until, 0, 0n)
    // Who waits for an answer need not wait any longer.
    session.connection.abandon(new Error('the lease is lost'))
  }
  tell({ lost: number })
}

function tell(told: Told): void {
  parentPort!.postMessage(told)
}

function keyOf({ host, port: at, user, database, password }: PostgresAddress): string {
  return JSON.stringify([host, at, user, database, password])
}

async function renewerOf(address: PostgresAddress): Promise<ServerConnection> {
  const key = keyOf(address)
  const known = RENEWERS.get(key)
  if (known && !(await known).isLost) return known
  const made = ServerConnection.open(address, 'kandji-push lease')
  RENEWERS.set(key, made)
  return made
}

function forgetRenewer(address: PostgresAddress): void {
  const key = keyOf(address)
  const known = RENEWERS.get(key)
  RENEWERS.delete(key)
  void known?.then((connection) => connection.close()).catch(() => {})
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), ms / 3)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function faultOf(error: unknown): WireFault {
  const { message = '', code } = error as {
    message?: string
    code?: unknown
    errors?: Array<{ code?: string; message: string }>
  }
  // A name with several addresses fails with one error for each.
  const [first] = (error as { errors?: Array<{ code?: string; message: string }> }).errors ?? []
  return { message: message || (first?.message ?? 'unknown'), code: String(code ?? first?.code ?? '') }
}

// A PostgreSQL server of one's own, on a port and in a folder of its own, with a password of that run. Debian's binaries; as root
// it runs as another user, which the server insists on.

import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

export interface Postgres {
  port: number
  user: string
  password: string
  /** The address of a database, for KANDJI_PUSH_STATE. */
  url(options?: { database?: string; schema?: string; port?: number }): string
  /** A query as the server's own administrator. */
  query(sql: string, database?: string): Promise<Array<Record<string, unknown>>>
  /** From now on connections may be encrypted, by this certificate; another one may take its place. Both PEM. */
  certify(certified: { key: string; cert: string }): Promise<void>
  /** As kill -9 of the whole server, and its start afterwards. */
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** The folder of the server's programs; undefined where there are none. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const places = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return places.find((place) => ['postgres', 'initdb'].every((name) => existsSync(join(place, name))))
}

export async function startPostgres(): Promise<Postgres> {
  const programs = postgresPrograms()
  if (programs === undefined) throw new Error("Expected PostgreSQL, got none. Install Debian's package postgresql.")
  const owner = otherUser()
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', 'push', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', '-E', 'UTF8']
  execFileSync(join(programs, 'initdb'), init, { ...owner, stdio: 'ignore', cwd: folder })
  const port = await freePort()
  const settings = {
    port,
    unix_socket_directories: folder,
    listen_addresses: '127.0.0.1',
    fsync: 'off',
    max_connections: 300,
  }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  let server: ChildProcess | undefined
  const url = ({ database = 'postgres', schema = '', port: at = port } = {}) =>
    `postgresql://push:${password}@127.0.0.1:${at}/${database}${schema && `?schema=${schema}`}`
  const query = async (sql: string, database = 'postgres') => {
    const client = new Client({ connectionString: url({ database }) })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query(sql)).rows as Array<Record<string, unknown>>
    } finally {
      await client.end()
    }
  }
  const start = async () => {
    server = spawn(join(programs, 'postgres'), args, { ...owner, stdio: 'ignore', cwd: folder })
    for (let tries = 0; ; tries++) {
      try {
        return void (await query('SELECT 1'))
      } catch (error) {
        if (tries > 300) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
  const stop = async (signal: NodeJS.Signals) => {
    const running = server
    server = undefined
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await ended
  }
  await start()
  return {
    port,
    user: 'push',
    password,
    url,
    query,
    start,
    certify: async ({ key, cert }) => {
      for (const [name, text] of Object.entries({ 'server.key': key, 'server.crt': cert })) {
        writeFileSync(join(data, name), text, { mode: 0o600 })
        if (owner) chownSync(join(data, name), owner.uid, owner.gid)
      }
      await query('ALTER SYSTEM SET ssl = on')
      const loaded = async () => (await query('SELECT pg_conf_load_time()::text AS at'))[0]!['at']
      const before = await loaded()
      await query('SELECT pg_reload_conf()')
      while ((await loaded()) === before) continue
    },
    // SIGQUIT is PostgreSQL's immediate shutdown: no process of it tidies anything up.
    kill: () => stop('SIGQUIT'),
    close: async () => {
      await stop('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function otherUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid!.status === 0) return { uid: Number(uid!.stdout), gid: Number(gid!.stdout) }
  }
  throw new Error('Expected a user postgres or nobody to run the server as, found none.')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

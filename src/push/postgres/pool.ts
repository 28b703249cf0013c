// An address as node-postgres takes it, for those who may wait for an answer: the jobs of many tenants.

import { Client, type PoolConfig } from 'pg'
import { TLS_REFUSED, type PostgresAddress, type Tls } from './address.ts'

/** Where encryption is only preferred, the server is asked once whether it has it. @throws what node-postgres does */
export async function poolConfig(address: PostgresAddress): Promise<PoolConfig> {
  const { host, port, user, password, database, tls, connectTimeoutMs } = address
  const config = {
    host,
    port,
    user,
    password,
    database,
    ssl: tls.mode === 'off' ? false : sslOf(tls),
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    query_timeout: 30_000,
  }
  return tls.mode === 'tries' && !(await hasTls(config)) ? { ...config, ssl: false } : config
}

async function hasTls(config: PoolConfig): Promise<boolean> {
  const client = new Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as Error).message.includes(TLS_REFUSED)) return false
    throw error
  } finally {
    client.end().catch(() => {})
  }
}

/** As Node's TLS takes it. */
export function sslOf({ mode, ca, cert, key }: Tls) {
  return {
    rejectUnauthorized: mode === 'authority' || mode === 'full',
    ...(mode === 'authority' && { checkServerIdentity: () => undefined }),
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
  }
}

// An address as node-postgres takes it, for those who may wait for an answer: the jobs of many tenants.

import type { PoolConfig } from 'pg'
import type { PostgresAddress, Tls } from './address.ts'

export function poolConfig(address: PostgresAddress): PoolConfig {
  const { host, port, user, password, database, tls, connectTimeoutMs } = address
  return {
    host,
    port,
    user,
    password,
    database,
    ssl: tls.mode === 'off' || tls.mode === 'tries' ? false : sslOf(tls),
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    query_timeout: 30_000,
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

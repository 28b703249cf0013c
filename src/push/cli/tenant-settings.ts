// The settings of one of many tenants: its file, the files of its secrets, and what all of them share.

import { dirname, resolve } from 'node:path'
import { Misconfigured } from '../errors.ts'
import { tenantPlace } from '../tenants/places.ts'
import type { PushConfig } from '../terms.ts'
import { BadEnvironment, readEnvironment, TENANT_FILE, type Environment } from './environment.ts'
import { tenantFile } from './tenant-file.ts'

/** The way out of the network, and how long to be patient, are the same for all; who a tenant is, is in its file alone. */
const SHARED = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTPS_PROXY_FILE',
  'NO_PROXY',
  'no_proxy',
  'NODE_EXTRA_CA_CERTS',
  'KANDJI_PUSH_PATIENCE',
] as const

/** @throws Misconfigured naming each setting that is wrong, without any secret */
export function tenantSettings(tenant: { name: string; path: string }, place: string, env: Environment): PushConfig {
  try {
    return readEnvironment(tenantEnvironment(tenant, place, env))
  } catch (error) {
    if (!(error instanceof BadEnvironment)) throw error
    throw new Misconfigured(`${tenant.name}.json`, error.message)
  }
}

/** As if this tenant were the only one: all that a command is told by. @param place where the states of all are */
export function tenantEnvironment(
  { name, path }: { name: string; path: string },
  place: string,
  env: Environment
): Environment {
  const own: Environment = Object.fromEntries(SHARED.map((variable) => [variable, env[variable]]))
  for (const [variable, secret] of Object.entries(tenantFile(path).secrets))
    own[variable] = resolve(dirname(path), secret)
  return { ...own, KANDJI_PUSH_STATE: tenantPlace(place, name), [TENANT_FILE]: path }
}

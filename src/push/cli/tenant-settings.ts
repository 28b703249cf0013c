// The settings of one of many tenants: its file, the files of its secrets, and what all of them share.

import { dirname, join, resolve } from 'node:path'
import { readTenantFile } from '../configuration/file.ts'
import { Misconfigured } from '../errors.ts'
import { inSchema, isPostgres, postgresAddress } from '../postgres/address.ts'
import { schemaPart } from '../tenants/directory.ts'
import type { PushConfig } from '../terms.ts'
import { BadEnvironment, readEnvironment, type Environment } from './environment.ts'
import { FROM_FILE } from './settings.ts'

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
export function tenantSettings(
  { name, path }: { name: string; path: string },
  place: string,
  env: Environment
): PushConfig {
  const { file, secrets } = readTenantFile(path)
  const own: Environment = Object.fromEntries(SHARED.map((variable) => [variable, env[variable]]))
  for (const [variable, secret] of Object.entries(secrets)) {
    if (!FROM_FILE.includes(variable.replace(/_FILE$/, '')) || variable.startsWith('KANDJI_PUSH_'))
      file.problems.push({
        subject: `secrets.${variable}`,
        reason: `expected one of ${FROM_FILE.filter((one) => !one.startsWith('KANDJI_PUSH_'))
          .map((one) => `${one}_FILE`)
          .join(', ')}`,
      })
    own[variable] = resolve(dirname(path), secret)
  }
  own['KANDJI_PUSH_STATE'] = tenantPlace(place, name)
  try {
    return readEnvironment(own, file)
  } catch (error) {
    if (!(error instanceof BadEnvironment)) throw error
    throw new Misconfigured(`${name}.json`, error.message)
  }
}

/** Each tenant's state is its own. */
function tenantPlace(place: string, name: string): string {
  if (!isPostgres(place)) return join(place, name)
  return inSchema(place, `${postgresAddress(place).schema.slice(0, 20)}_${schemaPart(name)}`)
}

// Credentials from the environment or from files. Once read they are nowhere to be found in the process's environment.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Accounts } from '../accounts.ts'
import { UsageError } from './options.ts'

/** @param empty admin alone, whatever else the environment holds */
export function accountsFor(empty: boolean, adminPassword: string): Accounts {
  const client = pair('INSTANCE_CLIENT_ID', 'INSTANCE_CLIENT_SECRET')
  const service = pair('INSTANCE_SERVICE_USERNAME', 'INSTANCE_SERVICE_PASSWORD')
  if (empty) return { adminPassword }
  return {
    adminPassword,
    demoUsers: true,
    client: client && { id: client[0], secret: client[1] },
    service: service && { name: service[0], password: service[1] },
  }
}

/** The value of NAME, or what the file named by NAME_FILE holds. @throws UsageError */
export function secret(name: string): string | undefined {
  const file = process.env[`${name}_FILE`]
  const value = process.env[name]
  delete process.env[`${name}_FILE`]
  delete process.env[name]
  if (!file) return value || undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new UsageError(`${name}_FILE: cannot read ${file}: ${(error as Error).message}`)
  }
}

function pair(first: string, second: string): [string, string] | undefined {
  const values = [secret(first), secret(second)]
  if (values[0] && values[1]) return [values[0], values[1]]
  if (values[0] || values[1]) throw new UsageError(`Expected both ${first} and ${second}, got one of them`)
  return undefined
}

export interface OwnPassword {
  password: string
  /** The file that holds it, for its owner alone. */
  path: string
  /** Takes away what was made for this start alone. */
  discard(): void
}

/** A password made at random: kept with the data where there is a folder of it, else for this start. */
export function ownPassword(data: string | undefined): OwnPassword {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'instance-'))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'admin-password')
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 })
  const password = readFileSync(path, 'utf8').trim()
  return { password, path, discard: () => data === undefined && rmSync(folder, { recursive: true, force: true }) }
}

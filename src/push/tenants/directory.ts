// The tenants of a folder: DIR/NAME.json each. It is looked at again and again, so that a file that is added, changed or removed is
// taken without a restart.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Misconfigured } from '../errors.ts'
import { fieldsOf, readJson } from '../json.ts'

export interface TenantFile {
  name: string
  /** Absolute. */
  path: string
  /** Changes with the file and with those of its secrets. */
  mark: string
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** @throws Misconfigured where the folder cannot be read */
export function tenantsIn(folder: string): TenantFile[] {
  let files: string[]
  try {
    files = readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Misconfigured(
      '--tenants',
      `Expected a folder with one NAME.json a tenant, got ${resolve(folder)} (${code}). Check the path, and that this account may read it.`
    )
  }
  return files
    .filter((file) => file.endsWith('.json') && NAME.test(file.slice(0, -'.json'.length)))
    .sort()
    .map((file) => {
      const path = resolve(join(folder, file))
      return { name: file.slice(0, -'.json'.length), path, mark: markOf(path) }
    })
}

/** What a file is like that cannot be read is known as well: it is tried again when that changes. */
function markOf(path: string): string {
  const hash = createHash('sha256')
  try {
    const text = readFileSync(path, 'utf8')
    hash.update(text)
    const reading = readJson(text)
    const { secrets } = fieldsOf('json' in reading ? reading.json : undefined)
    for (const file of Object.values(fieldsOf(secrets))) hash.update(stampOf(resolve(dirname(path), String(file))))
  } catch (error) {
    hash.update(String((error as NodeJS.ErrnoException).code))
  }
  return hash.digest('hex')
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.mtimeMs} ${found.size} ${found.mode} ` : 'none '
}

/** The name of a tenant as a part of a schema's: another one for each tenant, whatever its letters. */
export function schemaPart(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '_')
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return plain === name && plain.length <= 30 ? plain : `${plain.slice(0, 30)}_${digest}`
}

// The tenants of a folder: DIR/NAME.json each. It is looked at again and again, so that a file that is added, changed or removed is
// taken without a restart.

import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Misconfigured } from '../errors.ts'
import { fieldsOf, readJson } from '../json.ts'
import { readText } from '../text-file.ts'

export interface TenantFile {
  name: string
  /** Absolute. */
  path: string
  /** Changes with the file and with those of its secrets. */
  mark: string
  /** A tenant before it that brings the same devices to the same instance. */
  alike?: string
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** @throws Misconfigured where the folder cannot be read */
export function tenantsIn(folder: string): TenantFile[] {
  const known = new Map<string, string>()
  return tenantNames(folder).map((name) => {
    const path = resolve(join(folder, `${name}.json`))
    const { mark, sides } = lookAt(path)
    const alike = sides && known.get(sides)
    if (sides !== undefined && alike === undefined) known.set(sides, name)
    return { name, path, mark, ...(alike !== undefined && { alike }) }
  })
}

/** In their order. @throws Misconfigured where the folder cannot be read */
export function tenantNames(folder: string): string[] {
  return namesIn(folder).filter((name) => NAME.test(name))
}

/** Files that look like a tenant's, and whose names can be none. @throws Misconfigured where the folder cannot be read */
export function oddNames(folder: string): string[] {
  return namesIn(folder).filter((name) => !NAME.test(name))
}

function namesIn(folder: string): string[] {
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
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

/** What a file is like that cannot be read is known as well: it is tried again when that changes. */
function lookAt(path: string): { mark: string; sides?: string } {
  const hash = createHash('sha256')
  let sides: string | undefined
  try {
    const text = readText(path)
    hash.update(text)
    const reading = readJson(text)
    const { secrets, kandji, servicenow } = fieldsOf('json' in reading ? reading.json : undefined)
    for (const file of Object.values(fieldsOf(secrets))) hash.update(stampOf(resolve(dirname(path), String(file))))
    sides = sidesOf(fieldsOf(kandji)['url'], fieldsOf(servicenow)['instance'])
  } catch (error) {
    hash.update(String((error as NodeJS.ErrnoException).code))
  }
  return { mark: hash.digest('hex'), ...(sides !== undefined && { sides }) }
}

/** The same for the same two, as far as their addresses are written alike. */
function sidesOf(kandji: unknown, servicenow: unknown): string | undefined {
  if (typeof kandji !== 'string' || typeof servicenow !== 'string') return undefined
  const plain = (text: string) => text.trim().toLowerCase().replace(/\/+$/, '')
  return `${plain(kandji)} ${plain(servicenow).replace(/^https:\/\/([a-z0-9-]+)\.service-now\.com$/, '$1')}`
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

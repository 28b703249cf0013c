// Opens SQLite files by the engine that this machine has.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Misconfigured } from '../errors.ts'
import type { Database, OpenOptions } from './database.ts'
import { nodeEngine, openWithNode } from './node-engine.ts'

/** The first Node that brings SQLite without a flag. */
const WITH_SQLITE = '22.13'

const engine = nodeEngine()

/**
 * @param file a path; '' for a private database that disappears with the process
 * @throws Misconfigured where this Node has no SQLite and none was built for it, else an error with a `code` such as
 * SQLITE_CANTOPEN
 */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  if (engine) return openWithNode(engine, file, options)
  const nativeBinding = packagedBinding()
  try {
    return new BetterSqlite(file, { ...options, ...(nativeBinding !== undefined && { nativeBinding }) })
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    throw code === 'ERR_DLOPEN_FAILED' || message.startsWith('Could not locate the bindings file') ? noEngine() : error
  }
}

/** What an installed package has for this Node; undefined in a checkout, where better-sqlite3 finds its own. */
function packagedBinding(): string | undefined {
  const { platform, arch, versions } = process
  const folder = join(__dirname, 'native')
  if (!existsSync(folder)) return undefined
  const file = join(folder, `better-sqlite3-${platform}-${arch}-${versions.modules}.node`)
  if (!existsSync(file)) throw noEngine()
  return file
}

function noEngine(): Misconfigured {
  const { platform, arch, version } = process
  return new Misconfigured(
    'Node',
    `Expected a Node with SQLite (${WITH_SQLITE} or later), got ${version}, for which this installation has none on ${platform}-${arch}. Run it by Node ${WITH_SQLITE} or later; in a checkout, \`npm rebuild better-sqlite3\` makes one for this Node.`
  )
}

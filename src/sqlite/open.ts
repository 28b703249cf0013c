// Opens SQLite databases by the engine that this machine has: Node's own, else better-sqlite3.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Database, OpenOptions } from './database.ts'
import { nodeEngine, openWithNode } from './node-engine.ts'

/** The first Node that brings SQLite without a flag. */
const WITH_SQLITE = '22.13'

const engine = nodeEngine()

/** This Node has no SQLite, and the installation has none for it. */
export class NoSqlite extends Error {
  constructor() {
    const { platform, arch, version } = process
    super(
      `Expected a Node with SQLite (${WITH_SQLITE} or later), got ${version}, for which this installation has none on ${platform}-${arch}. Run it by Node ${WITH_SQLITE} or later; in a checkout, \`npm rebuild better-sqlite3\` makes one for this Node.`
    )
  }
}

/**
 * @param file a path; '' for a private database that disappears with the process; `:memory:`; or the bytes of a database,
 * for one in memory that begins as that
 * @throws NoSqlite, else an error with a `code` such as SQLITE_CANTOPEN
 */
export function openSqlite(file: string | Buffer, options: OpenOptions = {}): Database {
  if (engine) return openWithNode(engine, file, options)
  const nativeBinding = packagedBinding()
  try {
    return new BetterSqlite(file, { ...options, ...(nativeBinding !== undefined && { nativeBinding }) })
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    throw code === 'ERR_DLOPEN_FAILED' || message.startsWith('Could not locate the bindings file')
      ? new NoSqlite()
      : error
  }
}

/** What an installed package has for this Node; undefined in a checkout, where better-sqlite3 finds its own. */
function packagedBinding(): string | undefined {
  const { platform, arch, versions } = process
  const folder = join(__dirname, 'native')
  if (!existsSync(folder)) return undefined
  const file = join(folder, `better-sqlite3-${platform}-${arch}-${versions.modules}.node`)
  if (!existsSync(file)) throw new NoSqlite()
  return file
}

// Opens SQLite files by the engine that this machine has.

import { Misconfigured } from '../errors.ts'
import type { Database, OpenOptions } from '../../sqlite/database.ts'
import { NoSqlite, openSqlite } from '../../sqlite/open.ts'

/**
 * @param file a path; '' for a private database that disappears with the process
 * @throws Misconfigured where this Node has no SQLite and none was built for it, else an error with a `code` such as
 * SQLITE_CANTOPEN
 */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  try {
    return openSqlite(file, options)
  } catch (error) {
    throw error instanceof NoSqlite ? new Misconfigured('Node', error.message) : error
  }
}

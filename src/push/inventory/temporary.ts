// What is kept on disk for the length of a run, in SQLite's temporary folder: when there is no room, it is that folder's, not the state's.

import { existsSync } from 'node:fs'
import { GaveUp } from '../errors.ts'

/** Does `work`, which writes to a temporary database. @throws GaveUp when there is no room for it */
export function inTemporary<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code !== 'SQLITE_FULL' && code !== 'ENOSPC') throw error
    const text = `No room left in the temporary folder ${folder()}, where a run keeps what it reads.`
    throw new GaveUp(
      'TMPDIR',
      `${text} Free some, or set TMPDIR to another folder, then run again. Nothing was changed.`
    )
  }
}

/** Where SQLite puts temporary files (sqlite.org/tempfiles.html, 5). */
function folder(): string {
  const { SQLITE_TMPDIR, TMPDIR } = process.env
  const candidates = [SQLITE_TMPDIR, TMPDIR, '/var/tmp', '/usr/tmp', '/tmp']
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? process.cwd()
}

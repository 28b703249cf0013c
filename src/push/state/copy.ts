// A copy of the state to think with: what a preview does with it leaves the state itself as it is, whoever works with that.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openDatabase } from '../sqlite/open.ts'
import { GaveUp } from '../errors.ts'
import { isPostgres } from '../postgres/address.ts'
import { copyDatabaseState } from './state-database.ts'
import { DATABASE, stateError } from './state-folder.ts'

export interface StateCopy {
  /** A private folder with the copy; without a database where there is no state yet. */
  folder: string
  /** Removes it. */
  close(): void
}

/** @throws Misconfigured for a state that cannot be read, GaveUp where there is no room for a copy */
export function copyState(place: string): StateCopy {
  const path = resolve(place)
  const copy = mkdtempSync(join(tmpdir(), 'kandji-push-preview-'))
  const close = () => rmSync(copy, { recursive: true, force: true })
  try {
    if (isPostgres(place)) copyDatabaseState(place, join(copy, DATABASE))
    else if (existsSync(join(path, DATABASE))) copyDatabase(path, copy)
    return { folder: copy, close }
  } catch (error) {
    close()
    throw error
  }
}

function copyDatabase(path: string, copy: string): void {
  try {
    const db = openDatabase(join(path, DATABASE), { readonly: true })
    try {
      db.prepare('VACUUM INTO ?').run(join(copy, DATABASE))
    } finally {
      db.close()
    }
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === 'SQLITE_FULL' || code === 'ENOSPC')
      throw new GaveUp(
        'TMPDIR',
        `No room left in ${tmpdir()} for a copy of the state. Free some, or set TMPDIR to another folder.`
      )
    throw stateError(path, error)
  }
}

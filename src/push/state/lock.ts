// One process per state folder. The operating system holds the lock and lets go of it when the process ends, even by
// kill -9: no stale lock is ever left, and a reused process id cannot be mistaken for the holder.

import type { Database } from '../sqlite/database.ts'
import { openDatabase } from '../sqlite/open.ts'
import { Misconfigured } from '../errors.ts'
import { StateHeld } from './held.ts'

export interface Lock {
  release(): void
}

/** @throws StateHeld when another process works in this folder, naming it */
export function takeLock(file: string, folder: string): Lock {
  const db = openDatabase(file, { timeout: 0 })
  try {
    // Other processes can still read who holds the lock while a write transaction is open.
    db.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER); DELETE FROM holder')
    db.prepare('INSERT INTO holder VALUES (?)').run(process.pid)
    db.exec('COMMIT; BEGIN IMMEDIATE')
  } catch (error) {
    const holder = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ? holderOf(db) : undefined
    db.close()
    if (holder === undefined) throw damagedLock(file, error)
    const text = `Another kandji-push (process ${holder}) is working with ${folder}.`
    throw new StateHeld('state folder', `${text} Wait until it has ended, or set KANDJI_PUSH_STATE to another folder.`)
  }
  return { release: () => db.close() }
}

/** The process that works in a state folder now; undefined when none does. */
export function currentHolder(file: string): string | undefined {
  const db = openDatabase(file, { timeout: 0, fileMustExist: true })
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    return undefined
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return holderOf(db)
    throw damagedLock(file, error)
  } finally {
    db.close()
  }
}

function holderOf(db: Database): string {
  try {
    return String((db.prepare('SELECT pid FROM holder').get() as { pid: number }).pid)
  } catch {
    return 'starting up'
  }
}

/** Nothing is lost with the lock, so the state is not to blame. Other errors are returned as they are. */
function damagedLock(file: string, error: unknown): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  if (code !== 'SQLITE_NOTADB' && code !== 'SQLITE_ERROR' && !code.startsWith('SQLITE_CORRUPT')) return error
  const text = `Expected the lock of an earlier run in ${file}, got something else (${message}).`
  return new Misconfigured(
    'KANDJI_PUSH_STATE',
    `${text} Delete this one file while no kandji-push is running: it holds nothing, and is made again.`
  )
}

// The folder of the durable state: readable by its owner only, used by one process at a time.

import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Database } from '../sqlite/database.ts'
import { openDatabase } from '../sqlite/open.ts'
import { Custody } from '../custody.ts'
import { storedSettingsDamage, STORED_SETTINGS_FILE } from '../configuration/stored-settings.ts'
import { GaveUp, Misconfigured, PushError } from '../errors.ts'
import { currentHolder, takeLock, type Lock } from './lock.ts'
import { migrate, SCHEMA_VERSION } from './migrations.ts'
import { allStores, storesIn, type State, type StateView } from './stores.ts'
import { fieldsOf, plainText } from '../json.ts'
import type { Pair } from '../configuration/pair.ts'

export type { State, StateView } from './stores.ts'

const FOLDER_MODE = 0o700
const FILE_MODE = 0o600

/** Memory for pages of the database: the library's 16 MiB would fill with the fleet. */
const CACHE_KIB = 2_000

const LOCK = 'lock'
export const DATABASE = 'state.db'
/** Of a process that stays up: see src/push/daemon/control.ts. */
export const CONTROL_SOCKET = 'control.sock'
const OWN_FILES: ReadonlySet<string> = new Set([
  LOCK,
  `${LOCK}-journal`,
  DATABASE,
  `${DATABASE}-wal`,
  `${DATABASE}-shm`,
  CONTROL_SOCKET,
  STORED_SETTINGS_FILE,
  `${STORED_SETTINGS_FILE}.new`,
])

/**
 * @param pair whose rows are brought: a state that belongs to others is refused, and one that belongs to nobody is theirs from now on
 * @throws Misconfigured when the folder cannot be used, GaveUp when another process uses it
 */
export function openState(folder: string, pair?: Pair): State {
  const path = resolve(folder)
  try {
    makePrivate(path)
    const lock = takeLock(join(path, LOCK), path)
    try {
      return openStores(path, lock, pair)
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw stateError(path, error)
  }
}

function openStores(path: string, lock: Lock, pair: Pair | undefined): State {
  const db = openFormat(join(path, DATABASE))
  try {
    migrate(db)
    const isThere = [LOCK, DATABASE].map((name) => stillThere(join(path, name)))
    const custody = new Custody(path, () => isThere.every((look) => look()))
    lookAtSettings(path, custody)
    const stores = allStores(db, custody)
    if (pair) stores.binding.claim(pair, path)
    return {
      ...stores,
      close: () => {
        // SQLite removes its log by name when it closes: that of another process, where that has begun in this place.
        if (isThere[1]!()) db.close()
        lock.release()
      },
    }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Does `work` while no other process uses the folder, whatever state its database is in. @throws GaveUp when one does */
export function whileLocked<T>(path: string, work: () => T): T {
  const lock = takeLock(join(path, LOCK), path)
  try {
    return work()
  } finally {
    lock.release()
  }
}

/** Names of push's own files in a folder that is there. */
export function ownFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => OWN_FILES.has(name))
}

/** @throws Misconfigured when there is no state yet, or it was written by another version */
export function viewState(folder: string): StateView {
  const path = resolve(folder)
  const file = join(path, DATABASE)
  if (!existsSync(file)) throw noState(path)
  try {
    const db = openFormat(file, true)
    if (db.prepare('SELECT EXISTS (SELECT 1 FROM sqlite_master)').pluck().get() === 0) {
      db.close()
      throw noState(path)
    }
    if ((db.pragma('user_version', { simple: true }) as number) < SCHEMA_VERSION) {
      db.close()
      const text = `The state in ${path} was written by an older kandji-push.`
      throw new Misconfigured('KANDJI_PUSH_STATE', `${text} Run \`kandji-push sync\` once, which brings it up to date.`)
    }
    const custody = new Custody(path)
    lookAtSettings(path, custody)
    const holder = currentHolder(join(path, LOCK))
    return {
      ...storesIn(db, custody),
      custody,
      holder,
      standby: [],
      close: () => db.close(),
    }
  } catch (error) {
    throw stateError(path, error)
  }
}

const noState = (path: string) =>
  new Misconfigured(
    'KANDJI_PUSH_STATE',
    `Expected the state of an earlier run in ${path}, found none. Run \`kandji-push sync\` first, or set KANDJI_PUSH_STATE to the folder that it uses.`
  )

/** They are no part of the database, but of the folder. */
function lookAtSettings(path: string, custody: Custody): void {
  const damage = storedSettingsDamage(path)
  if (damage !== undefined) custody.found(damage)
}

/** Whether the file that is at this place now is the one that is there later. */
function stillThere(file: string): () => boolean {
  const was = statSync(file)
  return () => {
    const is = statSync(file, { throwIfNoEntry: false })
    return is !== undefined && is.ino === was.ino && is.dev === was.dev
  }
}

function makePrivate(path: string): void {
  makeFolder(path)
  // A folder that holds other things, such as a home folder, keeps its mode; the files are closed to others all the same.
  if (readdirSync(path).every((name) => OWN_FILES.has(name))) chmodSync(path, FOLDER_MODE)
  // SQLite gives the files that it makes beside these the same mode.
  for (const name of [LOCK, DATABASE]) closeSync(openSync(join(path, name), 'a', FILE_MODE))
}

/** mkdir's own recursive way never comes to an end where a file system answers as if a parent were missing, as /proc does. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: FOLDER_MODE })
  } catch (error) {
    // Another process has made it in this moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Turns an error of the database or the file system into one that says what to do. Others are returned as they are. */
export function stateError(path: string, error: unknown): unknown {
  if (error instanceof PushError) return error
  const { code = '', message } = detailsOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || (code.startsWith('SQLITE_IOERR') && isFull(path)))
    return new GaveUp('state folder', `No room left on the disk of ${path}. Free some, then run again.`)
  // SQLITE_ERROR: a table or a column is missing that this format has.
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CORRUPT')) {
    const text = `The state in ${path} is damaged (${message}).`
    return new Misconfigured(
      'KANDJI_PUSH_STATE',
      `${text} Move the folder away and run again: every device and app is sent once more, which changes nothing; apps that were removed meanwhile stay active (docs/kandji-push-apps.md).`
    )
  }
  // Another process reads or writes in this moment, or the disk fails: both may pass.
  if (/^SQLITE_(BUSY|LOCKED|IOERR)/.test(code))
    return new GaveUp('state folder', `The state in ${path} could not be read or written (${message}). Run again.`)
  if (!code.startsWith('SQLITE_') && !/^E[A-Z]+$/.test(code)) return error
  return new Misconfigured(
    'KANDJI_PUSH_STATE',
    `Expected a folder that can be made or written to, got ${path} (${message}). Set KANDJI_PUSH_STATE to another, or let this account write to it.`
  )
}

/** The least that SQLite needs beside a database. */
const SMALLEST_ROOM = 100_000

/** Where it finds no room for its own files it says no more than that the disk fails. */
function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize < SMALLEST_ROOM
  } catch {
    return false
  }
}

/** Anything can be thrown. */
function detailsOf(error: unknown): { code?: string; message: string } {
  const { code, message } = fieldsOf(error)
  return { ...(typeof code === 'string' && { code }), message: plainText(message) }
}

function openFormat(file: string, readonly = false): Database {
  const db = openDatabase(file, { readonly })
  try {
    if (!readonly) db.pragma('journal_mode = WAL')
    db.pragma(`cache_size = -${CACHE_KIB}`)
    const version = db.pragma('user_version', { simple: true }) as number
    if (version > SCHEMA_VERSION) {
      const text = `The state was written by a newer kandji-push (format ${version}, expected ${SCHEMA_VERSION} or older).`
      throw new Misconfigured('KANDJI_PUSH_STATE', `${text} Use that version, or another folder.`)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

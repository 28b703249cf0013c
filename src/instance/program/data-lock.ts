// One instance at a time works in a folder of data: what a second one wrote, the first would not see, and both would run the jobs.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../sqlite/database.ts'
import { openSqlite } from '../../sqlite/open.ts'
import { UsageError } from './options.ts'

/** Held until the process ends, in whatever way: the operating system then gives them up. */
const HELD: Database[] = []

/** Takes a folder for this process. @throws UsageError where another one has it */
export function holdFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // No pid in a file: after a crash it would be somebody else's.
  const lock = openSqlite(join(folder, 'in-use.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new UsageError(
      `--data ${folder}: expected a folder that no instance works in, got one that another is using. End that one, or name another folder.`
    )
  }
  HELD.push(lock)
}

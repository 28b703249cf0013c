// What is read from tables and kept as long as they stay as they are.

import type { Database } from './database.ts'

/** A function that returns what `read` made of the tables' rows; it reads again once one of them was written. */
export function derived<T>(database: Database, tables: string | readonly string[], read: () => T): () => T {
  const version = versionOf(database, tables)
  let known: { version: number; value: T } | undefined
  return () => {
    const now = version()
    if (known?.version !== now) known = { version: now, value: read() }
    return known.value
  }
}

/** Versions only grow, so their sum tells a change of any. */
function versionOf(database: Database, tables: string | readonly string[]): () => number {
  if (typeof tables === 'string') return () => database.version(tables)
  return () => tables.reduce((sum, table) => sum + database.version(table), 0)
}

// What is read from tables and kept as long as they stay as they are.

import type { Database } from './database.ts'

/** A function that returns what `read` made of the tables' rows; it reads again once one of them was written. */
export function derived<T>(database: Database, tables: string | readonly string[], read: () => T): () => T {
  let writes = 0
  for (const table of [tables].flat()) database.follow(table, () => void writes++)
  let known: { writes: number; value: T } | undefined
  return () => {
    // What `read` itself writes counts, too.
    if (known?.writes !== writes) known = { writes, value: read() }
    return known.value
  }
}

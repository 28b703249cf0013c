// What kandji-push and the local instance need of a SQLite connection. Two engines give it: Node's own (node:sqlite) where
// the Node has one, else better-sqlite3; both are synchronous, so a change of state is never half done between two turns
// of the event loop.

/** Rows as objects by column, or as the value of their first column after `pluck()`. */
export interface Statement {
  run(...values: unknown[]): { changes: number }
  get(...values: unknown[]): unknown
  all(...values: unknown[]): unknown[]
  iterate(...values: unknown[]): Iterable<unknown>
  pluck(): Statement
  /** From now on rows are lists of their values, where the engine can do that. */
  raw?(): Statement
}

export interface Database {
  prepare(sql: string): Statement
  exec(sql: string): unknown
  /** The rows of a pragma; with `simple` the first column of its first row. */
  pragma(text: string, options?: { simple: boolean }): unknown
  /** A function that runs `work` so that all of it is kept or, when it throws, nothing; within another one as a part of that. */
  transaction<Arguments extends unknown[], Result>(
    work: (...values: Arguments) => Result
  ): (...values: Arguments) => Result
  /** Has SQL call `work`, which answers what SQLite can keep. */
  function(name: string, options: { deterministic: boolean }, work: (...values: unknown[]) => unknown): unknown
  /** The whole database as the bytes of a file. */
  serialize(): Buffer
  /** Whether a transaction is open, whoever began it. */
  readonly inTransaction: boolean
  close(): unknown
}

export interface OpenOptions {
  readonly?: boolean
  fileMustExist?: boolean
  /** How long to wait for another process's lock, in milliseconds (default 5,000). */
  timeout?: number
}

// SQLite as Node brings it (node:sqlite, without a flag from 22.13 on), with the error codes of better-sqlite3: what reads a
// code needs to know one spelling.

import { existsSync } from 'node:fs'
import type { Database, OpenOptions, Statement } from './database.ts'

/** What is used of node:sqlite, which the types of Node 20 do not have. */
interface Engine {
  DatabaseSync: new (path: string, options: { readOnly: boolean; timeout: number }) => DatabaseSync
}
interface DatabaseSync {
  /** Not there before 22.16. */
  isTransaction?: boolean
  exec(sql: string): void
  prepare(sql: string): StatementSync
  close(): void
}
interface StatementSync {
  run(...values: unknown[]): { changes: number | bigint }
  get(...values: unknown[]): Record<string, unknown> | undefined
  all(...values: unknown[]): Array<Record<string, unknown>>
  iterate(...values: unknown[]): Iterator<Record<string, unknown>>
}

/** Result codes by number (sqlite.org/rescode.html): the low byte is the primary one. */
const CODES: Readonly<Record<number, string>> = {
  1: 'ERROR',
  3: 'PERM',
  5: 'BUSY',
  6: 'LOCKED',
  7: 'NOMEM',
  8: 'READONLY',
  10: 'IOERR',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANTOPEN',
  18: 'TOOBIG',
  19: 'CONSTRAINT',
  20: 'MISMATCH',
  26: 'NOTADB',
}
const DEFAULT_TIMEOUT = 5_000

/** Node's own SQLite; undefined where this Node has none, or only behind a flag. */
export function nodeEngine(): Engine | undefined {
  const { emitWarning } = process
  // Node 22 warns that it is experimental each time it is loaded: nobody who runs the program can do anything about it.
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as Engine | undefined
  } finally {
    process.emitWarning = emitWarning
  }
}

/** @throws an error with a `code` such as SQLITE_CANTOPEN */
export function openWithNode(engine: Engine, file: string, options: OpenOptions = {}): Database {
  const { readonly = false, fileMustExist = false, timeout = DEFAULT_TIMEOUT } = options
  if (fileMustExist && !existsSync(file)) throw coded(new Error('unable to open database file'), 'SQLITE_CANTOPEN')
  return new NodeDatabase(spelled(() => new engine.DatabaseSync(file, { readOnly: readonly, timeout })))
}

class NodeDatabase implements Database {
  readonly #db: DatabaseSync
  /** How many transactions are open, one in another. */
  #depth = 0

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  prepare(sql: string): Statement {
    return new NodeStatement(spelled(() => this.#db.prepare(sql)))
  }

  exec(sql: string): void {
    spelled(() => this.#db.exec(sql))
  }

  pragma(text: string, { simple }: { simple: boolean } = { simple: false }): unknown {
    const rows = this.prepare(`PRAGMA ${text}`)
    return simple ? rows.pluck().get() : rows.all()
  }

  transaction<Arguments extends unknown[], Result>(work: (...values: Arguments) => Result) {
    return (...values: Arguments): Result => {
      const [begin, commit, undo] =
        this.#depth === 0
          ? ['BEGIN', 'COMMIT', 'ROLLBACK']
          : ['SAVEPOINT nested', 'RELEASE nested', 'ROLLBACK TO nested; RELEASE nested']
      this.exec(begin!)
      this.#depth += 1
      try {
        const result = work(...values)
        this.exec(commit!)
        return result
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (this.#db.isTransaction !== false) this.exec(undo!)
        throw error
      } finally {
        this.#depth -= 1
      }
    }
  }

  close(): void {
    this.#db.close()
  }
}

class NodeStatement implements Statement {
  readonly #statement: StatementSync
  #isPlucked = false

  constructor(statement: StatementSync) {
    this.#statement = statement
  }

  run(...values: unknown[]): { changes: number } {
    return { changes: Number(spelled(() => this.#statement.run(...values)).changes) }
  }

  get(...values: unknown[]): unknown {
    return this.#seen(spelled(() => this.#statement.get(...values)))
  }

  all(...values: unknown[]): unknown[] {
    return spelled(() => this.#statement.all(...values)).map((row) => this.#seen(row))
  }

  *iterate(...values: unknown[]): Generator<unknown> {
    const rows = spelled(() => this.#statement.iterate(...values))
    for (;;) {
      const { done, value } = spelled(() => rows.next())
      if (done === true) return
      yield this.#seen(value)
    }
  }

  pluck(): Statement {
    this.#isPlucked = true
    return this
  }

  #seen(row: Record<string, unknown> | undefined): unknown {
    if (row === undefined) return undefined
    if (this.#isPlucked) return asBuffer(Object.values(row)[0])
    for (const column in row) if (row[column] instanceof Uint8Array) row[column] = asBuffer(row[column])
    return row
  }
}

/** Node gives bytes as a plain array, without the encodings of a Buffer. */
const asBuffer = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value

/** Does `work`; what SQLite complains of gets its code by name. */
function spelled<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { errcode } = error as { errcode?: unknown }
    if (typeof errcode !== 'number') throw error
    throw coded(error as Error, `SQLITE_${CODES[errcode & 0xff] ?? errcode}`)
  }
}

const coded = (error: Error, code: string): Error => Object.assign(error, { code })

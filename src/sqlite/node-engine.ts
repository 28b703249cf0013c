// SQLite as Node brings it (node:sqlite, without a flag from 22.13 on), with the error codes of better-sqlite3: what reads a
// code needs to know one spelling.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database, OpenOptions, Statement } from './database.ts'

/** What is used of node:sqlite, which the types of Node 20 do not have. */
interface Engine {
  DatabaseSync: {
    new (path: string, options: { readOnly: boolean; timeout: number }): DatabaseSync
    prototype: DatabaseSync
  }
}
interface DatabaseSync {
  /** Not there before 22.16. */
  isTransaction?: boolean
  exec(sql: string): void
  prepare(sql: string): StatementSync
  function(name: string, options: { deterministic: boolean }, work: (...values: unknown[]) => unknown): void
  /** Neither is there before Node 24.18. */
  serialize?: (() => Uint8Array) | undefined
  deserialize?: ((bytes: Uint8Array) => void) | undefined
  close(): void
}
interface StatementSync {
  run(...values: unknown[]): { changes: number | bigint }
  get(...values: unknown[]): Record<string, unknown> | undefined
  all(...values: unknown[]): Array<Record<string, unknown>>
  iterate(...values: unknown[]): Iterator<Record<string, unknown>>
  /** Not there before Node 24: then rows are taken apart after they were made. */
  setReturnArrays?: ((isOn: boolean) => void) | undefined
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

/**
 * @param file as `openSqlite` takes it
 * @throws an error with a `code` such as SQLITE_CANTOPEN
 */
export function openWithNode(engine: Engine, file: string | Buffer, options: OpenOptions = {}): Database {
  const { readonly = false, fileMustExist = false, timeout = DEFAULT_TIMEOUT } = options
  const open = (path: string): DatabaseSync => new engine.DatabaseSync(path, { readOnly: readonly, timeout })
  if (typeof file !== 'string') return fromBytes(open, file)
  if (fileMustExist && !existsSync(file)) throw coded(new Error('unable to open database file'), 'SQLITE_CANTOPEN')
  return new NodeDatabase(spelled(() => open(file)))
}

/** A database that begins as those bytes: in memory where this Node can do that, else in a file for as long as it is open. */
function fromBytes(open: (path: string) => DatabaseSync, bytes: Buffer): Database {
  const db = open(':memory:')
  if (db.deserialize) {
    spelled(() => db.deserialize!(bytes))
    return new NodeDatabase(db)
  }
  db.close()
  const folder = temporaryFolder()
  const file = join(folder, 'copy.sqlite')
  writeFileSync(file, bytes, { mode: 0o600 })
  return new NodeDatabase(
    spelled(() => open(file)),
    () => remove(folder)
  )
}

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'sqlite-'))
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

class NodeDatabase implements Database {
  readonly #db: DatabaseSync
  readonly #afterwards: (() => void) | undefined
  /** How many transactions are open, one in another; it may be too many after one that was torn off. */
  #depth = 0
  readonly #steps = new Map<string, StatementSync>()

  /** @param afterwards done when it is closed */
  constructor(db: DatabaseSync, afterwards?: () => void) {
    this.#db = db
    this.#afterwards = afterwards
  }

  prepare(sql: string): Statement {
    return new NodeStatement(spelled(() => this.#db.prepare(sql)))
  }

  exec(sql: string): void {
    spelled(() => this.#db.exec(sql))
    if (sql === 'ROLLBACK') this.#depth = 0
  }

  pragma(text: string, { simple }: { simple: boolean } = { simple: false }): unknown {
    const rows = this.prepare(`PRAGMA ${text}`)
    return simple ? rows.pluck().get() : rows.all()
  }

  function(name: string, options: { deterministic: boolean }, work: (...values: unknown[]) => unknown): void {
    this.#db.function(name, options, work)
  }

  serialize(): Buffer {
    if (this.#db.serialize) return asBuffer(spelled(() => this.#db.serialize!())) as Buffer
    const folder = temporaryFolder()
    try {
      const file = join(folder, 'copy.sqlite')
      this.prepare('VACUUM INTO ?').run(file)
      return readFileSync(file)
    } finally {
      remove(folder)
    }
  }

  get inTransaction(): boolean {
    return this.#db.isTransaction ?? this.#depth > 0
  }

  transaction<Arguments extends unknown[], Result>(work: (...values: Arguments) => Result) {
    return (...values: Arguments): Result => {
      const [begin, commit, undo] = this.inTransaction
        ? ['SAVEPOINT nested', 'RELEASE nested', 'ROLLBACK TO nested']
        : ['BEGIN', 'COMMIT', 'ROLLBACK']
      this.#step(begin!)
      this.#depth += 1
      try {
        const result = work(...values)
        this.#step(commit!)
        return result
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (this.#db.isTransaction !== false) {
          this.#step(undo!)
          if (undo !== 'ROLLBACK') this.#step(commit!)
        }
        throw error
      } finally {
        this.#depth = Math.max(0, this.#depth - 1)
      }
    }
  }

  /** Transactions begin and end too often to have their words read anew each time. */
  #step(sql: string): void {
    let statement = this.#steps.get(sql)
    if (!statement) this.#steps.set(sql, (statement = spelled(() => this.#db.prepare(sql))))
    spelled(() => statement.run())
  }

  close(): void {
    this.#db.close()
    this.#afterwards?.()
  }
}

class NodeStatement implements Statement {
  readonly #statement: StatementSync
  #isPlucked = false
  #isRaw = false

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

  raw(): Statement {
    this.#isRaw = true
    this.#statement.setReturnArrays?.(true)
    return this
  }

  #seen(row: Record<string, unknown> | undefined): unknown {
    if (row === undefined) return undefined
    if (this.#isRaw) return (Array.isArray(row) ? row : Object.values(row)).map(asBuffer)
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

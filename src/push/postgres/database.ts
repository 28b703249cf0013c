// A connection to PostgreSQL as the stores know a database: each call comes back with its answer. Changes within a transaction are
// collected, and go together with the next question: a thousand of them cost a few round trips.

import type { Database, Statement } from '../sqlite/database.ts'
import { postgresAddress, postgresName } from './address.ts'
import { ask, forgetSession, whenAsked, whenLost } from './bridge.ts'
import { translated, translatedTables, type Translated } from './dialect.ts'
import { databaseFault, leaseLost } from './faults.ts'
import { GUARD } from './lease-sql.ts'
import { Misconfigured } from '../errors.ts'
import type { Answer, Ask, WireResult, WireStatement } from './protocol.ts'

/** Changes that wait for a round trip, at most. */
const MOST_WAITING = 500

/** pg-boss, which serves many tenants, needs this one as well. */
const OLDEST = 13

/** A change that may not have been made yet. */
interface Change {
  statement: WireStatement
  result?: WireResult
}

const plain = (text: string): WireStatement => ({ text, values: [] })

export class PostgresDatabase implements Database {
  readonly name: string
  readonly backend: number
  readonly #session: number
  readonly #lost = new AbortController()
  #guard: WireStatement | undefined
  #until: BigInt64Array | undefined
  #depth = 0
  #waiting: Change[] = []
  #isClosed = false

  /**
   * @param label what the server calls the connection in pg_stat_activity
   * @throws PushError
   */
  constructor(place: string, label: string) {
    const address = postgresAddress(place)
    this.name = postgresName(place)
    const { session, version, backend } = this.#ask({ kind: 'open', address, label })
    this.#session = session!
    this.backend = backend!
    const major = Math.floor(version! / 10_000)
    if (major < OLDEST) {
      this.close()
      throw new Misconfigured(
        'KANDJI_PUSH_STATE',
        `Expected PostgreSQL ${OLDEST} or later at ${this.name}, got ${major}. Name a newer server.`
      )
    }
    whenLost(this.#session, () => this.#lost.abort())
  }

  /** Fires when the connection is lost or the lease taken over: nothing can be changed any more. */
  get lost(): AbortSignal {
    return this.#lost.signal
  }

  /** Whether changes can be made: by this machine's steady clock, so that a process that was paused knows it at once. */
  get isHeld(): boolean {
    if (this.#lost.signal.aborted) return false
    return this.#until === undefined || process.hrtime.bigint() < Atomics.load(this.#until, 0)
  }

  /** From now on each change is made under this lease, which is renewed until it is lost or the connection is closed. */
  keepLease(fence: number, began: bigint, { lastsMs, renewEveryMs }: { lastsMs: number; renewEveryMs: number }): void {
    const until = new SharedArrayBuffer(8)
    this.#until = new BigInt64Array(until)
    Atomics.store(this.#until, 0, began + BigInt(lastsMs) * 1_000_000n)
    this.#guard = { text: translated(GUARD).text, values: [fence] }
    this.#ask({ kind: 'keep', session: this.#session, lease: { fence, lastsMs, renewEveryMs, until } })
  }

  /** Calls `work` when somebody asks something of the process that has the lease: within the time of a renewal. */
  onAsked(work: () => void): void {
    whenAsked(this.#session, work)
  }

  prepare(sql: string): Statement {
    return new PostgresStatement(this, translated(sql))
  }

  /** Definitions of tables. */
  exec(sql: string): void {
    this.execAsIs(translatedTables(sql))
  }

  /** Statements of PostgreSQL's own, without parameters. */
  execAsIs(sql: string): void {
    this.flush()
    this.#ask({ kind: 'script', session: this.#session, sql })
  }

  /** What SQLite is told of caches and files is nobody's concern here. */
  pragma(): undefined {
    return undefined
  }

  transaction<Arguments extends unknown[], Result>(work: (...values: Arguments) => Result) {
    return (...values: Arguments): Result => {
      const isOuter = this.#depth === 0
      this.#add(...(isOuter ? this.#begin() : [plain('SAVEPOINT nested')]))
      this.#depth += 1
      try {
        const result = work(...values)
        this.#add(plain(isOuter ? 'COMMIT' : 'RELEASE SAVEPOINT nested'))
        if (isOuter) this.flush()
        return result
      } catch (error) {
        this.#undo(isOuter)
        throw error
      } finally {
        this.#depth -= 1
      }
    }
  }

  /** @returns what was asked, after all that waits */
  query(statement: WireStatement): WireResult {
    this.#add(statement)
    return this.flush()!
  }

  /** Within a transaction it may wait; `result` makes it. */
  change(statement: WireStatement): { readonly result: WireResult } {
    if (this.#depth === 0) {
      const guarded = [...this.#begin(), statement, plain('COMMIT')]
      try {
        const { results } = this.#ask({ kind: 'run', session: this.#session, statements: guarded })
        return { result: results!.at(-2)! }
      } catch (error) {
        this.#undo(true)
        throw error
      }
    }
    const change: Change = { statement }
    this.#waiting.push(change)
    if (this.#waiting.length >= MOST_WAITING) this.flush()
    const flush = () => this.flush()
    return {
      get result(): WireResult {
        if (change.result === undefined) flush()
        return change.result!
      },
    }
  }

  /** Makes all changes that wait. @returns the answer to the last one */
  flush(): WireResult | undefined {
    if (this.#waiting.length === 0) return undefined
    const changes = this.#waiting
    this.#waiting = []
    const statements = changes.map(({ statement }) => statement)
    const { results } = this.#ask({ kind: 'run', session: this.#session, statements })
    changes.forEach((change, index) => (change.result = results![index]!))
    return changes.at(-1)!.result
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    forgetSession(this.#session)
    try {
      this.#ask({ kind: 'close', session: this.#session })
    } catch {
      // A connection that is lost needs no end.
    }
  }

  #begin(): WireStatement[] {
    return this.#guard ? [plain('BEGIN'), this.#guard] : [plain('BEGIN')]
  }

  #add(...statements: WireStatement[]): void {
    for (const statement of statements) this.#waiting.push({ statement })
  }

  #undo(isOuter: boolean): void {
    this.#waiting = []
    try {
      const undo = isOuter
        ? [plain('ROLLBACK')]
        : [plain('ROLLBACK TO SAVEPOINT nested'), plain('RELEASE SAVEPOINT nested')]
      this.#ask({ kind: 'run', session: this.#session, statements: undo })
    } catch {
      // The server undoes what a lost connection has left.
    }
  }

  #ask(question: Ask): Answer & { ok: true } {
    if (question.kind !== 'open' && question.kind !== 'close' && !this.isHeld) throw leaseLost(this.name)
    const answer = ask(question)
    if (answer.ok) return answer
    throw databaseFault(answer.fault, this.name)
  }
}

class PostgresStatement implements Statement {
  readonly #db: PostgresDatabase
  readonly #sql: Translated
  #isPlucked = false

  constructor(db: PostgresDatabase, sql: Translated) {
    this.#db = db
    this.#sql = sql
  }

  run(...values: unknown[]): { changes: number } {
    const change = this.#db.change(this.#bound(values))
    return {
      get changes() {
        return change.result.count
      },
    }
  }

  get(...values: unknown[]): unknown {
    const [row] = this.#db.query(this.#bound(values)).rows
    return row === undefined ? undefined : this.#seen(row)
  }

  all(...values: unknown[]): unknown[] {
    return this.#db.query(this.#bound(values)).rows.map((row) => this.#seen(row))
  }

  *iterate(...values: unknown[]): Generator<unknown> {
    yield* this.all(...values)
  }

  pluck(): Statement {
    this.#isPlucked = true
    return this
  }

  #bound(values: unknown[]): WireStatement {
    const { text, names } = this.#sql
    const [named] = values as [Record<string, unknown>]
    return { text, values: names ? names.map((name) => named[name]) : values }
  }

  #seen(row: Record<string, unknown>): unknown {
    return asBuffers(this.#isPlucked ? Object.values(row)[0] : row)
  }
}

/** Bytes lose their kind on the way from one thread to the other. */
function asBuffers(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (typeof value !== 'object' || value === null) return value
  const row = value as Record<string, unknown>
  for (const column in row) if (row[column] instanceof Uint8Array) row[column] = asBuffers(row[column])
  return row
}

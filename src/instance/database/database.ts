// The SQLite database under the instance: one physical table a family of tables, columns added as the dictionary grows.

import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Database as Sqlite, Statement } from '../../sqlite/database.ts'
import { openSqlite } from '../../sqlite/open.ts'
import type { Column, Stored } from './columns.ts'
import { matchesText } from './pattern-operators.ts'
import type { Query } from './query.ts'
import { newQuery, where } from './query.ts'
import { Answers, type State } from './answers.ts'
import { BLOCK, type Found, FoundInBlocks } from './found.ts'
import { KeptRows } from './kept-rows.ts'
import { Plans, valuesFor } from './plans.ts'
import type { Schema } from './schema.ts'
import { type Selection, Selections } from './selections.ts'
import { shuffledBy } from './shuffle.ts'
import { quote, SqlBuilder, type Sql } from './sql.ts'

/** A row as kept. `sys_id` is always there. */
export type Row = Record<string, Stored>

/** Counts of what one table was asked to do. */
export interface TableStats {
  queries: number
  writes: number
}

/** A row that is about to be written, as it was before: undefined for one that is new. */
export interface RowChange {
  table: string
  sysId: string
  before: Row | undefined
  /** The columns that an update gives other values. */
  columns?: string[]
}

type Transact = (work: () => unknown) => unknown

/** A query whose SQL has been read. */
interface Prepared {
  statement: Statement
  /** Whether the answer depends on the rows of the table alone: on no other table, and not on whose clock it is. */
  isAboutOneTable: boolean
  asksClock: boolean
}

const NAME = /^[A-Za-z]\w{0,79}$/
/** Each index costs every write something: a table gets no more than this many on its own account. */
const MOST_INDEXES = 12
/** Rows of a table before its indexes are weighed for the first time. */
const FIRST_WEIGHED = 500
/** Rows of an index that are looked at to weigh it. */
const WEIGHED_ROWS = 400
const MOST_STATEMENTS = 2000
/** Added to every version when the whole database is another one. */
const EPOCH = 1e9
const NOBODY: ReadonlyArray<() => void> = []
const ANY_MOMENT = '2000-01-01 00:00:00'

export class Database {
  readonly schema: Schema
  /** Path of the database file, when there is one. */
  readonly #file: string | undefined
  #sqlite: Sqlite
  #transact: Transact
  readonly #readers = new Map<string, () => void>()
  readonly #statements = new Map<string, Statement>()
  /** By what is read, then by the rest of the query: the columns of a family make a long text. */
  #selects = new WeakMap<Selection, Map<string, Prepared>>()
  readonly #physical = new Map<string, Set<string>>()
  readonly #selections: Selections
  readonly #indexes = new Map<string, Set<string>>()
  /** By family: rows written since the database was opened, and with how many its indexes are weighed next. */
  readonly #growths = new Map<string, { inserts: number; next: number }>()
  readonly #versions = new Map<string, number>()
  /** What is told of writes, by table. */
  readonly #followers = new Map<string, Array<() => void>>()
  /** Statements that write certain columns, by table and by the names of the columns. */
  readonly #inserts = new Map<string, Map<string, Statement>>()
  readonly #updates = new Map<string, Map<string, Statement>>()
  readonly #kept = new KeptRows()
  readonly #answers = new Answers()
  readonly #plans = new Plans()
  #epoch = 0
  /** The database has been as these are. */
  #snapshots = new WeakSet<Buffer>()
  #key: Buffer | undefined
  readonly #shuffle: ((root: string) => string) | undefined
  /** Each operation of a request commits on its own: no transaction of the platform's spans a request. */
  autocommit = false
  /** The wall clock of whoever asks at a moment (UTC), both `yyyy-MM-dd HH:mm:ss`. */
  wallClock: (moment: string) => string = (moment) => moment
  /** Told each row that is written, for who takes it all back later. */
  watch: ((change: RowChange) => void) | undefined
  stats: Record<string, TableStats> = {}
  /** How many writes there have been. */
  writes = 0

  /** @param file path of the database file, or `:memory:` (or a serialized database, for a snapshot).
   * @param seed of the order of rows that are asked for in none; without it they come as they were written */
  constructor(schema: Schema, file: string | Buffer, seed?: number) {
    this.schema = schema
    this.#selections = new Selections(schema, (root) => this.#columnsIn(root))
    this.#shuffle = seed === undefined ? undefined : shuffledBy(seed)
    this.#file = typeof file === 'string' && file !== ':memory:' ? file : undefined
    this.#sqlite = this.#open(file)
    this.#transact = transactOf(this.#sqlite)
    this.#readPhysical()
  }

  #open(file: string | Buffer): Sqlite {
    const sqlite = open(file)
    // What queries ask that SQLite cannot tell.
    sqlite.function('wall_clock', { deterministic: false }, (moment) =>
      moment === null ? null : this.wallClock(String(moment))
    )
    sqlite.function('matches_text', { deterministic: true }, (text, expression) =>
      text !== null && matchesText(String(text), String(expression)) ? 1 : 0
    )
    return sqlite
  }

  close(): void {
    this.#sqlite.close()
  }

  /** The whole database as bytes, to go back to with `restore`. */
  snapshot(): Buffer {
    const snapshot = this.#sqlite.serialize()
    this.#snapshots.add(snapshot)
    return snapshot
  }

  restore(snapshot: Buffer): void {
    if (!this.#snapshots.has(snapshot)) {
      this.#selections.useAll()
      this.#snapshots = new WeakSet()
    }
    this.#sqlite.close()
    if (this.#file) replaceFile(this.#file, snapshot)
    this.#sqlite = this.#open(this.#file ?? snapshot)
    this.#transact = transactOf(this.#sqlite)
    this.#forgetStatements()
    this.#key = undefined
    this.#readPhysical()
    this.#begin()
  }

  /** The whole database is another one: nothing that was derived from its rows holds. */
  #begin(): void {
    this.#epoch += EPOCH
    for (const followers of this.#followers.values()) for (const follow of followers) follow()
  }

  /** Calls `follow` whenever the version of a table moves: whoever derives much from its rows need not ask for it each time. */
  follow(table: string, follow: () => void): void {
    const followers = this.#followers.get(table)
    if (followers) followers.push(follow)
    else this.#followers.set(table, [follow])
  }

  /** Grows with each write to `table` or one that extends it: what was derived from its rows is then out of date. */
  version(table: string): number {
    return this.#epoch + (this.#versions.get(table) ?? 0)
  }

  touch(table: string): void {
    for (const name of this.schema.lineage(table)) {
      this.#versions.set(name, (this.#versions.get(name) ?? 0) + 1)
      for (const follow of this.#followers.get(name) ?? NOBODY) follow()
    }
  }

  /** The key of columns that can be read back (password2). It is kept with the data: a copy of the one can read the other. */
  get secretKey(): Buffer {
    this.#key ??= this.#readKey()
    return this.#key
  }

  #readKey(): Buffer {
    this.#sqlite.exec('CREATE TABLE IF NOT EXISTS "local key" (value BLOB NOT NULL)')
    const kept = this.#sqlite.prepare('SELECT value FROM "local key"').pluck().get() as Buffer | undefined
    if (kept) return kept
    const key = randomBytes(32)
    this.#sqlite.prepare('INSERT INTO "local key" (value) VALUES (?)').run(key)
    return key
  }

  // ---- structure ----

  /** Makes the physical table and the columns that the dictionary describes, where they are not there yet. */
  prepare(table: string): void {
    const root = this.schema.root(table)
    const columns = this.#physical.get(root)
    if (!columns) return this.#create(root)
    for (const column of this.schema.columns(table).values()) this.#addColumn(root, columns, column)
  }

  /** Makes a physical table with the columns of the whole family: adding them one by one is slow. */
  #create(root: string): void {
    const names = new Map([['sys_class_name', 'sys_class_name']])
    for (const table of this.schema.family(root)) {
      for (const name of this.schema.columns(table).keys()) if (name !== 'sys_id') names.set(name.toLowerCase(), name)
    }
    for (const name of [root, ...names.values()]) checkName(name)
    // No affinity: numbers stay numbers, text stays text. Text compares without regard to case, as on the platform.
    const list = [...names.values()].map((name) => `, ${quote(name)} COLLATE NOCASE`).join('')
    this.#sqlite.exec(`CREATE TABLE IF NOT EXISTS ${quote(root)} ("sys_id" TEXT NOT NULL UNIQUE${list})`)
    this.#physical.set(root, new Set(['sys_id', ...names.keys()]))
    this.#selections.begin(root)
    this.#forgetColumns(root)
  }

  #addColumn(root: string, columns: Set<string>, column: Column): void {
    const key = column.name.toLowerCase()
    if (columns.has(key)) return
    checkName(column.name)
    this.#sqlite.exec(`ALTER TABLE ${quote(root)} ADD COLUMN ${quote(column.name)} COLLATE NOCASE`)
    columns.add(key)
    this.#forgetColumns(root)
  }

  #forgetStatements(): void {
    this.#statements.clear()
    this.#selects = new WeakMap()
    this.#plans.clear()
    this.#inserts.clear()
    this.#updates.clear()
  }

  #forgetColumns(root: string): void {
    this.#forgetStatements()
    this.#kept.dropFamily(root)
    this.#selections.forget()
    this.#answers.clear()
  }

  #readPhysical(): void {
    this.#physical.clear()
    this.#indexes.clear()
    this.#kept.clear()
    this.#selections.forget()
    this.#answers.clear()
    const tables = this.#sqlite.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[]
    for (const table of tables)
      this.#physical.set(table, new Set(this.#columnsIn(table).map((name) => name.toLowerCase())))
    const indexes = this.#sqlite.prepare(
      `SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND name LIKE 'by %'`
    )
    for (const { name, tbl_name } of indexes.all() as Array<{ name: string; tbl_name: string }>) {
      this.#indexesOf(tbl_name).add(name)
    }
  }

  #columnsIn(root: string): string[] {
    return this.#sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(root) as string[]
  }

  #indexesOf(root: string): Set<string> {
    let indexes = this.#indexes.get(root)
    if (!indexes) this.#indexes.set(root, (indexes = new Set()))
    return indexes
  }

  /** An index for a column that is looked up by value. */
  index(table: string, column: string): void {
    const root = this.schema.root(table)
    const indexes = this.#indexesOf(root)
    const name = `by ${root}.${column}`
    if (column === 'sys_id' || indexes.has(name) || indexes.size >= MOST_INDEXES) return
    if (!this.#physical.get(root)?.has(column.toLowerCase())) return
    this.#sqlite.exec(`CREATE INDEX IF NOT EXISTS ${quote(name)} ON ${quote(root)} (${quote(column)})`)
    indexes.add(name)
  }

  /**
   * Has SQLite count how many rows share a value, where it has a choice of indexes and the table has grown to twice of what it
   * was: else it may look rows up by a value that all of them have.
   */
  #weigh(table: string): void {
    const root = this.schema.root(table)
    const growth = this.#growths.get(root)
    if (!growth || growth.inserts < growth.next) return
    this.#sqlite.exec(`ANALYZE ${quote(root)}`)
    growth.next = 2 * growth.inserts
  }

  #grow(table: string): void {
    const root = this.schema.root(table)
    const growth = this.#growths.get(root)
    if (growth) growth.inserts++
    else this.#growths.set(root, { inserts: 1, next: FIRST_WEIGHED })
  }

  // ---- transactions ----

  get inTransaction(): boolean {
    return this.#sqlite.inTransaction
  }

  /** Runs `work` whole or not at all. Nested calls are savepoints. */
  transaction<T>(work: () => T): T {
    try {
      return this.#transact(work) as T
    } catch (error) {
      this.#forget()
      throw error
    }
  }

  /** The work of one request: as `transaction`, unless its operations are to commit on their own. */
  request<T>(work: () => T): T {
    return this.autocommit ? work() : this.transaction(work)
  }

  /** After a rollback: tables and columns made meanwhile are gone, and what was derived from rows is out of date. */
  #forget(): void {
    this.#key = undefined
    this.#readPhysical()
    this.#forgetStatements()
    this.#begin()
  }

  /** Ends what an interrupted script left open (a stopped script runs no `finally`). */
  abandonTransaction(): void {
    if (this.#sqlite.inTransaction) this.#sqlite.exec('ROLLBACK')
    this.watch = undefined
    this.#forget()
  }

  // ---- rows ----

  /** What is to be done before rows of a table are looked for: tables that are made from others as they are needed. */
  beforeReading(table: string, work: () => void): void {
    this.#readers.set(table, work)
  }

  /** The rows of a query. They are not to be changed. */
  select(query: Query): Row[] {
    this.#readers.get(query.table)?.()
    const known = this.#answers.of(query, this.#stateOf(query.table))
    return known ? [...known] : this.#asked(query)
  }

  #stateOf(table: string): State {
    return { rows: this.version(this.schema.root(table)), schema: this.schema.version }
  }

  #asked(query: Query): Row[] {
    const { table } = query
    const { text, values } = this.#plannedSql(query) ?? this.#builtSql(query)
    const selection = this.#selections.of(table)
    const prepared = this.#prepareSelect(selection, text)
    const rows = this.#rows(table, prepared, values, selection)
    if (prepared.isAboutOneTable) this.#keepAnswer(query, rows, selection)
    return rows
  }

  #plannedSql(query: Query): Sql | undefined {
    const plan = this.#plans.of(query, this.schema.version)
    const values = plan && valuesFor(plan, query)
    if (!values) return undefined
    if (plan.hasChoice) this.#weigh(query.table)
    return { text: plan.text, values }
  }

  #builtSql(query: Query): Sql {
    const { table } = query
    const builder = this.#builderOf(query)
    const sql = builder.from()
    for (const column of builder.lookedUp) this.index(table, column)
    const hasChoice = builder.lookedUp.size > 1
    if (hasChoice) this.#weigh(table)
    if (builder.isOfOneShape) this.#plans.keep(query, { text: sql.text, compared: builder.compared, hasChoice })
    return sql
  }

  #builderOf(query: Query): SqlBuilder {
    return new SqlBuilder(this.schema, query, 't', this.#shuffle?.(this.schema.root(query.table)))
  }

  /** Rows that are few are kept until their table is written to: what is asked again costs no query then. */
  #keepAnswer(query: Query, rows: readonly Row[], { leaf }: Selection): void {
    const { table } = query
    const shared = rows.map((row) => this.#shared(row))
    if (!this.#answers.keep(query, this.#stateOf(table), shared)) return
    // What was just found is what is asked for next by its sys_id.
    const root = this.schema.root(table)
    for (const row of shared) this.#kept.keep(root, String(row.sys_id), row, leaf)
  }

  /** As `select`, but the rows of a large result are read in blocks, as they are asked for. */
  found(query: Query): Found {
    const { limit = Infinity, offset = 0 } = query
    if (limit <= BLOCK) return this.select(query)
    const first = this.select({ ...query, limit: BLOCK + 1, offset })
    return first.length <= BLOCK
      ? first
      : new FoundInBlocks(this.#sysIds(query), (ids) => this.#byIds(query.table, ids))
  }

  #sysIds(query: Query): string[] {
    const sql = this.#builderOf(query).select('t."sys_id"')
    this.#count(query.table, 'queries')
    return this.#prepare(sql.text, 'raw')
      .all(...sql.values)
      .map((row) => (row as string[])[0]!)
  }

  #byIds(table: string, ids: readonly string[]): Map<string, Row> {
    const query = newQuery(table)
    query.groups[0]!.all.push([{ field: 'sys_id', operator: 'IN', value: ids.join(',') }])
    return new Map(this.select(query).map((row) => [String(row.sys_id), row]))
  }

  #rows(table: string, { statement, asksClock }: Prepared, values: Stored[], { row }: Selection): Row[] {
    if (asksClock) this.#readClock()
    this.#count(table, 'queries')
    const lists = statement.all(...values) as Stored[][]
    return lists.map((list) => row(list))
  }

  /** What of the query names no column or operator; the platform ignores such parts. */
  ignoredParts(query: Query): string[] {
    const builder = new SqlBuilder(this.schema, query)
    builder.select()
    return builder.ignored
  }

  count(query: Query): number {
    this.#readers.get(query.table)?.()
    const builder = new SqlBuilder(this.schema, { ...query, order: [], limit: undefined, offset: undefined })
    const sql = builder.aggregate(['count(*) AS n'], [])
    this.#count(query.table, 'queries')
    return (this.#prepare(sql.text).get(...sql.values) as { n: number }).n
  }

  /** Rows of an aggregate statement that the caller built with an SqlBuilder. */
  aggregate(table: string, sql: Sql): Row[] {
    this.#count(table, 'queries')
    return this.#prepare(sql.text).all(...sql.values) as Row[]
  }

  /** The row of that sys_id, of the table or one that extends it. It is not to be changed. */
  get(table: string, sysId: string): Row | undefined {
    const { schema } = this
    const root = schema.root(table)
    const selection = this.#selections.of(table)
    let row = this.#kept.of(root, sysId, selection.leaf)
    if (row) this.#shared(row)
    else if ((row = this.#readRow(root, table, sysId, selection)))
      this.#kept.keep(root, sysId, this.#shared(row), selection.leaf)
    if (!row || root === table || row.sys_class_name === table) return row
    return schema.family(table).includes(String(row.sys_class_name)) ? row : undefined
  }

  #readRow(root: string, table: string, sysId: string, selection: Selection): Row | undefined {
    const prepared = this.#prepareSelect(selection, `FROM ${quote(root)} AS t WHERE t."sys_id" = ?`)
    return this.#rows(table, prepared, [sysId], selection)[0]
  }

  /** Nobody may change it for the next reader. Tests make sure of that; else it is left open: V8 copies a frozen object slowly. */
  #shared(row: Row): Row {
    return this.#shuffle ? Object.freeze(row) : row
  }

  /** First row where a column has a value, in the order of writing; none where there is no such column. */
  find(table: string, column: string, value: string): Row | undefined {
    if (!this.schema.column(table, column.split('.')[0]!)) return undefined
    const query = where(table, { [column]: value })
    query.limit = 1
    return this.select(query)[0]
  }

  insert(table: string, row: Row): void {
    const root = this.schema.root(table)
    const names = Object.keys(row)
    const statement = this.#writing(
      this.#inserts,
      root,
      names,
      () => `INSERT INTO ${quote(root)} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    )
    statement.run(...Object.values(row))
    const sysId = String(row.sys_id)
    this.watch?.({ table, sysId, before: undefined })
    this.#grow(table)
    this.#count(table, 'writes')
    this.touch(table)
    const { empty, leaf } = this.#selections.of(table)
    this.#kept.inserted(root, sysId, empty, { ...row }, leaf)
  }

  update(table: string, sysId: string, changes: Row): void {
    const names = Object.keys(changes)
    if (!names.length) return
    this.watch?.({ table, sysId, before: this.#whole(table, sysId), columns: names })
    const root = this.schema.root(table)
    const statement = this.#writing(
      this.#updates,
      root,
      names,
      () => `UPDATE ${quote(root)} SET ${names.map((name) => `${quote(name)} = ?`).join(', ')} WHERE "sys_id" = ?`
    )
    statement.run(...Object.values(changes), sysId)
    this.#count(table, 'writes')
    this.touch(table)
    this.#kept.updated(root, sysId, { ...changes })
  }

  /** Found by the names of the columns alone: the text of the statement is put together once. */
  #writing(
    known: Map<string, Map<string, Statement>>,
    root: string,
    names: readonly string[],
    sql: () => string
  ): Statement {
    let ofTable = known.get(root)
    if (!ofTable) known.set(root, (ofTable = new Map()))
    const key = names.join()
    let statement = ofTable.get(key)
    if (!statement) {
      this.#selections.use(root, names)
      if (ofTable.size > MOST_STATEMENTS) ofTable.clear()
      ofTable.set(key, (statement = this.#sqlite.prepare(sql())))
    }
    return statement
  }

  delete(table: string, sysId: string): void {
    this.watch?.({ table, sysId, before: this.#whole(table, sysId) })
    const root = this.schema.root(table)
    this.#prepare(`DELETE FROM ${quote(root)} WHERE "sys_id" = ?`).run(sysId)
    this.#kept.drop(root, sysId)
    this.#count(table, 'writes')
    this.touch(table)
  }

  /** The row with the columns of its whole family. */
  #whole(table: string, sysId: string): Row | undefined {
    return this.#prepare(`SELECT * FROM ${quote(this.schema.root(table))} WHERE "sys_id" = ?`).get(sysId) as
      Row | undefined
  }

  /** Takes back what `watch` was told, the last first. */
  revert(changes: readonly RowChange[]): void {
    for (const { table, sysId, before, columns } of [...changes].reverse()) {
      const isThere = this.#whole(table, sysId) !== undefined
      if (!before) this.delete(table, sysId)
      else if (!isThere) this.insert(table, before)
      else this.update(table, sysId, columns ? pick(before, columns) : before)
    }
  }

  /** @param rest of the query, from FROM on */
  #prepareSelect(selection: Selection, rest: string): Prepared {
    let prepared = this.#selects.get(selection)
    if (!prepared) this.#selects.set(selection, (prepared = new Map()))
    let known = prepared.get(rest)
    if (!known) {
      if (prepared.size > MOST_STATEMENTS) prepared.clear()
      const asksClock = rest.includes('wall_clock(')
      const isAboutOneTable = !asksClock && !rest.includes(' JOIN ') && !rest.includes('SELECT')
      const statement = this.#sqlite.prepare(`SELECT ${selection.list} ${rest}`).raw!()
      prepared.set(rest, (known = { statement, isAboutOneTable, asksClock }))
    }
    return known
  }

  /** @param shape of the rows: `raw` are lists of values */
  #prepare(sql: string, shape: 'objects' | 'raw' = 'objects'): Statement {
    if (sql.includes('wall_clock(')) this.#readClock()
    const key = shape === 'raw' ? `raw ${sql}` : sql
    let statement = this.#statements.get(key)
    if (!statement) {
      if (this.#statements.size > MOST_STATEMENTS) this.#statements.clear()
      statement = this.#sqlite.prepare(sql)
      if (shape === 'raw') statement.raw!()
      this.#statements.set(key, statement)
    }
    return statement
  }

  /**
   * The clock asks for settings, which are records: they must be known before a query runs that reads it, since while that
   * does the connection takes no other.
   */
  #readClock(): void {
    this.wallClock(ANY_MOMENT)
  }

  #count(table: string, kind: keyof TableStats): void {
    const stats = (this.stats[table] ??= { queries: 0, writes: 0 })
    stats[kind]++
    if (kind === 'writes') this.writes++
  }
}

const pick = (row: Row, columns: string[]): Row => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))

function open(file: string | Buffer): Sqlite {
  const sqlite = openSqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = NORMAL')
  sqlite.pragma(`analysis_limit = ${WEIGHED_ROWS}`)
  return sqlite
}

/** Made once a connection: each call of better-sqlite3's `transaction` makes functions anew. */
const transactOf = (sqlite: Sqlite): Transact => sqlite.transaction((work: () => unknown) => work())

/** Puts a snapshot in the place of a closed database, whole or not at all: a snapshot says it has no journal. */
function replaceFile(file: string, snapshot: Buffer): void {
  const fresh = `${file}.fresh`
  writeFileSync(fresh, snapshot, { mode: 0o600 })
  for (const journal of [`${file}-wal`, `${file}-shm`]) rmSync(journal, { force: true })
  renameSync(fresh, file)
}

/** A record of the dictionary that cannot become a table or column. */
export class StructureError extends Error {
  override name = 'StructureError'
}

/** @throws StructureError */
export function checkName(name: string): void {
  if (!NAME.test(name)) {
    throw new StructureError(`Expected a table or column name of letters, digits and _, got ${JSON.stringify(name)}`)
  }
}

// GlideRecord for scoped apps: query, read and write records.
// Source: ServiceNow docs, c_GlideRecordScopedAPI.

import type { Row } from '../database/database.ts'
import { operatorOf } from '../database/operators.ts'
import { addEncoded, newQuery, type Query, where } from '../database/query.ts'
import { RecordState } from '../records/record.ts'
import { scriptRefusal } from '../records/refusals.ts'
import { DEFAULT_WRITE, type WriteOptions } from '../records/writer.ts'
import { newSysId } from '../sys-ids.ts'
import { type Caller, flagOf, textOf } from './caller.ts'
import { fence } from './fence.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'
import { behind, callableThroughProxy, withFields } from '../scripting/proxy.ts'
import { presentQuery, queryOf } from './query-builder.ts'
import { rowUnderQueryRules, underQueryRules } from './query-rules.ts'
import { each, ManyRecords, type Records } from './many-records.ts'
import { clearedColumns, RecordInHand, stateOf, takeInHand } from './record-in-hand.ts'

export { stateOf } from './record-in-hand.ts'
export { type Caller, textOf } from './caller.ts'

/** What a GlideRecord asks before it shows or writes a record; GlideRecordSecure keeps to the rules of the user. */
export interface RecordRights {
  /** The record as it may be seen; undefined when it may not. */
  seen(state: RecordState): RecordState | undefined
  /** Whether the record may be written; columns that may not are blanked. */
  writable(state: RecordState, operation: 'create' | 'write' | 'delete'): boolean
}

const EVERYTHING: RecordRights = { seen: (state) => state, writable: () => true }

let place!: (record: GlideRecord) => number
let step!: (record: GlideRecord, row: number) => void

/** The number of the record in hand among those found, from 0; -1 before the first. */
export const placeOf = (record: GlideRecord): number => place(behind(record))
/** Takes the record of that number in hand, if there is one. */
export const stepTo = (record: GlideRecord, row: number): void => step(behind(record), row)

export class GlideRecord extends RecordInHand {
  readonly #caller: Caller
  readonly #table: string
  readonly #rights: RecordRights
  #found: Records | undefined
  /** Further matches of `get`, read when the script goes on to them. */
  #more: (() => RecordState[]) | undefined
  #at = -1
  /** The script has gone past the last record. */
  #past = false
  #write: WriteOptions = { ...DEFAULT_WRITE }
  #lastError = ''

  static {
    place = (record) => record.#at
    step = (record, row) => {
      if (row >= record.getRowCount()) return
      record.#at = row
      record.#past = false
      record.#state = record.#found!.at(row) ?? RecordState.fresh(record.#table)
    }
  }

  constructor(caller: Caller, table: string, rights = EVERYTHING) {
    super(caller, table)
    this.#caller = caller
    this.#table = table
    this.#rights = rights
  }

  get #instance() {
    return this.#caller.instance
  }

  get #state(): RecordState {
    return stateOf(this)
  }

  set #state(state: RecordState) {
    takeInHand(this, state)
  }

  // ---- query ----

  /** Rows from the first on; a window chosen before no longer counts. */
  setLimit(most: unknown): void {
    const query = queryOf(this)
    query.limit = Math.max(0, Math.trunc(Number(most)) || 0)
    query.offset = undefined
  }

  chooseWindow(first: unknown, last: unknown): void {
    const query = queryOf(this)
    query.offset = Math.max(0, Number(first) || 0)
    query.limit = Math.max(0, (Number(last) || 0) - query.offset)
  }

  query(...args: unknown[]): void {
    if (args.length >= 2) this.addQuery(args[0], args[1])
    const { access, log, schema } = this.#instance
    access.checkScope(this.#table, 'read', this.#caller.scope)
    this.#instance.pause()
    if (!schema.has(this.#table)) {
      // The platform logs this and finds nothing.
      log.write('error', `GlideRecord.query() - Invalid table name: ${this.#table}`, this.#caller.scope)
      this.#found = []
    } else this.#found = this.#records(this.#presentQuery())
    this.#more = undefined
    this.#at = -1
    this.#past = false
  }

  _query(...args: unknown[]): void {
    this.query(...args)
  }

  /** `setWorkflow(false)` leaves out the rules that run before a query, too. */
  #presentQuery(): Query {
    const query = presentQuery(this)
    return this.#write.rules ? underQueryRules(this.#instance, query) : query
  }

  /** What a query finds; a large result is read as the script goes through it. */
  #records(query: Query): Records {
    const found = this.#instance.database.found(query)
    if (Array.isArray(found)) return this.#seen(found as Row[])
    const stateAt = (row: Row): RecordState | undefined => this.#rights.seen(this.#instance.loaded(this.#table, row))
    return new ManyRecords(found, stateAt, this.#rights === EVERYTHING)
  }

  #seen(rows: Row[]): RecordState[] {
    return rows.flatMap((row) => this.#rights.seen(this.#instance.loaded(this.#table, row)) ?? [])
  }

  next(): boolean {
    const next = this.#following()
    if (next === undefined) {
      this.#past = this.#found !== undefined
      return false
    }
    this.#at = next
    this.#state = this.#found!.at(next)!
    this.#state.aborted = false
    return true
  }

  _next(): boolean {
    return this.next()
  }

  hasNext(): boolean {
    return this.#following() !== undefined
  }

  /** The place of the next record. Of a large result some may be gone by now. */
  #following(): number | undefined {
    if (!this.#found) return undefined
    if (this.#at + 1 >= this.#found.length) this.#readMore()
    for (let at = this.#at + 1; at < this.#found.length; at++) if (this.#found.at(at)) return at
    return undefined
  }

  getRowCount(): number {
    this.#readMore()
    return this.#found instanceof ManyRecords ? this.#found.count : (this.#found?.length ?? 0)
  }

  #readMore(): void {
    if (!this.#more) return
    this.#found = [...(this.#found as RecordState[]), ...this.#more()]
    this.#more = undefined
  }

  /**
   * A sys_id or else a display value; or a column (dot-walked too) and its value. Of several records the first is in
   * hand, `next()` leads to the others.
   */
  get(...args: unknown[]): boolean {
    const [first = '', second = ''] = args.map(textOf)
    const { access, schema } = this.#instance
    access.checkScope(this.#table, 'read', this.#caller.scope)
    this.#instance.pause()
    this.initialize()
    this.#found = []
    this.#at = -1
    this.#more = undefined
    if (!schema.has(this.#table)) return false
    const byId = args.length > 1 ? (first === 'sys_id' ? second : '') : first
    const row = byId ? rowUnderQueryRules(this.#instance, this.#table, byId) : undefined
    if (row) this.#found = this.#seen([row])
    else if (args.length > 1) this.#find(first, second)
    else if (first) this.#find(schema.displayColumn(this.#table), first)
    return this.next()
  }

  _get(...args: unknown[]): boolean {
    return this.get(...args)
  }

  #find(field: string, value: string): void {
    const { database } = this.#instance
    const query = underQueryRules(this.#instance, where(this.#table, { [field]: value }))
    // A column that is not there finds nothing; as a condition it would be dropped and find everything.
    if (database.ignoredParts(query).length) return
    const [first] = database.select({ ...query, limit: 1 })
    if (!first) return
    this.#found = this.#seen([first])
    // By then the first may have changed so that it is no longer found.
    if (this.#found.length)
      this.#more = () => this.#seen(database.select(query).filter((row) => row.sys_id !== first.sys_id))
  }

  isValidEncodedQuery(encoded: unknown): boolean {
    if (textOf(encoded) === '' || !this.isValid()) return false
    const query = newQuery(this.#table)
    const unread = addEncoded(query, textOf(encoded))
    // Whether it is valid does not depend on the dates and expressions in it.
    for (const condition of query.groups.flatMap(({ all }) => all.flat())) {
      const operator = operatorOf(condition.operator)
      if (operator?.now || operator?.takes === 'dates') condition.operator = '='
    }
    return !unread.length && !this.#instance.database.ignoredParts(query).length
  }

  /** As isValidEncodedQuery, and the query is applied; one that is not valid finds nothing. */
  isEncodedQueryValid(encoded: unknown): boolean {
    const valid = this.isValidEncodedQuery(encoded)
    if (valid) this.addEncodedQuery(encoded)
    else this.addQuery('sys_id', 'NotValid')
    return valid
  }

  // Hints to the database that change no result.
  setNoCount(): void {}
  setCategory(): void {}
  disableSysIdInOptimization(): void {}
  largeResultExpected(): void {}

  isValidRecord(): boolean {
    return !this.#state.isNew && !this.#past
  }

  getLastErrorMessage(): string | null {
    return this.#lastError || null
  }

  // ---- writing ----

  initialize(): void {
    this.#state = RecordState.fresh(this.#table)
    this.#past = false
  }

  /** An empty record with its default values and a sys_id. */
  newRecord(): void {
    this.initialize()
    if (this.isValid()) this.#instance.records.applyDefaults(this.#state)
    this.setNewGuid()
  }

  isActionAborted(): boolean {
    return this.#state.aborted
  }

  setAbortAction(abort: unknown): void {
    this.#state.aborted = flagOf(abort)
  }

  setWorkflow(run: unknown): void {
    this.#write.rules = flagOf(run)
  }

  isWorkflow(): boolean {
    return this.#write.rules
  }

  autoSysFields(maintain: unknown): void {
    this.#write.systemFields = flagOf(maintain)
  }

  setForceUpdate(force: unknown): void {
    this.#write.force = flagOf(force)
  }

  setNewGuid(): string {
    this.#state.values.sys_id = newSysId()
    return this.#state.sysId
  }

  setNewGuidValue(sysId: unknown): void {
    this.#state.values.sys_id = textOf(sysId)
  }

  insert(): string | null {
    fence(this.#caller, 'GlideRecord', 'insert')
    return this.#insert()
  }

  #insert(): string | null {
    const { access, log } = this.#instance
    if (!this.isValid()) {
      log.write('error', `GlideRecord.insert() - Invalid table name: ${this.#table}`, this.#caller.scope)
      this.#lastError = scriptRefusal({}, 'insert', this.#table)
      return null
    }
    access.checkScope(this.#table, 'create', this.#caller.scope)
    if (!this.#state.isNew) {
      // A record that was read is written again as a new one.
      const copy = RecordState.fresh(this.#table)
      copy.values = { ...this.#state.values }
      delete copy.values.sys_id
      this.#state = copy
    }
    this.#past = false
    return this.#written('insert', 'create')
  }

  /** Inserts the record if it is not there yet. */
  update(_reason?: unknown): string | null {
    fence(this.#caller, 'GlideRecord', 'update')
    if (this.#state.isNew) return this.#insert()
    this.#instance.access.checkScope(this.#table, 'update', this.#caller.scope)
    return this.#written('update', 'write')
  }

  /** @returns the sys_id, null when the write is refused: `getLastErrorMessage` then says why */
  #written(operation: 'insert' | 'update', right: 'create' | 'write'): string | null {
    const allowed = !this.#state.aborted && this.#rights.writable(this.#state, right)
    const refusal = allowed ? this.#instance.records.write(operation, this.#state, this.#write) : {}
    this.#lastError = refusal ? scriptRefusal(refusal, operation, this.#table) : ''
    return refusal ? null : this.#state.sysId
  }

  deleteRecord(): boolean {
    fence(this.#caller, 'GlideRecord', 'deleteRecord')
    this.#instance.access.checkScope(this.#table, 'delete', this.#caller.scope)
    return !this.#state.isNew && this.#delete(this.#state)
  }

  #delete(state: RecordState): boolean {
    if (state.aborted || !this.#rights.writable(state, 'delete')) return false
    return this.#instance.records.delete(state, this.#write)
  }

  /** A table that is not there is logged, as query() and insert() do. */
  #isKnown(method: string): boolean {
    if (this.isValid()) return true
    const { log } = this.#instance
    log.write('error', `GlideRecord.${method}() - Invalid table name: ${this.#table}`, this.#caller.scope)
    return false
  }

  /** Gives every record of the query the values set here. */
  updateMultiple(): void {
    fence(this.#caller, 'GlideRecord', 'updateMultiple')
    const { access, records, schema } = this.#instance
    if (!this.#isKnown('updateMultiple')) return
    access.checkScope(this.#table, 'update', this.#caller.scope)
    const changes = { ...this.#state.changes(schema) }
    for (const name of clearedColumns(this)) changes[name] = null
    for (const state of each(this.#records(this.#presentQuery()))) {
      for (const [name, value] of Object.entries(changes)) state.values[name] = value
      if (this.#rights.writable(state, 'write')) records.update(state, this.#write)
    }
  }

  /** Deletes every record of the query, whatever its limit. */
  deleteMultiple(): void {
    fence(this.#caller, 'GlideRecord', 'deleteMultiple')
    const { access } = this.#instance
    if (!this.#isKnown('deleteMultiple')) return
    access.checkScope(this.#table, 'delete', this.#caller.scope)
    const query = { ...this.#presentQuery(), limit: undefined, offset: undefined }
    for (const state of each(this.#records(query))) this.#delete(state)
  }

  /** The kind of object, not the record. Source: ServiceNow docs, p_GlideServerAPIs ("Getting the object type"). */
  override toString(): string {
    const scoped = this.#caller.scope === 'global' ? '' : 'Scoped'
    return `[object ${scoped}${this.#rights === EVERYTHING ? 'GlideRecord' : 'GlideRecordSecure'}]`
  }
}

callableThroughProxy(GlideRecord)
completeWithThrowers(GlideRecord, 'GlideRecord', documentedMethods('GlideRecord'))

/** The constructor that scripts get: `new GlideRecord('table')`. */
export function recordConstructor(
  caller: Caller,
  klass: new (caller: Caller, table: string) => GlideRecord = GlideRecord
): new (table: string) => GlideRecord {
  const construct = function (table: string) {
    fence(caller, 'GlideRecord', 'new')
    return withFields(new klass(caller, textOf(table)))
  } as unknown as new (table: string) => GlideRecord
  // So that `gr instanceof GlideRecord` holds.
  construct.prototype = klass.prototype
  return construct
}

/** A GlideRecord over a record in hand, as business rules and transform scripts see it. */
export function recordOf(
  caller: Caller,
  state: RecordState,
  klass: new (caller: Caller, table: string) => GlideRecord = GlideRecord
): GlideRecord {
  const record = new klass(caller, state.table)
  takeInHand(record, state)
  return withFields(record)
}

// GlideRecord for scoped apps: query, read and write records.
// Source: ServiceNow docs, c_GlideRecordScopedAPI.
import { type Column, isBoolean, toStored } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { addEncoded, newQuery } from '../database/query.ts'
import { RecordState } from '../records/record.ts'
import { DEFAULT_WRITE, newSysId, type WriteOptions } from '../records/writer.ts'
import { type Caller, flagOf, textOf } from './caller.ts'
import { ElementDescriptor } from './element-descriptor.ts'
import { GlideElement } from './glide-element.ts'
import { completeWithThrowers, documentedMethods } from './not-implemented.ts'
import { behind, callableThroughProxy, type FieldAccess, withFields } from './proxy.ts'
import { presentQuery, QueryBuilder, queryOf } from './query-builder.ts'
import { isDynamic } from './query-values.ts'

export { type Caller, textOf } from './caller.ts'

/** What a GlideRecord asks before it shows or writes a record; GlideRecordSecure keeps to the rules of the user. */
export interface RecordRights {
  /** The record as it may be seen; undefined when it may not. */
  seen(state: RecordState): RecordState | undefined
  /** Whether the record may be written; columns that may not are blanked. */
  writable(state: RecordState, operation: 'create' | 'write' | 'delete'): boolean
}

const EVERYTHING: RecordRights = { seen: (state) => state, writable: () => true }

let peek!: (record: GlideRecord) => RecordState
let put!: (record: GlideRecord, state: RecordState) => void

/** The record in hand behind a GlideRecord that a script passed. @throws Error if it passed something else */
export function stateOf(record: unknown): RecordState {
  const target = behind(record)
  if (!(target instanceof GlideRecord)) throw new Error(`Expected a GlideRecord, got ${textOf(record) || 'nothing'}`)
  return peek(target)
}

export class GlideRecord extends QueryBuilder implements FieldAccess {
  readonly #caller: Caller
  readonly #table: string
  readonly #rights: RecordRights
  #state: RecordState
  #rows: RecordState[] | undefined
  /** Further matches of `get`, read when the script goes on to them. */
  #more: (() => RecordState[]) | undefined
  #at = -1
  /** The script has gone past the last record. */
  #past = false
  #write: WriteOptions = { ...DEFAULT_WRITE }
  #lastError = ''
  /** Columns set to `NULL`: for updateMultiple, where they are to be cleared. */
  #cleared = new Set<string>()

  static {
    peek = (record) => record.#state
    put = (record, state) => (record.#state = state)
  }

  constructor(caller: Caller, table: string, rights = EVERYTHING) {
    super(caller, table)
    this.#caller = caller
    this.#table = table
    this.#rights = rights
    this.#state = RecordState.fresh(table)
  }

  get #instance() {
    return this.#caller.instance
  }

  // ---- columns as properties ----

  readField(name: string): unknown {
    const column = this.#instance.schema.column(this.#state.table, name)
    return column ? GlideElement.of(this.#caller, this.#state, column) : undefined
  }

  writeField(name: string, value: unknown): boolean {
    const column = this.#instance.schema.column(this.#state.table, name)
    if (!column) return false
    // The word NULL clears a column.
    const clears = value === 'NULL'
    if (clears) this.#cleared.add(name)
    else this.#cleared.delete(name)
    this.#state.set(column, clears ? null : plain(value, column))
    return true
  }

  fieldNames(): string[] {
    return [...this.#instance.schema.columns(this.#state.table).keys()]
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
    if (!schema.has(this.#table)) {
      // The platform logs this and finds nothing.
      log.write('error', `GlideRecord.query() - Invalid table name: ${this.#table}`, this.#caller.scope)
      this.#rows = []
    } else this.#rows = this.#seen(this.#instance.database.select(presentQuery(this)))
    this.#more = undefined
    this.#at = -1
    this.#past = false
  }

  _query(...args: unknown[]): void {
    this.query(...args)
  }

  #seen(rows: Row[]): RecordState[] {
    return rows.flatMap((row) => this.#rights.seen(this.#instance.loaded(this.#table, row)) ?? [])
  }

  next(): boolean {
    if (!this.hasNext()) {
      this.#past = this.#rows !== undefined
      return false
    }
    this.#at++
    this.#state = this.#rows![this.#at]!
    this.#state.aborted = false
    this.#cleared.clear()
    return true
  }

  _next(): boolean {
    return this.next()
  }

  hasNext(): boolean {
    this.#readMore()
    return this.#rows !== undefined && this.#at + 1 < this.#rows.length
  }

  getRowCount(): number {
    this.#readMore()
    return this.#rows?.length ?? 0
  }

  #readMore(): void {
    if (!this.#more) return
    this.#rows!.push(...this.#more())
    this.#more = undefined
  }

  /**
   * A sys_id or else a display value; or a column (dot-walked too) and its value. Of several records the first is in
   * hand, `next()` leads to the others.
   */
  get(...args: unknown[]): boolean {
    const [first = '', second = ''] = args.map(textOf)
    const { access, schema, database } = this.#instance
    access.checkScope(this.#table, 'read', this.#caller.scope)
    this.initialize()
    this.#rows = []
    this.#at = -1
    this.#more = undefined
    if (!schema.has(this.#table)) return false
    const byId = args.length > 1 ? (first === 'sys_id' ? second : '') : first
    const row = byId ? database.get(this.#table, byId) : undefined
    if (row) this.#rows = this.#seen([row])
    else if (args.length > 1) this.#find(first, second)
    else if (first) this.#find(schema.displayColumn(this.#table), first)
    return this.next()
  }

  _get(...args: unknown[]): boolean {
    return this.get(...args)
  }

  #find(field: string, value: string): void {
    const { database } = this.#instance
    const query = newQuery(this.#table)
    query.groups[0]!.all.push([{ field, operator: '=', value }])
    // A column that is not there finds nothing; as a condition it would be dropped and find everything.
    if (database.ignoredParts(query).length) return
    this.#rows = this.#seen(database.select({ ...query, limit: 1 }))
    if (this.#rows.length) this.#more = () => this.#seen(database.select({ ...query, limit: -1, offset: 1 }))
  }

  isValidEncodedQuery(encoded: unknown): boolean {
    if (textOf(encoded) === '' || !this.isValid()) return false
    const query = newQuery(this.#table)
    const unread = addEncoded(query, textOf(encoded), isDynamic)
    query.groups.forEach(({ all }) => all.forEach((any) => any.forEach((one) => isDynamic(one) && (one.operator = '='))))
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

  // ---- values ----

  getValue(name: unknown): string | null {
    return this.#state.text(textOf(name))
  }

  setValue(name: unknown, value: unknown): void {
    this.writeField(textOf(name), value)
  }

  getDisplayValue(name?: unknown): string {
    const { display } = this.#instance
    if (name === undefined) return display.ofRow(this.#state.table, this.#state.values)
    return this.getElement(name)?.getDisplayValue() ?? ''
  }

  setDisplayValue(name: unknown, value: unknown): void {
    this.getElement(name)?.setDisplayValue(value)
  }

  getElement(path: unknown): GlideElement | undefined {
    let element: unknown
    for (const [index, step] of textOf(path).split('.').entries()) {
      element = index === 0 ? this.readField(step) : behind(element as FieldAccess).readField(step)
      if (element === undefined) return undefined
    }
    return element as GlideElement
  }

  getElements(): GlideElement[] {
    return this.fieldNames().map((name) => this.readField(name) as GlideElement)
  }

  isValid(): boolean {
    return this.#instance.schema.has(this.#table)
  }

  isView(): boolean {
    return false
  }

  isValidField(name: unknown): boolean {
    return this.isValid() && this.#instance.schema.column(this.#table, textOf(name)) !== undefined
  }

  isValidRecord(): boolean {
    return !this.#state.isNew && !this.#past
  }

  isNewRecord(): boolean {
    return this.#state.isNew
  }

  getUniqueValue(): string | null {
    return this.#state.sysId || null
  }

  getRecordClassName(): string {
    return this.#state.text('sys_class_name') ?? this.#table
  }

  getClassDisplayValue(): string {
    return this.#instance.schema.get(this.#state.table)?.label ?? ''
  }

  getLabel(): string {
    return this.#instance.schema.get(this.#table)?.label ?? ''
  }

  getPlural(): string {
    return this.getED().getPlural()
  }

  /** The descriptor of the table. */
  getED(): ElementDescriptor {
    return new ElementDescriptor(this.#caller, this.#table)
  }

  getAttribute(name: unknown): string | null {
    return this.getElement(name)?.getED().attributes() ?? null
  }

  /** Relative to the instance. The stack that the platform names is always the list of active records (documented). */
  getLink(noStack?: unknown): string {
    const link = `${this.#table}.do?sys_id=${this.#state.sysId || '-1'}`
    return flagOf(noStack) ? link : `${link}&sysparm_stack=${this.#table}_list.do?sysparm_query=active=true`
  }

  /** What is being done with the record, in a business rule: insert, update or delete. */
  operation(): string | null {
    return this.#state.operation ?? null
  }

  getLastErrorMessage(): string | null {
    return this.#lastError || null
  }

  // ---- writing ----

  initialize(): void {
    this.#state = RecordState.fresh(this.#table)
    this.#past = false
    this.#cleared.clear()
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
    const { access, records, log } = this.#instance
    if (!this.isValid()) {
      log.write('error', `GlideRecord.insert() - Invalid table name: ${this.#table}`, this.#caller.scope)
      return this.#done('insert', null)
    }
    access.checkScope(this.#table, 'create', this.#caller.scope)
    if (!this.#state.isNew) {
      // A record that was read is written again as a new one.
      const copy = RecordState.fresh(this.#table)
      copy.values = { ...this.#state.values }
      delete copy.values.sys_id
      this.#state = copy
    }
    const allowed = !this.#state.aborted && this.#rights.writable(this.#state, 'create')
    this.#past = false
    return this.#done('insert', allowed ? records.insert(this.#state, this.#write) : null)
  }

  /** Inserts the record if it is not there yet. */
  update(_reason?: unknown): string | null {
    if (this.#state.isNew) return this.insert()
    const { access, records } = this.#instance
    access.checkScope(this.#table, 'update', this.#caller.scope)
    const allowed = !this.#state.aborted && this.#rights.writable(this.#state, 'write')
    return this.#done('update', allowed ? records.update(this.#state, this.#write) : null)
  }

  #done(what: string, sysId: string | null): string | null {
    const by = this.#instance.rules.lastAbort.split('^')[0]
    this.#lastError = sysId === null ? `The ${what} of ${this.#table} was refused${by ? ` by ${by}` : ''}` : ''
    return sysId
  }

  deleteRecord(): boolean {
    this.#instance.access.checkScope(this.#table, 'delete', this.#caller.scope)
    return !this.#state.isNew && this.#delete(this.#state)
  }

  #delete(state: RecordState): boolean {
    if (state.aborted || !this.#rights.writable(state, 'delete')) return false
    return this.#instance.records.delete(state, this.#write)
  }

  /** Gives every record of the query the values set here. */
  updateMultiple(): void {
    const { access, database, records, schema } = this.#instance
    access.checkScope(this.#table, 'update', this.#caller.scope)
    const changes = { ...this.#state.changes(schema) }
    for (const name of this.#cleared) changes[name] = null
    for (const state of this.#seen(database.select(presentQuery(this)))) {
      for (const [name, value] of Object.entries(changes)) state.values[name] = value
      if (this.#rights.writable(state, 'write')) records.update(state, this.#write)
    }
  }

  /** Deletes every record of the query, whatever its limit. */
  deleteMultiple(): void {
    const { access, database } = this.#instance
    access.checkScope(this.#table, 'delete', this.#caller.scope)
    const query = { ...presentQuery(this), limit: undefined, offset: undefined }
    for (const state of this.#seen(database.select(query))) this.#delete(state)
  }

  // ---- rights of the user ----

  canRead(): boolean {
    return this.#may('read')
  }

  canWrite(): boolean {
    return this.#may('write')
  }

  canCreate(): boolean {
    return this.#may('create')
  }

  canDelete(): boolean {
    return this.#may('delete')
  }

  #may(operation: 'read' | 'write' | 'create' | 'delete'): boolean {
    return this.#instance.access.allows(this.#state.table, operation, this.#state)
  }

  /** The kind of object, not the record. Source: ServiceNow docs, p_GlideServerAPIs ("Getting the object type"). */
  toString(): string {
    const scoped = this.#caller.scope === 'global' ? '' : 'Scoped'
    return `[object ${scoped}${this.#rights === EVERYTHING ? 'GlideRecord' : 'GlideRecordSecure'}]`
  }
}

function plain(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return isBoolean(column) ? toStored(column, value) : value
  return String(value)
}

callableThroughProxy(GlideRecord)
completeWithThrowers(GlideRecord, 'GlideRecord', documentedMethods('GlideRecord'))

/** The constructor that scripts get: `new GlideRecord('table')`. */
export function recordConstructor(
  caller: Caller,
  klass: new (caller: Caller, table: string) => GlideRecord = GlideRecord
): new (table: string) => GlideRecord {
  const construct = function (table: string) {
    return withFields(new klass(caller, textOf(table)))
  } as unknown as new (table: string) => GlideRecord
  // So that `gr instanceof GlideRecord` holds.
  construct.prototype = klass.prototype
  return construct
}

/** A GlideRecord over a record in hand, as business rules and transform scripts see it. */
export function recordOf(caller: Caller, state: RecordState): GlideRecord {
  const record = new GlideRecord(caller, state.table)
  put(record, state)
  return withFields(record)
}

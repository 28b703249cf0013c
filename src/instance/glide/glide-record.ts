// GlideRecord for scoped apps: query, read and write records.
// Source: ServiceNow docs, c_GlideRecordScopedAPI.
import { type Column, isBoolean, isReference, toStored } from '../database/columns.ts'
import {
  addEncoded,
  canonicalOperator,
  type Condition,
  KNOWN_OPERATORS,
  newQuery,
  type Query,
} from '../database/query.ts'
import type { Instance } from '../instance.ts'
import { RecordState } from '../records/record.ts'
import { DEFAULT_WRITE, newSysId, type WriteOptions } from '../records/writer.ts'
import { GlideElement } from './glide-element.ts'
import { completeWithThrowers, documentedMethods } from './not-implemented.ts'
import { callableThroughProxy, type FieldAccess, withFields } from './proxy.ts'
import { GlideQueryCondition } from './query-condition.ts'

/** Who a GlideRecord works for: the instance, and the scope whose rights count. */
export interface Caller {
  instance: Instance
  scope: string
}

export class GlideRecord implements FieldAccess {
  /** @internal Names with a $ cannot be columns. */ readonly $caller: Caller
  /** @internal */ $state: RecordState
  /** @internal */ readonly $table: string
  #query: Query
  #rows: RecordState[] | undefined
  #at = -1
  #write: WriteOptions = { ...DEFAULT_WRITE }
  #lastError = ''
  #ofInsert = false

  constructor(caller: Caller, table: string) {
    this.$caller = caller
    this.$table = String(table)
    this.#query = newQuery(this.$table)
    this.$state = RecordState.fresh(this.$table)
  }

  get #schema() {
    return this.$caller.instance.schema
  }

  // ---- columns as properties ----

  readField(name: string): unknown {
    const column = this.#schema.column(this.$state.table, name)
    return column ? GlideElement.of(this.$caller, this.$state, column) : undefined
  }

  writeField(name: string, value: unknown): boolean {
    const column = this.#schema.column(this.$state.table, name)
    if (column) this.$state.set(column, plain(value, column))
    return column !== undefined
  }

  fieldNames(): string[] {
    return [...this.#schema.columns(this.$state.table).keys()]
  }

  // ---- query ----

  addQuery(...args: unknown[]): GlideQueryCondition {
    const [field, second, third] = args
    if (args.length === 1) {
      this.addEncodedQuery(field)
      return new GlideQueryCondition(this.#query.groups.at(-1)!.all.at(-1) ?? [])
    }
    const operator = args.length > 2 ? String(second) : '='
    const value = args.length > 2 ? third : second
    return this.#add({ field: String(field), operator, value: textOf(value) })
  }

  #add(condition: Condition): GlideQueryCondition {
    const operator = canonicalOperator(condition.operator)
    if (!KNOWN_OPERATORS.has(operator)) {
      throw new Error(
        `GlideRecord.addQuery: the operator ${condition.operator} is not implemented by the local instance`
      )
    }
    const any = [{ ...condition, operator }]
    this.#query.groups.at(-1)!.all.push(any)
    return new GlideQueryCondition(any)
  }

  addEncodedQuery(encoded: unknown): void {
    addEncoded(this.#query, textOf(encoded))
  }

  addNullQuery(field: unknown): GlideQueryCondition {
    return this.#add({ field: String(field), operator: 'ISEMPTY', value: '' })
  }

  addNotNullQuery(field: unknown): GlideQueryCondition {
    return this.#add({ field: String(field), operator: 'ISNOTEMPTY', value: '' })
  }

  addActiveQuery(): GlideQueryCondition {
    return this.#add({ field: 'active', operator: '=', value: 'true' })
  }

  addInactiveQuery(): GlideQueryCondition {
    return this.#add({ field: 'active', operator: '=', value: 'false' })
  }

  /** Keeps records that a record of `table` refers to. @returns the condition on that table's records */
  addJoinQuery(table: unknown, field: unknown = 'sys_id', joinField?: unknown): GlideQueryCondition {
    const joinTable = textOf(table)
    const reference = joinField ?? this.#referenceTo(joinTable)
    const conditions = { all: [] as Condition[][] }
    this.#query.joins.push({ field: textOf(field), table: joinTable, joinField: textOf(reference), conditions })
    return new GlideQueryCondition([], conditions)
  }

  /** The column of another table that refers to this one. */
  #referenceTo(table: string): string {
    for (const column of this.#schema.columns(table).values()) {
      if (isReference(column) && this.#schema.lineage(this.$table).includes(column.reference)) return column.name
    }
    return 'sys_id'
  }

  orderBy(field: unknown): void {
    this.#query.order.push({ field: textOf(field), descending: false })
  }

  orderByDesc(field: unknown): void {
    this.#query.order.push({ field: textOf(field), descending: true })
  }

  setLimit(most: unknown): void {
    this.#query.limit = Math.max(0, Math.trunc(Number(most)) || 0)
  }

  chooseWindow(first: unknown, last: unknown): void {
    this.#query.offset = Math.max(0, Number(first) || 0)
    this.#query.limit = Math.max(0, (Number(last) || 0) - this.#query.offset)
  }

  getEncodedQuery(): string {
    const group = ({ all }: Query['groups'][number]): string =>
      all.map((any) => any.map(({ field, operator, value }) => `${field}${operator}${value}`).join('^OR')).join('^')
    const order = this.#query.order.map(({ field, descending }) => `^ORDERBY${descending ? 'DESC' : ''}${field}`)
    return this.#query.groups.map(group).join('^NQ') + order.join('')
  }

  query(...args: unknown[]): void {
    if (args.length >= 2) this.addQuery(args[0], args[1])
    const { instance, scope } = this.$caller
    instance.access.checkScope(this.$table, 'read', scope)
    if (!this.#schema.has(this.$table)) {
      // The platform logs this and finds nothing.
      instance.log.write('error', `GlideRecord.query() - Invalid table name: ${this.$table}`, scope)
      this.#rows = []
    } else {
      const rows = instance.database.select(this.#query)
      this.#rows = rows.map((row) => RecordState.loaded(this.#schema, this.$table, row))
    }
    this.#at = -1
  }

  /** The query without its rows, for subclasses. @internal */
  protected filterRows(keep: (state: RecordState) => boolean): void {
    this.#rows = this.#rows?.filter(keep)
  }

  next(): boolean {
    if (!this.#rows || this.#at + 1 >= this.#rows.length) return false
    this.#at++
    this.$state = this.#rows[this.#at]!
    return true
  }

  _next(): boolean {
    return this.next()
  }

  hasNext(): boolean {
    return this.#rows !== undefined && this.#at + 1 < this.#rows.length
  }

  getRowCount(): number {
    return this.#rows?.length ?? 0
  }

  get(...args: unknown[]): boolean {
    const [first, second] = args.map(textOf)
    const { instance, scope } = this.$caller
    instance.access.checkScope(this.$table, 'read', scope)
    if (!this.#schema.has(this.$table)) return false
    const row =
      args.length > 1 ? instance.database.find(this.$table, first!, second!) : this.#bySysIdOrDisplay(first ?? '')
    if (!row) return false
    this.$state = RecordState.loaded(this.#schema, this.$table, row)
    this.#rows = [this.$state]
    this.#at = 0
    return true
  }

  #bySysIdOrDisplay(value: string) {
    const { database } = this.$caller.instance
    if (value === '') return undefined
    return (
      database.get(this.$table, value) ?? database.find(this.$table, this.#schema.displayColumn(this.$table), value)
    )
  }

  // ---- values ----

  getValue(name: unknown): string | null {
    return this.$state.text(textOf(name))
  }

  setValue(name: unknown, value: unknown): void {
    this.writeField(textOf(name), value)
  }

  getDisplayValue(name?: unknown): string {
    const { display } = this.$caller.instance
    if (name === undefined) return display.ofRow(this.$state.table, this.$state.values)
    const element = this.getElement(name)
    return element ? element.getDisplayValue() : ''
  }

  setDisplayValue(name: unknown, value: unknown): void {
    this.getElement(name)?.setDisplayValue(value)
  }

  getElement(path: unknown): GlideElement | undefined {
    let element: unknown
    for (const step of textOf(path).split('.')) {
      element = element === undefined ? this.readField(step) : (element as FieldAccess).readField(step)
      if (element === undefined) return undefined
    }
    return element as GlideElement
  }

  getElements(): GlideElement[] {
    return this.fieldNames().map((name) => this.readField(name) as GlideElement)
  }

  isValid(): boolean {
    return this.#schema.has(this.$table)
  }

  isValidField(name: unknown): boolean {
    return this.#schema.column(this.$table, textOf(name)) !== undefined
  }

  isValidRecord(): boolean {
    return !this.$state.isNew
  }

  isNewRecord(): boolean {
    return this.$state.isNew
  }

  getUniqueValue(): string | null {
    return this.$state.sysId || null
  }

  getTableName(): string {
    return this.$table
  }

  getRecordClassName(): string {
    return this.$state.text('sys_class_name') ?? this.$table
  }

  getClassDisplayValue(): string {
    return this.#schema.get(this.$state.table)?.label ?? ''
  }

  getLabel(): string {
    return this.#schema.get(this.$table)?.label ?? ''
  }

  getLink(_noStack?: unknown): string {
    return `${this.$table}.do?sys_id=${this.$state.sysId || '-1'}`
  }

  operation(): string | null {
    return this.#ofInsert ? 'insert' : this.$state.isNew ? null : 'update'
  }

  getLastErrorMessage(): string | null {
    return this.#lastError || null
  }

  // ---- writing ----

  initialize(): void {
    this.$state = RecordState.fresh(this.$table)
  }

  newRecord(): void {
    this.initialize()
    this.$state.values.sys_id = newSysId()
  }

  isActionAborted(): boolean {
    return this.$state.aborted
  }

  setAbortAction(abort: unknown): void {
    this.$state.aborted = Boolean(abort)
  }

  setWorkflow(run: unknown): void {
    this.#write.rules = Boolean(run)
  }

  autoSysFields(maintain: unknown): void {
    this.#write.systemFields = Boolean(maintain)
  }

  setForceUpdate(force: unknown): void {
    this.#write.force = Boolean(force)
  }

  setNewGuid(): string {
    this.$state.values.sys_id = newSysId()
    return this.$state.sysId
  }

  setNewGuidValue(sysId: unknown): void {
    this.$state.values.sys_id = textOf(sysId)
  }

  insert(): string | null {
    const { instance, scope } = this.$caller
    instance.access.checkScope(this.$table, 'create', scope)
    if (!this.$state.isNew) {
      // A record that was read is written again as a new one.
      const copy = RecordState.fresh(this.$table)
      copy.values = { ...this.$state.values }
      delete copy.values.sys_id
      this.$state = copy
    }
    const sysId = instance.records.insert(this.$state, this.#write)
    this.#ofInsert = true
    this.#lastError = sysId === null ? `Insert of ${this.$table} was refused` : ''
    return sysId
  }

  update(_reason?: unknown): string | null {
    const { instance, scope } = this.$caller
    if (this.$state.isNew) return this.insert()
    instance.access.checkScope(this.$table, 'update', scope)
    const sysId = instance.records.update(this.$state, this.#write)
    this.#lastError = sysId === null ? `Update of ${this.$table} was refused` : ''
    return sysId
  }

  deleteRecord(): boolean {
    const { instance, scope } = this.$caller
    instance.access.checkScope(this.$table, 'delete', scope)
    return this.$state.isNew ? false : instance.records.delete(this.$state, this.#write)
  }

  updateMultiple(): void {
    const changes = Object.entries(this.$state.changes(this.#schema))
    this.$caller.instance.access.checkScope(this.$table, 'update', this.$caller.scope)
    for (const state of this.#matching()) {
      for (const [name, value] of changes) state.values[name] = value
      this.$caller.instance.records.update(state, this.#write)
    }
  }

  deleteMultiple(): void {
    this.$caller.instance.access.checkScope(this.$table, 'delete', this.$caller.scope)
    for (const state of this.#matching()) this.$caller.instance.records.delete(state, this.#write)
  }

  #matching(): RecordState[] {
    const rows = this.$caller.instance.database.select(this.#query)
    return rows.map((row) => RecordState.loaded(this.#schema, this.$table, row))
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
    return this.$caller.instance.access.allows(this.$state.table, operation, this.$state)
  }

  toString(): string {
    return this.getDisplayValue()
  }
}

/** Any value that a script passes as text: elements and wrapped objects speak for themselves. */
export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

function plain(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return isBoolean(column) ? toStored(column, value) : value
  return String(value)
}

callableThroughProxy(GlideRecord)
completeWithThrowers(GlideRecord, 'GlideRecord', documentedMethods('GlideRecord'))

/** The constructor that scripts get: `new GlideRecord('table')`. */
export function recordConstructor(caller: Caller, klass = GlideRecord): new (table: string) => GlideRecord {
  return function (table: string) {
    return withFields(new klass(caller, textOf(table)))
  } as unknown as new (table: string) => GlideRecord
}

/** A GlideRecord over a record in hand, as business rules and transform scripts see it. */
export function recordOf(caller: Caller, state: RecordState): GlideRecord {
  const record = new GlideRecord(caller, state.table)
  record.$state = state
  return withFields(record)
}

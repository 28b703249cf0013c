// The record that a GlideRecord has in hand: its columns as properties, its values, and what is known of its table.
// Source: ServiceNow docs, c_GlideRecordScopedAPI.

import { type Column, isBoolean, toStored } from '../database/columns.ts'
import { RecordState } from '../records/record.ts'
import { type Caller, flagOf, textOf } from './caller.ts'
import { ElementDescriptor } from './element-descriptor.ts'
import { fence } from './fence.ts'
import { catalogVariables } from './catalog-variables.ts'
import { GlideElement } from './glide-element.ts'
import { whyNoColumn } from './no-column.ts'
import { functionOf, functionValue } from './functions/function-rows.ts'
import { type Expression, isFunction } from './functions/function-text.ts'
import { behind, callableThroughProxy, type FieldAccess } from '../scripting/proxy.ts'
import { QueryBuilder } from './query-builder.ts'

/** What stands for the answers to the questions of the catalog. */
const VARIABLES = 'variables'

let peek!: (record: RecordInHand) => RecordState
let put!: (record: RecordInHand, state: RecordState) => void
let cleared!: (record: RecordInHand) => Iterable<string>

/** The record in hand behind a GlideRecord that a script passed. @throws Error if it passed something else */
export function stateOf(record: unknown): RecordState {
  const target = behind(record)
  if (!(target instanceof RecordInHand)) throw new Error(`Expected a GlideRecord, got ${textOf(record) || 'nothing'}`)
  return peek(target)
}

/** Whether a script passed a GlideRecord. */
export const isRecordInHand = (record: unknown): boolean => behind(record) instanceof RecordInHand

/** Takes another record in hand. */
export const takeInHand = (record: RecordInHand, state: RecordState): void => put(behind(record), state)
/** The columns that a script set to the word NULL. */
export const clearedColumns = (record: RecordInHand): Iterable<string> => cleared(record)

export abstract class RecordInHand extends QueryBuilder implements FieldAccess {
  readonly #caller: Caller
  readonly #table: string
  /** Most records need neither of these. */
  #cleared: Set<string> | undefined
  #functions: Map<string, Expression> | undefined
  /** What elements look at: they follow the record from row to row. */
  readonly #hand: { state: RecordState }

  static {
    peek = (record) => record.#hand.state
    put = (record, state) => {
      record.#hand.state = state
      record.#cleared = undefined
    }
    cleared = (record) => record.#cleared ?? []
  }

  constructor(caller: Caller, table: string) {
    super(caller, table)
    this.#caller = caller
    this.#table = table
    this.#hand = { state: RecordState.fresh(table) }
  }

  get #state(): RecordState {
    return this.#hand.state
  }

  get #instance() {
    return this.#caller.instance
  }

  // ---- columns as properties ----

  readField(name: string): unknown {
    const column = this.#instance.schema.column(this.#state.table, name)
    if (column) return GlideElement.of(this.#caller, this.#hand, column)
    return name === VARIABLES && this.#hasVariables() ? catalogVariables(this.#caller, this.#state) : undefined
  }

  /** Tasks of every kind: a requested item's, a catalog task's, and those of what a record producer made. */
  #hasVariables(): boolean {
    const { schema } = this.#instance
    return schema.has(this.#state.table) && schema.extends(this.#state.table, 'task')
  }

  whyNoField(name: string): string {
    return whyNoColumn(this.#instance.schema, this.#state.table, name)
  }

  writeField(name: string, value: unknown): boolean {
    const column = this.#instance.schema.column(this.#state.table, name)
    if (!column) return false
    // The word NULL clears a column.
    const clears = value === 'NULL'
    if (clears) (this.#cleared ??= new Set()).add(name)
    else this.#cleared?.delete(name)
    this.#state.set(column, clears ? null : plain(value, column))
    return true
  }

  fieldNames(): string[] {
    return [...this.#instance.schema.columns(this.#state.table).keys()]
  }

  // ---- values ----

  getValue(name: unknown): string | null {
    const column = textOf(name)
    const added = this.#functions?.get(column)
    if (added) return functionValue(this.#instance, this.#state.table, added, this.#state.row)
    return this.#state.text(column)
  }

  /**
   * Has the records show a database function: `getValue(text)` gives what it comes to.
   * @param text as GlideDBFunctionBuilder builds it
   * @throws Error for a text that is no function, a function that is not here, and a column that the table lacks
   */
  addFunction(text: unknown): void {
    const source = textOf(text)
    this.#functions ??= new Map()
    this.#functions.set(source, functionOf(this.#instance, this.#table, source))
  }

  setValue(name: unknown, value: unknown): void {
    fence(this.#caller, 'GlideRecord', 'setValue')
    this.writeField(textOf(name), value)
  }

  getDisplayValue(name?: unknown): string {
    const { display } = this.#instance
    if (name === undefined) return display.ofRow(this.#state.table, this.#state.row)
    return this.#element(name)?.getDisplayValue() ?? ''
  }

  setDisplayValue(name: unknown, value: unknown): void {
    this.#element(name)?.setDisplayValue(value)
  }

  getElement(path: unknown): GlideElement | undefined {
    fence(this.#caller, 'GlideRecord', 'getElement')
    return this.#element(path)
  }

  #element(path: unknown): GlideElement | undefined {
    if (isFunction(textOf(path)))
      throw new Error(
        'GlideRecord.getElement of a database function is not implemented by the local instance: use getValue'
      )
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
    return this.#element(name)?.getED().attributes() ?? null
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
}

function plain(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return isBoolean(column) ? toStored(column, value) : value
  return String(value)
}

callableThroughProxy(RecordInHand)

// GlideElement: one column of a record, and the way on through a reference. Source: ServiceNow docs, c_GlideElementScopedAPI.
import { type Column, isBoolean, isReference } from '../database/columns.ts'
import { RecordState } from '../records/record.ts'
import { type Caller, type GlideRecord, recordOf, textOf } from './glide-record.ts'
import { completeWithThrowers, documentedMethods } from './not-implemented.ts'
import { callableThroughProxy, type FieldAccess, withFields } from './proxy.ts'

export class GlideElement implements FieldAccess {
  readonly #caller: Caller
  readonly #state: RecordState
  readonly #column: Column
  #referenced: RecordState | undefined

  private constructor(caller: Caller, state: RecordState, column: Column) {
    this.#caller = caller
    this.#state = state
    this.#column = column
  }

  static of(caller: Caller, state: RecordState, column: Column): GlideElement {
    return withFields(new GlideElement(caller, state, column))
  }

  // ---- dot-walking ----

  readField(name: string): unknown {
    if (!isReference(this.#column)) return undefined
    const state = this.#follow()
    const column = this.#caller.instance.schema.column(state.table, name)
    return column ? GlideElement.of(this.#caller, state, column) : undefined
  }

  /** The platform does not write through a reference: such an assignment changes nothing. */
  writeField(): boolean {
    return false
  }

  fieldNames(): string[] {
    return []
  }

  #follow(): RecordState {
    const sysId = this.#text()
    if (this.#referenced?.sysId !== (sysId ?? '') || !this.#referenced) {
      const { schema, database } = this.#caller.instance
      const table = this.#column.reference
      const row = sysId && schema.has(table) ? database.get(table, sysId) : undefined
      this.#referenced = row ? RecordState.loaded(schema, table, row) : RecordState.fresh(table)
    }
    return this.#referenced
  }

  #text(): string | null {
    return this.#state.text(this.#column.name)
  }

  // ---- reading ----

  toString(): string {
    const text = this.#text()
    if (isBoolean(this.#column)) return text === '1' ? 'true' : 'false'
    return text ?? ''
  }

  /** Booleans compare as booleans: `gr.active == true`. */
  valueOf(): string | boolean {
    return isBoolean(this.#column) ? this.#text() === '1' : this.toString()
  }

  toJSON(): string {
    return this.toString()
  }

  getDisplayValue(maxCharacters?: unknown): string {
    const { display } = this.#caller.instance
    const text = display.value(this.#state.table, this.#column, this.#state.values[this.#column.name] ?? null)
    return maxCharacters === undefined ? text : text.slice(0, Number(maxCharacters))
  }

  getValue(): string {
    return this.#text() ?? ''
  }

  nil(): boolean {
    return this.#text() === null
  }

  getName(): string {
    return this.#column.name
  }

  getLabel(): string {
    return this.#column.label
  }

  getTableName(): string {
    return this.#state.table
  }

  getReferenceTable(): string | null {
    return this.#column.reference || null
  }

  getRefRecord(): GlideRecord {
    return recordOf(this.#caller, this.#follow())
  }

  getChoices(): string[] {
    return this.#caller.instance.display.choices(this.#state.table, this.#column.name).map(({ value }) => value)
  }

  getChoiceValue(): string {
    return this.getDisplayValue()
  }

  dateNumericValue(): number {
    return Date.parse(`${(this.#text() ?? '').replace(' ', 'T')}Z`) || 0
  }

  // ---- changes ----

  changes(): boolean {
    return this.#state.changed(this.#column.name)
  }

  changesFrom(value: unknown): boolean {
    return this.changes() && String(this.#state.before?.[this.#column.name] ?? '') === textOf(value)
  }

  changesTo(value: unknown): boolean {
    return this.changes() && (this.#text() ?? '') === textOf(value)
  }

  // ---- writing ----

  setValue(value: unknown): void {
    this.#state.set(this.#column, value === null || value === undefined ? null : String(value))
  }

  /** Sets a reference by the display value of the record, a choice by its label. */
  setDisplayValue(value: unknown): void {
    const { instance } = this.#caller
    const text = textOf(value)
    if (isReference(this.#column) && text) {
      const { schema, database } = instance
      const found = database.find(this.#column.reference, schema.displayColumn(this.#column.reference), text)
      if (found) this.#state.set(this.#column, found.sys_id)
      return
    }
    const choice = instance.display.choices(this.#state.table, this.#column.name).find(({ label }) => label === text)
    this.#state.set(this.#column, choice ? choice.value : text)
  }

  setDateNumericValue(milliseconds: unknown): void {
    this.setValue(new Date(Number(milliseconds)).toISOString().slice(0, 19).replace('T', ' '))
  }

  canRead(): boolean {
    return this.#caller.instance.access.allowsField(this.#state.table, this.#column.name, 'read', this.#state)
  }

  canWrite(): boolean {
    return this.#caller.instance.access.allowsField(this.#state.table, this.#column.name, 'write', this.#state)
  }

  canCreate(): boolean {
    return this.#caller.instance.access.allowsField(this.#state.table, this.#column.name, 'create', this.#state)
  }
}

callableThroughProxy(GlideElement)
completeWithThrowers(GlideElement, 'GlideElement', documentedMethods('GlideElement'))

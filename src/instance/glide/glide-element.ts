// GlideElement: one column of a record, and the way on through a reference. Source: ServiceNow docs, c_GlideElementScopedAPI.

import {
  type Column,
  isBoolean,
  isDate,
  isDateTime,
  isDuration,
  isJournal,
  isList,
  isReference,
  toStored,
} from '../database/columns.ts'
import { where } from '../database/query.ts'
import { journalText } from '../records/journals.ts'
import { RecordState } from '../records/record.ts'
import { decryptSecret } from '../records/secrets.ts'
import { type Caller, textOf } from './caller.ts'
import { ElementDescriptor } from './element-descriptor.ts'
import { type GlideRecord, recordOf } from './glide-record.ts'
import { whyNoColumn } from './no-column.ts'
import { completeWithThrowers, documentedMethods, globalMethods } from '../scripting/not-implemented.ts'
import { callableThroughProxy, type FieldAccess, withFields } from '../scripting/proxy.ts'
import { GlobalGlideDateTime } from '../values/global-glide-date-time.ts'
import { GlideDate, GlideDateTime, GlideDuration, GlideStringUtil, GlideTime } from '../values/index.ts'

/** Messages that scripts put on columns of a record in hand. */
const errors = new WeakMap<RecordState, Map<string, string>>()

/** @returns the name of the column; empty where there is none */
function dependentOf({ database, schema }: Caller['instance'], table: string, element: string): string {
  for (const name of schema.lineage(table)) {
    const [entry] = database.select(where('sys_dictionary', { name, element }))
    const dependent = textOf(entry?.dependent_on_field) || textOf(entry?.dependent)
    if (dependent) return dependent
  }
  return ''
}

/** Whose column an element is: it follows its GlideRecord from record to record, as on the platform. */
interface InHand {
  readonly state: RecordState
}

/**
 * What an element that is not empty has of a text: `current.watch_list.indexOf(…)` (c_BusinessRules), `.split(",")`
 * (r_ExScptEmlNtfn), `source.u_dn.indexOf(…)` (r_LDAPScriptExamples); recorded: `typeof user.title.toUpperCase` is `function`, of
 * an empty one `undefined` (blog.cbc-faruhn.com). Lists have them always: published scripts split empty ones. Columns of other types: assumed.
 */
const TEXT_METHODS = new Set(
  `charAt concat endsWith includes indexOf lastIndexOf match replace search slice split startsWith substr substring
   toLowerCase toUpperCase trim`.split(/\s+/)
)

export class GlideElement implements FieldAccess {
  readonly #caller: Caller
  readonly #hand: InHand
  readonly #column: Column
  #referenced: RecordState | undefined

  protected constructor(caller: Caller, hand: InHand, column: Column) {
    this.#caller = caller
    this.#hand = hand
    this.#column = column
  }

  static of(caller: Caller, hand: InHand, column: Column): GlideElement {
    return withFields(new GlideElement(caller, hand, column))
  }

  get #state(): RecordState {
    return this.#hand.state
  }

  // ---- dot-walking ----

  readField(name: string): unknown {
    const column = isReference(this.#column) && this.#caller.instance.schema.column(this.#follow().table, name)
    if (!column) return this.#textMember(name)
    const follow = (): RecordState => this.#follow()
    const behind: InHand = {
      get state() {
        return follow()
      },
    }
    return GlideElement.of(this.#caller, behind, column)
  }

  whyNoField(name: string): string {
    if (!isReference(this.#column)) return ''
    return whyNoColumn(this.#caller.instance.schema, this.#follow().table, name)
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

  #textMember(name: string): unknown {
    if (name !== 'length' && !TEXT_METHODS.has(name)) return undefined
    if (this.nil() && !isList(this.#column)) return undefined
    if (name === 'length') return this.toString().length
    return (...given: unknown[]): unknown => {
      const whole = this.toString()
      return (whole[name as 'concat'] as (...list: unknown[]) => unknown).apply(whole, given)
    }
  }

  /** A journal of a record that was read gives its entries; in a business rule only what is being added. */
  #text(): string | null {
    const text = this.#state.text(this.#column.name)
    if (text !== null || !isJournal(this.#column) || this.#state.operation || this.#state.isNew) return text
    return this.#journal() || null
  }

  #journal(most?: number): string {
    return journalText(this.#caller.instance.database, this.#state.table, this.#column, this.#state.sysId, most)
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
    if (isJournal(this.#column))
      return this.#journal().slice(0, maxCharacters === undefined ? undefined : Number(maxCharacters))
    const stored = this.#state.row[this.#column.name] ?? null
    // Dates are shown as the user's clock and formats have them.
    const text =
      stored !== null && (isDateTime(this.#column) || isDate(this.#column))
        ? this.#object(String(stored)).getDisplayValue()
        : display.value(this.#state.table, this.#column, stored)
    return maxCharacters === undefined ? text : text.slice(0, Number(maxCharacters))
  }

  /** The display value, and a substitute for none. */
  getDisplayValueExt(maxCharacters: unknown, nullSub: unknown): string {
    return this.getDisplayValue(Number(maxCharacters) > 0 ? maxCharacters : undefined) || textOf(nullSub)
  }

  /** The value as HTML shows it. */
  getHTMLValue(maxCharacters?: unknown): string {
    const text = this.toString()
    return maxCharacters === undefined ? text : text.slice(0, Number(maxCharacters))
  }

  /** The value as HTML shows it, and a substitute for none. */
  getHTMLValueExt(maxCharacters: unknown, nullSub: unknown): string {
    return this.getHTMLValue(Number(maxCharacters) > 0 ? maxCharacters : undefined) || textOf(nullSub)
  }

  getXHTMLValue(): string {
    return this.getHTMLValue()
  }

  getXMLValue(): string {
    return GlideStringUtil.escapeHTML(this.toString())
  }

  /** As Jelly needs it. */
  getEscapedValue(): string {
    return this.toString().replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('"', '&quot;')
  }

  /** For a text area: HTML is escaped. */
  getTextAreaDisplayValue(): string {
    return GlideStringUtil.escapeHTML(this.getDisplayValue())
  }

  /**
   * What a password2 column holds. Source: c_GlideElementScopedAPI.
   * @throws Error for a column of another type
   */
  getDecryptedValue(): string {
    if (this.#column.type !== 'password2')
      throw new Error(
        `GlideElement.getDecryptedValue: expected a column of the type password2, got ${this.#column.type}`
      )
    const text = this.#text() ?? ''
    return decryptSecret(text, this.#caller.instance.database.secretKey) ?? ''
  }

  /** The local instance has no translations: every language shows the same. */
  getDisplayValueLang(_language?: unknown): string {
    return this.getDisplayValue()
  }

  /** The object of a date, time or duration. @throws Error for another type of column */
  getGlideObject(): GlideDateTime | GlideDate | GlideTime | GlideDuration {
    return this.#object(this.#text() ?? '')
  }

  #object(text: string): GlideDateTime | GlideDate | GlideTime | GlideDuration {
    if (isDateTime(this.#column))
      return this.#caller.scope === 'global' ? new GlobalGlideDateTime(text) : new GlideDateTime(text)
    if (isDate(this.#column)) return new GlideDate(text)
    if (this.#column.type === 'glide_time') return new GlideTime(text)
    if (isDuration(this.#column)) return new GlideDuration(this.dateNumericValue())
    throw new Error(
      `GlideElement.getGlideObject of a column of type ${this.#column.type} is not implemented by the local instance`
    )
  }

  getValue(): string {
    return this.#text() ?? ''
  }

  /** The page's own example asks each element for the value by its own name. */
  getElementValue(_name?: unknown): string {
    return this.getValue()
  }

  nil(): boolean {
    return this.#text() === null
  }

  isNil(): boolean {
    return this.nil()
  }

  hasValue(): boolean {
    return !this.nil()
  }

  getName(): string {
    return this.#column.name
  }

  getLabel(): string {
    return this.#column.label
  }

  getLabelLang(_language?: unknown): string {
    return this.getLabel()
  }

  /** The table that has the column, which may be a parent of the record's class. */
  getTableName(): string {
    return this.#column.table
  }

  /** The topmost table of the record's class. */
  getBaseTableName(): string {
    return this.#caller.instance.schema.root(this.#state.table)
  }

  getED(): ElementDescriptor {
    return new ElementDescriptor(this.#caller, this.#state.table, this.#column)
  }

  getAttribute(name: unknown): string | null {
    return this.getED().getAttribute(textOf(name))
  }

  getBooleanAttribute(name: unknown): boolean {
    return this.getED().getBooleanAttribute(textOf(name))
  }

  hasAttribute(name: unknown): boolean {
    return this.getED().hasAttribute(textOf(name))
  }

  getReferenceTable(): string | null {
    return this.#column.reference || null
  }

  /** The column that this one depends on, such as the category of a subcategory. */
  getDependent(): string | null {
    return dependentOf(this.#caller.instance, this.#state.table, this.#column.name) || null
  }

  /** The table that the column refers to on which this one depends. */
  getDependentTable(): string | null {
    const name = this.getDependent()
    return (name && this.#caller.instance.schema.column(this.#state.table, name)?.reference) || null
  }

  /** The record whose column this is. */
  getGlideRecord(): GlideRecord {
    return recordOf(this.#caller, this.#state)
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

  /** Milliseconds since 1970, UTC, of a date, date and time, or duration; 0 when it is empty. */
  dateNumericValue(): number {
    const text = this.#text() ?? ''
    return Date.parse(`${text.length > 10 ? text.replace(' ', 'T') : `${text}T00:00:00`}Z`) || 0
  }

  // ---- journals ----

  /**
   * The entries of a journal, the newest first, each with its time, author and label.
   * @param mostRecent 1 for the most recent one, -1 for all
   */
  getJournalEntry(mostRecent: unknown): string {
    if (!isJournal(this.#column)) return ''
    const count = Number(mostRecent)
    return this.#journal(count > 0 ? count : undefined)
  }

  /** An entry to be kept with the next write. */
  setJournalEntry(value: unknown): void {
    this.setValue(value)
  }

  // ---- changes ----

  changes(): boolean {
    return this.#state.changed(this.#column.name)
  }

  changesFrom(value: unknown): boolean {
    return this.changes() && this.#same(this.#state.before?.[this.#column.name] ?? null, value)
  }

  changesTo(value: unknown): boolean {
    return this.changes() && this.#same(this.#state.row[this.#column.name] ?? null, value)
  }

  #same(stored: unknown, value: unknown): boolean {
    return stored === toStored(this.#column, textOf(value))
  }

  // ---- writing ----

  /** The word NULL clears the column, as nothing does. */
  setValue(value: unknown): void {
    this.#state.set(this.#column, value === null || value === undefined || value === 'NULL' ? null : String(value))
  }

  setInitialValue(value: unknown): void {
    this.setValue(value)
  }

  /** Puts what an object holds on the column, as an error. */
  debug(object: unknown): void {
    this.setError(textOf(object))
  }

  /** Puts a message on the column, as a form would show it. */
  setError(message: unknown): void {
    const own = errors.get(this.#state) ?? new Map<string, string>()
    errors.set(this.#state, own.set(this.#column.name, textOf(message)))
  }

  getError(): string | null {
    return errors.get(this.#state)?.get(this.#column.name) ?? null
  }

  /** Sets a reference by the display value of the record, a choice by its label, a date as the user writes it. */
  setDisplayValue(value: unknown): void {
    const { instance } = this.#caller
    const text = textOf(value)
    if (isReference(this.#column) && text) {
      const { schema, database } = instance
      const found = database.find(this.#column.reference, schema.displayColumn(this.#column.reference), text)
      if (found) this.#state.set(this.#column, found.sys_id)
      return
    }
    if (text && isDateTime(this.#column)) return this.setValue(new GlideDateTime(text, true).getValue())
    if (text && isDate(this.#column)) return this.setValue(new GlideDate(text, true).getValue() || text)
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

/** What scripts know by the name: `value instanceof GlideElement`. */
export const elementConstructor = Object.assign(
  function GlideElement(): never {
    throw new Error('GlideElement: expected an element of a record, such as current.number, got a call of the class')
  },
  { prototype: GlideElement.prototype }
)

callableThroughProxy(GlideElement)
completeWithThrowers(GlideElement, 'GlideElement', [
  ...documentedMethods('GlideElement'),
  ...globalMethods('GlideElement'),
])

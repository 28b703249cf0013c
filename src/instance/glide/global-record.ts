// GlideRecord as global scripts find it: besides the methods of scoped apps those of the older, global page.
// Source: ServiceNow docs, australia: c_GlideRecordAPI.

import { isReference } from '../database/columns.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { templateValues } from '../records/template-values.ts'
import { completeWithThrowers, globalMethods } from '../scripting/not-implemented.ts'
import { callableThroughProxy } from '../scripting/proxy.ts'
import { type Caller, textOf } from './caller.ts'
import { GlideRecord, placeOf, type RecordRights, stateOf, stepTo } from './glide-record.ts'
import type { GlideElement } from './glide-element.ts'
import { javaList } from './java-list.ts'

export class GlobalGlideRecord extends GlideRecord {
  readonly #caller: Caller
  #saved = 0

  constructor(caller: Caller, table: string, rights?: RecordRights) {
    super(caller, table, rights)
    this.#caller = caller
  }

  // ---- the record in hand ----

  /** Whether any field differs from what was read. */
  changes(): boolean {
    return Object.keys(stateOf(this).changes(this.#caller.instance.schema)).length > 0
  }

  getFields(): GlideElement[] {
    return this.getElements()
  }

  override getElements(): GlideElement[] {
    return javaList(super.getElements())
  }

  instanceOf(className: unknown): boolean {
    const { schema } = this.#caller.instance
    return schema.has(stateOf(this).table) && schema.extends(stateOf(this).table, textOf(className))
  }

  hasAttachments(): boolean {
    const { table, sysId } = stateOf(this)
    const attachments = where('sys_attachment', { table_name: table, table_sys_id: sysId })
    return this.#caller.instance.database.count(attachments) > 0
  }

  /** As Jelly needs it. */
  getEscapedDisplayValue(): string {
    return this.getDisplayValue().replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('"', '&quot;')
  }

  /** Sets what the equalities of a query say. */
  applyEncodedQuery(encoded: unknown): void {
    const query = newQuery(stateOf(this).table)
    addEncoded(query, textOf(encoded))
    for (const [condition] of query.groups[0]?.all ?? [])
      if (condition?.operator === '=') this.setValue(condition.field, condition.value)
  }

  /** Sets the values of a record of sys_template by its name; none of that name: nothing happens (documented). */
  applyTemplate(name: unknown): void {
    const { database, schema } = this.#caller.instance
    const template = schema.has('sys_template') ? database.find('sys_template', 'name', textOf(name)) : undefined
    for (const { field, value } of templateValues(textOf(template?.template)).values) this.setValue(field, value)
  }

  /** Adds to a number. Here a script is never interrupted by another: what is added is what is stored with the next write. */
  addValue(field: unknown, value: unknown): void {
    const name = textOf(field)
    this.setValue(name, String(Number(this.getValue(name) ?? 0) + Number(value)))
  }

  // ---- the place among the records that were found ----

  /** Counted from 0. */
  getLocation(): number {
    return placeOf(this)
  }

  setLocation(row: unknown): void {
    this.#saved = Math.max(0, Math.trunc(Number(row)) || 0)
    stepTo(this, this.#saved)
  }

  /** @param row another place than that of the record in hand, as in the page's example */
  saveLocation(row?: unknown): void {
    this.#saved = Math.max(0, row === undefined ? placeOf(this) : Math.trunc(Number(row)) || 0)
  }

  restoreLocation(): void {
    stepTo(this, this.#saved)
  }

  /** That of saveLocation() or setLocation(). */
  getRowNumber(): number {
    return this.#saved
  }

  /** Goes on to the first record, of those found, whose column has the value. */
  find(column: unknown, value: unknown): boolean {
    const wanted = textOf(value)
    for (let row = 0; row < this.getRowCount(); row++) {
      stepTo(this, row)
      if ((this.getValue(textOf(column)) ?? '') === wanted) return true
    }
    return false
  }

  // ---- hints that change nothing here: there are no domains, and no engines but business rules ----

  queryNoDomain(...args: unknown[]): void {
    this.query(...args)
  }

  setUseEngines(_use?: unknown): void {}
  setQueryReferences(_use?: unknown): void {}

  /** Tables that refer to this one, with their labels. */
  getRelatedTables(): Record<string, string> {
    const { schema } = this.#caller.instance
    const lineage = schema.lineage(stateOf(this).table)
    const tables = schema
      .described()
      .filter(({ own }) => [...own.values()].some((one) => isReference(one) && lineage.includes(one.reference)))
    return Object.fromEntries(tables.map(({ name, label }) => [name, label]))
  }
}

callableThroughProxy(GlobalGlideRecord)
completeWithThrowers(GlobalGlideRecord, 'GlideRecord', globalMethods('GlideRecord'))

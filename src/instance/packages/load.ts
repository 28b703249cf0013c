// Brings the records of a package onto the instance, and keeps what the customer has changed.
// Source: ServiceNow docs, australia: um-access-rl and um-process-skipped-records (skipped records),
// generation-skip-records-app-installs (deletions); SDK docs 4.9.0 (installMethod: first install, once).

import type { Row } from '../database/database.ts'
import { addEncoded, type Condition, newQuery, where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { NO_SCRIPTS, withPresentValues } from '../records/present-values.ts'
import { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'
import { PackageError } from './archive.ts'
import { deletionOf } from './deletions.ts'
import type { PackagedRecord, PackagedValue } from './records-xml.ts'
import { Shipped } from './shipped.ts'
import { shortcoming, summaryOf } from './summary.ts'
import { UpgradeHistory } from './upgrade-history.ts'

/** Tables whose records others need to be there. */
export const FIRST = [
  ...['sys_app', 'sys_db_object', 'sys_dictionary', 'sys_user_role', 'sys_choice_set', 'sys_choice', 'sys_ui_view'],
  ...['sys_ui_section', 'sys_ui_form', 'sys_ui_list', 'sys_ui_related_list'],
]
/** Records that are the same thing even if their sys_id differs. Source: the SDK's coalesce keys. */
export const KEYS: Record<string, string[]> = {
  sys_db_object: ['name'],
  sys_dictionary: ['name', 'element'],
  sys_choice: ['name', 'element', 'value', 'language', 'dependent_value'],
  sys_choice_set: ['name', 'element'],
  sys_user_role: ['name'],
  sys_properties: ['name'],
  sys_transform_entry: ['map', 'target_field'],
  sys_ui_view: ['name'],
}
/**
 * The layouts of a table in a view: an app that brings one again, under a sys_id of its own, changes the one that is there. What a
 * user has laid out is for that user alone. Source: the SDK's coalesce keys; those of related lists: assumed.
 */
const LAYOUT_KEYS: Record<string, string[]> = {
  sys_ui_section: ['name', 'caption', 'view', 'sys_user'],
  sys_ui_form: ['name', 'view', 'sys_user'],
  sys_ui_list: ['name', 'view', 'element', 'relationship', 'parent', 'sys_user'],
  sys_ui_related_list: ['name', 'view', 'related_list', 'sys_user'],
  sys_ui_form_section: ['sys_ui_form', 'sys_ui_section'],
  sys_ui_element: ['sys_ui_section', 'element', 'position'],
  sys_ui_list_element: ['list_id', 'element'],
  sys_ui_related_list_entry: ['list_id', 'related_list'],
}
/** Those that have parts: the table of these, and the column that says of which. */
const LAYOUTS: Record<string, [table: string, column: string]> = {
  sys_ui_section: ['sys_ui_element', 'sys_ui_section'],
  sys_ui_form: ['sys_ui_form_section', 'sys_ui_form'],
  sys_ui_list: ['sys_ui_list_element', 'list_id'],
  sys_ui_related_list: ['sys_ui_related_list_entry', 'list_id'],
}
/** Several apps may bring these. */
const SHARED = new Set(['sys_db_object', 'sys_ui_view'])
/** Loaded with the first version of the application only. */
const FIRST_INSTALL = /^unload(\.demo)?\//
const APPLY_ONCE = /^apply_once\//

export const equal = (field: string, value: string): Condition =>
  value ? { field, operator: '=', value } : { field, operator: 'ISEMPTY', value: '' }

export class Load {
  readonly #instance: Platform
  readonly #app: PackagedRecord
  readonly #shipped: Shipped
  readonly #history: UpgradeHistory
  readonly warnings: string[] = []
  /** What of the app runs, what is only stored, what is missing. */
  summary = ''
  /** What is written, to be noted as it is in the end. */
  readonly #written: Array<[record: PackagedRecord, sysId: string]> = []
  /** sys_ids of the records written so far: a package may say the same thing twice. */
  readonly #touched = new Set<string>()
  /** Table and sys_id of each record that the package writes. */
  #brought: ReadonlySet<string> = new Set()
  /** Layouts that are here under another sys_id than the package gives: theirs by the package's. */
  readonly #here = new Map<string, string>()

  constructor(instance: Platform, app: PackagedRecord, scope: string) {
    this.#instance = instance
    this.#app = app
    this.#shipped = new Shipped(instance, app.sysId)
    this.#history = new UpgradeHistory(instance, scope)
  }

  /** How many records were written or removed. */
  get changes(): number {
    return this.#history.applied
  }

  run(records: PackagedRecord[]): void {
    const rank = (record: PackagedRecord): number => FIRST.indexOf(record.table) + 1 || FIRST.length + 1
    const writes = this.#whole(records)
      .filter((record) => record.action === 'INSERT_OR_UPDATE')
      .sort((one, other) => rank(one) - rank(other))
    this.#brought = new Set(writes.map(({ table, sysId }) => `${table} ${sysId}`))
    for (const record of writes) if (LAYOUTS[record.table]) this.#findLayout(record)
    // A choice set's "delete_multiple" makes room for the choices that the package brings again.
    for (const record of records) if (record.action === 'DELETE_MULTIPLE') this.#deleteMultiple(record, writes)
    for (const record of orderedByParent(writes)) this.#write(record)
    for (const { table, sysId } of writes) this.#tidyLayout(table, this.#here.get(sysId))
    for (const record of records) if (record.action === 'DELETE') this.#delete(record)
    for (const [record, sysId] of this.#written) {
      const row = this.#instance.database.get(record.table, sysId)
      if (row) this.#shipped.remember(record, row)
    }
    this.#history.end(this.#summarise(writes))
  }

  /** An UPDATE belongs to the record of the same package, else to the one that is there; without either it means nothing. */
  #whole(records: PackagedRecord[]): PackagedRecord[] {
    const whole: PackagedRecord[] = []
    const byId = new Map<string, PackagedRecord>()
    for (const record of records) {
      const { table, sysId, action, values } = record
      const known = byId.get(`${table} ${sysId}`)
      if (action !== 'UPDATE') {
        whole.push(record)
        byId.set(`${table} ${sysId}`, record)
      } else if (known) Object.assign(known.values, values)
      else if (this.#instance.schema.has(table) && this.#instance.database.get(table, sysId))
        whole.push({ ...record, action: 'INSERT_OR_UPDATE' })
    }
    return whole
  }

  /** What of it runs: known once the whole of it is there, tables that it brings included. */
  #summarise(writes: PackagedRecord[]): string {
    for (const record of writes) {
      const reason = shortcoming(this.#instance, record)
      if (reason) this.#history.explain(record, reason)
    }
    const { name, version, scope } = this.#app.values
    const title = [name?.text || scope?.text, version?.text].filter(Boolean).join(' ')
    return (this.summary = summaryOf(this.#instance, title, writes))
  }

  #write(record: PackagedRecord): void {
    const { schema, database, records } = this.#instance
    const { table } = record
    if (!schema.has(table)) {
      this.warnings.push(`${record.file}: the local instance has no table ${table}; the record is kept without effect`)
      this.#history.note(record, 'tableNotFound')
      return
    }
    const row = database.get(table, record.sysId) ?? this.#sameThing(record)
    // The SDK describes a table again whose columns an app only adds to, and views come along with their forms: what is there
    // stays as its own application made it.
    if (SHARED.has(table) && row && String(row.sys_scope ?? '') !== this.#app.sysId) return
    if (this.#isLeft(record, row)) return
    const state = row ? RecordState.loaded(schema, table, row) : RecordState.fresh(table)
    if (!row) state.values.sys_id = record.sysId
    for (const [name, value] of Object.entries(record.values)) {
      const column = schema.column(table, name)
      if (!column || name === 'sys_id' || name === 'sys_class_name') continue
      if (name.startsWith('sys_') && /^sys_(created|updated|mod)/.test(name)) continue
      state.set(column, this.#resolve(column.reference, value))
    }
    const scopeColumn = schema.column(table, 'sys_scope')
    if (scopeColumn && table !== 'sys_app') state.set(scopeColumn, this.#app.sysId)
    const changed = !row || Object.keys(state.changes(schema)).length > 0
    const wrote = row ? records.update(state, QUIET_WRITE) : records.insert(state, QUIET_WRITE)
    if (wrote === null)
      throw new PackageError(
        `${record.file}: the ${table} record ${record.sysId} was refused: a unique value of it is in use`
      )
    this.#history.note(record, row ? (changed ? 'updated' : 'unchanged') : 'inserted', { changed })
    this.#written.push([record, state.sysId])
    this.#touched.add(state.sysId)
  }

  /** What refers to the layout, or removes what it held, is to mean the one that is here. */
  #findLayout(record: PackagedRecord): void {
    const { schema, database } = this.#instance
    if (!schema.has(record.table) || database.get(record.table, record.sysId)) return
    const row = this.#sameThing(record)
    if (row) this.#here.set(record.sysId, String(row.sys_id))
  }

  /** A layout of another app is the one that the package brings, as a whole: what else it held is no longer part of it. Assumed. */
  #tidyLayout(table: string, sysId: string | undefined): void {
    const [parts, column] = LAYOUTS[table] ?? []
    if (!parts || !column || sysId === undefined) return
    const { schema, database, records } = this.#instance
    const own = new Set(this.#shipped.records().map((record) => record.sysId))
    for (const row of database.select(where(parts, { [column]: sysId }))) {
      const id = String(row.sys_id)
      if (this.#touched.has(id) || own.has(id)) continue
      records.delete(RecordState.loaded(schema, parts, row), QUIET_WRITE)
    }
  }

  /** Leaves a record as it is where the customer has changed or deleted it, or where it was meant for an earlier time. */
  #isLeft(record: PackagedRecord, row: Row | undefined): boolean {
    const { table, sysId, file } = record
    if (table === 'sys_app' || this.#touched.has(String(row?.sys_id ?? ''))) return false
    if (!this.#shipped.isFirst && FIRST_INSTALL.test(file)) return true
    if (APPLY_ONCE.test(file) && this.#shipped.has(sysId)) {
      this.#history.note(record, 'skippedApplyOnce', { changed: !this.#shipped.isUnchanged(record) })
      return true
    }
    if (table === 'sys_properties' && row && row.sys_id !== sysId && !this.#shipped.has(sysId)) {
      this.#history.note(record, 'skippedError', { reason: 'A system property of this name exists' })
      return true
    }
    if (!this.#shipped.isCustomised(sysId, row)) return false
    this.#history.note(record, 'skipped', { changed: !this.#shipped.isUnchanged(record) })
    this.#shipped.rememberSkipped(record)
    return true
  }

  /** What a reference says of its record counts more than its sys_id, which may be made up. */
  #resolve(reference: string, value: PackagedValue): string {
    const { schema, database } = this.#instance
    const here = reference ? this.#here.get(value.text) : undefined
    if (here) return here
    if (!reference || !schema.has(reference) || !value.name || database.get(reference, value.text)) return value.text
    // It may come later in the package; what is known by its name may be here under another sys_id.
    if (!KEYS[reference] && this.#brought.has(`${reference} ${value.text}`)) return value.text
    const isNamed = schema.column(reference, 'name') !== undefined
    const query = newQuery(reference)
    for (const [attribute, text] of Object.entries(value.key ?? {})) {
      const field = attribute === 'name' && !isNamed ? schema.displayColumn(reference) : attribute
      if (field.startsWith('sys_') || !schema.column(reference, field)) continue
      query.groups[0]!.all.push([equal(field, text === 'NULL' ? '' : text)])
    }
    query.limit = 1
    const [found] = database.select(query)
    return found ? String(found.sys_id) : value.text
  }

  #sameThing(record: PackagedRecord): Row | undefined {
    const { schema, database } = this.#instance
    const { table, values } = record
    const layout = LAYOUT_KEYS[table]
    const key = KEYS[table] ?? layout
    if (!key) return undefined
    const query = newQuery(table)
    for (const field of key) {
      const value = values[field] ?? { text: '' }
      // Layouts are known by what they refer to: by what that is here.
      const text = layout ? this.#resolve(schema.column(table, field)?.reference ?? '', value) : value.text
      query.groups[0]!.all.push([equal(field, text)])
    }
    query.limit = 1
    return database.select(query)[0]
  }

  #delete(record: PackagedRecord): void {
    const { schema, database, records } = this.#instance
    const { table, sysId } = record
    const row = schema.has(table) ? database.get(table, sysId) : undefined
    if (!row) return
    const deletion = deletionOf(this.#instance, table)
    if (deletion === 'ignore') return
    if (deletion === 'skip' || this.#shipped.isCustomised(sysId, row)) return this.#history.note(record, 'skipped')
    records.delete(RecordState.loaded(schema, table, row), QUIET_WRITE)
    this.#shipped.forget(sysId)
    this.#history.note(record, 'deleted')
  }

  /** Removes what the query names, save what the package brings again. */
  #deleteMultiple(record: PackagedRecord, writes: PackagedRecord[]): void {
    const { schema, database, records } = this.#instance
    if (!schema.has(record.table) || !record.query) return
    if (deletionOf(this.#instance, record.table) !== 'apply') return
    const query = newQuery(record.table)
    const encoded = record.query.replace(/[0-9a-f]{32}/g, (sysId) => this.#here.get(sysId) ?? sysId)
    const unread = addEncoded(query, encoded).map(({ part }) => part)
    const present = withPresentValues(query, NO_SCRIPTS)
    const ignored = [...unread, ...database.ignoredParts(present)]
    if (ignored.length) {
      // Without that part the query would name more records than the app means.
      const what = `nothing of ${record.table} is deleted: no column or operator in ${ignored.join(', ')}`
      this.warnings.push(`${record.file}: ${what}`)
      return
    }
    const kept = new Set(writes.map(({ sysId }) => sysId))
    for (const row of database.select(present)) {
      if (kept.has(String(row.sys_id))) continue
      records.delete(RecordState.loaded(schema, record.table, row), QUIET_WRITE)
      this.#shipped.forgetRecord(record.table, String(row.sys_id))
    }
  }
}

/** Tables before the tables that extend them: parents of the same package are told by name. */
function orderedByParent(records: PackagedRecord[]): PackagedRecord[] {
  const tables = records.filter((record) => record.table === 'sys_db_object')
  const names = new Set(tables.map((record) => record.values.name?.text))
  const ordered: PackagedRecord[] = []
  const done = new Set<string | undefined>()
  for (let left = tables; left.length;) {
    const ready = left.filter((record) => {
      const parent = record.values.super_class?.name
      return !parent || !names.has(parent) || done.has(parent)
    })
    // A circle of parents cannot be ordered; it is written as it comes.
    const next = ready.length ? ready : left
    ordered.push(...next)
    for (const record of next) done.add(record.values.name?.text)
    left = left.filter((record) => !next.includes(record))
  }
  const [before, after] = [
    records.filter((record) => record.table === 'sys_app'),
    records.filter((record) => record.table !== 'sys_app' && record.table !== 'sys_db_object'),
  ]
  return [...before, ...ordered, ...after]
}

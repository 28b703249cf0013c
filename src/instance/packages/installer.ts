// Installs an app: all of its package or nothing. An upgrade replaces, adds and removes.
// Source: recorded behaviour of `now-sdk install` 4.9.0 against an instance; ServiceNow docs, t_RunFixScripts.

import type { Row } from '../database/database.ts'
import { addEncoded, type Condition, newQuery, where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { NO_SCRIPTS, withPresentValues } from '../records/present-values.ts'
import { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'
import { PackageError, type PackageFiles } from './archive.ts'
import { fixScriptsOf, noteDueFixScripts, runDueFixScripts } from './fix-scripts.ts'
import { type PackagedRecord, readRecords } from './records-xml.ts'

export interface Installed {
  scope: string
  scopeId: string
  version: string
  /** How many records were written or removed. */
  changes: number
  /** What the local instance does not know and kept without effect. */
  warnings: string[]
}

/** A package may say this much; anything else in it is refused. */
const FOLDERS = /^(scope|update|author_elective_update|dictionary|unload|unload\.demo|apply_once)\//
/** Tables whose records others need to be there. */
const FIRST = ['sys_app', 'sys_db_object', 'sys_dictionary', 'sys_user_role', 'sys_choice_set', 'sys_choice']
/** Records that are the same thing even if their sys_id differs. Source: the SDK's coalesce keys. */
const KEYS: Record<string, string[]> = {
  sys_db_object: ['name'],
  sys_dictionary: ['name', 'element'],
  sys_choice: ['name', 'element', 'value', 'language', 'dependent_value'],
  sys_choice_set: ['name', 'element'],
  sys_user_role: ['name'],
  sys_properties: ['name'],
  sys_transform_entry: ['map', 'target_field'],
}

/**
 * @param demoData load what the package marks as demo data
 * @throws PackageError, and then nothing of the package has stayed
 */
export function install(instance: Platform, files: PackageFiles, demoData = true): Installed {
  const records = readAll(files, demoData)
  const app = records.find((record) => record.table === 'sys_app' && record.action === 'INSERT_OR_UPDATE')
  if (!app) throw new PackageError('The package has no scope/sys_app_….xml: expected an app as now-sdk packs it')
  const scope = app.values.scope?.text ?? ''
  if (!/^\w{1,40}$/.test(scope))
    throw new PackageError(`sys_app names no scope: expected a name like x_acme_app, got ${JSON.stringify(scope)}`)
  const load = new Load(instance, app, scope)
  const known = new Set(fixScriptsOf(instance, app.sysId).map((row) => String(row.sys_id)))
  const previous = instance.scopeId(scope) ? load.packagedBefore() : new Map<string, string>()
  instance.asSystem(() => {
    try {
      instance.database.transaction(() => {
        load.run(records, previous)
        noteDueFixScripts(instance, app.sysId, known)
      })
    } catch (error) {
      // Tables of the refused package must not live on in memory.
      instance.reloadSchema()
      throw error
    }
  })
  instance.scripts.reload()
  runDueFixScripts(instance)
  instance.settle()
  return {
    scope,
    scopeId: app.sysId,
    version: app.values.version?.text ?? '',
    changes: load.changes,
    warnings: load.warnings,
  }
}

function readAll(files: PackageFiles, demoData: boolean): PackagedRecord[] {
  const records: PackagedRecord[] = []
  for (const [path, text] of files) {
    if (!path.endsWith('.xml')) continue
    if (!FOLDERS.test(path)) throw new PackageError(`${path}: expected files in scope/, update/ and the like`)
    if (path.startsWith('unload.demo/') && !demoData) continue
    records.push(...readRecords(path, text))
  }
  if (!records.length) throw new PackageError('The package holds no records')
  return records
}

class Load {
  readonly #instance: Platform
  readonly #app: PackagedRecord
  readonly #scope: string
  changes = 0
  readonly warnings: string[] = []

  constructor(instance: Platform, app: PackagedRecord, scope: string) {
    this.#instance = instance
    this.#app = app
    this.#scope = scope
  }

  run(records: PackagedRecord[], previous: Map<string, string>): void {
    const history = this.#startHistory()
    const rank = (record: PackagedRecord): number =>
      (FIRST.indexOf(record.table) + 1 || FIRST.length + 1) + (record.action === 'INSERT_OR_UPDATE' ? 0 : 100)
    const writes = records
      .filter((record) => record.action === 'INSERT_OR_UPDATE')
      .sort((one, other) => rank(one) - rank(other))
    // A choice set's "delete_multiple" makes room for the choices that the package brings again.
    for (const record of records) if (record.action === 'DELETE_MULTIPLE') this.#deleteMultiple(record, writes)
    for (const record of orderedByParent(writes)) this.#write(record)
    for (const record of records) if (record.action === 'DELETE') this.#delete(record.table, record.sysId)
    const present = new Set(records.map((record) => record.sysId))
    for (const [sysId, table] of previous) if (!present.has(sysId)) this.#delete(table, sysId)
    this.#remember(writes)
    this.#endHistory(history)
  }

  #write(record: PackagedRecord): void {
    const { schema, database, records } = this.#instance
    const { table } = record
    if (!schema.has(table)) {
      this.warnings.push(`${record.file}: the local instance has no table ${table}; the record is kept without effect`)
      return
    }
    const row = database.get(table, record.sysId) ?? this.#sameThing(record)
    // The SDK describes a table again whose columns an app only adds to: it stays as its own application made it.
    if (table === 'sys_db_object' && row && String(row.sys_scope ?? '') !== this.#app.sysId) return
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
    const wrote = row ? records.update(state, QUIET_WRITE) : records.insert(state, QUIET_WRITE)
    if (wrote === null)
      throw new PackageError(
        `${record.file}: the ${table} record ${record.sysId} was refused: a unique value of it is in use`
      )
    this.changes++
  }

  /** A reference by name counts more than its sys_id, which may be made up. */
  #resolve(reference: string, value: { text: string; name?: string }): string {
    const { schema, database } = this.#instance
    if (!reference || !schema.has(reference) || !value.name || database.get(reference, value.text)) return value.text
    const column = schema.column(reference, 'name') ? 'name' : schema.displayColumn(reference)
    const found = database.find(reference, column, value.name)
    return found ? String(found.sys_id) : value.text
  }

  #sameThing(record: PackagedRecord): Row | undefined {
    const key = KEYS[record.table]
    if (!key) return undefined
    const query = newQuery(record.table)
    for (const field of key) {
      const { text = '' } = record.values[field] ?? {}
      const condition: Condition = text
        ? { field, operator: '=', value: text }
        : { field, operator: 'ISEMPTY', value: '' }
      query.groups[0]!.all.push([condition])
    }
    query.limit = 1
    return this.#instance.database.select(query)[0]
  }

  #delete(table: string, sysId: string): void {
    const { schema, database, records } = this.#instance
    const row = schema.has(table) ? database.get(table, sysId) : undefined
    if (!row) return
    records.delete(RecordState.loaded(schema, table, row), QUIET_WRITE)
    this.changes++
  }

  /** Removes what the query names, save what the package brings again. */
  #deleteMultiple(record: PackagedRecord, writes: PackagedRecord[]): void {
    const { schema, database, records } = this.#instance
    if (!schema.has(record.table) || !record.query) return
    const query = newQuery(record.table)
    const unread = addEncoded(query, record.query).map(({ part }) => part)
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
      if (!kept.has(String(row.sys_id))) records.delete(RecordState.loaded(schema, record.table, row), QUIET_WRITE)
    }
  }

  // ---- what was installed before ----

  /** sys_id → table of all that earlier versions of the app brought. */
  packagedBefore(): Map<string, string> {
    const rows = this.#instance.database.select(this.#packaged())
    return new Map(rows.map((row) => [String(row.target_name), String(row.table)]))
  }

  #packaged() {
    const query = where('sys_update_xml', { application: this.#app.sysId })
    return query
  }

  /** Keeps a list of the package's records, so that the next version can tell what is gone. */
  #remember(writes: PackagedRecord[]): void {
    const { database } = this.#instance
    for (const row of database.select(this.#packaged())) database.delete('sys_update_xml', String(row.sys_id))
    for (const { table, sysId, values } of writes) {
      database.insert('sys_update_xml', {
        sys_id: this.#instance.newSysId(),
        name: values.sys_update_name?.text || `${table}_${sysId}`,
        type: table,
        table,
        target_name: sysId,
        action: 'INSERT_OR_UPDATE',
        application: this.#app.sysId,
        sys_created_on: this.#instance.timestamp(),
      })
    }
  }

  #startHistory(): string {
    const sysId = this.#instance.newSysId()
    const before = this.#instance.database.find('sys_app', 'scope', this.#scope)
    const now = this.#instance.timestamp()
    this.#instance.database.insert('sys_upgrade_history', {
      sys_id: sysId,
      from_version: before ? String(before.version) : null,
      to_version: this.#scope,
      upgrade_started: now,
      sys_created_on: now,
      sys_created_by: this.#instance.session.userName,
      is_app_upgrade: 1,
    })
    return sysId
  }

  #endHistory(sysId: string): void {
    const { database } = this.#instance
    database.update('sys_upgrade_history', sysId, {
      upgrade_finished: this.#instance.timestamp(),
      changes_processed: this.changes,
      changes_applied: this.changes,
    })
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

/** Removes an app with all its records and tables, as `now-sdk install --reinstall` asks for. */
export function uninstall(instance: Platform, scopeId: string): void {
  const { database, schema } = instance
  instance.asSystem(() =>
    database.transaction(() => {
      const packaged = where('sys_update_xml', { application: scopeId })
      const rows = database.select(packaged)
      for (const row of rows) {
        const [table, sysId] = [String(row.table), String(row.target_name)]
        if (table === 'sys_db_object') {
          const name = String(database.get(table, sysId)?.name ?? '')
          if (schema.has(name))
            for (const record of database.select(newQuery(name))) database.delete(name, String(record.sys_id))
        }
        const target = schema.has(table) ? database.get(table, sysId) : undefined
        if (target) instance.records.delete(RecordState.loaded(schema, table, target), QUIET_WRITE)
        database.delete('sys_update_xml', String(row.sys_id))
      }
    })
  )
  instance.scripts.reload()
}

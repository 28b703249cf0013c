// The local instance: the parts of the platform put together over one database.

import { Database, type Row, StructureError } from './database/database.ts'
import {
  applyColumnRow,
  applyTableRow,
  definePlatformTable,
  loadRecordedTables,
  recordPlatformTables,
} from './database/dictionary.ts'
import { newQuery } from './database/query.ts'
import { Schema } from './database/schema.ts'
import { createGlide, type Glide } from './glide/index.ts'
import { IdentificationEngine } from './etl/ire/engine.ts'
import { makeSnCmdb } from './etl/sn-cmdb.ts'
import { setClock } from './values/index.ts'
import { ImportSets } from './import-sets/import-sets.ts'
import { Scheduler } from './jobs/scheduler.ts'
import { Log } from './log.ts'
import { PLATFORM_ACLS, PLATFORM_RECORDS, PLATFORM_ROLES, platformTables } from './platform/index.ts'
import { BusinessRules } from './records/business-rules.ts'
import { Display } from './records/display.ts'
import { RecordState } from './records/record.ts'
import { newSysId, stableId } from './sys-ids.ts'
import { Writer } from './records/writer.ts'
import { ScriptEngine } from './scripting/engine.ts'
import { Access } from './security/access.ts'
import { Users } from './security/users.ts'
import { type Session, systemSession } from './session.ts'

export interface InstanceOptions {
  /** Database file, or `:memory:` (the default), or the bytes of a snapshot. */
  file?: string | Buffer
  /** Milliseconds since 1970. */
  clock?: () => number
  /** How long the scripts of one transaction may run, in seconds. Default 5. */
  scriptSeconds?: number
}

const IS_PLATFORM_TABLE = new Set(platformTables.map((table) => table.name))

export class Instance {
  readonly schema = new Schema()
  readonly database: Database
  readonly records: Writer
  readonly rules: BusinessRules
  readonly display: Display
  readonly access: Access
  readonly users: Users
  readonly scripts: ScriptEngine
  readonly log: Log
  readonly imports: ImportSets
  readonly identification: IdentificationEngine
  readonly scheduler: Scheduler
  readonly now: () => number
  session: Session = systemSession()
  #closed = false
  /** The text of the second that it is. */
  #stamp: { second: number; text: string } | undefined
  readonly #glides = new Map<string, Glide>()
  readonly #deferred: Array<{ session: Session; work: () => void }> = []
  #scopes: { version: number; byId: Map<string, string>; byName: Map<string, string> } | undefined
  #properties: { version: number; byName: Map<string, string> } | undefined
  #plugins: { version: number; active: Set<string> } | undefined

  constructor(options: InstanceOptions = {}) {
    this.now = options.clock ?? Date.now
    setClock(this.now)
    for (const table of platformTables) definePlatformTable(this.schema, table)
    this.database = new Database(this.schema, options.file ?? ':memory:')
    this.records = new Writer(this)
    this.rules = new BusinessRules(this)
    this.display = new Display(this.database)
    this.access = new Access(this)
    this.users = new Users(this)
    this.log = new Log(this)
    this.imports = new ImportSets(this)
    this.identification = new IdentificationEngine(this)
    this.scheduler = new Scheduler(this)
    this.scripts = new ScriptEngine(this, (options.scriptSeconds ?? 5) * 1000)
    this.schema.pluginIsActive = (id) => this.pluginIsActive(id)
    this.#start()
    this.#watchDictionary()
  }

  close(): void {
    this.#closed = true
    this.scripts.forgetWaiting()
    this.database.close()
  }

  #start(): void {
    this.database.transaction(() => {
      for (const table of this.schema.described()) this.database.prepare(table.name)
      if (!this.database.count(newQuery('sys_db_object'))) this.#recordPlatform()
    })
    loadRecordedTables(this.database, (name) => IS_PLATFORM_TABLE.has(name))
  }

  #recordPlatform(): void {
    const now = this.timestamp()
    const stamp: Row = {
      sys_created_on: now,
      sys_created_by: 'system',
      sys_updated_on: now,
      sys_updated_by: 'system',
      sys_mod_count: 0,
    }
    recordPlatformTables(this.database, platformTables, stamp)
    const insert = (table: string, key: string, values: Record<string, unknown>): string => {
      const state = RecordState.fresh(table)
      state.values.sys_id = stableId(table, key)
      for (const [name, value] of Object.entries(values)) {
        const column = this.schema.column(table, name)
        if (!column) throw new Error(`The platform's record ${table} ${key} names a column ${name} that is not there`)
        state.set(column, value)
      }
      return this.records.insert(state, { rules: false, systemFields: true, force: false })!
    }
    for (const role of PLATFORM_ROLES)
      insert('sys_user_role', role.name, { name: role.name, description: role.description ?? '' })
    for (const role of PLATFORM_ROLES) {
      for (const contained of role.contains ?? []) {
        insert('sys_user_role_contains', `${role.name} ${contained}`, {
          role: stableId('sys_user_role', role.name),
          contains: stableId('sys_user_role', contained),
        })
      }
    }
    for (const { table, operation, roles } of PLATFORM_ACLS) {
      const acl = insert('sys_security_acl', `${table} ${operation}`, {
        name: table,
        operation,
        type: 'record',
        active: true,
      })
      for (const role of roles) {
        insert('sys_security_acl_role', `${table} ${operation} ${role}`, {
          sys_security_acl: acl,
          sys_user_role: stableId('sys_user_role', role),
        })
      }
    }
    for (const { table, key, values } of PLATFORM_RECORDS) insert(table, key, values)
  }

  /** Records of the dictionary make tables and columns, whoever writes them. */
  #watchDictionary(): void {
    this.records.on('sys_db_object', (state, operation) => {
      if (operation === 'delete' && IS_PLATFORM_TABLE.has(String(state.values.name)))
        throw new StructureError(`The table ${state.values.name} belongs to the platform and cannot be deleted`)
      if (operation === 'delete') this.schema.drop(String(state.values.name))
      else applyTableRow(this.database, state.values, this.scopeName(state.text('sys_scope') ?? '') || 'global')
    })
    this.records.on('sys_dictionary', (state, operation) => {
      if (operation === 'delete') this.schema.dropColumn(String(state.values.name), String(state.values.element))
      else applyColumnRow(this.database, state.values)
    })
  }

  // ---- time, users, scopes ----

  /** Now, as the database keeps it: UTC, to the second. */
  timestamp(): string {
    const second = Math.floor(this.now() / 1000)
    if (this.#stamp?.second !== second) {
      this.#stamp = { second, text: new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' ') }
    }
    return this.#stamp.text
  }

  newSysId(): string {
    return newSysId()
  }

  /** Runs work on behalf of a user, then what it left to be done afterwards. */
  as<T>(session: Session, work: () => T): T {
    const before = this.session
    this.session = session
    try {
      return work()
    } finally {
      this.session = before
    }
  }

  asSystem<T>(work: () => T): T {
    return this.as(systemSession(), work)
  }

  glide(scope: string): Glide {
    let glide = this.#glides.get(scope || 'global')
    if (!glide)
      this.#glides.set(scope || 'global', (glide = createGlide(this, scope || 'global', { sn_cmdb: makeSnCmdb(this) })))
    return glide
  }

  #readScopes() {
    const version = this.database.version('sys_scope')
    if (this.#scopes?.version !== version) {
      const rows = this.database.select(newQuery('sys_scope'))
      this.#scopes = {
        version,
        byId: new Map(rows.map((row) => [String(row.sys_id), String(row.scope ?? '')])),
        byName: new Map(rows.map((row) => [String(row.scope ?? ''), String(row.sys_id)])),
      }
    }
    return this.#scopes
  }

  /** The scope's name for the sys_id that records carry in sys_scope; empty for none. */
  scopeName(sysId: string): string {
    return sysId ? (this.#readScopes().byId.get(sysId) ?? (sysId === 'global' ? 'global' : '')) : ''
  }

  scopeId(name: string): string | undefined {
    return this.#readScopes().byName.get(name)
  }

  // ---- plugins and properties ----

  pluginIsActive(id: string): boolean {
    const version = this.database.version('sys_plugins')
    if (this.#plugins?.version !== version) {
      const rows = this.database.select(newQuery('sys_plugins'))
      const active = rows.filter((row) => row.active === 1 || row.active === 'active')
      this.#plugins = { version, active: new Set(active.map((row) => String(row.source ?? row.name))) }
    }
    return this.#plugins.active.has(id)
  }

  /** Switches a plugin. Its tables then exist, or no longer do. */
  setPlugin(id: string, active: boolean): void {
    this.asSystem(() => {
      const row = this.database.find('sys_plugins', 'source', id)
      const state = row ? RecordState.loaded(this.schema, 'sys_plugins', row) : RecordState.fresh('sys_plugins')
      for (const [name, value] of [
        ['source', id],
        ['name', id],
        ['active', active ? 'active' : 'inactive'],
      ] as const) {
        const column = this.schema.column('sys_plugins', name)
        if (column) state.set(column, column.type === 'boolean' ? active : value)
      }
      if (row) this.records.update(state)
      else this.records.insert(state)
    })
    this.schema.forget()
  }

  /** The value of a system property. Kept in memory until a property is written, as on the platform. */
  property(name: string): string | undefined {
    const version = this.database.version('sys_properties')
    if (this.#properties?.version !== version) this.#properties = { version, byName: this.#readProperties() }
    return this.#properties.byName.get(name.toLowerCase())
  }

  /** By name in lower case; of several with one name the first counts. */
  #readProperties(): Map<string, string> {
    const rows = this.database.select(newQuery('sys_properties')).reverse()
    return new Map(rows.map((row) => [String(row.name ?? '').toLowerCase(), String(row.value ?? '')]))
  }

  setProperty(name: string, value: string, description?: string): void {
    const row = this.database.find('sys_properties', 'name', name)
    const state = row ? RecordState.loaded(this.schema, 'sys_properties', row) : RecordState.fresh('sys_properties')
    Object.assign(state.values, { name, value: value || null, ...(description === undefined ? {} : { description }) })
    if (row) this.records.update(state)
    else this.records.insert(state)
  }

  // ---- numbers, events, work for later ----

  /** The next number of a table, e.g. ISET0010001. */
  nextNumber(table: string, { prefix, digits }: { prefix: string; digits: number }): string {
    const row = this.database.find('sys_number', 'category', table)
    const last = row ? Number(row.number) : 10_000
    const next = last + 1
    if (row) this.database.update('sys_number', String(row.sys_id), { number: next })
    else {
      const row = {
        sys_id: newSysId(),
        sys_class_name: 'sys_number',
        category: table,
        prefix,
        number: next,
        maximum_digits: digits,
      }
      this.database.insert('sys_number', row)
    }
    return `${prefix}${String(next).padStart(digits, '0')}`
  }

  /** Writes an event (columns of sysevent); business rules don't run for it (ServiceNow docs, r_BuildAScript). */
  queueEvent(values: Record<string, string>): void {
    const { userId, userName } = this.session
    const all = { process_on: this.timestamp(), user_id: userId, user_name: userName, ...values, state: 'ready' }
    const state = RecordState.fresh('sysevent')
    for (const [column, value] of Object.entries(all)) state.set(this.schema.column('sysevent', column)!, value)
    this.records.insert(state, { rules: false, systemFields: true, force: false })
  }

  /** A record in hand for a row of a table. */
  loaded(table: string, row: Row): RecordState {
    return RecordState.loaded(this.schema, table, row)
  }

  /** Work to be done when the transaction is over, on behalf of the same user: async business rules. */
  defer(work: () => void): void {
    this.#deferred.push({ session: this.session, work })
  }

  /** Work for the background, soon: asynchronous transforms. Failures are logged. */
  later(work: () => void): void {
    setImmediate(() => {
      if (this.#closed) return
      try {
        this.asSystem(() => this.scripts.transaction(work))
      } catch (error) {
        this.asSystem(() => this.log.write('error', this.scripts.describe(error), 'background'))
      }
    })
  }

  /** Does what was deferred, and what that defers. A failure is logged and does not stop the rest. */
  settle(): void {
    for (let next = this.#deferred.shift(); next; next = this.#deferred.shift()) {
      const { session, work } = next
      try {
        this.as(session, () => this.scripts.transaction(work))
      } catch (error) {
        this.log.write('error', this.scripts.describe(error), 'async')
      }
    }
  }

  /** After a script was stopped in the middle of things: nothing half done stays. */
  recover(): void {
    this.database.abandonTransaction()
    this.reloadSchema()
    this.rules.forgetRunning()
    this.log.forgetCaptures()
    this.imports.forget()
    this.identification.forget()
    this.#deferred.length = 0
    this.session = systemSession()
  }

  // ---- snapshots ----

  snapshot(): Buffer {
    return this.database.snapshot()
  }

  /** Reads the tables again from their records: after the database went back to an earlier state. */
  reloadSchema(): void {
    for (const table of this.schema.described()) if (!IS_PLATFORM_TABLE.has(table.name)) this.schema.drop(table.name)
    this.schema.forget()
    loadRecordedTables(this.database, (name) => IS_PLATFORM_TABLE.has(name))
  }

  restore(snapshot: Buffer): void {
    this.database.restore(snapshot)
    this.imports.forget()
    this.reloadSchema()
    this.#deferred.length = 0
    this.session = systemSession()
  }
}

// The local instance: the parts of the platform put together over one database.

import { Database, type Row } from './database/database.ts'
import type { Schema } from './database/schema.ts'
import { Deferred } from './deferred.ts'
import { IdentificationEngine } from './etl/ire/engine.ts'
import { identificationFor } from './etl/sn-cmdb.ts'
import { createGlide, type Glide } from './glide/index.ts'
import { ImportSets } from './import-sets/import-sets.ts'
import { Scheduler } from './jobs/scheduler.ts'
import type { LogLine } from './log-line.ts'
import { Log } from './log.ts'
import type { Platform } from './platform.ts'
import { BusinessRules } from './records/business-rules.ts'
import { Display } from './records/display.ts'
import { RecordState } from './records/record.ts'
import { dictionaryVersion, platformSchema, reloadTables, startTables, watchDictionary } from './records/tables.ts'
import { Writer } from './records/writer.ts'
import { ScriptEngine } from './scripting/engine.ts'
import { Interleaving } from './scripting/interleaving.ts'
import { Access } from './security/access.ts'
import { Users } from './security/users.ts'
import { type Session, systemSession } from './session.ts'
import { Numbers } from './settings/numbers.ts'
import { Plugins } from './settings/plugins.ts'
import { Properties } from './settings/properties.ts'
import { Scopes } from './settings/scopes.ts'
import { newSysId } from './sys-ids.ts'
import { DEFAULT_DISPLAY_SETTINGS, type DisplaySettings, forgetDisplaySettings } from './values/display-settings.ts'
import { setClock, setDisplaySettings } from './values/index.ts'
import { isTimeZone } from './values/time-zone.ts'
import { wallClockText } from './values/wall-clock-text.ts'

export interface InstanceOptions {
  /** Database file, or `:memory:` (the default), or the bytes of a snapshot. */
  file?: string | Buffer
  /** Milliseconds since 1970. */
  clock?: () => number
  /** How long the scripts of one transaction may run, in seconds. Default 5. */
  scriptSeconds?: number
  /** Rows that are asked for in no order come in one that this number makes, not as they were written. */
  shuffle?: number
  /** Told every line of the log, from the start on. */
  log?: (line: LogLine) => void
  /** Scripts of apps whose runtime access tracking is `permissive` need their privileges, too. */
  permissiveEnforces?: boolean
  /** Seed of an order in which transactions come in between the operations of others. Without it they never do. */
  interleave?: number
}

export class Instance implements Platform {
  readonly schema: Schema = platformSchema()
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
  ownServer: Platform['ownServer']
  /** The text of the second that it is. */
  #stamp: { second: number; text: string } | undefined
  readonly #glides = new Map<string, Glide>()
  readonly #scopes: Scopes
  readonly #plugins: Plugins
  readonly #properties: Properties
  readonly #numbers: Numbers
  readonly #deferred: Deferred
  /** The version of the dictionary in each snapshot: where it is the one of now, the tables are as they are described. */
  readonly #dictionaries = new WeakMap<Buffer, string>()

  constructor(options: InstanceOptions = {}) {
    this.now = options.clock ?? Date.now
    setClock(this.now)
    this.database = new Database(this.schema, options.file ?? ':memory:', options.shuffle)
    this.records = new Writer(this)
    this.rules = new BusinessRules(this)
    this.display = new Display(this.database)
    this.access = new Access(this, options.permissiveEnforces)
    this.users = new Users(this)
    this.log = new Log(this)
    if (options.log) this.log.listen(options.log)
    this.imports = new ImportSets(this)
    this.identification = new IdentificationEngine(this)
    this.scheduler = new Scheduler(this)
    this.scripts = new ScriptEngine(this, (options.scriptSeconds ?? 5) * 1000)
    if (options.interleave !== undefined) {
      this.scripts.interleaving = new Interleaving(options.interleave)
      this.database.autocommit = true
    }
    this.#scopes = new Scopes(this.database)
    this.#plugins = new Plugins(this)
    this.#properties = new Properties(this)
    this.#numbers = new Numbers(this.database)
    this.database.wallClock = wallClockText
    this.#deferred = new Deferred(this)
    this.schema.pluginIsActive = (id) => this.pluginIsActive(id)
    startTables(this)
    watchDictionary(this)
    setDisplaySettings(this.#readDisplaySettings)
  }

  /** How the user of the running session sees dates: in the time zone and formats of the user, else those of the instance. */
  readonly #readDisplaySettings = (): Partial<DisplaySettings> => {
    const zones = [this.session.timeZone, this.property('glide.sys.default.tz')]
    return {
      timeZone: zones.find((zone) => zone && isTimeZone(zone)) || 'UTC',
      dateFormat:
        this.session.dateFormat || this.property('glide.sys.date_format') || DEFAULT_DISPLAY_SETTINGS.dateFormat,
      timeFormat:
        this.session.timeFormat || this.property('glide.sys.time_format') || DEFAULT_DISPLAY_SETTINGS.timeFormat,
    }
  }

  close(): void {
    this.#deferred.close()
    this.scripts.forgetWaiting()
    forgetDisplaySettings(this.#readDisplaySettings)
    this.database.close()
  }

  // ---- time, users, records ----

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

  as<T>(session: Session, work: () => T): T {
    const before = this.session
    this.session = session
    try {
      return work()
    } finally {
      this.session = before
    }
  }

  pause(): void {
    this.scripts.pause()
  }

  apart<T>(work: () => T): T {
    const alone = (): T => this.log.apart(() => this.rules.apart(work))
    return this.as(systemSession(), alone)
  }

  asSystem<T>(work: () => T): T {
    return this.as(systemSession(), work)
  }

  loaded(table: string, row: Row): RecordState {
    return RecordState.loaded(this.schema, table, row)
  }

  glide(scope: string): Glide {
    const name = scope || 'global'
    let glide = this.#glides.get(name)
    if (!glide)
      this.#glides.set(name, (glide = createGlide(this, name, identificationFor({ instance: this, scope: name }))))
    return glide
  }

  // ---- settings ----

  scopeName(sysId: string): string {
    return this.#scopes.name(sysId)
  }

  scopeId(name: string): string | undefined {
    return this.#scopes.id(name)
  }

  pluginIsActive(id: string): boolean {
    return this.#plugins.isActive(id)
  }

  setPlugin(id: string, active: boolean): void {
    this.#plugins.set(id, active)
  }

  property(name: string): string | undefined {
    return this.#properties.get(name)
  }

  setProperty(name: string, value: string, description?: string): void {
    this.#properties.set(name, value, description)
  }

  nextNumber(table: string, padded?: boolean): string | undefined {
    return this.#numbers.next(table, padded)
  }

  // ---- work that waits, and the way back ----

  defer(work: () => void): void {
    this.#deferred.add(work)
  }

  later(work: () => void): void {
    this.#deferred.soon(work)
  }

  settle(): void {
    this.#deferred.settle()
  }

  recover(): void {
    this.database.abandonTransaction()
    this.reloadSchema()
    this.rules.forgetRunning()
    this.log.forgetCaptures()
    this.imports.forget()
    this.identification.forget()
    this.ownServer?.forget()
    this.#deferred.forget()
    this.session = systemSession()
  }

  reloadSchema(): void {
    reloadTables(this.database)
  }

  snapshot(): Buffer {
    const snapshot = this.database.snapshot()
    this.#dictionaries.set(snapshot, dictionaryVersion(this.database))
    return snapshot
  }

  restore(snapshot: Buffer): void {
    const isDescribed = this.#dictionaries.get(snapshot) === dictionaryVersion(this.database)
    this.database.restore(snapshot)
    this.imports.forget()
    // Reading the tables again costs most of the way back; plugins may have been switched all the same.
    if (isDescribed) this.schema.forget()
    else this.reloadSchema()
    this.#dictionaries.set(snapshot, dictionaryVersion(this.database))
    this.#deferred.forget()
    this.session = systemSession()
  }
}

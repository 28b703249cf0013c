// Writes records: defaults, numbers, system columns, business rules around the write, and what follows from it.

import { type Column, isBoolean, isJournal, isSecret, type Stored, toStored } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { ScriptStopped } from '../script-errors.ts'
import { newSysId } from '../sys-ids.ts'
import type { Platform } from '../platform.ts'
import { Audits } from './audits.ts'
import { Cascade } from './cascade.ts'
import { DataPolicies, type PolicyBreach } from './data-policies.ts'
import { Journals } from './journals.ts'
import { decryptSecret, encryptSecret, hashSecret, isHashed } from './secrets.ts'
import type { RecordState } from './record.ts'

export type Operation = 'insert' | 'update' | 'delete'

export interface WriteOptions {
  /** Run business rules (GlideRecord.setWorkflow). */
  rules: boolean
  /** Maintain sys_updated_on and its like (GlideRecord.autoSysFields). */
  systemFields: boolean
  /** Write even if nothing changed (GlideRecord.setForceUpdate). */
  force: boolean
  /** The record comes out of an import set: data policies may leave it alone. */
  importing?: boolean
}

export const DEFAULT_WRITE: WriteOptions = { rules: true, systemFields: true, force: false }
/** As the platform writes its own bookkeeping: no business rule runs. */
export const QUIET_WRITE: WriteOptions = { ...DEFAULT_WRITE, rules: false }

/** Why a write was refused: a business rule aborted it, a data policy forbids it, or, where none is named, a unique value is in use. */
export interface Refusal {
  /** `name^sys_id` */
  rule?: string
  policy?: PolicyBreach
  /** What else refused it, in words. */
  reason?: string
}

/** Called after a record of a table was written: system tables have effects, such as a new column. */
export type Effect = (state: RecordState, operation: Operation) => void

/** Tables of OAuth: their secrets are only ever compared, so that they need not be readable. */
const COMPARED = new Set(['oauth_entity', 'oauth_credential'])

const SYSTEM = new Set([
  'sys_id',
  'sys_created_by',
  'sys_created_on',
  'sys_updated_by',
  'sys_updated_on',
  'sys_mod_count',
])

export class Writer {
  readonly #instance: Platform
  readonly #journals: Journals
  readonly #cascade: Cascade
  readonly #policies: DataPolicies
  readonly audits: Audits
  readonly #followers: Array<(operation: Operation, state: RecordState) => void> = []
  readonly #effects = new Map<string, Effect[]>()

  constructor(instance: Platform) {
    this.#instance = instance
    this.#journals = new Journals(instance)
    this.#cascade = new Cascade(instance)
    this.#policies = new DataPolicies(instance)
    this.audits = new Audits(instance)
  }

  /** Registers what writing a record of `table` (or one that extends it) brings about. */
  on(table: string, effect: Effect): void {
    const effects = this.#effects.get(table) ?? []
    this.#effects.set(table, [...effects, effect])
  }

  /** Registers what follows each write that business rules run for. */
  afterWrite(work: (operation: Operation, state: RecordState) => void): void {
    this.#followers.push(work)
  }

  /** @returns the sys_id, or null when the write was refused. */
  insert(state: RecordState, options: WriteOptions = DEFAULT_WRITE): string | null {
    return this.write('insert', state, options) ? null : state.sysId
  }

  /** @returns the sys_id, also when nothing had changed; null when the write was refused. */
  update(state: RecordState, options: WriteOptions = DEFAULT_WRITE): string | null {
    return this.write('update', state, options) ? null : state.sysId
  }

  /** @returns whether the record was deleted. */
  delete(state: RecordState, options: WriteOptions = DEFAULT_WRITE): boolean {
    return !this.write('delete', state, options)
  }

  /** For who wants to know why a write was refused. @returns undefined when it was not. */
  write(operation: Operation, state: RecordState, options: WriteOptions = DEFAULT_WRITE): Refusal | undefined {
    this.#instance.pause()
    if (operation === 'insert') return this.#insert(state, options)
    return operation === 'update' ? this.#update(state, options) : this.#delete(state, options)
  }

  #insert(state: RecordState, options: WriteOptions): Refusal | undefined {
    const { database, schema } = this.#instance
    if (!schema.has(state.table)) throw new Error(`Cannot insert into ${state.table}: there is no such table`)
    state.values.sys_id ??= newSysId()
    if (schema.hasClasses(state.table)) {
      this.#keepClass(state)
      state.values.sys_class_name ??= state.table
    }
    this.applyDefaults(state)
    this.#calculate(state)
    const refusal = this.#before('insert', state, options)
    if (refusal) return refusal
    const taken = this.#takenValue(state)
    if (taken) return this.#refuse(taken)
    this.#stampInsert(state, options)
    try {
      database.insert(state.table, this.#storable(schema.columns(state.table), state.values))
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error
      return this.#refuse(`sys_id = ${state.sysId} of ${state.table} is in use`)
    }
    this.#finish(state, 'insert', undefined, options)
    return undefined
  }

  #update(state: RecordState, options: WriteOptions): Refusal | undefined {
    const { database, schema } = this.#instance
    if (state.changed('sys_class_name')) this.#keepClass(state)
    if (!hasEntries(state.changes(schema)) && !options.force) return undefined
    this.#calculate(state)
    const refusal = this.#before('update', state, options)
    if (refusal) return refusal
    const taken = this.#takenValue(state)
    if (taken) return this.#refuse(taken)
    const before = state.before
    if (options.systemFields) this.#stampUpdate(state)
    database.update(state.table, state.sysId, this.#storable(schema.columns(state.table), state.changes(schema)))
    this.#finish(state, 'update', before, options)
    return undefined
  }

  /** Business rules before a write, and data policies between those with an order below 1000 and the others. */
  #before(operation: 'insert' | 'update', state: RecordState, options: WriteOptions): Refusal | undefined {
    if (!options.rules) return undefined
    const refusal = this.#beforeRules(operation, state, options)
    if (!refusal) this.#calculate(state)
    return refusal
  }

  #beforeRules(operation: 'insert' | 'update', state: RecordState, options: WriteOptions): Refusal | undefined {
    const { rules } = this.#instance
    const policies = this.#policies.of(state.table)
    let policy: PolicyBreach | undefined
    const check = policies.length
      ? () => (policy = this.#policies.breach(policies, state, options.importing ?? false)) === undefined
      : undefined
    const rule = rules.run('before', operation, state, state.before, check)
    return policy ? { policy } : rule ? { rule } : undefined
  }

  #delete(state: RecordState, options: WriteOptions): Refusal | undefined {
    const { database, rules } = this.#instance
    const rule = options.rules ? rules.run('before', 'delete', state) : undefined
    if (rule) return { rule }
    // The platform's own bookkeeping, and setWorkflow(false), delete the record alone.
    const reason = options.rules ? this.#cascade.restriction(state) : undefined
    if (reason) return this.#restrict(state, reason)
    database.delete(state.table, state.sysId)
    if (options.rules) this.#cascade.follow(state, options)
    this.#finish(state, 'delete', state.before, options)
    return undefined
  }

  #finish(state: RecordState, operation: Operation, before: Row | undefined, options: WriteOptions): void {
    if (operation !== 'delete') this.#journals.write(state)
    if (options.rules) this.#audit(operation, state, before)
    for (const table of this.#instance.schema.lineage(state.table)) {
      for (const effect of this.#effects.get(table) ?? []) effect(state, operation)
    }
    if (options.rules) {
      this.#instance.rules.runAfter(operation, state, before)
      for (const follow of this.#followers) follow(operation, state)
    }
    this.#journals.clear(state)
    state.settle()
  }

  #audit(operation: Operation, state: RecordState, before: Row | undefined): void {
    if (operation === 'insert') this.audits.noteInsert(state)
    else if (before && operation === 'update') this.audits.note(state, before)
    else if (before) this.audits.noteDelete(state, before)
  }

  /** Gives columns that were not set their default value, and the record its number. */
  applyDefaults(state: RecordState): void {
    const { schema } = this.#instance
    for (const column of kindsOf(schema.columns(state.table)).begun) {
      if (state.values[column.name] !== undefined) continue
      if (column.default) state.values[column.name] = this.#defaultOf(column, state)
      else state.values[column.name] = 0
    }
    if (!state.values.number && schema.column(state.table, 'number')?.type === 'string')
      state.values.number = this.#instance.nextNumber(state.table) ?? null
  }

  #defaultOf(column: Column, state: RecordState): Stored {
    if (!column.default.startsWith('javascript:')) return toStored(column, column.default)
    const script = column.default.slice('javascript:'.length)
    const { rules, scripts } = this.#instance
    // Instances give a table that can be extended `current.getTableName()` as the default of its class.
    const bindings = /\bcurrent\b/.test(script) ? { current: this.#instance.glide('global').recordOf(state) } : {}
    return rules.holding(state, () =>
      toStored(column, scripts.evaluate('global', script, `default of ${column.table}.${column.name}`, bindings))
    )
  }

  /** A class that is no table of the family: the record would be in no table. */
  #keepClass(state: RecordState): void {
    const { schema, log } = this.#instance
    const named = state.text('sys_class_name')
    if (named === null && state.isNew) return
    if (named !== null && schema.has(named) && schema.root(named) === schema.root(state.table)) return
    state.values.sys_class_name = state.before?.sys_class_name ?? null
    const what = `Expected a class of ${schema.root(state.table)}, got ${named ?? 'none'}: sys_class_name stays as it is`
    log.write('warn', `${state.table} ${state.sysId}: ${what}`, 'sys_db_object')
  }

  /** Before any business rule, and again after the before rules. Source: ServiceNow docs, r_DictionaryEntryForm (Calculated). */
  #calculate(state: RecordState): void {
    const { schema, scripts, rules, log } = this.#instance
    for (const column of kindsOf(schema.columns(state.table)).calculated) {
      const scope = schema.get(column.table)?.scope || 'global'
      const bindings = { current: this.#instance.glide(scope).recordOf(state) }
      const name = `calculation of ${column.table}.${column.name}`
      try {
        const answer = rules.holding(state, () => scripts.evaluate(scope, column.calculation, name, bindings))
        // A script may have set the field on `current` itself.
        if (answer !== undefined) state.set(column, answer)
      } catch (error) {
        if (error instanceof ScriptStopped) throw error
        log.write('error', `${name}: ${scripts.describe(error)}`, scope)
      }
    }
  }

  #takenValue(state: RecordState): string | undefined {
    const { database, schema } = this.#instance
    for (const column of kindsOf(schema.columns(state.table)).unique) {
      const value = state.text(column.name)
      if (!value || !state.changed(column.name)) continue
      const other = database.find(column.table, column.name, value)
      if (other && other.sys_id !== state.sysId) return `${column.name} = ${value} of ${state.table} is in use`
    }
    return undefined
  }

  #restrict({ table, sysId }: RecordState, reason: string): Refusal {
    this.#instance.log.write('error', `${table} ${sysId} is not deleted: ${reason}`, 'sys_db_object')
    return { reason }
  }

  #refuse(reason: string): Refusal {
    this.#instance.log.write('error', `Unique Key violation detected by database (${reason})`, 'sys_db_object')
    return {}
  }

  #stampInsert(state: RecordState, options: WriteOptions): void {
    const { values } = state
    const now = this.#instance.timestamp()
    const user = this.#instance.session.userName
    if (!options.systemFields) {
      values.sys_created_on ??= now
      return
    }
    Object.assign(values, {
      sys_created_on: now,
      sys_created_by: user,
      sys_updated_on: now,
      sys_updated_by: user,
      sys_mod_count: 0,
    })
  }

  /** Only columns of the dictionary reach the database; secrets only as their hash, or encrypted. */
  #storable(columns: Map<string, Column>, values: Row): Row {
    const row: Row = {}
    for (const [name, value] of Object.entries(values)) {
      const column = columns.get(name)
      if (column && !isJournal(column))
        row[name] = isSecret(column) && typeof value === 'string' ? this.#sealed(column, value) : value
    }
    return row
  }

  #sealed(column: Column, value: string): string {
    if (value === '' || isHashed(value)) return value
    if (column.type !== 'password2' || COMPARED.has(column.table)) return hashSecret(value)
    const { secretKey } = this.#instance.database
    return decryptSecret(value, secretKey) === undefined ? encryptSecret(value, secretKey) : value
  }

  #stampUpdate(state: RecordState): void {
    state.values.sys_updated_on = this.#instance.timestamp()
    state.values.sys_updated_by = this.#instance.session.userName
    state.values.sys_mod_count = Number(state.values.sys_mod_count ?? 0) + 1
  }
}

/** Columns that a write asks for, of the many that a table has. */
interface Kinds {
  /** Those that a new record has a value in by itself. */
  begun: readonly Column[]
  unique: readonly Column[]
  calculated: readonly Column[]
}

const kinds = new WeakMap<object, Kinds>()

/** @param columns of a table, as the schema has them: another map after each change of them */
function kindsOf(columns: Map<string, Column>): Kinds {
  let known = kinds.get(columns)
  if (!known) {
    const all = [...columns.values()]
    const begun = all.filter((one) => !SYSTEM.has(one.name) && (one.default !== '' || isBoolean(one)))
    const unique = all.filter((one) => one.unique && one.name !== 'sys_id')
    const calculated = all.filter((one) => one.calculation !== '')
    kinds.set(columns, (known = { begun, unique, calculated }))
  }
  return known
}

const hasEntries = (row: Row): boolean => Object.keys(row).length > 0

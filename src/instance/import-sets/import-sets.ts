// Import sets: staging rows, the sets they belong to, and running the maps over them.
// Source: ServiceNow docs, r_ImportSetMode (synchronous sets are reused until midnight) and c_ImportSetsKeyConcepts.

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { RobustTransforms } from '../etl/robust-transform.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { refusalLine } from '../records/refusals.ts'
import { DEFAULT_WRITE, QUIET_WRITE, type Refusal, type WriteOptions } from '../records/writer.ts'
import { TransformMaps, type TransformMap } from './map.ts'
import { MapRun, type Outcome } from './transform.ts'

/** Rows that are transformed at a time in the background, as on the platform. */
const BLOCK = 100

/** Of the time of a transaction, after which a block ends with the row that it is at: slow rows shall not end the set. */
const SHARE_OF_TIME = 0.2

const STAGED: WriteOptions = { ...DEFAULT_WRITE, importing: true }

/** Values by staging column. */
export type StagingValues = Record<string, string>

export class ImportSets {
  readonly #instance: Platform
  readonly maps: TransformMaps
  readonly #robust: RobustTransforms

  constructor(instance: Platform) {
    this.#instance = instance
    this.maps = new TransformMaps(instance)
    this.#robust = new RobustTransforms(instance)
  }

  /** One row: staged, transformed, told. What it wrote is committed as a whole. Of a refused one nothing is kept. */
  importRow(table: string, values: StagingValues): { set: RecordState; outcomes: Outcome[]; row: RecordState } {
    const instance = this.#instance
    const result = instance.database.request(() => {
      const set = this.#openSet(table)
      const row = RecordState.fresh(table)
      const refusal = this.#stage(row, values, set, this.#nextRow(set))
      if (refusal) {
        this.#giveBackRow(set)
        return { set, row, outcomes: [refused(refusal, table)] }
      }
      const waits = set.text('mode') === 'asynchronous'
      const outcomes = waits
        ? [waiting(row)]
        : instance.asSystem(() => this.#robustly([row], set) ?? this.#transformOne(row, set))
      return { set, row, outcomes }
    })
    if (!instance.scripts.inTransaction) instance.settle()
    return result
  }

  /** Many rows in a set of their own, not yet transformed. @returns the set's sys_id */
  stageMany(table: string, rows: StagingValues[], multiImportSet: string): RecordState {
    return this.#instance.database.request(() => {
      const set = this.#newSet(table, 'asynchronous', 'loading', { multi_import_set: multiImportSet })
      let number = 0
      for (const values of rows) if (!this.#stage(RecordState.fresh(table), values, set, number)) number++
      set.values.state = 'loaded'
      set.values.load_completed = this.#instance.timestamp()
      this.#instance.asSystem(() => this.#instance.records.update(set))
      return set
    })
  }

  /** Transforms the pending rows of a set with every map: onStart and onComplete run once. */
  transformSet(setId: string): void {
    const { scripts } = this.#instance
    this.#instance.asSystem(() => {
      const blocks = this.#blocks(setId)
      while (!blocks.next().done) continue
    })
    if (!scripts.inTransaction) this.#instance.settle()
  }

  /**
   * Transforms a set in the background, block by block: each has the time of a transaction, and what else the instance
   * is asked comes in between.
   */
  transformLater(setId: string): void {
    const blocks = this.#blocks(setId)
    const next = (): void =>
      this.#instance.later(() => {
        if (!blocks.next().done) next()
      })
    next()
  }

  *#blocks(setId: string): Generator<void> {
    const { database, records } = this.#instance
    const found = database.get('sys_import_set', setId)
    if (!found) return
    const set = this.#instance.loaded('sys_import_set', found)
    const table = set.text('table_name') ?? ''
    const transformer = this.#robust.of(table)
    if (!transformer) yield* this.#transformRows(table, this.#pending(set), set)
    else {
      const rows = this.#pending(set)
      let size = transformer.batchSize
      for (let at = 0; at < rows.length;) {
        const block = rows.slice(at, at + size)
        const began = performance.now()
        this.#robust.transform(transformer, block, set)
        const msPerRow = (performance.now() - began) / block.length
        at += block.length
        size = Math.max(1, Math.min(transformer.batchSize, Math.floor(this.#blockTime() / msPerRow)))
        yield
      }
    }
    set.values.state = 'processed'
    records.update(set)
  }

  /** Milliseconds. */
  #blockTime(): number {
    return this.#instance.scripts.limit * SHARE_OF_TIME
  }

  #pending(set: RecordState): RecordState[] {
    const { database } = this.#instance
    const table = set.text('table_name') ?? ''
    const pending = where(table, { sys_import_set: set.sysId, sys_import_state: 'pending' })
    pending.order.push({ field: 'sys_import_row', descending: false })
    return database.select(pending).map((row) => this.#instance.loaded(table, row))
  }

  /** With the staging table's robust transformer, which goes before transform maps. @returns undefined if it has none */
  #robustly(rows: RecordState[], set: RecordState): Outcome[] | undefined {
    const transformer = this.#robust.of(set.text('table_name') ?? '')
    return transformer && this.#robust.transform(transformer, rows, set)
  }

  *#transformRows(table: string, rows: RecordState[], set: RecordState): Generator<void> {
    for (const [index, map] of this.maps.of(table).entries()) {
      const run = new MapRun(this.#instance, map, set)
      const counts = newCounts()
      let last = { source: RecordState.fresh(table), target: RecordState.fresh(map.targetTable) }
      if (run.start()) {
        let began = performance.now()
        for (const [number, source] of rows.entries()) {
          if (run.halted) break
          if (number && (number % BLOCK === 0 || performance.now() - began > this.#blockTime())) {
            yield
            began = performance.now()
          }
          this.#instance.database.request(() => {
            const { outcome, target } = run.transform(source)
            this.#record(index === 0 ? source : this.#copyOf(source), outcome, map)
            counts[outcome.state]++
            last = { source, target }
          })
        }
        run.complete(last.source, last.target)
      }
      this.#recordRun(set, map, counts, rows.length, run.halted || run.failed)
      yield
    }
  }

  #transformOne(row: RecordState, set: RecordState): Outcome[] {
    const maps = this.maps.of(row.table)
    if (!maps.length) {
      const none: Outcome = {
        map: undefined,
        state: 'error',
        target: undefined,
        statusMessage: '',
        response: {},
        errorCode: '',
        errorMessage: 'No transform entry or scripts are defined',
      }
      this.#record(row, none, undefined)
      return [none]
    }
    return maps.map((map, index) => {
      const run = new MapRun(this.#instance, map, set)
      const counts = newCounts()
      const { outcome, target } = run.start()
        ? run.transform(row)
        : { outcome: stopped(map), target: RecordState.fresh(map.targetTable) }
      this.#record(index === 0 ? row : this.#copyOf(row), outcome, map)
      if (!run.halted) run.complete(row, target)
      counts[outcome.state]++
      this.#recordRun(set, map, counts, 1, run.halted || run.failed)
      return outcome
    })
  }

  // ---- sets ----

  /** The set of the table that is still loading, or a new synchronous one. In an asynchronous one rows wait. */
  #openSet(table: string): RecordState {
    const query = where('sys_import_set', { table_name: table, state: 'loading' })
    const [row] = this.#instance.database.select({ ...query, limit: 1 })
    return row ? this.#instance.loaded('sys_import_set', row) : this.#newSet(table, 'synchronous', 'loading', {})
  }

  #newSet(table: string, mode: string, state: string, more: Row): RecordState {
    const set = RecordState.fresh('sys_import_set')
    Object.assign(set.values, { table_name: table, mode, state, ...more })
    this.#instance.asSystem(() => this.#instance.records.insert(set))
    return set
  }

  readonly #lastRow = new Map<string, number>()

  /** Rows are numbered within their set, from 0. */
  #nextRow(set: RecordState): number {
    let last = this.#lastRow.get(set.sysId)
    if (last === undefined) {
      const query = where(set.text('table_name') ?? '', { sys_import_set: set.sysId })
      last = this.#instance.database.count(query) - 1
    }
    this.#lastRow.set(set.sysId, last + 1)
    return last + 1
  }

  /** The number of a row that was refused goes to the next one. */
  #giveBackRow(set: RecordState): void {
    this.#lastRow.set(set.sysId, (this.#lastRow.get(set.sysId) ?? 0) - 1)
  }

  /** Synchronous sets end at midnight: the next row opens a new one. */
  closeSynchronousSets(): void {
    const query = where('sys_import_set', { mode: 'synchronous', state: 'loading' })
    this.#instance.asSystem(() => {
      for (const row of this.#instance.database.select(query)) {
        const set = this.#instance.loaded('sys_import_set', row)
        set.values.state = 'processed'
        this.#instance.records.update(set)
      }
    })
    this.#lastRow.clear()
  }

  // ---- rows ----

  /** @returns why a business rule or a data policy of the staging table refused the row; the log says it as well */
  #stage(row: RecordState, values: StagingValues, set: RecordState, number: number): Refusal | undefined {
    const { schema, records, log } = this.#instance
    const { table } = row
    for (const [name, value] of Object.entries(values)) {
      const column = schema.column(table, name)
      // Keys that name no column are dropped; the engine's own columns are not for callers to set.
      if (column && !name.startsWith('sys_')) row.set(column, value)
    }
    Object.assign(row.values, { sys_import_set: set.sysId, sys_import_row: number, sys_import_state: 'pending' })
    const refusal = records.write('insert', row, STAGED)
    if (refusal) log.write('error', `Row ${number} was not inserted: ${refusalLine(refusal, table)}`, 'import')
    return refusal
  }

  /** The record of a further map: one staging record per map. */
  #copyOf(source: RecordState): RecordState {
    const copy = RecordState.fresh(source.table)
    copy.values = { ...source.values }
    for (const name of [
      'sys_id',
      'sys_target_sys_id',
      'sys_target_table',
      'sys_transform_map',
      'sys_import_state_comment',
      'sys_row_error',
    ]) {
      delete copy.values[name]
    }
    this.#instance.records.insert(copy, QUIET_WRITE)
    return copy
  }

  #record(row: RecordState, outcome: Outcome, map: TransformMap | undefined): void {
    const { records } = this.#instance
    Object.assign(row.values, {
      sys_import_state: outcome.state,
      sys_import_state_comment:
        [outcome.errorMessage, outcome.statusMessage].filter(Boolean).join('; ').slice(0, 4000) || null,
      sys_target_table: map?.targetTable ?? null,
      sys_target_sys_id: outcome.target?.sysId ?? null,
      sys_transform_map: map?.sysId ?? null,
    })
    if (outcome.errorCode) row.values.sys_row_error = this.#rowError(row, outcome)
    records.update(row, QUIET_WRITE)
  }

  /** The record that tells why a row failed. */
  #rowError(row: RecordState, outcome: Outcome): string {
    const state = RecordState.fresh('sys_import_set_row_error')
    Object.assign(state.values, {
      sys_import_set: row.values.sys_import_set,
      row_sys_id: row.sysId,
      source_table: row.table,
      error_code: Number(outcome.errorCode),
      error_message: outcome.errorMessage,
    })
    this.#instance.records.insert(state, QUIET_WRITE)
    return state.sysId
  }

  readonly #runs = new Map<string, string>()

  /** Transform history: one record a set and map, its counts brought up to date. */
  #recordRun(set: RecordState, map: TransformMap, counts: Counts, total: number, halted: boolean): void {
    const { database } = this.#instance
    const key = `${set.sysId} ${map.sysId}`
    const run = database.get('sys_import_set_run', this.#runs.get(key) ?? '') ?? this.#recordedRun(set, map)
    const sum = (name: string, more: number): number => Number(run?.[name] ?? 0) + more
    const values: Row = {
      total: sum('total', total),
      processed: sum('processed', total),
      inserts: sum('inserts', counts.inserted),
      updates: sum('updates', counts.updated),
      ignored: sum('ignored', counts.ignored),
      skipped: sum('skipped', counts.skipped),
      errors: sum('errors', counts.error),
      state: halted ? 'complete_with_errors' : 'complete',
      completed: this.#instance.timestamp(),
    }
    const known = this.#instance.schema.columns('sys_import_set_run')
    const kept = Object.fromEntries(Object.entries(values).filter(([name]) => known.has(name)))
    if (run) {
      this.#runs.set(key, String(run.sys_id))
      return database.update('sys_import_set_run', String(run.sys_id), kept)
    }
    const state = RecordState.fresh('sys_import_set_run')
    Object.assign(state.values, kept, { set: set.sysId, sys_transform_map: map.sysId })
    this.#instance.records.insert(state, QUIET_WRITE)
    this.#runs.set(key, state.sysId)
  }

  /** The run of an earlier start of the instance. */
  #recordedRun(set: RecordState, map: TransformMap): Row | undefined {
    const query = where('sys_import_set_run', { set: set.sysId, sys_transform_map: map.sysId })
    query.limit = 1
    return this.#instance.database.select(query)[0]
  }

  /** Nothing kept in memory is true any more: after a snapshot was restored or a script stopped. */
  forget(): void {
    this.#lastRow.clear()
    this.#runs.clear()
    this.#robust.forget()
  }
}

type Counts = Record<Outcome['state'], number>
const newCounts = (): Counts => ({ inserted: 0, updated: 0, ignored: 0, skipped: 0, error: 0 })

/** A row that is staged only: what the caller learns of is the staging record. */
export const waiting = (row: RecordState): Outcome => ({
  map: undefined,
  state: 'inserted',
  target: { table: row.table, sysId: row.sysId },
  statusMessage: '',
  errorMessage: '',
  response: {},
  errorCode: '',
})

/** A row that a business rule or a data policy kept out of the staging table. */
const refused = (refusal: Refusal, table: string): Outcome => ({
  map: undefined,
  state: 'error',
  target: undefined,
  statusMessage: '',
  response: {},
  errorCode: '',
  errorMessage: refusalLine(refusal, table),
})

const stopped = (map: TransformMap): Outcome => ({
  map,
  state: 'error',
  target: undefined,
  statusMessage: '',
  response: {},
  errorCode: '',
  errorMessage: 'Transform stopped by onStart script',
})

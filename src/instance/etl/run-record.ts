// Transform history of robust transformers: one sys_import_set_run a set and transformer.

import type { Row } from '../database/database.ts'
import type { Store } from '../store.ts'
import { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'
import type { RowOutcome } from './outcome.ts'

const TABLE = 'sys_import_set_run'
const COUNTED: Record<RowOutcome['state'], string> = {
  inserted: 'inserts',
  updated: 'updates',
  ignored: 'ignored',
  skipped: 'skipped',
  error: 'errors',
}

export class RunRecords {
  readonly #instance: Store
  readonly #ids = new Map<string, string>()

  constructor(instance: Store) {
    this.#instance = instance
  }

  /** The run that rows of the set belong to. @returns its sys_id */
  open(set: RecordState, transformerId: string): string {
    const key = `${set.sysId} ${transformerId}`
    const known = this.#ids.get(key)
    if (known && this.#instance.database.get(TABLE, known)) return known
    const state = RecordState.fresh(TABLE)
    Object.assign(state.values, {
      set: set.sysId,
      sys_robust_transformer: transformerId,
      multi_import_set: set.values.multi_import_set ?? null,
      state: 'running',
    })
    this.#instance.records.insert(state, QUIET_WRITE)
    this.#ids.set(key, state.sysId)
    return state.sysId
  }

  /** Adds what became of rows. */
  count(runId: string, outcomes: RowOutcome[]): void {
    const { database } = this.#instance
    const run = database.get(TABLE, runId) ?? {}
    const more = (name: string, count: number): number => Number(run[name] ?? 0) + count
    const values: Row = { total: more('total', outcomes.length), processed: more('processed', outcomes.length) }
    for (const [state, column] of Object.entries(COUNTED)) {
      values[column] = more(column, outcomes.filter((outcome) => outcome.state === state).length)
    }
    values.state = Number(values.errors) ? 'complete_with_errors' : 'complete'
    values.completed = this.#instance.timestamp()
    database.update(TABLE, runId, values)
  }

  /** After a snapshot was restored: the runs kept in mind are others. */
  forget(): void {
    this.#ids.clear()
  }
}

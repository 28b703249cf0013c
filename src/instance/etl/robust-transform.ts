// Robust transformers: staging rows, batch by batch, through a definition into IRE.
// Source: ServiceNow docs, robust-import-set-transformers and IntegrationHub ETL. What a single POST answers for a row that
// makes several records is not published: it tells of the first main item.

import type { Platform } from '../platform.ts'
import type { RowOutcome, RowState } from './outcome.ts'
import type { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'
import { ScriptStopped } from '../script-errors.ts'
import { DefinitionError } from './definition.ts'
import { Batch } from './entity-records.ts'
import { runAfter, runBefore, type ScriptRow } from './ire-scripts.ts'
import { noteTargets, wantsTargets } from './output-targets.ts'
import { enhancedOptions } from './ire/options.ts'
import { isTrue, type Options, type Payload, type Result } from './ire/payload.ts'
import { RowError, RowPayloads } from './row-payload.ts'
import { RunRecords } from './run-record.ts'
import { type Transformer, Transformers } from './transformers.ts'

export class RobustTransforms {
  readonly #instance: Platform
  readonly #transformers: Transformers
  readonly #runs: RunRecords

  constructor(instance: Platform) {
    this.#instance = instance
    this.#transformers = new Transformers(instance)
    this.#runs = new RunRecords(instance)
  }

  /** The active transformer of a staging table: it is used instead of transform maps. */
  of(stagingTable: string): Transformer | undefined {
    return this.#transformers.of(stagingTable)
  }

  /** Transforms rows and writes their states. @returns one outcome a row */
  transform(transformer: Transformer, rows: RecordState[], set: RecordState): RowOutcome[] {
    const outcomes: RowOutcome[] = []
    for (let at = 0; at < rows.length; at += transformer.batchSize) {
      const batch = rows.slice(at, at + transformer.batchSize)
      outcomes.push(...this.#instance.database.transaction(() => this.#batch(transformer, batch, set)))
    }
    return outcomes
  }

  forget(): void {
    this.#runs.forget()
  }

  #batch(transformer: Transformer, rows: RecordState[], set: RecordState): RowOutcome[] {
    const runId = this.#runs.open(set, transformer.sysId)
    const outcomes = this.#outcomes(transformer, rows, runId)
    rows.forEach((row, at) => this.#record(row, outcomes[at]!, runId))
    this.#runs.count(runId, outcomes)
    return outcomes
  }

  #outcomes(transformer: Transformer, rows: RecordState[], runId: string): RowOutcome[] {
    try {
      const { definition } = transformer
      if (definition instanceof DefinitionError) throw definition
      const batch = new Batch(this.#instance, definition, rows)
      batch.transform()
      return this.#write(transformer, batch, rows, runId)
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      const message = `Robust transformer ${transformer.name}: ${(error as Error).message}`
      this.#instance.log.write('error', message, 'Robust Transform Engine')
      return rows.map(() => outcome('error', message))
    }
  }

  #write(transformer: Transformer, batch: Batch, rows: RecordState[], runId: string): RowOutcome[] {
    const { definition } = transformer
    if (definition instanceof DefinitionError) throw definition
    const payloads = new RowPayloads(this.#instance, definition, transformer.properties)
    const outcomes: Array<RowOutcome | undefined> = []
    const made: Array<{ at: number; payload: Payload }> = []
    rows.forEach((_, at) => {
      const payload = rowPayload(payloads, batch, at)
      if ('items' in payload) made.push({ at, payload })
      else outcomes[at] = payload
    })
    const given = runBefore(
      this.#instance,
      definition,
      made.map(({ payload }) => payload),
      runId
    )
    const written: Array<{ row: ScriptRow; result: Result }> = []
    made.forEach(({ at }, index) => {
      const row = given[index]!
      if (row.status.toUpperCase() === 'SKIPPED') {
        outcomes[at] = outcome('skipped', row.reason || 'Skipped by the before script')
        return
      }
      if (transformer.verbose)
        this.#instance.log.write('info', `IRE payload: ${JSON.stringify(row.payload)}`, 'Robust Transform Engine')
      const result = this.#identify(definition.discoverySource, row.payload, transformer)
      if ('state' in result) {
        outcomes[at] = result
        return
      }
      outcomes[at] = rowOutcome(result)
      written.push({ row, result })
      if (wantsTargets(transformer)) noteTargets(this.#instance, runId, rows[at]!, result)
    })
    this.#after(() =>
      runAfter(
        this.#instance,
        definition,
        written.map(({ row }) => row),
        written.map(({ result }) => result),
        runId
      )
    )
    return outcomes.map((one) => one!)
  }

  /** A payload that a script made a mess of fails its row, not those of the batch that are written already. */
  #identify(source: string, payload: Payload, transformer: Transformer): Result | RowOutcome {
    try {
      return this.#instance.identification.createOrUpdate(source, payload, this.#options(transformer))
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      return outcome('error', `Robust transformer ${transformer.name}: ${(error as Error).message}`)
    }
  }

  /** What IRE wrote stays written when the script after it fails. */
  #after(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      this.#instance.log.write('error', (error as Error).message, 'Robust Transform Engine')
    }
  }

  #options(transformer: Transformer): Options {
    const options = enhancedOptions(this.#instance, {})
    const lastScan = transformer.properties.get('ire.skip_updating_last_scan_to_now')
    return {
      ...options,
      ...(lastScan !== undefined && { skipLastScan: isTrue(lastScan) }),
      skipSources: options.skipSources || isTrue(transformer.properties.get('ire.skip_sys_object_source_matching')),
    }
  }

  #record(row: RecordState, { state, errorMessage, statusMessage, target }: RowOutcome, runId: string): void {
    Object.assign(row.values, {
      sys_import_state: state === 'error' || state === 'skipped' ? state : 'processed',
      sys_import_state_comment: [errorMessage, statusMessage].filter(Boolean).join('; ').slice(0, 4000) || null,
      sys_target_table: target?.table ?? null,
      sys_target_sys_id: target?.sysId ?? null,
      import_set_run: runId,
    })
    this.#instance.records.update(row, QUIET_WRITE)
  }
}

function rowPayload(payloads: RowPayloads, batch: Batch, at: number): Payload | RowOutcome {
  try {
    return payloads.of(batch, at) ?? outcome('skipped', 'No entity has a value in this row')
  } catch (error) {
    if (error instanceof RowError) return outcome('error', error.message)
    throw error
  }
}

const outcome = (state: RowState, message: string, target?: RowOutcome['target']): RowOutcome => ({
  state,
  target,
  statusMessage: '',
  errorMessage: message,
  response: {},
  errorCode: '',
})

/** The first main item stands for the row; any error among its records is the row's. */
function rowOutcome(result: Result): RowOutcome {
  const related = result.items.flatMap(({ relatedItems }) => relatedItems ?? [])
  const all = [...result.items, ...related, ...result.relations]
  const told = (one: (typeof all)[number], problems = one.errors ?? []): string[] =>
    problems.map(({ error, message }) => `${error}: ${message} (${one.className})`)
  const waiting = result.items.filter(({ operation }) => operation === 'INSERT_AS_PARTIAL')
  const errors = [
    ...all.flatMap((one) => told(one)),
    ...waiting.flatMap((one) => told(one, one.warnings).map((text) => `Kept as a partial payload: ${text}`)),
  ]
  if (errors.length) return outcome('error', [...new Set(errors)].join('; '))
  const [main] = result.items
  const target = main?.sysId ? { table: main.className, sysId: main.sysId } : undefined
  const inserted = main?.operation === 'INSERT'
  // A row whose CI stays as it is but whose software is new has done something.
  const changed = all.some(({ operation }) => operation !== 'NO_CHANGE')
  const warnings = all.flatMap((one) => told(one, one.warnings))
  const done = outcome(inserted ? 'inserted' : changed ? 'updated' : 'ignored', '', target)
  return { ...done, statusMessage: [...new Set(warnings)].join('; ') }
}

// The Identification and Reconciliation Engine: payloads of CIs in, records written or recognised, an answer per item.
// Source: ServiceNow docs, IdentificationEngineScopedAPI; the enhanced kind writes good items although others fail.

import type { Store } from '../../store.ts'
import { Identification } from './identify.ts'
import { PartialPayloads } from './partial-payloads.ts'
import { IreError, type Options, type Payload, type Result, textOf } from './payload.ts'
import { type Parts, PayloadRun, RolledBack } from './payload-run.ts'
import { Reconciliation } from './reconciliation.ts'
import { IdentificationRules } from './rules.ts'
import { checkSource, ObjectSources } from './sources.ts'

export class IdentificationEngine {
  readonly #instance: Store
  readonly #parts: Parts
  #busy = false

  constructor(instance: Store) {
    this.#instance = instance
    const rules = new IdentificationRules(instance)
    const sources = new ObjectSources(instance)
    const identification = new Identification(instance, rules, sources)
    const partials = new PartialPayloads(instance)
    const reconciliation = new Reconciliation(instance)
    this.#parts = { instance, rules, sources, identification, partials, reconciliation }
  }

  /** Writes what the payload says. @param source a choice of cmdb_ci.discovery_source */
  createOrUpdate(source: string, payload: Payload, options: Options): Result {
    return this.#run(source, payload, options, true)
  }

  /** Tells what createOrUpdate would do, and writes nothing. @param source undefined where the caller names none */
  identify(source: string | undefined, payload: Payload, options: Options): Result {
    return this.#run(source, payload, options, false)
  }

  /** After a script was stopped in the middle of a payload. */
  forget(): void {
    this.#busy = false
  }

  #run(source: string | undefined, payload: Payload, options: Options, commits: boolean): Result {
    if (this.#busy) {
      return refusal(
        payload,
        new IreError('ABANDONED', 'Identification engine API got called recursively, aborting...')
      )
    }
    this.#busy = true
    try {
      if (!Array.isArray(payload.items) || payload.items.some((item) => item === null || typeof item !== 'object')) {
        throw new IreError('INVALID_INPUT_DATA', 'Expected a payload with a list of items, each of them an object')
      }
      if (source !== undefined) checkSource(this.#instance, source)
      const run = new PayloadRun(this.#parts, source ?? '', payload, options, commits)
      return this.#instance.asSystem(() => this.#process(run))
    } catch (error) {
      if (error instanceof IreError) return refusal(payload, error)
      throw error
    } finally {
      this.#busy = false
    }
  }

  #process(run: PayloadRun): Result {
    try {
      this.#instance.database.transaction(() => run.run())
      return run.result(false)
    } catch (error) {
      if (error instanceof RolledBack) return run.result(true)
      throw error
    }
  }
}

/** A payload that is refused as a whole: every item bears the reason. */
export function refusal(payload: Partial<Payload> | undefined, error: IreError): Result {
  const given: unknown[] = Array.isArray(payload?.items) && payload.items.length ? payload.items : [undefined]
  const items = given.map((item) => ({ className: textOf((item as { className?: unknown } | null)?.className) }))
  return {
    items: items.map((item, index) => ({
      className: item.className,
      operation: 'NO_CHANGE',
      sysId: 'Unknown',
      identifierEntrySysId: 'Unknown',
      identificationAttempts: [],
      errors: [{ error: error.code, message: error.message }],
      errorCount: 1,
      warningCount: 0,
      markers: [],
      inputIndices: [index],
      mergedPayloadIds: [],
    })),
    additionalCommittedItems: [],
    relations: [],
    additionalCommittedRelations: [],
    hasError: true,
    hasWarning: false,
  }
}

// What IRE answers: the outcome of each item, of what hangs on it, and of each relation.
// Source: sample answers in ServiceNow docs, IdentificationEngineScopedAPI.

import { isCurable } from './partial-payloads.ts'
import type {
  Attempt,
  IreError,
  ItemResult,
  Operation,
  Options,
  PayloadItem,
  Problem,
  RelatedResult,
  RelationResult,
  Result,
} from './payload.ts'
import type { Rule } from './rules.ts'

/** An item while its payload is processed. */
export interface ItemState {
  index: number
  item: PayloadItem
  rule?: Rule
  className: string
  operation: Operation
  sysId?: string
  entrySysId: string
  attempts: Attempt[]
  related: RelatedResult[]
  inputIndices: number[]
  duplicateIndices: number[]
  mergedPayloadIds: string[]
  /** Attributes that the source was not allowed to change. */
  maskedAttributes: string[]
  info: Array<{ code: string; message: string }>
  warnings: Problem[]
  error?: IreError
  /** The earlier item that this one repeats. */
  mergedInto?: ItemState
  /** Kept as a partial payload. */
  parked?: boolean
}

export interface RelationState {
  index: number
  operation: Operation
  sysId?: string
  error?: IreError
}

export const newState = (item: PayloadItem, index: number): ItemState => ({
  index,
  item,
  className: item.className,
  operation: 'NO_CHANGE',
  entrySysId: 'Unknown',
  attempts: [],
  related: [],
  inputIndices: [index],
  duplicateIndices: [],
  mergedPayloadIds: [],
  maskedAttributes: [],
  info: [],
  warnings: [],
})

const problem = (error: IreError): Problem => ({ error: error.code, message: error.message })

/** The operation that stands for an error: partial payloads wait, others are incomplete; without them nothing happened. */
export const failedOperation = (error: IreError, partial: boolean, parked: boolean): Operation =>
  !partial ? 'NO_CHANGE' : parked && isCurable(error.code) ? 'INSERT_AS_PARTIAL' : 'INSERT_AS_INCOMPLETE'

export function itemResult(state: ItemState, options: Options, rolledBack: boolean): ItemResult {
  const parked = Boolean(state.parked)
  // Of a payload that is refused as a whole, the good items tell that they were not written either.
  const errors: Problem[] = state.error && !parked ? [problem(state.error)] : []
  if (rolledBack && !state.error) {
    errors.push({ error: 'ABANDONED', message: 'Detected error while processing payload: nothing of it was written' })
  }
  const warnings = [...state.warnings, ...(state.error && parked ? [problem(state.error)] : [])]
  const failed = state.error || rolledBack
  const related = rolledBack ? state.related.filter(({ errorCount }) => errorCount > 0) : state.related
  const operation = state.error
    ? failedOperation(state.error, options.partialPayloads, parked)
    : rolledBack
      ? 'NO_CHANGE'
      : state.operation
  return {
    className: state.className,
    operation,
    ...(failed ? { sysId: 'Unknown' } : state.sysId ? { sysId: state.sysId } : {}),
    ...(related.length && { relatedSysIds: related.map(({ sysId }) => sysId ?? null), relatedItems: related }),
    identifierEntrySysId: state.entrySysId,
    identificationAttempts: state.attempts,
    ...(state.maskedAttributes.length && { maskedAttributes: state.maskedAttributes }),
    ...(state.info.length && { info: state.info }),
    ...(errors.length && { errors }),
    errorCount: errors.length,
    ...(warnings.length && { warnings }),
    warningCount: warnings.length,
    markers: [],
    inputIndices: state.inputIndices,
    ...(state.duplicateIndices.length && { duplicateIndices: state.duplicateIndices }),
    mergedPayloadIds: state.mergedPayloadIds,
  }
}

export function relationResult(state: RelationState, rolledBack: boolean): RelationResult {
  const errors = state.error ? [problem(state.error)] : []
  const failed = state.error || rolledBack
  return {
    className: 'cmdb_rel_ci',
    operation: failed ? 'NO_CHANGE' : state.operation,
    ...(failed ? { sysId: 'Unknown' } : state.sysId ? { sysId: state.sysId } : {}),
    ...(errors.length && { errors }),
    errorCount: errors.length,
    warningCount: 0,
    markers: [],
    inputIndices: [state.index],
    mergedPayloadIds: [],
  }
}

export function problemsOf(
  items: ItemResult[],
  relations: RelationResult[]
): { hasError: boolean; hasWarning: boolean } {
  const all = [...items, ...items.flatMap(({ relatedItems }) => relatedItems ?? []), ...relations]
  return {
    hasError: all.some(({ errorCount }) => errorCount > 0),
    hasWarning: all.some(({ warningCount }) => warningCount > 0),
  }
}

const COUNTED: Partial<Record<Operation, string>> = {
  INSERT: 'insertedItemCount',
  NO_CHANGE: 'unchangedItemCount',
  INSERT_AS_PARTIAL: 'partialItemCount',
  INSERT_AS_INCOMPLETE: 'incompleteItemCount',
}

export function summaryOf(items: ItemResult[]): NonNullable<Result['summary']> {
  const summary: NonNullable<Result['summary']> = {}
  for (const one of [...items, ...items.flatMap(({ relatedItems }) => relatedItems ?? [])]) {
    const counts = (summary[one.className] ??= {
      insertedItemCount: 0,
      updatedItemCount: 0,
      unchangedItemCount: 0,
      skippedItemCount: 0,
      partialItemCount: 0,
      incompleteItemCount: 0,
      additionalInsertedItemCount: 0,
      errorCount: 0,
      warningCount: 0,
    })
    counts[COUNTED[one.operation] ?? 'updatedItemCount']! += 1
    counts.errorCount! += one.errorCount
    counts.warningCount! += one.warningCount
  }
  return summary
}

// cmdb_ire_output_target_item: which record each staging row became, kept only if the transformer's property says so.
// Source: ServiceNow docs, IRE (ire_output_detailed_stats); columns as published scripts query them.

import type { Store } from '../store.ts'
import { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'
import type { ItemResult, Problem, RelatedResult, Result } from './ire/payload.ts'
import { isTrue } from './ire/payload.ts'
import type { Transformer } from './transformers.ts'

const TABLE = 'cmdb_ire_output_target_item'

export const wantsTargets = (transformer: Transformer): boolean =>
  isTrue(transformer.properties.get('ire_output_detailed_stats'))

export function noteTargets(instance: Store, runId: string, row: RecordState, result: Result): void {
  const all: Array<ItemResult | RelatedResult> = result.items.flatMap((item) => [item, ...(item.relatedItems ?? [])])
  for (const one of all) {
    const state = RecordState.fresh(TABLE)
    Object.assign(state.values, {
      run_id: runId,
      source_record_id: row.sysId,
      target_record_id: one.sysId && one.sysId !== 'Unknown' ? one.sysId : null,
      expected_target_table: one.className,
      actual_target_table: one.className,
      operation: one.operation,
      error_detail: detail(one.errors),
      warning_detail: detail(one.warnings),
    })
    instance.records.insert(state, QUIET_WRITE)
  }
}

const detail = (problems: Problem[] | undefined): string | null =>
  problems?.length
    ? problems
        .map(({ error, message }) => `${error}: ${message}`)
        .join('; ')
        .slice(0, 4000)
    : null

// GlideHistorySet: makes the history of a record. Source: ServiceNow docs, c_PackagesCallRemovalTool (the name); what it takes, and
// `generate`: published scripts.

import type { Platform } from '../platform.ts'
import { textOf } from './caller.ts'
import { isRecordInHand, stateOf } from './record-in-hand.ts'

/** The constructor that global scripts get: of a table and a sys_id, or of a record. */
export const historySet = (instance: Platform): unknown =>
  function (tableOrRecord: unknown, sysId?: unknown) {
    const record = isRecordInHand(tableOrRecord) ? stateOf(tableOrRecord) : undefined
    const [table, id] = record ? [record.table, record.sysId] : [textOf(tableOrRecord), textOf(sysId)]
    return {
      /** @returns the sys_id of the set; null when nothing is known of the record */
      generate: (): string | null => instance.records.audits.histories.generate(table, id) ?? null,
    }
  }

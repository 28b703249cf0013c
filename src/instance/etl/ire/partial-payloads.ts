// Items that could not be identified or written yet wait here for a later payload with the same source key.
// Source: ServiceNow docs, IRE (partial payloads: which errors count, source name and native key needed).

import type { Store } from '../../store.ts'
import { newQuery, where } from '../../database/query.ts'
import { derived } from '../../database/derived.ts'
import { text } from '../../database/rows.ts'
import { RecordState } from '../../records/record.ts'
import { QUIET_WRITE } from '../../records/writer.ts'
import type { PayloadItem, SourceInfo } from './payload.ts'

const TABLE = 'cmdb_ire_partial_payloads'

/** Errors that a later payload may cure. */
const CURABLE = new Set([
  'MISSING_MATCHING_ATTRIBUTES',
  'REQUIRED_ATTRIBUTE_EMPTY',
  'MISSING_DEPENDENCY',
  'INSERT_NOT_ALLOWED_FOR_SOURCE',
])

export const isCurable = (code: string): boolean => CURABLE.has(code)

export interface Waiting {
  sysId: string
  item: PayloadItem
}

export class PartialPayloads {
  readonly #instance: Store
  /** Most of the time nothing waits at all. */
  readonly #nothingWaits: () => boolean

  constructor(instance: Store) {
    this.#instance = instance
    this.#nothingWaits = derived(instance.database, TABLE, () => !instance.database.count(newQuery(TABLE)))
  }

  /** Keeps an item; what was kept for the same key is replaced. */
  store(item: PayloadItem, info: SourceInfo): void {
    for (const { sysId } of this.waiting(info, item.className)) this.remove(sysId)
    const state = RecordState.fresh(TABLE)
    Object.assign(state.values, {
      class_name: item.className,
      source: info.source_name,
      source_native_key: info.source_native_key,
      payload: JSON.stringify(item),
      state: 'new',
    })
    this.#instance.records.insert(state, QUIET_WRITE)
  }

  /** What waits for this key among items of the class's family. */
  waiting(info: SourceInfo, className: string): Waiting[] {
    if (this.#nothingWaits()) return []
    const { database, schema } = this.#instance
    const query = where(TABLE, { source_native_key: info.source_native_key ?? '' })
    const root = schema.root(className)
    return database
      .select(query)
      .filter((row) => row.source === info.source_name && schema.root(text(row, 'class_name')) === root)
      .map((row) => ({ sysId: String(row.sys_id), item: JSON.parse(String(row.payload)) as PayloadItem }))
  }

  remove(sysId: string): void {
    this.#instance.database.delete(TABLE, sysId)
  }
}

/** The item with what was missing of it, and the lookup and related items that waited with it. */
export function mergeItems(item: PayloadItem, earlier: PayloadItem): PayloadItem {
  return {
    ...item,
    values: { ...earlier.values, ...item.values },
    display_values: { ...earlier.display_values, ...item.display_values },
    lookup: [...(item.lookup ?? []), ...(earlier.lookup ?? [])],
    related: [...(item.related ?? []), ...(earlier.related ?? [])],
  }
}

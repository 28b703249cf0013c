// sys_object_source: which record a source means by its own key. It is asked before any identification rule.
// Source: ServiceNow docs, IRE; published scripts that query the table.

import type { Row } from '../../database/database.ts'
import { where } from '../../database/query.ts'
import { text } from '../../database/rows.ts'
import type { Store } from '../../store.ts'
import { RecordState } from '../../records/record.ts'
import { QUIET_WRITE } from '../../records/writer.ts'
import { IreError, type SourceInfo } from './payload.ts'

/** @throws IreError unless the source is a choice of cmdb_ci.discovery_source */
export function checkSource(instance: Store, source: string): void {
  const choice = 'choice value from choice field [discovery_source] in table [cmdb_ci]'
  if (!source)
    throw new IreError('INVALID_INPUT_DATA', `In payload no data source exist. You need to provide ${choice}`)
  if (!instance.display.choices('cmdb_ci', 'discovery_source').some(({ value }) => value === source)) {
    const wanted = 'a valid choice value from field [discovery_source] in table [cmdb_ci]'
    throw new IreError(
      'INVALID_INPUT_DATA',
      `In payload invalid data source [${source}] exist. You need to provide ${wanted}`
    )
  }
}

export class ObjectSources {
  readonly #instance: Store
  /** What was found last: it is asked for twice, before a record is written and after. */
  #last: { key: string; version: number; row: Row | undefined } | undefined

  constructor(instance: Store) {
    this.#instance = instance
  }

  /** The record that the source meant by this key, of the class's family. */
  target(info: SourceInfo, className: string): Row | undefined {
    const source = this.#find(info, className)
    const table = String(source?.target_table ?? '')
    if (!source || !this.#instance.schema.has(table)) return undefined
    // The record may have moved to another class since.
    return this.#instance.database.get(this.#instance.schema.root(table), text(source, 'target_sys_id'))
  }

  /** Whether the source means this record by another key. */
  knowsByOtherKey(info: SourceInfo, sysId: string): boolean {
    const query = where('sys_object_source', { target_sys_id: sysId })
    const sources = this.#instance.database.select(query)
    return sources.some((row) => row.name === info.source_name && row.id !== info.source_native_key)
  }

  /** Writes down that the source means this record by its key. */
  record(info: SourceInfo, className: string, sysId: string, skipLastScan: boolean): void {
    const known = this.#find(info, className)
    const now = this.#instance.timestamp()
    const state = known ? this.#instance.loaded('sys_object_source', known) : RecordState.fresh('sys_object_source')
    Object.assign(state.values, {
      name: info.source_name,
      id: info.source_native_key,
      target_table: className,
      target_sys_id: sysId,
    })
    if (info.source_feed) state.values.source_feed = info.source_feed
    if (info.source_recency_timestamp) {
      // A time is taken only if it is later than the one that is known.
      const stored = String(known?.source_recency_timestamp ?? '')
      if (info.source_recency_timestamp > stored) {
        state.values.source_recency_timestamp = info.source_recency_timestamp
        state.values.last_scan = info.source_recency_timestamp
      }
    } else if (!skipLastScan || !known) state.values.last_scan = now
    if (known) this.#instance.records.update(state, QUIET_WRITE)
    else this.#instance.records.insert(state, QUIET_WRITE)
  }

  #find(info: SourceInfo, className: string): Row | undefined {
    const { database, schema } = this.#instance
    const root = schema.root(className)
    const key = JSON.stringify([info.source_name, info.source_native_key, root])
    const version = database.version('sys_object_source')
    if (this.#last?.key === key && this.#last.version === version) return this.#last.row
    const query = where('sys_object_source', { id: info.source_native_key ?? '' })
    const row = database
      .select(query)
      .find((one) => one.name === info.source_name && schema.root(text(one, 'target_table')) === root)
    this.#last = { key, version, row }
    return row
  }
}

// System properties (sys_properties). Kept in memory until one is written, as on the platform.

import { derived } from '../database/derived.ts'
import { newQuery } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { RecordState } from '../records/record.ts'
import type { Store } from '../store.ts'

export class Properties {
  readonly #store: Store
  /** By name in lower case; of several with one name the first counts. */
  readonly #byName: () => Map<string, string>

  constructor(store: Store) {
    this.#store = store
    this.#byName = derived(store.database, 'sys_properties', () => {
      const rows = store.database.select(newQuery('sys_properties')).reverse()
      return new Map(rows.map((row) => [text(row, 'name').toLowerCase(), text(row, 'value')]))
    })
  }

  get(name: string): string | undefined {
    return this.#byName().get(name.toLowerCase())
  }

  set(name: string, value: string, description?: string): void {
    const { database, records } = this.#store
    const row = database.find('sys_properties', 'name', name)
    const state = row ? this.#store.loaded('sys_properties', row) : RecordState.fresh('sys_properties')
    Object.assign(state.values, { name, value: value || null, ...(description === undefined ? {} : { description }) })
    if (row) records.update(state)
    else records.insert(state)
  }
}

// Plugins (sys_plugins): an active one has tables that are otherwise not there. Those that a stock instance has active are
// so without a record, too: folders of data from before there was one keep their tables.

import { derived } from '../database/derived.ts'
import { newQuery } from '../database/query.ts'
import type { Row } from '../database/database.ts'
import { STOCK_PLUGINS } from '../platform/index.ts'
import { RecordState } from '../records/record.ts'
import type { Store } from '../store.ts'

export class Plugins {
  readonly #store: Store
  /** By id, whether it is active. */
  readonly #known: () => Map<string, boolean>

  constructor(store: Store) {
    this.#store = store
    this.#known = derived(store.database, 'sys_plugins', () => {
      const rows = store.database.select(newQuery('sys_plugins'))
      const isOn = (row: Row): boolean => row.active === 1 || row.active === 'active'
      return new Map(rows.map((row) => [String(row.source ?? row.name), isOn(row)]))
    })
  }

  isActive(id: string): boolean {
    return this.#known().get(id) ?? STOCK_PLUGINS.includes(id)
  }

  /** Switches a plugin. Its tables then exist, or no longer do. */
  set(id: string, active: boolean): void {
    const { schema, records } = this.#store
    this.#store.asSystem(() => {
      const row = this.#store.database.find('sys_plugins', 'source', id)
      const state = row ? this.#store.loaded('sys_plugins', row) : RecordState.fresh('sys_plugins')
      const values = { source: id, name: id, active: active ? 'active' : 'inactive' }
      for (const [name, value] of Object.entries(values)) {
        const column = schema.column('sys_plugins', name)
        if (column) state.set(column, column.type === 'boolean' ? active : value)
      }
      if (row) records.update(state)
      else records.insert(state)
    })
    schema.forget()
  }
}

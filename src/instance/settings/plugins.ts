// Plugins (sys_plugins): an active one has tables that are otherwise not there.

import { derived } from '../database/derived.ts'
import { newQuery } from '../database/query.ts'
import { RecordState } from '../records/record.ts'
import type { Store } from '../store.ts'

export class Plugins {
  readonly #store: Store
  readonly #active: () => Set<string>

  constructor(store: Store) {
    this.#store = store
    this.#active = derived(store.database, 'sys_plugins', () => {
      const rows = store.database.select(newQuery('sys_plugins'))
      const active = rows.filter((row) => row.active === 1 || row.active === 'active')
      return new Set(active.map((row) => String(row.source ?? row.name)))
    })
  }

  isActive(id: string): boolean {
    return this.#active().has(id)
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

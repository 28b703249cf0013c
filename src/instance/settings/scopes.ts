// The scopes of applications, by sys_id and by name.

import type { Database } from '../database/database.ts'
import { derived } from '../database/derived.ts'
import { newQuery } from '../database/query.ts'
import { text } from '../database/rows.ts'

interface Known {
  nameOf: Map<string, string>
  idOf: Map<string, string>
}

export class Scopes {
  readonly #known: () => Known

  constructor(database: Database) {
    this.#known = derived(database, 'sys_scope', () => {
      const rows = database.select(newQuery('sys_scope'))
      return {
        nameOf: new Map(rows.map((row) => [text(row, 'sys_id'), text(row, 'scope')])),
        idOf: new Map(rows.map((row) => [text(row, 'scope'), text(row, 'sys_id')])),
      }
    })
  }

  /** The scope's name for the sys_id that records carry in sys_scope; empty for none. */
  name(sysId: string): string {
    return sysId ? (this.#known().nameOf.get(sysId) ?? (sysId === 'global' ? 'global' : '')) : ''
  }

  id(name: string): string | undefined {
    return this.#known().idOf.get(name)
  }
}

// Auditing: what updates change in records of audited tables, a row of sys_audit for each field. A table is audited where the
// dictionary's entry of the table itself says so; of the platform's own tables task and those that extend it are.
// Source: ServiceNow docs, australia: auditing (updates and deletions; not what setWorkflow(false) writes, see disableWorkflow of
// GlideQueryGlobalAPI); columns as published scripts read them.

import { isJournal, isSecret } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { derived } from '../database/derived.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Kernel } from '../kernel.ts'
import { newSysId } from '../sys-ids.ts'
import type { RecordState } from './record.ts'

const PLATFORM = ['task']
/** How long a value may be; a longer one is cut. */
const LONGEST = 4000

export class Audits {
  readonly #kernel: Kernel
  readonly #tables: () => Set<string>

  constructor(kernel: Kernel) {
    this.#kernel = kernel
    this.#tables = derived(kernel.database, 'sys_dictionary', () => {
      const rows = kernel.database.select(where('sys_dictionary', { internal_type: 'collection', audit: 'true' }))
      return new Set([...PLATFORM, ...rows.map((row) => text(row, 'name'))])
    })
  }

  /** Notes what an update changed, before the record takes its new values for the stored ones. */
  note(state: RecordState, before: Row): void {
    const { database, schema, session } = this.#kernel
    const tables = this.#tables()
    if (!schema.lineage(state.table).some((name) => tables.has(name))) return
    for (const [name, value] of Object.entries(state.values)) {
      const column = schema.column(state.table, name)
      if (!column || isSecret(column) || name.startsWith('sys_') || (value ?? null) === (before[name] ?? null)) continue
      database.insert('sys_audit', {
        sys_id: newSysId(),
        tablename: state.table,
        documentkey: state.sysId,
        fieldname: name,
        oldvalue: isJournal(column) ? null : cut(before[name]),
        newvalue: cut(value),
        user: session.userName,
        record_checkpoint: Number(state.values.sys_mod_count ?? 0),
        sys_created_on: this.#kernel.timestamp(),
        sys_created_by: session.userName,
      })
    }
  }
}

const cut = (value: Row[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value).slice(0, LONGEST)

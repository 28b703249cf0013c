// Journal columns (work notes, comments): what is set is an entry of its own, kept in sys_journal_field; the column itself keeps
// nothing. Source: ServiceNow docs, australia: r_ScriptingOfFieldTypes (Journal), c_GlideElementScopedAPI (getJournalEntry),
// retrieving-journal-entries (sys_journal_field: element, element_id).

import { type Column, isJournal } from '../database/columns.ts'
import type { Database, Row } from '../database/database.ts'
import { text } from '../database/rows.ts'
import type { Kernel } from '../kernel.ts'
import { newSysId } from '../sys-ids.ts'
import type { RecordState } from './record.ts'

const TABLE = 'sys_journal_field'
/** Of one second the last written comes first, too. */
const NEWEST_FIRST = `SELECT * FROM "${TABLE}" WHERE "element_id" = ? ORDER BY "sys_created_on" DESC, rowid DESC`

export class Journals {
  readonly #kernel: Kernel
  /** Journal columns of a table, by its columns as the schema has them. */
  readonly #known = new WeakMap<object, Column[]>()

  constructor(kernel: Kernel) {
    this.#kernel = kernel
  }

  #columns(table: string): Column[] {
    const columns = this.#kernel.schema.columns(table)
    let journals = this.#known.get(columns)
    if (!journals) this.#known.set(columns, (journals = [...columns.values()].filter(isJournal)))
    return journals
  }

  /** Keeps the entries that a record in hand brings, each once. */
  write(state: RecordState): void {
    for (const { name } of this.#columns(state.table)) {
      const value = state.text(name)
      if (value === null || state.noted.get(name) === value) continue
      state.noted.set(name, value)
      const { database, session } = this.#kernel
      database.index(TABLE, 'element_id')
      database.insert(TABLE, {
        sys_id: newSysId(),
        name: state.table,
        element: name,
        element_id: state.sysId,
        value,
        sys_created_on: this.#kernel.timestamp(),
        sys_created_by: session.userName,
      })
    }
  }

  /** After a write: the columns are empty again. */
  clear(state: RecordState): void {
    for (const { name } of this.#columns(state.table)) if (state.values[name] !== undefined) state.values[name] = null
    state.noted.clear()
  }
}

/** The rows of all entries of a record, the newest first. */
export const journalEntries = (database: Database, sysId: string): Row[] =>
  database.aggregate(TABLE, { text: NEWEST_FIRST, values: [sysId] })

/**
 * Entries of a record's column as text, the newest first; of a journal list those of every journal.
 * @param most how many; all without it
 */
export function journalText(database: Database, table: string, column: Column, sysId: string, most = Infinity): string {
  const all = journalEntries(database, sysId)
  const isList = column.type === 'journal_list'
  const entries = all.filter((entry) => isList || entry.element === column.name).slice(0, most)
  return entries.map((entry) => shown(database, table, entry)).join('')
}

/** `2026-11-26 08:30:00 - Abel Tuter (Work notes)`, the entry, an empty line. */
function shown(database: Database, table: string, entry: Row): string {
  const by = text(entry, 'sys_created_by')
  const user = database.find('sys_user', 'user_name', by)
  const label = database.schema.column(table, text(entry, 'element'))?.label ?? text(entry, 'element')
  const when = database.wallClock(text(entry, 'sys_created_on'))
  return `${when} - ${user ? text(user, 'name') || by : by} (${label})\n${text(entry, 'value')}\n\n`
}

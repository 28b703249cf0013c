// Auditing: what updates change in records of audited tables, a row of sys_audit for each field; deletions, with what was deleted
// in sys_audit_delete. A table is audited where the dictionary's entry of the table itself says so; of the platform's own tables
// task and those that extend it are. Source: ServiceNow docs, australia: exploring-auditing, t_ExcludeAFieldFromBeingAudited (the
// attributes no_audit and no_audit_delete); not what setWorkflow(false) writes, see disableWorkflow of GlideQueryGlobalAPI; columns
// as published scripts read them.

import { isJournal, isSecret } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { derived } from '../database/derived.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { newSysId } from '../sys-ids.ts'
import { DELETED, Histories } from './histories.ts'
import type { RecordState } from './record.ts'

const PLATFORM = ['task']
/** How long a value may be; a longer one is cut. */
const LONGEST = 4000

export class Audits {
  readonly #instance: Platform
  readonly #audited: () => Audited
  readonly histories: Histories

  constructor(instance: Platform) {
    this.#instance = instance
    this.histories = new Histories(instance)
    this.#audited = derived(instance.database, 'sys_dictionary', () => readAudited(instance))
  }

  isAudited(table: string): boolean {
    const { tables } = this.#audited()
    return this.#instance.schema.lineage(table).some((name) => tables.has(name))
  }

  /** A record was made: its history begins. */
  noteInsert(state: RecordState): void {
    if (this.isAudited(state.table)) this.histories.note(state.table, state.sysId)
  }

  /** Notes what an update changed, before the record takes its new values for the stored ones. */
  note(state: RecordState, before: Row): void {
    if (!this.isAudited(state.table)) return
    const { schema } = this.#instance
    const { left } = this.#audited()
    for (const [name, value] of Object.entries(state.values)) {
      const column = schema.column(state.table, name)
      if (!column || isSecret(column) || name.startsWith('sys_') || (value ?? null) === (before[name] ?? null)) continue
      if (left.has(`${column.table}.${name}`)) continue
      this.#write(state, name, isJournal(column) ? null : cut(before[name]), cut(value))
    }
    this.histories.note(state.table, state.sysId)
  }

  /** Notes that a record was deleted, and what it held. */
  noteDelete(state: RecordState, before: Row): void {
    if (!this.isAudited(state.table) || this.#audited().left.has(state.table)) return
    this.#write(state, DELETED, null, DELETED)
    this.#instance.database.insert('sys_audit_delete', {
      sys_id: newSysId(),
      tablename: state.table,
      documentkey: state.sysId,
      display_value: this.#instance.display.ofRow(state.table, before),
      payload: payloadOf(this.#instance, state.table, before),
      ...this.#stamps(),
    })
    this.histories.note(state.table, state.sysId)
  }

  #write(state: RecordState, field: string, old: string | null, now: string | null): void {
    const stamps = this.#stamps()
    this.#instance.database.insert('sys_audit', {
      sys_id: newSysId(),
      tablename: state.table,
      documentkey: state.sysId,
      fieldname: field,
      oldvalue: old,
      newvalue: now,
      user: stamps.sys_created_by,
      record_checkpoint: Number(state.values.sys_mod_count ?? 0),
      ...stamps,
    })
  }

  #stamps(): { sys_created_on: string; sys_created_by: string } {
    return { sys_created_on: this.#instance.timestamp(), sys_created_by: this.#instance.session.userName }
  }
}

interface Audited {
  tables: Set<string>
  /** Columns (`table.column`) and tables whose changes, or deletions, are left out. */
  left: Set<string>
}

function readAudited({ database }: Platform): Audited {
  const tables = database.select(where('sys_dictionary', { internal_type: 'collection', audit: 'true' }))
  const query = newQuery('sys_dictionary')
  addEncoded(query, 'attributesLIKEno_audit')
  const left = database.select(query).flatMap((row) => {
    const [table, element] = [text(row, 'name'), text(row, 'element')]
    if (element) return /\bno_audit\b(?!=false)/.test(text(row, 'attributes')) ? [`${table}.${element}`] : []
    return /\bno_audit_delete\b(?!=false)/.test(text(row, 'attributes')) ? [table] : []
  })
  return { tables: new Set([...PLATFORM, ...tables.map((row) => text(row, 'name'))]), left: new Set(left) }
}

/** The deleted record as XML; secrets are left out. */
function payloadOf({ schema }: Platform, table: string, row: Row): string {
  const columns = [...schema.columns(table).values()].filter((column) => !isSecret(column))
  const fields = columns.map(({ name }) => {
    const value = row[name] ?? null
    return value === null ? `<${name}/>` : `<${name}>${escaped(String(value))}</${name}>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><record_update><${table} action="DELETE">${fields.join('')}</${table}></record_update>`
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const cut = (value: Row[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value).slice(0, LONGEST)

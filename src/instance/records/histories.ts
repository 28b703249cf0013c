// History sets: what became of a record, line by line, made from sys_audit when somebody looks: a query of sys_history_set or
// sys_history_line, the history of a form, GlideHistorySet. Source: ServiceNow docs, australia: c_HistorySets (made when a record is
// inserted or its history is viewed; update number -1 for making and deleting, else how often the field was changed; types).

import { isJournal, isSecret, type Column } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { newSysId } from '../sys-ids.ts'

export const SET = 'sys_history_set'
export const LINE = 'sys_history_line'
/** Records whose histories wait to be made. */
const MOST_WAITING = 10_000
/** What sys_audit calls a deletion. */
export const DELETED = 'DELETED'

/** What a line says beside its set. */
interface Line {
  field: string
  old: string | null
  now: string | null
  update: number
  at: string
  /** A user name. */
  by: string
  type?: 'email'
  label?: string
}

export class Histories {
  readonly #instance: Platform
  /** Records, by sys_id, that were made or changed since anybody looked, and their tables. */
  readonly #waiting = new Map<string, string>()

  constructor(instance: Platform) {
    this.#instance = instance
    for (const table of [SET, LINE]) instance.database.beforeReading(table, () => this.#catchUp())
  }

  /** A record of an audited table was written: its history is made when it is looked at. */
  note(table: string, sysId: string): void {
    this.#waiting.delete(sysId)
    this.#waiting.set(sysId, table)
    // The oldest of many gets its history when its form is asked for it.
    if (this.#waiting.size > MOST_WAITING) this.#waiting.delete(this.#waiting.keys().next().value!)
  }

  /** Makes the history of a record as it is now. @returns the sys_id of its set; undefined when nothing is known of it */
  generate(table: string, sysId: string): string | undefined {
    this.#waiting.delete(sysId)
    const { database, schema } = this.#instance
    if (!schema.has(table)) return undefined
    const record = database.get(table, sysId)
    const audits = database.select(where('sys_audit', { documentkey: sysId }, 'record_checkpoint', 'sys_created_on'))
    if (!record && audits.length === 0) return undefined
    const own = text(record ?? {}, 'sys_class_name') || text(audits[0] ?? {}, 'tablename') || table
    const started = performance.now()
    const changes = this.#changes(audits)
    const lines = [...(record ? this.#making(own, record, audits) : []), ...changes, ...this.#mails(sysId)]
    return this.#write(schema.has(own) ? own : table, sysId, { lines, keepsMaking: !record, started })
  }

  #catchUp(): void {
    // Making a history reads these tables, too.
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const [sysId, table] of waiting) this.generate(table, sysId)
  }

  /** The values that a record was made with: the old one of its first change, else the one that it has. */
  #making(table: string, record: Row, audits: Row[]): Line[] {
    const firsts = new Map<string, Row>()
    for (const audit of audits) if (!firsts.has(text(audit, 'fieldname'))) firsts.set(text(audit, 'fieldname'), audit)
    const columns = [...this.#instance.schema.columns(table).values()]
    return columns.flatMap((column) => {
      if (column.name.startsWith('sys_') || isSecret(column) || isJournal(column)) return []
      const first = firsts.get(column.name)
      const value = first ? (first.oldvalue ?? null) : (record[column.name] ?? null)
      if (value === null || value === '') return []
      const [at, by] = [text(record, 'sys_created_on'), text(record, 'sys_created_by')]
      return [{ field: column.name, old: null, now: String(value), update: -1, at, by }]
    })
  }

  #changes(audits: Row[]): Line[] {
    const counts = new Map<string, number>()
    return audits.map((audit) => {
      const field = text(audit, 'fieldname')
      const count = (counts.get(field) ?? 0) + 1
      counts.set(field, count)
      return {
        field,
        old: audit.oldvalue === null ? null : text(audit, 'oldvalue'),
        now: audit.newvalue === null ? null : text(audit, 'newvalue'),
        update: field === DELETED ? -1 : count,
        at: text(audit, 'sys_created_on'),
        by: text(audit, 'user'),
      }
    })
  }

  #mails(sysId: string): Line[] {
    const { database, schema } = this.#instance
    if (!schema.has('sys_email')) return []
    return database.select(where('sys_email', { instance: sysId }, 'sys_created_on')).map((mail) => ({
      field: 'email',
      label: text(mail, 'type').startsWith('received') ? 'Email received' : 'Email sent',
      type: 'email',
      old: null,
      now: text(mail, 'subject'),
      update: 0,
      at: text(mail, 'sys_created_on'),
      by: text(mail, 'sys_created_by'),
    }))
  }

  #write(
    table: string,
    sysId: string,
    { lines, keepsMaking, started }: { lines: Line[]; keepsMaking: boolean; started: number }
  ): string {
    const { database } = this.#instance
    const known = database.find(SET, 'id', sysId)
    const set = known ? text(known, 'sys_id') : newSysId()
    const before = known ? database.select(where(LINE, { set })) : []
    for (const line of before)
      // Of a record that is deleted, what it was made with is known from before only.
      if (!keepsMaking || line.update !== -1) database.delete(LINE, text(line, 'sys_id'))
    for (const line of lines) database.insert(LINE, this.#row(table, set, line))
    const row = { table, id: sysId, load_time: Math.round(performance.now() - started), ...this.#stamps() }
    if (known) database.update(SET, set, row)
    else database.insert(SET, { sys_id: set, ...row })
    return set
  }

  #row(table: string, set: string, line: Line): Row {
    const { database, schema } = this.#instance
    const column = schema.column(table, line.field)
    const user = database.find('sys_user', 'user_name', line.by)
    return {
      sys_id: newSysId(),
      set,
      type: line.type ?? 'audit',
      field: line.field,
      label: line.label ?? column?.label ?? line.field,
      old: this.#shown(table, column, line.old),
      old_value: line.old,
      new: this.#shown(table, column, line.now),
      new_value: line.now,
      update: line.update,
      update_time: line.at,
      user: user ? text(user, 'sys_id') : null,
      user_id: line.by,
      user_name: user ? this.#instance.display.ofRow('sys_user', user) : line.by,
      ...this.#stamps(),
    }
  }

  #shown(table: string, column: Column | undefined, value: string | null): string | null {
    if (value === null || !column || isJournal(column)) return value
    return this.#instance.display.value(table, column, value) || value
  }

  #stamps(): Row {
    const [now, by] = [this.#instance.timestamp(), this.#instance.session.userName]
    return { sys_created_on: now, sys_created_by: by, sys_updated_on: now, sys_updated_by: by }
  }
}

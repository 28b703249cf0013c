// One value as a person sees it: labels of choices, names with links for references, blocks for scripts.

import type { Column } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { address, type Content, html } from './html.ts'

const BLOCKS = new Set(['script', 'script_plain', 'script_server', 'xml', 'json', 'html', 'css', 'translated_html'])

/** Where the form of a record is. @param along what else the address says */
export const formAddress = (table: string, sysId: string, along: Record<string, string | undefined> = {}): string =>
  // An attachment's address with no more than its sys_id is that of the file.
  address(`/${table}.do`, { sys_id: sysId, ...along, ...(table === 'sys_attachment' && { sysparm_form: 'true' }) })

/** A column reached by a path such as `assigned_to.email`, and the record at its end. */
export interface FieldAt {
  column: Column
  record: RecordState
}

/** Follows a dotted path from a record. Undefined where a column is missing, a reference is empty or may not be read. */
export function follow(instance: Platform, record: RecordState, path: string): FieldAt | undefined {
  const [name = '', ...rest] = path.split('.')
  const column = instance.schema.column(record.table, name)
  if (!column || !instance.access.allowsField(record.table, name, 'read', record)) return undefined
  if (rest.length === 0) return { column, record }
  const id = record.text(name)
  const row =
    column.reference && id && instance.schema.has(column.reference) && instance.database.get(column.reference, id)
  return row ? follow(instance, loaded(instance, column.reference, row), rest.join('.')) : undefined
}

export const loaded = (instance: Platform, table: string, row: Row): RecordState =>
  RecordState.loaded(instance.schema, table, row)

/** The text of a field, as lists and headings show it. */
export const shownText = (instance: Platform, { column, record }: FieldAt): string =>
  instance.display.of(record.table, column, record.values)

/** The field as HTML: references and targets of documents are links. */
export function shown(instance: Platform, field: FieldAt): Content {
  const { column, record } = field
  const stored = record.text(column.name)
  const text = shownText(instance, field)
  if (stored === null) return text
  if (column.type === 'reference') return linked(instance, column.reference, stored, text)
  if (column.type === 'document_id') return documentLink(instance, column, record, stored)
  if (column.type === 'url' && /^https?:\/\//.test(text)) return html`<a href="${text}" rel="noreferrer">${text}</a>`
  if (BLOCKS.has(column.type)) return html`<pre tabindex="0">${text}</pre>`
  return text === stored || column.type === 'boolean' ? text : html`<span title="${stored}">${text}</span>`
}

function linked(instance: Platform, table: string, sysId: string, text: string): Content {
  const row = instance.schema.has(table) ? instance.database.get(table, sysId) : undefined
  if (!row) return html`${sysId} <span class="note">(no such record in ${table})</span>`
  return html`<a href="${formAddress(loaded(instance, table, row).table, sysId)}">${text || sysId}</a>`
}

/** A document id points into the table that another column names: the one of the same prefix. */
function documentLink(instance: Platform, column: Column, record: RecordState, sysId: string): Content {
  const table = record.text(column.name.replace(/_sys_id$|_key$/, '_table')) ?? record.text('table_name') ?? ''
  if (!instance.schema.has(table)) return sysId
  return linked(instance, table, sysId, instance.display.record(table, sysId))
}

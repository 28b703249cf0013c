// Records as XML, as `now-sdk` and imports of XML read them. Form: the payloads of update sets and `?UNL` exports (practice);
// choices in the container that @servicenow/sdk 4.9.0 writes.

import { isReference } from '../../database/columns.ts'
import type { Platform } from '../../platform.ts'
import { RecordState } from '../../records/record.ts'
import { plainText } from '../record-view.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

/** A record by its class: of a row of a base table, the row with all that its own table has. */
export function stateOf(instance: Platform, table: string, row: Record<string, unknown>): RecordState | undefined {
  const { schema, database } = instance
  const own = String(row.sys_class_name ?? '') || table
  const kept = schema.has(own) ? database.get(own, String(row.sys_id)) : undefined
  return kept && RecordState.loaded(schema, own, kept)
}

/** A file of one record. */
export const recordFile = (instance: Platform, state: RecordState): string =>
  `${HEAD}<record_update table="${state.table}">${recordElement(instance, state)}</record_update>\n`

/** A file that says that a record is to go. */
export const deletionFile = (table: string, sysId: string): string =>
  `${HEAD}<record_update table="${table}"><${table} action="DELETE"><sys_id>${escaped(sysId)}</sys_id></${table}></record_update>\n`

/** A file of the choices of one column. */
export function choicesFile(instance: Platform, table: string, column: string, records: RecordState[]): string {
  const members = records.map((state) => recordElement(instance, state)).join('')
  const attributes = `action="INSERT_OR_UPDATE" field="${escaped(column)}" table="${escaped(table)}" version="4"`
  return `${HEAD}<record_update><sys_choice_v2 ${attributes}>${members}</sys_choice_v2></record_update>\n`
}

/** What `?UNL` answers. */
export function unload(instance: Platform, records: RecordState[]): string {
  const members = records.map((state) => recordElement(instance, state)).join('')
  return `${HEAD}<unload unload_date="${instance.timestamp()}">${members}</unload>\n`
}

function recordElement(instance: Platform, state: RecordState): string {
  const names = [...instance.schema.columns(state.table).keys()].sort()
  const members = names.map((name) => columnElement(instance, state, name)).join('')
  return `<${state.table} action="INSERT_OR_UPDATE">${members}</${state.table}>`
}

function columnElement(instance: Platform, state: RecordState, name: string): string {
  const column = instance.schema.column(state.table, name)!
  const text = plainText(column, state.values[name] ?? null)
  if (text === '') return `<${name}/>`
  return `<${name}${isReference(column) ? told(instance, column.reference, text) : ''}>${escaped(text)}</${name}>`
}

/** What a reference says of its record beside the sys_id: what it shows, and its name where others are told apart by that. */
function told({ schema, database, display }: Platform, table: string, sysId: string): string {
  const row = schema.has(table) ? database.get(table, sysId) : undefined
  if (!row) return ''
  const name = BY_NAME.has(table) ? String(row.name ?? '') : ''
  return ` display_value="${escaped(display.ofRow(table, row))}"${name && ` name="${escaped(name)}"`}`
}

/** Tables whose records have another sys_id on another instance. */
const BY_NAME = new Set(['sys_db_object', 'sys_user_role'])

/** XML 1.0 has no other control characters. */
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const escaped = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // A parser takes a bare one for the end of a line.
    .replaceAll('\r', '&#13;')

// Lists of records as CSV, XLSX, XML and JSON. Source: ServiceNow docs, t_ExportDirectlyFromTheURL, query-parameters-display-value,
// system-properties-display-value-header, c_ExportLimits. Elements of the XML: practice.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { isNumeric, isReference } from '../database/columns.ts'
import type { Platform } from '../platform.ts'
import { listColumns } from '../records/list-columns.ts'
import type { RecordState } from '../records/record.ts'
import { checkReadable, queryOf, readableRecords, wholeNumber } from './listing.ts'
import { notAuthorized } from './errors.ts'
import { follow, type Found, plainText } from './record-view.ts'
import { type Parameters, parameters } from './request.ts'
import { unload } from './sdk/record-xml.ts'
import { workbook, type XlsxCell } from './xlsx.ts'

const DEFAULT_LIMIT = 10_000

export function exportCsv(instance: Platform, table: string, request: FastifyRequest, reply: FastifyReply): string {
  const given = parameters(request)
  const fields = fieldsOf(instance, table, given, listColumns(instance, table, given.sysparm_view))
  const byDisplay = setting(instance, given.sysparm_display_value, 'glide.export.csv.raw.value', false) === 'true'
  const labels =
    setting(instance, given.sysparm_export_column_header_label, 'glide.export.csv.column_header_label', true) === 'true'
  const header = fields.map((field) => (labels ? labelOf(instance, table, field) : field))
  const rows = records(instance, table, given, 'csv').map((state) =>
    fields.map((field) => valueOf(instance, follow(instance, state, field), byDisplay))
  )
  attached(reply, 'text/csv;charset=UTF-8', `${table}.csv`)
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

const STOPPED = 'Export stopped due to excessive size. Use CSV for a complete export'
const MOST_CELLS = 500_000

/** A workbook: display values unless the request says otherwise, numbers as numbers. */
export function exportXlsx(instance: Platform, table: string, request: FastifyRequest, reply: FastifyReply): Buffer {
  const given = parameters(request)
  const fields = fieldsOf(instance, table, given, listColumns(instance, table, given.sysparm_view))
  const isOn = (asked: string | undefined, property: string): boolean =>
    (asked || instance.property(`glide.export.xlsx.${property}`)) !== 'false'
  const byDisplay = isOn(given.sysparm_display_value, 'display_value')
  const labels = isOn(given.sysparm_export_column_header_label, 'column_header_label')
  const most = Math.floor(Number(instance.property('glide.xlsx.max_cells') || MOST_CELLS) / Math.max(1, fields.length))
  const found = records(instance, table, given, 'xlsx')
  const rows: XlsxCell[][] = found
    .slice(0, most)
    .map((state) => fields.map((field) => cellOf(instance, follow(instance, state, field), byDisplay)))
  if (found.length > most) rows.push([STOPPED])
  attached(reply, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${table}.xlsx`)
  return workbook(
    instance.schema.get(table)!.label,
    fields.map((field) => (labels ? labelOf(instance, table, field) : field)),
    rows
  )
}

function cellOf(instance: Platform, found: Found | undefined, byDisplay: boolean): XlsxCell {
  const text = valueOf(instance, found, byDisplay)
  return found && isNumeric(found.column) && /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text
}

/** A property that says the contrary of the parameter (`raw.value`) has `same` false. */
function setting(instance: Platform, given: string | undefined, property: string, same: boolean): string {
  return given || String((instance.property(property) === 'true') === same)
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** `<xml>` with an element a record; a reference has its display value as an attribute. */
export function exportXml(instance: Platform, table: string, request: FastifyRequest, reply: FastifyReply): string {
  const given = parameters(request)
  const fields = fieldsOf(instance, table, given, allColumns(instance, table))
  const byDisplay = given.sysparm_display_value === 'true'
  const elements = records(instance, table, given, 'xml').map((state) => {
    const members = fields.map((field) => element(instance, field, follow(instance, state, field), byDisplay))
    return `<${state.table}>${members.join('')}</${state.table}>`
  })
  attached(reply, 'text/xml;charset=UTF-8', `${table}.xml`)
  return `<?xml version="1.0" encoding="UTF-8"?><xml>${elements.join('')}</xml>`
}

function element(instance: Platform, field: string, found: Found | undefined, byDisplay: boolean): string {
  const value = escaped(valueOf(instance, found, byDisplay))
  const display = found && isReference(found.column) && value && !byDisplay ? valueOf(instance, found, true) : ''
  const attribute = display && ` display_value="${escaped(display)}"`
  return value ? `<${field}${attribute}>${value}</${field}>` : `<${field}/>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Whole records for an import on another instance: an admin's. Fields, where the request names some, are left out of account. */
export function exportUnload(instance: Platform, table: string, request: FastifyRequest, reply: FastifyReply): string {
  if (!instance.session.admin) throw notAuthorized('The role admin is required')
  attached(reply, 'text/xml;charset=UTF-8', `${table}.xml`)
  return unload(instance, records(instance, table, parameters(request), 'xml'))
}

export function exportJson(instance: Platform, table: string, request: FastifyRequest, reply: FastifyReply): unknown {
  const given = parameters(request)
  const fields = fieldsOf(instance, table, given, allColumns(instance, table))
  const display = (given.displayvalue || instance.property('glide.json.return_displayValue') || 'false').toLowerCase()
  reply.type('application/json;charset=UTF-8')
  return {
    records: records(instance, table, given, 'json').map((state) =>
      Object.fromEntries(
        fields.flatMap((field): Array<[string, string]> => {
          const found = follow(instance, state, field)
          const plain: [string, string] = [field, valueOf(instance, found, display === 'true')]
          return display === 'all' ? [plain, [`dv_${field}`, valueOf(instance, found, true)]] : [plain]
        })
      )
    ),
  }
}

/** Fields of `sysparm_fields`, all of them where that is asked for, else those given; of those, what the user may read. */
function fieldsOf(instance: Platform, table: string, given: Parameters, otherwise: string[]): string[] {
  const named = (given.sysparm_fields ?? '').split(',').filter(Boolean)
  const all = given.sysparm_default_export_fields === 'all' ? allColumns(instance, table) : otherwise
  return (named.length ? named : all).filter((field) => {
    const [first = ''] = field.split('.')
    return instance.schema.column(table, first) && instance.access.allowsField(table, first, 'read')
  })
}

const allColumns = (instance: Platform, table: string): string[] => [...instance.schema.columns(table).keys()]

function labelOf({ schema }: Platform, table: string, field: string): string {
  let column = schema.column(table, field.split('.')[0]!)
  for (const step of field.split('.').slice(1)) column = column && schema.column(column.reference, step)
  return column?.label ?? field
}

function records(
  instance: Platform,
  table: string,
  given: Parameters,
  format: 'csv' | 'xml' | 'json' | 'xlsx'
): RecordState[] {
  checkReadable(instance, table)
  const order = given.sysparm_orderby && `ORDERBY${given.sysparm_orderby}`
  const one = given.sys_id && `sys_id=${given.sys_id}`
  const encoded = [given.sysparm_query, one, order].filter(Boolean).join('^')
  const property = (name: string): string => instance.property(name) || ''
  const most = property(`glide.${format}.export.limit`) || property('glide.ui.export.limit') || String(DEFAULT_LIMIT)
  const query = queryOf(instance, table, { sysparm_query: encoded })
  query.limit = Math.min(wholeNumber(given.sysparm_record_count || undefined, Number(most)), Number(most))
  return readableRecords(instance, query)
}

function valueOf(instance: Platform, found: Found | undefined, byDisplay: boolean): string {
  if (!found) return ''
  const { state, column } = found
  const stored = state.values[column.name] ?? null
  return byDisplay ? instance.display.of(state.table, column, state.values) : plainText(column, stored)
}

function attached(reply: FastifyReply, type: string, fileName: string): void {
  reply.type(type).header('content-disposition', `attachment;filename=${fileName}`)
}

// The rows of a list: a heading a column, a row a record that the user may read; with groups, a heading for each of them.

import type { Row } from '../database/database.ts'
import type { Platform } from '../platform.ts'
import { listColumns } from '../records/list-columns.ts'
import type { RecordState } from '../records/record.ts'
import { follow, formAddress, loaded, shown, shownText } from './field.ts'
import { type Html, html } from './html.ts'
import { listAddress, type ListRequest } from './list-query.ts'

/** How a table of records is shown. */
interface Looks {
  /** Of a list whose headings sort. */
  request?: ListRequest
  /** Without them those of the table's list. */
  columns?: string[]
  /** Whether rows can be selected. */
  selects?: boolean
}

/** The records among these rows that the running user may read. */
export const readableRecords = (instance: Platform, table: string, rows: Row[]): RecordState[] =>
  rows
    .map((row) => loaded(instance, table, row))
    .filter((record) => instance.access.allows(record.table, 'read', record))

/** The table of records, alone. */
export function rowsTable(instance: Platform, table: string, rows: Row[], looks: Looks = {}): Html {
  const { request, columns = listColumns(instance, table), selects = false } = looks
  const readable = readableRecords(instance, table, rows)
  const hidden = rows.length - readable.length
  const groupBy = request?.groupBy ?? ''
  let group: string | undefined
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Records">
      <table>
        <thead>
          <tr>
            ${
              selects &&
              html`<th scope="col" class="select">
                <input type="checkbox" class="select-all" aria-label="All rows" />
              </th>`
            }
            ${columns.map((path) => heading(instance, table, path, request))}
          </tr>
        </thead>
        <tbody>
          ${readable.map((record) => {
            const of = groupBy ? groupOf(instance, record, groupBy) : undefined
            const begins = of !== undefined && of !== group
            group = of
            return html`${
                begins &&
                html`<tr class="group">
                  <th scope="colgroup" colspan="${columns.length + (selects ? 1 : 0)}">
                    ${labelOfPath(instance, table, groupBy)}: ${of || '(empty)'}
                  </th>
                </tr>`
              }
              <tr>
                ${selects && selector(record, instance)}
                ${cellsOf(instance, record, columns).map((cell) => html`<td>${cell}</td>`)}
              </tr>`
          })}
        </tbody>
      </table>
    </div>
    ${rows.length === 0 && html`<p>No records.</p>`}
    ${hidden > 0 && html`<p class="note">${hidden} rows removed by security constraints.</p>`}`
}

/** What the cells of a record show: the first one leads to its form. */
export const cellsOf = (instance: Platform, record: RecordState, columns: string[]): Html[] =>
  columns.map((path, index) => {
    const field = follow(instance, record, path)
    if (index > 0) return html`${field && shown(instance, field)}`
    const text = field ? shownText(instance, field) : ''
    return html`<a href="${formAddress(record.table, record.sysId)}">${text || '(empty)'}</a>`
  })

function selector(record: RecordState, instance: Platform): Html {
  const name = instance.display.ofRow(record.table, record.values) || record.sysId
  return html`<td class="select">
    <input type="checkbox" name="sysparm_checked" value="${record.sysId}" aria-label="Select ${name}" />
  </td>`
}

function groupOf(instance: Platform, record: RecordState, path: string): string {
  const field = follow(instance, record, path)
  return field ? shownText(instance, field) : ''
}

function heading(instance: Platform, table: string, path: string, request: ListRequest | undefined): Html {
  const label = labelOfPath(instance, table, path)
  if (!request) return html`<th scope="col">${label}</th>`
  const [sorted] = request.orders
  const isSorted = sorted?.field === path
  const descending = isSorted && !sorted.descending
  const href = listAddress({ ...request, orders: [{ field: path, descending }], offset: 0 })
  const sort = isSorted && html`aria-sort="${sorted.descending ? 'descending' : 'ascending'}"`
  const mark = isSorted && (sorted.descending ? ' ↓' : ' ↑')
  return html`<th scope="col" ${sort}><a href="${href}">${label}${mark}</a></th>`
}

/** Labels along a path, e.g. "Assigned to · Email". */
export function labelOfPath(instance: Platform, table: string, path: string): string {
  let at = table
  const labels = path.split('.').map((name) => {
    const column = instance.schema.column(at, name)
    at = column?.reference ?? ''
    return column?.label ?? name
  })
  return labels.join(' · ')
}

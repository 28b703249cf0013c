// A list of records: filter, sort and page by the address, so that every view of it can be bookmarked.

import type { Row } from '../database/database.ts'
import { addEncoded, newQuery } from '../database/query.ts'
import { underQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { follow, formAddress, loaded, shown, shownText } from './field.ts'
import { address, type Html, html } from './html.ts'
import { listColumns } from '../records/list-columns.ts'
import { encoded, inWords, listAddress, type ListRequest, OFFERED, queryOf } from './list-query.ts'
import { PageProblem } from './problem.ts'

/** The content of a list page. @throws PageProblem when the user may not read the table or the query makes no sense */
export function listPage(instance: Platform, request: ListRequest): Html {
  const { table } = request
  if (!instance.access.allows(table, 'read')) {
    throw new PageProblem(403, `Security constraints prevent access to ${table}: your roles don't let you read it.`)
  }
  const query = underQueryRules(instance, queryOf(instance, request))
  const total = instance.database.count(query)
  const last = Math.max(0, Math.ceil(total / request.rows) - 1) * request.rows
  const page = { ...request, offset: Math.min(request.offset, last) }
  const rows = instance.database.select({ ...query, limit: page.rows, offset: page.offset })
  const mayMake = instance.access.allows(table, 'create')
  return html`<h1>
      ${instance.schema.get(table)!.label} <span class="note">${table}</span>
      ${mayMake && html`<a class="new" href="${address(`/${table}.do`, { sys_id: '-1', sysparm_query: request.filter })}">New</a>`}
    </h1>
    ${filterTools(instance, page)} ${breadcrumbs(instance, page)} ${pages(page, total)}
    ${rowsTable(instance, table, rows, { request: page })} ${rows.length > 10 && pages(page, total)}`
}

const pages = (page: ListRequest, total: number): Html =>
  pager(page, total, (offset) => listAddress({ ...page, offset }))

/** The table of records, alone. With a request its headings sort; without columns it has those of the table's list. */
export function rowsTable(
  instance: Platform,
  table: string,
  rows: Row[],
  { request, columns = listColumns(instance, table) }: { request?: ListRequest; columns?: string[] } = {}
): Html {
  const readable = rows
    .map((row) => loaded(instance, table, row))
    .filter((record) => instance.access.allows(record.table, 'read', record))
  const hidden = rows.length - readable.length
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Records">
      <table>
        <thead>
          <tr>
            ${columns.map((path) => heading(instance, table, path, request))}
          </tr>
        </thead>
        <tbody>
          ${readable.map(
            (record) =>
              html`<tr>
                ${columns.map((path, index) => {
                  const field = follow(instance, record, path)
                  if (index > 0) return html`<td>${field && shown(instance, field)}</td>`
                  const text = field ? shownText(instance, field) : ''
                  return html`<td><a href="${formAddress(record.table, record.sysId)}">${text || '(empty)'}</a></td>`
                })}
              </tr>`
          )}
        </tbody>
      </table>
    </div>
    ${rows.length === 0 && html`<p>No records.</p>`}
    ${hidden > 0 && html`<p class="note">${hidden} rows removed by security constraints.</p>`}`
}

function heading(instance: Platform, table: string, path: string, request: ListRequest | undefined): Html {
  const label = labelOfPath(instance, table, path)
  if (!request) return html`<th scope="col">${label}</th>`
  const isSorted = request.order?.field === path
  const descending = isSorted && !request.order!.descending
  const href = listAddress({ ...request, order: { field: path, descending }, offset: 0 })
  const sort = isSorted && html`aria-sort="${request.order!.descending ? 'descending' : 'ascending'}"`
  const mark = isSorted && (request.order!.descending ? ' ↓' : ' ↑')
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

function filterTools(instance: Platform, request: ListRequest): Html {
  const columns = [...instance.schema.columns(request.table).values()]
  const path = `/${request.table}_list.do`
  const options = columns
    .filter(({ type }) => !type.startsWith('password'))
    .sort((one, other) => one.label.localeCompare(other.label))
  return html`<form class="tools" action="${path}" method="get" aria-label="Add a condition">
      <input type="hidden" name="sysparm_query" value="${encoded(request)}" />
      <label
        >Field
        <select name="add_field">
          ${options.map(({ name, label }) => html`<option value="${name}">${label} (${name})</option>`)}
        </select></label
      >
      <label
        >Operator
        <select name="add_operator">
          ${OFFERED.map(({ name, label }) => html`<option value="${name}">${label}</option>`)}
        </select></label
      >
      <label>Value <input name="add_value" /></label>
      <button>Add condition</button>
    </form>
    <form class="tools" action="${path}" method="get" aria-label="Query">
      <label class="wide"
        >Encoded query <input name="sysparm_query" value="${encoded(request)}" autocomplete="off"
      /></label>
      <button>Run</button>
    </form>`
}

/** Each condition with a link that takes it away. Queries with alternatives are shown in their encoded form only. */
function breadcrumbs(instance: Platform, request: ListRequest): Html | undefined {
  const parts = request.filter.split('^')
  if (!request.filter || parts.some((part) => /^(OR|NQ)/.test(part))) return undefined
  return html`<ul class="crumbs" aria-label="Conditions">
    <li><a href="${listAddress({ ...request, filter: '', offset: 0 })}">All</a></li>
    ${parts.map((part, index) => {
      const query = newQuery(request.table)
      addEncoded(query, part)
      const condition = query.groups[0]!.all[0]?.[0]
      if (!condition) return undefined
      const without = parts.filter((_, at) => at !== index).join('^')
      const words = inWords(instance, request.table, condition)
      const href = listAddress({ ...request, filter: without, offset: 0 })
      return html`<li>${words} <a href="${href}" aria-label="Remove condition ${words}">×</a></li>`
    })}
  </ul>`
}

/** Links to the other pages of rows. `addressAt` tells the address of the page that begins after so many rows. */
export function pager(
  { offset, rows }: { offset: number; rows: number },
  total: number,
  addressAt: (offset: number) => string
): Html {
  const last = Math.max(0, Math.ceil(total / rows) - 1) * rows
  const to = (at: number, text: string, possible: boolean) =>
    possible ? html`<a href="${addressAt(at)}">${text}</a>` : html`<span class="note">${text}</span>`
  return html`<nav class="pager" aria-label="Pages">
    ${to(0, 'First', offset > 0)} ${to(Math.max(0, offset - rows), 'Previous', offset > 0)}
    <span>${total === 0 ? 0 : offset + 1} to ${Math.min(offset + rows, total)} of ${total}</span>
    ${to(offset + rows, 'Next', offset < last)} ${to(last, 'Last', offset < last)}
  </nav>`
}

// A list of records: filter, sort, group and page by the address, so that every view of it can be bookmarked; its actions, and
// what the browser needs to edit it.

import { addEncoded, newQuery } from '../database/query.ts'
import { underQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { listColumns } from '../records/list-columns.ts'
import type { RecordState } from '../records/record.ts'
import { address, type Html, html } from './html.ts'
import { actionsOfList } from './list-actions.ts'
import { listForm } from './list-form.ts'
import { encoded, groupOf, inWords, listAddress, type ListRequest, OFFERED, ordersOf, queryOf } from './list-query.ts'
import { readableRecords } from './list-rows.ts'
import { listScripts } from './list-scripts.ts'
import { PageProblem } from './problem.ts'

/**
 * The content of a list page.
 * @param token the session's: what the list sends must carry it
 * @throws PageProblem when the user may not read the table or the query makes no sense
 */
export function listPage(instance: Platform, request: ListRequest, token: string): Html {
  const { table } = request
  if (!instance.access.allows(table, 'read')) {
    throw new PageProblem(403, `Security constraints prevent access to ${table}: your roles don't let you read it.`)
  }
  const query = underQueryRules(instance, queryOf(instance, request))
  const total = instance.database.count(query)
  const last = Math.max(0, Math.ceil(total / request.rows) - 1) * request.rows
  const page = { ...request, offset: Math.min(request.offset, last) }
  const rows = instance.database.select({ ...query, limit: page.rows, offset: page.offset })
  const records = readableRecords(instance, table, rows)
  const actions = actionsOfList(instance, table, records[0], request.view)
  const mayMake = instance.access.allows(table, 'create')
  const columns = listColumns(instance, table, request.view)
  const { label } = instance.schema.get(table)!
  const add = address(`/${table}.do`, { sys_id: '-1', sysparm_query: request.filter })
  return html`<h1>
      ${label} <span class="note">${table}</span> ${mayMake && html`<a class="new" href="${add}">New</a>`}
    </h1>
    ${filterTools(instance, page)} ${breadcrumbs(instance, page)} ${pages(page, total)}
    ${listForm(instance, { id: `${table}_list`, request: page, columns, rows, actions, token })}
    ${rows.length > 10 && pages(page, total)}
    ${listScripts(instance, actions, {
      id: `${table}_list`,
      name: table,
      parent: '',
      related: '',
      table,
      title: label,
      view: page.view,
      filter: page.filter,
      fixed: page.fixed,
      orderBy: ordersOf(page),
      groupBy: groupOf(page),
      firstRow: page.offset + 1,
      rows: page.rows,
      total,
      records: records.map((record) => ({ table: record.table, sysId: record.sysId })),
      columns,
      token,
    })}`
}

/** The first row of a list that the user may read. */
export function firstOf(instance: Platform, request: ListRequest): RecordState | undefined {
  const query = underQueryRules(instance, queryOf(instance, request))
  const rows = instance.database.select({ ...query, limit: request.rows, offset: request.offset })
  return readableRecords(instance, request.table, rows)[0]
}

const pages = (page: ListRequest, total: number): Html =>
  pager(page, total, (offset) => listAddress({ ...page, offset }))

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

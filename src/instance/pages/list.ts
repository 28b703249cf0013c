// A list of records: filter, sort, group and page by the address, so that every view of it can be bookmarked; its actions, and
// what the browser needs to edit it.

import { addEncoded, newQuery } from '../database/query.ts'
import { underQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { listColumns } from '../records/list-columns.ts'
import type { RecordState } from '../records/record.ts'
import { address, type Html, html } from './html.ts'
import { actionsOfList, type ListActions } from './list-actions.ts'
import {
  encoded,
  groupOf,
  inWords,
  listAddress,
  listParameters,
  type ListRequest,
  OFFERED,
  ordersOf,
  queryOf,
} from './list-query.ts'
import { readableRecords, rowsTable } from './list-rows.ts'
import { listScripts } from './list-scripts.ts'
import { PageProblem } from './problem.ts'

/** What a choice for the selected rows sends to delete them. */
export const DELETE_ROWS = 'sysverb_delete_multiple'

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
  const actions = actionsOfList(instance, table, records[0])
  const mayMake = instance.access.allows(table, 'create')
  const columns = listColumns(instance, table, request.view)
  const { label } = instance.schema.get(table)!
  const add = address(`/${table}.do`, { sys_id: '-1', sysparm_query: request.filter })
  return html`<h1>
      ${label} <span class="note">${table}</span> ${mayMake && html`<a class="new" href="${add}">New</a>`}
    </h1>
    ${filterTools(instance, page)} ${breadcrumbs(instance, page)} ${pages(page, total)}
    <form class="list" id="${table}_list" action="/${table}_list.do" method="post">
      <button hidden disabled>The Enter key in a check box presses no action</button>
      <input type="hidden" name="sysparm_ck" value="${token}" />
      <input type="hidden" name="sysparm_checked_items" value="" />
      ${Object.entries(listParameters(page)).map(
        ([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}" />`
      )}
      ${buttons(actions.banner, 'List')} ${rowsTable(instance, table, rows, { request: page, columns, selects: true })}
      ${choices(instance, table, actions)} ${buttons(actions.bottom, 'Selected rows')} ${links(actions)}
    </form>
    ${rows.length > 10 && pages(page, total)}
    ${listScripts(instance, actions, {
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

const button = ({ id, name, hint }: ListActions['banner'][number]): Html =>
  html`<button name="sys_action" value="${id}" title="${hint}">${name}</button>`

const buttons = (actions: ListActions['banner'], label: string): Html | undefined =>
  actions.length === 0
    ? undefined
    : html`<div class="tools buttons" role="group" aria-label="${label}">${actions.map(button)}</div>`

/** What a person may do with the rows that are selected. */
function choices(instance: Platform, table: string, actions: ListActions): Html | undefined {
  const mayDelete = instance.access.allows(table, 'delete')
  if (actions.choices.length === 0 && !mayDelete) return undefined
  return html`<div class="tools">
    <label
      >Actions on selected rows
      <select name="sys_choice">
        <option value="">Actions on selected rows…</option>
        ${mayDelete && html`<option value="${DELETE_ROWS}">Delete</option>`}
        ${actions.choices.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
      </select></label
    >
    <button name="sys_action" value="sys_choice">Run</button>
  </div>`
}

const links = ({ links: actions }: ListActions): Html | undefined =>
  actions.length === 0
    ? undefined
    : html`<section aria-label="Related Links">
        <h2>Related Links</h2>
        <div class="tools buttons">${actions.map(button)}</div>
      </section>`

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

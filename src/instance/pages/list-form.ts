// The part of a list that sends something: its rows, which can be selected, and the actions around them. A list page has one, a form
// one for each of its related lists.

import type { Row } from '../database/database.ts'
import type { Platform } from '../platform.ts'
import { type Html, html } from './html.ts'
import type { ListActions } from './list-actions.ts'
import { listParameters, type ListRequest } from './list-query.ts'
import { rowsTable } from './list-rows.ts'

/** What a choice for the selected rows sends to delete them. */
export const DELETE_ROWS = 'sysverb_delete_multiple'

/** The parameter that says which page follows in place of the table's list. */
export const RETURN_TO = 'sysparm_return_to'

export interface ListParts {
  /** Of the element. */
  id: string
  request: ListRequest
  columns: string[]
  rows: Row[]
  actions: ListActions
  token: string
  /** The form that a related list stands on. */
  returnTo?: string
}

export function listForm(instance: Platform, parts: ListParts): Html {
  const { id, request, columns, rows, actions, token, returnTo } = parts
  const { table } = request
  // The headings of a list on a form don't sort: they would lead away from it.
  const looks = { request: returnTo === undefined ? request : undefined, columns, selects: true }
  return html`<form class="list" id="${id}" action="/${table}_list.do" method="post">
    <button hidden disabled>The Enter key in a check box presses no action</button>
    <input type="hidden" name="sysparm_ck" value="${token}" />
    <input type="hidden" name="sysparm_checked_items" value="" />
    ${Object.entries({ ...listParameters(request), [RETURN_TO]: returnTo }).map(
      ([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}" />`
    )}
    ${buttons(actions.banner, 'List')} ${rowsTable(instance, table, rows, looks)} ${choices(instance, table, actions)}
    ${buttons(actions.bottom, 'Selected rows')} ${links(actions)}
  </form>`
}

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
    : html`<section class="links" aria-label="Related Links">
        <h2>Related Links</h2>
        <div class="tools buttons">${actions.map(button)}</div>
      </section>`

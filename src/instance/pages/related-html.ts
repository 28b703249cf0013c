// A related list on its form: its records and their actions, as on a list page of its own.

import type { Platform } from '../platform.ts'
import { listColumns } from '../records/list-columns.ts'
import type { RecordState } from '../records/record.ts'
import { address, type Html, html } from './html.ts'
import { actionsOfList } from './list-actions.ts'
import { listForm, RETURN_TO } from './list-form.ts'
import { readListRequest } from './list-query.ts'
import { readableRecords } from './list-rows.ts'
import { type ListScripts, listScriptsOf } from './list-scripts.ts'
import { queryOfList, type RelatedList } from './related.ts'

const MOST_ROWS = 10

export interface ListOnForm {
  html: Html
  scripts: ListScripts
}

/** @param self the address of the form */
export function listOnForm(
  instance: Platform,
  record: RecordState,
  list: RelatedList,
  { token, self, view }: { token: string; self: string; view: string }
): ListOnForm {
  const { table, title, name, filter, order } = list
  const query = queryOfList(instance, list)
  const total = instance.database.count(query)
  const rows = instance.database.select({ ...query, limit: MOST_ROWS })
  const records = readableRecords(instance, table, rows)
  const encoded = [filter, order].filter(Boolean).join('^')
  const request = { ...readListRequest(table, { sysparm_query: encoded, sysparm_view: view }), rows: MOST_ROWS }
  const columns = listColumns(instance, table, view)
  const actions = actionsOfList(instance, table, records[0], view)
  const id = `${record.table}.${name}_list`
  const all = address(`/${table}_list.do`, { sysparm_query: encoded, sysparm_view: view })
  const add =
    list.fresh !== undefined &&
    instance.access.allows(table, 'create') &&
    address(`/${table}.do`, { sys_id: '-1', sysparm_query: list.fresh, [RETURN_TO]: self })
  return {
    html: html`<section class="related" aria-label="${title}" data-related="${name}">
      <h2>${title} <span class="note">${total}</span></h2>
      ${add && html`<p><a href="${add}" aria-label="New ${title}">New</a></p>`}
      ${listForm(instance, { id, request, columns, rows, actions, token, returnTo: self })}
      ${total > MOST_ROWS && html`<p><a href="${all}">All ${total}</a></p>`}
    </section>`,
    scripts: listScriptsOf(instance, actions, {
      id,
      name: `${record.table}.${name}`,
      parent: record.table,
      related: name.startsWith('REL:') ? name : name.slice(table.length + 1),
      table,
      title,
      view,
      // What ties the list to the form stays whatever it is filtered by.
      filter: '',
      fixed: filter,
      orderBy: order,
      groupBy: '',
      firstRow: 1,
      rows: MOST_ROWS,
      total,
      records: records.map((one) => ({ table: one.table, sysId: one.sysId })),
      columns,
      token,
    }),
  }
}

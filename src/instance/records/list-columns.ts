// Which columns a list shows: those of its list layout, else the display column and the table's own first columns.
// Source: ServiceNow docs, list layout (sys_ui_list of the view, or else of the default view; sys_ui_list_element by position).

import { addEncoded, newQuery } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Kernel } from '../kernel.ts'
import { viewConditions } from './views.ts'

/** Columns of the table's own beside those that every list of its kind has. */
const MOST_COLUMNS = 7
const STAGING = 'sys_import_set_row'
/** What people ask first of an import row: what became of it, and why. */
const STAGING_COLUMNS = ['sys_import_state', 'sys_target_sys_id', 'sys_import_state_comment']
/** Types whose values are no help in a list. */
const TOO_LONG = new Set([
  'script',
  'script_plain',
  'xml',
  'json',
  'html',
  'css',
  'conditions',
  'password',
  'password2',
])

/** @param view its name; of one without a layout the default view's counts @returns column names or dotted paths, most telling first */
export function listColumns(instance: Kernel, table: string, view = ''): string[] {
  for (const one of viewConditions(instance, view))
    for (const owner of instance.schema.lineage(table)) {
      const laidOut = layoutOf(instance, owner, one)
      if (laidOut.length) return laidOut
    }
  return withoutLayout(instance, table)
}

function layoutOf(instance: Kernel, table: string, ofView: string): string[] {
  const lists = newQuery('sys_ui_list')
  addEncoded(lists, `name=${table}^parentISEMPTY^sys_userISEMPTY^${ofView}`)
  const list = instance.database.select(lists)[0]
  if (!list) return []
  const elements = newQuery('sys_ui_list_element')
  addEncoded(elements, `list_id=${String(list.sys_id)}^ORDERBYposition`)
  return instance.database
    .select(elements)
    .map((row) => text(row, 'element'))
    .filter(Boolean)
}

function withoutLayout(instance: Kernel, table: string): string[] {
  const { schema } = instance
  const isStaging = schema.extends(table, STAGING)
  const first = isStaging ? STAGING_COLUMNS : [schema.displayColumn(table)]
  const telling = schema
    .lineage(table)
    .flatMap((name) => [...(schema.get(name)?.own.values() ?? [])])
    .filter(({ name, type, table: owner }) => !name.startsWith('sys_') && !TOO_LONG.has(type) && owner !== STAGING)
    .map(({ name }) => name)
    .filter((name) => !first.includes(name))
  return [...new Set([...first, ...telling.slice(0, MOST_COLUMNS), isStaging ? 'sys_created_on' : 'sys_updated_on'])]
}

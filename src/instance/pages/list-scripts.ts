// What a list's page brings for the browser: the shape of the list, onCellEdit client scripts, client actions.
// Source: ServiceNow docs, client-scripts (of client scripts, onCellEdit ones alone run on lists), t_EditingAUIAction.

import { isReference } from '../database/columns.ts'
import type { Platform } from '../platform.ts'
import type { ListShape } from './client/shape.ts'
import { Html } from './html.ts'
import type { ListActions } from './list-actions.ts'
import { listsAreEdited } from './list-cells.ts'
import { labelOfPath } from './list-rows.ts'
import {
  actionScript,
  clientScript,
  clientScripts,
  displayColumns,
  messagesOf,
  PAGE_SCRIPT_PATH,
  scriptElement,
  shapeElement,
  userShape,
} from './page-scripts.ts'

type Known = 'table' | 'title' | 'view' | 'filter' | 'fixed' | 'orderBy' | 'groupBy'
type Page = 'firstRow' | 'rows' | 'total' | 'records' | 'token'

/** @param list what the page knows of itself, with the paths of its columns */
export function listScripts(
  instance: Platform,
  actions: ListActions,
  list: Pick<ListShape, Known | Page> & { columns: string[] }
): Html {
  const scripts = clientScripts(instance, list.table, ['onCellEdit'])
  const shape: ListShape = {
    ...list,
    columns: list.columns.map((path) => ({ path, label: labelOfPath(instance, list.table, path) })),
    edits: listsAreEdited(instance, list.table),
    menu: actions.menu.map(({ id, name }) => ({ id, name })),
    displays: displayColumns(instance, referredBy(instance, list.table, list.columns)),
    messages: messagesOf(instance, scripts),
    user: userShape(instance),
  }
  return new Html(
    [
      shapeElement('list-shape', shape),
      `<script src="${PAGE_SCRIPT_PATH}"></script>`,
      ...scripts.map((row) => scriptElement(clientScript(instance, row))),
      ...actions.client.map((action) => scriptElement(actionScript(action))),
      scriptElement('startList()'),
    ].join('\n')
  )
}

/** The tables that columns of the list refer to. */
const referredBy = ({ schema }: Platform, table: string, columns: string[]): string[] =>
  columns.flatMap((name) => {
    const column = schema.column(table, name)
    return column && isReference(column) ? [column.reference] : []
  })

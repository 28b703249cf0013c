// What a list's page brings for the browser: the shape of the list, onCellEdit client scripts, client actions.
// Source: ServiceNow docs, client-scripts (of client scripts, onCellEdit ones alone run on lists), t_EditingAUIAction.

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
  messagesOf,
  PAGE_SCRIPT_PATH,
  scriptElement,
  shapeElement,
  userShape,
} from './page-scripts.ts'

type Known = 'id' | 'name' | 'parent' | 'related' | 'table' | 'title' | 'view'
type Asked = 'filter' | 'fixed' | 'orderBy' | 'groupBy' | 'firstRow' | 'rows' | 'total' | 'records' | 'token'
/** What a page knows of its list, with the paths of its columns. */
type Described = Pick<ListShape, Known | Asked> & { columns: string[] }

/** What a list brings for the browser. */
export interface ListScripts {
  shape: ListShape
  /** The code of its onCellEdit scripts, and of its client actions by their sys_ids. */
  cellEdits: string[]
  actions: Map<string, string>
}

export function listScriptsOf(instance: Platform, actions: ListActions, list: Described): ListScripts {
  const scripts = clientScripts(instance, list.table, ['onCellEdit'], list.view)
  return {
    shape: {
      ...list,
      columns: list.columns.map((path) => ({ path, label: labelOfPath(instance, list.table, path) })),
      edits: listsAreEdited(instance, list.table),
      menu: actions.menu.map(({ id, name }) => ({ id, name })),
      messages: messagesOf(instance, scripts),
      user: userShape(instance),
    },
    cellEdits: scripts.map((row) => clientScript(instance, row, list.id)),
    actions: new Map(actions.client.map((action) => [action.id, actionScript(action)])),
  }
}

/** The scripts of a page that is a list. */
export function listScripts(instance: Platform, actions: ListActions, list: Described): Html {
  const scripts = listScriptsOf(instance, actions, list)
  return new Html(
    [
      shapeElement('list-shape', scripts.shape),
      `<script src="${PAGE_SCRIPT_PATH}"></script>`,
      ...[...scripts.cellEdits, ...scripts.actions.values(), 'startList()'].map(scriptElement),
    ].join('\n')
  )
}

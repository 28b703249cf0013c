// What scripts that stand in a page have in common: client scripts of a table, the client's half of UI actions, who looks at the
// page, the messages that scripts ask for. Each stands in an element of its own, so that one that cannot be read leaves the
// others alone. Source: ServiceNow docs, client-scripts (type, field, inherited, UI type).

import type { Row } from '../database/database.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { DEFAULT_VIEW, viewId } from '../records/views.ts'
import type { UserShape } from './client/shape.ts'
import type { ClientAction } from './ui-actions.ts'

/** Desktop, and all of them. */
const UI_TYPES = ['0', '10', '']

export const PAGE_SCRIPT_PATH = '/pages/form.js'

/** A script in a page: nothing in it ends the element. */
export const scriptElement = (code: string): string =>
  `<script>\n${code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')}\n</script>`

/** What the page's script reads of the instance. */
export const shapeElement = (id: string, shape: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(shape).replaceAll('<', '\\u003c')}</script>`

export function userShape({ session, database, display }: Platform): UserShape {
  const row = database.get('sys_user', session.userId)
  const own = (column: string): string => (row ? text(row, column) : '')
  return {
    id: session.userId,
    name: session.userName,
    firstName: own('first_name'),
    lastName: own('last_name'),
    fullName: display.record('sys_user', session.userId),
    roles: [...session.roles],
  }
}

/**
 * Active records of client scripts or UI policies, of the table itself, and of those it extends where they say so. Those that are not
 * for every view are for the one they name, by its name (client scripts) or its sys_id (policies).
 * @param inherits the column that says it
 * @param view the name of the page's view
 */
function clientRows(instance: Platform, kind: string, table: string, inherits: string, view: string): Row[] {
  if (!instance.schema.has(kind)) return []
  const [own, ...parents] = instance.schema.lineage(table)
  const query = newQuery(kind)
  addEncoded(query, `active=true^tableIN${[own, ...parents].join(',')}^ORDERBYorder^ORDERBYsys_id`)
  return instance.database
    .select(query)
    .filter((row) => text(row, 'table') === own || flag(row, inherits))
    .filter((row) => UI_TYPES.includes(text(row, 'ui_type')))
    .filter((row) => flag(row, 'global') || isForView(instance, text(row, 'view'), view))
}

const isForView = (instance: Platform, wanted: string, view: string): boolean =>
  wanted === view || (wanted || DEFAULT_VIEW) === (viewId(instance, view) ?? DEFAULT_VIEW)

/** The client scripts of these types. */
export const clientScripts = (instance: Platform, table: string, types: readonly string[], view: string): Row[] =>
  clientRows(instance, 'sys_script_client', table, 'applies_extended', view).filter((row) =>
    types.includes(text(row, 'type'))
  )

export const uiPolicies = (instance: Platform, table: string, view: string): Row[] =>
  clientRows(instance, 'sys_ui_policy', table, 'inherit', view)

/** The function that a script makes by this name, in a scope of its own. */
export const made = (script: string, name: string): string =>
  `(function () {\n${script}\nreturn typeof ${name} === 'function' ? ${name} : function () {} })()`

const ajaxOf = (scope: string, code: string): string =>
  `(function (GlideAjax) { return ${code} })(glideAjaxFor(${JSON.stringify(scope)}))`

/** A client script, whose type is the name of its function. @param list the element of the list that it is for, if it is for one */
export function clientScript(instance: Platform, row: Row, list = ''): string {
  const type = text(row, 'type')
  const scope = instance.scopeName(text(row, 'sys_scope')) || 'global'
  const run = ajaxOf(scope, made(text(row, 'script'), type))
  const [name, field, of] = [text(row, 'name'), text(row, 'field'), list].map((value) => JSON.stringify(value))
  return `clientScript({ name: ${name}, type: "${type}", field: ${field}, list: ${of}, run: ${run} })`
}

/** Its functions are there for its onclick, as for anything else on the page. */
export const actionScript = ({ id, script, onclick }: ClientAction): string =>
  `${script}\n;clientAction(${JSON.stringify(id)}, function () { ${onclick} })`

/** The texts of the keys that scripts say they use. */
export function messagesOf({ database }: Platform, scripts: Row[]): Record<string, string> {
  const keys = scripts.flatMap((row) => text(row, 'messages').split(/\r?\n/)).map((key) => key.trim())
  const known = keys.filter(Boolean).flatMap((key) => {
    const row = database.select({ ...where('sys_ui_message', { key, language: 'en' }), limit: 1 })[0]
    return row ? [[key, text(row, 'message')] as const] : []
  })
  return Object.fromEntries(known)
}

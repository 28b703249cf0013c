// UI actions (sys_ui_action): which of them a person sees on a form, and what their scripts do. Those of lists: list-actions.ts.
// Source: ServiceNow docs, c_UIActions (condition, roles, show insert and show update, form button, link and context menu, client,
// order; an action of the same action name on a nearer table takes the other's place), UI action visibility (SDK 4.9.0:
// includeInViews, excludeFromViews), t_EditingAUIAction; action.setRedirectURL of
// the server scripts shown there.

import type { Row } from '../database/database.ts'
import { newQuery, addEncoded, where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import { formAddress } from './field.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { stateOf } from '../glide/record-in-hand.ts'
import { DEFAULT_VIEW, viewId } from '../records/views.ts'

const TABLE = 'sys_ui_action'
const ROLES = 'sys_ui_action_role'
const VIEWS = 'sys_ui_action_view'
const PLACES = ['form_button', 'form_link', 'form_context_menu'] as const

export interface UiAction {
  /** What the button sends: the sys_id of the action. */
  id: string
  name: string
  hint: string
  /** Whether a form shows it as a link only. */
  isLink: boolean
}

/** What the browser does of a client action. */
export interface ClientAction {
  id: string
  name: string
  scope: string
  script: string
  /** What a press does. */
  onclick: string
}

/** The actions of a record's form that the running user sees, in their order. @param view the name of the form's view */
export function actionsOf(instance: Platform, record: RecordState, view: string): UiAction[] {
  return visibleRows(instance, record, view).map((row) => ({
    id: text(row, 'sys_id'),
    name: text(row, 'name'),
    hint: text(row, 'hint'),
    isLink: flag(row, 'form_link') && !flag(row, 'form_button'),
  }))
}

/** The client actions of a record's form that the running user sees. */
export const clientActionsOf = (instance: Platform, record: RecordState, view: string): ClientAction[] =>
  clientHalves(instance, visibleRows(instance, record, view))

/** What the browser does of those among these actions that are client actions. */
export const clientHalves = (instance: Platform, rows: Row[]): ClientAction[] =>
  rows
    .filter((row) => flag(row, 'client'))
    .map((row) => ({
      id: text(row, 'sys_id'),
      name: text(row, 'name'),
      scope: scopeOf(instance, row),
      script: text(row, 'script'),
      onclick: text(row, 'onclick'),
    }))

/**
 * The action that was pressed. Its condition is judged by the record as it was shown: what was typed may well end it.
 * @param asked the action's sys_id or action name
 * @returns undefined for one that the user does not see on this record
 */
export const actionAsked = (instance: Platform, record: RecordState, asked: string, view: string): Row | undefined =>
  visibleRows(instance, record, view).find((row) => isCalled(row, asked))

/** Whether a form of this table has such an action for somebody, or at another time. */
export const isActionOf = (instance: Platform, table: string, asked: string): boolean =>
  actionRows(instance, table, PLACES).some((row) => isCalled(row, asked))

/** Whether an action goes by this sys_id or action name. */
export const isCalled = (row: Row, asked: string): boolean =>
  row.sys_id === asked || (asked !== '' && text(row, 'action_name') === asked)

/** Runs the server script of an action. @returns where it leads to, if anywhere */
export function runAction(instance: Platform, record: RecordState, row: Row): string | undefined {
  const scope = scopeOf(instance, row)
  const action = new FormAction(text(row, 'action_name') || text(row, 'sys_id'))
  const current = instance.glide(scope).recordOf(record)
  instance.scripts.run(scope, text(row, 'script'), { current, action }, `UI action ${text(row, 'name')}`)
  return action.redirect
}

/** `action` in the script of a UI action. */
class FormAction {
  readonly #name: string
  #redirect: string | undefined

  constructor(name: string) {
    this.#name = name
  }

  get redirect(): string | undefined {
    return this.#redirect
  }

  getActionName(): string {
    return this.#name
  }

  /** Where the browser goes afterwards: an address of this instance, or a record, whose form it is then. */
  setRedirectURL(target: unknown): void {
    this.#redirect = typeof target === 'string' ? target : addressOf(target)
  }

  setReturnURL(target: unknown): void {
    this.setRedirectURL(target)
  }

  openGlideRecord(record: unknown): void {
    this.setRedirectURL(record)
  }
}

function addressOf(target: unknown): string {
  const { table, sysId } = stateOf(target)
  return formAddress(table, sysId)
}

/** The active actions of a table, and of those it extends, that stand in one of these places, in their order. */
export function actionRows({ database, schema }: Platform, table: string, places: readonly string[]): Row[] {
  if (!schema.has(TABLE)) return []
  const query = newQuery(TABLE)
  addEncoded(query, `active=true^tableIN${lineageOf(schema, table).join(',')}^ORDERBYorder^ORDERBYname`)
  return database.select(query).filter((row) => places.some((place) => flag(row, place)))
}

const lineageOf = (schema: Platform['schema'], table: string): string[] => [...schema.lineage(table), 'global']

function visibleRows(instance: Platform, record: RecordState, view: string): Row[] {
  const shown = record.isNew ? 'show_insert' : 'show_update'
  const rows = actionRows(instance, record.table, PLACES).filter(
    (row) => flag(row, shown) && isInView(instance, row, view)
  )
  return nearestOf(instance, record.table, rows).filter(
    (row) => holdsRole(instance, row) && conditionHolds(instance, record, row)
  )
}

/** Whether an action shows in a view: in those that it is included in, where there are any, and in none that it is excluded from. */
export function isInView(instance: Platform, row: Row, view: string): boolean {
  const { database, schema } = instance
  if (!schema.has(VIEWS)) return true
  const rows = database.select(where(VIEWS, { sys_ui_action: text(row, 'sys_id') }))
  if (rows.length === 0) return true
  const current = viewId(instance, view) ?? DEFAULT_VIEW
  const named = (visibility: string): string[] =>
    rows.filter((one) => text(one, 'visibility') === visibility).map((one) => text(one, 'sys_ui_view'))
  const included = named('include')
  return !named('exclude').includes(current) && (included.length === 0 || included.includes(current))
}

/** Without those whose place another one takes. */
export function nearestOf({ schema }: Platform, table: string, rows: Row[]): Row[] {
  const lineage = lineageOf(schema, table)
  return rows.filter((row) => !isOverridden(row, rows, lineage))
}

/** An action whose name one of a nearer table has, or that another one names as what it takes the place of. */
function isOverridden(row: Row, rows: Row[], lineage: string[]): boolean {
  const name = text(row, 'action_name')
  const distance = (one: Row) => lineage.indexOf(text(one, 'table'))
  return rows.some(
    (other) =>
      other !== row &&
      (other.sys_overrides === row.sys_id ||
        (name !== '' && text(other, 'action_name') === name && distance(other) < distance(row)))
  )
}

/** Whether the running user has one of the roles that an action asks for, or it asks for none. */
export function holdsRole({ database, schema, session }: Platform, row: Row): boolean {
  if (session.admin || !schema.has(ROLES)) return true
  const query = newQuery(ROLES)
  addEncoded(query, `sys_ui_action=${String(row.sys_id)}`)
  const wanted = database
    .select(query)
    .map((one) => String(database.get('sys_user_role', text(one, 'sys_user_role'))?.name))
  return wanted.length === 0 || wanted.some((role) => session.roles.has(role))
}

/** A condition that fails hides the action, as on the platform; the log says why. */
export function conditionHolds(instance: Platform, record: RecordState, row: Row): boolean {
  const condition = text(row, 'condition').trim()
  if (condition === '') return true
  const scope = scopeOf(instance, row)
  try {
    const current = instance.glide(scope).recordOf(record)
    return Boolean(instance.scripts.evaluate(scope, condition, `condition of ${text(row, 'name')}`, { current }))
  } catch (error) {
    const what = instance.scripts.describe(error)
    instance.log.write('error', `Condition of the UI action ${text(row, 'name')}: ${what}`, scope)
    return false
  }
}

const scopeOf = (instance: Platform, row: Row): string => instance.scopeName(text(row, 'sys_scope')) || 'global'

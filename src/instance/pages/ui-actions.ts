// UI actions of a form (sys_ui_action): which of them a person sees, and what their scripts do.
// Source: ServiceNow docs, c_UIActions (condition, roles, show insert and show update, form button, link and context menu, client,
// order; an action of the same action name on a nearer table takes the other's place), r_UIActionForm; action.setRedirectURL of
// the server scripts shown there.

import type { Row } from '../database/database.ts'
import { newQuery, addEncoded } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import { formAddress } from './field.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { stateOf } from '../glide/record-in-hand.ts'

const TABLE = 'sys_ui_action'
const ROLES = 'sys_ui_action_role'
const PLACES = ['form_button', 'form_link', 'form_context_menu']

export interface UiAction {
  /** What the button sends: the sys_id of the action. */
  id: string
  name: string
  hint: string
  /** What runs in the browser first, of a client action. */
  onclick: string
}

/** The actions of a record's form that the running user sees, in their order. */
export function actionsOf(instance: Platform, record: RecordState): UiAction[] {
  return visibleRows(instance, record).map((row) => ({
    id: text(row, 'sys_id'),
    name: text(row, 'name'),
    hint: text(row, 'hint'),
    onclick: flag(row, 'client') ? text(row, 'onclick') : '',
  }))
}

/** The scripts of client actions, which belong to the page as its client scripts do. */
export function clientScriptsOf(instance: Platform, record: RecordState): Array<{ name: string; script: string }> {
  return visibleRows(instance, record)
    .filter((row) => flag(row, 'client'))
    .map((row) => ({ name: text(row, 'name'), script: text(row, 'script') }))
}

/**
 * Runs the server script of an action that the user sees on this record. A condition that no longer holds is one that nobody sees.
 * @param asked the action's sys_id or action name
 * @returns where the script leads to, if anywhere; undefined for an action that is not there
 */
export function runAction(
  instance: Platform,
  record: RecordState,
  asked: string
): { redirect: string | undefined } | undefined {
  const row = visibleRows(instance, record).find((one) => one.sys_id === asked || text(one, 'action_name') === asked)
  if (!row) return undefined
  const scope = scopeOf(instance, row)
  const action = new FormAction(asked)
  const current = instance.glide(scope).recordOf(record)
  instance.scripts.run(scope, text(row, 'script'), { current, action }, `UI action ${text(row, 'name')}`)
  return { redirect: action.redirect }
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

function visibleRows(instance: Platform, record: RecordState): Row[] {
  const { database, schema } = instance
  if (!schema.has(TABLE)) return []
  const lineage = [...schema.lineage(record.table), 'global']
  const query = newQuery(TABLE)
  addEncoded(query, `active=true^tableIN${lineage.join(',')}^ORDERBYorder`)
  const shown = record.isNew ? 'show_insert' : 'show_update'
  const rows = database.select(query).filter((row) => PLACES.some((place) => flag(row, place)) && flag(row, shown))
  const nearest = rows.filter((row) => !isOverridden(row, rows, lineage))
  return nearest.filter((row) => holdsRole(instance, row) && conditionHolds(instance, record, row))
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

function holdsRole({ database, schema, session }: Platform, row: Row): boolean {
  if (session.admin || !schema.has(ROLES)) return true
  const query = newQuery(ROLES)
  addEncoded(query, `sys_ui_action=${String(row.sys_id)}`)
  const wanted = database
    .select(query)
    .map((one) => String(database.get('sys_user_role', text(one, 'sys_user_role'))?.name))
  return wanted.length === 0 || wanted.some((role) => session.roles.has(role))
}

/** A condition that fails hides the action, as on the platform; the log says why. */
function conditionHolds(instance: Platform, record: RecordState, row: Row): boolean {
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

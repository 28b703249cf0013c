// UI actions of lists: banner and bottom buttons, links, the choices for selected rows, the context menu of a row.
// Source: ServiceNow docs, t_EditingAUIAction. The condition of a banner button is judged by the first row; bottom buttons and
// choices show regardless of theirs, which is judged for each record when they run; a condition of the context menu sees no record,
// so one that names `current` says nothing there. That links are judged as banner buttons are: assumed.

import type { Row } from '../database/database.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import {
  actionRows,
  type ClientAction,
  clientHalves,
  conditionHolds,
  holdsRole,
  isCalled,
  isInView,
  nearestOf,
  runAction,
} from './ui-actions.ts'

const PLACES = ['list_banner_button', 'list_button', 'list_choice', 'list_context_menu', 'list_link'] as const
type Place = (typeof PLACES)[number]

/** Where a person presses it. */
interface ListAction {
  id: string
  name: string
  hint: string
}

export interface ListActions {
  banner: ListAction[]
  bottom: ListAction[]
  choices: ListAction[]
  menu: ListAction[]
  links: ListAction[]
  /** What the browser does of those that are client actions. */
  client: ClientAction[]
}

/** The actions of a list that the running user sees. @param first the first row, if there is one @param view its name */
export function actionsOfList(
  instance: Platform,
  table: string,
  first: RecordState | undefined,
  view: string
): ListActions {
  const rows = rowsFor(instance, table, view)
  const at = (place: Place, isShown: (row: Row) => boolean = () => true): Row[] =>
    rows.filter((row) => flag(row, place) && isShown(row))
  const byFirst = (row: Row): boolean => conditionHolds(instance, first ?? RecordState.fresh(table), row)
  const withoutRecord = (row: Row): boolean => namesRecord(row) || byFirst(row)
  const shown = {
    banner: at('list_banner_button', byFirst),
    bottom: at('list_button'),
    choices: at('list_choice'),
    menu: at('list_context_menu', withoutRecord),
    links: at('list_link', byFirst),
  }
  const all = [...new Set(Object.values(shown).flat())]
  const said = (list: Row[]): ListAction[] =>
    list.map((row) => ({ id: text(row, 'sys_id'), name: text(row, 'name'), hint: text(row, 'hint') }))
  return {
    banner: said(shown.banner),
    bottom: said(shown.bottom),
    choices: said(shown.choices),
    menu: said(shown.menu),
    links: said(shown.links),
    client: clientHalves(instance, all),
  }
}

const namesRecord = (row: Row): boolean => /\bcurrent\b/.test(text(row, 'condition'))

function rowsFor(instance: Platform, table: string, view: string): Row[] {
  const rows = actionRows(instance, table, PLACES).filter((row) => isInView(instance, row, view))
  return nearestOf(instance, table, rows).filter((row) => holdsRole(instance, row))
}

/** The action that was pressed, by sys_id or action name; undefined for one that this user does not see on such a list. */
export const listActionAsked = (instance: Platform, table: string, asked: string, view: string): Row | undefined =>
  rowsFor(instance, table, view).find((row) => isCalled(row, asked))

/** Whether lists of the table have such an action for somebody. */
export const isListActionOf = (instance: Platform, table: string, asked: string): boolean =>
  actionRows(instance, table, PLACES).some((row) => isCalled(row, asked))

/** Whether an action may be pressed without a record: a banner button and a link may, as what makes new records. */
export const needsRecords = (row: Row): boolean => !flag(row, 'list_banner_button') && !flag(row, 'list_link')

/**
 * Runs the server script of an action once for each record whose condition lets it; without records once, with a new one, where
 * the first row lets it, as it was shown.
 * @returns where it leads to, if anywhere, and how many records its condition left out
 */
export function runListAction(
  instance: Platform,
  table: string,
  row: Row,
  { records, first }: { records: RecordState[]; first: RecordState | undefined }
): { redirect: string | undefined; leftOut: number } {
  if (records.length === 0) {
    const isShown = conditionHolds(instance, first ?? RecordState.fresh(table), row)
    return isShown
      ? { redirect: runAction(instance, RecordState.fresh(table), row), leftOut: 0 }
      : { redirect: undefined, leftOut: 1 }
  }
  const fitting = records.filter((record) => conditionHolds(instance, record, row))
  const targets = fitting.map((record) => runAction(instance, record, row)).filter((target) => target !== undefined)
  return { redirect: targets.at(-1), leftOut: records.length - fitting.length }
}

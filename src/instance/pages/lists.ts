// Lists that act: UI actions on selected rows, deleting them, and cells that are edited in place.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Row } from '../database/database.ts'
import { rowUnderQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { listColumns } from '../records/list-columns.ts'
import type { RecordState } from '../records/record.ts'
import { ScriptStopped } from '../script-errors.ts'
import { reservedForAdmin } from '../security/admin-guard.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import { loaded } from './field.ts'
import { refusal } from './form-messages.ts'
import type { Forms } from './forms.ts'
import { html } from './html.ts'
import { firstOf, listPage } from './list.ts'
import { DELETE_ROWS, RETURN_TO } from './list-form.ts'
import { isListActionOf, listActionAsked, needsRecords, runListAction } from './list-actions.ts'
import { readCells, writeCells } from './list-cells.ts'
import { listAddress, type ListRequest, readListRequest } from './list-query.ts'
import { UI_PAGE } from './policies.ts'
import { PageProblem } from './problem.ts'
import { localPath, type Values, valuesOf } from './request.ts'
import type { Shown, Visits } from './visits.ts'
import { chosenView } from './view-choice.ts'

const MOST_SELECTED = 1000

export class Lists {
  readonly #instance: Platform
  readonly #forms: Forms

  constructor(instance: Platform, forms: Forms) {
    this.#instance = instance
    this.#forms = forms
  }

  /** @throws PageProblem */
  show(table: string, values: Values, browser: BrowserSession): Shown {
    const view = chosenView(this.#instance, table, values)
    const page = listPage(this.#instance, { ...readListRequest(table, values), view }, browser.token)
    const content = html`${this.#forms.messages(browser)} ${page}`
    return { title: this.#instance.schema.get(table)!.label, content, policy: UI_PAGE }
  }

  /** Does what a list asks for. @param checked the selected records @returns where it leads to. @throws PageProblem */
  submit(table: string, values: Values, checked: string[], browser: BrowserSession): string {
    if (values.sysparm_ck !== browser.token)
      throw new PageProblem(403, 'This request does not come from a page of your session. Open the list and try again.')
    const request = readListRequest(table, values)
    const list = values[RETURN_TO] ? localPath(values[RETURN_TO]) : listAddress(request)
    const asked = (values.sys_action === 'sys_choice' ? values.sys_choice : values.sys_action) ?? ''
    if (asked === '' && values.sys_action === 'sys_choice') return this.#say(browser, 'Choose what to do first.', list)
    const row = asked === DELETE_ROWS ? undefined : listActionAsked(this.#instance, table, asked, request.view)
    if (asked !== DELETE_ROWS && !row) throw noAction(this.#instance, table, asked)
    if (checked.length === 0 && (!row || needsRecords(row))) return this.#say(browser, 'No records selected.', list)
    const records = this.#records(table, checked)
    return row ? this.#act(request, row, records, browser, list) : this.#delete(records, browser, list)
  }

  #records(table: string, checked: string[]): RecordState[] {
    return checked.slice(0, MOST_SELECTED).flatMap((sysId) => {
      const row = rowUnderQueryRules(this.#instance, table, sysId)
      const record = row && loaded(this.#instance, table, row)
      return record && this.#instance.access.allows(record.table, 'read', record) ? [record] : []
    })
  }

  #act(request: ListRequest, row: Row, records: RecordState[], browser: BrowserSession, list: string): string {
    try {
      const first = firstOf(this.#instance, request)
      const { redirect, leftOut } = runListAction(this.#instance, request.table, row, { records, first })
      this.#forms.keepMessages(browser)
      const where = redirect === undefined ? list : localPath(redirect)
      if (leftOut === 0) return where
      const why =
        records.length > 0
          ? `${leftOut} of ${records.length} records do not fit the action’s condition.`
          : 'The action’s condition does not hold for this list.'
      return this.#say(browser, why, where)
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      return this.#say(browser, `The action failed: ${this.#instance.scripts.describe(error)}`, list)
    }
  }

  #delete(records: RecordState[], browser: BrowserSession, list: string): string {
    const { access, database, display, session } = this.#instance
    for (const record of records) {
      const name = display.record(record.table, record.sysId) || record.sysId
      const reserved = reservedForAdmin(this.#instance, () => session.admin, record, 'delete')
      const reason = !access.allows(record.table, 'delete', record)
        ? 'security constraints prevent this delete.'
        : reserved && `only an admin may do this: ${reserved}.`
      const refused = reason || database.request(() => this.#instance.records.write('delete', record))
      if (!refused) continue
      const why = typeof refused === 'string' ? refused : refusal(refused, 'delete').text
      this.#forms.keepMessages(browser, { kind: 'error', text: `${name}: ${why}` })
    }
    this.#forms.keepMessages(browser)
    return list
  }

  #say(browser: BrowserSession, text: string, where: string): string {
    this.#forms.keepMessages(browser, { kind: 'error', text })
    return where
  }
}

/** The list that a page's address means: `<table>_list.do`. */
export const listedTable = ({ schema }: Platform, page: string): string | undefined => {
  const table = /^(\w+)_list\.do$/.exec(page)?.[1]
  return table && schema.has(table) && !schema.has(`${table}_list`) ? table : undefined
}

/** The rows that were selected: check boxes, and what scripts hand over as one text. */
export function checkedRows(body: unknown): string[] {
  const { sysparm_checked: boxes, sysparm_checked_items: text } = (body ?? {}) as Record<string, unknown>
  const named = [boxes ?? []].flat().map(String)
  const all = [...named, ...String(text ?? '').split(',')]
  return [...new Set(all.map((sysId) => sysId.trim()).filter(Boolean))]
}

/** One that others see is refused; one that there is not is a bad request. */
function noAction(instance: Platform, table: string, action: string): PageProblem {
  if (isListActionOf(instance, table, action))
    return new PageProblem(403, `Security constraints prevent the action ${action} on this list for you.`)
  return new PageProblem(400, `There is no action ${action || 'without a name'} on lists of ${table} for you.`)
}

/** What the list editor of the browser asks: how a cell is edited, and to write it. */
export function registerCells(pages: FastifyInstance, instance: Platform, visits: Visits): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, work: (table: string, values: Values) => unknown) =>
    visits.answer(request, reply, () => {
      const values = valuesOf(request.method === 'GET' ? request.query : request.body)
      const table = values.table ?? ''
      if (!instance.schema.has(table)) throw new PageProblem(404, `There is no table ${table} here.`)
      return work(table, values)
    })
  pages.get('/pages/cells', (request, reply) =>
    answer(request, reply, (table, values) => readCells(instance, table, values))
  )
  pages.post('/pages/cells', (request, reply) =>
    answer(request, reply, (table, values) =>
      writeCells(instance, table, listColumns(instance, table, values.view), values)
    )
  )
}

// Forms that change records: what a person filled in is checked, written on that person's behalf with all its business rules,
// and what scripts had to say is shown on the next page.

import type { Row } from '../database/database.ts'
import { UnreadableValue } from '../database/operators.ts'
import { addEncoded, type Condition, newQuery, NotImplemented } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { rowUnderQueryRules, underQueryRules } from '../glide/query-rules.ts'
import { type Message, takeMessages } from '../records/messages.ts'
import { withPresentValues } from '../records/present-values.ts'
import { RecordState } from '../records/record.ts'
import type { Operation, Refusal } from '../records/writer.ts'
import { ScriptStopped } from '../script-errors.ts'
import { reservedForAdmin } from '../security/admin-guard.ts'
import { evaluateFor } from '../security/asked-query.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import { newSysId } from '../sys-ids.ts'
import { formAddress, loaded } from './field.ts'
import { ALL_FIELDS, formPage, type FormView } from './form.ts'
import { formLayout } from './form-layout.ts'
import { messagesHtml, refusal } from './form-messages.ts'
import { fillFrom, type FieldProblem, typedOn } from './form-values.ts'
import { type Html, html } from './html.ts'
import { RETURN_TO } from './list-form.ts'
import { encodedQuery } from './list-query.ts'
import { UI_PAGE } from './policies.ts'
import { PageProblem } from './problem.ts'
import { relatedLists } from './related.ts'
import { localPath, type Values } from './request.ts'
import type { RunNow } from './run-now.ts'
import { actionAsked, actionsOf, isActionOf, runAction } from './ui-actions.ts'
import { updateSetPanel } from './update-sets.ts'
import { chosenView } from './view-choice.ts'
import type { Shown } from './visits.ts'

const NEW = '-1'
/** Records of which the first that the user may read is shown. */
const MOST_LOOKED_AT = 100

export class Forms {
  readonly #instance: Platform
  readonly #runNow: RunNow
  /** What the next form of a browser shows. */
  readonly #messages = new WeakMap<BrowserSession, Message[]>()

  constructor(instance: Platform, runNow: RunNow) {
    this.#instance = instance
    this.#runNow = runNow
  }

  /**
   * The form of a record: of the first that `sysparm_query` finds where no sys_id is given, else of a new one (sys_id -1), which the
   * query fills. Source: ServiceNow docs, r_NavigatingByURLExamples. That a query that finds nothing fills a new record: ours.
   * @throws PageProblem
   */
  show(table: string, values: Values, browser: BrowserSession): Shown {
    const { sys_id: sysId = '', sysparm_query: asked = '' } = values
    const found = sysId === '' && asked !== '' ? this.#found(table, asked) : undefined
    const record = found ?? (sysId === NEW || sysId === '' ? this.#fresh(table, asked) : this.#read(table, sysId))
    return this.#view(record, browser, values, this.#taken(browser))
  }

  /** Does what a form asks for. @returns the address that it leads to, or the form again. @throws PageProblem */
  submit(table: string, values: Values, browser: BrowserSession): string | Shown {
    if (values.sysparm_ck !== browser.token)
      throw new PageProblem(403, 'This request does not come from a page of your session. Open the form and try again.')
    const { sys_id: sysId = NEW, sys_action: action = '' } = values
    const record = sysId === NEW ? this.#fresh(table, '', values.sys_uniqueValue) : this.#read(table, sysId)
    if (action === 'sysverb_delete') return this.#delete(record, browser, values)
    const verb = /^sysverb_(insert|update)(_and_stay)?$/.exec(action)
    const view = chosenView(this.#instance, record.table, values, record)
    const pressed = verb ? undefined : actionAsked(this.#instance, record, action, view)
    if (!verb && !pressed) throw noAction(this.#instance, record.table, action)
    const problems = fillFrom(this.#instance, record, values)
    if (problems.length > 0) return this.#again(record, browser, values, problems)
    return pressed
      ? this.#act(record, browser, values, pressed)
      : this.#write(record, browser, values, verb?.[2] !== undefined)
  }

  /** @param sysId what the form that was filled in has promised its scripts */
  #fresh(table: string, preset: string, sysId = ''): RecordState {
    const { access, records, schema } = this.#instance
    if (!access.allows(table, 'create'))
      throw new PageProblem(403, `Your roles don't let you make a record of ${schema.get(table)!.label}.`)
    const record = RecordState.fresh(table)
    records.applyDefaults(record)
    if (/^[0-9a-f]{32}$/.test(sysId) && !this.#instance.database.get(table, sysId)) record.values.sys_id = sysId
    for (const [condition] of this.#presets(table, preset)) {
      const column = condition && schema.column(table, condition.field)
      if (column && condition.operator === '=') record.set(column, condition.value)
    }
    return record
  }

  /** Values may be such as `javascript:gs.getUserID()`. */
  #presets(table: string, preset: string): Condition[][] {
    const query = newQuery(table)
    addEncoded(query, preset)
    try {
      return withPresentValues(query, evaluateFor(this.#instance)).groups[0]?.all ?? []
    } catch (error) {
      if (error instanceof NotImplemented || error instanceof UnreadableValue) throw new PageProblem(400, error.message)
      throw error
    }
  }

  /** The first record that a query finds and the user may read; undefined for a query that only fills a form. */
  #found(table: string, encoded: string): RecordState | undefined {
    const instance = this.#instance
    try {
      const query = { ...encodedQuery(instance, table, encoded), limit: MOST_LOOKED_AT }
      return instance.database
        .select(underQueryRules(instance, query))
        .map((row) => loaded(instance, table, row))
        .find((record) => instance.access.allows(record.table, 'read', record))
    } catch (error) {
      if (error instanceof PageProblem) return undefined
      throw error
    }
  }

  #read(table: string, sysId: string): RecordState {
    const row = rowUnderQueryRules(this.#instance, table, sysId)
    const record = row && loaded(this.#instance, table, row)
    if (!record || !this.#instance.access.allows(record.table, 'read', record))
      throw new PageProblem(404, `There is no record ${sysId} in ${table}, or your roles don't let you read it.`)
    return record
  }

  #write(record: RecordState, browser: BrowserSession, values: Values, stays: boolean): string | Shown {
    const operation = record.isNew ? 'insert' : 'update'
    this.#require(record, operation)
    const refused = this.#perform(operation, record)
    if (refused) return this.#again(record, browser, values, [], refusal(refused, operation))
    this.keepMessages(browser)
    return stays ? formAt(record, values) : afterwards(record, values)
  }

  #delete(record: RecordState, browser: BrowserSession, values: Values): string | Shown {
    this.#require(record, 'delete')
    const refused = this.#perform('delete', record)
    if (refused) return this.#view(record, browser, values, [...this.#said(), refusal(refused, 'delete')])
    this.keepMessages(browser)
    return afterwards(record, values)
  }

  /** What was typed is in the record when the script sees it; whether it is kept is for the script to say. */
  #act(record: RecordState, browser: BrowserSession, values: Values, action: Row): string | Shown {
    let redirect: string | undefined
    try {
      redirect = runAction(this.#instance, record, action)
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      const text = `The action failed: ${this.#instance.scripts.describe(error)}`
      return this.#again(record, browser, values, [], { kind: 'error', text })
    }
    this.keepMessages(browser)
    if (redirect !== undefined) return localPath(redirect)
    const isThere = record.sysId !== '' && this.#instance.database.get(record.table, record.sysId)
    return isThere ? formAt(record, values) : afterwards(record, values)
  }

  #require(record: RecordState, operation: Operation): void {
    const asked = ({ insert: 'create', update: 'write', delete: 'delete' } as const)[operation]
    const { access, session } = this.#instance
    if (!access.allows(record.table, asked, record))
      throw new PageProblem(403, `Security constraints prevent this ${operation}.`)
    const reason = reservedForAdmin(this.#instance, () => session.admin, record, operation)
    if (reason) throw new PageProblem(403, `Only an admin may do this: ${reason}.`)
  }

  #perform(operation: Operation, record: RecordState): Refusal | undefined {
    const { database, records } = this.#instance
    return database.request(() => records.write(operation, record))
  }

  #again(
    record: RecordState,
    browser: BrowserSession,
    values: Values,
    problems: FieldProblem[],
    more?: Message
  ): Shown {
    const count = problems.length
    const summary: Message[] = count
      ? [{ kind: 'error', text: count === 1 ? problems[0]!.message : `${count} fields need another value.` }]
      : []
    const messages = [...this.#said(), ...summary, ...(more ? [more] : [])]
    const typed = typedOn(this.#instance, record, values)
    return { ...this.#view(record, browser, values, messages, { problems, typed }), status: 422 }
  }

  #view(
    record: RecordState,
    browser: BrowserSession,
    values: Values,
    messages: Message[],
    filled: Pick<FormView, 'problems' | 'typed'> = {}
  ) {
    const instance = this.#instance
    const scratchpad = instance.rules.runDisplay(record)
    const view = chosenView(instance, record.table, values, record)
    const layout = values[ALL_FIELDS] === 'true' ? undefined : formLayout(instance, record.table, view)
    const actions = actionsOf(instance, record, view)
    const all = [...messages, ...this.#said()]
    const panel = record.isNew ? undefined : this.#runNow.panel(record, browser)
    const page = formPage(instance, {
      record,
      token: browser.token,
      actions,
      above: html`${all.length > 0 && messagesHtml(all)} ${panel} ${updateSetPanel(instance, record, browser)}`,
      ...filled,
      view,
      layout,
      related: record.isNew ? [] : relatedLists(instance, record, view),
      scratchpad,
      along: alongOf(values),
      freshId: record.isNew ? record.sysId || newSysId() : '',
    })
    return { ...page, policy: UI_PAGE }
  }

  #said(): Message[] {
    return takeMessages(this.#instance.session)
  }

  /** Keeps what scripts said for the page that the browser shows next. */
  keepMessages(browser: BrowserSession, ...more: Message[]): void {
    this.#messages.set(browser, [...(this.#messages.get(browser) ?? []), ...this.#said(), ...more])
  }

  #taken(browser: BrowserSession): Message[] {
    const messages = this.#messages.get(browser) ?? []
    this.#messages.delete(browser)
    return messages
  }

  /** What scripts said in the last submission: for the page that it led to. */
  messages(browser: BrowserSession): Html | undefined {
    const messages = this.#taken(browser)
    return messages.length > 0 ? messagesHtml(messages) : undefined
  }
}

/** What an address says of the form beside its record. */
const alongOf = (values: Values): Record<string, string | undefined> =>
  Object.fromEntries(
    ['sysparm_view', 'sysparm_view_forced', ALL_FIELDS, RETURN_TO].map((name) => [name, values[name] || undefined])
  )

const formAt = ({ table, sysId }: RecordState, values: Values): string => formAddress(table, sysId, alongOf(values))

/** The page after a form that is done: the one it was opened from, where that is known, else its list. */
const afterwards = ({ table }: RecordState, values: Values): string =>
  values[RETURN_TO] ? localPath(values[RETURN_TO]) : `/${table}_list.do`

/** One that others see, or at another time, is refused; one that there is not is a bad request. */
function noAction(instance: Platform, table: string, action: string): PageProblem {
  if (action !== '' && isActionOf(instance, table, action))
    return new PageProblem(403, `Security constraints prevent the action ${action} on this form for you.`)
  return new PageProblem(400, `There is no action ${action || 'without a name'} on this form for you.`)
}

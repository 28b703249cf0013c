// The button that runs a fix script or a job at once, and what came of it.
// Source: ServiceNow docs, t_ScheduleAScriptExecution ("Execute Now"), t_RunFixScripts ("Run Fix Script").

import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { RUNNABLE, type RunResult, runScript } from '../scripting/run-script.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import { type Html, html } from './html.ts'
import { PageProblem } from './problem.ts'

export const RUN_PATH = '/run-now'

interface LastRun {
  sysId: string
  result: RunResult
}

export class RunNow {
  readonly #instance: Platform
  /** The result that the next look at the record shows. */
  readonly #last = new WeakMap<BrowserSession, LastRun>()

  constructor(instance: Platform) {
    this.#instance = instance
  }

  /** Button and last result for a record that can be run by the running user; else undefined. */
  panel(record: RecordState, browser: BrowserSession): Html | undefined {
    if (!RUNNABLE.includes(record.table) || !this.#instance.session.admin) return undefined
    const last = this.#last.get(browser)
    this.#last.delete(browser)
    const planned = record.table === 'sysauto_script' && this.#instance.scheduler.jobs.plannedRun(record.sysId)
    return html`<form class="tools" action="${RUN_PATH}" method="post">
        <input type="hidden" name="table" value="${record.table}" />
        <input type="hidden" name="sys_id" value="${record.sysId}" />
        <input type="hidden" name="sysparm_ck" value="${browser.token}" />
        <button>${record.table === 'sys_script_fix' ? 'Run fix script' : 'Execute now'}</button>
        ${planned && html`<span class="note">Next run planned for ${planned} UTC</span>`}
      </form>
      ${last?.sysId === record.sysId && resultHtml(last.result)}`
  }

  /** @throws PageProblem when the request is not what the button sends, or not from an admin */
  run(form: Record<string, string | undefined>, browser: BrowserSession): { table: string; sysId: string } {
    const { table = '', sys_id: sysId = '' } = form
    if (form.sysparm_ck !== browser.token) {
      throw new PageProblem(
        403,
        'This request does not come from a page of your session. Open the record and try again.'
      )
    }
    if (!this.#instance.session.admin) throw new PageProblem(403, 'Running a script takes the role admin.')
    if (!RUNNABLE.includes(table)) {
      throw new PageProblem(
        400,
        `Expected a record of ${RUNNABLE.join(' or ')} to run, got one of ${table || 'no table'}.`
      )
    }
    const row = this.#instance.database.get(table, sysId)
    if (!row) throw new PageProblem(404, `There is no record ${sysId} in ${table}.`)
    const isJob = table === 'sysauto_script'
    const session = isJob ? this.#instance.scheduler.jobs.sessionOf(row) : this.#instance.session
    this.#last.set(browser, { sysId, result: runScript(this.#instance, row, session) })
    return { table, sysId }
  }
}

/** How a script ended, and what it said. */
export function resultHtml({ status, log }: RunResult): Html {
  return html`<section aria-label="Result" role="status">
    <h2>Result: ${status}</h2>
    ${log.length === 0 && html`<p>The script said nothing.</p>`}
    <ul class="log">
      ${log.map(({ level, message, source }) => html`<li class="${level}">${level} · ${source}: ${message}</li>`)}
    </ul>
  </section>`
}

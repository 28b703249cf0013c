// Scripts - Background: code that an admin types, run at once in a scope, and what it said.
// Source: ServiceNow docs, t_RunBackgroundScripts (role admin; "in scope"; sys.scripts.do).

import type { FastifyInstance } from 'fastify'
import { newQuery } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { runCode, type RunResult } from '../scripting/run-script.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import { type Html, html } from './html.ts'
import { PageProblem } from './problem.ts'
import { type Values, valuesOf } from './request.ts'
import { resultHtml } from './run-now.ts'
import type { Shown, Visits } from './visits.ts'

const BACKGROUND_PATH = '/sys.scripts.do'

/** Adds the page and its button. */
export function registerBackground(pages: FastifyInstance, instance: Platform, visits: Visits): void {
  pages.get(BACKGROUND_PATH, (request, reply) =>
    visits.show(request, reply, (_session, browser) => shown(instance, browser))
  )
  pages.post(BACKGROUND_PATH, (request, reply) =>
    visits.act(request, reply, BACKGROUND_PATH, (browser) => run(instance, valuesOf(request.body), browser))
  )
}

function run(
  instance: Platform,
  { script = '', scope = 'global', sysparm_ck: token }: Values,
  browser: BrowserSession
): Shown {
  if (token !== browser.token)
    throw new PageProblem(403, 'This request does not come from a page of your session. Open the page and try again.')
  requireAdmin(instance)
  const names = scopes(instance)
  if (!names.includes(scope)) throw new PageProblem(400, `Expected a scope of this instance, got ${scope}.`)
  const code = script.replaceAll('\r\n', '\n')
  const result = runCode(instance, instance.session, { scope, code, name: 'Scripts - Background' })
  return shown(instance, browser, { code, scope, result })
}

function shown(
  instance: Platform,
  browser: BrowserSession,
  { code = '', scope = 'global', result }: { code?: string; scope?: string; result?: RunResult } = {}
): { title: string; content: Html } {
  requireAdmin(instance)
  const content = html`<h1>Scripts - Background</h1>
    <form class="record" action="${BACKGROUND_PATH}" method="post">
      <input type="hidden" name="sysparm_ck" value="${browser.token}" />
      <p><label for="script">Script (JavaScript, on the server)</label></p>
      <textarea id="script" name="script" rows="14" spellcheck="false">${code}</textarea>
      <p class="tools">
        <label
          >In scope
          <select name="scope">
            ${scopes(instance).map(
              (name) => html`<option value="${name}" ${name === scope && html`selected`}>${name}</option>`
            )}
          </select></label
        >
        <button>Run script</button>
      </p>
    </form>
    ${result && resultHtml(result)}`
  return { title: 'Scripts - Background', content }
}

function requireAdmin({ session }: Platform): void {
  if (!session.admin) throw new PageProblem(403, 'Running a script takes the role admin.')
}

/** The global one first. */
function scopes(instance: Platform): string[] {
  const names = instance.database.select(newQuery('sys_scope')).map((row) => text(row, 'scope'))
  return ['global', ...names.filter((name) => name !== '' && name !== 'global').sort()]
}

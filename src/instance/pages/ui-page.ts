// UI pages of apps (sys_ui_page), at the address that their endpoint names.
// Source: ServiceNow docs, r_UIPages (direct, client script, access control).

import type { Row } from '../database/database.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import { Html } from './html.ts'
import { globalsScript, rendered } from './jelly.ts'
import { PageProblem } from './problem.ts'
import { localPath, type Values } from './request.ts'

export interface UiPage {
  title: string
  html: Html
  /** A direct page is the whole document; others stand in the instance's frame. */
  direct: boolean
}

/** The record of the page at `/x_acme_app_page.do`; pages of the global scope go by their name. */
export function findUiPage(instance: Platform, endpoint: string): Row | undefined {
  const named = endpoint.replace(/\.do$/, '')
  const byName = instance.database.find('sys_ui_page', 'name', named)
  return instance.database.find('sys_ui_page', 'endpoint', endpoint) ?? (byName?.endpoint ? undefined : byName)
}

/** @throws PageProblem when the user may not open the page, or it needs what is not implemented here */
export function uiPage(instance: Platform, row: Row): UiPage {
  const name = text(row, 'name')
  const endpoint = text(row, 'endpoint')
  if (!instance.access.allowsUiPage([endpoint.replace(/\.do$/, ''), name].filter(Boolean))) {
    throw new PageProblem(403, `Security constraints prevent access to the UI page ${endpoint || name}.`)
  }
  const scope = instance.scopeName(text(row, 'sys_scope')) || 'global'
  const page = { name: endpoint || name, scope, form: { address: PROCESSOR, sysId: text(row, 'sys_id') } }
  const html = rendered(instance, { ...page, html: text(row, 'html') })
  if (row.direct === 1) return { title: name, html: new Html(withDoctype(html)), direct: true }
  const script = rendered(instance, { ...page, html: text(row, 'client_script') })
  const client = script && `<script>${script}</script>`
  return { title: name, html: new Html(globalsScript(instance) + html + client), direct: false }
}

/** Where the form of a page posts to. */
export const PROCESSOR = '/ui_page_process.do'

/**
 * Runs the processing script of a page: what was filled in are its variables, `request.getParameter` gives them too.
 * @returns where it leads to: what `response.sendRedirect` named, else the page
 * @throws PageProblem
 */
export function processUiPage(instance: Platform, values: Values, browser: BrowserSession): string {
  const { sys_id: sysId = '', sysparm_ck: token, ...given } = values
  if (token !== browser.token)
    throw new PageProblem(403, 'This request does not come from a page of your session. Open the page and try again.')
  const row = instance.database.get('sys_ui_page', sysId)
  if (!row) throw new PageProblem(404, 'There is no such UI page here.')
  const endpoint = text(row, 'endpoint') || `${text(row, 'name')}.do`
  if (!instance.access.allowsUiPage([endpoint.replace(/\.do$/, ''), text(row, 'name')]))
    throw new PageProblem(403, `Security constraints prevent access to the UI page ${endpoint}.`)
  let target = `/${endpoint}`
  const variables = Object.fromEntries(Object.entries(given).filter(([name]) => /^[A-Za-z_$][\w$]*$/.test(name)))
  const bindings = {
    ...variables,
    request: { getParameter: (name: unknown) => given[String(name)] ?? null },
    response: { sendRedirect: (address: unknown) => void (target = localPath(String(address))) },
  }
  const scope = instance.scopeName(text(row, 'sys_scope')) || 'global'
  try {
    instance.scripts.evaluate(scope, text(row, 'processing_script'), `processing script of ${endpoint}`, bindings)
  } catch (error) {
    throw new PageProblem(
      500,
      `The processing script of the UI page ${endpoint} failed: ${instance.scripts.describe(error)}`
    )
  }
  return target
}

const withDoctype = (html: string): string => (/^\s*<!doctype/i.test(html) ? html : `<!doctype html>\n${html.trim()}`)

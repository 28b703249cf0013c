// UI pages of apps (sys_ui_page), at the address that their endpoint names.
// Source: ServiceNow docs, r_UIPages (direct, client script, access control).

import type { Row } from '../database/database.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { Html } from './html.ts'
import { globalsScript, rendered } from './jelly.ts'
import { PageProblem } from './problem.ts'

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
  const page = { name: endpoint || name, scope }
  const html = rendered(instance, { ...page, html: text(row, 'html') })
  if (row.direct === 1) return { title: name, html: new Html(withDoctype(html)), direct: true }
  const script = rendered(instance, { ...page, html: text(row, 'client_script') })
  const client = script && `<script>${script}</script>`
  return { title: name, html: new Html(globalsScript(instance) + html + client), direct: false }
}

const withDoctype = (html: string): string => (/^\s*<!doctype/i.test(html) ? html : `<!doctype html>\n${html.trim()}`)

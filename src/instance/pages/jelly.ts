// The part of Jelly that UI pages of SDK-built apps need: expressions. A tag that is not known is named, never left out.
// Source: ServiceNow docs, Jelly expressions and escaping types (NS, JS, HTML); build output of @servicenow/sdk 4.9.0.

import { where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { PageProblem } from './problem.ts'

/** What the SDK's build puts in place of the tag sdk:now-ux-globals, for platforms that don't know the tag. */
const UX_GLOBALS = /<!-- @sdk:now-ux-globals -->[^]*?<!-- @sdk:now-ux-globals -->/g
/** `${…}` is evaluated in Jelly's first phase, `$[…]` in its second; here there is one. */
const EXPRESSION = /\$\{([^{}]*)\}|\$\[([^[\]]*)\]/g
const ESCAPES = /^((?:NS|SAFE|JS|HTML|XML|URL)(?:,(?:NS|SAFE|JS|HTML|XML|URL))*):/
const NAMED: Record<string, string> = { AMP: '&', LT: '<', GT: '>', SP: '\u00a0' }
const ROOT = /<\?xml[^>]*\?>|<\/?j:jelly[^>]*>/g
const TAG = /<\/?((?:g|j)2?:[\w-]+)/

export interface JellyPage {
  /** As problems name it. */
  name: string
  scope: string
  html: string
}

/** The HTML that a browser gets. @throws PageProblem that names the tag or the expression that can't be served */
export function rendered(instance: Platform, { name, scope, html }: JellyPage): string {
  const own = html.replace(UX_GLOBALS, () => globalsScript(instance)).replace(ROOT, '')
  const tag = TAG.exec(own)?.[1]
  if (tag)
    throw new PageProblem(500, `The Jelly tag ${tag} of the UI page ${name} is not implemented by the local instance.`)
  return own.replace(EXPRESSION, (whole, first?: string, second?: string) => {
    const expression = (first ?? second ?? '').trim()
    return expression === '' ? whole : value(instance, { name, scope, html }, expression)
  })
}

/** The globals of that block which hold for every page: the user token, and NOW. */
export const globalsScript = (instance: Platform): string =>
  `<script>window.NOW = { user: {}, batch_glide_ajax_requests: false }; window.g_ck = ${JSON.stringify(instance.session.token ?? '')}</script>`

function value(instance: Platform, page: JellyPage, expression: string): string {
  if (NAMED[expression] !== undefined) return NAMED[expression]!
  const escapes = ESCAPES.exec(expression)?.[1]
  const code = escapes ? expression.slice(escapes.length + 1) : expression
  let found: unknown
  try {
    found = instance.scripts.evaluate(page.scope, code, `UI page ${page.name}`, bindings(instance))
  } catch (error) {
    const what = instance.scripts.describe(error)
    throw new PageProblem(500, `The expression ${expression} of the UI page ${page.name} failed: ${what}`)
  }
  const text = found === null || found === undefined ? '' : String(found)
  if (escapes?.includes('JS')) return escapedForScript(text)
  return escapes?.includes('NS') || escapes?.includes('SAFE') ? text : escapedForHtml(text)
}

/** What the SDK's build refers to beside the Glide API. */
const bindings = (instance: Platform): Record<string, unknown> => ({
  UxFrameworkScriptables: { getFlushTimestamp: () => String(instance.database.version('sys_ux_lib_asset')) },
  sn_i18n: { Message: { getMessage: (code: unknown, key: unknown) => message(instance, String(code), String(key)) } },
})

/** The text of a message (sys_ui_message) of an app; the key where there is none. */
function message(instance: Platform, code: string, key: string): string {
  const rows = instance.database.select(where('sys_ui_message', { language: 'en', key }))
  const row = rows.find((one) => one.code === code) ?? rows.find((one) => !one.code)
  return String(row?.message ?? key)
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapedForHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)

/** For a string literal in a script element: it ends neither the literal nor the element. */
const escapedForScript = (text: string): string =>
  text.replace(
    /[\\'"<>&\u2028\u2029\n\r]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )

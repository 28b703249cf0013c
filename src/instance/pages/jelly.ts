// The part of Jelly that UI pages of SDK-built apps need: expressions, g:evaluate, g2:no_escape and the form of a page. A tag that is not known is named, never left out.
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
/** Scripts of a page run in their place; what they declare, later expressions find. */
const EVALUATE = /<g2?:evaluate\b([^>]*?)(?:\/>|>([^]*?)<\/g2?:evaluate>)/
const NO_ESCAPE = /<g2?:no_escape>([^]*?)<\/g2?:no_escape>/
const STEPS = new RegExp(`${EVALUATE.source}|${NO_ESCAPE.source}|${EXPRESSION.source}`, 'g')
const FORM_TAGS =
  /<g:ui_form\b[^>]*>|<\/g:ui_form>|<g:dialog_buttons_ok_cancel\b([^>]*)\/?>(?:<\/g:dialog_buttons_ok_cancel>)?/g

export interface JellyPage {
  /** As problems name it. */
  name: string
  scope: string
  html: string
  /** What the form of the page posts to; without it there is none. */
  form?: { address: string; sysId: string }
  /** What its expressions find besides. */
  variables?: Record<string, unknown>
}

/** The HTML that a browser gets. @throws PageProblem that names the tag or the expression that can't be served */
export function rendered(instance: Platform, jelly: JellyPage): string {
  const { name, html } = jelly
  const own = withForm(instance, jelly, html.replace(UX_GLOBALS, () => globalsScript(instance)).replace(ROOT, ''))
  const tag = TAG.exec(own.replace(new RegExp(EVALUATE, 'g'), '').replace(new RegExp(NO_ESCAPE, 'g'), '$1'))?.[1]
  if (tag)
    throw new PageProblem(500, `The Jelly tag ${tag} of the UI page ${name} is not implemented by the local instance.`)
  const variables: Record<string, unknown> = { ...bindings(instance), ...jelly.variables }
  const shown = (whole: string, expression: string, isEscaped: boolean): string =>
    expression === '' ? whole : value(instance, jelly, expression, variables, isEscaped)
  return own.replace(
    STEPS,
    (whole, attributes?: string, script?: string, plain?: string, first?: string, second?: string) => {
      if (attributes !== undefined) {
        evaluate(instance, jelly, attributes, script ?? '', variables)
        return ''
      }
      if (plain !== undefined)
        return plain.replace(EXPRESSION, (inner, one?: string, two?: string) =>
          shown(inner, (one ?? two ?? '').trim(), false)
        )
      return shown(whole, (first ?? second ?? '').trim(), true)
    }
  )
}

/** `<g:evaluate var="jvar_x" expression="…"/>`, or a script: what it declares is found by later expressions. */
function evaluate(
  instance: Platform,
  { scope, name }: JellyPage,
  attributes: string,
  script: string,
  variables: Record<string, unknown>
): void {
  const attribute = (wanted: string): string | undefined =>
    new RegExp(`\\b${wanted}\\s*=\\s*"([^"]*)"|\\b${wanted}\\s*=\\s*'([^']*)'`)
      .exec(attributes)
      ?.slice(1)
      .find((text) => text !== undefined)
  const code = unescaped(attribute('expression') ?? script)
  const declared = [...new Set([...code.matchAll(/\bvar\s+([A-Za-z_$][\w$]*)/g)].map((match) => match[1]!))]
  const kept = `{ ${declared.map((one) => `${one}: ${one}`).join(', ')} }`
  const variable = attribute('var')
  try {
    const run = (text: string): unknown => instance.scripts.evaluate(scope, text, `UI page ${name}`, variables)
    if (variable) variables[variable] = run(code)
    else Object.assign(variables, run(`(function () { ${code}\n; return ${kept} })()`))
  } catch (error) {
    throw new PageProblem(500, `g:evaluate of the UI page ${name} failed: ${instance.scripts.describe(error)}`)
  }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\${AMP}', '&')

/** The form of a page: it posts what was filled in to the page's processing script. */
function withForm(instance: Platform, { form }: JellyPage, html: string): string {
  if (!form) return html
  return html.replace(FORM_TAGS, (tag, buttons?: string) => {
    if (tag.startsWith('</')) return '</form>'
    if (tag.startsWith('<g:ui_form'))
      return (
        `<form action="${form.address}" method="post"><input type="hidden" name="sys_id" value="${form.sysId}">` +
        `<input type="hidden" name="sysparm_ck" value="${instance.session.token ?? ''}">`
      )
    const ok = /\bok\s*=\s*"([^"]*)"/.exec(buttons ?? '')?.[1] ?? ''
    const cancel = /\bcancel\s*=\s*"([^"]*)"/.exec(buttons ?? '')?.[1] ?? 'history.back(); return false'
    return `<button id="ok_button" onclick="${ok}">OK</button> <button id="cancel_button" type="button" onclick="${cancel}">Cancel</button>`
  })
}

/** The globals of that block which hold for every page: the user token, and NOW. */
export const globalsScript = (instance: Platform): string =>
  `<script>window.NOW = { user: {}, batch_glide_ajax_requests: false }; window.g_ck = ${JSON.stringify(instance.session.token ?? '')}</script>`

function value(
  instance: Platform,
  page: JellyPage,
  expression: string,
  variables: Record<string, unknown>,
  isEscaped: boolean
): string {
  if (NAMED[expression] !== undefined) return NAMED[expression]!
  const escapes = ESCAPES.exec(expression)?.[1]
  const code = escapes ? expression.slice(escapes.length + 1) : expression
  let found: unknown
  try {
    found = instance.scripts.evaluate(page.scope, code, `UI page ${page.name}`, variables)
  } catch (error) {
    const what = instance.scripts.describe(error)
    throw new PageProblem(500, `The expression ${expression} of the UI page ${page.name} failed: ${what}`)
  }
  const text = found === null || found === undefined ? '' : String(found)
  if (escapes?.includes('JS')) return escapedForScript(text)
  return !isEscaped || escapes?.includes('NS') || escapes?.includes('SAFE') ? text : escapedForHtml(text)
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

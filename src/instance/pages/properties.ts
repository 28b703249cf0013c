// A page of system properties: those of some categories, each with its description and an input, for whoever may read or write them.
// Source: modules of published applications (`system_properties_ui.do?sysparm_title=…&sysparm_category=A,B`); read and write roles:
// Property API of @servicenow/sdk 4.9.0. That a property without roles is for admins alone is assumed.

import type { FastifyInstance } from 'fastify'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import { loaded } from './field.ts'
import { type Html, html } from './html.ts'
import { PageProblem } from './problem.ts'
import { faultOf, type Property, propertyInput, untouched, withLineFeeds } from './property-input.ts'
import { type Values, valuesOf } from './request.ts'
import type { Shown, Visits } from './visits.ts'

const PATH = '/system_properties_ui.do'

interface Category {
  title: string
  properties: Property[]
}

/** What came of saving, and what was typed where that is kept on the page. */
interface Outcome {
  saved?: string[]
  problems: Map<string, string>
  typed: Values
}

/** Adds the page and its button. */
export function registerProperties(pages: FastifyInstance, instance: Platform, visits: Visits): void {
  pages.get(PATH, (request, reply) =>
    visits.show(request, reply, (_session, browser) => shown(instance, valuesOf(request.query), browser))
  )
  pages.post(PATH, (request, reply) =>
    visits.act(request, reply, PATH, (browser) => save(instance, valuesOf(request.body), browser))
  )
}

/** Nothing is written unless everything that was changed can be. */
function save(instance: Platform, values: Values, browser: BrowserSession): Shown {
  if (values.sysparm_ck !== browser.token)
    throw new PageProblem(403, 'This request does not come from a page of your session. Open the page and try again.')
  const properties = categoriesOf(instance, values).flatMap((category) => category.properties)
  const changed = new Map<Property, string>()
  for (const property of properties) {
    const typed = values[property.name]
    if (typed !== undefined && withLineFeeds(typed) !== untouched(property)) changed.set(property, withLineFeeds(typed))
  }
  const problems = new Map<string, string>()
  for (const [property, value] of changed) {
    if (!property.mayWrite) throw new PageProblem(403, `Your roles don't let you change the property ${property.name}.`)
    const fault = faultOf(property, value)
    if (fault) problems.set(property.name, fault)
  }
  if (problems.size > 0) return shown(instance, values, browser, { problems, typed: values })
  for (const [property, value] of changed) {
    const refusal = write(instance, property, value)
    if (refusal) problems.set(property.name, refusal)
  }
  const saved = [...changed.keys()].map(({ name }) => name).filter((name) => !problems.has(name))
  return shown(instance, values, browser, { saved, problems, typed: problems.size > 0 ? values : {} })
}

/** @returns why it was refused, if it was */
function write(instance: Platform, { sysId, name }: Property, value: string): string | undefined {
  const { database, records, schema } = instance
  const state = loaded(instance, 'sys_properties', database.get('sys_properties', sysId)!)
  state.set(schema.column('sys_properties', 'value')!, value)
  const refusal = database.request(() => records.write('update', state))
  return (
    refusal &&
    `${name} was not saved: ${refusal.reason ?? `the business rule ${refusal.rule?.split('^')[0]} aborted it`}.`
  )
}

function shown(instance: Platform, values: Values, browser: BrowserSession, outcome?: Outcome): Shown {
  const categories = categoriesOf(instance, values)
  const title = values.sysparm_title || 'System Properties'
  const mayWrite = categories.some(({ properties }) => properties.some((property) => property.mayWrite))
  const problems = outcome?.problems ?? new Map<string, string>()
  const content = html`<h1>${title}</h1>
    ${outcome && outcomeHtml(outcome)}
    ${!mayWrite && html`<p class="note">You may read these properties. Your roles don't let you change them.</p>`}
    <form class="record" action="${PATH}" method="post">
      <input type="hidden" name="sysparm_ck" value="${browser.token}" />
      <input type="hidden" name="sysparm_title" value="${values.sysparm_title ?? ''}" />
      <input type="hidden" name="sysparm_category" value="${values.sysparm_category ?? ''}" />
      ${categories.map(
        (category) =>
          html`<section>
            ${category.title !== title && html`<h2>${category.title}</h2>`}
            <dl>
              ${category.properties.map((property) =>
                propertyHtml(property, outcome?.typed[property.name], problems.get(property.name))
              )}
            </dl>
          </section>`
      )}
      ${mayWrite && html`<p class="tools"><button>Save</button></p>`}
    </form>`
  return { title, content, ...(problems.size > 0 && { status: 422 }) }
}

function propertyHtml(property: Property, typed: string | undefined, problem: string | undefined): Html {
  const about = `about.${property.name}`
  return html`<div class="field">
    <dt><label for="${property.name}">${breakable(property.name)}</label></dt>
    <dd>
      <div class="about" id="${about}">
        <p>${property.description}</p>
        ${problem && html`<p class="problem">${problem}</p>`}
      </div>
      ${propertyInput(property, typed ?? untouched(property), about)}
    </dd>
  </div>`
}

/** Long names wrap where a new part begins. */
const breakable = (name: string): Html[] => name.split(/(?<=\.)/).map((part) => html`${part}<wbr />`)

function outcomeHtml({ saved, problems }: Outcome): Html {
  const said =
    saved && (saved.length > 0 ? `Saved: ${saved.join(', ')}.` : problems.size === 0 && 'Nothing was changed.')
  return html`${said && html`<p class="message" role="status">${said}</p>`}
  ${
    problems.size > 0 &&
    html`<div role="alert">${[...problems.values()].map((text) => html`<p class="message error">${text}</p>`)}</div>`
  }`
}

/** The categories that were asked for, in that order, with what the running user may read of them. @throws PageProblem */
function categoriesOf(instance: Platform, values: Values): Category[] {
  const names = (values.sysparm_category ?? '').split(',').map((name) => name.trim())
  const asked = names.filter(Boolean)
  if (asked.length === 0) throw new PageProblem(400, 'Expected the names of categories in sysparm_category, got none.')
  const rows = asked.map((name) => {
    const row = instance.database.find('sys_properties_category', 'name', name)
    if (!row) throw new PageProblem(404, `There is no category of system properties named ${name} here.`)
    return row
  })
  const categories = rows.map((row) => ({
    title: text(row, 'title') || text(row, 'name'),
    properties: propertiesOf(instance, text(row, 'sys_id')),
  }))
  const readable = categories.filter(({ properties }) => properties.length > 0)
  if (readable.length === 0)
    throw new PageProblem(403, "Security constraints prevent access: your roles don't let you read these properties.")
  return readable
}

function propertiesOf(instance: Platform, category: string): Property[] {
  const query = where('sys_properties_category_m2m', { category }, 'order')
  return instance.database.select(query).flatMap(({ property }) => {
    const row = instance.database.get('sys_properties', String(property))
    const mayWrite = row !== undefined && holdsOne(instance, row, 'write_roles')
    return row && (mayWrite || holdsOne(instance, row, 'read_roles')) ? [{ ...propertyOf(row), mayWrite }] : []
  })
}

const propertyOf = (row: Row): Omit<Property, 'mayWrite'> => ({
  sysId: text(row, 'sys_id'),
  name: text(row, 'name'),
  type: text(row, 'type'),
  description: text(row, 'description'),
  choices: text(row, 'choices'),
  value: text(row, 'value'),
})

function holdsOne({ session }: Platform, row: Row, column: 'read_roles' | 'write_roles'): boolean {
  const roles = text(row, column).split(',')
  return session.admin || roles.some((role) => session.roles.has(role.trim()))
}

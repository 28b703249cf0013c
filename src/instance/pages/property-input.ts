// The input of a system property on a page of properties, by its type, and which values it takes.
// Source: ServiceNow docs, t_AddAPropertyUsingSysPropsList (types, choices). That numbers and choices are checked is ours.

import { type Html, html } from './html.ts'

export interface Property {
  sysId: string
  name: string
  type: string
  description: string
  /** As the record has it: `label=value` or `value`, separated by commas. */
  choices: string
  value: string
  mayWrite: boolean
}

const SECRET = new Set(['password', 'password2'])
const MOST = 4000

/** What a form sends for a property that nobody touches. Secrets are never sent to a browser. */
export function untouched({ type, value }: Property): string {
  if (type === 'boolean') return value === 'true' ? 'true' : 'false'
  return SECRET.has(type) ? '' : withLineFeeds(value)
}

/** Browsers send the lines of a text with both characters. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Why a property does not take a value, in a sentence; empty when it does. */
export function faultOf(property: Property, value: string): string {
  const { name, type } = property
  if (value.length > MOST)
    return `${name} takes at most ${MOST} characters, got ${value.length}. Give it a shorter value.`
  if (type === 'boolean' && value !== 'true' && value !== 'false')
    return `${name} takes true or false, got ${value}. Choose one of them.`
  if (type === 'integer' && value !== '' && !/^[+-]?\d+$/.test(value))
    return `${name} takes a whole number, got ${value}. Give it one, or leave it empty.`
  const choices = choicesOf(property)
  if (type !== 'choicelist' || choices.some((choice) => choice.value === value)) return ''
  return `${name} takes ${choices.map((choice) => choice.value).join(', ')}, got ${value || 'nothing'}. Choose one of them.`
}

/**
 * The input, named as its property.
 * @param text what it shows: what was typed, when the page is shown again
 * @param describedBy the id of what is said of it
 */
export function propertyInput(property: Property, text: string, describedBy: string): Html {
  const { name, type } = property
  const state = html`id="${name}" name="${name}" aria-describedby="${describedBy}"
  ${!property.mayWrite && html`disabled`}`
  if (type === 'boolean')
    return html`<input type="checkbox" value="true" ${text === 'true' && html`checked`} ${state} />
      ${property.mayWrite && html`<input type="hidden" name="${name}" value="false" />`}`
  if (type === 'choicelist') return choiceInput(property, text, state)
  if (SECRET.has(type)) {
    const hint = property.value === '' ? '' : 'kept, never shown; empty leaves it'
    return html`<input type="password" value="" placeholder="${hint}" autocomplete="new-password" ${state} />`
  }
  if (type === 'string')
    return html`<textarea rows="${Math.min(12, 1 + text.split('\n').length)}" maxlength="${MOST}" ${state}>
${text}</textarea>`
  return html`<input
    type="text"
    value="${text}"
    autocomplete="off"
    ${type === 'integer' && html`inputmode="numeric"`}
    ${state}
  />`
}

/** A value that is none of the choices is shown as well: else saving would change it unseen. */
function choiceInput(property: Property, text: string, state: Html): Html {
  const choices = choicesOf(property)
  const known = choices.some(({ value }) => value === text)
  const all = known ? choices : [{ value: text, label: text }, ...choices]
  return html`<select ${state}>
    ${all.map(
      ({ value, label }) => html`<option value="${value}" ${value === text && html`selected`}>${label}</option>`
    )}
  </select>`
}

function choicesOf({ choices }: Property): Array<{ value: string; label: string }> {
  const named = choices.split(',').map((choice) => choice.trim())
  return named.filter(Boolean).map((choice) => {
    const [label = '', ...value] = choice.split('=')
    return value.length > 0 ? { label: label.trim(), value: value.join('=').trim() } : { label, value: label }
  })
}

// Formatters: elements of a form that show something other than a field.
// Source: ServiceNow docs, c_Formatters, t_CreateAFormatter (a formatter of one's own is a UI macro of its name).

import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { activities } from './activities.ts'
import type { FormElement } from './form-layout.ts'
import { Html, html } from './html.ts'
import { rendered } from './jelly.ts'
import { PageProblem } from './problem.ts'

type Formatter = Extract<FormElement, { kind: 'formatter' }>

/** What the activity formatter is called in layouts. */
const ACTIVITY = /^activity(_filtered)?(\.xml)?$/

/** One that is not here says so in its place. */
export function formatterHtml(instance: Platform, record: RecordState, { name, sysId }: Formatter): Html[] {
  const row = instance.database.get('sys_ui_formatter', sysId)
  const file = (row ? text(row, 'formatter') : '') || name
  if (ACTIVITY.test(file)) return record.isNew ? [] : [activities(instance, record)].filter((one) => one !== undefined)
  const macro = instance.schema.has('sys_ui_macro')
    ? instance.database.find('sys_ui_macro', 'name', file.replace(/\.xml$/, ''))
    : undefined
  if (!macro) return [note(`The formatter ${file} is not implemented by the local instance.`)]
  const scope = instance.scopeName(text(macro, 'sys_scope')) || 'global'
  try {
    const current = instance.glide(scope).recordOf(record)
    return [new Html(rendered(instance, { name: file, scope, html: text(macro, 'xml'), variables: { current } }))]
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error
    return [note(error.message)]
  }
}

const note = (what: string): Html => html`<p class="note">${what}</p>`

// A record on a page: its fields as its view lays them out, with an input where the user may write, and what belongs to it.

import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { activities } from './activities.ts'
import { attachmentPanel } from './attachments.ts'
import { formAddress } from './field.ts'
import type { Fields } from './form-fields.ts'
import type { LaidOutSection } from './form-layout.ts'
import { formScripts } from './form-scripts.ts'
import { laidOutSections, plainSections } from './form-sections.ts'
import { HISTORY_PAGE } from './history.ts'
import { address, type Html, html } from './html.ts'
import type { RelatedList } from './related.ts'
import { listOnForm } from './related-html.ts'
import type { UiAction } from './ui-actions.ts'

/** A form as it is to be shown. */
export interface FormView extends Fields {
  record: RecordState
  /** The session's token: what the form sends must carry it. */
  token: string
  actions: UiAction[]
  /** Stands above the fields. */
  above?: Html
  /** The name of its view; empty for the default view. */
  view: string
  /** Undefined where nobody has laid the form out. */
  layout: LaidOutSection[] | undefined
  related: RelatedList[]
  /** What display rules left for client scripts. */
  scratchpad: Record<string, unknown>
  /** What goes along with whatever the form sends, and leads to the same form. */
  along: Readonly<Record<string, string | undefined>>
  /** The sys_id that a new record will have. */
  freshId: string
}

/** The content of a form page, and its title. */
export function formPage(instance: Platform, view: FormView): { title: string; content: Html } {
  const { record, related, layout } = view
  const { label } = instance.schema.get(record.table)!
  const name = record.isNew ? `New ${label}` : instance.display.ofRow(record.table, record.values) || record.sysId
  const self = formAddress(record.table, record.sysId, view.along)
  const lists = related.map((list) => listOnForm(instance, record, list, { token: view.token, self, view: view.view }))
  const content = html`<h1>${name} <span class="note">${label}</span></h1>
    <p>
      <a href="/${record.table}_list.do">All ${label} records</a> ${historyLink(instance, record)}
      ${allFieldsLink(view)}
    </p>
    ${view.above} ${attachmentPanel(instance, record, { token: view.token, self })} ${recordForm(instance, view)}
    ${!record.isNew && layout === undefined && activities(instance, record)} ${lists.map((list) => list.html)}
    ${formScripts(
      instance,
      view,
      lists.map((list) => list.scripts)
    )}`
  return { title: record.isNew ? name : `${name} | ${label}`, content }
}

/** The parameter of an address that shows a form as if nobody had laid it out. */
export const ALL_FIELDS = 'sysparm_all_fields'

function allFieldsLink({ record, layout, along }: FormView): Html | undefined {
  if (layout === undefined && along[ALL_FIELDS] === undefined) return undefined
  const of = (more: Record<string, string | undefined>): string =>
    address(`/${record.table}.do`, { sys_id: record.isNew ? '-1' : record.sysId, ...along, ...more })
  return layout === undefined
    ? html`· <a href="${of({ [ALL_FIELDS]: undefined })}">Fields of the view</a>`
    : html`· <a href="${of({ [ALL_FIELDS]: 'true' })}">All fields</a>`
}

/** The history of a record of an audited table. */
function historyLink(instance: Platform, record: RecordState): Html | undefined {
  if (record.isNew || !instance.records.audits.isAudited(record.table)) return undefined
  const query = { sysparm_table_name: record.table, sysparm_sys_id: record.sysId }
  return html`· <a href="${address(HISTORY_PAGE, query)}">History</a>`
}

function recordForm(instance: Platform, view: FormView): Html {
  const { record, token, layout, along, freshId } = view
  const { table } = record
  const buttons = buttonsOf(instance, view)
  return html`<form class="record" id="${table}.do" action="/${table}.do" method="post" novalidate>
    <input type="hidden" name="sysparm_ck" value="${token}" />
    <input type="hidden" name="sys_target" value="${table}" />
    <input type="hidden" name="sys_id" value="${record.isNew ? '-1' : record.sysId}" />
    <input type="hidden" name="sys_uniqueValue" value="${freshId}" />
    ${Object.entries(along).map(
      ([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}" />`
    )}
    ${buttons} ${layout ? laidOutSections(instance, view, layout) : plainSections(instance, view)} ${linksOf(view)}
    ${record.isNew && buttons}
  </form>`
}

function buttonsOf(instance: Platform, { record, actions }: FormView): Html {
  const { access } = instance
  const mayWrite = access.allows(record.table, record.isNew ? 'create' : 'write', record)
  const mayDelete = !record.isNew && access.allows(record.table, 'delete', record)
  const verb = record.isNew ? 'insert' : 'update'
  return html`<div class="tools buttons" role="group" aria-label="Actions">
    ${
      mayWrite &&
      html`<button name="sys_action" value="sysverb_${verb}">${record.isNew ? 'Submit' : 'Update'}</button>
        <button name="sys_action" value="sysverb_${verb}_and_stay">Save</button>`
    }
    ${actions.filter(({ isLink }) => !isLink).map(button)}
    ${
      mayDelete &&
      html`<details class="delete">
        <summary>Delete…</summary>
        <button name="sys_action" value="sysverb_delete">Delete this record</button>
      </details>`
    }
  </div>`
}

const button = ({ id, name, hint }: UiAction): Html =>
  html`<button name="sys_action" value="${id}" title="${hint}">${name}</button>`

/** The actions that the form shows as links only. */
function linksOf({ actions }: FormView): Html | undefined {
  const links = actions.filter(({ isLink }) => isLink)
  if (links.length === 0) return undefined
  return html`<section class="links" aria-label="Related Links">
    <h2>Related Links</h2>
    <div class="tools buttons">${links.map(button)}</div>
  </section>`
}

// A record on a page: its fields by the class that defines them, with an input where the user may write, the import rows that
// made it, the records that refer to it.

import type { Column } from '../database/columns.ts'
import { isReference, isSecret } from '../database/columns.ts'
import { SYSTEM_COLUMNS } from '../database/schema.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { displayName, control, fieldName, isEditable } from './form-control.ts'
import { activities } from './activities.ts'
import type { FieldProblem } from './form-values.ts'
import { shown } from './field.ts'
import { formScripts } from './form-scripts.ts'
import { HISTORY_PAGE } from './history.ts'
import { address, type Html, html } from './html.ts'
import { listColumns } from '../records/list-columns.ts'
import { relatedLists } from './related.ts'
import type { UiAction } from './ui-actions.ts'

interface Section {
  title: string
  columns: Column[]
}

/** A form as it is to be shown. */
export interface FormView {
  record: RecordState
  /** The session's token: what the form sends must carry it. */
  token: string
  actions: UiAction[]
  /** Stands above the fields. */
  above?: Html
  /** Where a person was sent back to correct something. */
  problems?: FieldProblem[]
  typed?: ReadonlyMap<string, string>
}

/** The content of a form page, and its title. */
export function formPage(instance: Platform, view: FormView): { title: string; content: Html } {
  const { record } = view
  const { label } = instance.schema.get(record.table)!
  const name = record.isNew ? `New ${label}` : instance.display.ofRow(record.table, record.values) || record.sysId
  const content = html`<h1>${name} <span class="note">${label}</span></h1>
    <p><a href="/${record.table}_list.do">All ${label} records</a> ${historyLink(instance, record)}</p>
    ${view.above} ${recordForm(instance, view)} ${formScripts(instance, record, view.token)}
    ${!record.isNew && [activities(instance, record), ...relatedLists(instance, record)]}`
  return { title: record.isNew ? name : `${name} | ${label}`, content }
}

/** The history of a record of an audited table. */
function historyLink(instance: Platform, record: RecordState): Html | undefined {
  if (record.isNew || !instance.records.audits.isAudited(record.table)) return undefined
  const query = { sysparm_table_name: record.table, sysparm_sys_id: record.sysId }
  return html`· <a href="${address(HISTORY_PAGE, query)}">History</a>`
}

function recordForm(instance: Platform, view: FormView): Html {
  const { record, token } = view
  const { table } = record
  const buttons = buttonsOf(instance, view)
  return html`<form class="record" id="${table}.do" action="/${table}.do" method="post" novalidate>
    <input type="hidden" name="sysparm_ck" value="${token}" />
    <input type="hidden" name="sys_target" value="${table}" />
    <input type="hidden" name="sys_id" value="${record.isNew ? '-1' : record.sysId}" />
    ${buttons} ${sections(instance, record).map((section) => sectionHtml(instance, view, section))}
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
    ${actions.map(
      ({ id, name, hint }) => html`<button name="sys_action" value="${id}" title="${hint}">${name}</button>`
    )}
    ${
      mayDelete &&
      html`<details class="delete">
        <summary>Delete…</summary>
        <button name="sys_action" value="sysverb_delete">Delete this record</button>
      </details>`
    }
  </div>`
}

/** First what the record's list shows, then one section a class, its own first, then what every record has. */
function sections(instance: Platform, record: RecordState): Section[] {
  const { schema, access } = instance
  const system = new Set<string>(['sys_class_name', ...SYSTEM_COLUMNS.map(([name]) => name)])
  const columns = [...schema.columns(record.table).values()].filter(({ name }) =>
    access.allowsField(record.table, name, record.isNew ? 'create' : 'read', record)
  )
  const telling = listColumns(instance, record.table).filter((name) => !system.has(name))
  const overview = telling.flatMap((name) => columns.filter((column) => column.name === name))
  const rest = columns.filter((column) => !overview.includes(column))
  const classes = schema.lineage(record.table).map((name) => ({
    title: schema.get(name)!.label,
    columns: rest.filter((column) => column.table === name && !system.has(column.name)),
  }))
  const all = [{ title: 'Overview', columns: overview }, ...classes]
  const last = { title: 'System', columns: record.isNew ? [] : rest.filter((column) => system.has(column.name)) }
  return [...all, last].filter((section) => section.columns.length > 0)
}

/** What is filled, asked for or wrong stands open; the rest is there at a press. */
function sectionHtml(instance: Platform, view: FormView, { title, columns }: Section): Html {
  const { record, problems = [], typed } = view
  const isOpen = (column: Column): boolean =>
    record.text(column.name) !== null ||
    typed?.get(column.name) ||
    problems.some((problem) => problem.column === column.name) ||
    (isEditable(instance, record, column) && (column.mandatory || title === 'Overview'))
      ? true
      : false
  const open = columns.filter(isOpen)
  const empty = columns.filter((column) => !isOpen(column))
  const editable = empty.filter((column) => isEditable(instance, record, column))
  const others = empty.filter((column) => !editable.includes(column))
  return html`<section aria-label="${title}">
    <h2>${title}</h2>
    ${open.length > 0 && html`<dl>${open.map((column) => fieldHtml(instance, view, column))}</dl>`}
    ${
      empty.length > 0 &&
      html`<details class="empty">
        <summary>${empty.length} empty ${empty.length === 1 ? 'field' : 'fields'}</summary>
        ${editable.length > 0 && html`<dl>${editable.map((column) => fieldHtml(instance, view, column))}</dl>`}
        ${others.length > 0 && html`<p>${others.map(({ label }) => label).join(', ')}</p>`}
      </details>`
    }
  </section>`
}

function fieldHtml(instance: Platform, view: FormView, column: Column): Html {
  const { record, problems = [], typed } = view
  const field = { column, record }
  const row = (label: Html, content: Html): Html =>
    html`<div class="field" id="element.${fieldName(record.table, column)}" data-field="${column.name}">
      <dt title="${column.name}">${label}</dt>
      <dd>${content}</dd>
    </div>`
  if (!isEditable(instance, record, column)) {
    const kept = isSecret(column) ? html`<span class="note">kept, never shown</span>` : html`${shown(instance, field)}`
    return row(html`${column.label}`, kept)
  }
  const problem = problems.find((one) => one.column === column.name)
  const id = `problem.${column.name}`
  const input = (isReference(column) ? displayName : fieldName)(record.table, column)
  const link =
    isReference(column) &&
    record.text(column.name) !== null &&
    html`<span class="open">${shown(instance, field)}</span>`
  return row(
    html`<label for="${input}">${column.label}</label>
      ${column.mandatory && html`<span aria-hidden="true" class="must">*</span>`}`,
    html`${control(instance, field, typed?.get(column.name), problem && id)} ${link}
    ${problem && html`<p class="problem" id="${id}">${problem.message}</p>`}`
  )
}

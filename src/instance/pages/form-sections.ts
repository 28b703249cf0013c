// The sections of a form: as its view lays them out, or, where nobody has, one a class with what is filled in front.

import type { Column } from '../database/columns.ts'
import { SYSTEM_COLUMNS } from '../database/schema.ts'
import type { Platform } from '../platform.ts'
import { listColumns } from '../records/list-columns.ts'
import type { RecordState } from '../records/record.ts'
import { fieldHtml, type Fields, pathHtml } from './form-fields.ts'
import { isEditable } from './form-control.ts'
import type { FormElement, LaidOutSection } from './form-layout.ts'
import { formatterHtml } from './formatters.ts'
import { Html, html } from './html.ts'
import { embeddedList } from './related.ts'

/** The columns of the record that the user may see on its form. */
export const seenColumns = ({ schema, access }: Platform, record: RecordState): Column[] =>
  [...schema.columns(record.table).values()].filter(({ name }) =>
    access.allowsField(record.table, name, record.isNew ? 'create' : 'read', record)
  )

/** The names and paths of the fields of a layout that the user may see, each once, in their order. */
export function laidOutFields(instance: Platform, record: RecordState, layout: LaidOutSection[]): string[] {
  const seen = new Set(seenColumns(instance, record).map(({ name }) => name))
  const elements = layout.flatMap(({ blocks }) => blocks.flat(2))
  const paths = elements.flatMap((element) => (element.kind === 'field' ? [element.path] : []))
  return [...new Set(paths.filter((path) => seen.has(path.split('.')[0]!)))]
}

/** The sections of a laid out form. A field that is there twice is changed where it stands first. */
export function laidOutSections(instance: Platform, fields: Fields, layout: LaidOutSection[]): Html[] {
  const left = new Set(laidOutFields(instance, fields.record, layout))
  const columns = instance.schema.columns(fields.record.table)
  const fieldOf = (path: string): Html | undefined => {
    if (!left.delete(path)) return undefined
    const column = columns.get(path)
    if (column) return fieldHtml(instance, fields, column)
    return path.includes('.') ? pathHtml(instance, fields.record, path) : undefined
  }
  return layout.map(({ caption, blocks }) => {
    const title = caption || instance.schema.get(fields.record.table)!.label
    return html`<section aria-label="${title}">
      <h2>${title}</h2>
      ${blocks.map((block) =>
        block.length === 1
          ? columnHtml(instance, fields, block[0]!, fieldOf)
          : html`<div class="split">
              ${block.map((one) => html`<div>${columnHtml(instance, fields, one, fieldOf)}</div>`)}
            </div>`
      )}
    </section>`
  })
}

/** Fields that follow each other stand in one list of terms; what is no field stands between such lists. */
function columnHtml(
  instance: Platform,
  { record }: Fields,
  elements: FormElement[],
  fieldOf: (path: string) => Html | undefined
): Html[] {
  const parts: Html[] = []
  let rows: Html[] = []
  const end = (): void => {
    if (rows.length > 0) parts.push(html`<dl>${rows}</dl>`)
    rows = []
  }
  for (const element of elements) {
    if (element.kind === 'field') {
      const row = fieldOf(element.path)
      if (row) rows.push(row)
      continue
    }
    end()
    if (element.kind === 'annotation') parts.push(annotationHtml(element))
    else if (element.kind === 'list') parts.push(...embeddedList(instance, record, element.name))
    else parts.push(...formatterHtml(instance, record, element))
  }
  end()
  return parts
}

/** An annotation that is HTML is the app's own page, as a UI page is. */
const annotationHtml = ({ name, text, isPlain }: Extract<FormElement, { kind: 'annotation' }>): Html =>
  html`<div class="annotation" data-annotation="${name}">${isPlain ? text : new Html(text)}</div>`

interface Section {
  title: string
  columns: Column[]
}

/** A form that nobody has laid out, in sections. */
export const plainSections = (instance: Platform, fields: Fields): Html[] =>
  sections(instance, fields.record).map((section) => sectionHtml(instance, fields, section))

/** First what the record's list shows, then one section a class, its own first, then what every record has. */
function sections(instance: Platform, record: RecordState): Section[] {
  const { schema } = instance
  const system = new Set<string>(['sys_class_name', ...SYSTEM_COLUMNS.map(([name]) => name)])
  const columns = seenColumns(instance, record)
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
function sectionHtml(instance: Platform, fields: Fields, { title, columns }: Section): Html {
  const { record, problems = [], typed } = fields
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
    ${open.length > 0 && html`<dl>${open.map((column) => fieldHtml(instance, fields, column))}</dl>`}
    ${
      empty.length > 0 &&
      html`<details class="empty">
        <summary>${empty.length} empty ${empty.length === 1 ? 'field' : 'fields'}</summary>
        ${editable.length > 0 && html`<dl>${editable.map((column) => fieldHtml(instance, fields, column))}</dl>`}
        ${others.length > 0 && html`<p>${others.map(({ label }) => label).join(', ')}</p>`}
      </details>`
    }
  </section>`
}

// A record on a page: its fields by the class that defines them, the import rows that made it, the records that refer to it.

import type { Column } from '../database/columns.ts'
import type { Platform } from '../platform.ts'
import { isSecret } from '../database/columns.ts'
import { SYSTEM_COLUMNS } from '../database/schema.ts'
import type { RecordState } from '../records/record.ts'
import { loaded, shown } from './field.ts'
import { type Html, html } from './html.ts'
import { listColumns } from './list-columns.ts'
import { PageProblem } from './problem.ts'
import { relatedLists } from './related.ts'

interface Section {
  title: string
  columns: Column[]
}

/**
 * The content of a form page, with the record's display value.
 * @param above what stands above the fields
 * @throws PageProblem when there is nothing to show
 */
export function formPage(
  instance: Platform,
  table: string,
  sysId: string,
  above: (record: RecordState) => Html | undefined
): { title: string; content: Html } {
  const row = instance.database.get(table, sysId)
  const record = row && loaded(instance, table, row)
  if (!record || !instance.access.allows(record.table, 'read', record)) {
    throw new PageProblem(404, `There is no record ${sysId} in ${table}, or your roles don't let you read it.`)
  }
  const label = instance.schema.get(record.table)!.label
  const name = instance.display.ofRow(record.table, record.values) || sysId
  const content = html`<h1>${name} <span class="note">${label}</span></h1>
    <p><a href="/${record.table}_list.do">All ${label} records</a></p>
    ${above(record)} ${sections(instance, record).map((section) => sectionHtml(instance, record, section))}
    ${relatedLists(instance, record)}`
  return { title: `${name} | ${label}`, content }
}

/** First what the record's list shows, then one section a class, its own first, then what every record has. */
function sections(instance: Platform, record: RecordState): Section[] {
  const { schema, access } = instance
  const system = new Set<string>(['sys_class_name', ...SYSTEM_COLUMNS.map(([name]) => name)])
  const columns = [...schema.columns(record.table).values()].filter(({ name }) =>
    access.allowsField(record.table, name, 'read', record)
  )
  const telling = listColumns(instance, record.table).filter((name) => !system.has(name))
  const overview = telling.flatMap((name) => columns.filter((column) => column.name === name))
  const rest = columns.filter((column) => !overview.includes(column))
  const classes = schema.lineage(record.table).map((name) => ({
    title: schema.get(name)!.label,
    columns: rest.filter((column) => column.table === name && !system.has(column.name)),
  }))
  return [
    { title: 'Overview', columns: overview },
    ...classes,
    { title: 'System', columns: rest.filter((column) => system.has(column.name)) },
  ].filter((section) => section.columns.length > 0)
}

function sectionHtml(instance: Platform, record: RecordState, { title, columns }: Section): Html {
  const filled = columns.filter(({ name }) => record.text(name) !== null)
  const empty = columns.filter(({ name }) => record.text(name) === null)
  return html`<section aria-label="${title}">
    <h2>${title}</h2>
    ${
      filled.length > 0 &&
      html`<dl>
        ${filled.map(
          (column) =>
            html`<dt title="${column.name}">${column.label}</dt>
              <dd>
                ${
                  isSecret(column)
                    ? html`<span class="note">kept, never shown</span>`
                    : shown(instance, { column, record })
                }
              </dd>`
        )}
      </dl>`
    }
    ${
      empty.length > 0 &&
      html`<details class="empty">
        <summary>${empty.length} empty ${empty.length === 1 ? 'field' : 'fields'}</summary>
        <p>${empty.map(({ label }) => label).join(', ')}</p>
      </details>`
    }
  </section>`
}

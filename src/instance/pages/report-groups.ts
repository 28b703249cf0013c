// A chart as a table that everybody can read: each group with its count, a bar as long as its share, and a link to its records.

import { type Column, isBoolean, type Stored } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { SqlBuilder } from '../database/sql.ts'
import { text } from '../database/rows.ts'
import { underQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { address, type Html, html } from './html.ts'
import { labelOfPath } from './list-rows.ts'
import { encodedQuery } from './list-query.ts'
import { PageProblem } from './problem.ts'

interface Group {
  label: string
  count: number
  /** The list of its records; what is beyond the threshold has none. */
  href?: string
}

/** @throws PageProblem when the report names no field, or one that the user may not see */
export function countedGroups(instance: Platform, report: Row, table: string): Html {
  const groups = withOthers(groupsOf(instance, report, table), report)
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(1, ...groups.map(({ count }) => count))
  if (!groups.length) return html`<p>No records.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Counts">
    <table>
      <caption class="note">
        ${total} records
      </caption>
      <thead>
        <tr>
          <th scope="col">${labelOfPath(instance, table, text(report, 'field'))}</th>
          <th scope="col">Count</th>
          <th scope="col">Share</th>
          <th scope="col"><span aria-hidden="true">Chart</span></th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ label, count, href }) =>
            html`<tr>
              <td>${href ? html`<a href="${href}">${label}</a>` : label}</td>
              <td>${count}</td>
              <td>${Math.round((100 * count) / total)} %</td>
              <td>
                <svg class="amount" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="${((100 * count) / most).toFixed(1)}" height="10" />
                </svg>
              </td>
            </tr>`
        )}
      </tbody>
    </table>
  </div>`
}

/** Groups by the report's field, the largest first; records without a value are a group too. */
function groupsOf(instance: Platform, report: Row, table: string): Group[] {
  const field = text(report, 'field')
  const filter = withoutOrder(text(report, 'filter'))
  const column = columnAt(instance, table, field)
  if (!column) {
    throw new PageProblem(
      400,
      `Expected a column of ${table} as the report's field, got "${field}": correct the report.`
    )
  }
  if (!instance.access.allowsQueryBy(table, field)) {
    throw new PageProblem(403, `You can't count by ${field}: it is secret, or your roles don't let you read it.`)
  }
  const query = underQueryRules(instance, encodedQuery(instance, table, filter))
  const builder = new SqlBuilder(instance.schema, { ...query, order: [], limit: undefined, offset: undefined })
  const expression = builder.expressionOf(field)!
  const columns = ['count(*) AS "count"', `${expression} AS "group"`]
  const rows = instance.database.aggregate(table, builder.aggregate(columns, [expression]))
  return rows
    .map(({ group = null, count }) => ({
      label: instance.display.value(column.table, column, group) || '(empty)',
      count: Number(count),
      href: address(`/${table}_list.do`, { sysparm_query: narrowed(filter, field, column, group) }),
    }))
    .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label))
}

function columnAt({ schema }: Platform, table: string, field: string): Column | undefined {
  let column: Column | undefined
  for (const name of field.split('.')) column = schema.column(column?.reference || table, name)
  return column
}

const withoutOrder = (filter: string): string =>
  filter
    .split('^')
    .filter((part) => part && !part.startsWith('ORDERBY'))
    .join('^')

/** The filter and one condition more, in each of its alternatives. */
function narrowed(filter: string, field: string, column: Column, stored: Stored): string {
  const plain = isBoolean(column) ? String(stored === 1) : String(stored ?? '')
  const condition = plain === '' ? `${field}ISEMPTY` : `${field}=${plain}`
  return filter
    .split('^NQ')
    .map((alternative) => [alternative, condition].filter(Boolean).join('^'))
    .join('^NQ')
}

/** Groups beyond the report's "other threshold" are one, unless it wants them left out. No threshold shows all. */
function withOthers(groups: Group[], report: Row): Group[] {
  const most = Number(report.other_threshold)
  if (!(most > 0) || groups.length <= most) return groups
  const rest = groups.slice(most)
  const others = { label: 'Other', count: rest.reduce((sum, { count }) => sum + count, 0) }
  return text(report, 'others') === 'no' ? groups.slice(0, most) : [...groups.slice(0, most), others]
}

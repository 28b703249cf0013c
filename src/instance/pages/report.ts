// A report (sys_report) as whoever may see it sees it: a list with the report's own columns, or counted groups.
// Source: ServiceNow docs, r_AdministerReports (user GLOBAL, group, roles), share-report_RB (list reports keep to access rules).

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { underQueryRules } from '../glide/query-rules.ts'
import type { Platform } from '../platform.ts'
import { type Html, html } from './html.ts'
import { pager } from './list.ts'
import { rowsTable } from './list-rows.ts'
import { encodedQuery } from './list-query.ts'
import { PageProblem } from './problem.ts'
import { countedGroups } from './report-groups.ts'
import { offsetAsked, REPORT_ROWS, reportAddress } from './report-request.ts'
import type { Values } from './request.ts'
import type { Shown } from './visits.ts'

/** Types that count records by a field. */
const COUNTED = new Set(['bar', 'horizontal_bar', 'pie', 'donut', 'semi_donut'])

/** @throws PageProblem when there is no such report, or it is not for this user */
export function reportPage(instance: Platform, values: Values): Shown {
  const sysId = values.jvar_report_id ?? ''
  const report = sysId ? instance.database.get('sys_report', sysId) : undefined
  if (!report) {
    throw new PageProblem(
      404,
      `Expected the sys_id of a report in jvar_report_id, got "${sysId}": open it from its menu.`
    )
  }
  const title = text(report, 'title') || 'Report'
  const table = text(report, 'table')
  if (!isFor(instance, report)) {
    throw new PageProblem(403, `Security constraints prevent access to the report ${title}: it is not shared with you.`)
  }
  if (!instance.schema.has(table)) {
    throw new PageProblem(404, `The report ${title} is about the table ${table}, which is not here.`)
  }
  if (!instance.access.allowsReport(table)) {
    throw new PageProblem(
      403,
      `Security constraints prevent access to ${table}: your roles don't let you report on it.`
    )
  }
  const content = html`<h1>${title} <span class="note">${table}</span></h1>
    ${contentOf(instance, report, table, offsetAsked(values))}`
  return { title, content }
}

function contentOf(instance: Platform, report: Row, table: string, offset: number): Html {
  const type = text(report, 'type') || 'list'
  const aggregate = text(report, 'aggregate') || 'COUNT'
  if (type === 'list') return listReport(instance, report, table, offset)
  if (COUNTED.has(type) && aggregate === 'COUNT') return countedGroups(instance, report, table)
  const what = COUNTED.has(type) ? `with the aggregate ${aggregate}` : `of the type ${type}`
  return html`<p class="note">The local instance does not draw reports ${what}.</p>`
}

/** Whether a report is shared with the user: with everyone, a group, or its owner alone; and its roles hold. */
function isFor({ database, session }: Platform, report: Row): boolean {
  if (session.admin) return true
  const roles = text(report, 'roles')
    .split(',')
    .map((role) => role.trim())
    .filter(Boolean)
  if (roles.length && !roles.some((role) => session.roles.has(role))) return false
  const owner = text(report, 'user')
  if (owner.toUpperCase() === 'GLOBAL' || owner === session.userId) return true
  const group = text(report, 'group')
  return group !== '' && database.count(where('sys_user_grmember', { group, user: session.userId })) > 0
}

function listReport(instance: Platform, report: Row, table: string, asked: number): Html {
  const orders = listOf(report, 'orderby_list').map((field) => `ORDERBY${field}`)
  const wanted = [text(report, 'filter'), ...orders].filter(Boolean).join('^')
  const query = underQueryRules(instance, encodedQuery(instance, table, wanted))
  const total = instance.database.count(query)
  const last = Math.max(0, Math.ceil(total / REPORT_ROWS) - 1) * REPORT_ROWS
  const page = { offset: Math.min(asked, last), rows: REPORT_ROWS }
  const rows = instance.database.select({ ...query, limit: page.rows, offset: page.offset })
  const columns = listOf(report, 'field_list')
  const links = pager(page, total, (offset) => reportAddress(text(report, 'sys_id'), offset))
  return html`${links} ${rowsTable(instance, table, rows, columns.length ? { columns } : {})}`
}

const listOf = (report: Row, column: string): string[] =>
  text(report, column)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

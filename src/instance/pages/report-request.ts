// Where a report is shown, and which part of it an address asks for.
// Source: addresses that ServiceNow's own share links have (sys_report_template.do?jvar_report_id=…).

import { address } from './html.ts'
import type { Values } from './request.ts'

export const REPORT_PAGE = 'sys_report_template.do'

/** Rows of a list report on one page. */
export const REPORT_ROWS = 20

/** @param offset rows of a list report to skip */
export const reportAddress = (sysId: string, offset = 0): string =>
  address(`/${REPORT_PAGE}`, { jvar_report_id: sysId, sysparm_first_row: offset ? offset + 1 : undefined })

/** Rows to skip, as the address says; nonsense skips none. */
export function offsetAsked({ sysparm_first_row: first }: Values): number {
  const row = Number(first)
  return Number.isSafeInteger(row) && row >= 1 ? row - 1 : 0
}

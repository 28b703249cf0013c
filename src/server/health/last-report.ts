// The last report of kandji-push: the row that it posted, and so which account it signs in with. Import rows are deleted after some
// days, as a rule seven; the run that came of them stays longer, and keeps who made it.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'

const TABLES = [
  'x_kandj_kandji_kandji_import_set_run',
  'x_kandj_kandji_kandji_import_set_problem',
  'x_kandj_kandji_push_run',
]
/** Nobody signs in as that: the platform writes so. */
const PLATFORM = 'system'

export interface Report {
  /** User name of whoever posted it. */
  account: string
  /** UTC, `yyyy-MM-dd HH:mm:ss`. */
  when: string
}

/** undefined where none has come, or all of them were deleted. */
export function lastReport(): Report | undefined {
  let last: Report | undefined
  for (const table of TABLES) {
    const found = newestOf(table)
    if (found && (!last || found.when > last.when)) last = found
  }
  return last
}

function newestOf(table: string): Report | undefined {
  const row = new GlideRecord(table)
  row.addQuery('sys_created_by', '!=', PLATFORM)
  row.orderByDesc('sys_created_on')
  row.setLimit(1)
  row.query()
  return row.next() ? { account: valueOf(row, 'sys_created_by'), when: valueOf(row, 'sys_created_on') } : undefined
}

// Whether the app has the columns that were added to MDM rows: one that is older hinders nothing, but is named.

import { columnsOf } from '../delivery/columns.ts'
import { ADDITIONS } from '../servicenow/device-columns.ts'
import { STAGING_TABLES } from '../servicenow/staging.ts'
import type { TableClient } from '../servicenow/table-client.ts'
import { warn, type Check } from './check.ts'

/** Nothing where the app has them, or the account may not see which it has. */
export async function checkAdditions(tables: TableClient): Promise<Check[]> {
  const columns = await columnsOf(tables, STAGING_TABLES.mdm)
  const missing = columns === undefined ? [] : ADDITIONS.filter((column) => !columns.includes(column))
  if (missing.length === 0) return []
  const todo = 'Install the app of this version. Until then MDM records go without them, and everything else flows.'
  return [warn('ServiceNow', 'Columns of MDM records', `the app lacks ${missing.join(', ')}`, todo)]
}

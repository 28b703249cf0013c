// What became of staging rows, asked for afterwards. ServiceNow documents the answer to a single POST for transform maps only;
// whether a robust transformer, which writes several records for a row, gives any result is not published. Where it gives none,
// the row itself shows it: a robust transformer leaves its state there.

import type { RowResult } from './row-result.ts'
import { STAGING_TABLES, type StagingRow } from './staging.ts'
import type { TableClient } from './table-client.ts'

/** Rows of one app that may have been made meanwhile by earlier tries. */
const TRIES = 3

/** @returns the results of rows of apps, in their order; `none` where nothing is to be seen @throws PushError */
export async function appResults(tables: TableClient, rows: ReadonlyArray<{ body: StagingRow }>): Promise<RowResult[]> {
  const ids = rows.map(({ body }) => body['app_id']!)
  const reading = await tables.read(STAGING_TABLES.app, {
    query: `app_idIN${ids.join(',')}^ORDERBYDESCsys_created_on`,
    fields: ['app_id', 'sys_import_state', 'sys_import_state_comment'],
    limit: ids.length * TRIES,
  })
  const found = 'rows' in reading ? reading.rows : []
  return ids.map((id) => {
    const last = found.find((row) => row['app_id'] === id)
    return resultOf(last?.['sys_import_state'] ?? '', last?.['sys_import_state_comment'] ?? '')
  })
}

function resultOf(state: string, comment: string): RowResult {
  switch (state) {
    case 'inserted':
    case 'updated':
    case 'ignored':
      return { outcome: state }
    case 'processed':
      return { outcome: 'updated' }
    case 'error':
    case 'skipped':
      return {
        outcome: 'rejected',
        reason:
          comment.replace(/^Kandji:\s*/, '') || `ServiceNow left the row in the state "${state}" without a reason`,
      }
    default:
      return { outcome: 'none' }
  }
}

// The job "Kandji old reports": runs that began more than 90 days ago are deleted.

import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'

const TABLE = 'x_kandj_kandji_push_run'
export const DAYS_KEPT = 90

/** Deletes old runs, and says in the log how many. A run that has no start goes by its record's age. */
export function deleteOldRuns(): void {
  const limit = new GlideDateTime()
  limit.addDaysUTC(-DAYS_KEPT)
  const deleted = deleteBefore('started', limit, false) + deleteBefore('sys_created_on', limit, true)
  gs.info(`Kandji old reports: ${deleted} runs that began more than ${DAYS_KEPT} days ago were deleted`)
}

function deleteBefore(column: string, limit: GlideDateTime, isWithoutStart: boolean): number {
  const run = new GlideRecord(TABLE)
  run.addQuery(column, '<', limit.getValue())
  if (isWithoutStart) run.addNullQuery('started')
  run.query()
  let deleted = 0
  while (run.next()) if (run.deleteRecord()) deleted++
  return deleted
}

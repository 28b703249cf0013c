// Long work goes in rounds: a script has its time, and what is left is done by the next one. Each round is a record of
// x_kandj_kandji_round, whose asynchronous business rule does it; a record of its own, since a rule that is running for a
// record is not started again by a write of that record.

import { GlideRecord } from '@servicenow/glide'

const TABLE = 'x_kandj_kandji_round'

/** Longer than that a round begins nothing new. */
export const ROUND_MS = 2000

export type Job = 'users' | 'notes'

/** Has another round of a job done, once this script is over. */
export function another(job: Job): void {
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('job', job)
  record.insert()
}

/** The round has begun: its record has done its work. */
export function begun(sysId: string): void {
  const record = new GlideRecord(TABLE)
  if (record.get(sysId)) record.deleteRecord()
}

// Does the round that a record of x_kandj_kandji_round asks for.

import { round as notes } from '../notes/job.ts'
import { round as users } from '../users/job.ts'
import { begun } from './rounds.ts'
import type { Job } from './rounds.ts'

const ROUNDS: Record<string, () => void> = { users, notes } satisfies Record<Job, () => void>

/** @param sysId of the record */
export function next(job: string, sysId: string): void {
  begun(sysId)
  const round = Object.prototype.hasOwnProperty.call(ROUNDS, job) ? ROUNDS[job] : undefined
  if (round) round()
}

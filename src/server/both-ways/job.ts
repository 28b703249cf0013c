// The job "Kandji changes": takes each value that waits.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { goOn, plan, takeAll } from '../kandji/rounds.ts'
import type { Work } from '../kandji/rounds.ts'
import { exchange } from './exchange.ts'
import { TABLE, tryLater, waiting } from './memories.ts'
import { switched } from './switches.ts'

const CHANGES: Work = {
  event: 'x_kandj_kandji.changes_left',
  waiting,
  take(known, sysId) {
    const record = waitingOne(sysId)
    if (record) exchange(known, record, true)
    return 'done'
  },
  putOff(sysId, reason) {
    const record = waitingOne(sysId)
    if (!record) return
    tryLater(record, reason)
    record.update()
  },
}

/** The condition of the job. */
export function isDue(): boolean {
  switched()
  return plan(CHANGES)
}

/** Run by hand, the job takes all that waits, whatever its next try. */
export function run(): void {
  switched()
  takeAll(CHANGES)
}

/** The next round. @param place parameter of the event */
export const next = (place: string): void => goOn(CHANGES, place)

function waitingOne(sysId: string): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  return record.get(sysId) && valueOf(record, 'state') === 'waiting' ? record : undefined
}

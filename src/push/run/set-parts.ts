// Whether large loads may go as import sets, and what is kept when they could not: a day passes before that is tried again.

import type { SetParts } from '../delivery/sets.ts'
import { AGAIN_MS } from '../delivery/again.ts'
import type { State } from '../state/state-folder.ts'
import type { Run } from './run.ts'

/** @returns undefined where it has failed of late */
export function setParts(run: Run, { rounds }: State): SetParts | undefined {
  const at = rounds.last('sets')
  const isFresh = at !== undefined && at <= run.startedAt && run.startedAt - at < AGAIN_MS
  if (isFresh && rounds.fault('sets') !== undefined) return undefined
  return {
    tables: run.tablesAside(),
    onClosed: (reason, hasStalled) => {
      run.services.log.warn({ msg: 'large loads go in batches, not as import sets', reason })
      rounds.note('sets', run.now(), reason)
      // Should ServiceNow get to the set later, it writes what may be old by then: the next run looks.
      if (hasStalled) rounds.note('check', 0)
    },
  }
}

// Whether Prism's exports may be asked for, and what is kept when one came to nothing: a day passes before that is tried again.

import { AGAIN_MS } from '../delivery/again.ts'
import type { Exports } from '../kandji/export.ts'
import type { State } from '../state/state.ts'
import type { Run } from './run.ts'

/** @returns undefined where one has failed of late, and for a group of devices */
export function exportsOf(run: Run, { rounds }: State): Exports | undefined {
  if (run.isNarrowed) return undefined
  const at = rounds.last('export')
  const isFresh = at !== undefined && at <= run.startedAt && run.startedAt - at < AGAIN_MS
  if (isFresh && rounds.fault('export') !== undefined) return undefined
  return {
    isOpen: true,
    onClosed: (reason) => {
      run.services.log.warn({ msg: 'Prism is read page by page: its export is not used', reason })
      rounds.note('export', run.now(), reason)
    },
  }
}

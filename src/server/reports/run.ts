// The scripts of the transform map "Kandji run": what kandji-push says about one of its runs.

import type { GlideRecord } from '@servicenow/glide'
import { accept, refuse } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'
import { dateOf, refusalOf, unreadable } from './columns.ts'

export { numberOf, textOf } from './columns.ts'

const STATES = ['ok', 'attention', 'failed']
const NUMBERS = ['devices_seen', 'devices_changed', 'devices_skipped', 'rows_sent', 'rows_rejected', 'lag_seconds']
const DATES = ['started', 'ended', 'next_expected']

/** onBefore: refuses a report that names no run, or a state that there is not; names what can't be read. */
export function before(source: GlideRecord): Verdict {
  const refusal = refusalOf(source, ['run_id'], STATES)
  return refusal === '' ? accept(unreadable(source, NUMBERS, DATES)) : refuse(refusal)
}

/** The map's own script, after the field maps. */
export function finish(source: GlideRecord, target: GlideRecord): void {
  for (const column of DATES) {
    const date = dateOf(source, column)
    if (date !== '') target.setValue(column, date)
  }
}

// When something that failed is tried again: later each time, and not before Kandji wants it.

import { GlideDateTime } from '@servicenow/glide'
import type { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'

export interface Waits {
  /** Seconds until the second try; each further one waits twice as long. */
  first: number
  longest: number
}

/** After a minute, two, four and so on, up to an hour. */
const USUAL_WAITS: Waits = { first: 60, longest: 3600 }

/** Sets `tries`, `next_try` and `outcome`; the caller writes the record. @param least seconds that Kandji asks to wait */
export function putLater(record: GlideRecord, outcome: string, least = 0, { first, longest } = USUAL_WAITS): void {
  const tries = Number(valueOf(record, 'tries')) + 1
  const next = new GlideDateTime()
  next.addSeconds(Math.max(least, Math.min(first * Math.pow(2, Math.min(tries, 12) - 1), longest)))
  record.setValue('tries', `${tries}`)
  record.setValue('next_try', next.getValue())
  record.setValue('outcome', outcome)
}

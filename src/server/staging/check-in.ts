// When Kandji has seen a device, as a row says it. The clock of a device may run years ahead: a time that is still to come is none, and
// one that is in ServiceNow already gives way to any other.

import { GlideDateTime } from '@servicenow/glide'
import { AHEAD_MS } from '../shared/ahead.ts'
import { timeOf } from './moment.ts'

/** Whether a time in UTC, `yyyy-MM-dd HH:mm:ss` or empty, is no time at which anybody can have seen a device. */
export function isAhead(time: string): boolean {
  const now = new GlideDateTime()
  // Nearly all times are past: those need no more than a comparison.
  if (time <= `${now.getValue()}`) return false
  now.add(AHEAD_MS)
  return time > `${now.getValue()}`
}

/** The same form; never later than now, and empty for a time that is none or is still to come. */
export function checkInOf(text: string): string {
  const time = timeOf(text)
  if (time === '' || isAhead(time)) return ''
  const now = `${new GlideDateTime().getValue()}`
  return time > now ? now : time
}

/** Whether a check-in, as `checkInOf` has it, says more than the time that is there: it never goes back. */
export const isNews = (time: string, there: string): boolean => time !== '' && (time > there || isAhead(there))

// Who accepted a problem, and when: noted while it is accepted, taken out when it is open or solved again.

import { GlideDateTime, gs } from '@servicenow/glide'
import type { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'

/** Runs before a problem is written whose state changes. */
export function noteAcceptance(current: GlideRecord): void {
  const isAccepted = valueOf(current, 'state') === 'accepted'
  current.setValue('accepted_by', isAccepted ? gs.getUserID() : '')
  current.setValue('accepted_on', isAccepted ? new GlideDateTime().getValue() : '')
  if (!isAccepted) current.setValue('accepted_because', '')
}

// The scripts of the transform map "Kandji problem": what kandji-push found, and what it no longer finds. A problem is accepted
// by an admin in ServiceNow, never by a report.

import type { GlideRecord } from '@servicenow/glide'
import { configurationItemOf } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { cleanSerial } from '../shared/serial-number.ts'
import { accept, refuse, sent } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'
import { dateOf, refusalOf, unreadable } from './columns.ts'

export { textOf } from './columns.ts'

const OPEN = 'open'
const ACCEPTED = 'accepted'
const REPORTED_STATES = [OPEN, 'solved']

/** onBefore: refuses a report without subject or code, or with a state that is none; names what can't be read. */
export function before(source: GlideRecord): Verdict {
  const refusal = refusalOf(source, ['subject', 'code'], REPORTED_STATES)
  return refusal === '' ? accept(unreadable(source, [], ['first_seen', 'last_seen'])) : refuse(refusal)
}

/** The map's own script, after the field maps: what depends on the record that is there. */
export function finish(source: GlideRecord, target: GlideRecord): void {
  const item = configurationItemOf(cleanSerial(sent(source, 'serial_number')))
  if (item !== '') target.setValue('configuration_item', item)
  const state = stateAfter(sent(source, 'state'), valueOf(target, 'state'))
  if (state !== '') target.setValue('state', state)
  const [first, last] = [dateOf(source, 'first_seen'), dateOf(source, 'last_seen')]
  const knownFirst = valueOf(target, 'first_seen')
  // The first time stays the first, whatever a push with a new state folder takes for it; the last one never goes back.
  if (first !== '' && (knownFirst === '' || first < knownFirst)) target.setValue('first_seen', first)
  if (last > valueOf(target, 'last_seen')) target.setValue('last_seen', last)
}

/** The state that a report leaves a problem in; empty leaves it as it is. An accepted problem is still there: it stays accepted. */
function stateAfter(reported: string, present: string): string {
  if (reported === '') return present === '' ? OPEN : ''
  return reported === OPEN && present === ACCEPTED ? '' : reported
}

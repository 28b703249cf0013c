// What the daily check finds that no row of a device would mend: it is named, and nothing is sent.

import type { Problem } from '../summary.ts'
import type { Drift } from './compare.ts'
import type { Remembered } from './memory.ts'

/** More unlisted records than this have one cause, and are one problem. */
const MOST_UNLISTED = 20
/** So many of them are named then. */
const NAMED = 5
const MANY = 'MDM records are of devices that Kandji does not list'

/** @param notes what ServiceNow said of rows: a source that a rule prefers is named there already */
export function namedOf(
  { shared, unlisted }: Pick<Drift, 'shared' | 'unlisted'>,
  notes: ReadonlyArray<{ deviceId: string; note: string }>
): Remembered[] {
  const said = new Set(notes.filter(({ note }) => note.includes('discovery_source')).map(({ deviceId }) => deviceId))
  const others = shared.filter(({ deviceId }) => !said.has(deviceId))
  return [
    ...others.map((finding): Remembered => ({ ...finding, code: 'other-source' })),
    ...(unlisted.length > MOST_UNLISTED ? [allUnlisted(unlisted)] : unlisted.map(asUnlisted)),
  ]
}

const asUnlisted = (finding: Drift['unlisted'][number]): Remembered => ({ ...finding, code: 'unlisted-record' })

function allUnlisted(unlisted: Drift['unlisted']): Remembered {
  const some = unlisted.slice(0, NAMED).map(({ serial, deviceId }) => serial || deviceId || 'one without a device id')
  const reason = `${unlisted.length} ${MANY}, and are not marked as removed from Kandji: ${some.join(', ')} and ${unlisted.length - NAMED} more`
  return { deviceId: '', serial: '', reason, code: 'unlisted-record' }
}

/** It stands for records that are not remembered one by one. */
export const isOfMany = ({ code, deviceId, reason }: Remembered): boolean =>
  code === 'unlisted-record' && deviceId === '' && reason.includes(MANY)

const REMEDIES: Partial<Record<Remembered['code'], string>> = {
  'gone-from-servicenow':
    'The device was sent again, ServiceNow took it, and it is still so. Look at its MDM record and its configuration item there: a rule may undo what is written, or hide it.',
  'other-source':
    'Decide which source goes before which by reconciliation rules, or take the device out of the other source.',
  'unlisted-record':
    'Another instance may have been cloned over this one, the tenant may have been changed, or the device was removed while the state was not at hand. Where it is right, mark the record as removed, or delete it.',
}

/** @returns what is said of a finding that is remembered */
export function reportOf({ code, deviceId, serial, reason }: Remembered): Pick<Problem, 'subject' | 'reason'> {
  return {
    subject: serial || deviceId || 'ServiceNow',
    reason: `In ServiceNow ${reason}. ${REMEDIES[code] ?? ''}`.trim(),
  }
}

// Who set the owner? Kandji may take back only what it gave: x_kandj_kandji_assignment notes the owner that Kandji itself
// last set on a CI. An owner that is not noted there was entered by a person and is never removed.

import { GlideRecord } from '@servicenow/glide'
import { recordsWhere, valueOf } from '../cmdb/lookup.ts'

const TABLE = 'x_kandj_kandji_assignment'

export interface Owners {
  /** sys_id of the CI's owner now, or empty. */
  current: string
  /** sys_id of the owner that Kandji last set, or empty. */
  noted: string
  /** sys_id of the owner that the row names; empty when it names none, or one that ServiceNow does not know. */
  wanted: string
}

export interface Decision {
  owner: 'keep' | 'set' | 'clear'
  note: 'keep' | 'write' | 'remove'
}

/** What happens to a CI's owner, and to the note about it. */
export function decideOwner({ current, noted, wanted }: Owners): Decision {
  if (wanted !== '' && wanted !== current) return { owner: 'set', note: 'write' }
  const ofKandji = current !== '' && noted === current
  if (wanted === '' && ofKandji) return { owner: 'clear', note: 'remove' }
  // A note about somebody who is no longer the owner must not come true again by a person's hand.
  return { owner: 'keep', note: noted !== '' && !ofKandji ? 'remove' : 'keep' }
}

/** sys_id of the owner that Kandji last set on this CI, or empty. */
export function notedOwner(configurationItem: string): string {
  const note = noteOf(configurationItem)
  return note ? valueOf(note, 'assigned_to') : ''
}

/** Brings the note about a CI's owner in line with a decision. */
export function note(configurationItem: string, action: Decision['note'], owner: string): void {
  if (action === 'keep') return
  const existing = noteOf(configurationItem)
  if (action === 'remove') {
    if (existing) existing.deleteRecord()
    return
  }
  const record = existing || new GlideRecord(TABLE)
  if (!existing) {
    record.initialize()
    record.setValue('configuration_item', configurationItem)
  }
  record.setValue('assigned_to', owner)
  if (existing) record.update()
  else record.insert()
}

function noteOf(configurationItem: string): GlideRecord | undefined {
  const record = recordsWhere(TABLE, 'configuration_item', configurationItem)
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}

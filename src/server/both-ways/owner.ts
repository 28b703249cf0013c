// The owner of a device, with assignment_sync = both: its configuration item's assigned_to here, its user there. Both are put
// as Kandji's word for the person: the e-mail address in lower case, or the name of a user without one.

import { GlideRecord, gs } from '@servicenow/glide'
import { itemOf } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { findUsers } from '../cmdb/user.ts'
import { keepNote, notedOwner } from '../computer/assignment.ts'
import { NOBODY } from '../shared/owner.ts'
import { assignmentSyncOf, SYNC_PROPERTY, WITHOUT_EMAIL, wordFor as wordAmong } from '../shared/assignment-sync.ts'
import type { AssignmentSync } from '../shared/assignment-sync.ts'
import type { Value } from '../shared/two-way/memory.ts'
import { findKandjiUser } from './kandji-users.ts'
import type { Reading, SharedValue } from './values.ts'

const FIELD = 'assigned_to'

/** The setting. */
export const assignmentSync = (): AssignmentSync => assignmentSyncOf(`${gs.getProperty(SYNC_PROPERTY, '') || ''}`)

export const owner: SharedValue = {
  field: FIELD,
  label: 'owner',
  mode: () => (assignmentSync() === 'both' ? 'both' : undefined),
  here(item, words) {
    const record = itemOf(item)
    return record ? wordFor(valueOf(record, FIELD), words) : ''
  },
  readingOf: ({ user }) => readingOf(user),
  firstThere: (item) => notedOwner(item).word,
  writeHere,
  changeTo(known, value) {
    if (value === '') return { body: { user: null } }
    if (value.indexOf(WITHOUT_EMAIL) === 0)
      return {
        unknown: `${nameOf(value.slice(WITHOUT_EMAIL.length))} has no e-mail address, by which Kandji's users are found`,
      }
    return findKandjiUser(known, value)
  },
  agreedOn(item, word) {
    const record = itemOf(item)
    if (!record) return
    keepNote(item, word === '' ? NOBODY : { word, owner: valueOf(record, FIELD), outcome: 'set' })
  },
}

/** Kandji's word for a user. @param words see {@link SharedValue.here} */
export function wordFor(sysId: string, words: Value[]): Value {
  const isMeant = (word: Value): boolean => findUsers(word, '', sysId).indexOf(sysId) >= 0
  return wordAmong(sysId, words, isMeant, () => {
    const user = new GlideRecord('sys_user')
    return user.get(sysId) ? valueOf(user, 'email') : ''
  })
}

/** A device without a user has an empty text or null there. */
function readingOf(user: unknown): Reading {
  const { email, name } = (typeof user === 'object' && user !== null ? user : {}) as Record<string, unknown>
  const [mail, called] = [`${email || ''}`.trim(), `${name || ''}`.trim()]
  return { word: (mail || called).toLowerCase(), name: mail === '' ? '' : called }
}

function writeHere(item: string, { word, name }: Reading): 'written' | 'left' {
  const record = itemOf(item)
  if (!record) return 'left'
  const present = valueOf(record, FIELD)
  const users = findUsers(word, name, present)
  if (word !== '' && users.length !== 1) {
    // §3's rule: an owner that Kandji had set is true no longer, one that a person entered stays.
    const isKandjis = users.length === 0 && present !== '' && notedOwner(item).owner === present
    if (isKandjis) put(record, '')
    keepNote(item, { word, owner: '', outcome: users.length === 0 ? 'unknown' : 'ambiguous' })
    return 'left'
  }
  return put(record, word === '' ? '' : users[0]) ? 'written' : 'left'
}

function put(item: GlideRecord, user: string): boolean {
  item.setValue(FIELD, user)
  return !!item.update()
}

function nameOf(sysId: string): string {
  const user = new GlideRecord('sys_user')
  return user.get(sysId) ? valueOf(user, 'name') || valueOf(user, 'user_name') : 'the owner'
}

// What becomes of owners: the setting, and how the app puts an owner as Kandji would. Nothing here needs the platform:
// kandji-push's preview imports it.

import type { Value } from './two-way/memory.ts'

/** The app's property. */
export const SYNC_PROPERTY = 'x_kandj_kandji.assignment_sync'

export type AssignmentSync = 'none' | 'from_kandji' | 'both'

/** Stands before the sys_id of a user of whom Kandji has no word. */
export const WITHOUT_EMAIL = 'sys_user:'

/** @param setting the property's value; one that there is not counts as the default */
export function assignmentSyncOf(setting: string): AssignmentSync {
  const set = setting.trim().toLowerCase()
  return set === 'none' || set === 'both' ? set : 'from_kandji'
}

/**
 * Kandji's word for a user: the first of the words by which the user is meant, else the e-mail address.
 * @param words values that Kandji or the memory knows
 * @param isMeant whether a word means this user
 * @param emailOf his e-mail address, or empty
 */
export function wordFor(
  sysId: string,
  words: readonly Value[],
  isMeant: (word: Value) => boolean,
  emailOf: () => string
): Value {
  if (sysId === '') return ''
  for (const word of words) if (word !== '' && isMeant(word)) return word
  const email = emailOf().trim().toLowerCase()
  return email === '' ? `${WITHOUT_EMAIL}${sysId}` : email
}

// How an owner is found among ServiceNow's users. Nothing here needs the platform: kandji-push's preview imports it.

import { namesIn } from './names.ts'

/** The app's property with the columns. */
export const MATCH_PROPERTY = 'x_kandj_kandji.user_match'

/** Columns of sys_user, in order, when the setting says nothing. */
const USER_COLUMNS = ['email', 'user_name', 'name']

export interface User {
  sysId: string
  active: boolean
  name: string
}

/** Columns of sys_user in which an owner is looked for, in order. @param setting the property's value */
export function userColumnsOf(setting: string): string[] {
  const columns = namesIn(setting)
  return columns.length > 0 ? columns : USER_COLUMNS
}

/**
 * The users that may be meant; none where nobody has the value. The first column in which anybody has it decides. Active users
 * go before inactive ones; where several remain, the owner that is there, else those who also have the name that Kandji sends.
 * @param having the users with the value in a column
 * @param name as Kandji spells it, or empty
 * @param present sys_id of the CI's owner now, or empty
 */
export function usersMeant(
  columns: readonly string[],
  having: (column: string) => User[],
  name: string,
  present: string
): User[] {
  for (const column of columns) {
    const candidates = having(column)
    if (candidates.length > 0) return narrowed(candidates, name, present)
  }
  return []
}

function narrowed(candidates: User[], name: string, present: string): User[] {
  const active = candidates.filter((candidate) => candidate.active)
  const eligible = active.length > 0 ? active : candidates
  if (eligible.length < 2) return eligible
  const kept = eligible.filter((candidate) => candidate.sysId === present)
  if (kept.length > 0 || name === '') return kept.length > 0 ? kept : eligible
  const named = eligible.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  return named.length > 0 ? named : eligible
}

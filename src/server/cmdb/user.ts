// The assigned user must exist in ServiceNow already: users are looked up, never made.

import { GlideRecord, gs } from '@servicenow/glide'
import { MATCH_PROPERTY, userColumnsOf, usersMeant } from '../shared/user-match.ts'
import type { User } from '../shared/user-match.ts'
import { recordsWhere, valueOf } from './lookup.ts'

/** Columns of sys_user in which an owner is looked for, in order: those of the setting that there are, else the default. */
export function userColumns(): string[] {
  const user = new GlideRecord('sys_user')
  const known = userColumnsOf(`${gs.getProperty(MATCH_PROPERTY, '') || ''}`).filter((column) =>
    user.isValidField(column)
  )
  return known.length > 0 ? known : userColumnsOf('')
}

/**
 * sys_ids of the users that may be meant; none where nobody has the value.
 * @param name as Kandji spells it, or empty
 * @param present sys_id of the CI's owner now, or empty
 */
export const findUsers = (value: string, name: string, present: string): string[] =>
  usersNamed(value, name, present).map(({ sysId }) => sysId)

/** The same, as users. */
export const usersNamed = (value: string, name: string, present: string): User[] =>
  value === '' ? [] : usersMeant(userColumns(), (column) => usersWhere(column, value), name, present)

function usersWhere(column: string, value: string): User[] {
  const user = recordsWhere('sys_user', column, value)
  if (!user.isValidField(column)) return []
  user.query()
  const found: User[] = []
  while (user.next()) {
    const active = valueOf(user, 'active')
    found.push({
      sysId: user.getUniqueValue(),
      active: active === '1' || active === 'true',
      name: valueOf(user, 'name').trim(),
    })
  }
  return found
}

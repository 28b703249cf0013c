// The assigned user must exist in ServiceNow already: users are looked up, never made.

import { gs } from '@servicenow/glide'
import { namesIn } from '../shared/names.ts'
import { USER_COLUMNS } from '../shared/user-match.ts'
import { recordsWhere, valueOf } from './lookup.ts'

const MATCH_PROPERTY = 'x_kandj_kandji.user_match'

interface Candidate {
  sysId: string
  active: boolean
  name: string
}

/** Columns of sys_user in which an owner is looked for, in order: the first in which anybody has the value decides. */
export function userColumns(): string[] {
  const columns = namesIn(`${gs.getProperty(MATCH_PROPERTY, '') || ''}`)
  return columns.length > 0 ? columns : USER_COLUMNS
}

/**
 * sys_ids of the users that may be meant; none where nobody has the value. Active users go before inactive ones; where
 * several remain, those who also have the name that Kandji sends.
 * @param name as Kandji spells it, or empty
 */
export function findUsers(value: string, name: string): string[] {
  if (value === '') return []
  for (const column of userColumns()) {
    const candidates = usersWhere(column, value)
    if (candidates.length > 0) return pickUsers(candidates, name).map(({ sysId }) => sysId)
  }
  return []
}

/** The candidates that are left when active ones go first and then the name is asked. */
export function pickUsers(candidates: Candidate[], name: string): Candidate[] {
  const active = candidates.filter((candidate) => candidate.active)
  const eligible = active.length > 0 ? active : candidates
  if (eligible.length < 2 || name === '') return eligible
  const named = eligible.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  return named.length > 0 ? named : eligible
}

function usersWhere(column: string, value: string): Candidate[] {
  const user = recordsWhere('sys_user', column, value)
  if (!user.isValidField(column)) return []
  user.query()
  const found: Candidate[] = []
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

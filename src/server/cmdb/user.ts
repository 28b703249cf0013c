// The assigned user must exist in ServiceNow already: users are looked up, never made.

import { recordsWhere, valueOf } from './lookup.ts'

/** Tried in this order; the first column in which anybody has the value decides. */
const COLUMNS = ['email', 'user_name', 'name']

interface Candidate {
  sysId: string
  active: boolean
}

/**
 * The one user that is meant, or empty. Active users go before inactive ones; where several remain, nobody is meant:
 * an owner is not a guess.
 */
export function pickUser(candidates: Candidate[]): string {
  const active = candidates.filter((candidate) => candidate.active)
  const eligible = active.length > 0 ? active : candidates
  return eligible.length === 1 ? eligible[0].sysId : ''
}

/** sys_id of the user with this e-mail address, user name or name; empty where there is none, or more than one. */
export function findUser(value: string): string {
  if (value === '') return ''
  for (const column of COLUMNS) {
    const candidates = usersWhere(column, value)
    if (candidates.length > 0) return pickUser(candidates)
  }
  return ''
}

function usersWhere(column: string, value: string): Candidate[] {
  const user = recordsWhere('sys_user', column, value)
  user.query()
  const found: Candidate[] = []
  while (user.next()) {
    const active = valueOf(user, 'active')
    found.push({ sysId: user.getUniqueValue(), active: active === '1' || active === 'true' })
  }
  return found
}

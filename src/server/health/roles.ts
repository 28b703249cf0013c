// The roles of a user as this instance has them: granted, and inherited from groups and from roles that contain others.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'

export interface Roles {
  /** Given to the user himself. */
  granted: string[]
  inherited: string[]
}

/** Role names by sys_id. */
type Found = Map<string, string>

/** Names, in the order of the alphabet. */
export function rolesOf(user: string): Roles {
  const granted: Found = new Map()
  const inherited: Found = new Map()
  const own = recordsOf('sys_user_has_role', 'user', user)
  while (own.next()) add(/^(1|true)$/.test(valueOf(own, 'inherited')) ? inherited : granted, own, 'role')
  const membership = recordsOf('sys_user_grmember', 'user', user)
  while (membership.next()) {
    const ofGroup = recordsOf('sys_group_has_role', 'group', valueOf(membership, 'group'))
    while (ofGroup.next()) add(inherited, ofGroup, 'role')
  }
  const waiting = [...granted.keys(), ...inherited.keys()]
  for (let role = waiting.pop(); role !== undefined; role = waiting.pop()) {
    const contained = recordsOf('sys_user_role_contains', 'role', role)
    while (contained.next()) {
      const sysId = valueOf(contained, 'contains')
      if (inherited.has(sysId) || granted.has(sysId)) continue
      add(inherited, contained, 'contains')
      waiting.push(sysId)
    }
  }
  for (const sysId of granted.keys()) inherited.delete(sysId)
  return { granted: namesOf(granted), inherited: namesOf(inherited) }
}

function recordsOf(table: string, column: string, sysId: string): GlideRecord {
  const record = new GlideRecord(table)
  record.addQuery(column, sysId)
  record.query()
  return record
}

function add(found: Found, record: GlideRecord, column: string): void {
  found.set(valueOf(record, column), `${record.getDisplayValue(column) || valueOf(record, column)}`)
}

const namesOf = (found: Found): string[] => [...found.values()].sort()

// What only an admin may write, whatever other access rules allow: who is an admin, and the accounts of admins. Else a
// user_admin makes himself admin, by a grant, a group, a role that contains another, or an admin's password.
// Source: practice ("only an admin grants admin"); the ways around it are ours. Scripts are not asked: on the platform
// access rules don't bind a GlideRecord. GlideRecordSecure and what transform maps write are.

import { where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import type { Operation } from '../records/writer.ts'

const ADMIN = 'admin'
/** Columns of an account that say who can sign in to it. */
const SIGN_IN = ['user_name', 'user_password', 'active', 'locked_out']

/** Tells why a write is reserved for admins. `one` reads a column as it was and as it is to be. */
type Reserve = (guard: Guard, one: (column: string) => string[], state: RecordState, operation: Operation) => string

const RESERVED: Record<string, Reserve> = {
  sys_user_has_role: (guard, one) =>
    (one('role').some((id) => guard.leadsToAdmin(id)) && 'it grants admin') ||
    (one('user').some((id) => guard.isAdmin(id)) && 'it is a grant of an admin') ||
    '',
  sys_user_grmember: (guard, one) =>
    (one('group').some((id) => guard.grantsAdmin(id)) && 'the group grants admin') ||
    (one('user').some((id) => guard.isAdmin(id)) && 'it is a membership of an admin') ||
    '',
  sys_group_has_role: (guard, one) =>
    (one('role').some((id) => guard.leadsToAdmin(id)) && 'it grants admin') ||
    (one('group').some((id) => guard.grantsAdmin(id)) && 'the group grants admin') ||
    '',
  sys_user_role_contains: (guard, one) =>
    [...one('role'), ...one('contains')].some((id) => guard.leadsToAdmin(id)) ? 'one of the roles leads to admin' : '',
  sys_user_role: (guard, one, state) =>
    one('name').includes(ADMIN) || guard.leadsToAdmin(state.sysId) ? 'the role leads to admin' : '',
  sys_user_group: (guard, _one, state, operation) =>
    operation === 'delete' && guard.grantsAdmin(state.sysId) ? 'the group grants admin' : '',
  sys_user: (guard, _one, state, operation) =>
    operation !== 'insert' &&
    (operation === 'delete' || SIGN_IN.some((column) => state.changed(column))) &&
    guard.isAdmin(state.sysId)
      ? 'it is the account of an admin'
      : '',
  // Whoever has the client's secret acts as this user.
  oauth_entity: (guard, one, state, operation) =>
    operation !== 'delete' &&
    one('user').some((id) => guard.isAdmin(id)) &&
    ['user', 'client_id', 'client_secret', 'active', 'public_client'].some((column) => state.changed(column))
      ? 'the client acts as an admin'
      : '',
}

/**
 * Why this write is for admins alone; empty when it is not, or an admin asks.
 * @param byAdmin whether an admin asks for it
 */
export function reservedForAdmin(
  platform: Platform,
  byAdmin: () => boolean,
  state: RecordState,
  operation: Operation
): string {
  const reserve = platform.schema
    .lineage(state.table)
    .map((table) => RESERVED[table])
    .find(Boolean)
  if (!reserve || byAdmin()) return ''
  const one = (column: string): string[] =>
    [state.before?.[column], state.row[column]].flatMap((value) => (value ? [String(value)] : []))
  return reserve(new Guard(platform), one, state, operation)
}

/** Whether the user whose name a record carries as its creator is an admin; the platform itself counts as one. */
export function isCreatedByAdmin(platform: Platform, state: RecordState): boolean {
  const name = state.text('sys_created_by') ?? ''
  if (name === 'system') return true
  const user = name ? platform.database.find('sys_user', 'user_name', name) : undefined
  return user !== undefined && new Guard(platform).isAdmin(String(user.sys_id))
}

class Guard {
  readonly #platform: Platform

  constructor(platform: Platform) {
    this.#platform = platform
  }

  isAdmin(userId: string): boolean {
    return this.#platform.users.rolesOf(userId).has(ADMIN)
  }

  /** Whether a role is admin or contains it, at whatever depth. */
  leadsToAdmin(roleId: string): boolean {
    const waiting = [roleId]
    const seen = new Set<string>()
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      if (this.#platform.database.get('sys_user_role', id)?.name === ADMIN) return true
      waiting.push(...this.#values('sys_user_role_contains', 'role', id, 'contains'))
    }
    return false
  }

  grantsAdmin(groupId: string): boolean {
    return this.#values('sys_group_has_role', 'group', groupId, 'role').some((role) => this.leadsToAdmin(role))
  }

  #values(table: string, column: string, value: string, wanted: string): string[] {
    const query = where(table, { [column]: value })
    return this.#platform.database.select(query).flatMap((row) => (row[wanted] ? [String(row[wanted])] : []))
  }
}

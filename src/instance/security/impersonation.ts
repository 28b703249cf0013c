// Acting as another user: with that user's roles, and all that is done is done by that user. Source: ServiceNow docs, australia:
// GlideImpersonateAPI, c_ImpersonateAUser, r_BaseSystemRoles (impersonator). Only an admin acts as an admin.

import type { Row } from '../database/database.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session.ts'

/** @param named a sys_id or a user name */
export function userNamed({ database }: Platform, named: string): Row | undefined {
  return database.get('sys_user', named) ?? database.find('sys_user', 'user_name', named)
}

/** Whether a session may go on as a user, or come back to itself. */
export function mayImpersonate(instance: Platform, session: Session, user: Row | undefined): boolean {
  if (!user || user.active !== 1 || user.locked_out === 1) return false
  const sysId = String(user.sys_id)
  if (sysId === session.impersonator) return true
  const roles = instance.users.rolesOf(session.impersonator ?? session.userId)
  const isAdmin = session.impersonator === undefined ? session.admin : roles.has('admin')
  if (isAdmin) return true
  return roles.has('impersonator') && !instance.users.rolesOf(sysId).has('admin')
}

/** The session goes on as a user: roles, name, time zone. To the one who really acts it comes back. Rights are not asked here. */
export function actAs(instance: Platform, session: Session, user: Row): void {
  const { userId, userName, roles, admin, timeZone, dateFormat, timeFormat } = instance.users.session(
    user,
    session.interactive
  )
  const really = session.impersonator ?? session.userId
  const impersonator = really === userId ? undefined : really
  Object.assign(session, { userId, userName, roles, admin, timeZone, dateFormat, timeFormat, impersonator })
  session.becomes?.(userId, impersonator)
}

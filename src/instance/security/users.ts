// Users and their roles: direct ones, those of their groups, and those that roles contain.

import { where } from '../database/query.ts'
import type { Row } from '../database/database.ts'
import { derived } from '../database/derived.ts'
import { text } from '../database/rows.ts'
import type { Kernel } from '../kernel.ts'
import type { Session } from '../session.ts'
import { matchesSecret } from '../records/secrets.ts'
import { SignInAttempts } from './sign-in-attempts.ts'

const ROLE_TABLES = [
  'sys_user_has_role',
  'sys_user_role_contains',
  'sys_user_role',
  'sys_user_grmember',
  'sys_group_has_role',
]

export class Users {
  readonly #instance: Kernel
  readonly attempts: SignInAttempts
  readonly #roles: () => Map<string, Set<string>>

  constructor(instance: Kernel) {
    this.#instance = instance
    this.attempts = new SignInAttempts(instance.now)
    this.#roles = derived(instance.database, ROLE_TABLES, () => new Map())
  }

  /** The user of that name and password, if active and not locked out; none for a while after too many wrong ones. */
  authenticate(userName: string, password: string): Row | undefined {
    if (this.attempts.isRefused(userName)) return undefined
    const user = userName ? this.#instance.database.find('sys_user', 'user_name', userName) : undefined
    // Asked first and of everybody: whether there is such a user must not show in the time that it takes.
    const matches = matchesSecret(password, user?.user_password ? String(user.user_password) : null)
    const succeeded = matches && user?.active === 1 && user.locked_out !== 1
    this.attempts.note(userName, succeeded)
    return succeeded ? user : undefined
  }

  session(user: Row, interactive = false): Session {
    const roles = this.rolesOf(String(user.sys_id))
    return {
      userId: String(user.sys_id),
      userName: String(user.user_name),
      roles,
      admin: roles.has('admin'),
      interactive,
      timeZone: text(user, 'time_zone') || undefined,
      dateFormat: text(user, 'date_format') || undefined,
      timeFormat: text(user, 'time_format') || undefined,
      data: new Map(),
    }
  }

  rolesOf(userId: string): Set<string> {
    const known = this.#roles()
    let roles = known.get(userId)
    if (!roles) known.set(userId, (roles = this.#readRoles(userId)))
    return roles
  }

  #readRoles(userId: string): Set<string> {
    const direct = this.#values('sys_user_has_role', 'user', userId, 'role')
    const groups = this.#values('sys_user_grmember', 'user', userId, 'group')
    const waiting = [
      ...direct,
      ...groups.flatMap((group) => this.#values('sys_group_has_role', 'group', group, 'role')),
    ]
    const seen = new Set<string>()
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      waiting.push(...this.#values('sys_user_role_contains', 'role', id, 'contains'))
    }
    const names = [...seen].map((id) => this.#instance.database.get('sys_user_role', id)?.name)
    return new Set(names.filter((name) => name !== undefined && name !== null).map(String))
  }

  #values(table: string, column: string, value: string, wanted: string): string[] {
    return this.#instance.database
      .select(where(table, { [column]: value }))
      .flatMap((row) => (row[wanted] ? [String(row[wanted])] : []))
  }
}

// Security attributes (sys_security_attribute), which access rules lean on: conditions on who acts, not on a record.
// Source: ServiceNow docs, australia: oob-security-attributes, create-security-attributes, compound-security-attributes; SDK docs
// 4.9.0, security-guide ("only compound type … can be referenced in ACLs").

import type { Row } from '../database/database.ts'
import { addEncoded, type Condition, newQuery, where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { ScriptStopped } from '../script-errors.ts'

const TABLE = 'sys_security_attribute'
const SCRIPT_TYPES = ['true|false', 'boolean', 'string', 'integer', 'list']

export class SecurityAttributes {
  readonly #instance: Platform

  constructor(instance: Platform) {
    this.#instance = instance
  }

  /** Whether what an attribute asks for is so of the running user. One that cannot be read is logged, and lets nobody in. */
  holds(sysId: string): boolean {
    const { database, log } = this.#instance
    const row = database.get(TABLE, sysId)
    const problem = (what: string): false => {
      log.write('error', `Security attribute ${row ? text(row, 'name') : sysId}: ${what}`, 'security')
      return false
    }
    if (!row) return problem('there is no attribute of this sys_id here')
    if (text(row, 'type') !== 'compound') return problem(`expected the type compound, got ${text(row, 'type')}`)
    try {
      return flag(row, 'active') && this.#compound(row, [])
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      return problem(this.#instance.scripts.describe(error))
    }
  }

  /** @param within names of the attributes whose conditions led here */
  #compound(row: Row, within: string[]): boolean {
    const name = text(row, 'name')
    if (within.includes(name)) throw new Error(`it leads back to itself (${[...within, name].join(', ')})`)
    const query = newQuery('')
    const [unread] = addEncoded(query, text(row, 'condition'))
    if (unread) throw new Error(`expected conditions such as Role=admin, got ${unread.part}`)
    const holds = (condition: Condition): boolean => this.#meets(condition, [...within, name])
    return query.groups.some(({ all }) => all.length > 0 && all.every((any) => any.some(holds)))
  }

  #meets({ field, operator, value }: Condition, within: string[]): boolean {
    const values = /IN$/.test(operator) ? value.split(',') : [value]
    const isSo = values.some((one) => this.#is(field, one.trim(), within))
    if (['=', 'IN'].includes(operator)) return isSo
    if (['!=', 'NOT IN'].includes(operator)) return !isSo
    throw new Error(`expected one of the operators =, !=, IN, NOT IN for ${field}, got ${operator}`)
  }

  #is(name: string, value: string, within: string[]): boolean {
    const { session } = this.#instance
    const role = (): string => this.#nameOf('sys_user_role', value)
    switch (name) {
      case 'Role':
        return session.admin || session.roles.has(role())
      case 'RoleExplicit':
        return session.roles.has(role())
      case 'Group':
      case 'GroupExplicit':
        return this.#isMember(value)
      case 'HasAdminRole':
        return String(session.admin) === value
      case 'LoggedIn':
        return String(session.userId !== '') === value
      case 'Impersonating':
        return String(session.impersonator !== undefined) === value
      case 'InteractiveSession':
        return String(session.interactive) === value
      default:
        return this.#valueOf(name, within).includes(value)
    }
  }

  /** What an attribute of an app comes to: one value, or those of a list. */
  #valueOf(name: string, within: string[]): string[] {
    const { database, scripts } = this.#instance
    const row = database.find(TABLE, 'name', name)
    if (!row) throw new Error(`there is no security attribute ${name} here`)
    const type = text(row, 'type')
    if (type === 'compound') return [String(this.#compound(row, within))]
    if (!SCRIPT_TYPES.includes(type) || !text(row, 'script'))
      throw new Error(`expected the attribute ${name} to have conditions or a script, got one of the type ${type}`)
    const scope = this.#instance.scopeName(text(row, 'sys_scope')) || 'global'
    const value = scripts.evaluate(scope, text(row, 'script'), `security attribute ${name}`)
    return String(value ?? '').split(',')
  }

  #nameOf(table: string, nameOrSysId: string): string {
    const row = this.#instance.database.get(table, nameOrSysId)
    return row ? text(row, 'name') : nameOrSysId
  }

  #isMember(group: string): boolean {
    const { database, session } = this.#instance
    const sysId = database.find('sys_user_group', 'name', group)?.sys_id ?? group
    const query = where('sys_user_grmember', { user: session.userId, group: String(sysId) })
    return database.select({ ...query, limit: 1 }).length > 0
  }
}

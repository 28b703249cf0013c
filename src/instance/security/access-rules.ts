// Access rules as the instance works with them, read from sys_security_acl and the roles they require.

import type { Row } from '../database/database.ts'
import { newQuery } from '../database/query.ts'
import type { Kernel } from '../kernel.ts'

export interface AccessRule {
  sysId: string
  /** Table, or table and field: `incident`, `incident.number`, `incident.*`, `*`. */
  name: string
  operation: string
  /** One of these is needed; none listed asks for none. */
  roles: string[]
  /** Encoded query that the record must meet. */
  condition: string
  /** Encoded query of the records that the rule speaks of; empty for all. */
  appliesTo: string
  script: string
  /** sys_id of a security attribute that the user must meet; empty for none. */
  attribute: string
  scope: string
  /** "Deny Unless": who fails the rule is refused, whatever other rules allow. */
  deny: boolean
  adminOverrides: boolean
  /** Asks for nothing, or for what is not there: nobody passes. */
  invalid: boolean
}

/** Always true, whatever the record: the platform counts such a script as none. */
const TRIVIAL = /^\s*(answer\s*=\s*)?true\s*;?\s*$/

/** A role that even an admin has only where it was granted. */
export const NOBODY = 'nobody'

/** The kinds of rules that are kept to. */
const TYPES = ['record', 'ui_page', 'rest_endpoint', 'client_callable_script_include']

/** The active rules by `operation name`; those of pages as `ui_page:read name`, those of REST APIs as `rest_endpoint:execute name`. */
export function readAccessRules(instance: Kernel): Map<string, AccessRule[]> {
  const { database } = instance
  const rolesOf = readRoles(instance)
  const rules = new Map<string, AccessRule[]>()
  for (const row of database.select(newQuery('sys_security_acl'))) {
    const type = String(row.type ?? 'record').toLowerCase()
    if (row.active === 0 || !TYPES.includes(type)) continue
    const rule = ruleOf(instance, row, rolesOf.get(row.sys_id) ?? [])
    const key =
      type === 'record' ? `${rule.operation} ${rule.name}` : `${type}:${rule.operation.toLowerCase()} ${rule.name}`
    rules.set(key, [...(rules.get(key) ?? []), rule])
  }
  return rules
}

function ruleOf(instance: Kernel, row: Row, roles: string[]): AccessRule {
  const text = (name: string): string => String(row[name] ?? '')
  const scope = instance.scopeName(text('sys_scope')) || 'global'
  const script = row.advanced === 1 ? text('script') : ''
  const attribute = text('security_attribute')
  const asksNothing = !roles.length && !attribute && !text('condition') && (!script || TRIVIAL.test(script))
  return {
    sysId: String(row.sys_id),
    name: text('name'),
    operation: text('operation'),
    roles,
    condition: text('condition'),
    appliesTo: text('applies_to'),
    script,
    attribute,
    scope,
    deny: row.decision_type === 'deny',
    // "The nobody role takes precedence over the admin override option" (t_CreateAnACLRule, australia).
    adminOverrides: row.admin_overrides !== 0 && !roles.includes(NOBODY),
    // The base rules that ask for no role stand for the platform's "any authenticated user".
    invalid: asksNothing && scope !== 'global',
  }
}

function readRoles({ database }: Kernel): Map<unknown, string[]> {
  const names = new Map(database.select(newQuery('sys_user_role')).map((row) => [row.sys_id, String(row.name)]))
  const roles = new Map<unknown, string[]>()
  for (const row of database.select(newQuery('sys_security_acl_role'))) {
    // A role that is not there lets nobody in: it must not read as "no role needed".
    const role = names.get(row.sys_user_role) ?? `missing role ${row.sys_user_role}`
    roles.set(row.sys_security_acl, [...(roles.get(row.sys_security_acl) ?? []), role])
  }
  return roles
}

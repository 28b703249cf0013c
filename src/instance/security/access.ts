// Who may do what: roles, access rules (sys_security_acl) and Application Access between scopes.
// Source: ServiceNow docs, access control rules (nearest table in the hierarchy decides, then `*`; admin passes).
import { isSecret } from '../database/columns.ts'
import { newQuery } from '../database/query.ts'
import type { Instance } from '../instance.ts'
import { RecordState } from '../records/record.ts'

export type AccessOperation = 'read' | 'write' | 'create' | 'delete'

interface Rule {
  name: string
  operation: string
  roles: string[]
  script: string
  scope: string
}

export class Access {
  readonly #instance: Instance
  #rules = new Map<string, Rule[]>()
  #version = ''

  constructor(instance: Instance) {
    this.#instance = instance
  }

  /** Whether the running user may do this to records of a table (to this record, where one is given). */
  allows(table: string, operation: AccessOperation, state?: RecordState): boolean {
    if (this.#instance.session.admin) return true
    const rules = this.#rulesFor(table, operation)
    // A table that no rule speaks of is closed to all but admins: the platform's own `*` rule.
    return rules !== undefined && rules.some((rule) => this.#passes(rule, table, state))
  }

  /** Whether a column may be read or written. Where no rule names it, its table decides. */
  allowsField(table: string, field: string, operation: AccessOperation, state?: RecordState): boolean {
    if (this.#instance.session.admin) return true
    for (const owner of this.#instance.schema.lineage(table)) {
      const rules = this.#index().get(`${operation} ${owner}.${field}`)
      if (rules) return rules.some((rule) => this.#passes(rule, table, state))
    }
    return this.allows(table, operation, state)
  }

  /**
   * Whether a query may name a field. A condition on a hidden field would tell its value by what it finds; one on a
   * password, its hash.
   */
  allowsQueryBy(table: string, path: string): boolean {
    let at = table
    for (const name of path.split('.')) {
      const column = this.#instance.schema.column(at, name)
      if ((column && isSecret(column)) || !this.allowsField(at, name, 'read')) return false
      at = column?.reference ?? ''
    }
    return true
  }

  #rulesFor(table: string, operation: AccessOperation): Rule[] | undefined {
    for (const owner of this.#instance.schema.lineage(table)) {
      const rules = this.#index().get(`${operation} ${owner}`)
      if (rules) return rules
    }
    return undefined
  }

  #passes(rule: Rule, table: string, state: RecordState | undefined): boolean {
    const { session, scripts } = this.#instance
    if (rule.roles.length && !rule.roles.some((role) => session.roles.has(role))) return false
    if (!rule.script) return true
    const current = this.#instance.glide(rule.scope).recordOf(state ?? RecordState.fresh(table))
    try {
      return Boolean(scripts.evaluate(rule.scope, rule.script, `ACL ${rule.name}`, { current }))
    } catch (error) {
      this.#instance.log.write('error', `ACL ${rule.name}: ${scripts.describe(error)}`, rule.scope)
      return false
    }
  }

  #index(): Map<string, Rule[]> {
    const { database } = this.#instance
    const version = ['sys_security_acl', 'sys_security_acl_role', 'sys_user_role']
      .map((table) => database.version(table))
      .join()
    if (version !== this.#version) {
      this.#version = version
      this.#rules = this.#read()
    }
    return this.#rules
  }

  #read(): Map<string, Rule[]> {
    const { database } = this.#instance
    const roleNames = new Map(database.select(newQuery('sys_user_role')).map((row) => [row.sys_id, String(row.name)]))
    const rolesOf = new Map<unknown, string[]>()
    for (const row of database.select(newQuery('sys_security_acl_role'))) {
      const role = roleNames.get(row.sys_user_role)
      // A role that is not there lets nobody in: it must not read as "no role needed".
      rolesOf.set(row.sys_security_acl, [
        ...(rolesOf.get(row.sys_security_acl) ?? []),
        role ?? `missing role ${row.sys_user_role}`,
      ])
    }
    const rules = new Map<string, Rule[]>()
    for (const row of database.select(newQuery('sys_security_acl'))) {
      if (row.active === 0 || (row.type && row.type !== 'record')) continue
      const rule: Rule = {
        name: String(row.name ?? ''),
        operation: String(row.operation ?? ''),
        roles: rolesOf.get(row.sys_id) ?? [],
        script: row.advanced === 1 ? String(row.script ?? '') : '',
        scope: this.#instance.scopeName(String(row.sys_scope ?? '')) || 'global',
      }
      const key = `${rule.operation} ${rule.name}`
      rules.set(key, [...(rules.get(key) ?? []), rule])
    }
    return rules
  }

  /**
   * Application Access: whether scripts of `scope` may do this to a table of another scope.
   * @throws Error as the platform words its refusal
   */
  checkScope(table: string, operation: 'read' | 'create' | 'update' | 'delete', scope: string): void {
    const target = this.#instance.schema.get(table)
    if (!target || target.scope === scope || scope === 'global' || target.access[operation]) return
    throw new Error(
      `Security restricted: ${operation === 'update' ? 'write' : operation} operation on table '${table}' from scope '${scope}' was denied. ` +
        `The application ${target.scope} must allow it in the table's Application Access`
    )
  }
}

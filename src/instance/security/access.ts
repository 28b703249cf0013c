// Who may do what: roles, access rules (sys_security_acl) and Application Access between scopes.
// Source: ServiceNow docs, acl-rule-types and exploring-access-control-list (zurich). The nearest table of the
// hierarchy that has rules decides; both the table's and the field's rules must pass.

import { isSecret } from '../database/columns.ts'
import { derived } from '../database/derived.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { matches } from '../records/matches.ts'
import { ScriptStopped } from '../script-errors.ts'
import { type AccessRule, NOBODY, readAccessRules } from './access-rules.ts'
import { Privileges } from './privileges.ts'
import { SecurityAttributes } from './security-attributes.ts'

/** sys_id of report_view among sys_security_operation, the same on every instance. Rules of the SDK name it by that. */
const REPORT_VIEW = '0997ab83733303005978e4b9cdf6a7b9'
/** The operation of rules on editing in lists, as they name it. */
const LIST_EDIT = 'list_edit'

/** What rules are read from. */
const RULE_TABLES = ['sys_security_acl', 'sys_security_acl_role', 'sys_user_role']

export type AccessOperation = 'read' | 'write' | 'create' | 'delete'

export class Access {
  readonly #instance: Platform
  readonly privileges: Privileges
  readonly #attributes: SecurityAttributes
  readonly #rules: () => Map<string, AccessRule[]>
  /** Some rule holds for admins too (admin_overrides is off). */
  readonly #bindsAdmin: () => boolean

  /** @param permissiveEnforces whether the runtime access tracking `permissive` counts as `enforcing` */
  constructor(instance: Platform, permissiveEnforces = false) {
    this.#instance = instance
    const { database } = instance
    this.#rules = derived(database, RULE_TABLES, () => readAccessRules(instance))
    this.#bindsAdmin = derived(database, RULE_TABLES, () =>
      [...this.#rules().values()].flat().some((rule) => !rule.adminOverrides)
    )
    this.privileges = new Privileges(instance, permissiveEnforces)
    this.#attributes = new SecurityAttributes(instance)
  }

  /**
   * Whether the running user may do this to records of a table (to this record, where one is given). Without a record,
   * reading asks for the roles only: conditions and scripts look at records.
   */
  allows(table: string, operation: AccessOperation, state?: RecordState): boolean {
    if (this.#unbound()) return true
    const lineage = this.#instance.schema.lineage(table)
    const verdict = this.#decide([...lineage, '*'], table, operation, state)
    // A table that no rule speaks of is closed to all but admins: the platform's own `*` rule.
    return verdict ?? this.#instance.session.admin
  }

  /** Whether a column may be read or written: its table must let the user, and so must the rules that name it. */
  allowsField(table: string, field: string, operation: AccessOperation, state?: RecordState): boolean {
    if (this.#unbound()) return true
    if (!this.allows(table, operation, state)) return false
    const lineage = this.#instance.schema.lineage(table)
    const names = [
      ...lineage.map((owner) => `${owner}.${field}`),
      `*.${field}`,
      ...lineage.map((owner) => `${owner}.*`),
    ]
    return this.#decide([...names, '*.*'], table, operation, state) ?? true
  }

  /**
   * Whether the running user may edit a column in a list: writing it is asked for beside this. Without a rule of the operation
   * list_edit everyone may. Source: ServiceNow docs, r_ConfigListEditorContextSecurity.
   */
  allowsListEdit(table: string, field: string, state: RecordState): boolean {
    if (this.#unbound()) return true
    const lineage = this.#instance.schema.lineage(table)
    const byField = [...lineage.map((owner) => `${owner}.${field}`), ...lineage.map((owner) => `${owner}.*`)]
    return [lineage, byField].every((names) => this.#decide(names, table, LIST_EDIT, state) ?? true)
  }

  /**
   * Whether the running user may see figures of a table in reports: by the report_view rules of the nearest table that has
   * any, else by who may read it. Source: ServiceNow docs, report-view-access-control. Charts count without looking at
   * records, so reading by role is asked in both cases.
   */
  allowsReport(table: string): boolean {
    if (this.#unbound()) return true
    const lineage = this.#instance.schema.lineage(table)
    return this.allows(table, 'read') && (this.#decide(lineage, table, REPORT_VIEW, undefined) ?? true)
  }

  /** Whether the running user may open a UI page that goes by these names; without a rule everyone may. */
  allowsUiPage(names: string[]): boolean {
    return this.#unbound() || (this.#decide(names, 'sys_ui_page', 'ui_page:read', undefined) ?? true)
  }

  /** Whether one of these access rules (sys_ids, type REST_Endpoint) lets the running user call a REST API; none asks for none. */
  allowsEndpoint(sysIds: string[]): boolean {
    if (this.#unbound() || !sysIds.length) return true
    const rules = [...this.#rules()].flatMap(([key, list]) => (key.startsWith('rest_endpoint:') ? list : []))
    return rules.some((rule) => sysIds.includes(rule.sysId) && !rule.deny && this.#passesEndpoint(rule))
  }

  /** Whether the running user may call a script include that goes by these names from a client; without a rule everyone may. */
  allowsClientCall(names: string[]): boolean {
    if (this.#unbound()) return true
    const rules = names.flatMap((name) => this.#rules().get(`client_callable_script_include:execute ${name}`) ?? [])
    return rules.every((rule) => this.#passesEndpoint(rule))
  }

  /** Whether the access rules of a REST address, `/api/x_acme/orders/{id}`, let the running user pass: all of them must. */
  allowsEndpointAt(path: string, method: string): boolean {
    if (this.#unbound()) return true
    const rules = this.#rules().get(`rest_endpoint:${method.toLowerCase()} ${path}`) ?? []
    return rules.every((rule) => this.#passesEndpoint(rule))
  }

  #passesEndpoint(rule: AccessRule): boolean {
    if (this.#instance.session.admin && rule.adminOverrides) return true
    return this.#holds(rule) && (!rule.script || this.#scriptAllows(rule, {}))
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

  /** The platform itself is bound by no rule, an admin only by those that say so. */
  #unbound(): boolean {
    const { session } = this.#instance
    return session.admin && (session.userId === 'system' || !this.#bindsAdmin())
  }

  /** The verdict of the first name that rules apply to; undefined when none does. */
  #decide(
    names: readonly string[],
    table: string,
    operation: string,
    state: RecordState | undefined
  ): boolean | undefined {
    for (const name of names) {
      const all = this.#rules().get(`${operation} ${name}`) ?? []
      const rules = all.filter((rule) => !rule.appliesTo || !state || this.#meets(state, rule.appliesTo, rule))
      if (!rules.length) continue
      const passes = (rule: AccessRule): boolean => this.#passes(rule, table, operation, state)
      // "Deny Unless" rules come first, and each must pass; of "Allow If" rules one is enough.
      if (rules.some((rule) => rule.deny && !passes(rule))) return false
      const allowing = rules.filter((rule) => !rule.deny)
      return !allowing.length || allowing.some(passes)
    }
    return undefined
  }

  #passes(rule: AccessRule, table: string, operation: string, state: RecordState | undefined): boolean {
    if (this.#instance.session.admin && rule.adminOverrides) return true
    if (!this.#holds(rule)) return false
    if (!state && operation === 'read') return true
    const record = state ?? RecordState.fresh(table)
    if (rule.condition && !this.#meets(record, rule.condition, rule)) return false
    return !rule.script || this.#scriptAllows(rule, { current: this.#instance.glide(rule.scope).recordOf(record) })
  }

  /** Whether the user has what a rule asks for before any record is looked at. */
  #holds({ invalid, roles, attribute }: AccessRule): boolean {
    const { session } = this.#instance
    if (invalid) return false
    const hasRole = (session.admin && !roles.includes(NOBODY)) || roles.some((role) => session.roles.has(role))
    return (!roles.length || hasRole) && (!attribute || this.#attributes.holds(attribute))
  }

  #scriptAllows(rule: AccessRule, bindings: Record<string, unknown>): boolean {
    const { scripts, log } = this.#instance
    try {
      return Boolean(scripts.evaluate(rule.scope, rule.script, `ACL ${rule.name}`, bindings))
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      log.write('error', `ACL ${rule.name}: ${scripts.describe(error)}`, rule.scope)
      return false
    }
  }

  #meets(state: RecordState, condition: string, { name, scope }: AccessRule): boolean {
    const { database, schema, scripts } = this.#instance
    return matches(schema, state, condition, {
      lookUp: (table, sysId) => database.get(table, sysId),
      evaluate: (expression) => scripts.evaluate(scope, expression, `condition of the ACL ${name}`),
    })
  }

  /**
   * Whether scripts of `scope` may do this to a table of another scope: by its Application Access, and by the privileges of
   * the application.
   * @throws Error as the platform words its refusal
   */
  checkScope(table: string, operation: 'read' | 'create' | 'update' | 'delete', scope: string): void {
    const target = this.#instance.schema.get(table)
    if (!target || target.scope === scope) return
    // Milder than the platform, which holds the global scope to the other boxes as well.
    if (scope === 'global' && target.access.read) return
    const asked = operation === 'update' ? 'write' : operation
    if (target.access[operation]) return this.privileges.checkTable(table, target.scope, asked, scope)
    throw new Error(
      `Security restricted: ${asked} operation on table '${table}' from scope '${scope}' was denied. ` +
        `The application ${target.scope} must allow it in the table's Application Access`
    )
  }
}

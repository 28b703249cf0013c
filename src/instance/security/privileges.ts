// Cross-scope privileges (sys_scope_privilege) at run time: what scripts of an application whose runtime access tracking is
// enforcing may do with tables, script includes and script objects of other scopes.
// Source: ServiceNow docs, c_CrossScopePrivilegeRecord and c_RuntimeAccessTracking (zurich, australia); wording of the log
// and of the exception: ServiceNow community blog 44ad22a9dbd0dbc01dcaf3231f961921, KB0960942. That access to a table
// without a privilege raises, too, is assumed.

import { derived } from '../database/derived.ts'
import { newQuery } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { SCRIPT_OBJECTS, type ScriptObject } from '../platform/index.ts'
import type { Store } from '../store.ts'

type TableOperation = 'read' | 'write' | 'create' | 'delete'
type TargetType = 'sys_db_object' | 'sys_script_include' | 'scriptable'

/** What a script asks for. */
interface Asked {
  type: TargetType
  operation: TableOperation | 'execute'
  /** Names by which a privilege may call it; the first is the one that is shown. */
  names: string[]
  /** The scope that it belongs to. */
  owner: string
  /** How the log calls it. */
  label: string
}

/** A script's access to another scope was refused. Scripts see its name and message. */
export class CrossScopeAccessNotAllowed extends Error {
  override name = 'com.glide.script.fencing.CrossScopeAccessNotAllowedException'
}

const WORDS: Record<string, string> = {
  read: 'Read',
  write: 'Write',
  create: 'Create',
  delete: 'Delete',
  execute: 'Execute',
}

/** Names that a scope has asked for and may use: its name → what is asked of → for what. */
type Passed = Map<string, Map<string, Set<string>>>

/** `object.method` → the name of the privilege that it needs. */
const FENCED = new Map(
  SCRIPT_OBJECTS.flatMap(({ name, object, methods }) => methods.map((method) => [`${object}.${method}`, name]))
)

/** The privilege that a call needs; undefined for one that needs none. */
const privilegeFor = (object: ScriptObject['object'], method: string): string | undefined =>
  FENCED.get(`${object}.${method}`) ?? FENCED.get(`${object}.*`)

export class Privileges {
  readonly #store: Store
  /** Applications whose scripts need privileges: scope → name of the application. */
  readonly #enforcing: () => Map<string, string>
  readonly #granted: () => Map<string, boolean>
  /** Each script asks for the same few a hundred times. */
  readonly #passedCalls: () => Passed
  readonly #passedTables: () => Passed

  /** @param permissiveToo whether `permissive` counts as `enforcing`: its sources contradict each other */
  constructor(store: Store, permissiveToo = false) {
    this.#store = store
    const { database } = store
    this.#enforcing = derived(database, ['sys_scope', 'sys_app', 'sys_store_app'], () => {
      const rows = database.select(newQuery('sys_scope'))
      const wanted = permissiveToo ? ['enforcing', 'permissive', 'tracking'] : ['enforcing']
      const strict = rows.filter((row) => wanted.includes(text(row, 'runtime_access_tracking')))
      return new Map(strict.map((row) => [text(row, 'scope'), text(row, 'name') || text(row, 'scope')]))
    })
    this.#granted = derived(database, ['sys_scope_privilege', 'sys_scope', 'sys_app'], () => this.#readGranted())
    const all = ['sys_scope_privilege', 'sys_scope', 'sys_app', 'sys_store_app']
    this.#passedCalls = derived(database, all, () => new Map())
    this.#passedTables = derived(database, all, () => new Map())
  }

  /** @throws CrossScopeAccessNotAllowed */
  checkTable(table: string, owner: string, operation: TableOperation, scope: string): void {
    if (owner === scope || this.#passedTables().get(scope)?.get(table)?.has(operation)) return
    if (this.#enforcing().has(scope))
      this.#check(scope, { type: 'sys_db_object', operation, names: [table], owner, label: `table '${table}'` })
    pass(this.#passedTables(), scope, table, operation)
  }

  /** @throws CrossScopeAccessNotAllowed */
  checkScriptInclude(name: string, owner: string, scope: string): void {
    if (owner === scope || !this.#enforcing().has(scope)) return
    this.#check(scope, {
      type: 'sys_script_include',
      operation: 'execute',
      names: [name, `${owner}.${name}`],
      owner,
      label: `script include '${name}'`,
    })
  }

  /** @throws CrossScopeAccessNotAllowed */
  checkCall(object: ScriptObject['object'], method: string, scope: string): void {
    if (this.#passedCalls().get(scope)?.get(object)?.has(method)) return
    const name = this.#enforcing().has(scope) && privilegeFor(object, method)
    if (name)
      this.#check(scope, {
        type: 'scriptable',
        operation: 'execute',
        names: [name],
        owner: 'global',
        label: `API '${name}'`,
      })
    pass(this.#passedCalls(), scope, object, method)
  }

  #check(scope: string, { type, operation, names, owner, label }: Asked): void {
    const granted = this.#granted()
    if (names.some((name) => granted.get(keyOf(scope, type, operation, name, owner)))) return
    const application = this.#enforcing().get(scope) ?? scope
    const refused = `${WORDS[operation]} operation on ${label} from scope '${application}' was denied.`
    const advice =
      `The application '${application}' must declare a cross scope access privilege. ` +
      'Please contact the application author to update their privilege requests.'
    this.#store.log.write('error', `Security restricted: ${refused} ${advice}`, scope)
    throw new CrossScopeAccessNotAllowed(`Access to ${names[0]} from scope ${scope} not allowed`)
  }

  #readGranted(): Map<string, boolean> {
    const granted = new Map<string, boolean>()
    for (const row of this.#store.database.select(newQuery('sys_scope_privilege'))) {
      const [source, owner] = [this.#nameOf(text(row, 'source_scope')), this.#nameOf(text(row, 'target_scope'))]
      const type = text(row, 'target_type') as TargetType
      const key = keyOf(source, type, text(row, 'operation'), text(row, 'target_name'), owner)
      // Of several records for the same thing, one that says no counts.
      granted.set(key, text(row, 'status') === 'allowed' && granted.get(key) !== false)
    }
    return granted
  }

  /** Records name a scope, or hold its sys_id. */
  #nameOf(scope: string): string {
    return this.#store.scopeName(scope) || scope
  }
}

const keyOf = (source: string, type: string, operation: string, name: string, owner: string): string =>
  [source, type, operation, name, owner || 'global'].join(' ')

function pass(passed: Passed, scope: string, what: string, how: string): void {
  let ofScope = passed.get(scope)
  if (!ofScope) passed.set(scope, (ofScope = new Map()))
  const ways = ofScope.get(what)
  if (ways) ways.add(how)
  else ofScope.set(what, new Set([how]))
}

// What scripts do with the platform: which tables they read and write, which script includes and script objects they call.

import { SCRIPT_OBJECTS } from '../../../src/instance/platform/index.ts'
import type { KnownTables } from '../known-tables.ts'
import { NOTHING, platform, textsIn, valueOf } from './values.ts'
import type { Possibility, Scope, Value } from './values.ts'

type Operation = 'read' | 'write' | 'create' | 'delete'

/** One use of something that may belong to another scope. */
export type Use =
  | { type: 'sys_db_object'; name: string; operation: Operation; withChildren: boolean }
  | { type: 'sys_script_include'; scope: string; name: string }
  | { type: 'scriptable'; name: string }
  /** What reviewers find fault with, and certification looks for. */
  | { type: 'smell'; smell: 'dotted field' | 'dot-walk to sys_id'; name: string }
  /** A table that the script's text does not tell. */
  | { type: 'unknown table' }

const READS = new Set(['get', 'query', '_query', 'getRowCount', 'find', 'queryNoDomain'])
const OPERATIONS: Record<string, Operation> = {
  insert: 'create',
  insertWithReferences: 'create',
  update: 'write',
  updateWithReferences: 'write',
  updateMultiple: 'write',
  deleteRecord: 'delete',
  deleteMultiple: 'delete',
}
const RECORDS = /^(?:global\.)?(GlideRecord|GlideRecordSecure|GlideAggregate)$/
/** Namespaces of the platform's own API: what is called there is no script include. Those of @servicenow/glide. */
const API_NAMESPACES = new Set(
  `sn_actsub sn_app_api sn_auth sn_cc sn_ci_analytics sn_clotho sn_cmdb sn_cmdbgroup sn_collab sn_connect sn_cs
  sn_discovery sn_dp sn_dt sn_fd sn_hr_core sn_hw sn_i18n sn_impex sn_insights sn_interaction sn_kmf_ns sn_lef sn_nlp_sentiment
  sn_notification sn_pubsub sn_sc sn_snap sn_tfrm sn_uc sn_ws sn_ws_err sn_ws_int`.split(/\s+/)
)
/** What the language brings; scripts make and call it without a privilege. */
const LANGUAGE = new Set(
  `Object Function Array String Number Boolean Date RegExp Map Set Error TypeError RangeError SyntaxError ReferenceError
  EvalError URIError AggregateError Symbol Math JSON Class AbstractAjaxProcessor Packages`.split(/\s+/)
)

export class Glide {
  readonly uses: Use[] = []
  readonly #known: KnownTables
  readonly #ownIncludes: Set<string>
  /** What is found while functions are read that nothing calls: their arguments, and so their tables, are not known. */
  isGuessing = false

  constructor(known: KnownTables, ownIncludes: Set<string>) {
    this.#known = known
    this.#ownIncludes = ownIncludes
  }

  /** A name that the script does not declare. */
  named(name: string): Value {
    if (name === 'undefined' || name === '') return NOTHING
    return platform(name)
  }

  property(one: Possibility, name: string, _scope: Scope): Value {
    if (one.kind === 'platform') return platform(`${one.name}.${name}`)
    if (one.kind === 'element' && name === 'sys_id') {
      this.uses.push({ type: 'smell', smell: 'dot-walk to sys_id', name: `${one.column}.sys_id` })
    }
    if (one.kind !== 'record') return NOTHING
    this.uses.push({ type: 'smell', smell: 'dotted field', name })
    if (name === 'sys_class_name') return valueOf({ kind: 'class', table: one.table })
    return valueOf({ kind: 'element', table: one.table, column: name })
  }

  /** `new` of something. */
  make(one: Possibility, args: Value[]): Value {
    if (one.kind !== 'platform') return NOTHING
    const [, record] = RECORDS.exec(one.name) ?? []
    if (record) return this.#record(record, args[0] ?? NOTHING)
    this.#include(one.name)
    return platform(one.name)
  }

  #record(made: string, tables: Value): Value {
    const isAggregate = made === 'GlideAggregate'
    if (!isAggregate) this.#calls('GlideRecord', 'new')
    const records = [...tables.values()].flatMap((one): Possibility[] => {
      if (one.kind === 'text' && one.text === '') return []
      if (one.kind === 'text') return [{ kind: 'record', table: one.text, isExact: true, isAggregate }]
      return one.kind === 'class' ? [{ kind: 'record', table: one.table, isExact: false, isAggregate }] : []
    })
    if (records.length === 0 && !this.isGuessing) this.uses.push({ type: 'unknown table' })
    return valueOf(...records)
  }

  /** A method of something of the platform. */
  call(one: Possibility, method: string, args: Value[]): Value {
    if (one.kind === 'record') return this.#callOfRecord(one, method, args)
    if (one.kind === 'element') return this.#callOfElement(one, method)
    if (one.kind !== 'platform') return NOTHING
    const name = one.name.replace(/^global\./, '')
    if (name === 'gs') this.#calls('gs', method)
    else if (name.startsWith('sn_') && this.#isNamed(name)) this.#calls(name, method)
    else if (/^[A-Z]/.test(name.split('.').at(-1)!) || one.name.includes('.')) this.#include(one.name)
    return NOTHING
  }

  #callOfRecord(one: Extract<Possibility, { kind: 'record' }>, method: string, args: Value[]): Value {
    if (!one.isAggregate) this.#calls('GlideRecord', method)
    const operation = READS.has(method) ? 'read' : OPERATIONS[method]
    if (operation) this.#table(one.table, operation, !one.isExact)
    if (method === 'addJoinQuery') for (const table of textsIn(args[0] ?? NOTHING)) this.#table(table, 'read', false)
    if (method === 'getTableName' || method === 'getRecordClassName') {
      return valueOf(one.isExact ? { kind: 'text', text: one.table } : { kind: 'class', table: one.table })
    }
    const columns = textsIn(args[0] ?? NOTHING)
    if (method === 'getValue' && columns.includes('sys_class_name')) return valueOf({ kind: 'class', table: one.table })
    if (method === 'getElement') {
      return valueOf(...columns.map((column) => ({ kind: 'element' as const, table: one.table, column })))
    }
    return NOTHING
  }

  #callOfElement({ table, column }: Extract<Possibility, { kind: 'element' }>, method: string): Value {
    this.#calls('GlideElement', method)
    const referenced = this.#known.referenceOf(table, column)
    if (method !== 'getRefRecord' || referenced === '') return NOTHING
    this.#table(referenced, 'read', false)
    return valueOf({ kind: 'record', table: referenced, isExact: false, isAggregate: false })
  }

  /** A method of something that is not known: one of GlideRecord's, where it has such a name. */
  callOnUnknown(method: string): void {
    if (method in OPERATIONS || method === 'setValue') this.#calls('GlideRecord', method)
  }

  /** A plain call: `SomeInclude()`. */
  called(name: string): void {
    if (/\./.test(name)) this.#include(name)
  }

  #calls(object: string, method: string): void {
    const of = SCRIPT_OBJECTS.filter((one) => one.object === object)
    const own = of.filter(({ methods }) => methods.includes(method))
    for (const { name } of own.length > 0 ? own : of.filter(({ methods }) => methods.includes('*'))) {
      this.uses.push({ type: 'scriptable', name })
    }
  }

  #isNamed = (name: string): boolean => SCRIPT_OBJECTS.some(({ object }) => object === name)

  #table(name: string, operation: Operation, withChildren: boolean): void {
    this.uses.push({ type: 'sys_db_object', name, operation, withChildren })
  }

  /** `global.Name`, `scope.Name` or `Name`: a script include, unless the platform or the language has it. */
  #include(full: string): void {
    const parts = full.split('.')
    const scope = parts.length > 1 ? parts[0]! : 'global'
    const name = parts.length > 1 ? parts[1]! : parts[0]!
    const isPlatform = /^Glide/.test(name) || LANGUAGE.has(parts[0]!) || LANGUAGE.has(name) || API_NAMESPACES.has(scope)
    if (isPlatform || !/^[A-Z]/.test(name) || this.#ownIncludes.has(name)) return
    if (parts.length > 1 && !/^(global$|x_|sn_|u_)/.test(scope)) return
    if (parts.length === 1 && !/^[A-Z]/.test(full)) return
    this.uses.push({ type: 'sys_script_include', scope, name })
  }
}

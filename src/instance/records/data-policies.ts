// Data policies: which fields must hold a value, and which may not change, whoever writes a record.
// Source: ServiceNow docs, c_DataPolicy, r_DataPolicyFields, r_ExecutionOrderScriptsAndEngines; data-policy-guide of the SDK's docs 4.9.0
// (the strictest of several counts, `setWorkflow(false)` leaves them out).

import { type Column, isBoolean } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { derived } from '../database/derived.ts'
import { NotImplemented, where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Schema } from '../database/schema.ts'
import { ScriptStopped } from '../script-errors.ts'
import type { Platform } from '../platform.ts'
import { fieldAt, matches } from './matches.ts'
import type { RecordState } from './record.ts'

/** What a record breaks, as labels of fields. */
export interface PolicyBreach {
  mandatory: string[]
  readOnly: string[]
}

interface Policy {
  name: string
  table: string
  inherit: boolean
  conditions: string
  reverseIfFalse: boolean
  forImports: boolean
  scope: string
  rules: Rule[]
}

interface Rule {
  /** Column, or a way through references: `caller_id.email`. */
  field: string
  mandatory: boolean | undefined
  readOnly: boolean | undefined
}

/** Policies by the lineage of a table: it is another list once the schema is another one. */
interface Known {
  all: readonly Policy[]
  byLineage: WeakMap<object, readonly Policy[]>
}

export class DataPolicies {
  readonly #instance: Platform
  readonly #policies: () => readonly Policy[]
  #known: Known = { all: [], byLineage: new WeakMap() }

  constructor(instance: Platform) {
    this.#instance = instance
    const { database } = instance
    this.#policies = derived(database, ['sys_data_policy2', 'sys_data_policy_rule', 'sys_scope'], () =>
      database.select(where('sys_data_policy2', { active: 'true' })).map((row) => this.#policyOf(row))
    )
  }

  /** The active policies of a table, and of those that it extends where they are inherited. */
  of(table: string): readonly Policy[] {
    const all = this.#policies()
    if (!all.length) return all
    if (this.#known.all !== all) this.#known = { all, byLineage: new WeakMap() }
    const lineage = this.#instance.schema.lineage(table)
    let policies = this.#known.byLineage.get(lineage)
    if (!policies) {
      policies = all.filter((one) => one.table === table || (one.inherit && lineage.includes(one.table)))
      this.#known.byLineage.set(lineage, policies)
    }
    return policies
  }

  /** @param importing the record comes out of an import set. @returns undefined where nothing is broken */
  breach(policies: readonly Policy[], state: RecordState, importing: boolean): PolicyBreach | undefined {
    const mandatory = new Set<string>()
    const readOnly = new Set<string>()
    for (const policy of policies) {
      if (importing && !policy.forImports) continue
      const holds = this.#holds(policy, state)
      if (!holds && !policy.reverseIfFalse) continue
      for (const rule of policy.rules) {
        if (rule.mandatory === holds && this.#isOpenTo(policy, state.table)) mandatory.add(rule.field)
        if (rule.readOnly === holds) readOnly.add(rule.field)
      }
    }
    const empty = [...mandatory].filter((field) => this.#isEmpty(state, field))
    // A new record has nothing yet that could change.
    const changed = state.isNew ? [] : [...readOnly].filter((field) => isChanged(this.#instance.schema, state, field))
    if (!empty.length && !changed.length) return undefined
    const labels = (fields: string[]): string[] => fields.map((field) => this.#column(state, field)?.label ?? field)
    return { mandatory: labels(empty), readOnly: labels(changed) }
  }

  /** A policy of another app cannot make a field mandatory; the global scope is where customers work. */
  #isOpenTo({ scope }: Policy, table: string): boolean {
    return scope === '' || scope === 'global' || scope === this.#instance.schema.get(table)?.scope
  }

  #holds({ name, scope, conditions }: Policy, state: RecordState): boolean {
    const { database, schema, scripts, log } = this.#instance
    try {
      return matches(schema, state, conditions, {
        lookUp: (table, sysId) => database.get(table, sysId),
        evaluate: (expression) => scripts.evaluate(scope || 'global', expression, `condition of ${name}`),
      })
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      const what = error instanceof NotImplemented ? error.message : scripts.describe(error)
      log.write('error', `Data policy ${name}: ${what}`, scope)
      return false
    }
  }

  #column(state: RecordState, field: string): Column | undefined {
    return this.#at(state, field)?.column
  }

  #at(state: RecordState, field: string): ReturnType<typeof fieldAt> {
    const { database, schema } = this.#instance
    return fieldAt(schema, (table, sysId) => database.get(table, sysId), state, field)
  }

  /** A true/false field always has a value. One that its choices do not offer counts as none (recorded: close_code). */
  #isEmpty(state: RecordState, field: string): boolean {
    const found = this.#at(state, field)
    if (!found) return field.includes('.')
    const { at, column } = found
    if (isBoolean(column)) return false
    const value = at.text(column.name)
    if (value === null) return true
    if (!column.choice || !this.#offersNothingElse(column)) return false
    const choices = this.#instance.display.choices(at.table, column.name)
    return choices.length > 0 && !choices.some((choice) => choice.value === value)
  }

  /** Dropdowns with and without *None*; suggestions take whatever is typed. */
  #offersNothingElse(column: Column): boolean {
    const [entry] = this.#instance.database.select(
      where('sys_dictionary', { name: column.table, element: column.name })
    )
    return ['1', '3'].includes(String(entry?.choice ?? ''))
  }

  #policyOf(row: Row): Policy {
    const { database } = this.#instance
    return {
      name: text(row, 'short_description') || String(row.sys_id),
      table: text(row, 'model_table'),
      inherit: flag(row, 'inherit'),
      conditions: text(row, 'conditions'),
      reverseIfFalse: flag(row, 'reverse_if_false'),
      forImports: flag(row, 'apply_import_set'),
      scope: this.#instance.scopeName(text(row, 'sys_scope')),
      rules: database.select(where('sys_data_policy_rule', { sys_data_policy: String(row.sys_id) })).map((rule) => ({
        field: text(rule, 'field'),
        mandatory: stateOf(text(rule, 'mandatory')),
        readOnly: stateOf(text(rule, 'disabled')),
      })),
    }
  }
}

/** @returns undefined for *Leave alone* */
const stateOf = (said: string): boolean | undefined => (said === 'true' ? true : said === 'false' ? false : undefined)

function isChanged(schema: Schema, state: RecordState, field: string): boolean {
  return schema.column(state.table, field) !== undefined && field in state.changes(schema)
}

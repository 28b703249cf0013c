// Business rules (sys_script): scripts around the writes of a table and of those that extend it.
// Source: ServiceNow docs, c_BusinessRules and r_HowBusinessRulesWork (when, order, current, previous, abort).

import type { Row } from '../database/database.ts'
import { NotImplemented, where } from '../database/query.ts'
import { derived } from '../database/derived.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { ScriptStopped } from '../script-errors.ts'
import { matches } from './matches.ts'
import { addMessage } from './messages.ts'
import { RecordState } from './record.ts'
import { templateValues } from './template-values.ts'
import type { Operation } from './writer.ts'

interface Rule {
  sysId: string
  name: string
  /** How errors and statistics call its script. */
  scriptName: string
  table: string
  when: string
  order: number
  operations: Set<string>
  condition: string
  filter: string
  script: string
  aborts: boolean
  /** What the rule sets, before its script runs. */
  template: string
  /** What it tells the person; empty for nothing. */
  message: string
  /** Only for users who have one of these roles; empty for everyone. */
  roles: string[]
  scope: string
}

/** The rules of a phase, `before insert` for one, by the lineage of a table. */
interface Phases {
  rules: readonly Rule[]
  known: WeakMap<object, Record<string, readonly Rule[]>>
}

/** The order of rules that run after the engines. */
const LATE = 1000

export class BusinessRules {
  readonly #instance: Platform
  /** The active rules, in their order. */
  readonly #rules: () => Rule[]
  /** Those that run before a query, by table. */
  readonly #queryRules: () => Map<string, Rule[]>
  #phases: Phases = { rules: [], known: new WeakMap() }
  /** Rules at work on a record: a rule that writes its own record does not start itself again. */
  #running = new Set<string>()
  #inHand: RecordState | undefined

  constructor(instance: Platform) {
    this.#instance = instance
    const { database } = instance
    this.#rules = derived(database, 'sys_script', () =>
      database.select(where('sys_script', { active: 'true' }, 'order')).map((row) => this.#ruleOf(row))
    )
    this.#queryRules = derived(database, 'sys_script', () => {
      const byTable = new Map<string, Rule[]>()
      for (const rule of this.#rules())
        if (rule.operations.has('query')) byTable.set(rule.table, [...(byTable.get(rule.table) ?? []), rule])
      return byTable
    })
  }

  // ---- before a query, and for a form ----

  hasQueryRules(table: string): boolean {
    return this.#queryRules().has(table)
  }

  /** Runs the rules that narrow a query. @param current the GlideRecord that is queried; rules add conditions to it */
  runQuery(table: string, state: RecordState, current: object): void {
    for (const rule of this.#queryRules().get(table) ?? []) {
      const key = `${rule.sysId} query`
      if (!this.#running.has(key) && this.#isFor(rule)) this.#run(rule, state, key, { current, previous: undefined })
    }
  }

  /** Runs the rules for a record that a form is about to show; what they set is shown and not kept. @returns g_scratchpad */
  runDisplay(state: RecordState): Record<string, unknown> {
    const scratchpad: Record<string, unknown> = {}
    for (const rule of this.#rules()) {
      if (!rule.when.endsWith('display') || !this.#instance.schema.lineage(state.table).includes(rule.table)) continue
      if (!this.#isFor(rule) || !this.#meets(rule, state)) continue
      const current = this.#instance.glide(rule.scope).recordOf(state)
      this.#run(rule, state, `${rule.sysId} display`, { current, previous: undefined, g_scratchpad: scratchpad })
    }
    return scratchpad
  }

  #isFor({ roles }: Rule): boolean {
    const { session } = this.#instance
    return !roles.length || session.admin || roles.some((role) => session.roles.has(role))
  }

  /**
   * Runs the rules of one phase.
   * @param engines what else looks at the write, after the rules with an order below 1000; false ends it. Source: ServiceNow docs,
   * r_ExecutionOrderScriptsAndEngines
   * @returns the rule that aborted the write, as `name^sys_id`; undefined for none
   */
  run(
    when: 'before' | 'after',
    operation: Operation,
    state: RecordState,
    before = state.before,
    engines?: () => boolean
  ): string | undefined {
    state.operation = operation
    let waiting = engines
    for (const rule of this.#matching(when, operation, state)) {
      if (waiting && rule.order >= LATE) {
        if (!waiting()) return undefined
        waiting = undefined
      }
      this.#execute(rule, state, before)
      if (state.aborted) {
        state.aborted = false
        return `${rule.name}^${rule.sysId}`
      }
    }
    waiting?.()
    return undefined
  }

  /** After a write: `after` rules at once, `async` ones when the transaction is done. */
  runAfter(operation: Operation, state: RecordState, before: Row | undefined): void {
    this.run('after', operation, state, before)
    const later = this.#matching('async', operation, state)
    if (!later.length) return
    const copy = RecordState.loaded(this.#instance.schema, state.table, { ...state.row })
    copy.before = before
    copy.operation = operation
    for (const [name, entry] of state.noted) copy.noted.set(name, entry)
    this.#instance.defer(() => {
      for (const rule of later) this.#execute(rule, copy, before)
    })
  }

  /** The rules of a phase of a write, in their order; whether they hold for the record is not looked at. */
  #rulesOf(when: string, operation: Operation, table: string): readonly Rule[] {
    const rules = this.#rules()
    const lineage = this.#instance.schema.lineage(table)
    // Other rules, and other tables, are other lists.
    if (this.#phases.rules !== rules) this.#phases = { rules, known: new WeakMap() }
    let phases = this.#phases.known.get(lineage)
    if (!phases) this.#phases.known.set(lineage, (phases = {}))
    return (phases[`${when} ${operation}`] ??= rules.filter(
      (rule) =>
        (when === 'async' ? rule.when.startsWith(when) : rule.when === when) &&
        rule.operations.has(operation) &&
        lineage.includes(rule.table)
    ))
  }

  #matching(when: string, operation: Operation, state: RecordState): Rule[] {
    const rules = this.#rulesOf(when, operation, state.table)
    return rules.filter((rule) => !this.#isRunning(rule, state) && this.#isFor(rule) && this.#meets(rule, state))
  }

  #isRunning({ sysId }: Rule, state: RecordState): boolean {
    return this.#running.size > 0 && this.#running.has(`${sysId} ${state.sysId}`)
  }

  #meets(rule: Rule, state: RecordState): boolean {
    if (rule.filter === '') return true
    const { database, schema, scripts } = this.#instance
    try {
      return matches(schema, state, rule.filter, {
        lookUp: (table, sysId) => database.get(table, sysId),
        evaluate: (expression) => scripts.evaluate(rule.scope, expression, `condition of ${rule.name}`),
      })
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      const what = error instanceof NotImplemented ? error.message : scripts.describe(error)
      this.#instance.log.write('error', `Business rule ${rule.name}: ${what}`, rule.scope)
      return false
    }
  }

  #execute(rule: Rule, state: RecordState, before: Row | undefined): void {
    const glide = this.#instance.glide(rule.scope)
    this.#run(rule, state, `${rule.sysId} ${state.sysId}`, {
      current: glide.recordOf(state),
      previous: glide.recordOf(RecordState.loaded(this.#instance.schema, state.table, { ...(before ?? {}) })),
    })
  }

  /** Runs one rule: its actions, then its script. @param key marks it as running */
  #run(rule: Rule, state: RecordState, key: string, bindings: Record<string, unknown>): void {
    const instance = this.#instance
    this.#running.add(key)
    try {
      if (
        rule.condition &&
        !instance.scripts.evaluate(rule.scope, rule.condition, `condition of ${rule.name}`, bindings)
      )
        return
      this.#act(rule, state)
      this.holding(state, () => instance.scripts.run(rule.scope, rule.script, bindings, rule.scriptName))
      if (rule.aborts) state.aborted = true
    } catch (error) {
      // After a stopped script nothing is as it was. A rule that throws is logged; the write goes on.
      if (error instanceof ScriptStopped) throw error
      instance.log.write('error', `Business rule ${rule.name}: ${instance.scripts.describe(error)}`, rule.scope)
    } finally {
      this.#running.delete(key)
    }
  }

  /** What a rule does without a script: it sets field values and tells the person something. */
  #act({ template, message, name, scope }: Rule, state: RecordState): void {
    const { schema, scripts, log } = this.#instance
    const { values, unread } = templateValues(template)
    for (const part of unread) log.write('warn', `Business rule ${name}: expected field=value, got ${part}`, scope)
    for (const { field, value, sameAs } of values) {
      const column = schema.column(state.table, field)
      const script = /^javascript:([\s\S]*)$/.exec(value)?.[1]
      if (!column) log.write('warn', `Business rule ${name}: ${state.table} has no column ${field} to set`, scope)
      else if (sameAs !== undefined) state.set(column, state.row[sameAs] ?? null)
      else
        state.set(
          column,
          script === undefined ? (value === 'NULL' ? null : value) : scripts.evaluate(scope, script, `value of ${name}`)
        )
    }
    if (message) addMessage(this.#instance.session, 'info', message)
  }

  /** The record that a rule or a default value is at work for. */
  get inHand(): RecordState | undefined {
    return this.#inHand
  }

  holding<T>(state: RecordState, work: () => T): T {
    const before = this.#inHand
    this.#inHand = state
    try {
      return work()
    } finally {
      this.#inHand = before
    }
  }

  /** Runs work of another transaction: the rules at work in this one do not count for it. */
  apart<T>(work: () => T): T {
    const running = this.#running
    this.#running = new Set()
    try {
      return work()
    } finally {
      this.#running = running
    }
  }

  /** Rules left marked by a script that was stopped. */
  forgetRunning(): void {
    this.#running = new Set()
    this.#inHand = undefined
  }

  /** Roles are listed by sys_id, or by name. */
  #roleName(role: string): string {
    const row = role ? this.#instance.database.get('sys_user_role', role) : undefined
    return row ? text(row, 'name') : role
  }

  #ruleOf(row: Row): Rule {
    const operations = (['insert', 'update', 'delete', 'query'] as const).filter((name) => row[`action_${name}`] === 1)
    return {
      sysId: String(row.sys_id),
      name: text(row, 'name'),
      scriptName: `business rule ${text(row, 'name')}`,
      table: text(row, 'collection'),
      when: String(row.when ?? 'before'),
      order: Number(row.order ?? 100),
      operations: new Set(operations),
      condition: row.advanced === 1 ? text(row, 'condition') : '',
      filter: text(row, 'filter_condition'),
      script: row.advanced === 1 ? text(row, 'script') : '',
      aborts: row.abort_action === 1,
      template: text(row, 'template'),
      message: row.add_message === 1 ? text(row, 'message') : '',
      roles: text(row, 'role_conditions')
        .split(',')
        .map((role) => this.#roleName(role.trim()))
        .filter(Boolean),
      scope: this.#instance.scopeName(text(row, 'sys_scope')),
    }
  }
}

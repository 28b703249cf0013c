// Business rules (sys_script): scripts around the writes of a table and of those that extend it.
// Source: ServiceNow docs, c_BusinessRules and r_HowBusinessRulesWork (when, order, current, previous, abort).

import type { Row } from '../database/database.ts'
import { NotImplemented, where } from '../database/query.ts'
import { derived } from '../database/derived.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { ScriptStopped } from '../script-errors.ts'
import { matches } from './matches.ts'
import { RecordState } from './record.ts'
import type { Operation } from './writer.ts'

interface Rule {
  sysId: string
  name: string
  table: string
  when: string
  order: number
  operations: Set<string>
  condition: string
  filter: string
  script: string
  aborts: boolean
  scope: string
}

export class BusinessRules {
  readonly #instance: Platform
  /** The active rules, in their order. */
  readonly #rules: () => Rule[]
  /** Rules at work on a record: a rule that writes its own record does not start itself again. */
  #running = new Set<string>()

  constructor(instance: Platform) {
    this.#instance = instance
    const { database } = instance
    this.#rules = derived(database, 'sys_script', () =>
      database.select(where('sys_script', { active: 'true' }, 'order')).map((row) => this.#ruleOf(row))
    )
  }

  /** Runs the rules of one phase. @returns the rule that aborted the write, as `name^sys_id`; undefined for none. */
  run(when: 'before' | 'after', operation: Operation, state: RecordState, before = state.before): string | undefined {
    state.operation = operation
    for (const rule of this.#matching(when, operation, state)) {
      this.#execute(rule, state, before)
      if (state.aborted) {
        state.aborted = false
        return `${rule.name}^${rule.sysId}`
      }
    }
    return undefined
  }

  /** After a write: `after` rules at once, `async` ones when the transaction is done. */
  runAfter(operation: Operation, state: RecordState, before: Row | undefined): void {
    this.run('after', operation, state, before)
    const later = this.#matching('async', operation, state)
    if (!later.length) return
    const copy = RecordState.loaded(this.#instance.schema, state.table, { ...state.values })
    copy.before = before
    copy.operation = operation
    this.#instance.defer(() => {
      for (const rule of later) this.#execute(rule, copy, before)
    })
  }

  #matching(when: string, operation: Operation, state: RecordState): Rule[] {
    const rules = this.#rules()
    if (!rules.length) return []
    const lineage = this.#instance.schema.lineage(state.table)
    return rules.filter(
      (rule) =>
        rule.when.startsWith(when) &&
        rule.operations.has(operation) &&
        lineage.includes(rule.table) &&
        !this.#running.has(`${rule.sysId} ${state.sysId}`) &&
        this.#meets(rule, state)
    )
  }

  #meets(rule: Rule, state: RecordState): boolean {
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
    const instance = this.#instance
    const key = `${rule.sysId} ${state.sysId}`
    const glide = instance.glide(rule.scope)
    const bindings = {
      current: glide.recordOf(state),
      previous: glide.recordOf(RecordState.loaded(instance.schema, state.table, { ...(before ?? {}) })),
    }
    this.#running.add(key)
    try {
      if (
        rule.condition &&
        !instance.scripts.evaluate(rule.scope, rule.condition, `condition of ${rule.name}`, bindings)
      )
        return
      instance.scripts.run(rule.scope, rule.script, bindings, `business rule ${rule.name}`)
      if (rule.aborts) state.aborted = true
    } catch (error) {
      // After a stopped script nothing is as it was. A rule that throws is logged; the write goes on.
      if (error instanceof ScriptStopped) throw error
      instance.log.write('error', `Business rule ${rule.name}: ${instance.scripts.describe(error)}`, rule.scope)
    } finally {
      this.#running.delete(key)
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
  }

  #ruleOf(row: Row): Rule {
    const operations = (['insert', 'update', 'delete'] as const).filter((name) => row[`action_${name}`] === 1)
    return {
      sysId: String(row.sys_id),
      name: text(row, 'name'),
      table: text(row, 'collection'),
      when: String(row.when ?? 'before'),
      order: Number(row.order ?? 100),
      operations: new Set(operations),
      condition: row.advanced === 1 ? text(row, 'condition') : '',
      filter: text(row, 'filter_condition'),
      script: row.advanced === 1 ? text(row, 'script') : '',
      aborts: row.abort_action === 1,
      scope: this.#instance.scopeName(text(row, 'sys_scope')),
    }
  }
}

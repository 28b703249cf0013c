// GlideQueryCondition: what addQuery returns, to add to it. Source: ServiceNow docs, c_GlideQueryConditionScopedAPI.

import { isAbsent, operatorOf } from '../database/operators.ts'
import type { Condition, ConditionGroup } from '../database/query.ts'
import { textOf } from './caller.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'

export class GlideQueryCondition {
  readonly #any: Condition[]
  readonly #group: ConditionGroup
  readonly #allowed: (condition: Condition) => boolean

  /** @param any the alternatives that the condition is one of, in `group`; `allowed` whether the user may query by a condition */
  constructor(any: Condition[], group: ConditionGroup, allowed: (condition: Condition) => boolean) {
    this.#any = any
    this.#group = group
    this.#allowed = allowed
  }

  /** An alternative to this condition. */
  addOrCondition(...args: unknown[]): GlideQueryCondition {
    this.#any.push(conditionOf('GlideQueryCondition.addOrCondition', args))
    return this
  }

  /**
   * A further condition that must hold too ("Adds an AND condition to the current condition"); on a join, one of the
   * joined table. The page's example prints OR, against its own text.
   */
  addCondition(...args: unknown[]): GlideQueryCondition {
    const any = [conditionOf('GlideQueryCondition.addCondition', args)]
    this.#group.all.push(any)
    return new GlideQueryCondition(any, this.#group, this.#allowed)
  }

  addSystemOrCondition(...args: unknown[]): GlideQueryCondition {
    return this.addOrCondition(...args)
  }

  addSystemCondition(...args: unknown[]): GlideQueryCondition {
    return this.addCondition(...args)
  }

  /** An alternative by a field that the user may not query by is none. */
  addUserOrCondition(...args: unknown[]): GlideQueryCondition {
    const condition = conditionOf('GlideQueryCondition.addUserOrCondition', args)
    return this.#allowed(condition) ? this.addOrCondition(...args) : this
  }

  addUserCondition(...args: unknown[]): GlideQueryCondition {
    const condition = conditionOf('GlideQueryCondition.addUserCondition', args)
    return this.#allowed(condition) ? this.addCondition(...args) : this.addCondition(...NEVER)
  }
}

/** A condition that no record meets, as arguments of addQuery. */
export const NEVER = ['sys_id', '=', '-1']

/**
 * The condition that the arguments of addQuery and its kin name: field and value, or field, operator and value.
 * @throws Error that names an operator which is not there
 */
export function conditionOf(method: string, args: unknown[]): Condition {
  const [field, second, third] = args
  if (args.length <= 2) return { field: textOf(field), operator: '=', value: textOf(second) }
  const operator = operatorOf(textOf(second))
  if (!operator || isAbsent(operator)) {
    throw new Error(`${method}: the operator ${textOf(second)} is not implemented by the local instance`)
  }
  return { field: textOf(field), operator: operator.name, value: Array.isArray(third) ? third.join() : textOf(third) }
}

completeWithThrowers(GlideQueryCondition, 'GlideQueryCondition', documentedMethods('GlideQueryCondition'))

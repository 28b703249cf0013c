// GlideQueryCondition: what addQuery returns, to add alternatives. Source: ServiceNow docs, c_GlideQueryConditionScopedAPI.
import { canonicalOperator, type Condition, type ConditionGroup } from '../database/query.ts'

export class GlideQueryCondition {
  readonly #any: Condition[]
  readonly #group: ConditionGroup | undefined

  constructor(any: Condition[], group?: ConditionGroup) {
    this.#any = any
    this.#group = group
  }

  addOrCondition(...args: unknown[]): GlideQueryCondition {
    this.#any.push(conditionOf(args))
    return this
  }

  /** On a join: a further condition. On a plain condition the same as another alternative group is not possible. */
  addCondition(...args: unknown[]): GlideQueryCondition {
    if (!this.#group) {
      throw new Error('GlideQueryCondition.addCondition outside of a join is not implemented by the local instance')
    }
    const any = [conditionOf(args)]
    this.#group.all.push(any)
    return new GlideQueryCondition(any, this.#group)
  }
}

function conditionOf(args: unknown[]): Condition {
  const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
  const [field, second, third] = args
  return args.length > 2
    ? { field: text(field), operator: canonicalOperator(text(second)), value: text(third) }
    : { field: text(field), operator: '=', value: text(second) }
}

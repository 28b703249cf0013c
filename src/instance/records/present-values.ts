// Values of conditions that are only known when the query runs: `javascript:` expressions and relative dates.
// Source: ServiceNow docs, c_EncodedQueryStrings and the queries of c_GlideSystemScopedAPI and c_GlideAggregateScopedAPI.

import { operatorOf } from '../database/operators.ts'
import { UnreadableValue } from '../database/unreadable-value.ts'
import { type Condition, type ConditionGroup, NotImplemented, type Query } from '../database/query.ts'
import { periodsFromNow } from '../values/periods.ts'

/** Works out a `javascript:` expression, given without that word, of the condition on a field. */
export type Evaluate = (expression: string, field: string) => unknown

const SCRIPT = 'javascript:'

/** For callers without scripts: an expression that nobody works out would be compared as text. */
export const NO_SCRIPTS: Evaluate = (expression, field) => {
  throw new NotImplemented(`The local instance evaluates no script here: ${SCRIPT}${expression} (on ${field})`)
}

/** The query with its values as they are now; the same object when there is nothing to find out. */
export function withPresentValues(query: Query, evaluate: Evaluate): Query {
  if (!query.groups.some(hasDynamic) && !query.joins.some(({ conditions }) => hasDynamic(conditions))) return query
  const resolve = ({ all }: ConditionGroup): ConditionGroup => ({
    all: all.map((any) => any.flatMap((condition) => present(condition, evaluate))),
  })
  return {
    ...query,
    groups: query.groups.map(resolve),
    joins: query.joins.map((join) => ({ ...join, conditions: resolve(join.conditions) })),
  }
}

const hasDynamic = ({ all }: ConditionGroup): boolean => all.some((any) => any.some(isDynamic))

const isDynamic = ({ operator, value }: Condition): boolean =>
  operatorOf(operator)?.now !== undefined || value.includes(SCRIPT)

/** What a condition says now: one condition, or alternatives. */
function present(condition: Condition, evaluate: Evaluate): Condition[] {
  const operator = operatorOf(condition.operator)
  // Each end of a range is an expression of its own; elsewhere an `@` is part of the one.
  const parts =
    operator?.takes === 'range' || operator?.takes === 'dates' ? condition.value.split('@') : [condition.value]
  if (operator?.name === 'DYNAMIC') parts[0] = dynamicOption(parts[0]!, condition.field)
  const value = parts.map((part) => evaluated(part, condition.field, evaluate)).join('@')
  const known = { ...condition, value }
  return operator?.now?.(known, periodsFromNow) ?? [known]
}

/** What a dynamic filter option (its sys_id) gives is worked out by a script include of the platform's. */
function dynamicOption(sysId: string, field: string): string {
  if (!/^[\w -]{1,64}$/.test(sysId))
    throw new UnreadableValue(
      `The value of DYNAMIC on ${field}: expected the sys_id of a dynamic filter option, got ${sysId}`
    )
  return `${SCRIPT}new DynamicFilterOptions().values('${sysId}')`
}

/** A list that an expression gives is joined by commas, also one that prints itself otherwise. */
function evaluated(part: string, field: string, evaluate: Evaluate): string {
  if (!part.startsWith(SCRIPT)) return part
  const answer = evaluate(part.slice(SCRIPT.length), field)
  if (Array.isArray(answer)) return answer.join()
  return answer === null || answer === undefined ? '' : String(answer)
}

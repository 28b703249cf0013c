// Values of conditions that are only known when the query runs: `javascript:` expressions and relative dates.
// Source: ServiceNow docs, c_EncodedQueryStrings and the queries of c_GlideSystemScopedAPI and c_GlideAggregateScopedAPI.

import type { Condition, ConditionGroup, Query } from '../database/query.ts'
import type { Caller } from './caller.ts'
import { type Period, periodsFromNow } from './periods.ts'

const RELATIVE: Record<string, string> = {
  RELATIVEGT: '>',
  RELATIVEGE: '>=',
  RELATIVELT: '<',
  RELATIVELE: '<=',
  RELATIVEEE: 'BETWEEN',
}

/** Operators that stand for others once their dates are known. */
export const DYNAMIC_OPERATORS = new Set(['ON', 'NOTON', ...Object.keys(RELATIVE)])

const SCRIPT = 'javascript:'

/** Whether a condition is worked out here, when its query runs. */
export const isDynamic = ({ operator, value }: Condition): boolean =>
  DYNAMIC_OPERATORS.has(operator) || value.includes(SCRIPT)

/** The query with its values as they are now; the same object when there is nothing to find out. */
export function withPresentValues(caller: Caller, query: Query): Query {
  const dynamic = [...query.groups, ...query.joins.map((join) => join.conditions)].some(({ all }) =>
    all.some((any) => any.some(isDynamic))
  )
  if (!dynamic) return query
  const resolve = ({ all }: ConditionGroup): ConditionGroup => ({
    all: all.map((any) => any.flatMap((condition) => present(caller, condition))),
  })
  return {
    ...query,
    groups: query.groups.map(resolve),
    joins: query.joins.map((join) => ({ ...join, conditions: resolve(join.conditions) })),
  }
}

/** What a condition says now: one condition, or alternatives. */
function present(caller: Caller, condition: Condition): Condition[] {
  const { field, operator } = condition
  if (RELATIVE[operator]) return [relative(condition)]
  const value = condition.value.includes(SCRIPT) ? evaluated(caller, condition) : condition.value
  if (operator !== 'ON' && operator !== 'NOTON') return [{ field, operator, value }]
  // `Today@<first>@<last>`: the word is for people.
  const [, first = '', last = ''] = value.split('@')
  if (operator === 'ON') return [{ field, operator: 'BETWEEN', value: `${first}@${last}` }]
  return [
    { field, operator: '<', value: first },
    { field, operator: '>', value: last },
  ]
}

/** Every part that begins with `javascript:` is an expression of the caller's scope; lists are joined by commas. */
function evaluated({ instance, scope }: Caller, { field, operator, value }: Condition): string {
  const several = operator === 'BETWEEN' || operator === 'ON' || operator === 'NOTON'
  const parts = several ? value.split('@') : [value]
  return parts
    .map((part) => {
      if (!part.startsWith(SCRIPT)) return part
      const answer = instance.scripts.evaluate(scope, part.slice(SCRIPT.length), `value of the condition on ${field}`)
      return answer === null || answer === undefined ? '' : String(answer)
    })
    .join('@')
}

const PERIODS: Record<string, Period> = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  dayofweek: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}

/** `RELATIVEGT@month@ago@6`: later than six months ago. `RELATIVEEE`: within that period. */
function relative({ field, operator, value }: Condition): Condition {
  const [, unit = '', direction = '', count = ''] = value.split('@')
  const period = PERIODS[unit]
  if (!period || !/^(ago|ahead)$/.test(direction) || !/^\d+$/.test(count)) {
    throw new Error(
      `Expected a relative date such as ${field}RELATIVEGT@month@ago@6 (${Object.keys(PERIODS).join(', ')}; ago or ahead), got ${field}${operator}${value}`
    )
  }
  const steps = direction === 'ago' ? -Number(count) : Number(count)
  const moment =
    operator === 'RELATIVEEE'
      ? `${periodsFromNow(period, steps, 'start')}@${periodsFromNow(period, steps, 'end')}`
      : periodsFromNow(period, steps)
  return { field, operator: RELATIVE[operator]!, value: moment }
}

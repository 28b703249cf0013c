// GlideFilter: whether a record in hand meets a condition. Source: ServiceNow docs, australia: c_GlideFilterScopedAPI.
// It looks at the case of letters unless it is told not to, as the page says.

import { type Caller, flagOf, textOf } from './caller.ts'
import { stateOf } from './glide-record.ts'
import { addEncoded, newQuery } from '../database/query.ts'
import { matches } from '../records/matches.ts'

/** What scripts get: a constructor with `checkRecord`. */
export const filterConstructor = (caller: Caller): unknown => {
  const { instance } = caller

  function meets(record: unknown, condition: string, matchesAll: boolean, withCase: boolean): boolean {
    const state = stateOf(record)
    const surroundings = {
      lookUp: (table: string, sysId: string) => instance.database.get(table, sysId),
      evaluate: (expression: string, field: string) =>
        instance.scripts.evaluate(caller.scope, expression, `value of the condition on ${field}`),
    }
    const holds = (encoded: string): boolean =>
      matches(instance.schema, state, encoded, surroundings) && (!withCase || sameCase(state.table, encoded, record))
    return matchesAll ? holds(condition) : condition.split(/\^(?!OR|NQ|EQ)/).some((part) => holds(part))
  }

  /** Equalities of texts, letter by letter: alternatives hold each for itself, so only plain conditions are looked at. */
  function sameCase(table: string, encoded: string, record: unknown): boolean {
    const query = newQuery(table)
    addEncoded(query, encoded)
    if (query.groups.length > 1) return true
    const { values } = stateOf(record)
    return query.groups[0]!.all.every(([condition, ...others]) => {
      if (!condition || others.length || condition.operator !== '=' || condition.field.includes('.')) return true
      return String(values[condition.field] ?? '').toLowerCase() !== condition.value.toLowerCase()
        ? true
        : String(values[condition.field] ?? '') === condition.value
    })
  }

  const construct = function GlideFilter(condition: unknown, _title?: unknown) {
    let withCase = true
    return {
      // Only what queries of requests may do is done in the platform's sandbox; here no filter does more.
      setEnforceSecurity: (_enforce: unknown) => undefined,
      setCaseSensitive: (sensitive: unknown) => void (withCase = flagOf(sensitive)),
      match: (record: unknown, matchesAll: unknown) => meets(record, textOf(condition), flagOf(matchesAll), withCase),
    }
  }
  const checkRecord = (record: unknown, condition: unknown, matchesAll: unknown = true): boolean =>
    meets(record, textOf(condition), flagOf(matchesAll), true)
  return Object.assign(construct, { checkRecord })
}

// Business rules that run before a query: they narrow what scripts, REST and pages find.
// Source: ServiceNow docs, australia: c_BusinessRules ("Query", of the table that is queried only).

import type { Row } from '../database/database.ts'
import { type ConditionGroup, type Query, where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { withFields } from '../scripting/proxy.ts'
import { GlideRecord } from './glide-record.ts'
import { presentQuery } from './query-builder.ts'
import { NEVER } from './query-condition.ts'
import { stateOf } from './record-in-hand.ts'

/** The query with the conditions that the rules of its table add; the same object where there are none. */
export function underQueryRules(platform: Platform, query: Query): Query {
  if (!platform.rules.hasQueryRules(query.table)) return query
  const record = new GlideRecord({ instance: platform, scope: 'global' }, query.table)
  platform.rules.runQuery(query.table, stateOf(record), withFields(record))
  const added = presentQuery(record)
  const [field, operator, value] = NEVER as [string, string, string]
  const groups: ConditionGroup[] = stateOf(record).aborted ? [{ all: [[{ field, operator, value }]] }] : added.groups
  return {
    ...query,
    // Each alternative of the query is held to each of the rules'.
    groups: query.groups.flatMap((group) => groups.map((more) => ({ all: [...group.all, ...more.all] }))),
    joins: [...query.joins, ...added.joins],
  }
}

/** A row by its sys_id, as far as the query rules of the table let it be found. */
export function rowUnderQueryRules(platform: Platform, table: string, sysId: string): Row | undefined {
  if (!platform.rules.hasQueryRules(table)) return platform.database.get(table, sysId)
  return platform.database.select(underQueryRules(platform, where(table, { sys_id: sysId })))[0]
}

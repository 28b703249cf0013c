// What a request asks of a table, over REST or at a list page: its encoded query read, every field that it names checked,
// its values worked out. Source: ServiceNow docs, c_TableAPI (sysparm_query), r_OpAvailableFiltersQueries.

import { addEncoded, type Condition, fieldsOf, newQuery, NotImplemented, type Query } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { type Evaluate, withPresentValues } from '../records/present-values.ts'

export interface Asked {
  query: Query
  /** Parts that name no column or operator: the platform ignores them. */
  ignored: string[]
}

/** A query names a field that the user may not read: what it finds would tell the field's value. */
export class HiddenField extends Error {
  override name = 'HiddenField'
  readonly field: string

  constructor(field: string) {
    super(`A query by ${field} is not allowed: it is secret, or the roles of the user don't allow reading it`)
    this.field = field
  }
}

/**
 * @param more conditions beside the encoded query
 * @throws HiddenField
 * @throws NotImplemented for what the platform knows and the local instance does not
 */
export function askedQuery(instance: Platform, table: string, encoded: string, more: Condition[] = []): Asked {
  const asked = newQuery(table)
  const unread = addEncoded(asked, encoded).map(({ part }) => part)
  asked.groups[0]!.all.push(...more.map((condition) => [condition]))
  for (const field of fieldsOf(asked)) if (!instance.access.allowsQueryBy(table, field)) throw new HiddenField(field)
  const query = withPresentValues(asked, evaluateFor(instance))
  return { query, ignored: [...unread, ...instance.database.ignoredParts(query)] }
}

/** What a request may put behind `javascript:`: who asks, and moments counted from now. */
const OF_THE_USER =
  'getUserID|getUserName|getUserDisplayName|getUser\\(\\)\\.get(?:ID|Name|CompanyID|DepartmentID|ManagerID)'
const EDGES = '(?:beginning|end)Of(?:Yesterday|Today|Tomorrow|(?:Last|This|Next)(?:Week|Month|Quarter|Year))'
const AGO = '(?:minutes|hours|days|months|quarters|years)Ago(?:Start|End)?'
const ARGUMENT = `\\s*(?:-?\\d{1,9}|'[\\w :.-]*'|"[\\w :.-]*")\\s*`
const EXPRESSION = new RegExp(
  `^\\s*gs\\.(?:${OF_THE_USER}|${EDGES}|${AGO}|yesterday|now|nowDateTime|dateGenerate)\\((?:${ARGUMENT}(?:,${ARGUMENT})?)?\\)\\s*;?\\s*$`
)

/**
 * Requests come from whoever has an account, and scripts run with the rights of the system: only these calls are
 * evaluated. The platform runs such expressions in a sandbox of its own ("Script sandboxing"), which allows more.
 */
const evaluateFor =
  (instance: Platform): Evaluate =>
  (expression, field) => {
    if (!EXPRESSION.test(expression)) {
      throw new NotImplemented(
        `The local instance does not implement this expression in the query of a request: javascript:${expression} ` +
          `(on ${field}). Expected a call of gs such as gs.getUserID() or gs.daysAgo(7)`
      )
    }
    return instance.scripts.evaluate('global', expression, `value of the condition on ${field}`)
  }

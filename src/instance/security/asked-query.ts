// What a request asks of a table, over REST or at a list page: its encoded query read, every field that it names checked,
// its values worked out. Source: ServiceNow docs, c_TableAPI (sysparm_query), r_OpAvailableFiltersQueries.

import type { Row } from '../database/database.ts'
import {
  addEncoded,
  type Condition,
  fieldsOf,
  fieldsOfGroup,
  type Join,
  newQuery,
  NotImplemented,
  type Query,
  where,
} from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import { isTextQuery, withTextQueries } from '../database/text-query.ts'
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
  for (const field of fieldsOf(asked))
    if (!isTextQuery(field) && !instance.access.allowsQueryBy(table, field)) throw new HiddenField(field)
  for (const join of asked.joins) checkJoin(instance, join)
  const searched = withTextQueries(asked, instance.schema, (column) => instance.access.allowsQueryBy(table, column))
  const query = withPresentValues(searched, evaluateFor(instance))
  return { query, ignored: [...unread, ...instance.database.ignoredParts(query)] }
}

/** What is found through another table would tell what stands there. */
function checkJoin({ access, schema }: Platform, { table, joinField, conditions }: Join): void {
  if (!schema.has(table)) return
  if (!access.allows(table, 'read')) throw new HiddenField(`${table}.${joinField}`)
  for (const field of [joinField, ...fieldsOfGroup(conditions)])
    if (!access.allowsQueryBy(table, field)) throw new HiddenField(`${table}.${field}`)
}

/** What a request may put behind `javascript:`: who asks, moments counted from now, and what an app opens to clients. */
const OF_THE_USER =
  'getUserID|getUserName|getUserDisplayName|getUser\\(\\)\\.get(?:ID|Name|CompanyID|DepartmentID|ManagerID)'
const RANGE = '(?:Last|This|Next|Current)\\d{0,3}(?:Minute|Hour|Day|Week|Month|Quarter|Year)s?'
const EDGES = `(?:beginning|end)Of(?:Yesterday|Today|Tomorrow|OneYearAgo|${RANGE})`
const AGO = '(?:minutes|hours|days|months|quarters|years)Ago(?:Start|End)?'
const ARGUMENT = `\\s*(?:-?\\d{1,9}|'[\\w :.-]*'|"[\\w :.-]*")\\s*`
const ARGUMENTS = `(?:${ARGUMENT}(?:,${ARGUMENT})*)?`
const EXPRESSION = new RegExp(
  `^\\s*gs\\.(?:${OF_THE_USER}|${EDGES}|${AGO}|yesterday|now|nowDateTime|dateGenerate|datePart)\\(${ARGUMENTS}\\)\\s*;?\\s*$`
)
/** `new Name().method('x')`, `Name.method()`, each with the scope before it or not. */
const OF_AN_INCLUDE = new RegExp(
  `^\\s*(?:new\\s+)?(?:(global|\\w+_\\w+)\\.)?([A-Za-z_$][\\w$]*)(?:\\(${ARGUMENTS}\\))?\\.[A-Za-z_$][\\w$]*\\(${ARGUMENTS}\\)\\s*;?\\s*$`
)

/**
 * Requests come from whoever has an account, and scripts run with the rights of the system: only these calls are
 * evaluated. The platform runs such expressions in a sandbox of its own ("Script sandboxing"), which allows more.
 */
export const evaluateFor =
  (instance: Platform): Evaluate =>
  (expression, field) => {
    const scope = EXPRESSION.test(expression) ? 'global' : scopeOfInclude(instance, expression)
    if (scope === undefined) {
      throw new NotImplemented(
        `The local instance does not implement this expression in the query of a request: javascript:${expression} ` +
          `(on ${field}). Expected a call of gs such as gs.getUserID() or gs.daysAgo(7), or of a client callable script include`
      )
    }
    return instance.scripts.evaluate(scope, expression, `value of the condition on ${field}`)
  }

/** The scope of the script include that an expression calls; undefined unless clients may call it. */
function scopeOfInclude(instance: Platform, expression: string): string | undefined {
  const [, named, name] = OF_AN_INCLUDE.exec(expression) ?? []
  if (!name) return undefined
  const found = instance.database.select(where('sys_script_include', { name, active: 'true' })).filter(isOpen)
  const scopes = found.map((row) => instance.scopeName(text(row, 'sys_scope')) || 'global')
  return named ? scopes.find((scope) => scope === named) : scopes[0]
}

/** "Glide AJAX enabled" or "Sandbox enabled". */
const isOpen = (row: Row): boolean => flag(row, 'client_callable') || flag(row, 'sandbox_callable')

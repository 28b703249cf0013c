// Which view a form or list has: the one that is asked for, unless a view rule says another.
// Source: ServiceNow docs, t_CreateAViewRule; SDK 4.9.0, view-rule-guide (order, device type, match conditions, advanced script, user
// preference). `sysparm_view_forced`: published addresses. That a rule with conditions says nothing of a list: assumed.

import type { Row } from '../database/database.ts'
import { addEncoded, newQuery } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { matches } from '../records/matches.ts'
import type { RecordState } from '../records/record.ts'
import { ScriptStopped } from '../script-errors.ts'
import type { Values } from './request.ts'

/** What an address calls the default view, whose name is empty. */
const DEFAULT_NAMES = new Set(['default', 'default view', 'default_view'])

/**
 * The name of the view; empty for the default view.
 * @param record of a form; undefined for a list
 */
export function chosenView(instance: Platform, table: string, values: Values, record?: RecordState): string {
  const given = values.sysparm_view ?? ''
  const asked = DEFAULT_NAMES.has(given.toLowerCase()) ? '' : given
  if (values.sysparm_view_forced === 'true') return asked
  for (const rule of rulesOf(instance, table)) {
    if (given !== '' && !flag(rule, 'overrides_user_preference')) continue
    const view = viewBy(instance, rule, asked, record)
    if (view !== undefined) return view
  }
  return asked
}

/** The rules for a browser; of advanced ones only the first counts. */
function rulesOf({ database, schema }: Platform, table: string): Row[] {
  if (!schema.has('sysrule_view')) return []
  const query = newQuery('sysrule_view')
  addEncoded(query, `active=true^table=${table}^device_type=browser^ORdevice_typeISEMPTY^ORDERBYorder^ORDERBYname`)
  const rules = database.select(query)
  const advanced = rules.find((rule) => flag(rule, 'advanced'))
  return rules.filter((rule) => !flag(rule, 'advanced') || rule === advanced)
}

/** @returns undefined where the rule does not apply */
function viewBy(instance: Platform, rule: Row, view: string, record: RecordState | undefined): string | undefined {
  if (flag(rule, 'advanced')) return byScript(instance, rule, view, record)
  const condition = text(rule, 'condition').replace(/\^EQ$/, '')
  const any = text(rule, 'match_conditions') === 'ANY' ? condition.replaceAll(/\^(?!OR|NQ)/g, '^OR') : condition
  const applies = any === '' || (record !== undefined && holds(instance, record, any))
  return applies ? text(rule, 'view') : undefined
}

const holds = ({ schema, database }: Platform, record: RecordState, condition: string): boolean =>
  matches(schema, record, condition, { lookUp: (table, sysId) => database.get(table, sysId) })

/** A script that fails leaves the view as it is; the log says why. */
function byScript(instance: Platform, rule: Row, view: string, record: RecordState | undefined): string | undefined {
  const scope = instance.scopeName(text(rule, 'sys_scope')) || 'global'
  const current = record && instance.glide(scope).recordOf(record)
  const bindings: Record<string, unknown> = { view, is_list: record === undefined, current, answer: undefined }
  try {
    instance.scripts.run(scope, text(rule, 'script'), bindings, `view rule ${text(rule, 'name')}`)
    const { answer } = bindings
    return answer === undefined || answer === null || answer === '' ? undefined : String(answer)
  } catch (error) {
    if (error instanceof ScriptStopped) throw error
    const what = instance.scripts.describe(error)
    instance.log.write('error', `View rule ${text(rule, 'name')}: ${what}`, scope)
    return undefined
  }
}

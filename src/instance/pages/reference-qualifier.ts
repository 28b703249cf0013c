// Which records may be chosen in a reference: by its qualifier, and by the field that it depends on.
// Source: ServiceNow docs, reference qualifiers (simple, dynamic, advanced; `current` is the record on the form), c_DictionaryOverrides,
// t_MakingAFieldDependent. By which column of the records a dependent reference is narrowed: assumed.

import { type Column, isReference } from '../database/columns.ts'
import { addEncoded, newQuery, type Query, where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { withPresentValues } from '../records/present-values.ts'
import type { RecordState } from '../records/record.ts'
import { ScriptStopped } from '../script-errors.ts'
import { dependsOn, entryOf, overrideOf } from './dictionary-entry.ts'

const SCRIPT = /^javascript:/

/** The query of the records that may be chosen in a column of a record, as it stands on its form. */
export function choosable(instance: Platform, record: RecordState, column: Column): Query {
  const query = newQuery(column.reference)
  addEncoded(
    query,
    [qualifier(instance, record, column), byDependent(instance, record, column)].filter(Boolean).join('^')
  )
  return withPresentValues(query, (script) => evaluated(instance, record, column, script))
}

/** A qualifier that fails lets nothing be chosen wrongly and everything be found: it narrows nothing, and the log says why. */
function qualifier(instance: Platform, record: RecordState, column: Column): string {
  const written = writtenQualifier(instance, record, column).replace(/\^EQ$/, '')
  if (!SCRIPT.test(written)) return written
  try {
    return String(evaluated(instance, record, column, written.replace(SCRIPT, '')) ?? '').replace(/\^EQ$/, '')
  } catch (error) {
    if (error instanceof ScriptStopped) throw error
    const what = instance.scripts.describe(error)
    instance.log.write('error', `Reference qualifier of ${record.table}.${column.name}: ${what}`, 'global')
    return ''
  }
}

function writtenQualifier(instance: Platform, record: RecordState, column: Column): string {
  const overridden = overrideOf(instance, record.table, column, 'reference_qual')
  if (overridden !== undefined) return overridden
  const entry = entryOf(instance, column)
  if (!entry) return ''
  if (text(entry, 'use_reference_qualifier') === 'dynamic') {
    const option = instance.database.get('sys_filter_option_dynamic', text(entry, 'dynamic_ref_qual'))
    return option ? `javascript:${text(option, 'script')}` : ''
  }
  if (text(entry, 'use_reference_qualifier') === 'advanced') return text(entry, 'reference_qual')
  return text(entry, 'reference_qual_condition') || text(entry, 'reference_qual')
}

function evaluated(instance: Platform, record: RecordState, column: Column, script: string): unknown {
  const entry = entryOf(instance, column)
  const scope = (entry && instance.scopeName(text(entry, 'sys_scope'))) || 'global'
  const bindings = { current: instance.glide(scope).recordOf(record) }
  return instance.scripts.evaluate(scope, script, `reference qualifier of ${record.table}.${column.name}`, bindings)
}

/** Members of a group; else the records whose column of the same name, or only reference to the same table, has the same value. */
function byDependent(instance: Platform, record: RecordState, column: Column): string {
  const name = dependsOn(instance, record.table, column)
  const on = name ? instance.schema.column(record.table, name) : undefined
  const value = on && record.text(name)
  if (!on || !value) return ''
  if (on.reference === 'sys_user_group' && column.reference === 'sys_user') {
    const members = instance.database.select(where('sys_user_grmember', { group: value }))
    return `sys_idIN${members.map((row) => text(row, 'user')).join(',')}`
  }
  const columns = [...instance.schema.columns(column.reference).values()]
  const same = columns.find((one) => one.name === name)
  const referring = columns.filter((one) => isReference(one) && one.reference !== '' && one.reference === on.reference)
  const by = same ?? (referring.length === 1 ? referring[0] : undefined)
  return by ? `${by.name}=${value}` : ''
}

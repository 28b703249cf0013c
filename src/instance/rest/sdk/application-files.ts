// The records of an application, as files: what `now-sdk download` and `now-sdk transform` bring to a project.

import { newQuery, where } from '../../database/query.ts'
import { Shipped } from '../../packages/shipped.ts'
import { DISPOSITIONS } from '../../packages/upgrade-history.ts'
import type { Platform } from '../../platform.ts'
import type { RecordState } from '../../records/record.ts'
import { choicesFile, deletionFile, recordFile, stateOf } from './record-xml.ts'

/** Every application file is of this family. */
const FILES = 'sys_metadata'
/** What the platform keeps of an application beside its files. */
const OF_THE_PLATFORM = ['sys_app', 'sys_scope', 'sys_package', 'sys_store_app']

/** Text by path. @param since only what was changed since then (UTC), or else by the customer */
export function applicationFiles(instance: Platform, application: string, since?: string | true): Map<string, string> {
  const shipped = new Shipped(instance, application)
  const records = recordsOf(instance, application, shipped).filter((state) => isAsked(state, shipped, since))
  const app = instance.database.get('sys_app', application)
  const files = new Map<string, string>()
  if (app) files.set(`scope/sys_app_${application}.xml`, recordFile(instance, instance.loaded('sys_app', app)))
  for (const [path, text] of filesOf(instance, records)) files.set(`update/${path}`, text)
  if (since)
    for (const { table, sysId } of shipped.records())
      if (!isThere(instance, table, sysId))
        files.set(`author_elective_update/${table}_${sysId}.xml`, deletionFile(table, sysId))
  return files
}

/** Tables of records that the last install brought and that are not here. */
export function leftOut(instance: Platform, scope: string): string[] {
  const query = where('sys_upgrade_history', { to_version: scope })
  query.order = [{ field: 'upgrade_started', descending: true }]
  query.limit = 1
  const [last] = instance.database.select(query)
  if (!last) return []
  const asked = { upgrade_history: String(last.sys_id), disposition: String(DISPOSITIONS.tableNotFound) }
  const names = instance.database.select(where('sys_upgrade_history_log', asked)).map((row) => String(row.type ?? ''))
  return [...new Set(names)].sort()
}

/** Application files of the scope, and whatever else an install brought with it. */
function recordsOf(instance: Platform, application: string, shipped: Shipped): RecordState[] {
  const { database, schema } = instance
  const states = new Map<string, RecordState>()
  const add = (table: string, row: Record<string, unknown> | undefined): void => {
    const state = row && stateOf(instance, table, row)
    if (state && !OF_THE_PLATFORM.includes(state.table)) states.set(`${state.table} ${state.sysId}`, state)
  }
  for (const row of database.select(where(FILES, { sys_scope: application }))) add(FILES, row)
  for (const { table, sysId } of shipped.records()) if (schema.has(table)) add(table, database.get(table, sysId))
  return [...states.values()].sort((one, other) =>
    `${one.table} ${one.sysId}`.localeCompare(`${other.table} ${other.sysId}`)
  )
}

function isAsked(state: RecordState, shipped: Shipped, since: string | true | undefined): boolean {
  if (since === undefined) return true
  if (since !== true) return String(state.values.sys_updated_on ?? '') > since
  return !shipped.has(state.sysId) || shipped.isCustomised(state.sysId, state.values)
}

const isThere = ({ schema, database }: Platform, table: string, sysId: string): boolean =>
  schema.has(table) && database.get(table, sysId) !== undefined

/** A file a record; the choices of a column share one. */
export function filesOf(instance: Platform, records: RecordState[]): Map<string, string> {
  const files = new Map<string, string>()
  const choices = new Map<string, RecordState[]>()
  for (const state of records) {
    if (state.table !== 'sys_choice' && state.table !== 'sys_choice_set')
      files.set(`${state.table}_${state.sysId}.xml`, recordFile(instance, state))
    else {
      const key = `${state.text('name') ?? ''} ${state.text('element') ?? ''}`
      choices.set(key, [...(choices.get(key) ?? []), state])
    }
  }
  for (const [key, members] of choices) {
    const [table = '', column = ''] = key.split(' ')
    // The set goes before its choices.
    const ordered = [...members].sort((one, other) => other.table.localeCompare(one.table))
    files.set(`sys_choice_${table}_${column}.xml`, choicesFile(instance, table, column, ordered))
  }
  return files
}

/** The application files of those sys_ids; of one application, where it is given. */
export function filesById(instance: Platform, sysIds: string[], application: string): RecordState[] {
  const query = newQuery(FILES)
  query.groups = [{ all: [[{ field: 'sys_id', operator: 'IN', value: sysIds.join(',') }]] }]
  return instance.database
    .select(query)
    .filter((row) => String(row.sys_scope ?? '') === application)
    .flatMap((row) => stateOf(instance, FILES, row) ?? [])
}

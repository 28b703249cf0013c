// Update sets from another instance: a file is loaded, its updates are compared with what is here, and then committed.
// Source: ServiceNow docs, australia: t_SaveAnUpdateSetAsAnXMLFile, t_PreviewARemoteUpdateSet (dispositions, problems and what resolves
// them), t_CommitAnUpdateSet, update-set-collisions. Not here: batches, back out, retrieving from another instance by its address.

import type { Row } from '../database/database.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'
import { PackageError } from './archive.ts'
import { equal, FIRST, KEYS } from './load.ts'
import { type PackagedRecord, readRecords } from './records-xml.ts'

const SET = 'sys_remote_update_set'
const UPDATE = 'sys_update_xml'
const PREVIEW = 'sys_update_preview_xml'
const PROBLEM = 'sys_update_preview_problem'

/** What did not get onto the instance, and why. */
export interface NotApplied {
  name: string
  reason: string
}

export interface Committed {
  applied: number
  notApplied: NotApplied[]
  /** The local copy of the update set. */
  updateSet: string
}

/** Loads the update set of an exported file, with its updates. @returns its sys_id @throws PackageError */
export function loadUpdateSet(instance: Platform, xml: string): string {
  const records = readRecords('the file', xml)
  const sets = records.filter(({ table }) => table === SET)
  if (sets.length !== 1)
    throw new PackageError(
      `Expected the XML of one update set, as Export to XML writes it (a ${SET} record with its updates), got ${sets.length} of them.`
    )
  const [set] = sets as [PackagedRecord]
  if (instance.database.get(SET, set.sysId))
    throw new PackageError(`The update set ${set.values.name?.text ?? set.sysId} is loaded already: delete it first.`)
  const updates = records.filter(({ table }) => table === UPDATE)
  instance.asSystem(() =>
    instance.database.transaction(() => {
      insert(instance, SET, { ...textsOf(set), sys_id: set.sysId, state: 'loaded', update_set: '', commit_date: '' })
      for (const update of updates)
        insert(instance, UPDATE, {
          ...textsOf(update),
          sys_id: update.sysId,
          remote_update_set: set.sysId,
          update_set: '',
          sys_recorded_at: update.values.sys_updated_on?.text ?? '',
        })
    })
  )
  return set.sysId
}

/** Compares each update with what is here. @returns how many problems are to be resolved */
export function previewUpdateSet(instance: Platform, sysId: string): number {
  return instance.asSystem(() =>
    instance.database.transaction(() => {
      for (const table of [PREVIEW, PROBLEM])
        for (const row of instance.database.select(where(table, { remote_update_set: sysId })))
          instance.database.delete(table, text(row, 'sys_id'))
      const updates = updatesOf(instance, sysId)
      const brought = new Set(updates.flatMap(({ records }) => records.map((one) => `${one.table} ${one.sysId}`)))
      const tables = new Set(
        updates.flatMap(({ records }) =>
          records.flatMap((one) => (one.table === 'sys_db_object' ? (one.values.name?.text ?? []) : []))
        )
      )
      let problems = 0
      for (const { row, records } of updates) {
        const found = problemsOf(instance, row, records, { brought, tables })
        const isCollision = found.some(({ type }) => type === 'Collision')
        const of = { remote_update: text(row, 'sys_id'), remote_update_set: sysId }
        insert(instance, PREVIEW, {
          ...of,
          disposition: isCollision ? 'Collision' : dispositionOf(instance, row, records),
        })
        for (const problem of found) insert(instance, PROBLEM, { ...of, ...problem })
        problems += found.length
      }
      change(instance, SET, sysId, { state: 'previewed' })
      return problems
    })
  )
}

/** Brings the updates onto the instance. @throws PackageError where a preview is missing, or problems are not resolved */
export function commitUpdateSet(instance: Platform, sysId: string): Committed {
  const set = instance.database.get(SET, sysId)
  if (!set || text(set, 'state') !== 'previewed')
    throw new PackageError('Expected a previewed update set to commit: preview it first.')
  const open = instance.database.select(where(PROBLEM, { remote_update_set: sysId })).filter((row) => !row.status)
  if (open.length > 0)
    throw new PackageError(
      `${open.length} ${open.length === 1 ? 'problem is' : 'problems are'} not resolved: accept or skip each remote update first.`
    )
  const committed = instance.asSystem(() => instance.database.transaction(() => commit(instance, set)))
  instance.scripts.reload()
  instance.settle()
  return committed
}

interface Update {
  row: Row
  records: PackagedRecord[]
}

/** In the order in which they are committed: what others need first. */
function updatesOf(instance: Platform, sysId: string): Update[] {
  const query = newQuery(UPDATE)
  addEncoded(query, `remote_update_set=${sysId}^ORDERBYname`)
  const rank = ({ records }: Update): number => FIRST.indexOf(records[0]?.table ?? '') + 1 || FIRST.length + 1
  return instance.database
    .select(query)
    .map((row) => ({ row, records: recordsOf(row) }))
    .sort((one, other) => rank(one) - rank(other))
}

/** None where the payload cannot be read; what is wrong with it is a problem of the preview. */
function recordsOf(row: Row): PackagedRecord[] {
  try {
    return readRecords(text(row, 'name'), text(row, 'payload'))
  } catch (error) {
    if (error instanceof PackageError) return []
    throw error
  }
}

interface Surroundings {
  /** Table and sys_id of what the set itself brings. */
  brought: ReadonlySet<string>
  /** Tables that the set itself brings. */
  tables: ReadonlySet<string>
}

function problemsOf(
  instance: Platform,
  row: Row,
  records: PackagedRecord[],
  { brought, tables }: Surroundings
): Array<{ type: string; description: string }> {
  const { schema, database } = instance
  const missing = (description: string) => ({ type: 'Missing Object', description })
  if (records.length === 0)
    return [missing(`The payload of ${text(row, 'name')} is no record in XML: the update cannot be committed`)]
  const newer = newerLocal(instance, row)
  const collision = newer
    ? [
        {
          type: 'Collision',
          description: `${text(row, 'name')} has a newer local update of ${text(newer, 'sys_updated_on')}`,
        },
      ]
    : []
  const others = records.flatMap((record) => {
    if (!schema.has(record.table))
      return tables.has(record.table)
        ? []
        : [missing(`Could not find the table ${record.table}: the local instance does not have it`)]
    return Object.entries(record.values).flatMap(([name, { text: id }]) => {
      const column = schema.column(record.table, name)
      const target = column?.type === 'reference' ? column.reference : ''
      if (!target || !/^[0-9a-f]{32}$/.test(id) || !schema.has(target)) return []
      if (database.get(target, id) || [...brought].some((one) => one.endsWith(` ${id}`))) return []
      return [missing(`Could not find a record in ${target} for column ${name} referenced in this update`)]
    })
  })
  return [...collision, ...others]
}

/** A local update of the same name that is newer. */
function newerLocal({ database }: Platform, row: Row): Row | undefined {
  const moment = text(row, 'sys_recorded_at')
  return database
    .select(where(UPDATE, { name: text(row, 'name') }))
    .find(
      (one) =>
        text(one, 'remote_update_set') === '' && (text(one, 'sys_recorded_at') || text(one, 'sys_updated_on')) > moment
    )
}

function dispositionOf(instance: Platform, row: Row, records: PackagedRecord[]): string {
  if (text(row, 'action') === 'DELETE' || records.every(({ action }) => action === 'DELETE')) return 'Delete'
  return records.some((record) => existing(instance, record)) ? 'Update' : 'Insert'
}

function commit(instance: Platform, set: Row): Committed {
  const sysId = text(set, 'sys_id')
  const updateSet = insert(instance, 'sys_update_set', {
    name: text(set, 'name'),
    description: text(set, 'description'),
    state: 'complete',
    remote_sys_id: text(set, 'remote_sys_id'),
    completed_on: instance.timestamp(),
  })
  const notApplied: NotApplied[] = []
  let applied = 0
  for (const { row, records } of updatesOf(instance, sysId)) {
    const reason = skipped(instance, row) ?? apply(instance, records)
    if (reason === undefined) {
      applied++
      insert(instance, UPDATE, { ...copyOf(instance, row), update_set: updateSet, remote_update_set: '' })
    } else notApplied.push({ name: text(row, 'target_name') || text(row, 'name'), reason })
  }
  change(instance, SET, sysId, { state: 'committed', update_set: updateSet, commit_date: instance.timestamp() })
  for (const { name, reason } of notApplied)
    instance.log.write('warn', `Update set ${text(set, 'name')}: ${name} was not applied: ${reason}`, 'update set')
  return { applied, notApplied, updateSet }
}

/** Why somebody wants an update left out. */
function skipped({ database }: Platform, row: Row): string | undefined {
  const of = { remote_update: text(row, 'sys_id') }
  const problem = database.select(where(PROBLEM, of)).some((one) => one.status === 'skipped')
  const preview = database.select(where(PREVIEW, of)).some((one) => one.proposed_action === 'skip')
  return problem || preview ? 'skipped, as the preview says' : undefined
}

/** @returns why it could not be done */
function apply(instance: Platform, records: PackagedRecord[]): string | undefined {
  if (records.length === 0) return 'its payload is no record in XML'
  for (const record of records) {
    const reason = applyRecord(instance, record)
    if (reason) return reason
  }
  return undefined
}

function applyRecord(instance: Platform, record: PackagedRecord): string | undefined {
  const { schema, records } = instance
  const { table, sysId, action } = record
  if (!schema.has(table)) return `the local instance has no table ${table}`
  if (action === 'DELETE_MULTIPLE') return `the local instance does not apply ${action} of an update set`
  const row = existing(instance, record)
  if (action === 'DELETE') {
    if (row) records.delete(RecordState.loaded(schema, table, row), QUIET_WRITE)
    return undefined
  }
  const state = row ? RecordState.loaded(schema, table, row) : RecordState.fresh(table)
  if (!row) state.values.sys_id = sysId
  for (const [name, { text: value }] of Object.entries(record.values)) {
    const column = schema.column(table, name)
    if (!column || name === 'sys_id' || name === 'sys_class_name' || /^sys_(created|updated|mod)/.test(name)) continue
    state.set(column, value)
  }
  const wrote = row ? records.update(state, QUIET_WRITE) : records.insert(state, QUIET_WRITE)
  return wrote === null ? 'a unique value of it is in use' : undefined
}

/** The record itself, or the one that is the same thing by what it is known by. */
function existing({ schema, database }: Platform, { table, sysId, values }: PackagedRecord): Row | undefined {
  if (!schema.has(table)) return undefined
  const byId = database.get(table, sysId)
  const key = KEYS[table]
  if (byId || !key) return byId
  const query = newQuery(table)
  query.groups[0]!.all.push(...key.map((name) => [equal(name, values[name]?.text ?? '')]))
  return database.select(query)[0]
}

const textsOf = ({ values }: PackagedRecord): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, { text: value }]) => [name, value]))

function copyOf({ schema }: Platform, row: Row): Record<string, string> {
  const names = [...schema.columns(UPDATE).keys()].filter((name) => !name.startsWith('sys_'))
  return Object.fromEntries(names.map((name) => [name, text(row, name)]))
}

/** Values of columns that are here; the others of a file are left out. */
function insert(instance: Platform, table: string, { sys_id: sysId, ...values }: Record<string, string>): string {
  const state = RecordState.fresh(table)
  instance.records.applyDefaults(state)
  if (sysId) state.values.sys_id = sysId
  fill(instance, state, values)
  return instance.records.insert(state, QUIET_WRITE) ?? ''
}

function change(instance: Platform, table: string, sysId: string, values: Record<string, string>): void {
  const state = RecordState.loaded(instance.schema, table, instance.database.get(table, sysId)!)
  fill(instance, state, values)
  instance.records.update(state, QUIET_WRITE)
}

function fill({ schema }: Platform, state: RecordState, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const column = schema.column(state.table, name)
    if (column) state.set(column, value)
  }
}

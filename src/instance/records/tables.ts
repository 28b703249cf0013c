// The tables of an instance: the platform's own, and those that records of the dictionary describe.

import { type Database, type Row, StructureError } from '../database/database.ts'
import {
  applyColumnRow,
  applyTableRow,
  definePlatformTable,
  loadOverrides,
  loadRecordedTables,
  recordPlatformTables,
} from '../database/dictionary.ts'
import { newQuery } from '../database/query.ts'
import { Schema } from '../database/schema.ts'
import { platformTables } from '../platform/index.ts'
import { seedRecords } from '../platform/seed.ts'
import type { PlatformRecord } from '../platform/types.ts'
import type { Store } from '../store.ts'
import { RecordState } from './record.ts'
import { QUIET_WRITE } from './writer.ts'

const PLATFORM_TABLES = new Set(platformTables.map((table) => table.name))
const isPlatformTable = (name: string): boolean => PLATFORM_TABLES.has(name)

/** Types whose values a platform encrypts. */
const ENCRYPTED = new Set(['glide_encrypted', 'encrypted_text'])
const notEncrypted = (column: string): string =>
  `${column}: the local instance has no field encryption, the values of this column are kept and shown as plain text`

/** A schema that has the platform's own tables. */
export function platformSchema(): Schema {
  const schema = new Schema()
  for (const table of platformTables) definePlatformTable(schema, table)
  return schema
}

/** Makes the tables of a new instance and writes its first records, or reads the tables of an earlier start. */
export function startTables(store: Store): void {
  const { database, schema } = store
  database.transaction(() => {
    for (const table of schema.described()) database.prepare(table.name)
    if (!database.count(newQuery('sys_db_object'))) writeSeed(store)
  })
  loadRecordedTables(database, isPlatformTable)
  loadOverrides(database)
}

function writeSeed(store: Store): void {
  const now = store.timestamp()
  const stamp: Row = {
    sys_created_on: now,
    sys_created_by: 'system',
    sys_updated_on: now,
    sys_updated_by: 'system',
    sys_mod_count: 0,
  }
  recordPlatformTables(store.database, platformTables, stamp)
  for (const record of seedRecords()) insertSeed(store, record)
}

/** Writes a record of the platform as it is, without rules. */
export function insertSeed(store: Store, { table, key, values }: PlatformRecord): void {
  const state = RecordState.fresh(table)
  for (const [name, value] of Object.entries(values)) {
    const column = store.schema.column(table, name)
    if (!column) throw new Error(`The platform's record ${table} ${key} names a column ${name} that is not there`)
    state.set(column, value)
  }
  store.records.insert(state, QUIET_WRITE)
}

/** Records of the dictionary make tables and columns, whoever writes them. */
export function watchDictionary(store: Store): void {
  const { records, database, schema } = store
  records.on('sys_db_object', (state, operation) => {
    const name = String(state.values.name)
    if (operation !== 'delete')
      return void applyTableRow(database, state.values, store.scopeName(state.text('sys_scope') ?? '') || 'global')
    if (isPlatformTable(name))
      throw new StructureError(`The table ${name} belongs to the platform and cannot be deleted`)
    schema.drop(name)
  })
  records.on('sys_dictionary', (state, operation) => {
    if (operation === 'delete') schema.dropColumn(String(state.values.name), String(state.values.element))
    else {
      applyColumnRow(database, state.values)
      if (ENCRYPTED.has(state.text('internal_type') ?? ''))
        store.log.write('warn', notEncrypted(`${state.text('name')}.${state.text('element')}`), 'sys_dictionary')
    }
  })
  records.on('sys_dictionary_override', () => loadOverrides(database))
}

/** Another one after each change of the records that describe tables, and after each way back. */
export const dictionaryVersion = (database: Database): string =>
  ['sys_scope', 'sys_db_object', 'sys_dictionary', 'sys_dictionary_override']
    .map((table) => database.version(table))
    .join()

/** Reads the tables again from their records: after the database went back to an earlier state. */
export function reloadTables(database: Database): void {
  const { schema } = database
  for (const table of schema.described()) if (!isPlatformTable(table.name)) schema.drop(table.name)
  schema.forget()
  loadRecordedTables(database, isPlatformTable)
  loadOverrides(database)
}

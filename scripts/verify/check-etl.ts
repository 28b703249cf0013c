// ETL definitions: dozens of records that name each other by sys_id, and tables and columns as plain text. What fits not
// together fails on the instance with the first row, or with a NullPointerException.

import { parse } from 'acorn'
import type { BuiltApp, BuiltRecord } from './built-app.ts'
import { recordName } from './built-app.ts'
import { EtlRecords, LISTS, TRANSFORMER } from './etl-records.ts'
import type { KnownTables } from './known-tables.ts'
import type { Problem } from './problem.ts'

type Fault = Pick<Problem, 'what' | 'remedy'>

const STAGING = 'sys_import_set_row'
/** Fields of class entities that are no columns: IRE's own key and time, and its settings. */
const NO_COLUMNS = new Set(
  `source_native_key source_recency_timestamp updateWithoutUpgrade updateWithoutDowngrade updateWithoutSwitch
  skipReclassificationRestrictionRules classUpgrade classDowngrade classSwitch`.split(/\s+/)
)

export function checkEtl(app: BuiltApp, known: KnownTables): Problem[] {
  const records = new EtlRecords(app, known)
  return records.all.flatMap((record) =>
    [
      ...unknownColumns(record, known),
      ...badReferences(record, records),
      ...strangeFields(record, records),
      ...otherDefinitions(record, records),
      ...badNames(record, records, known),
      ...badScripts(record),
      ...badTransformer(record, records, known),
    ].map((fault) => ({ file: record.file, record: recordName(record), ...fault }))
  )
}

/** The SDK writes any column of a Record, known or not. */
function unknownColumns({ table, values }: BuiltRecord, known: KnownTables): Fault[] {
  if (!known.has(table)) return [{ what: `table ${table} is unknown`, remedy: 'Correct the name' }]
  return Object.keys(values)
    .filter((column) => !column.startsWith('sys_') || column.startsWith('sys_rte_'))
    .filter((column) => !known.hasColumn(table, column))
    .map((column) => ({ what: `${table} has no column ${column}`, remedy: 'Correct the name of the column' }))
}

function badReferences(record: BuiltRecord, records: EtlRecords): Fault[] {
  const empty = records
    .missing(record)
    .map((column) => ({ what: `${column} is empty`, remedy: 'Name the record that it belongs to' }))
  const wrong = records.references(record).flatMap(({ column, table, ids }) =>
    ids
      .filter((id) => !records.has(id, table))
      .map((id) => ({
        what: `${column} names \`${id}\`, which is no ${table} of the app`,
        remedy: LISTS.has(column)
          ? 'Give a list as text of sys_ids: `${one.$id},${other.$id}`'
          : 'Name a record that the app ships',
      }))
  )
  return [...empty, ...wrong]
}

/** Fields belong to the entities of their mapping, and those of an operation to its entity. */
function strangeFields(record: BuiltRecord, records: EtlRecords): Fault[] {
  const fieldsOf = (entity: BuiltRecord | undefined, columns: string[]): Fault[] =>
    columns.flatMap((column) =>
      records
        .listed(record, column)
        .filter((field) => entity && records.named(field, 'sys_rte_eb_entity') !== entity)
        .map((field) => ({
          what: `${column}: field ${field.values.name} is not one of entity ${entity?.values.name}`,
          remedy: 'Take a field of that entity',
        }))
    )
  if (records.isA(record, 'sys_rte_eb_operation')) {
    const columns = records.references(record).map(({ column }) => column)
    return fieldsOf(
      records.named(record, 'sys_rte_eb_entity'),
      columns.filter((column) => /_fields?$/.test(column))
    )
  }
  if (!records.isA(record, 'sys_rte_eb_field_mapping')) return []
  const mapping = records.named(record, 'sys_rte_eb_entity_mapping')
  const { source_sys_rte_eb_field: source, referenced_sys_rte_eb_entity: referenced } = record.values
  return [
    ...fieldsOf(records.named(mapping, 'source_sys_rte_eb_entity'), ['source_sys_rte_eb_field']),
    ...fieldsOf(records.named(mapping, 'target_sys_rte_eb_entity'), ['target_sys_rte_eb_field']),
    ...(source || referenced
      ? []
      : [{ what: 'neither a source field nor a referenced entity', remedy: 'Set one of them' }]),
  ]
}

/** A definition is read by the column that names it: what belongs together has to name the same one. */
function otherDefinitions(record: BuiltRecord, records: EtlRecords): Fault[] {
  const own = record.values.sys_rte_eb_definition
  if (!own) return []
  const named = records.references(record).flatMap(({ column }) => records.listed(record, column))
  return named
    .filter(({ values }) => values.sys_rte_eb_definition && values.sys_rte_eb_definition !== own)
    .map((other) => ({
      what: `${recordName(other)} is of another definition`,
      remedy: 'Set the same sys_rte_eb_definition',
    }))
}

/** Tables of entities, and columns of those tables. */
function badNames(record: BuiltRecord, records: EtlRecords, known: KnownTables): Fault[] {
  const correct = 'Correct the name'
  if (records.isA(record, 'sys_rte_eb_entity')) {
    const { table = '', path = '' } = record.values
    if (path === '' && !known.isA(table, STAGING)) {
      return [{ what: `the import entity's table is \`${table}\`, no staging table`, remedy: `Name a ${STAGING}` }]
    }
    return table === '' || known.has(table) ? [] : [{ what: `table ${table} is unknown`, remedy: correct }]
  }
  if (!records.isA(record, 'sys_rte_eb_field')) return []
  const entity = records.named(record, 'sys_rte_eb_entity')
  const { table = '', path = '' } = entity?.values ?? {}
  const column = record.values.field ?? ''
  if (!known.has(table) || known.hasColumn(table, column) || (path !== '' && NO_COLUMNS.has(column))) return []
  return [{ what: `${table} has no column ${column}`, remedy: correct }]
}

/** The engine's scripts are ES5, whatever the app's other scripts may be. */
function badScripts({ values }: BuiltRecord): Fault[] {
  return Object.entries(values)
    .filter(([column, text]) => /(^|_)script$/.test(column) && text.trim() !== '')
    .flatMap(([column, text]) => {
      try {
        parse(text, { ecmaVersion: 5, allowReturnOutsideFunction: true })
        return []
      } catch (error) {
        return [{ what: `${column} is no ES5: ${(error as Error).message}`, remedy: 'Write it in ES5' }]
      }
    })
}

function badTransformer(record: BuiltRecord, records: EtlRecords, known: KnownTables): Fault[] {
  if (record.table !== TRANSFORMER) return []
  const { source_table: source = '', active } = record.values
  const faults: Fault[] = []
  const definition = records.named(record, 'robust_transform_engine')
  const entities = records.of('sys_rte_eb_entity')
  const reads = entities.find(
    ({ values }) => values.sys_rte_eb_definition === definition?.values.sys_id && (values.path ?? '') === ''
  )
  if (!known.isA(source, STAGING)) {
    faults.push({ what: `source_table \`${source}\` is no staging table`, remedy: 'Correct the name' })
  }
  if (active !== 'true') faults.push({ what: 'the transformer is inactive', remedy: 'Set active: true' })
  if (definition && definition.values.active !== 'true') {
    faults.push({ what: `its definition ${definition.values.name} is inactive`, remedy: 'Set active: true there' })
  }
  if (definition && reads?.values.table !== source) {
    const what = `its definition reads \`${reads?.values.table ?? ''}\`, not ${source}`
    faults.push({ what, remedy: "Make it the import entity's table" })
  }
  return faults
}

// Each defect of an ETL definition that verify is there for, planted in one that is sound otherwise.

import { verify } from '../../scripts/verify/index.ts'
import { problemLine } from '../../scripts/verify/problem.ts'
import { record, removeFolders, soundApp, write } from './fake-app.ts'
import type { Files } from './fake-app.ts'

afterAll(removeFolders)

type Values = Record<string, string>

const entity = (id: string, values: Values): [string, string, Values] => [
  id,
  'cmdb_inst_entity',
  { name: id, ...values },
]
const field = (of: string, name: string): [string, string, Values] => [
  `${of}-${name}`,
  'sys_rte_eb_field',
  { name, field: name, sys_rte_eb_entity: of },
]
const mapping = (id: string, from: string, to: string): [string, string, Values] => [
  id,
  'sys_rte_eb_entity_mapping',
  { name: id, order: '100', source_sys_rte_eb_entity: from, target_sys_rte_eb_entity: to },
]
const fieldMapping = (id: string, of: string, from: string, to: string): [string, string, Values] => [
  id,
  'sys_rte_eb_field_mapping',
  { sys_rte_eb_entity_mapping: of, source_sys_rte_eb_field: from, target_sys_rte_eb_field: to },
]
const SCRIPT = '(function (batch, output) { output[0] = batch[0].input; })(batch, output);'

/** Staging rows → computers, with one operation on the way. Id, table, values. */
const DEFINITION: Array<[string, string, Values]> = [
  entity('import', { table: 'x_t_stage', path: '' }),
  entity('temp', { table: '', path: 'temp' }),
  entity('computer', { table: 'cmdb_ci_computer', path: 'computer_1' }),
  entity('lookup', { table: 'cmdb_serial_number', path: 'serial_1', lookup_for_entity: 'computer' }),
  field('import', 'serial'),
  field('temp', 'serial'),
  field('temp', 'key'),
  field('computer', 'source_native_key'),
  field('computer', 'serial_number'),
  field('lookup', 'serial_number'),
  [
    'operation',
    'sys_rte_eb_multi_in_script_operation',
    {
      name: 'key',
      order: '100',
      sys_rte_eb_entity: 'temp',
      source_sys_rte_eb_fields: 'temp-serial,temp-key',
      target_sys_rte_eb_field: 'temp-key',
      script: SCRIPT,
    },
  ],
  mapping('to-temp', 'import', 'temp'),
  mapping('to-computer', 'temp', 'computer'),
  mapping('to-lookup', 'temp', 'lookup'),
  fieldMapping('map-serial', 'to-temp', 'import-serial', 'temp-serial'),
  fieldMapping('map-key', 'to-computer', 'temp-key', 'computer-source_native_key'),
  fieldMapping('map-number', 'to-computer', 'temp-serial', 'computer-serial_number'),
  fieldMapping('map-lookup', 'to-lookup', 'temp-serial', 'lookup-serial_number'),
]

const AROUND: Array<[string, string, Values]> = [
  ['application', 'cmdb_inst_application', { name: 'Tiny', discovery_source: 'Tiny' }],
  ['source', 'sys_data_source', { name: 'Tiny', import_set_table_name: 'x_t_stage' }],
  [
    'feed',
    'cmdb_inst_application_feed',
    { name: 'Assets', active: 'true', cmdb_inst_application: 'application', sys_data_source: 'source' },
  ],
  [
    'transformer',
    'sys_robust_import_set_transformer',
    { name: 'Assets', active: 'true', source_table: 'x_t_stage', robust_transform_engine: 'feed' },
  ],
]

/** What verify finds when the record with this id has these values, and there are these files more. */
function linesFor(id = '', changes: Values = {}, more: Files = {}): string[] {
  const records = [
    ...AROUND,
    ...DEFINITION.map(([key, table, values]) => [key, table, { ...values, sys_rte_eb_definition: 'feed' }] as const),
  ]
  if (id !== '' && !records.some(([key]) => key === id)) throw new Error(`there is no record ${id}`)
  const files = records.map(([key, table, values]): [string, string] => [
    `update/${key}.xml`,
    record(table, { sys_id: key, ...values, ...(key === id ? changes : {}) }),
  ])
  return verify(write({ ...soundApp(), ...Object.fromEntries(files), ...more })).map(problemLine)
}

test('finds nothing in a sound definition', () => {
  expect(linesFor()).toEqual([])
})

test.each([
  [
    'entity',
    'temp-key',
    { sys_rte_eb_entity: 'gone' },
    'sys_rte_eb_entity names `gone`, which is no sys_rte_eb_entity',
  ],
  [
    'kind of record',
    'to-temp',
    { target_sys_rte_eb_entity: 'temp-key' },
    'names `temp-key`, which is no sys_rte_eb_entity',
  ],
  ['definition', 'to-temp', { sys_rte_eb_definition: 'gone' }, 'sys_rte_eb_definition names `gone`'],
  ['owner of a lookup', 'lookup', { lookup_for_entity: 'gone' }, 'lookup_for_entity names `gone`'],
  ['application', 'feed', { cmdb_inst_application: 'gone' }, 'cmdb_inst_application names `gone`'],
  ['data source', 'feed', { sys_data_source: 'gone' }, 'sys_data_source names `gone`'],
  [
    'definition of a transformer',
    'transformer',
    { robust_transform_engine: 'gone' },
    'robust_transform_engine names `gone`',
  ],
  ['list', 'operation', { source_sys_rte_eb_fields: 'temp-serial,gone' }, 'source_sys_rte_eb_fields names `gone`'],
  ['list that a build got wrong', 'operation', { source_sys_rte_eb_fields: '[object Object]' }, 'text of sys_ids'],
])('a reference to nothing: %s', (_what, id, changes, message) => {
  expect(linesFor(id, changes).join('\n')).toContain(message)
})

test.each([
  ['feed', 'cmdb_inst_application'],
  ['transformer', 'robust_transform_engine'],
  ['computer', 'sys_rte_eb_definition'],
  ['temp-key', 'sys_rte_eb_entity'],
  ['to-temp', 'source_sys_rte_eb_entity'],
  ['map-key', 'sys_rte_eb_entity_mapping'],
  ['map-key', 'target_sys_rte_eb_field'],
  ['operation', 'sys_rte_eb_entity'],
])('%s without %s', (id, column) => {
  expect(linesFor(id, { [column]: '' }).join('\n')).toContain(`${column} is empty`)
})

test.each([
  ['a source field', 'map-key', { source_sys_rte_eb_field: 'import-serial' }, 'field serial is not one of entity temp'],
  [
    'a target field',
    'map-key',
    { target_sys_rte_eb_field: 'temp-serial' },
    'field serial is not one of entity computer',
  ],
  ['an input', 'operation', { source_sys_rte_eb_fields: 'import-serial' }, 'field serial is not one of entity temp'],
  ['an output', 'operation', { target_sys_rte_eb_field: 'lookup-serial_number' }, 'is not one of entity temp'],
])('%s of another entity', (_what, id, changes, message) => {
  expect(linesFor(id, changes).join('\n')).toContain(message)
})

test('a field mapping without a source', () => {
  expect(linesFor('map-key', { source_sys_rte_eb_field: '' }).join('\n')).toContain('neither a source field nor')
  expect(linesFor('map-key', { source_sys_rte_eb_field: '', referenced_sys_rte_eb_entity: 'lookup' })).toEqual([])
})

test('a record of another definition', () => {
  const other = record('cmdb_inst_application_feed', {
    sys_id: 'other',
    active: 'true',
    cmdb_inst_application: 'application',
  })
  const lines = linesFor('temp-key', { sys_rte_eb_definition: 'other' }, { 'update/other.xml': other })
  expect(lines.join('\n')).toContain('sys_rte_eb_field key is of another definition')
})

test.each([
  ['target table', 'computer', { table: 'cmdb_ci_computr' }, 'table cmdb_ci_computr is unknown'],
  ['staging table', 'import', { table: 'x_t_asset' }, "the import entity's table is `x_t_asset`, no staging table"],
  ['target column', 'computer-serial_number', { field: 'serial' }, 'cmdb_ci_computer has no column serial'],
  ['staging column', 'import-serial', { field: 'serial_number' }, 'x_t_stage has no column serial_number'],
  ['staging column', 'import-serial', { field: 'source_native_key' }, 'x_t_stage has no column source_native_key'],
  ['column of the definition’s own', 'to-temp', { sort: '1' }, 'sys_rte_eb_entity_mapping has no column sort'],
  ['column of the definition’s own', 'map-key', { sys_rte_eb_source: '1' }, 'has no column sys_rte_eb_source'],
  ['column of the transformer', 'transformer', { batch: '1' }, 'sys_robust_import_set_transformer has no column batch'],
])('an unknown %s', (_what, id, changes, message) => {
  expect(linesFor(id, changes).join('\n')).toContain(message)
})

test('an operation that the platform does not have', () => {
  const operation = record('sys_rte_eb_reverse_operation', { sys_id: 'reverse', name: 'reverse' })
  expect(linesFor('', {}, { 'update/reverse.xml': operation }).join('\n')).toContain(
    'table sys_rte_eb_reverse_operation is unknown'
  )
})

test.each([
  ['operation', { script: 'const a = 1' }, 'script is no ES5'],
  ['operation', { script: '(function () { return `a` })()' }, 'script is no ES5'],
  ['feed', { before_script: '(input) => input' }, 'before_script is no ES5'],
  ['to-temp', { is_conditional: 'true', condition_script: 'let a' }, 'condition_script is no ES5'],
])('a script of %s that is no ES5', (id, changes, message) => {
  expect(linesFor(id, changes).join('\n')).toContain(message)
})

test.each([
  [
    'whose staging table does not exist',
    'transformer',
    { source_table: 'x_t_stge' },
    'source_table `x_t_stge` is no staging table',
  ],
  ['that is inactive', 'transformer', { active: 'false' }, 'the transformer is inactive'],
  ['whose definition is inactive', 'feed', { active: 'false' }, 'its definition Assets is inactive'],
  [
    'whose definition reads another table',
    'import',
    { table: 'sys_import_set_row' },
    'reads `sys_import_set_row`, not x_t_stage',
  ],
])('a transformer %s', (_what, id, changes, message) => {
  expect(linesFor(id, changes).join('\n')).toContain(message)
})

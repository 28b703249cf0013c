// By which index a query finds its rows: SQLite says it itself. Rows are looked up by what few of them share.

import Sqlite from 'better-sqlite3'
import { addEncoded, newQuery } from '../../../src/instance/database/query.ts'
import { SqlBuilder } from '../../../src/instance/database/sql.ts'
import { newSysId } from '../../../src/instance/sys-ids.ts'
import { useInstance } from '../../support/instance.ts'

const local = useInstance()

/** What SQLite does for a query that was asked once, after the others were. */
function planOf(table: string, encoded: string, ...before: string[]): string {
  const { instance } = local
  for (const one of [...before, encoded]) local.rows(table, one)
  const query = newQuery(table)
  addEncoded(query, encoded)
  const { text, values } = new SqlBuilder(instance.schema, query).select()
  const sqlite = new Sqlite(instance.snapshot())
  const steps = sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as Array<{ detail: string }>
  sqlite.close()
  return steps.map(({ detail }) => detail).join('; ')
}

test.each([
  'serial_number=A1',
  'serial_numberINA1,A2,A3',
  'serial_numberINA1,A2^active=true',
  'serial_number=A1^ORserial_number=A2',
  'serial_numberSTARTSWITHA1',
  'serial_numberSTARTSWITHA1^ORserial_number=SA1^ORserial_number= A1^install_status=1',
])('%s', (encoded) => {
  expect(planOf('cmdb_ci_computer', encoded)).toContain('USING INDEX by cmdb.serial_number')
})

test('a class, a choice, a truth value or a source is no way to look up, where there is a better one', () => {
  const shared = ['sys_class_name=cmdb_ci_computer', 'install_status=1', 'discovery_source=Harbour']
  const encoded = 'discovery_source=Harbour^install_status=1^serial_numberINA1,A2^sys_class_name=cmdb_ci_computer'
  expect(planOf('cmdb_ci_computer', encoded, ...shared)).toContain('USING INDEX by cmdb.serial_number')
})

test('where there is none, it is used', () => {
  expect(planOf('cmdb_ci_computer', 'discovery_source=Harbour')).toContain('USING INDEX by cmdb.discovery_source')
})

test('IN finds as before: without regard to case, empty values by none, and their opposite by NOT IN', () => {
  for (const serial_number of ['A1', 'b2', '']) local.insert('cmdb_ci_computer', { name: serial_number, serial_number })
  const found = (encoded: string) => local.rows('cmdb_ci_computer', `${encoded}^ORDERBYDESCname`).map((row) => row.name)
  expect(found('serial_numberINa1,B2,C3')).toEqual(['b2', 'A1'])
  expect(found('serial_numberNOT INa1,C3')).toEqual(['b2', ''])
  expect(found('serial_numberIN')).toEqual([''])
  expect(found('serial_numberINa1^ORname=b2')).toEqual(['b2', 'A1'])
})

test('alternatives of which one has no index read the table, and find the same', () => {
  expect(planOf('cmdb_ci_computer', 'serial_numberSTARTSWITHA1^ORnameCONTAINSA1')).not.toContain('serial_number')
})

test('a beginning and alternatives find as before: without regard to case, and what SQL takes for a pattern as it is', () => {
  for (const serial_number of ['A_1', 'a_1 (old)', 'A_12', 'AB1', 'SA_1', 'A%1', 'A_', 'Ä_1', '', '\u{10FFFF}A_1'])
    local.insert('cmdb_ci_computer', { name: serial_number, serial_number })
  const found = (encoded: string) => local.rows('cmdb_ci_computer', `${encoded}^ORDERBYname`).map((row) => row.name)
  expect(found('serial_numberSTARTSWITHA_1')).toEqual(['A_1', 'a_1 (old)', 'A_12'])
  expect(found('serial_numberSTARTSWITHa%')).toEqual(['A%1'])
  expect(found('serial_numberSTARTSWITHä')).toEqual([])
  expect(found('serial_numberSTARTSWITHÄ')).toEqual(['Ä_1'])
  expect(found('serial_numberSTARTSWITHA_12^ORserial_number=sa_1^ORserial_number=ab1^ORname=A%1')).toEqual([
    'A%1',
    'A_12',
    'AB1',
    'SA_1',
  ])
  expect(found('serial_number=ab1^ORserial_number=')).toEqual(['', 'AB1'])
  expect(found('serial_numberSTARTSWITHsa^NQserial_number=A_')).toEqual(['A_', 'SA_1'])
})

test.each(['name=Harbour^id=A7', 'id=A7^name=Harbour'])(
  'of a table that has grown, by what few rows share: %s',
  (encoded) => {
    const { database } = local.instance
    local.rows('sys_object_source', encoded)
    for (let at = 0; at < 600; at++)
      database.insert('sys_object_source', {
        sys_id: newSysId(),
        name: 'Harbour',
        id: `A${at}`,
        target_table: 'cmdb_ci',
      })
    expect(planOf('sys_object_source', encoded)).toContain('USING INDEX by sys_object_source.id')
  }
)

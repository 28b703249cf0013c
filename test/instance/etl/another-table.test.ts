// An ETL definition that the SDK built runs as it is written, wherever it is pointed: another staging table with other
// columns, and other columns of the targets. Nothing in the engine knows the application that it comes from.

import { useInstance } from '../../support/instance.ts'
import { APP_ROWS, appRow, COMPUTER_ROWS, computerRow, settled } from '../../app/rows.ts'
import { STAGE, stagingApp } from './definitions.ts'

/** Column of the other staging table for each one that the definition reads. */
const COLUMNS: Record<string, string> = {
  app_id: 'article',
  serial_number: 'machine',
  name: 'title',
  developer_name: 'maker',
  version: 'edition',
  path: 'place',
  last_opened: 'seen',
  is_removed: 'scrapped',
}
const OTHER_TARGETS: Record<string, string> = { version: 'revision', install_location: 'uninstall_string' }

const local = useInstance({ app: true, packages: [stagingApp(Object.values(COLUMNS))] })
const fields = (entity: string) =>
  local
    .rows('sys_rte_eb_field')
    .filter((row) => row.sys_rte_eb_entity === local.rows('cmdb_inst_entity', `name=${entity}`)[0]!.sys_id)

function point(): void {
  const [transformer] = local.rows('sys_robust_import_set_transformer')
  local.update('sys_robust_import_set_transformer', transformer!.sys_id!, { source_table: STAGE })
  const [source] = local.rows('cmdb_inst_entity', 'name=Import')
  local.update('cmdb_inst_entity', source!.sys_id!, { table: STAGE })
  for (const { sys_id: field, field: column } of fields('Import'))
    local.update('sys_rte_eb_field', field!, { field: COLUMNS[column!]! })
  for (const { sys_id: field, field: column } of fields('Software Installation 1'))
    if (OTHER_TARGETS[column!]) local.update('sys_rte_eb_field', field!, { field: OTHER_TARGETS[column!]! })
}

test('the same definition reads another staging table and writes other columns', () => {
  local.instance.setPlugin('com.snc.samp', true)
  const computer = settled(local.import(COMPUTER_ROWS, computerRow()).result[0]!)
  point()
  const row = Object.fromEntries(Object.entries(COLUMNS).map(([from, to]) => [to, appRow()[from]!]))
  expect(local.import(STAGE, row).result).toMatchObject([
    { transform_map: '', status: 'updated', table: 'cmdb_ci_computer', sys_id: computer.sys_id },
  ])
  const installs = local.rows('cmdb_sam_sw_install')
  expect(installs).toMatchObject([
    {
      instance_key: appRow().app_id,
      display_name: 'Ledger',
      publisher: 'Harbour Software Ltd.',
      revision: '4.2.1',
      uninstall_string: '/Applications/Ledger.app',
      installed_on: computer.sys_id,
      last_used: '2026-02-27 09:00:00',
      active: '1',
    },
  ])
  expect(installs[0]).toMatchObject({ version: '', install_location: '' })

  local.import(STAGE, { ...row, edition: '5.0', scrapped: 'true' })
  expect(local.rows('cmdb_sam_sw_install')).toMatchObject([
    { sys_id: installs[0]!.sys_id, revision: '5.0', active: '0' },
  ])
  // Its former staging table has no transformer any more.
  expect(local.import(APP_ROWS, appRow()).result).toMatchObject([{ status: 'error' }])
})

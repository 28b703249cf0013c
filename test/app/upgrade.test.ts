// The built app installed again, as an upgrade does it: what a customer set and changed stays, the app's own work is no change.

import { install } from '../../src/instance/packages/installer.ts'
import { readFolder } from '../../src/instance/packages/archive.ts'
import { runScript } from '../../src/instance/scripting/run-script.ts'
import { builtApp } from '../support/built.ts'
import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow } from './rows.ts'
import type { Row } from './rows.ts'

let now = Date.UTC(2026, 2, 2)
const local = useInstance({ app: true, clock: () => now })

/** Installs the next version, which says something else of each record in `changes` (file → from, to). */
function upgrade(changes: Record<string, [from: string, to: string]> = {}): Row[] {
  now += 60_000
  const files = readFolder(builtApp())
  for (const [name, [from, to]] of Object.entries(changes)) {
    const path = [...files.keys()].find((file) => file.includes(name))!
    const text = files.get(path)!
    expect(text).toContain(from)
    files.set(path, text.replace(from, to))
  }
  install(local.instance, files)
  const [last] = local.rows('sys_upgrade_history', 'to_version=x_kandj_kandji^ORDERBYDESCupgrade_started')
  const skipped = local.rows('sys_upgrade_history_log', `upgrade_history=${last!.sys_id}^disposition=4^action!=DELETE`)
  const deletions = local.rows('sys_upgrade_history_log', `upgrade_history=${last!.sys_id}^action=DELETE`)
  // Brought by the first version alone, and nothing for the customer to review.
  const once = local.rows('sys_upgrade_history_log', `upgrade_history=${last!.sys_id}^disposition=11`)
  expect(once).toMatchObject([{ target_name: 'KandjiMapping', changed: '0' }])
  expect(last!.changes_skipped).toBe(String(skipped.length + deletions.length + once.length))
  return skipped
}

test('nothing is skipped after the app has only worked', () => {
  local.import(COMPUTER_ROWS, computerRow())
  local.import(MDM_ROWS, mdmRow())
  for (const table of ['sys_script_fix', 'sysauto_script'])
    for (const row of local.rows(table, `sys_scope=${local.instance.scopeId('x_kandj_kandji')!}`))
      runScript(local.instance, { ...row, sys_class_name: table })
  expect(upgrade()).toEqual([])
})

test('settings, maps, privileges and jobs that a customer changed stay as he has them, and devices with them', () => {
  const find = (table: string, query: string): Row => local.rows(table, query)[0]!
  local.import(COMPUTER_ROWS, computerRow())
  const changed: Array<[table: string, row: Row, values: Row]> = [
    [
      'sys_properties',
      find('sys_properties', 'name=x_kandj_kandji.mobile_class'),
      { value: 'cmdb_ci_handheld_computing' },
    ],
    ['sys_transform_map', find('sys_transform_map', 'name=Kandji computer'), { order: '250' }],
    [
      'sys_scope_privilege',
      find('sys_scope_privilege', 'target_name=core_company^operation=create'),
      { status: 'denied' },
    ],
  ]
  for (const [table, row, values] of changed) local.update(table, row.sys_id!, values)
  const version = find('sys_app', 'scope=x_kandj_kandji').version!
  const skipped = upgrade({ 'scope/sys_app_': [`<version>${version}</version>`, '<version>99.0.0</version>'] })
  expect(skipped.map(({ file_name }) => file_name).sort()).toEqual(
    changed.map(([table, row]) => `${table}_${row.sys_id}`).sort()
  )
  for (const [table, row, values] of changed) expect(local.get(table, row.sys_id!)).toMatchObject(values)
  expect(find('sys_app', 'scope=x_kandj_kandji').version).toBe('99.0.0')
  expect(local.rows('cmdb_ci_computer', 'serial_number=C02TEST00001')).toHaveLength(1)
})

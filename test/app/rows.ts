// What tests send: a whole computer row with the differences that a test is about.

import type { Local } from '../support/instance.ts'

export const COMPUTER_ROWS = 'x_kandj_kandji_kandji_import_set_computer'
export const MDM_ROWS = 'x_kandj_kandji_kandji_import_set_mdm'

export type Row = Record<string, string>

/** Settings of `x_kandj_kandji.identification`: who decides which CI a device is. */
export const MODES = ['ire', 'coalesce'] as const

/** What became of a row: said by the platform, or by the script that wrote the record itself. */
export const settled = (row: Row): Row => ({
  ...row,
  status: row.kandji_outcome ?? row.status!,
  table: row.kandji_table ?? row.table!,
  sys_id: row.kandji_sys_id ?? row.sys_id!,
})

export function setProperty(local: Pick<Local, 'rows' | 'update'>, name: string, value: string): void {
  const [property] = local.rows('sys_properties', `name=x_kandj_kandji.${name}`)
  local.update('sys_properties', property!.sys_id!, { value })
}

export const computerRow = (changes: Row = {}): Row => ({
  serial_number: 'C02TEST00001',
  device_name: "Ann's Mac",
  model_name: 'MacBook Air (M2, 2022)',
  os_type: 'macOS',
  os_version: '14.6.1',
  device_capacity: '228.27 GB',
  assigned_user: '',
  ...changes,
})

export const mdmRow = (changes: Row = {}): Row => ({
  device_id: 'd0000000-0000-4000-8000-000000000001',
  blueprint_id: 'b0000000-0000-4000-8000-000000000001',
  serial_number: 'C02TEST00001',
  ...changes,
})

export const APP_ROWS = 'x_kandj_kandji_kandji_import_set_apps'

export const appRow = (changes: Row = {}): Row => ({
  app_id: '0123456789abcdef0123456789abcdef',
  serial_number: 'C02TEST00001',
  device_id: 'd0000000-0000-4000-8000-000000000001',
  name: 'Ledger',
  developer_name: 'Harbour Software Ltd.',
  version: '4.2.1',
  path: '/Applications/Ledger.app',
  bundle_id: 'com.example.ledger',
  last_opened: '2026-02-27T09:00:00.000123+00:00',
  is_removed: 'false',
  ...changes,
})

export const RUN_ROWS = 'x_kandj_kandji_kandji_import_set_run'
export const PROBLEM_ROWS = 'x_kandj_kandji_kandji_import_set_problem'

export const runRow = (changes: Row = {}): Row => ({
  run_id: 'run-1',
  command: 'sync',
  version: '0.1.0',
  started: '2026-11-26 08:00:00',
  ended: '2026-11-26 08:01:00',
  state: 'ok',
  devices_seen: '54',
  devices_changed: '2',
  devices_skipped: '1',
  rows_sent: '4',
  rows_rejected: '0',
  lag_seconds: '75',
  next_expected: '2026-11-26 09:00:00',
  message: '',
  ...changes,
})

export const problemRow = (changes: Row = {}): Row => ({
  subject: 'Device 17',
  code: 'unknown-owner',
  serial_number: 'C02TEST00001',
  kandji_device_id: 'd0000000-0000-4000-8000-000000000001',
  reason: 'nobody has the e-mail',
  remedy: 'Make the user',
  state: 'open',
  first_seen: '2026-11-26 08:00:00',
  last_seen: '2026-11-26 08:00:00',
  ...changes,
})

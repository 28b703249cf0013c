// What tests send: a whole computer row with the differences that a test is about.

export const COMPUTER_ROWS = 'x_kandj_kandji_kandji_import_set_computer'
export const MDM_ROWS = 'x_kandj_kandji_kandji_import_set_mdm'

export type Row = Record<string, string>

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

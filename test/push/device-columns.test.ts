// What push says of the columns of its rows, beside what the app has.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowsOf } from '../../src/push/inventory/rows.ts'
import type { Device } from '../../src/push/inventory/device.ts'
import { columnsOf, OPTIONAL_COLUMNS } from '../../src/push/servicenow/device-columns.ts'
import { ROW_KINDS } from '../../src/push/servicenow/staging.ts'

const DEVICE: Device = {
  id: 'd1',
  serial: 'C02',
  name: 'n'.repeat(2_000),
  model: 'm'.repeat(2_000),
  os: 'macOS',
  osVersion: '1'.repeat(2_000),
  assignedUser: 'u'.repeat(2_000),
  assignedUserName: 'w'.repeat(2_000),
  blueprintId: 'b'.repeat(2_000),
  blueprintName: 'Main',
  assetTag: '',
  isMissing: 'false',
  firstEnrollment: -1,
  lastEnrollment: -1,
  lastCheckIn: -1,
}

/** Name → length, as the app's staging table has them. */
function appColumns(kind: string): Map<string, number> {
  const text = readFileSync(join(__dirname, '../../src/fluent/tables', `import-set-${kind}.now.ts`), 'utf8')
  const found = text.matchAll(/^ {4}(\w+): StringColumn\(\{[^}]*maxLength: (\d+)/gm)
  return new Map([...found].map(([, name, length]) => [name!, Number(length)]))
}

describe.each(ROW_KINDS)('the columns of a %s row', (kind) => {
  test('are columns of the staging table, and fit into them', () => {
    const there = appColumns(kind)
    for (const { column, length } of columnsOf(kind)) {
      expect([...there.keys()]).toContain(column)
      expect(there.get(column)).toBeGreaterThanOrEqual(length)
    }
  })

  test('are all sent, in the order of the description, and none too long', () => {
    const row = rowsOf(DEVICE, undefined)[kind]
    expect(Object.keys(row)).toEqual(columnsOf(kind).map(({ column }) => column))
    for (const { column, length } of columnsOf(kind)) expect(row[column]!.length).toBeLessThanOrEqual(length)
  })
})

test('keys can be neither left out nor renamed', () => {
  expect(OPTIONAL_COLUMNS).not.toContain('serial_number')
  expect(OPTIONAL_COLUMNS).not.toContain('device_id')
  expect(OPTIONAL_COLUMNS).toContain('blueprint_id')
})

// The rows of a device: which columns they have, what fits, and what makes them count as changed.

import { attributesOf } from '../../../src/push/configuration/attributes.ts'
import type { Device } from '../../../src/push/inventory/device.ts'
import { freshnessRow, rowsOf } from '../../../src/push/inventory/rows.ts'

const DEVICE: Device = {
  id: 'id-1',
  serial: 'C02',
  name: 'Desk',
  model: 'MacBook Air',
  os: 'macOS',
  osVersion: '15.1',
  assignedUser: 'ada@example.com',
  assignedUserName: 'Ada Example',
  blueprintId: 'b1',
  blueprintName: 'Main',
  assetTag: '',
  isMissing: 'false',
  firstEnrollment: -1,
  lastEnrollment: 1,
  lastCheckIn: Date.UTC(2026, 10, 19, 8, 15, 30, 120),
}
const PRISM = { model_name: 'MacBook Air (13-inch)', model_identifier: 'Mac15,12', device_capacity: 494 }

describe('the rows of a device', () => {
  test('have the columns of the contract and nothing else', () => {
    const { computer, mdm, reserved, fingerprint } = rowsOf(DEVICE, PRISM)
    expect(computer).toEqual({
      serial_number: 'C02',
      device_name: 'Desk',
      model_name: 'MacBook Air (13-inch)',
      model_identifier: 'Mac15,12',
      os_type: 'macOS',
      os_version: '15.1',
      device_capacity: '494',
      assigned_user: 'ada@example.com',
      assigned_user_name: 'Ada Example',
      last_seen: '2026-11-19 08:15:30',
    })
    expect(mdm).toEqual({
      device_id: 'id-1',
      blueprint_id: 'b1',
      serial_number: 'C02',
      blueprint_name: 'Main',
      last_check_in: '2026-11-19 08:15:30',
      first_enrollment: '',
      asset_tag: '',
      is_missing: 'false',
      fingerprint,
    })
    expect(reserved).toEqual([])
  })

  test.each([
    [128, '128'],
    ['228.27 GB', '228.27 GB'],
    ['228.27GB', '228.27GB'],
    ['1 tb', '1 tb'],
    ['512 MB', '512 MB'],
    ['0.5', '0.5'],
    ['0', ''],
    ['0.0 GB', ''],
    ['-1', ''],
    ['.5', ''],
    ['5.', ''],
    ['5 KB', ''],
    ['5 GB free', ''],
    ['about 5 GB', ''],
    ['GB', ''],
    [null, ''],
    [true, ''],
  ])('take the capacity %j as %j', (device_capacity, sent) => {
    expect(rowsOf(DEVICE, { model_name: null, device_capacity }).computer['device_capacity']).toBe(sent)
  })

  test('take the model of the device list where Prism has none', () => {
    for (const model_name of [null, '', ' ', undefined])
      expect(rowsOf(DEVICE, { ...PRISM, model_name }).computer['model_name']).toBe('MacBook Air')
    expect(rowsOf(DEVICE, undefined).computer).toMatchObject({ model_name: 'MacBook Air', device_capacity: '' })
  })

  test.each([
    ['name', 'device_name', 255],
    ['serial', 'serial_number', 255],
    ['model', 'model_name', 255],
    ['osVersion', 'os_version', 40],
    ['os', 'os_type', 40],
    ['assignedUser', 'assigned_user', 255],
  ] as const)('cut %s to the length of %s', (field, column, length) => {
    const { computer } = rowsOf({ ...DEVICE, [field]: 'x'.repeat(2_000) }, undefined)
    expect(computer[column]).toHaveLength(length)
  })

  test('cut ids to their columns and extra values to a thousand characters', () => {
    const attributes = attributesOf({ extra: { u_long: 'device.a' } })
    const { computer, mdm } = rowsOf(
      { ...DEVICE, id: 'i'.repeat(99), blueprintId: 'b'.repeat(99), extra: { u_long: 'x'.repeat(2_000) } },
      undefined,
      attributes
    )
    expect([mdm['device_id'], mdm['blueprint_id'], computer['u_long']].map((text) => text!.length)).toEqual([
      64, 64, 1_000,
    ])
  })

  test('send the reserved word as nothing, in standard and in extra columns, and name the columns', () => {
    const attributes = attributesOf({ extra: { u_a: 'device.a', u_b: { path: 'prism.b', table: 'mdm' } } })
    const { computer, mdm, reserved } = rowsOf(
      { ...DEVICE, name: 'NULL', blueprintId: 'NULL', extra: { u_a: 'NULL' } },
      { ...PRISM, extra: { u_b: 'null' } },
      attributes
    )
    expect([computer['device_name'], mdm['blueprint_id'], computer['u_a'], mdm['u_b']]).toEqual(['', '', '', 'null'])
    expect(reserved).toEqual(['device_name', 'blueprint_id', 'u_a'])
  })
})

describe('rows with attributes of the configuration', () => {
  const shaped = (file: Parameters<typeof attributesOf>[0], details?: Record<string, string>) =>
    rowsOf({ ...DEVICE, extra: { u_a: 'a' } }, { ...PRISM, extra: { u_b: 'b' } }, attributesOf(file), details)

  test('leave columns out and rename them in whichever table they are', () => {
    const { computer, mdm } = shaped({ skip: ['os_type'], rename: { blueprint_id: 'u_group', device_name: 'u_label' } })
    expect(computer).not.toHaveProperty('os_type')
    expect(computer).toMatchObject({ u_label: 'Desk' })
    expect(mdm).toMatchObject({ device_id: 'id-1', u_group: 'b1', serial_number: 'C02' })
    expect(mdm).not.toHaveProperty('blueprint_id')
  })

  test('leave out the name of an owner who is not sent, and keep the fingerprint of what is left', () => {
    expect(shaped({ skip: ['assigned_user'] }).computer).not.toHaveProperty('assigned_user_name')
    expect(shaped({ skip: ['assigned_user_name'] }).computer).toMatchObject({ assigned_user: 'ada@example.com' })
    const { mdm, fingerprint } = shaped({ rename: { fingerprint: 'u_hash' } })
    expect(mdm).toMatchObject({ u_hash: fingerprint })
    expect(shaped({ skip: ['fingerprint'] }).mdm).not.toHaveProperty('fingerprint')
  })

  test('have no time of the last check-in where the app would take it for all that the row says', () => {
    const skip = ['device_name', 'model_name', 'os_type', 'os_version', 'device_capacity', 'assigned_user'] as const
    expect(shaped({ skip: [...skip] }).computer).not.toHaveProperty('last_seen')
    expect(shaped({ skip: skip.slice(1) }).computer).toHaveProperty('last_seen')
  })

  test.each([
    ['left out', { skip: ['assigned_user' as const] }],
    ['renamed', { rename: { assigned_user: 'u_owner' } }],
  ])('keep the owner in ServiceNow where the column is %s', (_what, file) => {
    expect(shaped(file).computer).toMatchObject({ keep_owner: 'true' })
    expect(shaped(file).mdm).not.toHaveProperty('keep_owner')
    expect(shaped({ skip: ['os_type'], rename: { device_name: 'u_label' } }).computer).not.toHaveProperty('keep_owner')
  })

  test('have extra values from each source in the table that was named, and none that is not known yet', () => {
    const file = {
      extra: {
        u_a: 'device.a',
        u_b: { path: 'prism.b', table: 'mdm' as const },
        u_c: 'details.c',
        u_d: { path: 'details.d', table: 'mdm' as const },
      },
    }
    expect(shaped(file, { u_c: 'c', u_d: '' })).toMatchObject({
      computer: { u_a: 'a', u_c: 'c' },
      mdm: { u_b: 'b', u_d: '' },
    })
    const unknown = shaped(file)
    expect(unknown.computer).not.toHaveProperty('u_b')
    expect(unknown.computer).not.toHaveProperty('u_c')
    expect(unknown.mdm).not.toHaveProperty('u_a')
  })
})

describe('the fingerprint of the rows', () => {
  const fingerprint = (device: Partial<Device>, prism = PRISM, file: Parameters<typeof attributesOf>[0] = {}) =>
    rowsOf({ ...DEVICE, ...device }, prism, attributesOf(file)).fingerprint

  test('differs with anything that is sent, of either row', () => {
    const all = [
      fingerprint({}),
      fingerprint({ name: 'Other' }),
      fingerprint({ blueprintId: 'b2' }),
      fingerprint({ id: 'id-2' }),
      fingerprint({}, { ...PRISM, device_capacity: 1 }),
      fingerprint({}, PRISM, { skip: ['os_type'] }),
      fingerprint({}, PRISM, { rename: { device_name: 'u_label' } }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  test('stays the same for what is not sent', () => {
    expect(fingerprint({ lastEnrollment: 98 })).toBe(fingerprint({}))
  })

  test('stays the same whenever the device was seen last', () => {
    for (const lastCheckIn of [-1, Date.UTC(2026, 10, 20), 8.64e15])
      expect(fingerprint({ lastCheckIn })).toBe(fingerprint({}))
  })

  test('stays the same for a value that changes by itself, which is sent all the same', () => {
    const attributes = attributesOf({ extra: { u_seen: 'device.last_check_in', u_a: 'device.a' } })
    const rows = (seen: string, a: string) => rowsOf({ ...DEVICE, extra: { u_seen: seen, u_a: a } }, PRISM, attributes)
    expect(rows('1', 'x').fingerprint).toBe(rows('2', 'x').fingerprint)
    expect(rows('1', 'x').fingerprint).not.toBe(rows('1', 'y').fingerprint)
    expect(rows('2', 'x').computer).toMatchObject({ u_seen: '2' })
  })
})

describe('the time of the last check-in', () => {
  test.each([
    [Date.UTC(2026, 10, 19, 8, 15, 30, 999), '2026-11-19 08:15:30'],
    [-1, ''],
    [0, ''],
    [Date.UTC(2009, 11, 31), ''],
    [8.64e15, ''],
  ])('%j is sent as %j', (lastCheckIn, sent) => {
    const { computer } = rowsOf({ ...DEVICE, lastCheckIn }, PRISM)
    expect(computer['last_seen']).toBe(sent)
    expect(freshnessRow(computer)).toEqual(sent === '' ? undefined : { serial_number: 'C02', last_seen: sent })
  })
})

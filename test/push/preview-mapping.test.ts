// The preview's description of the app's rules, held against the app's own code.

import { nearest } from '../../src/push/configuration/nearest.ts'
import { APPLE_OS } from '../../src/push/kandji/platforms.ts'
import { compare, type Found, type Lookups } from '../../src/push/preview/compare.ts'
import { gigabytesOf } from '../../src/push/preview/mapping.ts'
import { readCapacity } from '../../src/server/shared/capacity.ts'
import { isMobile, operatingSystem } from '../../src/server/shared/operating-system.ts'
import { MOBILE_SYSTEMS } from '../../src/push/preview/mapping.ts'

describe('the mapping that a preview foretells by', () => {
  test.each(['', '0', '128', '128.0', '228.27 GB', '1 TB', '1.5tb', '512 MB', '460gb', 'big', '12 KB', '494.004'])(
    'reads the capacity `%s` as the app does',
    (text) => {
      expect(gigabytesOf(text)).toBe(readCapacity(text).gigabytes)
    }
  )

  test('knows the operating systems of the app, and which of them are mobile', () => {
    for (const system of Object.values(APPLE_OS)) {
      expect(operatingSystem(system)).toBe(system)
      expect(MOBILE_SYSTEMS.has(system)).toBe(isMobile(system))
    }
  })
})

describe('the comparison of one device', () => {
  const rows = {
    computer: {
      serial_number: 'A',
      device_name: 'Mac',
      model_name: 'MacBook Air',
      os_type: 'macOS',
      os_version: '15.1',
      device_capacity: '228',
      assigned_user: 'ada@example.com',
    },
    mdm: { device_id: 'd1', blueprint_id: 'b1', serial_number: 'A' },
  }
  const computer = {
    sys_id: 'c1',
    serial_number: 'A',
    name: 'Mac',
    model_id: 'm1',
    manufacturer: 'apple',
    os: 'macOS',
    os_version: '15.1',
    disk_space: '228.00',
    assigned_to: 'u1',
    'assigned_to.name': 'Ada',
    discovery_source: 'Kandji',
  }
  const mdm = {
    sys_id: 'x1',
    kandji_device_id: 'd1',
    kandji_blueprint_id: 'b1',
    configuration_item: 'c1',
    discovery_source: 'Kandji',
  }
  const present = { table: 'cmdb_ci_computer', computer, mdm }
  const lookups = (user: Found = { sysId: 'u1', name: 'Ada' }, model: Found = { sysId: 'm1', name: 'MacBook Air' }) =>
    ({ user: () => user, model: () => model, manufacturer: { sysId: 'apple', name: 'Apple' } }) as Lookups

  test('finds nothing to change where all is the same, 228 and 228.00 included', () => {
    expect(compare(rows, present, lookups())).toEqual({ fields: [], notes: [] })
  })

  test.each([
    ['device_name', 'New', 'name', 'Mac', 'New'],
    ['os_version', '15.2', 'os_version', '15.1', '15.2'],
    ['device_capacity', '460', 'disk_space', '228.00', '460'],
  ])('shows a new %s', (column, value, field, from, to) => {
    const { fields } = compare({ ...rows, computer: { ...rows.computer, [column]: value } }, present, lookups())
    expect(fields).toEqual([{ table: 'cmdb_ci_computer', field, from, to }])
  })

  test('takes what is empty, and what the configuration leaves out, for no change', () => {
    const empty = { serial_number: 'A', device_name: '', assigned_user: 'ada@example.com' }
    expect(compare({ ...rows, computer: empty }, present, lookups()).fields).toEqual([])
  })

  test('says why an owner cannot be found, and leaves the field alone', () => {
    for (const [found, text] of [
      ['none', 'no user has it'],
      ['several', 'several users have it'],
      ['unseen', 'may not read users'],
    ] as const) {
      const { fields, notes } = compare(rows, present, lookups(found))
      expect(fields).toEqual([])
      expect(notes.join()).toContain(text)
    }
  })

  test('shows that an MDM record moves to the computer that is there', () => {
    const moved = { ...present, mdm: { ...mdm, configuration_item: 'c9', 'configuration_item.name': 'Other' } }
    expect(compare(rows, moved, lookups()).fields).toMatchObject([
      { table: 'x_kandj_kandji_mdm', field: 'configuration_item', from: 'Other', to: 'A' },
    ])
  })
})

describe('the nearest known name', () => {
  test.each([
    ['platform', ['platforms', 'tags'], 'platforms'],
    ['asset_tg', ['asset_tag', 'tags'], 'asset_tag'],
    ['DEVICES', ['devices'], 'devices'],
    ['something else', ['url', 'tags'], undefined],
    ['x', [], undefined],
  ])('to %s among %j is %s', (name, known, expected) => {
    expect(nearest(name, known)).toBe(expected)
  })
})

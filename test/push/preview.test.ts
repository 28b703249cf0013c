// preview: foretells what a sync does, and writes nothing anywhere.

import { existsSync, rmSync } from 'node:fs'
import { inventoryOf } from '../../src/push/configuration/inventory.ts'
import type { DeviceChange, Preview } from '../../src/push/preview/change.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import { runSync } from '../../src/push/sync.ts'
import { deviceRow } from './support/fake-kandji.ts'
import { useLocalSides } from './support/local-sides.ts'

const COMPUTER = 'cmdb_ci_computer'
const FIELDS = ['name', 'model_id', 'manufacturer', 'os', 'os_version', 'disk_space', 'assigned_to', 'discovery_source']

const of = (preview: Preview, serial: string): DeviceChange => preview.changes.find((one) => one.serial === serial)!
const fieldsOf = (change: DeviceChange): Record<string, [string, string]> =>
  Object.fromEntries(change.fields.map(({ table, field, from, to }) => [`${table}.${field}`, [from, to]]))

describe('preview of a few devices', () => {
  const sides = useLocalSides({
    devices: [
      deviceRow({ serial_number: 'NEW1', device_name: 'New Mac', user: '' }),
      deviceRow({
        serial_number: 'OLD1',
        device_name: 'Renamed Mac',
        os_version: '15.2',
        user: { email: 'ada@example.com', name: 'Ada Example', id: '1', is_archived: false },
      }),
      deviceRow({ serial_number: '', device_name: 'No serial' }),
      deviceRow({ serial_number: 'WIN1', platform: 'Windows' }),
      deviceRow({ serial_number: 'OWN1', user: '' }),
    ],
  })
  beforeEach(() => {
    const ada = sides.insert('sys_user', { user_name: 'ada', email: 'ada@example.com', name: 'Ada Example', active: 1 })
    const bob = sides.insert('sys_user', { user_name: 'bob', email: 'bob@example.com', name: 'Bob Example', active: 1 })
    expect(ada).not.toBe(bob)
    sides.insert(COMPUTER, {
      serial_number: 'old1',
      name: 'Old Mac',
      os: 'macOS',
      os_version: '15.1',
      assigned_to: bob,
    })
    sides.insert(COMPUTER, { serial_number: 'OWN1', name: 'Owned', assigned_to: bob })
  })
  const preview = async (options = {}) => runPreview(sides.config, options)

  test('shows what would be created, field by field', async () => {
    const change = of((await preview()).preview, 'NEW1')
    expect(change).toMatchObject({ action: 'create', table: COMPUTER, name: 'New Mac', sysId: '' })
    expect(fieldsOf(change)).toMatchObject({
      [`${COMPUTER}.name`]: ['', 'New Mac'],
      [`${COMPUTER}.os`]: ['', 'macOS'],
      [`${COMPUTER}.manufacturer`]: ['', 'Apple'],
      [`${COMPUTER}.discovery_source`]: ['', 'Kandji'],
      'x_kandj_kandji_mdm.kandji_device_id': ['', change.device],
    })
    expect(change.fields.find(({ field }) => field === 'model_id')!.note).toBe('the model is made')
  })

  test('shows what would change, from what to what, found whatever the case of the serial number', async () => {
    const change = of((await preview()).preview, 'OLD1')
    expect(change.action).toBe('update')
    expect(fieldsOf(change)).toMatchObject({
      [`${COMPUTER}.name`]: ['Old Mac', 'Renamed Mac'],
      [`${COMPUTER}.os_version`]: ['15.1', '15.2'],
      [`${COMPUTER}.assigned_to`]: ['Bob Example', 'Ada Example'],
    })
    expect(fieldsOf(change)).not.toHaveProperty([`${COMPUTER}.os`])
  })

  test('shows what would be skipped, and why; a blank serial is a problem, another platform is not', async () => {
    const { preview: shown, exitCode } = await preview()
    expect(exitCode).toBe(1)
    expect(of(shown, 'WIN1')).toMatchObject({ action: 'skip', reason: expect.stringContaining('Windows') })
    const blank = shown.changes.find(({ reason }) => reason?.includes('no serial number'))
    expect(blank).toMatchObject({ action: 'skip' })
    expect(shown.problems).toHaveLength(1)
    expect(shown.devices).toEqual({ seen: 5, changed: 3, unchanged: 0, skipped: 2, create: 1, update: 2 })
    expect(shown.rows).toEqual({ sent: 0, inserted: 0, updated: 0, ignored: 0, rejected: 0 })
  })

  test('knows who set an owner: the one of a person stays when Kandji names nobody', async () => {
    const change = of((await preview()).preview, 'OWN1')
    expect(fieldsOf(change)).not.toHaveProperty([`${COMPUTER}.assigned_to`])
    expect(change.notes).toEqual([])
  })

  test('shows what somebody has changed since apart from what the sync changes', async () => {
    const config = { ...sides.config, patienceMs: 10_000 }
    await runSync(config, { serial: 'NEW1' })
    sides.update(COMPUTER, 'serial_number=NEW1', { name: 'Edited', os_version: '1' })
    const { preview: shown } = await preview({ serial: 'NEW1' })
    expect(shown.changes).toEqual([])
    expect(shown.differs).toMatchObject([{ serial: 'NEW1', table: COMPUTER, name: 'New Mac' }])
    expect(shown.differs[0]!.fields).toEqual([
      { table: COMPUTER, field: 'name', from: 'Edited', to: 'New Mac' },
      { table: COMPUTER, field: 'os_version', from: '1', to: '15.1' },
    ])
  })

  test('shows that a device that is back is unmarked, and gets back the status that Kandji took from it', async () => {
    const config = { ...sides.config, patienceMs: 10_000 }
    await runSync(config, { serial: 'NEW1' })
    sides.update('x_kandj_kandji_mdm', '', { is_removed: 1, retired_from: '1', fingerprint: 'older' })
    sides.update(COMPUTER, 'serial_number=NEW1', { install_status: '7' })
    rmSync(sides.config.stateFolder, { recursive: true })
    expect(fieldsOf(of((await preview({ serial: 'NEW1' })).preview, 'NEW1'))).toMatchObject({
      'x_kandj_kandji_mdm.is_removed': ['true', 'false'],
      [`${COMPUTER}.install_status`]: ['7', '1'],
    })
  })

  test('narrows by serial number, number and blueprint', async () => {
    const one = (await preview({ serial: 'OLD1' })).preview
    expect(one.changes.map(({ serial }) => serial)).toEqual(['OLD1'])
    expect((await preview({ limit: 1 })).preview.devices.seen).toBe(1)
    const nothing = await preview({ blueprint: 'none' })
    expect([nothing.preview.devices.seen, nothing.exitCode]).toEqual([0, 1])
  })

  test('writes nothing anywhere: no record, no staging row, no state folder', async () => {
    const counts = () =>
      [
        COMPUTER,
        'cmdb_model',
        'core_company',
        'sys_user',
        'x_kandj_kandji_mdm',
        'sys_import_set_row',
        'sys_import_set',
      ].map((table) => sides.rows(table).length)
    const before = counts()
    await preview()
    expect(counts()).toEqual(before)
    expect(existsSync(sides.config.stateFolder)).toBe(false)
  })

  test('follows the configuration: what is left out changes nothing, and is skipped with the reason', async () => {
    sides.config.inventory = inventoryOf({
      devices: { platforms: ['Mac'], excludePersonal: { tags: ['BYOD'] } },
      attributes: { skip: ['device_name', 'assigned_user'], extra: { u_asset_tag: 'device.asset_tag' } },
    })
    expect((await preview()).preview.ownColumns).toEqual(['u_asset_tag'])
    const change = of((await preview()).preview, 'OLD1')
    expect(change.fields.map(({ field }) => field)).not.toContain('name')
    expect(change.fields.map(({ field }) => field)).not.toContain('assigned_to')
    expect(of((await preview()).preview, 'WIN1').action).toBe('skip')
  })

  test('ends with 3 when the account may not read computers, and says which role it needs', async () => {
    sides.remove('sys_user_has_role', `user.user_name=${sides.config.servicenow.username}^role.name=cmdb_read`)
    const { exitCode, failure } = await preview()
    expect(exitCode).toBe(3)
    expect(failure).toContain('cmdb_read')
  })
})

describe('preview of the default fleet', () => {
  const sides = useLocalSides()

  test('foretells each field that the sync then changes, and afterwards that nothing is left to do', async () => {
    sides.insert('core_company', { name: 'Apple Inc.' })
    const headers = { authorization: `Bearer ${sides.config.kandji.token}` }
    const users = await (await fetch(`${sides.tenant.url}/api/v1/users?limit=300`, { headers })).json()
    for (const { name, email } of (users as { results: Array<{ name: string; email: string }> }).results.slice(0, 12))
      sides.insert('sys_user', { user_name: email, name, email, active: 1 })
    const devices = (await (await fetch(`${sides.tenant.url}/api/v1/devices`, { headers })).json()) as Array<
      Record<string, string>
    >
    const macs = devices.filter(({ platform, serial_number }) => platform === 'Mac' && serial_number)
    for (const { serial_number, os_version } of macs.slice(0, 8))
      sides.insert(COMPUTER, { serial_number: serial_number!, name: 'before', os_version: os_version! })

    const before = new Map(sides.rows(COMPUTER).map((row) => [row['serial_number']!, row]))
    const { preview } = await runPreview({ ...sides.config, patienceMs: 10_000 })
    const { summary } = await runSync({ ...sides.config, patienceMs: 10_000 })
    expect(summary.rows.rejected).toBe(0)
    expect(preview.devices.changed).toBe(summary.devices.changed)
    expect(preview.devices.skipped).toBe(summary.devices.skipped)
    expect(preview.devices.update).toBe(8)

    const shown = (table: string, id: string) => sides.rows(table, `sys_id=${id}`)[0]?.['name'] ?? id
    const display = (field: string, value: string) =>
      field === 'model_id'
        ? shown('cmdb_model', value)
        : field === 'manufacturer'
          ? shown('core_company', value)
          : field === 'assigned_to'
            ? shown('sys_user', value)
            : field === 'disk_space' && value !== ''
              ? String(Number(value))
              : value
    let compared = 0
    for (const row of sides.rows(COMPUTER)) {
      // A second device with the same serial number is listed, too, as skipped.
      const flowing = { ...preview, changes: preview.changes.filter(({ action }) => action !== 'skip') }
      const change = of(flowing, row['serial_number']!)
      const foretold = Object.fromEntries(
        change.fields
          .filter(({ table, field }) => table === COMPUTER && FIELDS.includes(field))
          .map((f) => [f.field, f.to])
      )
      const was = before.get(row['serial_number']!)
      const became = Object.fromEntries(
        FIELDS.filter((field) => (was?.[field] ?? '') !== row[field]).map((field) => [
          field,
          display(field, row[field]!),
        ])
      )
      expect([row['serial_number'], foretold]).toEqual([row['serial_number'], became])
      compared++
    }
    expect(compared).toBeGreaterThan(40)

    const after = await runPreview({ ...sides.config, patienceMs: 10_000 })
    expect(after.preview.devices).toMatchObject({ create: 0, update: 0, unchanged: summary.devices.changed })
  })
})

// An MDM row, read and decided on: what it names, when it is refused, and a device that got another serial number.

import { GlideRecord } from '@servicenow/glide'
import * as mdm from '../../src/server/mdm/transform.ts'
import { MDM_ROWS, mdmRow, type Row } from '../app/rows.ts'
import { SCOPE, useInstance } from '../support/instance.ts'
import { OWN_TABLES } from './support/own-tables.ts'

const [SERIAL, DEVICE, TABLE] = ['C02TEST00001', 'd0000000-0000-4000-8000-000000000001', 'x_kandj_kandji_mdm']
const local = useInstance({ packages: [OWN_TABLES], scope: SCOPE })

const read = (table: string, sysId: string) => {
  const record = new GlideRecord(table)
  record.get(sysId)
  return record
}
/** A row on its way: the map looks for its record first. */
const row = (changes: Row = {}) => {
  const source = read(MDM_ROWS, local.insert(MDM_ROWS, mdmRow(changes)))
  mdm.recordOf(source)
  return source
}
const item = (values: Row = {}, table = 'cmdb_ci_computer') => local.insert(table, { serial_number: SERIAL, ...values })
const record = (values: Row = {}) => read(TABLE, local.insert(TABLE, { kandji_device_id: DEVICE, ...values }))

describe('a row names', () => {
  test('its device, blueprint and fingerprint, cut to their columns', () => {
    const long = { device_id: 'd'.repeat(65), blueprint_id: 'b'.repeat(65), fingerprint: 'f'.repeat(65) }
    const source = row(long)
    expect([mdm.deviceIdOf(source), mdm.blueprintIdOf(source), mdm.fingerprintOf(source)]).toEqual([
      'd'.repeat(64),
      'b'.repeat(64),
      'f'.repeat(64),
    ])
  })

  test('its configuration item, as computer only where it is one', () => {
    expect([mdm.configurationItemOf(row()), mdm.computerOf(row())]).toEqual(['', ''])
    const phone = item({ serial_number: 'F4KPHONE0001' }, 'cmdb_ci_hardware')
    const source = row({ serial_number: 'F4KPHONE0001' })
    expect([mdm.configurationItemOf(source), mdm.computerOf(source)]).toEqual([phone, ''])
    const mac = item()
    expect([mdm.configurationItemOf(row()), mdm.computerOf(row())]).toEqual([mac, mac])
    const removed = row({ is_removed: 'true' })
    expect([mdm.configurationItemOf(removed), mdm.computerOf(removed)]).toEqual(['', ''])
  })

  test('the record that is there, or a new one', () => {
    const source = read(MDM_ROWS, local.insert(MDM_ROWS, mdmRow()))
    expect(mdm.recordOf(source)).toBe('-1')
    const known = record()
    expect(mdm.recordOf(source)).toBe(known.getUniqueValue())
  })
})

describe('a row is', () => {
  const verdict = (changes: Row, action = 'insert', target = new GlideRecord(TABLE)) =>
    mdm.before(row(changes), target, action)

  test.each([
    [{ device_id: '' }, 'Kandji: device_id is blank: the row names no device and was refused'],
    [{ device_id: 'NULL' }, 'Kandji: device_id is blank: the row names no device and was refused'],
    [
      { serial_number: SERIAL },
      `Kandji: no computer with serial_number \`${SERIAL}\` is here yet: send its computer row first, then this row again`,
    ],
  ])('refused: %j', (changes, message) => {
    expect(verdict(changes)).toEqual({ ignore: true, message })
  })

  test('refused for a serial number that is none', () => {
    expect(verdict({ serial_number: '' }).message).toMatch(
      /^Kandji: serial_number (?!`).*names no computer and was refused/
    )
    expect(verdict({ serial_number: 'none' }).message).toMatch(/^Kandji: serial_number `none` .*names no computer/)
  })

  test('refused for an item that is another maker’s', () => {
    const sysId = item({ manufacturer: local.insert('core_company', { name: 'Dell' }) })
    expect(verdict({}).message).toContain('no computer with serial_number')
    local.update('cmdb_ci_computer', sysId, { manufacturer: '' })
    expect(verdict({})).toEqual({ ignore: false, message: '' })
  })

  test('of a removed device ignored where there is no record, else taken', () => {
    const removed = { is_removed: 'true', serial_number: '' }
    expect(verdict(removed)).toEqual({ ignore: true, message: 'no record of this device to mark', outcome: 'ignored' })
    expect(verdict(removed, 'update', record())).toEqual({ ignore: false, message: '' })
    expect(verdict({ ...removed, device_id: '' }, 'update', record()).message).toContain('device_id is blank')
  })
})

describe('a device with another serial number', () => {
  const old = (values: Row = {}) => item({ serial_number: 'C02OLD000001', ...values })
  const moved = (values: Row, changes: Row = {}) => mdm.before(row(changes), record(values), 'update').message
  const said = (name: string) =>
    `Kandji: the serial number of device ${DEVICE} has changed from \`C02OLD000001\` to \`${SERIAL}\`: its MDM record moved, and the configuration item \`${name}\` of the old one is left as it is`

  test('moves its record, and says so', () => {
    const [before] = [old({ name: 'Old Mac' }), item()]
    expect(moved({ configuration_item: before! })).toBe(said('Old Mac'))
    local.update('cmdb_ci_computer', before!, { name: '' })
    expect(moved({ configuration_item: before! })).toBe(said(before!))
    expect(moved({ configuration_item: before!, kandji_device_id: DEVICE.toUpperCase() })).toBe(said(before!))
  })

  test('is none where the record had no item, the same one, or one that is gone', () => {
    const now = item()
    const gone = old()
    local.remove('cmdb_ci_computer', gone)
    for (const configuration_item of ['', now, gone]) expect(moved({ configuration_item })).toBe('')
  })

  test('nor where the record was of another device, or the old item has the same number', () => {
    const before = old({ name: 'Old Mac' })
    item()
    expect(moved({ configuration_item: before, kandji_device_id: 'another' })).toBe('')
    const twin = item({ serial_number: SERIAL.toLowerCase(), duplicate_of: before })
    expect(moved({ configuration_item: twin })).toBe('')
    expect(mdm.before(row(), record({ configuration_item: before }), 'insert').message).toBe('')
  })
})

describe('afterwards', () => {
  test('one record is left, unless the row was refused or nothing was written', () => {
    const sysId = item()
    const first = record({ configuration_item: sysId })
    local.instance.database.update(TABLE, first.getUniqueValue(), { sys_created_on: '2020-01-01 00:00:00' })
    const second = record({ configuration_item: sysId })
    const count = () => local.rows(TABLE).length
    mdm.after(row({ serial_number: 'none' }), second)
    mdm.after(row(), new GlideRecord(TABLE))
    expect(count()).toBe(2)
    mdm.after(row(), second)
    expect(local.rows(TABLE).map(({ sys_id }) => sys_id)).toEqual([first.getUniqueValue()])
  })

  test('a removal that another enrolment overtook is taken back', () => {
    const marked = record({ kandji_device_id: 'another', is_removed: 'true' })
    mdm.after(row({ is_removed: 'true' }), marked)
    expect(local.rows(TABLE)).toMatchObject([{ is_removed: '0' }])
    const own = record({ is_removed: 'true' })
    mdm.after(row({ is_removed: 'true' }), own)
    expect(local.get(TABLE, own.getUniqueValue())).toMatchObject({ is_removed: '1' })
  })
})

describe('a tie to the source that somebody has deleted', () => {
  const ties = (mode: string, changes: Row = {}) => {
    local.instance.setProperty('x_kandj_kandji.identification', mode)
    mdm.after(row(changes), record())
    return local.rows('sys_object_source').map(({ target_sys_id }) => target_sys_id)
  }

  test('is there again with the row of the device, where the map finds its computer by the serial number', () => {
    const mac = item()
    expect(ties('coalesce')).toEqual([mac])
  })

  test('is left to identification where that finds it', () => {
    item()
    expect(ties('ire')).toEqual([])
  })

  test('is not made for a device that was removed, or has no computer', () => {
    expect(ties('coalesce')).toEqual([])
    item()
    expect(ties('coalesce', { is_removed: 'true' })).toEqual([])
  })
})

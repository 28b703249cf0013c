// A device row through the local identification engine: what is written, and what the verdict says of it.

import { GlideRecord } from '@servicenow/glide'
import { writeByIdentification } from '../../src/server/computer/by-identification.ts'
import { classFor } from '../../src/server/computer/class.ts'
import { odditiesOf, otherMakersSign, presentOf } from '../../src/server/computer/present.ts'
import { forget } from '../../src/server/staging/row-memory.ts'
import { COMPUTER_ROWS, computerRow, type Row } from '../app/rows.ts'
import { SCOPE, useInstance } from '../support/instance.ts'
import { OWN_TABLES } from './support/own-tables.ts'

const SERIAL = 'C02TEST00001'
const local = useInstance({ packages: [OWN_TABLES], scope: SCOPE })

const source = (changes: Row = {}) => {
  forget()
  const record = new GlideRecord(COMPUTER_ROWS)
  record.get(local.insert(COMPUTER_ROWS, computerRow(changes)))
  return record
}
const choice = () =>
  local.insert('sys_choice', {
    name: 'cmdb_ci',
    element: 'discovery_source',
    value: 'Kandji',
    label: 'Kandji',
    language: 'en',
  })
const item = (table: string, values: Row = {}) => local.insert(table, { serial_number: SERIAL, ...values })
const setting = (name: string, value: string) =>
  local.insert('sys_properties', { name: `x_kandj_kandji.${name}`, value })

describe('a row through identification', () => {
  beforeEach(() => void choice())
  const write = (changes: Row = {}, problems: string[] = []) => writeByIdentification(source(changes), problems)
  const rule = (attributes: string) =>
    local.insert('cmdb_reconciliation_definition', {
      applies_to: 'cmdb_ci_computer',
      attributes,
      discovery_source: 'ServiceNow',
      priority: '1',
      active: 'true',
    })
  /** Another source, which the rule prefers, writes the same device. */
  const writeByOther = (values: Row) => {
    const payload = JSON.stringify({
      items: [{ className: 'cmdb_ci_computer', values: { serial_number: SERIAL, ...values } }],
    })
    const script = `sn_cmdb.IdentificationEngine.createOrUpdateCI('ServiceNow', ${JSON.stringify(payload)})`
    local.instance.scripts.transaction(() => local.instance.scripts.run('global', script, {}, 'another source'))
  }

  test('makes the item whole, and then finds it as it is', () => {
    const made = write({ last_seen: '2026-02-28T09:00:00Z' })
    expect(made).toEqual({
      ignore: true,
      message: 'written by identification (INSERT)',
      outcome: 'inserted',
      table: 'cmdb_ci_computer',
      sysId: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(local.get('cmdb_ci_computer', made.sysId!)).toMatchObject({
      serial_number: SERIAL,
      name: "Ann's Mac",
      os: 'macOS',
      os_version: '14.6.1',
      disk_space: '228.27',
      discovery_source: 'Kandji',
      last_discovered: '2026-02-28 09:00:00',
    })
    expect(local.rows('sys_object_source')).toEqual([
      expect.objectContaining({
        name: 'Kandji',
        id: SERIAL,
        target_sys_id: made.sysId!,
        source_feed: 'Kandji devices',
      }),
    ])
    const message = 'written by identification (NO_CHANGE)'
    const again = { ...made, outcome: 'ignored', message }
    expect(write({ last_seen: '2026-02-28T09:00:00Z' })).toEqual(again)
    // An older check-in leaves the time that is there.
    expect(write({ last_seen: '2026-02-27T09:00:00Z' })).toEqual(again)
    expect(local.get('cmdb_ci_computer', made.sysId!)!.last_discovered).toBe('2026-02-28 09:00:00')
  })

  test('updates what has changed, and names the problems of the row', () => {
    const { sysId } = write()
    const verdict = write({ os_version: '15.0', device_name: '' }, ['something is wrong'])
    expect(verdict).toMatchObject({
      outcome: 'updated',
      message: 'Kandji: something is wrong; written by identification (UPDATE)',
      sysId,
    })
    expect(local.get('cmdb_ci_computer', sysId!)).toMatchObject({ os_version: '15.0', name: "Ann's Mac" })
  })

  test('makes another item where one of another serial number has the name', () => {
    const namesake = local.insert('cmdb_ci_computer', { serial_number: '', name: "Ann's Mac" })
    const made = write()
    expect(made).toMatchObject({ outcome: 'inserted', message: 'written by identification (INSERT)' })
    expect(made.sysId).not.toBe(namesake)
    expect(local.get('cmdb_ci_computer', made.sysId!)).toMatchObject({ serial_number: SERIAL, os: 'macOS' })
    expect(local.get('cmdb_ci_computer', namesake)!.os).toBe('')
  })

  test('leaves an item in its class, but makes mere hardware what the device is', () => {
    const hardware = item('cmdb_ci_hardware')
    expect(write()).toMatchObject({ outcome: 'updated', table: 'cmdb_ci_computer', sysId: hardware })
    const phone = item('cmdb_ci_handheld_computing', { serial_number: 'F4KPHONE0001' })
    const verdict = write({ serial_number: 'F4KPHONE0001', os_type: 'iOS' })
    expect(verdict).toMatchObject({ outcome: 'updated', table: 'cmdb_ci_handheld_computing', sysId: phone })
  })

  test('makes a phone where the setting says', () => {
    setting('mobile_class', 'cmdb_ci_handheld_computing')
    expect(write({ os_type: 'iOS' })).toMatchObject({ outcome: 'inserted', table: 'cmdb_ci_handheld_computing' })
  })

  test('says what reconciliation rules kept', () => {
    rule('os_version')
    writeByOther({ name: 'theirs', os_version: '10.1' })
    const { message, sysId } = write()
    expect(message).toBe(
      'Kandji: kept by reconciliation rules of ServiceNow: os_version; written by identification (UPDATE)'
    )
    expect(local.get('cmdb_ci_computer', sysId!)).toMatchObject({ os_version: '10.1', name: "Ann's Mac" })
  })

  test('notes an owner as set, as kept by a rule, and takes back what it set', () => {
    const [ann, bob] = ['ann', 'bob'].map((user_name) => local.insert('sys_user', { user_name, active: 'true' }))
    const noted = () => local.rows('x_kandj_kandji_assignment').map((note) => [note.assigned_to, note.outcome])
    const { sysId } = write({ assigned_user: 'ann' })
    const owner = () => local.get('cmdb_ci_computer', sysId!)!.assigned_to
    expect([owner(), noted()]).toEqual([ann, [[ann, 'set']]])
    write()
    expect([owner(), noted()]).toEqual(['', [['', 'nobody']]])
    rule('assigned_to')
    writeByOther({ name: "Ann's Mac", assigned_to: bob! })
    write({ assigned_user: 'ann' })
    expect([owner(), noted()]).toEqual([bob, [['', 'found']]])
  })
})

test('a row that the engine refuses is refused with its words, and makes nothing', () => {
  const verdict = writeByIdentification(source(), ['something is wrong'])
  expect(verdict).toEqual({
    ignore: true,
    message: expect.stringMatching(
      /^Kandji: something is wrong; refused by ServiceNow's identification: .*data source \[Kandji\]/
    ),
  })
  local.insert('cmdb_ci_computer', { serial_number: '', name: "Ann's Mac" })
  expect(Object.keys(writeByIdentification(source(), []))).toEqual(['ignore', 'message'])
  expect(local.rows('cmdb_ci_computer', `serial_number=${SERIAL}`)).toEqual([])
})

describe('what the CMDB has of a device', () => {
  test('is nothing where the item is not there', () => {
    const present = presentOf('0'.repeat(32))
    expect(Object.values(present)).toEqual(Array(14).fill(''))
  })

  test('is told with the names of what it refers to', () => {
    const manufacturer = local.insert('core_company', { name: 'Apple' })
    const model = local.insert('cmdb_model', { name: 'MacBook Air', manufacturer, display_name: 'Apple MacBook Air' })
    const owner = local.insert('sys_user', { user_name: 'ann' })
    const sysId = item('cmdb_ci_computer', {
      name: 'One',
      manufacturer,
      model_id: model,
      os: 'macOS',
      assigned_to: owner,
      asset_tag: 'A-1',
      last_discovered: '2026-02-28 09:00:00',
      discovery_source: 'Other',
    })
    expect(presentOf(sysId)).toEqual({
      changes: '0',
      sysId,
      table: 'cmdb_ci_computer',
      name: 'One',
      manufacturer,
      maker: 'Apple',
      model,
      modelName: expect.stringContaining('MacBook Air'),
      os: 'macOS',
      owner,
      tag: 'A-1',
      lastDiscovered: '2026-02-28 09:00:00',
      discoverySource: 'Other',
      asset: '',
    })
  })

  test('has no system in a class without that column', () => {
    const sysId = item('cmdb_ci_hardware', { name: 'Thing' })
    expect(presentOf(sysId)).toMatchObject({ sysId, table: 'cmdb_ci_hardware', name: 'Thing', os: '', maker: '' })
  })

  test.each([
    ['', '', ''],
    ['Apple Inc.', 'macOS', ''],
    ['', 'Windows 11', 'operating system `Windows 11`'],
    ['Apple', 'Ubuntu 24.04', 'operating system `Ubuntu 24.04`'],
    ['', 'Mac OS X on VMware', ''],
    ['Dell', '', 'manufacturer `Dell`'],
    ['Dell', 'macOS 14', ''],
    ['Dell', 'Unheard of', 'manufacturer `Dell`'],
    ['An apple orchard', '', ''],
  ])('of the maker %j with the system %j shows as another one by: %s', (maker, os, sign) => {
    expect(otherMakersSign({ ...presentOf(''), maker, os })).toBe(sign)
  })
})

describe('what is odd about the items of a serial number', () => {
  test('is nothing with one item, or where the written one is none of them', () => {
    const sysId = item('cmdb_ci_computer', { name: 'One' })
    item('cmdb_ci_computer', { serial_number: 'C02TEST00009' })
    expect(odditiesOf(source(), sysId)).toEqual([])
    expect(odditiesOf(source(), '0'.repeat(32))).toEqual([])
  })

  test('is each other one, a marked one, and a retired one', () => {
    const main = item('cmdb_ci_computer', { name: 'Main', install_status: '7' })
    item('cmdb_ci_handheld_computing', { name: 'Other' })
    item('cmdb_ci_computer', { name: 'Copy', duplicate_of: main })
    expect(odditiesOf(source(), main)).toEqual([
      '3 configuration items have this serial number: `Main` (cmdb_ci_computer) is the device, not `Other` (cmdb_ci_handheld_computing)',
      '`Copy` (cmdb_ci_computer) is marked as a duplicate and left out',
      '`Main` (cmdb_ci_computer) is retired in ServiceNow and stays so',
    ])
  })

  test('is that only the table of serial numbers has it; an item without a name goes by its sys_id', () => {
    const sysId = local.insert('cmdb_ci_computer', { serial_number: 'C02BOARD0001' })
    local.insert('cmdb_serial_number', {
      serial_number: SERIAL,
      serial_number_type: 'system',
      cmdb_ci: sysId,
      valid: 'true',
    })
    expect(odditiesOf(source(), sysId)).toEqual([
      `\`${sysId}\` (cmdb_ci_computer) was found by ServiceNow's table of serial numbers alone`,
    ])
  })
})

test('only iPhones and iPads are made as handhelds, and only where the setting says so', () => {
  const classes = () => ['iOS', 'iPadOS', 'macOS', 'tvOS', ''].map((os_type) => classFor(source({ os_type })))
  const [computer, handheld] = ['cmdb_ci_computer', 'cmdb_ci_handheld_computing']
  expect(new Set(classes())).toEqual(new Set([computer]))
  setting('mobile_class', handheld!)
  expect(classes()).toEqual([handheld, handheld, computer, computer, computer])
})

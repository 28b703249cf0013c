// Which configuration item a serial number is, and which texts are no serial numbers on this instance.

import {
  candidatesOf,
  configurationItemOf,
  identificationMode,
  isComputer,
  tieToSource,
} from '../../src/server/cmdb/configuration-item.ts'
import { faultOfSerial } from '../../src/server/cmdb/invalid-serials.ts'
import type { Row } from '../app/rows.ts'
import { SCOPE, useInstance } from '../support/instance.ts'
import { OWN_TABLES } from './support/own-tables.ts'

const SERIAL = 'C02TEST00001'

let time = 0
const local = useInstance({ packages: [OWN_TABLES], scope: SCOPE, clock: () => time })

beforeEach(() => void (time = Date.parse('2026-03-01T12:00:00Z')))

const item = (table: string, values: Row = {}) => local.insert(table, { serial_number: SERIAL, ...values })
const computer = (values: Row = {}) => item('cmdb_ci_computer', values)
const entry = (values: Row) =>
  local.insert('cmdb_serial_number', { serial_number: SERIAL, serial_number_type: 'system', ...values })
const tie = (values: Row) => local.insert('sys_object_source', { name: 'Kandji', id: SERIAL, ...values })
const setting = (name: string, value: string) =>
  local.insert('sys_properties', { name: `x_kandj_kandji.${name}`, value })

describe('the mode of identification', () => {
  test('is ire where nothing is set', () => expect(identificationMode()).toBe('ire'))

  test.each([
    ['', 'ire'],
    ['ire', 'ire'],
    ['coalesc', 'ire'],
    ['coalesce', 'coalesce'],
    [' Coalesce ', 'coalesce'],
  ])('set to %j is %s', (value, mode) => {
    setting('identification', value)
    expect(identificationMode()).toBe(mode)
  })
})

describe('the configuration items of a serial number', () => {
  const found = (mode: 'ire' | 'coalesce' = 'ire') => candidatesOf(SERIAL, mode).map(({ sysId }) => sysId)

  test('are told with all that is said of them', () => {
    const first = computer()
    const sysId = item('cmdb_ci_handheld_computing', { name: 'Phone', duplicate_of: first, hardware_status: 'retired' })
    expect(candidatesOf(SERIAL.toLowerCase(), 'ire')[1]).toEqual({
      sysId,
      table: 'cmdb_ci_handheld_computing',
      name: 'Phone',
      isRetired: true,
      away: '',
      duplicateOf: first,
      isListed: false,
      hasSerial: true,
      created: '2026-03-01 12:00:00',
    })
  })

  test('come live ones first, then retired, then marked ones, the oldest first, with coalesce', () => {
    const other = local.insert('cmdb_ci_computer', { serial_number: 'C02TEST00009' })
    const markedRetired = computer({ duplicate_of: other, install_status: '7' })
    const marked = computer({ duplicate_of: other })
    const retired = computer({ install_status: '7' })
    const retiredHardware = computer({ sys_id: 'f'.repeat(32), hardware_status: 'retired' })
    time += 1000
    const second = computer({ sys_id: '2'.repeat(32) })
    const first = computer({ sys_id: '1'.repeat(32) })
    time -= 2000
    const oldest = computer({ sys_id: '3'.repeat(32) })
    const byAge = [oldest, first, second, ...[retired, retiredHardware].sort(), marked, markedRetired]
    expect(found('coalesce')).toEqual(byAge)
  })

  test('come as identification takes them: by the table of serial numbers, then by age, retired or not', () => {
    const marked = computer({ duplicate_of: local.insert('cmdb_ci_computer', { serial_number: 'C02TEST00009' }) })
    const retired = computer({ install_status: '7' })
    time += 1000
    const live = computer()
    time += 1000
    const listed = computer()
    entry({ cmdb_ci: listed, valid: 'true' })
    expect(found()).toEqual([listed, retired, live, marked])
  })

  test('are of any class of hardware, and with coalesce of those that the map reaches', () => {
    const hardware = item('cmdb_ci_hardware')
    time += 1000
    const handheld = item('cmdb_ci_handheld_computing')
    expect([found(), found('coalesce')]).toEqual([[hardware, handheld], [handheld]])
  })

  test('are those, too, that only the table of serial numbers names, if the entry is valid and there', () => {
    const byTable = () => local.insert('cmdb_ci_computer', { serial_number: 'C02BOARD0001' })
    const [named, invalid, absent, deleted, ofPart] = [byTable(), byTable(), byTable(), byTable(), byTable()]
    entry({ cmdb_ci: ofPart, valid: 'true', serial_number_type: 'chassis' })
    entry({ cmdb_ci: named, valid: 'true' })
    entry({ cmdb_ci: invalid, valid: 'false' })
    entry({ cmdb_ci: absent, valid: 'true', absent: 'true' })
    entry({ cmdb_ci: deleted, valid: 'true' })
    entry({ cmdb_ci: '', valid: 'true' })
    local.remove('cmdb_ci_computer', deleted)
    expect(candidatesOf(SERIAL, 'ire')).toEqual([
      expect.objectContaining({ sysId: named, isListed: true, hasSerial: false }),
    ])
    expect(found('coalesce')).toEqual([])
  })

  test('are told once where the table of serial numbers names them again', () => {
    const sysId = computer()
    entry({ cmdb_ci: sysId, valid: 'true' })
    expect(candidatesOf(SERIAL, 'ire')).toEqual([expect.objectContaining({ sysId, isListed: true, hasSerial: true })])
  })
})

describe('the configuration item of a device', () => {
  test('is the one that is tied to its key, though an older one has the serial number', () => {
    const older = computer()
    time += 1000
    const tied = computer()
    tie({ target_sys_id: tied })
    expect(configurationItemOf(SERIAL.toLowerCase())).toBe(tied)
    setting('identification', 'coalesce')
    expect(configurationItemOf(SERIAL)).toBe(older)
  })

  test('is found by its serial number where the tied one is deleted, a duplicate, or of another source', () => {
    const sysId = computer()
    time += 1000
    const [gone, marked, others] = [computer(), computer({ duplicate_of: sysId }), computer()]
    tie({ target_sys_id: gone })
    tie({ target_sys_id: marked })
    tie({ target_sys_id: '' })
    tie({ target_sys_id: others, name: 'Other' })
    local.remove('cmdb_ci_computer', gone)
    expect(configurationItemOf(SERIAL)).toBe(sysId)
  })

  test('is not the one that is tied to another key', () => {
    const other = computer({ serial_number: 'C02OTHER0001' })
    tie({ id: 'C02OTHER0001', target_sys_id: other })
    expect(configurationItemOf(SERIAL)).toBe('')
    const sysId = computer()
    expect([configurationItemOf(SERIAL), configurationItemOf('c02other0001')]).toEqual([sysId, other])
  })

  test('is none where all are marked as duplicates, and for a value that the platform would run', () => {
    computer({ duplicate_of: local.insert('cmdb_ci_computer', { serial_number: 'C02TEST00009' }) })
    expect(configurationItemOf(SERIAL)).toBe('')
    expect(configurationItemOf('javascript:1')).toBe('')
  })

  test('is a computer in that class and below it', () => {
    const classes = ['cmdb_ci_computer', 'cmdb_ci_handheld_computing', 'cmdb_ci_hardware']
    expect(classes.map((table) => isComputer(item(table)))).toEqual([true, true, false])
    expect(isComputer('')).toBe(false)
  })
})

describe('the tie of a configuration item to its key', () => {
  const ties = () =>
    local.rows('sys_object_source').map(({ name, id, target_table, target_sys_id, sys_mod_count }) => {
      return [name, id, target_table, target_sys_id, sys_mod_count]
    })

  test('is made once, with the serial number in capitals', () => {
    const sysId = item('cmdb_ci_handheld_computing')
    tieToSource('c02test00001', sysId)
    tieToSource(SERIAL, sysId)
    expect(ties()).toEqual([['Kandji', SERIAL, 'cmdb_ci_handheld_computing', sysId, '0']])
  })

  test('is made beside that of another key', () => {
    const [first, second] = [computer(), computer({ serial_number: 'C02OTHER0001' })]
    tieToSource(SERIAL, first)
    tieToSource('C02OTHER0001', second)
    expect(
      ties()
        .map(([, id, , target]) => [id, target])
        .sort()
    ).toEqual([
      ['C02OTHER0001', second],
      [SERIAL, first],
    ])
  })

  test('goes over to another item, and leaves the one of another source alone', () => {
    const others = computer()
    tie({ name: 'Other', target_sys_id: others, target_table: 'cmdb_ci_computer' })
    tie({ target_sys_id: others, target_table: 'cmdb_ci_computer' })
    const sysId = item('cmdb_ci_handheld_computing')
    tieToSource(SERIAL, sysId)
    expect(ties()).toEqual([
      ['Other', SERIAL, 'cmdb_ci_computer', others, '0'],
      ['Kandji', SERIAL, 'cmdb_ci_handheld_computing', sysId, '1'],
    ])
  })

  test('is not made for an item that is not there, nor for a value that the platform would run', () => {
    tieToSource(SERIAL, '0'.repeat(32))
    tieToSource('javascript:1', computer())
    expect(ties()).toEqual([])
  })
})

describe('a text that is no serial number on this instance', () => {
  const LISTED = { code: 'placeholder-serial', reason: 'is listed as invalid in this instance (dscy_invalid_serial)' }
  const list = (serial: string, type: string) => local.insert('dscy_invalid_serial', { serial, type })

  test('is one that the setting names, whatever its case and punctuation', () => {
    expect(faultOfSerial('LOAN-MAC')).toBeUndefined()
    setting('invalid_serials', 'spare, Loan Mac')
    const fault = { code: 'placeholder-serial', reason: 'is a placeholder, which many devices may have' }
    expect(['loanmac', 'SPARE', 'LOANMAC2'].map(faultOfSerial)).toEqual([fault, fault, undefined])
  })

  test("is one that ServiceNow's table lists, whole or as a part", () => {
    list('', 'contains')
    list('Lab-Mac', 'is')
    list('VM ware', 'Contains')
    expect(['LABMAC', 'VMware-56 4d', 'LABMAC1', SERIAL].map(faultOfSerial)).toEqual([
      LISTED,
      LISTED,
      undefined,
      undefined,
    ])
  })

  test("is judged by the app's own rules first", () => {
    list('none', 'is')
    expect(faultOfSerial('')).toEqual({ code: 'no-serial', reason: 'is blank' })
    expect(faultOfSerial('none')!.reason).toBe('is a placeholder, which many devices may have')
  })
})

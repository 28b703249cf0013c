// The computer map of the built app, row by row: contract, cmdb_ci_computer.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const local = useInstance({ app: true })

const send = (changes: Row = {}): Row => settled(local.import(COMPUTER_ROWS, computerRow(changes)).result[0]!)
const computers = (serial = 'C02TEST00001') => local.rows('cmdb_ci_computer', `serial_number=${serial}`)
const computer = () => computers()[0]!

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  describe('a device that is new', () => {
    test('becomes a computer with all that Kandji sent', () => {
      const result = send()
      expect(result).toMatchObject({ transform_map: 'Kandji computer', table: 'cmdb_ci_computer', status: 'inserted' })
      expect(computers()).toHaveLength(1)
      expect(computer()).toMatchObject({
        sys_id: result.sys_id,
        name: "Ann's Mac",
        os: 'macOS',
        os_version: '14.6.1',
        discovery_source: 'Kandji',
      })
      expect(Number(computer().disk_space)).toBe(228.27)
      expect(local.get('core_company', computer().manufacturer!)).toMatchObject({ name: 'Apple' })
      expect(local.get('cmdb_model', computer().model_id!)).toMatchObject({
        name: 'MacBook Air (M2, 2022)',
        manufacturer: computer().manufacturer,
      })
    })

    test('shares model and manufacturer with the next of its kind', () => {
      send()
      send({ serial_number: 'C02TEST00002' })
      const [first, second] = [computers()[0]!, computers('C02TEST00002')[0]!]
      expect(second.model_id).toBe(first.model_id)
      expect(second.manufacturer).toBe(first.manufacturer)
      expect(local.rows('cmdb_model', 'name=MacBook Air (M2, 2022)')).toHaveLength(1)
    })
  })

  describe('a device that is known', () => {
    test('is found by its serial number, whatever its upper and lower case, and updated', () => {
      const { sys_id } = send()
      expect(send({ serial_number: ' c02test00001 ', device_name: 'Renamed' })).toMatchObject({
        status: 'updated',
        sys_id,
      })
      expect(computers()).toHaveLength(1)
      expect(computer().name).toBe('Renamed')
    })

    test('is left alone when nothing changed', () => {
      send()
      expect(send().status).toBe('ignored')
    })

    test('keeps what Kandji does not send', () => {
      const { sys_id } = send()
      const kept = { install_status: '6', operational_status: '2', asset_tag: 'P1000', short_description: 'In the lab' }
      local.update('cmdb_ci_computer', sys_id!, kept)
      send({ device_name: 'Renamed' })
      expect(computer()).toMatchObject(kept)
    })

    test('keeps what Kandji sends empty', () => {
      send()
      const before = computer()
      send({ device_name: '', model_name: '', os_type: '', os_version: '', device_capacity: '' })
      for (const column of ['name', 'model_id', 'os', 'os_version', 'disk_space']) {
        expect(computer()[column]).toBe(before[column])
      }
    })

    test('that another source had found becomes one of Kandji', () => {
      local.insert('cmdb_ci_computer', {
        serial_number: 'C02TEST00001',
        name: 'by hand',
        discovery_source: 'Manual Entry',
      })
      expect(send().status).toBe('updated')
      expect(computers()).toHaveLength(1)
      expect(computer()).toMatchObject({ discovery_source: 'Kandji', name: "Ann's Mac" })
    })
  })

  describe('a row that can be no device', () => {
    test.each([
      ['without serial number', { serial_number: '' }, /serial_number is blank/],
      ['with a serial number of blanks', { serial_number: '   ' }, /serial_number is blank/],
      ['with the reserved word for a serial number', { serial_number: 'NULL' }, /serial_number is the reserved word/],
      ['of another maker', { os_type: 'Windows' }, /only Apple devices/],
    ])('%s is refused and says so', (_name, changes, reason) => {
      local.insert('cmdb_ci_computer', { name: 'nameless' })
      const before = local.rows('cmdb_ci_computer')
      const result = send(changes)
      expect(['error', 'skipped']).toContain(result.status)
      expect(result.status_message).toMatch(/(^|; )Kandji: /)
      expect(result.status_message).toMatch(reason)
      expect(local.rows('cmdb_ci_computer')).toEqual(before)
      expect(local.rows('x_kandj_kandji_assignment')).toEqual([])
    })
  })

  describe('a value that can not be used', () => {
    test.each(['lots', '-5 GB', '12 PB'])('a capacity of `%s` is named, and the disk space stays', (capacity) => {
      send()
      const result = send({ device_capacity: capacity, device_name: 'Renamed' })
      expect(result.status_message).toContain(`Kandji: device_capacity \`${capacity}\``)
      expect(Number(computer().disk_space)).toBe(228.27)
      expect(computer().name).toBe('Renamed')
    })

    test('a name of `NULL` is named, and the name stays', () => {
      send()
      expect(send({ device_name: 'NULL' }).status_message).toContain('Kandji: device_name is the reserved word `NULL`')
      expect(computer().name).toBe("Ann's Mac")
    })

    test('an operating system that nobody knows is named', () => {
      expect(send({ os_type: 'homeOS' }).status_message).toContain('os_type `homeOS`')
      expect(computer().os).toBeFalsy()
    })
  })

  test.each([
    ['1 TB', 1024],
    ['512 MB', 0.5],
    ['128.0', 128],
  ])('a capacity of %s is %d GB', (capacity, gigabytes) => {
    send({ device_capacity: capacity })
    expect(Number(computer().disk_space)).toBe(gigabytes)
  })

  test.each(['macOS', 'iOS', 'iPadOS', 'tvOS', 'visionOS'])('%s is taken as it is', (system) => {
    send({ os_type: system })
    expect(computer().os).toBe(system)
  })

  test('takes names as they are, and cuts what is too long', () => {
    send({ device_name: '😀 “Ünïcode” <b>&amp;</b>' })
    expect(computer().name).toBe('😀 “Ünïcode” <b>&amp;</b>')
    send({ device_name: 'x'.repeat(300) })
    expect(computer().name).toBe('x'.repeat(255))
  })

  test('does not take a model of that name which has no manufacturer', () => {
    const nobodys = local.insert('cmdb_model', { name: 'MacBook Air (M2, 2022)' })
    send()
    expect(computer().model_id).not.toBe(nobodys)
  })

  test('reuses the company that is there', () => {
    const known = local.insert('core_company', { name: 'apple inc.' })
    send()
    expect(computer().manufacturer).toBe(known)
  })
})

describe('written by the map, an operating system', () => {
  beforeEach(() => setProperty(local, 'identification', 'coalesce'))

  test.each(['macOS', 'iOS', 'iPadOS', 'tvOS', 'visionOS'])('%s becomes a choice where it is none', (system) => {
    send({ os_type: system })
    expect(computer().os).toBe(system)
    expect(local.rows('sys_choice', `element=os^value=${system}`)).toHaveLength(1)
    send({ os_type: system, serial_number: 'C02TEST00002' })
    expect(local.rows('sys_choice', `element=os^value=${system}`)).toHaveLength(1)
  })
})

// The MDM map of the built app: one record per device, always.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const local = useInstance({ app: true })

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  const computer = (serial: string): string =>
    settled(local.import(COMPUTER_ROWS, computerRow({ serial_number: serial })).result[0]!).sys_id!
  const send = (changes: Row = {}): Row => local.import(MDM_ROWS, mdmRow(changes)).result[0]!
  const records = () => local.rows('x_kandj_kandji_mdm')

  test('a device gets its record, tied to its computer', () => {
    const known = computer('C02TEST00001')
    expect(send()).toMatchObject({ transform_map: 'Kandji MDM', table: 'x_kandj_kandji_mdm', status: 'inserted' })
    expect(records()).toEqual([
      expect.objectContaining({
        kandji_device_id: mdmRow().device_id,
        kandji_blueprint_id: mdmRow().blueprint_id,
        computer: known,
        configuration_item: known,
        discovery_source: 'Kandji',
      }),
    ])
  })

  test('two devices of one blueprint are two records', () => {
    computer('C02TEST00001')
    computer('C02TEST00002')
    send()
    send({ device_id: 'device-2', serial_number: 'C02TEST00002' })
    expect(records()).toHaveLength(2)
  })

  test('a device that moves to another blueprint keeps its record', () => {
    computer('C02TEST00001')
    const { sys_id } = send()
    expect(send({ blueprint_id: 'blueprint-2' })).toMatchObject({ status: 'updated', sys_id })
    expect(records()).toEqual([expect.objectContaining({ sys_id, kandji_blueprint_id: 'blueprint-2' })])
  })

  test('a device that was enrolled again, with a new id and the same serial number, keeps its record', () => {
    computer('C02TEST00001')
    const { sys_id } = send()
    send({ device_id: 'device-after-erase' })
    expect(records()).toEqual([expect.objectContaining({ sys_id, kandji_device_id: 'device-after-erase' })])
  })

  test('a device whose computer changed keeps its record', () => {
    computer('C02TEST00001')
    const other = computer('C02TEST00002')
    const { sys_id } = send()
    send({ serial_number: 'C02TEST00002' })
    expect(records()).toEqual([expect.objectContaining({ sys_id, computer: other })])
  })

  test('an id that moves onto a computer with a record of its own leaves one record for it', () => {
    computer('C02TEST00001')
    computer('C02TEST00002')
    const known = [send().sys_id, send({ device_id: 'device-2', serial_number: 'C02TEST00002' }).sys_id]
    const { sys_id } = send({ serial_number: 'C02TEST00002' })
    expect(known).toContain(sys_id)
    expect(records()).toEqual([expect.objectContaining({ sys_id, kandji_device_id: mdmRow().device_id })])
  })

  test('what Kandji says of the device besides is kept; empty values change nothing', () => {
    computer('C02TEST00001')
    const said = {
      blueprint_name: 'Office Macs',
      last_check_in: '2026-11-20T08:00:00.123Z',
      first_enrollment: '2024-02-29 12:00:00',
      asset_tag: 'P 17',
      is_missing: 'true',
    }
    const kept = {
      ...said,
      last_check_in: '2026-11-20 08:00:00',
      is_missing: '1',
    }
    send(said)
    expect(records()).toMatchObject([kept])
    send({ blueprint_name: '', last_check_in: 'soon', first_enrollment: '', asset_tag: '', is_missing: 'maybe' })
    expect(records()).toMatchObject([kept])
    expect(send({ is_missing: 'false' }).status).toBe('updated')
    expect(records()).toMatchObject([{ is_missing: '0' }])
  })

  describe('the last check-in', () => {
    const refresh = (lastSeen: string): Row =>
      settled(local.import(COMPUTER_ROWS, { serial_number: 'C02TEST00001', last_seen: lastSeen }).result[0]!)
    const checkIn = (): string => records()[0]!.last_check_in!

    test('goes with the daily refresh of the device, and never back', () => {
      computer('C02TEST00001')
      send({ last_check_in: '2026-11-20 08:00:00' })
      expect(refresh('2026-11-21T08:00:00Z').status).toBe('updated')
      expect(checkIn()).toBe('2026-11-21 08:00:00')
      expect(refresh('2026-11-19T08:00:00Z').status).toBe('ignored')
      send({ last_check_in: '2026-11-18 08:00:00', blueprint_name: 'Office Macs' })
      expect(records()).toMatchObject([{ last_check_in: '2026-11-21 08:00:00', blueprint_name: 'Office Macs' }])
    })

    test('goes on where ServiceNow has seen the computer since by itself', () => {
      const known = computer('C02TEST00001')
      send({ last_check_in: '2026-11-20 08:00:00' })
      local.update('cmdb_ci_computer', known, { last_discovered: '2026-11-25 00:00:00' })
      expect(refresh('2026-11-21T08:00:00Z').status).toBe('updated')
      expect(checkIn()).toBe('2026-11-21 08:00:00')
      expect(local.get('cmdb_ci_computer', known)).toMatchObject({ last_discovered: '2026-11-25 00:00:00' })
    })

    test('goes with a whole row of the computer', () => {
      computer('C02TEST00001')
      send({ last_check_in: '2026-11-20 08:00:00' })
      local.import(COMPUTER_ROWS, computerRow({ device_name: 'Renamed', last_seen: '2026-11-22T08:00:00Z' }))
      expect(checkIn()).toBe('2026-11-22 08:00:00')
    })
  })

  test('a row that says nothing new changes nothing', () => {
    computer('C02TEST00001')
    send()
    expect(send().status).toBe('ignored')
    expect(send({ blueprint_id: '' }).status).toBe('ignored')
  })

  test('a row before its computer is refused, says so, and is right when it comes again', () => {
    const early = send()
    expect(['error', 'skipped']).toContain(early.status)
    expect(early.status_message).toContain('Kandji: no computer with serial_number `C02TEST00001` is here yet')
    expect(records()).toEqual([])
    computer('C02TEST00001')
    expect(send().status).toBe('inserted')
  })

  test.each([
    ['device_id', /device_id is blank/],
    ['serial_number', /serial_number is blank/],
  ])('a row without %s is refused and touches no record', (column, reason) => {
    computer('C02TEST00001')
    send()
    const before = records()
    const result = send({ [column]: '' })
    expect(['error', 'skipped']).toContain(result.status)
    expect(result.status_message).toMatch(reason)
    expect(records()).toEqual(before)
  })

  describe('a device that has gone from Kandji', () => {
    const gone = (changes: Row = {}): Row => send({ blueprint_id: '', is_removed: 'true', ...changes })
    const item = (sysId: string): Row => local.get('cmdb_ci_computer', sysId)!

    test('is marked, and its computer is left as it is', () => {
      const known = computer('C02TEST00001')
      const { sys_id } = send()
      const before = item(known)
      expect(gone()).toMatchObject({ status: 'updated', sys_id })
      expect(records()).toEqual([
        expect.objectContaining({
          sys_id,
          is_removed: '1',
          retired_from: '',
          computer: known,
          kandji_blueprint_id: mdmRow().blueprint_id,
        }),
      ])
      expect(item(known)).toEqual(before)
      expect(gone().status).toBe('ignored')
    })

    test('is unmarked by the next row that does not say so', () => {
      computer('C02TEST00001')
      const { sys_id } = send()
      gone()
      expect(send()).toMatchObject({ status: 'updated', sys_id })
      expect(records()).toEqual([expect.objectContaining({ sys_id, is_removed: '0' })])
    })

    test('and has no record gets none, which is no error', () => {
      computer('C02TEST00001')
      expect(gone()).toMatchObject({ kandji_outcome: 'ignored' })
      expect(gone().status_message).not.toMatch(/^Kandji:/)
      expect(records()).toEqual([])
    })

    test('leaves the record alone when its computer was enrolled again with a new id', () => {
      computer('C02TEST00001')
      send()
      send({ device_id: 'device-after-erase' })
      expect(gone()).toMatchObject({ kandji_outcome: 'ignored' })
      expect(records()).toEqual([expect.objectContaining({ kandji_device_id: 'device-after-erase', is_removed: '0' })])
    })

    test('can be marked when its computer is deleted', () => {
      const known = computer('C02TEST00001')
      send()
      local.remove('cmdb_ci_computer', known)
      expect(gone({ retire: 'true' }).status).toBe('updated')
      expect(records()).toEqual([expect.objectContaining({ is_removed: '1', retired_from: '' })])
    })

    test('is retired with its computer where the row asks for it, and comes back as it was', () => {
      const known = computer('C02TEST00001')
      send()
      gone({ retire: 'true' })
      expect(item(known)).toMatchObject({ install_status: '7', name: "Ann's Mac" })
      expect(records()).toEqual([expect.objectContaining({ is_removed: '1', retired_from: '1' })])
      send()
      expect(item(known)).toMatchObject({ install_status: '1' })
      expect(records()).toEqual([expect.objectContaining({ is_removed: '0', retired_from: '' })])
    })

    test('does not overwrite a status that a person chose, before or after', () => {
      const known = computer('C02TEST00001')
      send()
      local.update('cmdb_ci_computer', known, { install_status: '8' })
      gone({ retire: 'true' })
      expect(item(known)).toMatchObject({ install_status: '8' })
      send()
      local.update('cmdb_ci_computer', known, { install_status: '1' })
      gone({ retire: 'true' })
      local.update('cmdb_ci_computer', known, { install_status: '6' })
      send()
      expect(item(known)).toMatchObject({ install_status: '6' })
      expect(records()).toEqual([expect.objectContaining({ is_removed: '0', retired_from: '' })])
    })
  })
})
